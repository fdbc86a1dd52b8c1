package story

import (
	"dateline/seeds"
	"dateline/seeds/prose"
)

// partWords is how many tokens say which part of a country is meant: north-eastern.
const partWords = 3

// part is the part of a country or a state that a story names: northeastern Nigeria.
type part struct {
	seeds.Span // where it stands together with the direction before it
	sense      seeds.Sense
}

// part returns the part of a country or a state that a visit was to, where all that
// speaks for it and tells of a part means the same one.
func (a *analysis) part(v *visit) (one part, ok bool) {
	for i := range v.evidence {
		e := &v.evidence[i]
		if e.score <= 0 {
			continue
		}
		other, named := a.partNamed(&a.places[e.place])
		if ok && named && other.sense.ID != one.sense.ID {
			return part{}, false
		}
		if named && !ok {
			one, ok = other, true
		}
	}
	return one, ok
}

// partNamed returns the part of the country or the state that a name is told with the
// direction of, if the lexicon knows it.
func (a *analysis) partNamed(p *place) (part, bool) {
	if p.sense.Kind != seeds.Country && p.sense.Kind != seeds.Admin1 || a.lexicon == nil {
		return part{}, false
	}
	for k := max(0, p.first-partWords); k < p.first; k++ {
		t := a.tokens[k]
		if t.Class != prose.Word || a.placeAt[k] >= 0 {
			continue
		}
		n, senses := a.lexicon.Longest(a.text, t.Start)
		if t.Start+n != p.End {
			continue
		}
		for _, s := range senses {
			if s.Kind == seeds.Region && s.Country == p.sense.Country && (p.sense.Kind == seeds.Country || s.Admin1 == p.sense.Admin1) {
				return part{seeds.Span{Start: t.Start, End: p.End}, s}, true
			}
		}
	}
	return part{}, false
}

// leaves reports whether a place lies nearer to the middle of the whole than to that of
// the part: Baghdad is not in southern Iraq.
func (p part) leaves(s, whole *seeds.Sense) bool {
	return apart(s.At, whole.At) < apart(s.At, p.sense.At)
}
