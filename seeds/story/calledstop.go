package story

import (
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// calledWaypoint reports whether an apposition behind a name says that the place is a stop: "in
// Lima, the tour's first stop,", "at Quito, the starting point of the march".
func (a *analysis) calledWaypoint(p *place, s *sentence) bool {
	k := a.endOf(p)
	if k >= s.last || a.words[k] != "," {
		return false
	}
	known := false // which one: "the", "their", "the tour's"
	for k++; k < min(a.endOf(p)+stopWords+3, s.last); k++ {
		switch {
		case a.isClass(k, pack.Waypoint):
			if h, _ := a.is(k, pack.Waypoint); h.Value != ofRank || a.rankedWaypoint(k) {
				return known
			}
		case a.tokens[k].Class == prose.Clitic:
			known = true
		case a.isClass(k, pack.Be):
			return false // "after Lima, Quito is the tour's second stop"
		case a.isClass(k, pack.Vague), a.tokens[k].Class == prose.Mark && a.words[k] != "-", a.isClass(k, pack.Prep), a.isClass(k, pack.Clause), a.isClass(k, pack.And), a.pack.Has(pack.Nominative, a.words[k]):
			return false
		case a.isClass(k, pack.Article), a.isClass(k, pack.Possessive):
			known = true
		}
		if _, told := a.verbAt(k); told {
			return false
		}
	}
	return false
}

// ofRank is the value of what a place on the way is called only with its rank: "her next port".
const ofRank = "ranked"

// rankedWaypoint reports whether the noun at token k says which place on the way is meant: "the last
// address".
func (a *analysis) rankedWaypoint(k int) bool {
	h, ok := a.is(k, pack.Waypoint)
	return ok && h.Value == ofRank && (a.endsClass(k, pack.Opening) || a.endsClass(k, pack.Final) || a.endsClass(k, pack.Rank) || a.isClass(k-1, pack.Ordinal) || a.endsClass(k+h.N, pack.Opening))
}

// stopWords is how many words may stand between "is" and the stop that a place is said to
// be: "is the third and last".
const stopWords = 6

// calledStop reads a place that a sentence says to be a stop: "Lima is the third stop on the
// tour", "Lima and Quito are also on her itinerary". The stop or the trip stands for the
// head that a preposition would hang on.
func (a *analysis) calledStop(p *place, s *sentence, f *frame) {
	if f.prep != "" || f.object || f.owner || f.attrib {
		return
	}
	k := a.endOfSubjects(p, s)
	is := false
	for k < s.last && (a.isClass(k, pack.Be) || a.isClass(k, pack.Helper) || a.isClass(k, pack.Future) || a.adverb(k)) {
		if a.isClass(k, pack.Negate) {
			return
		}
		is = is || a.isClass(k, pack.Be) || a.isClass(k, pack.Helper)
		k++
	}
	if !is {
		return
	}
	on := a.isPrep(k, "on") || a.isPrep(k, "in")
	for end := min(k+stopWords, s.last); k < end; k++ {
		switch {
		case !on && (a.isClass(k, pack.StopNoun) || a.rankedWaypoint(k)):
			f.prep, f.head = "in", pack.StopNoun
		case on && a.isClass(k, pack.Trip):
			f.prep, f.head = "in", pack.Trip
		case a.isClass(k, pack.Vague), a.isClass(k, pack.Negate), a.tokens[k].Class == prose.Mark && a.words[k] != "-":
			return
		default:
			continue
		}
		f.headAt, f.noun = k, a.words[k]
		return
	}
}

// stopWas reads a place where a clause says that a stop was: "the first stop was in Lima".
func (a *analysis) stopWas(f *frame) {
	if f.prep != "in" || f.head != pack.None || !f.hasGov || f.after || f.gov.class != pack.Be {
		return
	}
	if k := a.clauses[a.clauseOf[f.gov.tok]].trip; k > 0 && k < f.gov.tok && a.isClass(k, pack.StopNoun) {
		f.head, f.headAt, f.noun = pack.StopNoun, k, a.words[k]
	}
}

// endOfSubjects returns the token behind a name and the names listed with it.
func (a *analysis) endOfSubjects(p *place, s *sentence) int {
	k := a.nameOfVenue(p)
	for k < s.last && a.tokens[k].Lines == 0 && (a.listed(k, k+1) && !a.isClass(k, pack.Rank) || a.words[k] == ")" || a.words[k] == "(") {
		k++
	}
	if k < s.last && a.words[k-1] == "," && a.placeAt[k-2] >= 0 {
		return a.behindAside(k, s)
	}
	return k
}

// longestAside is how many words may stand between commas behind a subject: "Lima, on the coast,
// is next".
const longestAside = 8

// behindAside returns the token behind an aside about a subject that begins at token k, k where
// there is none or no verb follows.
func (a *analysis) behindAside(k int, s *sentence) int {
	for end := k; end < min(k+longestAside, s.last-1); end++ {
		if a.words[end] == "," {
			end++
			if a.isClass(end, pack.Be) || a.isClass(end, pack.Helper) || a.isClass(end, pack.Future) || a.isClass(end, pack.Ranked) || a.isClass(end, pack.Welcome) {
				return end
			}
			return k
		}
		if a.tokens[end].Class == prose.Mark && a.words[end] != "-" || a.placeAt[end] >= 0 && end == k {
			return k
		}
	}
	return k
}
