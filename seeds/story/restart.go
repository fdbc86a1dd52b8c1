package story

import "dateline/seeds/pack"

// A story tells what is new first; then, often, it goes back to where the trip began and tells the whole
// way from there: "The tour was launched on Friday", "It all began in Lima".

// restarts returns the tokens at which a story goes back to the beginning of the trip, in the order of the text.
func (a *analysis) restarts() []int {
	var out []int
	lead := a.leadStart()
	for i := range a.clauses {
		c := &a.clauses[i]
		if s := &a.sentences[c.sentence]; c.sentence <= lead || s.layout != body || s.quoted || len(c.verbs) == 0 {
			continue
		}
		v := &c.verbs[0]
		if v.class == pack.Begin && (v.form == "past" || v.form == "part") && !c.future && !c.negate && !c.cancel && !c.past && a.ofWholeTrip(i) {
			out = append(out, c.first)
		}
	}
	return out
}

// leadStart returns the first sentence of a story itself.
func (a *analysis) leadStart() int {
	for i := range a.sentences {
		if a.sentences[i].layout == body {
			return i
		}
	}
	return len(a.sentences)
}

// ofWholeTrip reports whether the subject of the i-th clause is a trip, not a part of one, or no more than a word
// for what was told.
func (a *analysis) ofWholeTrip(i int) bool {
	c := &a.clauses[i]
	if a.isClass(a.opening(c), pack.Anaphor) {
		return true
	}
	for i > 0 && a.clauses[i-1].sentence == c.sentence && len(a.clauses[i-1].verbs) == 0 {
		i-- // "The tour, their fifth by now, began in Lima"
	}
	first := a.opening(&a.clauses[i])
	for k := first; k < min(first+tripWithin, c.verbs[0].tok); k++ {
		if a.isClass(k, pack.Trip) {
			return !a.isClass(k, pack.StopNoun)
		}
		if a.isClass(k, pack.Prep) || a.placeAt[k] >= 0 {
			return false
		}
	}
	return c.trip > 0 && !a.isClass(c.trip, pack.StopNoun)
}

// tripWithin is within how many words a clause names the trip of which it tells: "the long-awaited second tour".
const tripWithin = 5

// startsOver reports whether a story has told of a visit only before it goes back to the beginning, and of
// another one only since then.
func startsOver(restarts []int, told, again *standing) bool {
	for _, at := range restarts {
		if told.last < at && again.from >= at {
			return true
		}
	}
	return false
}
