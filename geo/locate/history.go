package locate

import "strings"

// Names of states that are no more, or are written in ways that no gazetteer
// lists, and the countries of today where their places lie.
var formerStates = table(`
	yugoslavia|federal republic of yugoslavia|socialist federal republic of yugoslavia|sfr yugoslavia: RS HR SI BA MK ME XK
	serbia and montenegro|serbia montenegro: RS ME XK
	kosovo|yugoslavia (kosovo): XK
	czechoslovakia|czecho slovakia|czechoslovak republic: CZ SK
	ussr|soviet union|union of soviet socialist republics|russian empire: RU UA BY GE AM AZ KZ UZ LT LV EE MD KG TJ TM
	east germany|german democratic republic|gdr|ddr|west germany|german federal republic|federal republic of germany|germany federal republic of|frg|german empire|prussia|nazi germany: DE
	zaire|democratic republic of the congo zaire|congo kinshasa|congo leopoldville|belgian congo|congo democratic republic of|congo dr|dr congo|congo democratic republic: CD
	congo brazzaville|congo republic of|congo republic|republic of congo: CG
	burma myanmar|burma|union of burma: MM
	ceylon: LK
	siam: TH
	persia: IR
	rhodesia|southern rhodesia|southern rhodesia zimbabwe|zimbabwe rhodesia: ZW
	northern rhodesia: ZM
	nyasaland: MW
	bechuanaland: BW
	basutoland: LS
	upper volta: BF
	dahomey: BJ
	gold coast: GH
	tanganyika|zanzibar: TZ
	abyssinia: ET
	french indochina|indochina: VN LA KH
	north vietnam|south vietnam|republic of vietnam|democratic republic of vietnam|viet nam: VN
	dutch east indies|netherlands east indies: ID
	east pakistan: BD
	british india: IN PK BD
	british honduras: BZ
	british guiana: GY
	dutch guiana: SR
	united arab republic: EG SY
	trucial states: AE
	south yemen|north yemen|yemen arab republic|aden: YE
	transjordan: JO
	mesopotamia: IQ
	palestinian authority|palestinian territories|palestine|west bank|gaza strip|occupied palestinian territory: PS IL
	ottoman empire: TR SY LB IL PS IQ JO
	austria hungary: AT HU CZ SK SI HR BA
	netherlands antilles|dutch antilles: CW SX BQ AW
	french west indies: GP MQ MF BL
	west indies|british west indies|caribbean: JM TT BB BS AG DM GD LC VC KN GP MQ PR CU HT DO
	formosa|republic of china|chinese taipei|taiwan republic of china: TW
	china peoples republic of|peoples republic of china|red china|prc: CN HK MO
	korea republic of|republic of korea|korea south: KR
	korea north|korea democratic peoples republic of|dprk: KP
	korea: KR KP
	western samoa: WS
	new hebrides: VU
	gilbert islands: KI
	ellice islands: TV
	portuguese timor|timor leste: TL
	macedonia former yugoslav republic of|former yugoslav republic of macedonia|fyrom|macedonia: MK
	byelorussia|white russia: BY
	kirghizia|kirgizia: KG
	moldavia: MD
	canal zone|panama canal zone: PA
	newfoundland: CA
	irish free state|eire|ireland republic of: IE
	great britain|united kingdom wales|united kingdom northern ireland|united kingdom scotland|united kingdom england: GB
	denmark greenland: GL
	micronesia federated states of: FM
	bahamas the: BS
	gambia the: GM
	brunei darussalam: BN
	ivory coast: CI
	swaziland: SZ
	cape verde islands: CV
	holy see|vatican: VA
	tibet: CN
	hawaii: US
`)

// The countries that are ruled, or were in the age of documents, from another:
// a document of the time may write "Dakar, France".
var ruledFrom = table(`
	GB: BM GI JE GG IM VG KY FK IO HK TC AI MS SH MT TT BS BB JM GM CY SG AG LC GY GD VC DM KN BZ IE LK MM MY KE UG NG GH SL ZM ZW MW BW EG IN PK BD PS IL JO IQ SD FJ SB
	FR: GP MQ GF PF NC RE MF BL YT DZ SN MA TN GN CI ML BJ NE BF TG GA CG CF TD CM MG DJ KM LB SY VN LA KH
	NL: AW CW SX BQ SR ID
	US: PR VI GU AS MP PH PA CU
	DK: GL FO IS
	CN: HK MO TW
	IL: PS
	PS: IL
	MA: EH
	NO: SJ
	FI: AX
	RS: XK
	PT: AO MZ CV GW ST TL MO BR
	ES: EH GQ CU PR PH
	IT: LY ER SO ET
	BE: CD RW BI
	DE: NA TZ TG CM PL
	JP: KR KP TW
	RU: UA BY GE AM AZ KZ UZ LT LV EE MD KG TJ TM
	AU: PG
	NZ: WS CK NU TK
	ET: ER
	SD: SS
	ZA: NA
	PK: BD
	IN: PK BD
	MY: SG
	CY: XN
`)

// table reads lines "name|name: CODE CODE".
func table(lines string) map[string][]string {
	m := map[string][]string{}
	for _, line := range strings.Split(lines, "\n") {
		names, codes, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok {
			continue
		}
		for _, n := range strings.Split(names, "|") {
			m[n] = strings.Fields(codes)
		}
	}
	return m
}
