package story

import "math"

// The sample stories, on which the judge is taught, are made to try it, and are
// not in all as the news are: more of their plans fall through, fewer of their
// names that stand alone are captions, rosters, datelines and headlines of other
// stories, fewer of their trips go to a capital, and their traps lie nearer to
// the stops. What is told leans back by so much.
const (
	plansHold   = 0.5  // of a visit that is still to come, and nobody else's
	bareName    = -0.8 // of a name that nothing governs, in a clause without a verb and in no list
	opensLine   = -0.4 // of a name with which its sentence begins
	onlyNamed   = -0.8 // of one that the story says nothing of
	capitalCity = 0.3  // of a country's capital
	dayAway     = 0.2  // of a town within a day's way of a sure stop, beside the others
)

// lean is what a telling is worth beside what the samples teach.
func (a *analysis) lean(e *evidence) float64 {
	by := 0.0
	p := &a.places[e.place]
	if e.planned && !e.told("anothers-trip") {
		by += plansHold
	}
	if e.told("bare") && e.frame.list < 0 && len(a.clauses[e.clause].verbs) == 0 {
		by += bareName
	}
	if p.first == a.sentences[p.sentence].first {
		by += opensLine
	}
	if e.told("only-named") {
		by += onlyNamed
	}
	if p.sense.Capital {
		by += capitalCity
	}
	return by
}

// leanBeside is what a place is worth beside what the samples teach of how it
// stands to the others.
func (c *company) leanBeside(v *visit) float64 {
	if d := c.sure.nearest(&v.sense); cityLike(v.sense) && !math.IsInf(d, 1) && farness(d) == "day" {
		return dayAway
	}
	return 0
}
