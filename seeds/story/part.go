package story

import (
	"slices"

	"dateline/seeds"
	"dateline/seeds/prose"
)

// partWords is how many tokens say which part of a country is meant: north-eastern.
const partWords = 3

// part returns where the story names the part of a country or a state that a visit was
// to, where all that speaks for it means the same: "northeastern Nigeria".
func (a *analysis) part(v *visit, named *place) (seeds.Span, bool) {
	span, ok := a.partNamed(named)
	if !ok {
		return span, false
	}
	for i := range v.evidence {
		if e := &v.evidence[i]; e.score > 0 {
			other, ok := a.partNamed(&a.places[e.place])
			if !ok || a.text[other.Start:other.End] != a.text[span.Start:span.End] {
				return span, false
			}
		}
	}
	return span, true
}

// partNamed returns where a name stands together with the direction before it, if the
// lexicon knows that part of the country or the state.
func (a *analysis) partNamed(p *place) (seeds.Span, bool) {
	if p.sense.Kind != seeds.Country && p.sense.Kind != seeds.Admin1 || a.lexicon == nil {
		return seeds.Span{}, false
	}
	for k := max(0, p.first-partWords); k < p.first; k++ {
		t := a.tokens[k]
		if t.Class != prose.Word || a.placeAt[k] >= 0 {
			continue
		}
		n, senses := a.lexicon.Longest(a.text, t.Start)
		if t.Start+n == p.End && slices.ContainsFunc(senses, func(s seeds.Sense) bool {
			return s.Kind == seeds.Region && s.Country == p.sense.Country && (p.sense.Kind == seeds.Country || s.Admin1 == p.sense.Admin1)
		}) {
			return seeds.Span{Start: t.Start, End: p.End}, true
		}
	}
	return seeds.Span{}, false
}
