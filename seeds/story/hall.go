package story

import "dateline/seeds"

// hallReach is how far from its town a hall or a park lies that a line names behind it, in degrees.
const hallReach = 0.5

// nameHalls joins the sights to the towns that a line of a programme names before them: "Fri 12
// Denver, CO - Red Rocks" is one stop.
func (a *analysis) nameHalls() {
	for i := 1; i < len(a.places); i++ {
		q := &a.places[i]
		if q.Demonym || q.within >= 0 || q.sense.Kind != seeds.Landmark && q.sense.Kind != seeds.Park {
			continue
		}
		k := i - 1
		if a.places[k].within >= 0 {
			k = a.places[k].within
		}
		p := &a.places[k]
		s := &a.sentences[q.sentence]
		if p.Demonym || p.sentence != q.sentence || p.sense.Kind != seeds.City || !near(p.sense, q.sense, hallReach) || !a.startsWithDate(s.first) || a.hasPredicate(s) {
			continue
		}
		if _, dash := a.wayBetween(i-1, i); dash {
			q.within = k
		}
	}
}
