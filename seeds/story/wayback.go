package story

import "dateline/seeds/pack"

// onWayBack reports whether a place is told of on a way back, so that it may be reached for a second
// time where the story told of it before: "on the way home she called at Lima", "coming back he slept
// in Lima".
func (a *analysis) onWayBack(e *evidence) bool {
	p, f := &a.places[e.place], &e.frame
	if e.who == otherRole || f.prep == "from" || f.prep == "of" || a.clauses[e.clause].past {
		return false
	}
	first := a.sentences[p.sentence].first
	if v, ok := a.verbAt(first); ok && v.class == pack.Return && v.form == "ing" && !a.namesPlace(first, p.first) {
		return true
	}
	return a.anyOf(first, p.first, pack.Anew, func(_ int, h *pack.Hit) bool { return h.Value == "way" })
}
