package story

import (
	"cmp"
	"maps"
	"slices"
)

// barely is the score from which on a telling in a list is of a stop rather than of
// something else.
const barely = -1

// listSteps gathers the signs that one stop came right behind another: "to Lima, Quito
// and Bogotá" has no other stop between.
func (a *analysis) listSteps(vs []visit, w *signs) {
	type member struct{ list, tok, visit int }
	var all []member
	for i := range vs {
		for _, e := range vs[i].all() {
			if e.frame.size > 1 && e.score > barely {
				all = append(all, member{e.frame.first, a.places[e.place].first, i})
			}
		}
	}
	slices.SortFunc(all, func(x, y member) int {
		return cmp.Or(cmp.Compare(x.list, y.list), cmp.Compare(x.tok, y.tok))
	})
	for k := 1; k < len(all); k++ {
		if x, y := all[k-1], all[k]; x.list == y.list && x.visit != y.visit {
			w.follows(x.visit, y.visit, "list")
		}
	}
	a.routeSteps(vs, w)
}

// routeSteps gathers the same signs of routes: "Lima → Quito → Bogotá".
func (a *analysis) routeSteps(vs []visit, w *signs) {
	at := map[int]int{} // the visit that a place of a route tells of, +1
	for i := range vs {
		for _, e := range vs[i].all() {
			if e.here == 0 && a.routeOf(e.place).last > 0 {
				at[e.place] = i + 1
			}
		}
	}
	for _, p := range slices.Sorted(maps.Keys(at)) {
		i := at[p]
		r := a.routeOf(p)
		next := p + 1
		for next < r.last && at[next] == 0 {
			next++
		}
		if j := at[next]; next < r.last && j != i {
			w.follows(i-1, j-1, "route")
		}
	}
}
