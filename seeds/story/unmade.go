package story

import (
	"strconv"

	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// unmade names why the trip of a telling was not made, or was not this one;
// "" where nothing says so.
func (a *analysis) unmade(e *evidence) string {
	f := &e.frame
	switch {
	case a.onOtherTrips(e):
		return "other-trips"
	case !f.hasGov || f.after || e.origin:
	case a.vain(f):
		return "in-vain"
	case a.hedged(f):
		return "unsure"
	}
	return ""
}

// tripsBack is how many words may stand between what says that trips are others
// and the trips: "multiple economic development trips".
const tripsBack = 4

// onOtherTrips reports whether a place is told of trips that are not the
// story's: "multiple trips to Cuba", "the previous tours which took him to Iraq".
func (a *analysis) onOtherTrips(e *evidence) bool {
	f, c := &e.frame, &a.clauses[e.clause]
	if a.ensues(c, f) || a.ofService(e, c) {
		return true
	}
	first := a.sentences[c.sentence].first
	for i := min(f.prepAt, a.places[e.place].first) - 1; i > first; i-- {
		if a.isClass(i, pack.Trip) {
			return !c.future && a.ofOthers(i, first) && a.hangsTogether(i, e)
		}
	}
	return false
}

// ofService reports whether a clause only says what a way between two places is like, of which one is
// named nowhere else: "the six-hour ride from Oslo to Bergen includes stops in".
func (a *analysis) ofService(e *evidence, c *clause) bool {
	if c.trip == 0 || c.who == travellerRole || c.future || len(c.verbs) == 0 || c.verbs[0].form != "base" || c.sentence <= a.lead()+leadReach || a.untold(c.trip) {
		return false
	}
	v := c.verbs[0].tok
	from, to := c.trip+1, -1
	for i := from; i < v; i++ {
		if q := a.placeAt[i]; q >= 0 && a.isPrep(a.places[q].first-1, "to") {
			to = int(q)
		}
	}
	return to >= 0 && to != e.place && a.places[e.place].first > v && a.isPrep(from, "from") && a.mentions[a.places[to].sense.ID] == 1
}

// leadReach is how many sentences behind the first still say what the story is about.
const leadReach = 3

// ensues reports whether the preposition of a place hangs on the trip or the talks that
// the clause says those told of come after: "her visit follows one to Cuba in May".
func (a *analysis) ensues(c *clause, f *frame) bool {
	i, ok := a.seek(c.first, f.prepAt, pack.Ensue)
	if !ok || !a.has(c.first, i, pack.Trip) {
		return false
	}
	end := min(i+1+tripsBack, f.prepAt)
	return a.has(i+1, end, pack.Trip) || a.has(i+1, end, pack.Meeting) || a.isClass(i+1, pack.Number)
}

// ofOthers reports whether the noun at token i, in a sentence from token first
// on, is said to be another than the one told of: "three other missions".
func (a *analysis) ofOthers(i, first int) bool {
	for k := i - 1; k >= first && k >= i-tripsBack; k-- {
		if a.isClass(k, pack.Bygone) || a.endsClass(k+1, pack.Bygone) || a.yearGone(k) {
			return true
		}
		if _, verb := a.verbAt(k); verb || a.isClass(k, pack.Prep) || a.isClass(k, pack.Article) || a.words[k] == "," {
			return false
		}
	}
	return false
}

// yearGone reports whether token i is a year before that of the story: "the 2018 tour".
func (a *analysis) yearGone(i int) bool {
	t := a.tokens[i]
	if t.Class != prose.Number || len(a.words[i]) != 4 || a.resolver.Story.Year == 0 {
		return false
	}
	year, err := strconv.Atoi(a.words[i])
	return err == nil && year > firstYear && year < a.resolver.Story.Year
}

// firstYear is the year before which a number of four digits is none.
const firstYear = 1800

// hangsTogether reports whether a place after the noun at token i is told of what
// the noun names: in its clause, behind a dash, or in a relative clause.
func (a *analysis) hangsTogether(i int, e *evidence) bool {
	for k := i; k < a.clauses[a.clauseOf[i]].last && k < e.frame.prepAt; k++ {
		if a.pack.Has(pack.Nominative, a.words[k]) {
			return false // "after other trips fell through she flew to"
		}
	}
	for k := int(a.clauseOf[i]) + 1; k <= e.clause; k++ {
		c := &a.clauses[k]
		if !a.relates(c.first) && !a.isClass(c.first, pack.Where) && len(c.subjects) > 0 {
			return false
		}
	}
	return true
}

// vain reports whether the verb of a place tells only what somebody tried, was
// kept from, asked for or waited for: "trying to reach", "prevented from docking in", "begged
// them to come to", "let him come to".
func (a *analysis) vain(f *frame) bool {
	i := a.backOver(f.gov.tok - 1)
	if f.gov.form == "base" && a.isClass(i, pack.Pronoun) {
		if h, ok := a.ends(i, pack.Vain); ok && h.Value == "let" {
			return true
		}
	}
	h, ok := a.ends(i+1, pack.Prep)
	switch {
	case !ok:
		return false
	case h.Value == "to" && f.gov.form == "base":
	case h.Value == "from" && f.gov.form == "ing":
	default:
		return false
	}
	first := a.sentences[a.clauses[a.clauseOf[f.gov.tok]].sentence].first
	for k := i - 1; k >= first && k >= i-vainBack; k-- {
		if v, ok := a.is(k, pack.Vain); ok && v.Value != "let" {
			return v.Value == "kept" || k+v.N > a.backOver(i-1)
		}
		if v, ok := a.verbAt(k); ok && v.form != "base" {
			return false
		}
	}
	return false
}

// vainBack is how far before an infinitive the word may stand that makes it
// vain: "refused to allow the ship to dock".
const vainBack = 7

// hedged reports whether the verb of a place is told as what only may be:
// "possibly headed towards", "may have gone to".
func (a *analysis) hedged(f *frame) bool {
	c := &a.clauses[a.clauseOf[f.gov.tok]]
	for k := f.gov.tok - 1; k >= c.first && k > f.gov.tok-5; k-- {
		if a.isClass(k, pack.Hedge) && a.tokens[k].Lower {
			return true
		}
		if !a.isClass(k, pack.Helper) && !a.isClass(k, pack.Aux) && !a.adverb(k) && !a.isClass(k, pack.After) {
			return false
		}
	}
	return false
}
