package locate

import (
	"strings"
	"sync"

	"dateline/geo/gazetteer"
	"dateline/seeds/pack"
)

// formerStates are, by their folded names in all languages, states that are no more, or are
// written in ways that no gazetteer lists, and the countries of today where their places lie.
var formerStates = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for _, t := range pack.Terms(pack.ListFormer) {
		m[gazetteer.Fold(t.Phrase)] = strings.Fields(t.Value)
	}
	return m
})

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

// table reads lines "CODE: CODE CODE", once it is asked for.
func table(lines string) func() map[string][]string {
	return sync.OnceValue(func() map[string][]string {
		m := map[string][]string{}
		for _, line := range strings.Split(lines, "\n") {
			if code, codes, ok := strings.Cut(strings.TrimSpace(line), ": "); ok {
				m[code] = strings.Fields(codes)
			}
		}
		return m
	})
}
