package story

import (
	"cmp"
	"slices"
	"sort"

	"dateline/seeds"
	"dateline/seeds/when"
)

// otherStops answers whether other stops are told between two tellings of one, or two days
// of it. It reads the scores of the tellings anew each time: they may change meanwhile.
type otherStops struct {
	taken   []*visit    // the places that are taken for stops
	inText  []otherStop // their tellings, in the order of the text, once asked
	byDay   []otherStop // those that may be sure of their day, in the order of these, once asked
	anyYear []otherStop // and those whose day has no year
}

// otherStop is a telling of a stop.
type otherStop struct {
	key      int // the token at which it is told, or its day
	visit    *visit
	evidence int
}

func (o *otherStop) told() *evidence { return &o.visit.evidence[o.evidence] }

// newOtherStops takes the places that are taken for stops.
func newOtherStops(all []visit, taken map[int]bool) *otherStops {
	o := &otherStops{taken: make([]*visit, 0, len(taken))}
	for i := range all {
		if taken[i] {
			o.taken = append(o.taken, &all[i])
		}
	}
	return o
}

// list lists tellings with their keys, where they have one.
func (o *otherStops) list(key func(e *evidence) (int, bool)) []otherStop {
	out := []otherStop{}
	for _, v := range o.taken {
		for i := range v.evidence {
			if k, ok := key(&v.evidence[i]); ok {
				out = append(out, otherStop{k, v, i})
			}
		}
	}
	slices.SortFunc(out, func(x, y otherStop) int { return cmp.Compare(x.key, y.key) })
	return out
}

// firstFrom returns the first of some tellings that has a key, or a larger one.
func firstFrom(list []otherStop, key int) int {
	return sort.Search(len(list), func(i int) bool { return list[i].key >= key })
}

// dayKey is larger for a later of two full days.
func dayKey(d seeds.Date) int { return (d.Year*12+d.Month)*31 + d.Day }

// betweenRows reports whether a stop other than v is told, with its day for sure, between the days
// of two tellings of v that are sure of theirs.
func (o *otherStops) betweenRows(v *visit, first, last *evidence) bool {
	return first.saysDay() && last.saysDay() && o.inDays(v, first.value.from, last.value.from)
}

// inTokens reports whether a stop other than v is told in tokens [first, last).
func (o *otherStops) inTokens(a *analysis, v *visit, first, last int) bool {
	return o.between(a, v, first, last, func(*evidence) bool { return true })
}

// between reports whether a stop other than v is told in tokens [first, last) by a telling of which
// something holds.
func (o *otherStops) between(a *analysis, v *visit, first, last int, holds func(*evidence) bool) bool {
	if o.inText == nil {
		o.inText = o.list(func(e *evidence) (int, bool) { return a.places[e.place].first, true })
	}
	for k := firstFrom(o.inText, first); k < len(o.inText) && o.inText[k].key < last; k++ {
		if x := &o.inText[k]; x.told().score > 0 && x.visit.sense.ID != v.sense.ID && holds(x.told()) {
			return true
		}
	}
	return false
}

// inDays reports whether a stop other than v is told, with its day for sure, between two
// days.
func (o *otherStops) inDays(v *visit, first, last seeds.Date) bool {
	if first == last {
		return false
	}
	if o.byDay == nil {
		o.byDay = o.list(func(e *evidence) (int, bool) {
			return dayKey(e.value.from), e.mayDay() && e.value.from.Full()
		})
		o.anyYear = o.list(func(e *evidence) (int, bool) { return 0, e.mayDay() && !e.value.from.Full() })
	}
	between := func(x *otherStop) bool {
		e := x.told()
		if x.visit.sense.ID == v.sense.ID || !e.saysDay() {
			return false
		}
		after, ok := when.Compare(first, e.value.from)
		before, also := when.Compare(e.value.from, last)
		return ok && also && after < 0 && before < 0
	}
	dated := o.byDay
	if first.Full() && last.Full() {
		dated = dated[firstFrom(dated, dayKey(first)):]
		dated = dated[:firstFrom(dated, dayKey(last)+1)]
	}
	for k := range dated {
		if between(&dated[k]) {
			return true
		}
	}
	for k := range o.anyYear {
		if between(&o.anyYear[k]) {
			return true
		}
	}
	return false
}
