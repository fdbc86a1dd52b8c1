package story

import (
	"strings"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// weighFrame reads the verb and the preposition.
func (a *analysis) weighFrame(e *evidence, why func(string)) {
	f := &e.frame
	class := pack.None
	if f.hasGov {
		class = f.gov.class
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
	case f.prep == "on" && !standsOn(a.places[e.place].sense.Kind):
		why("about")
	case f.prep == "in" || f.prep == "on":
		if c := &a.clauses[e.clause]; f.headAt >= 0 && !c.tellsBefore(e.frame.prepAt) && (a.opensWith(c, "after") || a.opensWith(c, "before")) {
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
		if motion || f.head == pack.Trip {
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
	case f.prep == "with":
		why("with")
	default:
		if f.after && motion {
			why("subject")
		} else {
			why("bare")
		}
	}
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
		if class == pack.Return {
			e.ret = true
		}
	}
}

// headOwner says whose the visit or the talks are on which a place hangs:
// "his arrival in", "the king's visit to", "a trip by the minister to".
func (a *analysis) headOwner(f *frame) role {
	if f.headAt < 1 {
		return unknownRole
	}
	if r := a.doneBy(f); r != unknownRole {
		return r
	}
	return a.ownerOf(f.headAt)
}

// ownerOf says whose the noun at token i is, by what stands before it.
func (a *analysis) ownerOf(i int) role {
	for k := i - 1; k > i-5 && k >= 0; k-- {
		if a.isClass(k, pack.Possessive) {
			if a.cast.label != "" {
				return travellerRole
			}
			return unknownRole
		}
		if a.tokens[k].Class == prose.Clitic && k > 0 {
			return a.ownerAt(k - 1)
		}
		if a.tokens[k].Class == prose.Mark && a.words[k] != "-" || a.isClass(k, pack.Prep) {
			return unknownRole
		}
	}
	return unknownRole
}

// doneBy says whose the trip is of which a clause names the doer: "the separate
// trips by Ann Lee to A".
func (a *analysis) doneBy(f *frame) role {
	for k := f.headAt + 1; k < f.prepAt && k < f.headAt+3; k++ {
		if !a.isClass(k, pack.Passive) {
			continue
		}
		for i := k + 1; i < f.prepAt; i++ {
			if n := a.nameAt[i]; n >= 0 {
				return a.ownerAt(i)
			}
		}
	}
	return unknownRole
}

// ownerAt says whether the traveller is who is named or meant at token i.
func (a *analysis) ownerAt(i int) role {
	if n := a.nameAt[i]; n >= 0 {
		switch {
		case a.names[n].entity == a.cast.main:
			return travellerRole
		case a.cast.kind == "person":
			return otherRole
		}
		return unknownRole
	}
	for k := i; k > i-3 && k >= 0; k-- {
		if s, n := a.nounAt(k); n > 0 && k+n == i+1 && a.cast.label != "" {
			return a.roleOf(s, &spoken{})
		}
	}
	return unknownRole
}

// ofNoun reports whether token i is a noun that the pack does not know, so
// that a preposition after it rather belongs to it: "aid to".
func (a *analysis) ofNoun(i int) bool {
	if i < 0 || !a.tokens[i].Lower || a.dateAt[i] >= 0 || strings.HasSuffix(a.words[i], "ly") {
		return false
	}
	return a.from[i] == a.from[i+1]
}

// bearing reports whether a name only says where something else is: "20 miles
// south of Tallahassee".
func (a *analysis) bearing(f *frame) bool {
	if f.prep == "" || f.prepAt == 0 {
		return false
	}
	return a.isClass(f.prepAt, pack.Length) || a.endsClass(f.prepAt, pack.Length)
}

// receives reports whether somebody else acts upon the traveller: "crowds
// greeted him in Lima", "officers arrested her in Memphis".
func (a *analysis) receives(e *evidence) bool {
	f := &e.frame
	if !f.hasGov || f.after || f.gov.class != pack.Event && f.gov.class != pack.Arrive && (f.gov.class != pack.Act || f.prep != "in") {
		return false
	}
	return a.actsOn(f.gov.tok+f.gov.n, a.places[e.place].first)
}

// carried reports whether somebody else takes the traveller there: "flew him to
// Lima", "brought the statue to Rome".
func (a *analysis) carried(f *frame) bool {
	if !f.hasGov || f.after || f.object {
		return false
	}
	switch f.gov.class {
	case pack.Go, pack.Arrive, pack.Return, pack.Reach:
	case pack.Act:
		if f.prep != "to" {
			return false
		}
	default:
		return false
	}
	return (f.prep == "to" || f.prep == "in" || f.prep == "from" || f.prep == "via") && a.actsOn(f.gov.tok+f.gov.n, f.prepAt)
}

// actsOn reports whether the traveller is the object of the verb that ends
// before token from.
func (a *analysis) actsOn(from, to int) bool {
	c := &a.cast
	for k := from; k < from+6 && k < to; k++ {
		if n := a.nameAt[k]; n >= 0 && a.names[n].entity == c.main {
			return true
		}
		if a.isClass(k, pack.Prep) {
			return false
		}
		if h, ok := a.is(k, pack.Pronoun); ok {
			whose := a.isClass(k, pack.Possessive) && a.tokens[k+1].Class == prose.Word && !a.isClass(k+1, pack.Prep) && !a.isClass(k+1, pack.And) && !a.adverb(k+1) && a.dateAt[k+1] < 0 && a.placeAt[k+1] < 0
			switch h.Value {
			case "he", "she":
				return !whose && (c.kind == "person" || c.kind == "")
			case "i":
				return !whose && c.narrator
			}
			return !whose && c.kind != "person"
		}
		if s, n := a.nounAt(k); n > 0 && k+n <= to && a.isClass(k-1, pack.Det) && !a.isClass(k-1, pack.Vague) {
			return c.nouns[s.noun] || s.kind == c.kind && a.roleOf(s, &spoken{}) == travellerRole
		}
		if c.nouns[a.words[k]] && !a.isClass(k-1, pack.Vague) && (a.isClass(k-1, pack.Article) || a.pack.Ends(a.words[k], "many")) {
			return true
		}
	}
	return false
}

// bidden says who acts where somebody is told, asked or expected to: "told the
// crew to fly to Lima", "expects him to land in Quito".
func (a *analysis) bidden(f *frame) role {
	if !f.hasGov || f.after || f.gov.form != "base" || !a.infinitive(f.gov.tok) {
		return unknownRole
	}
	k := a.backOver(f.gov.tok - 2)
	c := &a.clauses[a.clauseOf[f.gov.tok]]
	if k <= c.first || len(c.verbs) == 0 || c.verbs[0].tok >= k {
		return unknownRole // who acts is the subject itself
	}
	if n := a.nameAt[k]; n >= 0 {
		return a.roleOf(subject{tok: k, entity: a.names[n].entity, owner: -1}, &spoken{})
	}
	if h, ok := a.is(k, pack.Pronoun); ok {
		switch {
		case (h.Value == "he" || h.Value == "she") == (a.cast.kind == "person") && h.Value != "i":
			return travellerRole
		case h.Value == "i" && a.cast.narrator:
			return travellerRole
		}
		return unknownRole
	}
	for j := k; j > k-3 && j > c.first; j-- {
		if s, n := a.nounAt(j); n > 0 && j+n == k+1 {
			s.vague = a.untold(j)
			return a.roleOf(s, &spoken{})
		}
	}
	return unknownRole
}

// standsOn reports whether one is on a place of that kind, not in it.
func standsOn(k seeds.Kind) bool {
	switch k {
	case seeds.Island, seeds.Water, seeds.Region, seeds.Range, seeds.Peak, seeds.Landmark, seeds.Desert, seeds.Park:
		return true
	}
	return false
}

// tellsBefore reports whether a verb of a clause stands before a token.
func (c *clause) tellsBefore(tok int) bool { return len(c.verbs) > 0 && c.verbs[0].tok < tok }
