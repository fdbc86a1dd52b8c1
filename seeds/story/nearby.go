package story

import (
	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// A name may only say where the stop right before it lies: "a rally in Opa-locka, Florida,
// near Miami", "the airport of Sanford, just outside Orlando".

// joinNearby makes one stop of a place and what the story tells only to say where that is.
func (a *analysis) joinNearby(all []visit, taken map[int]bool) {
	byID := map[string]int{}
	for i := range all {
		if taken[i] {
			byID[all[i].sense.ID] = i
		}
	}
	for i := range all {
		if !taken[i] {
			continue
		}
		v := &all[i]
		stop := a.onlyNearby(v, byID)
		switch {
		case stop < 0 || stop == i || !taken[stop] || cityLike(v.sense) && apart(v.sense.At, all[stop].sense.At) > byEar:
		case v.sense.Kind == seeds.City && seenFromTown(all[stop].sense.Kind): // "at the Great Wall outside Beijing"
			standFor(all, taken, i, stop)
		default:
			standFor(all, taken, stop, i)
		}
	}
}

// byEar is how far in degrees two towns may lie of which one is said to be near the other.
const byEar = 1.5

// onlyNearby returns the stop of which all that speaks for a place only says that it lies
// near that place; -1 where there is none.
func (a *analysis) onlyNearby(v *visit, stops map[string]int) int {
	one := -1
	for i := range v.evidence {
		e := &v.evidence[i]
		if e.score <= 0 {
			continue
		}
		q := a.liesNear(&a.places[e.place], &e.frame)
		if q < 0 {
			return -1
		}
		stop, ok := stops[a.places[q].sense.ID]
		if !ok || one >= 0 && stop != one {
			return -1
		}
		one = stop
	}
	return one
}

// liesNear returns the place of which a name says that it lies near there, right before it;
// -1 where the name says something else.
func (a *analysis) liesNear(p *place, f *frame) int {
	from := f.prepAt
	switch {
	case a.partOf(p):
		from = p.first - 1
	case f.list >= 0:
		return -1
	case f.prep == "" || f.prepAt == 0 || !a.isClass(f.prepAt, pack.Nearby) && !a.bearing(f) && !(f.prep == "with" && a.has(f.prepAt-2, f.prepAt, pack.Border)):
		return -1
	}
	for k := from - 1; k > 0 && k > from-farthest-mostBetween; k-- {
		if q := int(a.placeAt[k]); q >= 0 {
			if a.places[q].Demonym || a.places[q].sentence != p.sentence {
				return -1
			}
			if w := a.places[q].within; w >= 0 {
				return w
			}
			return q
		}
		word := a.tokens[k]
		switch {
		case a.tokens[k+1].Lines > 0:
			return -1
		case word.Class == prose.Number, word.Class == prose.Mark && a.words[k] != ";" && a.words[k] != ":":
		case a.namesOn(k), a.isClass(k, pack.Nearby): // "Lima National Laboratory, located near"
		case a.isClass(k, pack.PlaceNoun), a.isClass(k, pack.Venue), a.isClass(k, pack.Border), a.isClass(k, pack.Length), a.isClass(k, pack.Number), a.isClass(k, pack.Det), a.isClass(k, pack.Adverb), a.adverb(k):
		default:
			return -1
		}
	}
	return -1
}

// partOf reports whether a name stands behind the noun for a part of a town: "a suburb of".
func (a *analysis) partOf(p *place) bool {
	if !a.isPrep(p.first-1, "of") {
		return false
	}
	h, ok := a.ends(p.first-1, pack.PlaceNoun)
	return ok && h.Value == "part"
}
