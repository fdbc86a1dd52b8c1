package prose

import "strings"

// The abbreviations after which a full stop rarely ends a sentence.
var (
	// before a name or a number: never an end
	leading = words(`mr mrs ms messrs mme mlle dr drs prof rev fr sr sra srta st ste mt mts ft pt gen lt col maj capt cpt cmdr cdr
		adm sgt cpl pvt gov sen rep reps sens pres hon amb supt insp det msgr bp abp card sec fig figs no nos vol
		vs viz arr dep cf ca approx al e.g i.e eg ie v art sect ch pp op ed eds hr fru frau herr m ing lic ud uds vd vds
		núm av avda calle gral cnel tte excmo ilmo sta sto ss aa.rr s.e s.m`)
	// at a phrase's end: an end only where a word follows that begins sentences
	trailing = words(`jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
		inc ltd co corp bros jr sr esq dept univ assn est etc ave blvd rd hwy rte sq apt bldg mi km kg lb lbs oz hrs min
		ala ariz ark calif colo conn del fla ga ill ind kan kans ky la mass md me mich minn miss mo mont neb nebr nev okla
		ore ont que penn pa tenn tex va vt wash wis wyo man sask alta dist u.s u.k u.n u.s.a u.a.e d.c p.m a.m n.y n.j n.h n.m n.c n.d s.c s.d w.va r.i
		b.c n.s n.b p.e.i n.s.w a.d b.c.e ee.uu ph.d m.d b.a m.a`)
	// words that begin sentences, and rarely go on after an abbreviation
	starters = words(`the a an this that these those he she it they we i you his her its their our my in on at by for from with
		as after before when while where what who how why if but and or so yet although though because since until
		there here some many most all both each every no not one two three another other such also then now today
		meanwhile tomorrow yesterday tonight however moreover according last next earlier later during under about over
		el la los las un una en de por para con pero y se no su sus este esta según le les une dans il elle ils elles
		der die das ein eine im er sie es und aber o os as um uma em ele ela`)
)

func words(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}
