package story

import (
	"cmp"
	"slices"

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
		if m := a.modeSaid(c, e.place); m != "" {
			return m
		}
		m, at := a.boarded(c, e.place)
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

// boarded returns with what the last words of a clause before place i that say so have
// somebody travel, and where they do: "took the overnight ferry".
func (a *analysis) boarded(c *clause, i int) (seeds.Mode, int) {
	rides := a.ridesIn(c.first+1, a.places[i].first)
	for k := len(rides) - 1; k >= 0; k-- {
		if r := &rides[k]; r.boarded >= c.first && !a.ofOtherBeat(r.tok, c, i) {
			return r.mode, r.boarded
		}
	}
	return "", -1
}

// modeSaid returns the way of travel that a phrase of a clause before place i or not far
// behind it says: "by train".
func (a *analysis) modeSaid(c *clause, i int) seeds.Mode {
	p := &a.places[i]
	for _, r := range a.ridesIn(c.first, c.last) {
		if r.boarded == saidOutright && !a.ofOtherBeat(r.tok, c, i) && (r.tok > p.last-1 && r.tok < p.last+6 || r.tok < p.first) {
			return r.mode
		}
	}
	return ""
}

// ride is what somebody is said to travel with or by.
type ride struct {
	tok     int // the token at which it stands
	boarded int // and that at which it is taken, or saidOutright
	mode    seeds.Mode
}

// saidOutright marks a ride that needs no boarding: "by train".
const saidOutright = -1

// ridesIn lists what is said to be travelled with in tokens [from, to).
func (a *analysis) ridesIn(from, to int) []ride {
	if a.rides == nil {
		a.rides = a.findRides()
	}
	at := func(tok int) int {
		i, _ := slices.BinarySearchFunc(a.rides, tok, func(r ride, tok int) int { return cmp.Compare(r.tok, tok) })
		return i
	}
	return a.rides[at(from):max(at(from), at(to))]
}

// findRides lists what is said to be travelled with, in the order of the text; it is
// not nil.
func (a *analysis) findRides() []ride {
	out := []ride{}
	for i := range a.tokens {
		if h, ok := a.is(i, pack.Mode); ok && h.N > 1 {
			out = append(out, ride{i, saidOutright, seeds.Mode(h.Value)})
		}
		m := a.conveyance(i)
		if m == "" || a.nameAt[i] >= 0 {
			continue
		}
		for k := i - 1; k >= 0 && k >= i-boardedWithin && a.placeAt[k] < 0; k-- {
			if a.isClass(k, pack.Boarding) {
				out = append(out, ride{i, k, m})
				break
			}
		}
	}
	return out
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
