package story

import (
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// Much of a way is told without a verb of travel, by where on it a place is: "Lima is next",
// "Quito follows in May", "still to come are Lima and Quito", "next stop: Lima".

// Values of the words that say it.
const (
	rankLater   = "later"
	rankEarlier = "earlier"
	rankLast    = "last"
	rankDated   = "dated" // only with its day: "Lima comes on Friday"
	rankEnds    = "ends"  // what it ends is the trip: "Lima closes the tour"
	rankOpens   = "opens"
	rankThen    = "then"
	rankTurn    = "turn" // in the tense of its verb: "it is Lima's turn"
)

// ranks reads where on the way a sentence says that a place is. The place is then read as a
// stop that is named as one.
func (a *analysis) ranks(i int, s *sentence, f *frame, done []frame) {
	p := &a.places[i]
	if p.Demonym || p.within >= 0 || s.layout == aside {
		return
	}
	if rank, told, ok := a.theirTurn(p, s, f); ok {
		*f = frame{prep: "in", prepAt: p.first, head: pack.StopNoun, headAt: -1, list: -1, rank: rank, told: told}
		return
	}
	if f.owner && a.nameOfVenue(p) == p.last {
		return
	}
	if c := &a.clauses[a.clauseOf[p.first]]; f.prep == "to" {
		if _, on := a.elided(c, f.prepAt); on {
			return // it goes on with the verb before: "flew to Lima, then on to Quito"
		}
	}
	rank, told, ok := a.rankBehind(p, s, f)
	if !ok {
		rank, told, ok = a.rankBefore(i, s, done)
	}
	if !ok && f.prep == "" && !f.object {
		if k := a.goesOnWith(i, done); k >= 0 {
			rank, told, ok = done[k].rank, done[k].told, true
		}
	}
	if !ok { // a route or a row goes on with what was told before
		told = f.head == pack.StopNoun && f.headAt < 0 && a.onRoute(i)
		rank, ok = rankThen, told || a.inRowOfWay(i)
	}
	if !ok {
		return
	}
	*f = frame{prep: "in", prepAt: f.prepAt, head: pack.StopNoun, headAt: -1, list: -1, rank: rank, told: told}
}

// rankBehind reads what stands behind a name, or behind the list that it heads.
func (a *analysis) rankBehind(p *place, s *sentence, f *frame) (rank string, told, ok bool) {
	if f.prep != "" || f.object || !a.opensTelling(p.first) {
		return "", false, false
	}
	k := a.endOfSubjects(p, s)
	is := false
	for k < s.last && a.tokens[k].Lines == 0 && !a.isClass(k, pack.Rank) && !a.isClass(k, pack.Ranked) && (a.isClass(k, pack.Be) || a.isClass(k, pack.Helper) || a.isClass(k, pack.Future) || a.adverb(k)) {
		if a.isClass(k, pack.Negate) {
			return "", false, false
		}
		h, be := a.is(k, pack.Be)
		is = is || be
		told = told || h.Value == "past"
		if f, ok := a.is(k, pack.Future); ok && h.Value != "past" {
			k += f.N - 1 // "are to follow", but not "were to be next"
		}
		k++
	}
	if k >= s.last || a.tokens[k].Lines > 0 {
		return "", false, false
	}
	if d := a.dateAt[k]; is && d >= 0 && a.endsRank(a.dates[d].last, s) {
		return rankDated, told, true // "Lima was Saturday"
	}
	if is && a.isClass(k, pack.Article) && a.isClass(k+1, pack.Rank) {
		k++ // "Lima was the first"
	}
	if h, found := a.is(k, pack.Rank); found && !(h.Value == rankLast && a.dateAt[k] >= 0) && (is || a.restsOn(k+h.N, s)) && a.endsRank(k+h.N, s) {
		return h.Value, told, true
	}
	h, found := a.is(k, pack.Ranked)
	if !found {
		return "", false, false
	}
	if v, verb := a.verbAt(k); verb && !is { // "is booked for Friday"
		told = told || v.form == "past"
	}
	end := k + h.N
	switch h.Value {
	case rankDated:
		ok = a.dayNext(end, s)
	case rankEnds, rankOpens:
		ok = a.takesTrip(end, s)
	default:
		ok = a.endsRank(end, s) || a.isClass(end-1, pack.Prep) && end < s.last && a.placeAt[end] >= 0 || // "came before Lima"
			(a.personal(end) || a.isClass(end, pack.Anaphor)) && (a.restsOn(end+1, s) || a.dayNext(end+1, s)) // "awaits her on Friday"
	}
	return h.Value, told, ok
}

// ownRank reports whether what is told of a place that seems to go on a list begins with it:
// "arrived in Lima; Quito had come first".
func (a *analysis) ownRank(p *place, s *sentence) bool {
	rank, _, ok := a.rankBehind(p, s, &frame{})
	return ok && rank != rankDated && !a.isClass(a.endOfSubjects(p, s), pack.Rank)
}

// rankInList reads what stands behind a name that goes on a list: "from Lima, and Quito
// before that".
func (a *analysis) rankInList(p *place, s *sentence, f *frame) {
	h, ok := a.is(a.endOf(p), pack.Rank)
	if ok && h.Value == rankEarlier && h.N > 1 && a.restsOn(a.endOf(p)+h.N, s) {
		f.rank, f.told = rankEarlier, true
	}
}

// goesOnWith returns the place before, told by its rank, with which a name only goes on: "Oslo follows,
// and Bergen if time allows", "Oslo is next and then, back in the east, Bergen"; -1 for none.
func (a *analysis) goesOnWith(i int, done []frame) int {
	p := &a.places[i]
	q := i - 1
	for q >= 0 && a.places[q].sentence == p.sentence && (a.places[q].within >= 0 || done[q].rank == "") {
		q--
	}
	if q < 0 || a.places[q].sentence != p.sentence || a.toldBehind(p) {
		return -1
	}
	and := false
	for k := a.endOf(&a.places[q]); k < p.first; {
		n := 1
		if h, ok := a.is(k, pack.Ranked); ok {
			n = h.N
		} else if h, ok := a.is(k, pack.Rank); ok && done[q].rank != "" && k > a.endOf(&a.places[q]) {
			n = h.N
		} else if end := a.endOfAside(k); and && end > 0 && end <= p.first {
			n = end - k
		} else if and = and || a.isClass(k, pack.And); a.words[k] != "," && !a.isClass(k, pack.And) && !a.isClass(k, pack.Article) && !a.isClass(k, pack.Be) && !a.isClass(k, pack.After) {
			return -1
		}
		k += n
	}
	if !and {
		return -1
	}
	return q
}

// endOfAside returns the token behind an aside without a verb between commas that the one at token k
// opens, 0 where it opens none.
func (a *analysis) endOfAside(k int) int {
	if a.words[k] != "," {
		return 0
	}
	for end := k + 1; end < min(k+2+longestAside, len(a.tokens)); end++ {
		if _, verb := a.verbAt(end); verb || a.isClass(end, pack.Clause) {
			return 0
		}
		if a.words[end] == "," {
			return end + 1
		}
		if a.tokens[end].Class == prose.Mark && a.words[end] != "-" {
			return 0
		}
	}
	return 0
}

// opensTelling reports whether what is told begins at token i: nothing but words that join
// it to what was told before stands there.
func (a *analysis) opensTelling(i int) bool {
	c := &a.clauses[a.clauseOf[i]]
	for k := i - 1; k >= c.first; k-- {
		switch {
		case a.isClass(k, pack.And), a.isClass(k, pack.Clause), a.adverb(k), a.isClass(k, pack.Det), a.dateAt[k] >= 0, a.tokens[k].Class == prose.Mark, a.isClass(k, pack.After):
		default:
			return false
		}
		if a.words[k] == "," || a.words[k] == ";" || a.words[k] == ":" {
			return true
		}
	}
	return true
}

// endsRank reports whether at token i nothing more follows than when, or on what list: who
// "follows a policy", and "is first in the league", is on no way.
func (a *analysis) endsRank(i int, s *sentence) bool {
	if i >= s.last || a.tokens[i].Lines > 0 || a.dayNext(i, s) {
		return true
	}
	h, prep := a.is(i, pack.Prep)
	switch {
	case a.tokens[i].Class == prose.Mark && a.words[i] != "-", a.adverb(i), a.isClass(i, pack.And), a.isClass(i, pack.Clause):
		return true
	case prep && (h.Value == "on" || h.Value == "after" || h.Value == "before"):
		return true
	case prep && h.Value == "to" && h.N == 1:
		return a.personal(i+1) || a.isClass(i+1, pack.Article) // "is next for her"
	}
	return false
}

// restsOn reports whether a word that stands behind a name without a verb ends what is said.
func (a *analysis) restsOn(i int, s *sentence) bool {
	return i >= s.last || a.tokens[i].Lines > 0 || a.tokens[i].Class == prose.Mark && a.words[i] != "-" || a.dateAt[i] >= 0 || a.isClass(i, pack.And)
}

// personal reports whether token i stands for somebody.
func (a *analysis) personal(i int) bool {
	return i < len(a.tokens) && (a.isClass(i, pack.Pronoun) || a.nameAt[i] >= 0)
}

// dayNext reports whether a date is next, behind a preposition and an article at most.
func (a *analysis) dayNext(i int, s *sentence) bool {
	for end := min(i+3, s.last); i < end; i++ {
		if a.dateAt[i] >= 0 {
			return true
		}
		if !a.isClass(i, pack.Prep) && !a.isClass(i, pack.Article) && !a.adverb(i) {
			return false
		}
	}
	return false
}

// takesTrip reports whether what a verb takes that ends before token i is the trip or a
// part of it, or the trip stands for it: "closes the first leg", "ends it".
func (a *analysis) takesTrip(i int, s *sentence) bool {
	if a.pack.Has(pack.Pronoun, a.words[min(i, s.last-1)]) {
		return i < s.last && (i+1 >= s.last || a.restsOn(i+1, s))
	}
	for end := min(i+stopWords, s.last); i < end; i++ {
		switch {
		case a.isClass(i, pack.Trip), a.isClass(i, pack.StopNoun):
			return true
		case a.isClass(i, pack.Prep), a.isClass(i, pack.Vague), a.placeAt[i] >= 0 && !a.places[a.placeAt[i]].Demonym, a.tokens[i].Class == prose.Mark && a.words[i] != "-":
			return false
		}
	}
	return false
}

// mostBefore is how many words may stand between what opens such a telling and the name.
const mostBefore = 9

// rankBefore reads what stands before a name: "next up: Lima", "then come Lima and Quito",
// "her next ports are Lima and Quito", "before that Lima".
func (a *analysis) rankBefore(i int, s *sentence, done []frame) (rank string, told, ok bool) {
	p := &a.places[i]
	linked, marked := false, false // by a verb, by a colon
	from := p.first
	if from > s.first && a.isClass(from-1, pack.Article) {
		from--
	}
	for k := p.first; k > s.first && k > p.first-mostBefore; {
		if h, found := a.ends(k, pack.Opening); found && a.beginsTold(k-h.N, s) {
			if k == p.first && a.isPrep(k-1, "between") && a.isClass(p.last, pack.And) {
				return "", false, false // "in between Lima and Quito"
			}
			if !linked && (a.toldBehind(p) || !marked && !a.restsOn(a.endOfNames(p, s), s) && !a.phraseNext(a.endOfNames(p, s), s)) {
				return "", false, false
			}
			if h.Value == rankThen && linked {
				return rankLater, told, true // "then comes Lima"
			}
			if h.Value == rankThen && i > 0 && a.places[i-1].sentence == p.sentence && done[i-1].rank != "" {
				told = done[i-1].told
			}
			return h.Value, told, true
		}
		if linked && (a.isClass(k-1, pack.StopNoun) || a.rankedWaypoint(k-1)) {
			return a.rankOfStop(k-1, s), told, a.rankOfStop(k-1, s) != ""
		}
		k--
		v, verb := a.verbAt(k)
		h, be := a.is(k, pack.Be)
		r, ranked := a.is(k, pack.Ranked)
		switch d := a.dateAt[k]; {
		case d >= 0:
			k = a.dates[d].first
		case be || ranked && r.Value == rankDated && r.N == 1 || verb && v.class == pack.Stay && v.tok+v.n == from:
			linked = true
			told = told || h.Value == "past" || verb && v.form == "past"
			if at, inverted := a.beforeInverted(k, s); inverted && !be {
				return at, told, true
			}
			if value, over := a.openingOver(k, s); over {
				return value, told, true
			}
		case a.words[k] == ":" || a.opensList(k):
			marked = true
			if value, over := a.openingOver(k, s); over {
				return value, told, !a.toldBehind(p)
			}
		case k == p.first-1 && a.isPrep(k, "to"), k == p.first-2 && a.isPrep(k, "to"), linked && a.pack.Has(pack.Nominative, a.words[k]):
		case a.words[k] == ",", a.words[k] == `"`, a.words[k] == "“", a.placeish(k), a.adverb(k), a.isClass(k, pack.Helper), a.isClass(k, pack.Future):
		default:
			return "", false, false
		}
	}
	return "", false, false
}

// beginsTold reports whether what is told begins at token i, behind an article at most.
func (a *analysis) beginsTold(i int, s *sentence) bool {
	for i > s.first && a.dateAt[i-1] < 0 && (a.isClass(i-1, pack.And) || a.isClass(i-1, pack.Possessive) || a.isClass(i-1, pack.Article)) {
		i--
	}
	return i == s.first || a.tokens[i].Lines > 0 || a.tokens[i-1].Class == prose.Mark && a.words[i-1] != "-" || i == a.clauses[a.clauseOf[i]].first
}

// endOfNames returns the token behind a name, what says where it lies, and the names listed
// with it.
func (a *analysis) endOfNames(p *place, s *sentence) int {
	k := a.endOf(p)
	for k < s.last && a.tokens[k].Lines == 0 && a.placeAt[k] >= 0 {
		k++
	}
	return k
}

// phraseNext reports whether a phrase or a clause follows rather than a word that the name
// would go before.
func (a *analysis) phraseNext(i int, s *sentence) bool {
	return i < s.last && (a.isClass(i, pack.Prep) || a.isClass(i, pack.Clause) || a.adverb(i))
}

// toldBehind reports whether a verb follows a name in its clause, which is then its subject.
func (a *analysis) toldBehind(p *place) bool {
	c := &a.clauses[a.clauseOf[p.first]]
	for _, v := range c.verbs {
		if v.tok >= p.last {
			return true
		}
	}
	return a.has(p.last, c.last, pack.Be) || a.has(p.last, c.last, pack.Future)
}

// openingOver reads what opens a sentence and says for whom or on what list, up to token k:
// "next for the minister is", "next on the ship's list:".
func (a *analysis) openingOver(k int, s *sentence) (string, bool) {
	h, ok := a.is(s.first, pack.Opening)
	at := s.first + h.N
	if !ok || h.Value == rankThen || at >= k || k-at > mostBefore || !a.isClass(at, pack.Prep) {
		return "", false
	}
	for ; at < k; at++ {
		if _, verb := a.verbAt(at); verb || a.tokens[at].Class == prose.Mark && a.words[at] != "-" {
			return "", false
		}
	}
	return h.Value, true
}

// beforeInverted reads a sentence or clause that begins with another place of the way, up to the
// verb at token k: "after Lima came Quito", "before Quito came Lima".
func (a *analysis) beforeInverted(k int, s *sentence) (string, bool) {
	first := int(a.clauses[a.clauseOf[k]].first)
	if a.word(k-1) == "," {
		first = s.first // "after Lima, where they sleep, comes Quito"
	} else if k-first > mostBefore {
		return "", false
	}
	h, ok := a.is(first, pack.Prep)
	if !ok || a.placeAt[k-1] < 0 && !a.placeNext(k) {
		return "", false
	}
	switch h.Value {
	case "after":
		return rankLater, true
	case "before":
		return rankEarlier, true
	}
	return "", false
}

// placeNext reports whether a name follows the verb at token k, behind an article at most: "after the Cape
// comes Lima".
func (a *analysis) placeNext(k int) bool {
	h, ok := a.is(k, pack.Ranked)
	k += max(1, h.N)
	if k < len(a.tokens) && a.isClass(k, pack.Article) {
		k++
	}
	return ok && k < len(a.tokens) && a.placeAt[k] >= 0
}

// rankOfStop says which stop the noun at token i is: "her next ports", "the last stop"; "" for
// one that is not said to be one of a way.
func (a *analysis) rankOfStop(i int, s *sentence) string {
	for k := i - 1; k >= s.first && k >= i-3; k-- {
		if h, ok := a.is(k, pack.Opening); ok {
			return h.Value
		}
		if a.isClass(k, pack.Ordinal) {
			return rankLater
		}
	}
	return ""
}
