package story

import (
	"dateline/seeds"
	"dateline/seeds/pack"
)

// hallReach is how far from its town a hall or a park lies that a line names behind it, in degrees.
const hallReach = 0.5

// nameHalls joins the sights to the towns that a line of a programme names before them: "Fri 12
// Denver, CO - Red Rocks" is one stop.
func (a *analysis) nameHalls() {
	for i := 1; i < len(a.places); i++ {
		q := &a.places[i]
		named := a.namedAsHall(q)
		if q.Demonym || q.within >= 0 || !named && q.sense.Kind != seeds.Landmark && q.sense.Kind != seeds.Park {
			continue
		}
		k := i - 1
		if a.places[k].within >= 0 {
			k = a.places[k].within
		}
		p := &a.places[k]
		s := &a.sentences[q.sentence]
		if p.Demonym || p.sentence != q.sentence || p.sense.Kind != seeds.City || !named && !near(p.sense, q.sense, hallReach) || !a.startsWithDate(s.first) || a.hasPredicate(s) {
			continue
		}
		if _, dash := a.wayBetween(i-1, i); dash || named {
			q.within = k
		}
	}
}

// namedAsHall reports whether a name stands as that of a hall, whatever town bears it, too: behind
// an "@", or behind an article with a capital that no town has: "Kansas City, MO - The Truman".
func (a *analysis) namedAsHall(q *place) bool {
	k := q.first - 1
	if k < 1 || q.hint >= 0 || a.tokens[q.first].Lines > 0 {
		return false
	}
	return a.words[k] == "@" || a.isClass(k, pack.Article) && a.tokens[k].Title && a.tokens[k].Lines == 0 && !a.tokens[k-1].Lower
}
