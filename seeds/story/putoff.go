package story

import (
	"dateline/seeds"
	"dateline/seeds/pack"
)

// ofPutOffTrip reports whether a place is told of as where one was to be on a trip that the story says
// was put off: "They have postponed their tour. It was to open in Lima", "They were to open in Lima. The
// rescheduled tour starts in Quito".
func (a *analysis) ofPutOffTrip(e *evidence) bool {
	p := &a.places[e.place]
	for k := e.clause; !a.wasTo(&a.clauses[k], p); k-- {
		if k == 0 || !a.clauses[k].inherits {
			return false
		}
	}
	in := p.sentence
	for i := max(0, in-tripSaidBefore); i < in; i++ {
		if a.putsOffTrip(i) {
			return true
		}
	}
	return in+1 < len(a.sentences) && a.putsOffTrip(in+1)
}

// tripSaidBefore is how many sentences lie at most between what is said of a trip and where it was to lead.
const tripSaidBefore = 3

// putsOffTrip reports whether a sentence says that a whole trip was put off, not one to a place: "have
// postponed their tour", "the tour was put off", "the rescheduled tour".
func (a *analysis) putsOffTrip(sentence int) bool {
	s := &a.sentences[sentence]
	if !s.classes.has(pack.Postpone) {
		return false
	}
	for i := s.first; i < s.last; i++ {
		h, ok := a.is(i, pack.Postpone)
		if !ok || h.Value == ofDeed || h.Value == ofGoal || a.quotedAt(s, i) {
			continue
		}
		c := &a.clauses[a.clauseOf[i]]
		if c.negate || c.future {
			continue
		}
		for k := c.first; k < c.last; k++ {
			if !a.isClass(k, pack.Trip) {
				continue
			}
			from, to := k+1, i // "the tour was put off"
			if k > i {
				from, to = i+h.N, k
			}
			behind := !a.isClass(k+1, pack.Prep) && (from == to || k < i || !a.namesPlace(k+1, c.last)) // "tour of Peru"
			if behind && !a.namesPlace(from, to) && !a.has(from, to, pack.Prep) {
				return true
			}
		}
	}
	return false
}

// aheadOfPutOff makes what is dated behind the story's own day still to come where its trip was put off.
func (a *analysis) aheadOfPutOff(vs []visit) {
	if !a.tripPutOff {
		return
	}
	for i := range vs {
		if v := &vs[i]; v.role == seeds.Visited && v.date.from.Known() && isBefore(a.resolver.Story, v.date.from) {
			v.role = seeds.Planned
		}
	}
}
