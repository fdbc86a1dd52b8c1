package story

import (
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// ownTrip reports whether the trip at token i, of which the story does not say whose it is, is
// that of the ship, the plane or the train which it follows: its maiden trip, or the one of which
// the story's first sentences speak as known: "the service between Lima and Quito".
func (a *analysis) ownTrip(i int) bool {
	switch a.cast.kind {
	case "ship", "plane", "vehicle":
	default:
		return false
	}
	s := a.sentenceOf(i)
	return a.maiden(i) || s <= introduction && !a.untold(i) && a.phrasedTrip(i, a.sentences[s].first)
}

// introduction is the last sentence in which what a story is about may still be told of as known.
const introduction = 3

// maiden reports whether the trip at token i is said to be the first of its kind.
func (a *analysis) maiden(i int) bool {
	for k := i - 1; k >= 0 && k > i-4 && a.tokens[k].Class == prose.Word; k-- {
		if a.isClass(k, pack.Maiden) {
			return true
		}
	}
	return false
}

// phrasedTrip reports whether the definite article opens the phrase that the noun at token i ends,
// within tokens from first on: "the Lima Line's fast rail service".
func (a *analysis) phrasedTrip(i, first int) bool {
	for k := i - 1; k >= first && k > i-7; k-- {
		if h, ok := a.is(k, pack.Article); ok {
			return h.Value == "definite"
		}
		if a.tokens[k].Class != prose.Word || a.isClass(k, pack.Prep) || a.isClass(k, pack.And) || a.isClass(k, pack.Clause) {
			return false
		}
		if v, ok := a.verbAt(k); ok && v.form != "ing" {
			return false
		}
	}
	return false
}

// tellsLength reports whether token k only says how long what follows is: a number, its unit, or
// what joins it to the next.
func (a *analysis) tellsLength(k int) bool {
	number := func(i int) bool { return i >= 0 && a.numbered(i) }
	switch {
	case number(k):
		return true
	case a.isClass(k, pack.Unit) || a.words[k] == "-":
		return number(k-1) || number(k-2)
	}
	return a.words[k] == "," && number(k+1) && a.isClass(k-1, pack.Unit)
}
