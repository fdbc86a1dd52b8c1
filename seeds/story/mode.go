package story

import (
	"dateline/seeds"
	"dateline/seeds/pack"
)

// mode says how a stop was reached, where the story does: "flew to", "by
// train", "took the ferry to".
func (a *analysis) mode(v *visit) seeds.Mode {
	for i := range v.evidence {
		e := &v.evidence[i]
		if e.score <= 0 || e.origin {
			continue
		}
		c := &a.clauses[e.clause]
		p := &a.places[e.place]
		if p.sense.ID != v.sense.ID && seenFromTown(p.sense.Kind) && p.sense.Kind != seeds.Airport {
			continue // who walks over a bridge of the town has come to it otherwise
		}
		for k := c.first; k < c.last; k++ {
			if h, ok := a.is(k, pack.Mode); ok && (k > p.last-1 && k < p.last+6 || k < p.first) && h.N > 1 {
				return seeds.Mode(h.Value)
			}
		}
		m, at := a.boarded(c.first, p.first)
		if e.frame.hasGov && !e.frame.after && e.frame.gov.tok > at {
			if h, ok := a.is(e.frame.gov.tok, pack.ModeVerb); ok {
				return seeds.Mode(h.Value)
			}
		}
		if m != "" {
			return m
		}
	}
	return ""
}

// boarded returns with what the last of the tokens [from, to) that say so have
// somebody travel, and where they do: "took the overnight ferry".
func (a *analysis) boarded(from, to int) (seeds.Mode, int) {
	for i := to - 1; i > from; i-- {
		m := a.conveyance(i)
		if m == "" || a.nameAt[i] >= 0 {
			continue
		}
		for k := i - 1; k >= from && k >= i-boardedWithin && a.placeAt[k] < 0; k-- {
			if a.isClass(k, pack.Boarding) {
				return m, k
			}
		}
	}
	return "", -1
}

// boardedWithin is within how many words before a ferry its being taken is told.
const boardedWithin = 4

// conveyance returns how one travels with what the noun at token i names.
func (a *analysis) conveyance(i int) seeds.Mode {
	if h, ok := a.is(i, pack.Mode); ok && h.N == 1 {
		return seeds.Mode(h.Value)
	}
	if h, ok := a.is(i, pack.Traveller); ok {
		switch h.Value {
		case "ship":
			return seeds.Sea
		case "plane":
			return seeds.Flight
		case "vehicle":
			return seeds.Road
		}
	}
	return ""
}
