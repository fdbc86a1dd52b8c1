package story

import (
	"slices"
	"sort"

	"dateline/seeds/when"
)

// stayed makes one stop of two visits to one place with no stop between them in the order of
// travel, unless each has a day of its own: nothing else says that it was left and reached
// again. Where a trip began it may end, with only unknown places on the way. The visits
// returned take the place of those given.
func (a *analysis) stayed(stops []visit) []visit {
	same := make([]bool, len(stops))
	for i := range stops {
		same[i] = i > 0 && sameStay(&stops[i-1], &stops[i])
	}
	out := stops[:0]
	for i := range stops {
		if !same[i] {
			out = append(out, stops[i])
			continue
		}
		v := &out[len(out)-1]
		v.evidence = slices.Concat(v.evidence, stops[i].evidence)
		v.absorbed = slices.Concat(v.absorbed, stops[i].absorbed)
		sort.SliceStable(v.evidence, func(x, y int) bool { return v.evidence[x].index < v.evidence[y].index })
		v.judge()
		a.settle(v)
	}
	return out
}

// sameStay reports whether two visits in a row are to one place, and not on days of their own.
func sameStay(v, next *visit) bool {
	if v.sense.ID != next.sense.ID || v.origin {
		return false
	}
	o, ok := when.Compare(v.date.from, next.date.from)
	return !ok || o == 0
}
