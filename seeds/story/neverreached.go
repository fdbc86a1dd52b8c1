package story

import "dateline/seeds/pack"

// neverReached reports whether the story says right behind a goal that it was not reached:
// "set course for Lima, which she never reached", "sailed for Lima but did not arrive".
func (a *analysis) neverReached(e *evidence) bool {
	p, f := &a.places[e.place], &e.frame
	if !f.hasGov || f.after || f.prep != "to" || f.gov.class != pack.Go && f.gov.class != pack.Depart && f.gov.class != pack.Act || e.here > 0 {
		return false
	}
	k := e.clause + 1
	if k >= len(a.clauses) || a.clauses[k].sentence != p.sentence {
		return false
	}
	c := &a.clauses[k]
	if c.first > a.endOf(p)+1 || !c.negate || !c.inherits && !a.pack.Has(pack.Relative, a.words[c.first]) {
		return false
	}
	if a.placeIn(c) {
		return false // "and did not arrive in Quito"
	}
	for i := range c.verbs {
		if v := c.verbs[i].class; v == pack.Reach || v == pack.Arrive {
			return true
		}
	}
	return false
}

// stoppedShort reports whether a sentence tells of a place only as where one was bound whose
// way ended elsewhere: "was arrested in Lima while boarding a flight to Quito".
func (a *analysis) stoppedShort(e *evidence) bool {
	p, f := &a.places[e.place], &e.frame
	s := &a.sentences[p.sentence]
	if f.prep != "to" || f.hasGov && a.has(a.clauses[e.clause].first, f.gov.tok, pack.Future) || !s.classes.has(pack.Halted) {
		return false
	}
	return !f.hasGov || f.after || f.gov.form != "past" || f.head == pack.Trip && f.gov.tok < f.headAt && f.gov.class != pack.Go
}
