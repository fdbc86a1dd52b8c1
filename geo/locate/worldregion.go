package locate

// The countries of the continents and of the parts of the world that people name where a place lies,
// by the ids of the gazetteer: the continents and the subregions as the United Nations group countries
// (M49), the others as they are mostly understood. Where usage differs, a part is taken wide: it narrows
// what a name may stand for, and must not shut out what was meant.
var worldRegions = table(`
	dateline:africa: AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW IO KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW
	dateline:europe: AD AL AT AX BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM TR UA VA XK
	dateline:asia: AE AF AM AZ BD BH BN BT CN CY GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH PK PS QA RU SA SG SY TH TJ TL TM TR TW UZ VN YE
	dateline:north-america: AG AI AW BB BL BM BQ BS BZ CA CR CU CW DM DO GD GL GP GT HN HT JM KN KY LC MF MQ MS MX NI PA PM PR SV SX TC TT US VC VG VI
	dateline:south-america: AR BO BR CL CO EC FK GF GS GY PE PY SR TT UY VE
	dateline:oceania: AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS
	dateline:eurasia: AD AE AF AL AM AT AX AZ BA BD BE BG BH BN BT BY CH CN CY CZ DE DK EE ES FI FO FR GB GE GG GI GR HK HR HU ID IE IL IM IN IQ IR IS IT JE JO JP KG KH KP KR KW KZ LA LB LI LK LT LU LV MC MD ME MK MM MN MO MT MV MY NL NO NP OM PH PK PL PS PT QA RO RS RU SA SE SG SI SJ SK SM SY TH TJ TL TM TR TW UA UZ VA VN XK YE
	dateline:americas: AG AI AR AW BB BL BM BO BQ BR BS BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GS GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PM PR PY SR SV SX TC TT US UY VC VE VG VI
	dateline:latin-america: AR BL BO BR BZ CL CO CR CU DO EC GF GP GT GY HN HT MF MQ MX NI PA PE PR PY SR SV UY VE
	dateline:central-america: BZ CR GT HN MX NI PA SV
	dateline:caribbean: AG AI AW BB BL BM BQ BS BZ CU CW DM DO GD GF GP GY HT JM KN KY LC MF MQ MS PR SR SX TC TT VC VG VI
	dateline:guianas: BR GF GY SR VE
	dateline:middle-east: AE BH CY EG IL IQ IR JO KW LB OM PS QA SA SY TR YE
	dateline:levant: CY IL IQ JO LB PS SY TR
	dateline:fertile-crescent: EG IL IQ IR JO KW LB PS SY TR
	dateline:holy-land: IL JO PS
	dateline:arabian-peninsula: AE BH IQ JO KW OM QA SA YE
	dateline:north-africa: DZ EG EH LY MA MR SD TN
	dateline:maghreb: DZ EH LY MA MR TN
	dateline:sahel: BF CM DZ ER ET ML MR NE NG SD SN SS TD
	dateline:sub-saharan-africa: AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH GM GN GQ GW IO KE KM LR LS MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TZ UG YT ZA ZM ZW
	dateline:west-africa: BF BJ CI CM CV GH GM GN GW LR ML MR NE NG SH SL SN TD TG
	dateline:east-africa: BI CD DJ ER ET IO KE KM MG MU MW MZ RE RW SC SD SO SS TZ UG YT ZM ZW
	dateline:central-africa: AO BI CD CF CG CM GA GQ RW SS ST TD
	dateline:southern-africa: AO BW KM LS MG MU MW MZ NA SZ TZ ZA ZM ZW
	dateline:horn-of-africa: DJ ER ET KE SD SO SS
	dateline:great-lakes-region: BI CD KE MW RW TZ UG ZM
	dateline:central-asia: AF CN KG KZ MN TJ TM UZ
	dateline:south-asia: AF BD BT IN IO IR LK MM MV NP PK
	dateline:southeast-asia: BN CC CX ID KH LA MM MY PH SG TH TL VN
	dateline:east-asia: CN HK JP KP KR MN MO TW RU
	dateline:northeast-asia: CN JP KP KR MN RU TW
	dateline:north-asia: RU
	dateline:west-asia: AE AM AZ BH CY GE IL IQ IR JO KW LB OM PS QA SA SY TR YE
	dateline:indochina: KH LA MM MY TH VN
	dateline:western-europe: AD AT BE CH DE ES FR GB GG GI IE IM IT JE LI LU MC NL PT
	dateline:eastern-europe: AL BA BG BY CZ EE GE HR HU LT LV MD ME MK PL RO RS RU SI SK UA XK
	dateline:central-europe: AT CH CZ DE HR HU LI LT PL RO RS SI SK UA
	dateline:northern-europe: AX DE DK EE FI FO GB GG IE IM IS JE LT LV NO RU SE SJ
	dateline:southern-europe: AD AL BA BG CY ES FR GI GR HR IT ME MK MT PT RS SI SM TR VA XK
	dateline:southeastern-europe: AL BA BG CY GR HR MD ME MK RO RS SI TR XK
	dateline:scandinavia: AX DK FI FO IS NO SE SJ
	dateline:nordic-countries: AX DK FI FO GL IS NO SE SJ
	dateline:baltic-states: EE LT LV
	dateline:benelux: BE LU NL
	dateline:low-countries: BE DE FR LU NL
	dateline:balkans: AL BA BG GR HR ME MK RO RS SI TR XK
	dateline:iberian-peninsula: AD ES FR GI PT
	dateline:caucasus: AM AZ GE IR RU TR
	dateline:korean-peninsula: KP KR
	dateline:melanesia: FJ ID NC PG SB VU
	dateline:polynesia: AS CK NU NZ PF PN TK TO TV US WF WS
	dateline:australasia: AU NZ PG
	dateline:indian-ocean: AU CC CX ID IN IO KM LK MG MU MV MZ RE SC TF TZ YE YT ZA
	dateline:atlantic-ocean: BM BS CV ES FK FO GS IE IS PT SH ST TC
	dateline:pacific-ocean: AS AU CK CL EC FJ FM GU JP KI MH MP NC NF NR NU NZ PF PG PH PN PW SB TK TO TV US VU WF WS
	dateline:south-pacific: AS AU CK FJ KI NC NU NZ PF PG PN SB TK TO TV VU WF WS
`)
