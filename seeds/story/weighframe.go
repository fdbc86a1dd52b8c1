package story

import "dateline/seeds/pack"

// weighFrame reads the verb and the preposition.
func (a *analysis) weighFrame(e *evidence, why func(string)) {
	f := &e.frame
	class := pack.None
	if f.hasGov {
		class = f.gov.class
	}
	if class == pack.Return && f.head == pack.Trip && f.gov.tok < f.headAt && a.fromTrip(f) {
		class = pack.None // "returned from a trip to": what counts is the trip
	}
	motion := class == pack.Go || class == pack.Arrive || class == pack.Return || class == pack.Depart || class == pack.Begin || class == pack.Reach || class == pack.Pass || class == pack.Visit
	e.event = class
	if f.list >= 0 {
		why("list")
	}
	switch {
	case f.object:
		switch class {
		case pack.Visit, pack.Reach:
			why("visits")
		case pack.Depart:
			why("leaves")
			e.origin = true
		case pack.Pass:
			why("passes")
			e.pass = true
		default:
			why("object")
		}
	case f.prep == "on" && !standsOn(a.places[e.place].sense.Kind) && !(motion && f.tight): // "arrived on Malta"
		why("about")
	case f.prep == "in" || f.prep == "on":
		if c := &a.clauses[e.clause]; f.headAt >= 0 && !c.tellsBefore(e.frame.prepAt) && (a.opensWith(c, "after") || a.opensWith(c, "before")) && !a.heldThen(e.clause) {
			why("after-talks")
		}
		switch {
		case f.head == pack.Trip && f.headAt > 0 && (!f.hasGov || f.gov.tok < f.headAt):
			why("trip-in")
		case f.head == pack.StopNoun:
			why("stop-in")
		case f.head == pack.Meeting:
			why("meeting-in")
		}
		switch class {
		case pack.Arrive, pack.Visit, pack.Return, pack.Go, pack.Reach:
			why("arrives-in")
		case pack.Begin:
			why("begins-in")
		case pack.Stay:
			why("stays-in")
		case pack.Event:
			why("does-in")
		case pack.Say:
			if f.tight {
				why("says-in")
			} else {
				why("speaks-of")
			}
		case pack.Be:
			why("is-in")
		case pack.Act:
			why("acts-in")
		case pack.Pass, pack.Depart:
			why("moves-in")
		case pack.None:
			why("in")
		}
	case f.prep == "to":
		switch {
		case motion && !f.tight && f.headAt < 0 && a.ofNoun(f.prepAt-1):
			why("noun-to")
		case motion:
			why("goes-to")
		case f.head == pack.Trip || f.head == pack.StopNoun:
			why("trip-to")
		default:
			why("to")
		}
	case f.prep == "from":
		switch {
		case motion:
			why("goes-from")
			e.origin = true
		case f.head == pack.Trip:
			why("trip-from")
			e.origin = true
		default:
			why("from")
		}
	case f.prep == "via":
		if motion || f.head == pack.Trip || a.behindGoal(f) {
			why("goes-via")
			e.pass = true
		} else {
			why("via")
		}
	case f.prep == "after" || f.prep == "before":
		why("after-place")
	case f.prep == "of":
		if f.head == pack.Trip || f.head == pack.StopNoun {
			why("trip-of")
		} else {
			why("of")
		}
	case f.prep == "between":
		if f.head == pack.Trip || motion {
			why("between")
		}
	case f.prep == "with" && class == pack.Begin && f.tight && !a.isClass(f.prepAt, pack.Contest):
		why("begins-in") // "begins with Lima"
	case f.prep == "with":
		why("with")
	default:
		if f.after && motion {
			why("subject")
		} else {
			why("bare")
		}
	}
	e.again = a.onWayBack(e)
	if f.prep != "" || f.object {
		if f.tight && f.hasGov && !f.object && (f.prep == "in" || f.prep == "to" || f.prep == "from" || f.prep == "via") {
			why("tight")
		}
		if f.second {
			switch {
			case motion && (f.prep == "to" || f.prep == "via" || f.prep == "from"):
			default:
				why("second")
			}
		}
		if f.prep != "from" && (class == pack.Return || a.anew(e)) { // who "returned home from Lima" has left Lima
			e.ret = true
		}
		e.again = e.again || f.list < 0 && (f.prepAt > 0 && a.againBefore(f.prepAt) || a.againBehind(a.endOf(&a.places[e.place])))
	}
}

// anew reports whether the words around a place say that the traveller was there
// before: "back in Lima", "back to Lima", "in Lima again".
func (a *analysis) anew(e *evidence) bool {
	f, p := &e.frame, &a.places[e.place]
	if h, ok := a.is(p.last, pack.Anew); ok && h.Value == "again" {
		return true
	}
	if f.list >= 0 || f.prep == "" || f.prepAt == 0 {
		return false
	}
	if h, ok := a.ends(f.prepAt, pack.Anew); ok && h.Value == "back" && a.clauseOf[f.prepAt-h.N] == a.clauseOf[p.first] {
		return true
	}
	h, ok := a.is(f.prepAt, pack.Anew) // the preposition may be "back to" itself
	return ok && h.Value == "back" && a.clauseOf[f.prepAt] == a.clauseOf[p.first]
}

// againBefore reports whether the words before a preposition may say so: "will again be in", "comes
// once again to", but not "again called for peace in". Families that are together again in Lima have
// not been there before.
func (a *analysis) againBefore(prep int) bool {
	for k := prep; k > prep-3; k-- {
		if h, ok := a.ends(k, pack.Anew); ok && saysAgain(h) {
			return true
		}
		if v, ok := a.verbEnding(k); !a.isClass(k-1, pack.Be) && (!ok || v.class == pack.Act || v.class == pack.Say) {
			return false
		}
	}
	return false
}

// againBehind reports whether the words behind a name may say so, parted from it by a mark or not:
// "in Lima – this time they stayed".
func (a *analysis) againBehind(i int) bool {
	if a.word(i) == "," || a.dashed(i) {
		i++
	}
	h, ok := a.is(i, pack.Anew)
	return ok && saysAgain(h)
}

// saysAgain reports whether words say that what they stand by is done once more, or for once otherwise.
func saysAgain(h *pack.Hit) bool { return h.Value != "back" && h.Value != "way" }

// behindGoal reports whether a name says by what way one comes to the place right before it:
// "Lima via Quito".
func (a *analysis) behindGoal(f *frame) bool {
	return !f.hasGov && f.prepAt > 0 && a.placeAt[f.prepAt-1] >= 0
}

// fromTrip reports whether the way back is from the trip on which a name hangs.
func (a *analysis) fromTrip(f *frame) bool {
	i, ok := a.seek(f.gov.tok+f.gov.n, f.headAt, pack.Prep)
	return ok && a.isPrep(i, "from")
}

// ofNoun reports whether token i is a noun that the pack does not know, so
// that a preposition after it rather belongs to it: "aid to".
func (a *analysis) ofNoun(i int) bool {
	if i < 0 || i >= len(a.tokens) || !a.tokens[i].Lower || a.dateAt[i] >= 0 || a.pack.Ends(a.words[i], "adverb") {
		return false
	}
	return a.from[i] == a.from[i+1]
}

// agent reports whether a name only says who did it: "hammered out by Quito".
func (a *analysis) agent(f *frame) bool {
	if f.prep != "via" || !a.isClass(f.prepAt, pack.Passive) {
		return false
	}
	v, ok := a.verbEnding(f.prepAt)
	if !ok {
		v, ok = a.verbEnding(f.prepAt - 1) // "hammered out by"
	}
	return ok && v.form == "past" && (v.class == pack.Act || v.class == pack.Event || v.class == pack.Say)
}

// heldThen reports whether the clause before one tells of something held, so that
// this one only says when: "the meeting took place a week after one in Lima".
func (a *analysis) heldThen(id int) bool {
	if id == 0 || a.clauses[id-1].sentence != a.clauses[id].sentence {
		return false
	}
	return a.clauses[id-1].ofEvent || a.clauses[id-1].ofThing
}

// tellsBefore reports whether a verb of a clause stands before a token.
func (c *clause) tellsBefore(tok int) bool { return len(c.verbs) > 0 && c.verbs[0].tok < tok }
