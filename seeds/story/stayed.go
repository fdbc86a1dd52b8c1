package story

import (
	"slices"
	"sort"

	"dateline/seeds/when"
)

// stayed makes one stop of two visits to one place with no stop between them in the order of
// travel, unless each has a day of its own: nothing else says that it was left and reached
// again. Where a trip began it may end, with only unknown places on the way.
func (a *analysis) stayed(stops []visit) []visit {
	var out []visit
	for i := range stops {
		if i == 0 || !sameStay(&stops[i-1], &stops[i]) {
			if out != nil {
				out = append(out, stops[i])
			}
			continue
		}
		if out == nil {
			out = slices.Clone(stops[:i])
		}
		v := &out[len(out)-1]
		v.evidence = slices.Concat(v.evidence, stops[i].evidence)
		v.absorbed = slices.Concat(v.absorbed, stops[i].absorbed)
		sort.SliceStable(v.evidence, func(x, y int) bool { return v.evidence[x].index < v.evidence[y].index })
		v.judge()
		a.settle(v)
	}
	if out == nil {
		return stops
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
