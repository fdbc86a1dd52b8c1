package story

import (
	"slices"

	"dateline/seeds"
	"dateline/seeds/pack"
)

// believe gives each place the sense that the caller tells, who weighs all names
// of the text against each other, and drops what has the name of a feast or ends
// a longer name. What the text itself says of where a place lies stands.
func (a *analysis) believe() {
	for i := range a.places {
		p := &a.places[i]
		if h, ok := a.is(p.first, pack.Nowhere); ok && p.first+h.N == p.last && p.hint < 0 {
			a.drop(i)
			continue
		}
		if a.endsLonger(p) {
			a.drop(i)
			continue
		}
		if p.meant.ID == "" || p.hint >= 0 || p.Demonym || p.sense.ID == p.meant.ID {
			continue
		}
		a.mentions[p.sense.ID]--
		p.sense = townOf(p.meant, p.Senses)
		a.mentions[p.sense.ID]++
	}
	a.dropStrays()
}

// dropStrays drops the towns that are only called so in some other language, or
// once were, and whose country the story names no other place of: the Nome of
// "delivered to Noma". What many live in is known by several names.
func (a *analysis) dropStrays() {
	names := map[string]map[string]bool{} // by country, how its places are written
	for i := range a.places {
		p := &a.places[i]
		country := p.sense.Country
		if p.Demonym && len(p.Senses) > 0 {
			country = p.Senses[0].Country
		}
		if names[country] == nil {
			names[country] = map[string]bool{}
		}
		names[country][pack.Fold(p.Text)] = true
	}
	for i := range a.places {
		if p := &a.places[i]; p.hint < 0 && !p.Demonym && len(names[p.sense.Country]) == 1 && p.sense.Kind == seeds.City && p.sense.Population < manyNames && !p.sense.Capital &&
			!slices.ContainsFunc(p.Senses, func(s seeds.Sense) bool { return s.Via == seeds.ViaName }) {
			a.drop(i)
		}
	}
}

// manyNames is the size from which a town's names in other languages are used.
const manyNames = 50000

// endsLonger reports whether a place is rather the end of a longer name that
// nobody knows the place of: Camp Virginia.
func (a *analysis) endsLonger(p *place) bool {
	k := p.first - 1
	return k > 0 && p.hint < 0 && a.tokens[k].Title && a.tokens[p.first].Title && a.tokens[p.first].Lines == 0 && a.placeAt[k] < 0 && a.dateAt[k] < 0 &&
		!a.opens(k) && a.isClass(k, pack.PlaceNoun)
}

// townOf takes the town of a unit's name in that unit for it: who goes to
// Mendoza goes to the city.
func townOf(s seeds.Sense, senses []seeds.Sense) seeds.Sense {
	if s.Kind != seeds.Admin1 && s.Kind != seeds.Admin2 {
		return s
	}
	for _, t := range senses {
		if t.Kind == seeds.City && t.Via == seeds.ViaName && t.Country == s.Country && t.Admin1 == s.Admin1 {
			return t
		}
	}
	return s
}
