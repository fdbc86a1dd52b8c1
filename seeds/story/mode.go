package story

import (
	"cmp"
	"slices"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// mode says how a stop was reached, where the story does: "flew to", "by
// train", "took the ferry to". A storm travels by itself, whatever its verbs.
func (a *analysis) mode(v *visit) seeds.Mode {
	if a.cast.kind == "storm" {
		return ""
	}
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
		said, by := a.modeSaid(c, e.place)
		m, at, ride := a.boarded(c, e.place)
		if said != "" && (m == "" || by >= ride || by > p.first) {
			return said
		}
		if e.frame.hasGov && !e.frame.after && e.frame.gov.tok > at {
			if m := a.modeOf(&e.frame.gov, p.sentence); m != "" {
				return m
			}
		}
		if m != "" {
			return m
		}
		if m := a.modeLeft(e); m != "" {
			return m
		}
	}
	return ""
}

// modeOf returns the way of travel that a verb says. Who only lands has flown where it is a
// person or a plane, and nothing else is told before: migrants and hurricanes land too.
func (a *analysis) modeOf(v *verb, sentence int) seeds.Mode {
	h, ok := a.is(v.tok, pack.ModeVerb)
	if !ok {
		return ""
	}
	by := seeds.Mode(h.Value)
	if by != seeds.Flight || v.class != pack.Arrive || !a.isWord(v.tok, pack.ModeVerb) || v.n > 1 {
		return by
	}
	switch a.cast.kind {
	case "person", "plane", "":
	default:
		return ""
	}
	s := &a.sentences[sentence]
	for _, r := range a.ridesIn(s.first, v.tok) {
		if r.mode != seeds.Flight {
			return ""
		}
	}
	return by
}

// modeLeft returns the way of travel that the clause before a telling says of the place left
// there: "left Sfax by boat and reached Lampedusa".
func (a *analysis) modeLeft(e *evidence) seeds.Mode {
	k := e.clause - 1
	if k < 0 || a.clauses[k].sentence != a.clauses[e.clause].sentence || !a.clauses[e.clause].inherits || !arrival[e.event] || e.frame.gov.class == pack.Go {
		return ""
	}
	c := &a.clauses[k]
	left := false
	for i := range c.verbs {
		v := &c.verbs[i]
		left = left || v.class == pack.Depart
		if v.class == pack.Depart || v.class == pack.Go && a.has(v.tok+v.n, v.tok+v.n+2, pack.Prep) && a.isPrep(v.tok+v.n, "from") {
			if by := a.modeOf(v, c.sentence); by != "" {
				return by
			}
		}
	}
	if !left {
		return ""
	}
	for _, r := range a.ridesIn(c.first, c.last) {
		if r.boarded == saidOutright {
			return r.mode
		}
	}
	return ""
}

// boarded returns with what the last words of a clause before place i that say so have
// somebody travel, the token at which they do, and that of what they take: "took the
// overnight ferry".
func (a *analysis) boarded(c *clause, i int) (m seeds.Mode, at, ride int) {
	rides := a.ridesIn(c.first+1, a.places[i].first)
	for k := len(rides) - 1; k >= 0; k-- {
		if r := &rides[k]; r.boarded >= c.first && !a.ofOtherBeat(r.tok, c, i) {
			return r.mode, r.boarded, r.tok
		}
	}
	return "", -1, -1
}

// modeSaid returns the way of travel that a phrase of a clause before place i or not far
// behind it says, and where: "by train".
func (a *analysis) modeSaid(c *clause, i int) (m seeds.Mode, tok int) {
	p := &a.places[i]
	for _, r := range a.ridesIn(c.first, c.last) {
		switch {
		case r.boarded != saidOutright || a.ofOtherBeat(r.tok, c, i):
		case r.tok < p.first:
			m, tok = r.mode, r.tok // the last: "by train to Pune, by bus to Satara"
		case r.tok < p.last+6 && !a.leadsTo(r.tok) && len(a.placesIn(p.last, r.tok)) == 0 && (m == "" || !a.reachedWith(i)):
			return r.mode, r.tok
		}
	}
	return m, tok
}

// leadsTo reports whether a way of travel at a token is that to what is named behind it:
// "by bus to Satara".
func (a *analysis) leadsTo(tok int) bool {
	h, _ := a.is(tok, pack.Mode)
	return a.isPrep(tok+h.N, "to") || a.isPrep(tok+h.N, "from")
}

// reachedWith reports whether a way of travel stands right before the words that lead to a
// place: "by train to Pune".
func (a *analysis) reachedWith(i int) bool {
	p := &a.places[i]
	h, ok := a.ends(p.first, pack.Prep)
	return ok && a.endsClass(p.first-h.N, pack.Mode)
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
		if n := len(out); (n == 0 || out[n-1].tok != i) && (a.rideAlone(i) || a.carries(i) || n > 0 && out[n-1].boarded >= 0 && a.rideToo(out[n-1].tok, i)) {
			out = append(out, ride{i, i, m})
		}
	}
	return out
}

// rideAlone reports whether the noun at token i opens what is told with where it goes:
// "Train to Pune".
func (a *analysis) rideAlone(i int) bool {
	if h, ok := a.is(i+1, pack.Prep); !ok || h.Value != "to" && h.Value != "from" {
		return false
	}
	return i == 0 || a.tokens[i].Lines > 0 || a.tokens[i-1].Class == prose.Mark
}

// carries reports whether the noun at token i is what brings those who travel: "A helicopter
// took them to", "the train pulled into".
func (a *analysis) carries(i int) bool {
	v, ok := a.verbAt(a.skipAdverbs(i+1, min(i+3, len(a.tokens))))
	if !ok || !a.endsClass(i, pack.Det) && !a.endsClass(i, pack.Article) {
		return false
	}
	return v.class == pack.Go || v.class == pack.Arrive || v.class == pack.Reach || v.class == pack.Depart
}

// rideToo reports whether the noun at token i follows another ride as the next of the way:
// "took the train to Vinh and a taxi to Ha Tinh".
func (a *analysis) rideToo(before, i int) bool {
	if a.clauseOf[before] != a.clauseOf[i] && a.sentenceOf(before) != a.sentenceOf(i) {
		return false
	}
	return a.endsClass(i, pack.Article) && (a.isClass(i-2, pack.And) || a.words[max(i-2, 0)] == ",") && len(a.placesIn(before, i)) > 0
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
