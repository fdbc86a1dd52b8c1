package story

import (
	"slices"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/when"
)

// lendDepartures gives stops the day on which they were left where the words that say so
// name no place: "reached Dakar on 1 September and left on the 4th", "stayed there until
// Sunday". They are of the last place named before them.
func (a *analysis) lendDepartures(stops []visit) {
	at := map[int]int{} // the stop of each telling's place
	for i := range stops {
		for k := range stops[i].evidence {
			if e := &stops[i].evidence[k]; e.score > 0 && e.here == 0 {
				at[e.place] = i
			}
		}
	}
	for d := range a.dates {
		x := &a.dates[d]
		on := a.values[d].From
		if !a.dayLike(d) || !isDay(on) || !a.values[d].Firm {
			continue
		}
		from, ok := a.left(x)
		if !ok {
			if from = x.first; !a.endsStay(x) {
				continue
			}
		}
		i, ok := at[a.placeBefore(x, from, at)]
		if !ok {
			continue
		}
		v := &stops[i]
		if v.left.from.Known() || v.date.to.Known() {
			continue
		}
		if o, ok := when.Compare(on, v.date.from); ok && o < 0 {
			continue
		}
		v.left = when3{from: on, text: x.Of(a.text), firm: true}
	}
}

// endsStay reports whether a date says until when one stayed, rather than until when
// something is closed.
func (a *analysis) endsStay(x *dated) bool {
	c := &a.clauses[a.clauseOf[x.first]]
	if v, ok := c.verbBefore(x.first); ok && (v.class == pack.Act || v.class == pack.Say) || c.who == otherRole {
		return false
	}
	return a.ending(x)
}

// left reports whether a date is told of a departure that names no place which was left,
// but at most where to, and at which token: "left on Wednesday for Lima", "sails on 17 May
// for Lima".
func (a *analysis) left(x *dated) (tok int, ok bool) {
	c := &a.clauses[a.clauseOf[x.first]]
	v, ok := c.verbBefore(x.first)
	if !ok || v.tok > x.first || c.who == otherRole || c.negate || v.class != pack.Depart && !(v.class == pack.Go && x.first-v.tok-v.n < 2 && a.isPrep(x.last, "to")) {
		return 0, false
	}
	for k := v.tok + v.n; k < x.first; k++ {
		if a.dateAt[k] >= 0 || a.placeAt[k] >= 0 && k == a.places[a.placeAt[k]].first && !a.isPrep(k-1, "to") {
			return 0, false
		}
	}
	return v.tok, !slices.ContainsFunc(a.placesIn(c.first, x.first), func(p *place) bool { return a.isPrep(p.first-1, "from") })
}

// placesIn returns the places named in tokens [from, to) for their own sake.
func (a *analysis) placesIn(from, to int) (out []*place) {
	for i := from; i < to; {
		var q int
		if q, i = a.namedAt(i); q >= 0 {
			out = append(out, &a.places[q])
		}
	}
	return out
}

// placeBefore returns the last place named before a token of a date's sentence, or in the
// sentence before where the date's clause opens its own, -1 for none. A country is only where one was
// if it is a stop itself.
func (a *analysis) placeBefore(x *dated, tok int, stops map[int]int) int {
	s := &a.sentences[x.sentence]
	from := s.first
	if c := &a.clauses[a.clauseOf[x.first]]; c.first == s.first && x.sentence > 0 && a.sentences[x.sentence-1].layout == s.layout {
		from = a.sentences[x.sentence-1].first
	}
	for i := tok - 1; i >= from; i-- {
		p := int(a.placeAt[i])
		if _, stop := stops[p]; p >= 0 && !a.places[p].Demonym && (stop || a.places[p].sense.Kind != seeds.Country) {
			if w := a.places[p].within; w >= 0 {
				return w
			}
			return p
		}
	}
	return -1
}
