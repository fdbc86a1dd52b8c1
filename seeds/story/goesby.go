package story

import "dateline/seeds/pack"

// goesBy reports whether the clause of a place that is passed says that nobody stopped there: "ran
// through Lima without a stop", "flew over Cyprus without landing".
func (a *analysis) goesBy(e *evidence) bool {
	f, c := &e.frame, &a.clauses[e.clause]
	if f.prep != "via" && !(f.object && f.gov.class == pack.Pass) {
		return false
	}
	i, ok := a.seek(c.first, c.last, pack.Nonstop)
	return ok && !a.leadsToPlace(i, c.last)
}

// leadsToPlace reports whether behind the word at token i for not stopping the way goes on to
// somewhere, or from one place to another: "over Cyprus and nonstop to Lima".
func (a *analysis) leadsToPlace(i, last int) bool {
	h, _ := a.is(i, pack.Nonstop)
	k := i + h.N
	to, ok := a.is(k, pack.Prep)
	for k += to.N; ok && k < last && a.isClass(k, pack.Det); {
		k++
	}
	return ok && k < last && a.placeAt[k] >= 0
}
