package story

import (
	"strings"

	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// A tour is also told from the side of the towns: a day belongs to one of them, it is
// another's turn, a third has the show until May.

// theirTurn reads such a telling as the place on the way that it says.
func (a *analysis) theirTurn(p *place, s *sentence, f *frame) (rank string, told, ok bool) {
	if a.tokens[min(p.last, len(a.tokens)-1)].Class == prose.Clitic {
		return a.turnOf(p, s)
	}
	if told, ok = a.dayOf(p, s); ok {
		return rankDated, told, true
	}
	return a.hasTraveller(p, s, f)
}

// whoseTurn is the value of words for a turn, which has a place on the way only as that of somebody.
const whoseTurn = "turn"

// turnOf reads whose turn it is said to be: "then it is Lima's turn", "Lima's turn comes on
// Friday".
func (a *analysis) turnOf(p *place, s *sentence) (rank string, told, ok bool) {
	h, ok := a.is(p.last+1, pack.StopNoun)
	if !ok || h.Value != whoseTurn {
		return "", false, false
	}
	end := p.last + 1 + h.N
	k := a.backOver(p.first - 1)
	be, is := a.is(k, pack.Be)
	for k > s.first && is && (a.isClass(k-1, pack.Future) || a.isClass(k-1, pack.Helper)) {
		k--
	}
	if is && a.isPronoun(k-1, "it") {
		return rankTurn, be.Value == "past", a.endsRank(end, s)
	}
	k = end
	for k < s.last && (a.isClass(k, pack.Be) || a.isClass(k, pack.Helper) || a.adverb(k)) {
		if a.isClass(k, pack.Negate) {
			return "", false, false
		}
		be, _ := a.is(k, pack.Be)
		told = told || be.Value == "past"
		k++
	}
	if k > end && a.dayNext(k, s) {
		return rankDated, told, true
	}
	r, ranked := a.is(k, pack.Ranked)
	if !ranked {
		r, ranked = a.is(k, pack.Rank)
	}
	if v, verb := a.verbAt(k); verb {
		told = told || v.form == "past"
	}
	return r.Value, told, ranked && r.Value != rankEnds && r.Value != rankOpens && a.endsRank(k+r.N, s)
}

// isPronoun reports whether the pronoun of that value stands at token i.
func (a *analysis) isPronoun(i int, value string) bool {
	h, ok := a.is(i, pack.Pronoun)
	return ok && h.Value == value
}

// ofDay is the value of words that give a day to a place: "belongs to".
const ofDay = "day"

// dayOf reads the place to which a clause gives a day: "Saturday belonged to Lima", "the second
// day was for Quito".
func (a *analysis) dayOf(p *place, s *sentence) (told, ok bool) {
	at := p.first
	if a.isClass(at-1, pack.Article) {
		at--
	}
	h, ok := a.ends(at, pack.Ranked)
	if !ok || h.Value != ofDay || !a.restsOn(a.endOfNames(p, s), s) && !a.phraseNext(a.endOfNames(p, s), s) {
		return false, false
	}
	k := at - h.N
	told = a.wasThen(k)
	for k > s.first && (a.adverb(k-1) || a.isClass(k-1, pack.Helper)) {
		k--
		told = told || a.isClass(k, pack.Perfect)
	}
	day := false
	for ; k > s.first && a.words[k-1] != "," && a.words[k-1] != ";" && !a.isClass(k-1, pack.And); k-- {
		switch {
		case a.dateAt[k-1] >= 0, a.isClass(k-1, pack.Unit):
			day = true
		case !a.placeish(k-1) && !a.isClass(k-1, pack.Article) && !a.isClass(k-1, pack.After):
			return false, false
		}
	}
	return told, day
}

// wasThen reports whether the verb at token k tells of what has been.
func (a *analysis) wasThen(k int) bool {
	if h, ok := a.is(k, pack.Be); ok && h.Value == "past" {
		return true
	}
	v, ok := a.verbAt(k)
	return ok && v.form == "past"
}

// toHave is the value of words for what a town does with a show, a team or whoever else comes
// to it, and with much else.
const toHave = "have"

// mostObject is how many words what a town has may take: "the famous old stone".
const mostObject = 4

// hasTraveller reads a place that is said to have the traveller for a time or as one of a row:
// "Lima has it until May", "Quito had them next".
func (a *analysis) hasTraveller(p *place, s *sentence, f *frame) (rank string, told, ok bool) {
	if f.prep != "" || f.object || !a.opensTelling(p.first) {
		return "", false, false
	}
	k := a.endOfSubjects(p, s)
	for k < s.last && (a.adverb(k) || a.isClass(k, pack.Future) || a.isClass(k, pack.Aux)) {
		k++
	}
	h, found := a.is(k, pack.Welcome)
	if !found || h.Value != toHave {
		return "", false, false
	}
	v, verb := a.verbAt(k)
	told = a.isClass(k, pack.Perfect) || verb && v.form == "past"
	k += h.N
	next, ranked := a.is(k+1, pack.Rank) // "had her next" is nobody's next
	ranked = ranked && a.isClass(k, pack.Pronoun) && a.endsRank(k+1+next.N, s)
	if !ranked && !a.actsOn(k, min(k+mostObject, s.last)) {
		return "", false, false
	}
	for k++; k < s.last && !a.isClass(k, pack.Rank) && !a.isClass(k, pack.Prep) && a.dateAt[k] < 0; k++ {
		if a.tokens[k].Class != prose.Word || a.isClass(k, pack.Clause) {
			return "", false, false
		}
	}
	if r, next := a.is(k, pack.Rank); next && a.endsRank(k+r.N, s) {
		return r.Value, told, true
	}
	return rankDated, told, a.timeNext(k, s)
}

// timeNext reports whether a date or a length of time is next, behind a preposition at most: "until
// May", "for three games".
func (a *analysis) timeNext(k int, s *sentence) bool {
	if a.dayNext(k, s) {
		return true
	}
	for end := min(k+5, s.last); k < end; k++ {
		switch {
		case a.isClass(k, pack.Unit), a.isClass(k, pack.StopNoun):
			return true
		case !a.isClass(k, pack.Prep) && !a.isClass(k, pack.Article) && !a.isClass(k, pack.Number) && !a.adverb(k):
			return false
		}
	}
	return false
}

// nameOfVenue returns the token behind the name of a venue that is said to be a place's or begins
// with its name, p.last where there is none: "Lima's O2", "Quito Concert Hall".
func (a *analysis) nameOfVenue(p *place) int {
	if end := a.hostedUntil(p.last); end > 0 {
		return end
	}
	if p.last+1 >= len(a.tokens) || a.tokens[p.last].Class != prose.Clitic {
		return p.last
	}
	end, numbered := p.last+1, false
	for end < len(a.tokens) && end <= p.last+hostReach && a.namesOn(end) && a.placeAt[end] < 0 && a.dateAt[end] < 0 {
		numbered = numbered || strings.ContainsAny(a.words[end], "0123456789") // the O2
		end++
	}
	if !numbered && !a.endsClass(end, pack.Host) && !a.endsClass(end, pack.Venue) {
		return p.last
	}
	return end
}
