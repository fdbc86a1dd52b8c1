package story

import (
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// subjectsOf gathers what may be the subject of a clause: the names, nouns
// and pronouns before its first verb that no preposition governs.
func (a *analysis) subjectsOf(c *clause) {
	end := a.predicate(c)
	if s, ok := a.stranger(c, end); ok {
		c.subjects = append(c.subjects, s)
		return
	}
	governed, object := false, false
	told := -1 // where a place ended that a preposition governs
	for i := c.first; i < end; i++ {
		if object { // what "carrying" carries acts in nothing
			if a.words[i] == "," {
				object, governed = false, false
			}
			continue
		}
		if v, ok := a.verbAt(i); ok && a.participle(&v) {
			object = !a.describesRider(&v, c.first)
			continue
		}
		if n := a.nameAt[i]; n >= 0 {
			nm := &a.names[n]
			owner := nm.last < len(a.tokens) && a.tokens[nm.last].Class == prose.Clitic
			if !owner && nm.last < end && a.tokens[nm.last].Lower && (a.isClass(nm.last, pack.Person) || a.isClass(nm.last, pack.Title) || a.isClass(nm.last, pack.Traveller)) {
				continue // "the Trump administration": the noun is the subject
			}
			if !owner && nm.last < end && len(a.cast.byNoun[a.words[nm.last]]) > 0 && a.nounLike(nm.last) {
				continue // "the Lima Daily journalist", where that is what somebody is said to be
			}
			if !owner && a.theirPeople(nm.last, end) {
				continue // "U.N. inspectors"
			}
			if !governed && !owner {
				c.subjects = append(c.subjects, subject{tok: i, entity: nm.entity, owner: -1})
			}
			if owner {
				// what the owner has is the subject: "Jackson's sister"
				s, ok := a.nounIn(nm.last+1, end)
				if !ok {
					s, ok = a.callsOwn(nm.last+1, end)
				}
				if ok && !governed {
					s.owner = nm.entity
					c.subjects = append(c.subjects, s)
				}
				i = nm.last
				for i+1 < end && !a.isClass(i+1, pack.Prep) && a.words[i+1] != "," {
					i++
				}
			} else {
				i = nm.last - 1
			}
			governed = governed && !owner && a.isClass(nm.last, pack.And)
			continue
		}
		if a.dateAt[i] >= 0 {
			governed = false // "on Tuesday" is whole
			continue
		}
		if p := a.placeAt[i]; p >= 0 {
			pl := &a.places[p]
			governed = governed || a.onlyWhen(c, pl, end)
			if told >= 0 && a.listed(told, pl.first) && (pl.last < end-1 || a.isClass(pl.first-1, pack.And)) {
				governed = true // "after stops in Lima, Quito and Bogotá"
			}
			if governed {
				told = pl.last
			}
			if !governed && !pl.Demonym && !a.describes(pl) && pl.within < 0 && a.tokens[min(pl.last, len(a.tokens)-1)].Class != prose.Clitic && a.word(pl.last) != "," {
				c.subjects = append(c.subjects, subject{tok: i, entity: -1, place: true, owner: -1})
			}
			if !governed && a.people(pl, end) {
				c.subjects = append(c.subjects, subject{tok: i, entity: -1, kind: nationals, noun: a.words[pl.last-1], owner: -1, vague: a.untold(i)})
			}
			if !governed && a.compatriot(pl, end) {
				c.subjects = append(c.subjects, subject{tok: i, entity: -1, kind: "person", noun: a.words[pl.last-1], owner: -1})
			}
			if !pl.Demonym && a.tokens[min(pl.last, len(a.tokens)-1)].Class != prose.Clitic {
				governed = governed && a.word(pl.last) == "/" // "of the Lima/Callao Club"
			}
			i = pl.last - 1
			continue
		}
		if h, ok := a.is(i, pack.Prep); ok {
			governed = i > c.first || !a.isClass(i, pack.Clause) // "after the ship had left"
			i += h.N - 1
			continue
		}
		if a.words[i] == "," {
			governed = false
			continue
		}
		if h, ok := a.is(i, pack.Pronoun); ok && a.pack.Has(pack.Nominative, a.words[i]) {
			if !governed || h.Value != "it" || i+1 == end || a.isClass(i+1, pack.Helper) { // "from there she flew"
				c.subjects = append(c.subjects, subject{tok: i, entity: -1, pron: h.Value, owner: -1})
			}
			continue
		}
		if !governed && a.standsForMany(i, end) {
			h, _ := a.is(i, pack.Number)
			c.subjects = append(c.subjects, subject{tok: i, entity: -1, pron: "they", owner: -1, both: h.Num == 2}) // "the two will sail"
			continue
		}
		if n := a.aged(i, end); n > 0 {
			if !governed {
				c.subjects = append(c.subjects, subject{tok: i, entity: -1, kind: "person", noun: joined(a.words[i : i+n]), owner: -1, vague: a.untold(i)})
			}
			i += n - 1
			continue
		}
		if s, n := a.nounAt(i); n > 0 {
			if !governed {
				s.vague = a.untold(i)
				if a.belongs(i) {
					s.owner = -2
				}
				if s.owner == -2 || !a.goesWithNext(i+n, end, s.kind == "other" && !s.strange) {
					c.subjects = append(c.subjects, s)
				}
			}
			if governed && i+n < end && !a.isClass(i+n, pack.And) {
				_, more := a.nounAt(i + n)
				governed = more > 0 // "with ministers and government officials"
			}
			i += n - 1
		}
	}
}

// isDate reports whether a date stands at token i.
func (a *analysis) isDate(i int) bool { return i < len(a.tokens) && a.dateAt[i] >= 0 }

// countsOthers reports whether the number at token i only counts those who are expressly
// others: "two other ships".
func (a *analysis) countsOthers(i int) bool {
	if !a.isClass(i, pack.Number) || a.isClass(i, pack.Beyond) {
		return false
	}
	h, ok := a.is(i+1, pack.Beyond)
	return ok && h.Value == ""
}

// goesWithNext reports whether a noun that ends before token i only goes with the name or the
// noun behind it: "the ship Falkenau", "party chief Ann Hale", "the team doctor".
// What people are, who hardly travel, says who acts all the same: "officials Ann and Jan Hale".
func (a *analysis) goesWithNext(i, end int, people bool) bool {
	if i >= end || a.tokens[i].Lines > 0 {
		return false
	}
	if _, n := a.nounAt(i); n > 0 {
		return true
	}
	if people {
		return false
	}
	if a.nameAt[i] >= 0 {
		return true
	}
	for i < end && a.nounLike(i) {
		i++
		if i < end && a.nameAt[i] >= 0 && a.isClass(i-1, pack.Title) {
			return true
		}
	}
	return false
}

// onlyWhen reports whether a place right behind the "after" that opens a clause only says when,
// since who acts stands behind it: "after Lima the ship sailed", but "after Lima fell".
func (a *analysis) onlyWhen(c *clause, p *place, end int) bool {
	h, ok := a.is(c.first, pack.Prep)
	if !ok || c.first+h.N != p.first {
		return false
	}
	k := p.last
	for k+1 < end && a.isClass(k, pack.And) && a.placeAt[k+1] >= 0 {
		k = a.places[a.placeAt[k+1]].last
	}
	if k >= end {
		return false
	}
	_, noun := a.nounAt(k)
	return noun == 0 && (a.isClass(k, pack.Article) || a.nameAt[k] >= 0 || a.pack.Has(pack.Nominative, a.words[k]) || a.isClass(k, pack.There))
}

// nationals is the kind of those who are called by their country.
const nationals = "nationals"

// people reports whether a word for those of a country stands for them, before the verb at
// token end: "seventy-eight Nigerians were", but "the Nigerians' ship".
func (a *analysis) people(p *place, end int) bool {
	return p.Demonym && p.last <= end && a.pack.Ends(a.words[p.last-1], "many") && !a.describes(p) &&
		a.tokens[min(p.last, len(a.tokens)-1)].Class != prose.Clitic && (p.last == end || !a.nounLike(p.last))
}

// compatriot reports whether a word for one of a country stands alone behind the article for
// somebody spoken of, right before the verb at token end: "the Norwegian went on to".
func (a *analysis) compatriot(p *place, end int) bool {
	return p.Demonym && p.last <= end && a.isClass(p.first-1, pack.Article) && !a.isClass(p.first-1, pack.Vague) && !a.pack.Ends(a.words[p.last-1], "many") && a.tellsNext(p.last, end)
}

// aged returns how many words from token i on call somebody by an age alone, as a noun does, before
// the verb at token end: "the 22-year-old had left", but "the 22-year-old student".
func (a *analysis) aged(i, end int) int {
	h, ok := a.is(i, pack.Aged)
	if !ok || !a.tellsNext(i+h.N, end) {
		return 0
	}
	return h.N
}

// tellsNext reports whether nothing but small words of its own stands before the verb at token end.
func (a *analysis) tellsNext(i, end int) bool {
	for ; i < end; i++ {
		if !a.isClass(i, pack.Helper) && !a.isClass(i, pack.Future) && !a.isClass(i, pack.Aux) && !a.adverb(i) {
			return false
		}
	}
	return true
}

// callsOwn reads what somebody has by a name of its own, right before the verb at token end, which
// is what one travels with where it moves: "Ann Hale's single-engine Bonanza".
func (a *analysis) callsOwn(from, end int) (subject, bool) {
	k := end - 1
	if k < from || k > from+4 || a.tokens[k].Lower || a.tokens[k].Class != prose.Word || a.nameAt[k] < 0 && a.placeAt[k] < 0 {
		return subject{}, false
	}
	v, ok := a.verbAt(end)
	if !ok || v.class != pack.Go && v.class != pack.Arrive && v.class != pack.Depart && v.class != pack.Return {
		return subject{}, false
	}
	for i := from; i < k; i++ {
		if !a.nounLike(i) && a.words[i] != "-" && a.nameAt[i] < 0 {
			return subject{}, false
		}
	}
	return subject{tok: k, entity: -1, owner: -1, kind: "vehicle", noun: a.words[k]}, true
}

// theirPeople reports whether a noun of many stands alone between a name and the
// verb at token end, so that not the named acts but who is of it: "U.N.
// inspectors have arrived".
func (a *analysis) theirPeople(i, end int) bool {
	if i >= end || a.tokens[i].Lines > 0 || !a.pack.Ends(a.words[i], "many") || !a.plain(i) {
		return false
	}
	for k := i + 1; k < end; k++ {
		if !a.isClass(k, pack.Helper) && !a.adverb(k) {
			return false
		}
	}
	return true
}

// standsForMany reports whether a number before the verb at token end stands for those
// spoken of: "the two", "all three", "both".
func (a *analysis) standsForMany(i, end int) bool {
	if !a.isClass(i, pack.Pair) && (!a.isClass(i, pack.Number) || i == 0 || !a.isClass(i-1, pack.Article) && !a.adverb(i-1)) {
		return false
	}
	for k := i + 1; k < end; k++ {
		if !a.isClass(k, pack.Helper) && !a.isClass(k, pack.Future) && !a.isClass(k, pack.Aux) && !a.adverb(k) {
			return false
		}
	}
	return true
}

// untold reports whether the noun at token i is of somebody not told of before:
// "a 37-year-old man".
func (a *analysis) untold(i int) bool {
	for k := i - 1; k >= 0 && k > i-6; k-- {
		switch {
		case a.isClass(k, pack.Vague):
			return true
		case a.isClass(k, pack.Article), a.isClass(k, pack.Prep), a.isClass(k, pack.And), a.isClass(k, pack.Clause), a.nameAt[k] >= 0, a.dateAt[k] >= 0,
			a.tokens[k].Class == prose.Mark && a.words[k] != "-":
			return false
		}
	}
	return false
}

// predicate returns the token of the verb that a clause's subject stands before:
// the first that tells, or else its first at all.
func (a *analysis) predicate(c *clause) int {
	for _, v := range c.verbs {
		if !a.participle(&v) {
			return v.tok
		}
	}
	if i, ok := a.seek(c.first+1, c.last, pack.Future); ok && a.isClass(i, pack.Helper) {
		return i
	}
	if len(c.verbs) > 0 {
		return c.verbs[0].tok
	}
	return c.last
}

// describesRider reports whether a participle of motion goes with the noun or name behind it,
// within the phrase that it stands in: "the cargo sailing ship Anemos".
func (a *analysis) describesRider(v *verb, first int) bool {
	if v.class != pack.Go && v.class != pack.Depart || v.tok == first || a.words[v.tok-1] == "," {
		return false
	}
	_, n := a.nounAt(v.tok + v.n)
	return n > 0
}

// participle reports whether a verb only goes with a noun or with the whole:
// "carrying", but "is carrying" tells.
func (a *analysis) participle(v *verb) bool {
	return v.form == "ing" && !a.endsClass(v.tok, pack.Helper)
}

// belongs reports whether what the noun at token i means is expressly that of
// somebody spoken of: "his late wife".
func (a *analysis) belongs(i int) bool {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if h, ok := a.is(k, pack.Possessive); ok && h.Value != ofTeller {
			return true
		}
		if a.tokens[k].Class != prose.Word || a.isClass(k, pack.Prep) || a.isClass(k, pack.Det) || a.nameAt[k] >= 0 || a.placeAt[k] >= 0 || a.dateAt[k] >= 0 {
			return false
		}
	}
	return false
}

// describes reports whether a place's name goes with the name or noun after
// it: "Mississippi commissioner Marshall Fisher".
func (a *analysis) describes(p *place) bool {
	return p.last < len(a.tokens) && a.tokens[p.last].Lines == 0 && (a.nameAt[p.last] >= 0 || a.qualifies(p.last))
}

// stranger reads a subject that is expressly another than the one spoken of:
// "Another vessel, the", "Rivals run", "One of those".
func (a *analysis) stranger(c *clause, end int) (subject, bool) {
	i := c.first
	if h, ok := a.is(i, pack.Clause); ok {
		i += h.N
	}
	for i < end && (a.isClass(i, pack.Det) && !a.isClass(i, pack.Beyond) || a.dateAt[i] >= 0 || a.words[i] == "," || a.isClass(i, pack.Prep) && a.isDate(i+1) || a.countsOthers(i)) {
		i++
	}
	h, ok := a.beyond(i)
	if i >= end || !ok {
		return subject{}, false
	}
	if s, _ := a.nounOf(i + h.N); !fitsKind(h, s.kind) {
		return subject{}, false // "shore leave in Lima", "the rescue team"
	}
	part := h.Value == partOf
	if n, _ := a.is(i, pack.Number); part && (n.N > h.N || a.numbered(i+h.N) || a.ofThings(i+h.N, end)) {
		return subject{}, false // "one hundred soldiers", "after some 40 miles, she", "one of the highlights was"
	}
	if a.nameAt[i] >= 0 || !a.standsFor(i+h.N, end) || a.isClass(i, pack.Before) && !a.goesBefore(i+h.N, end) {
		return subject{}, false // "who earlier fled", "a second test", "earlier today the"
	}
	for k := i; k < end && k < i+5; k++ {
		if a.words[k] == "," {
			break
		}
		if _, n := a.nounAt(k); (n == 0 || a.isClass(k, pack.StopNoun)) && a.ofTrips(k) {
			return subject{}, false // "another stop", "other countries they will visit"
		}
	}
	out := subject{tok: i, entity: -1, owner: -1, kind: "other", noun: a.words[i], strange: true, part: part}
	if s, ok := a.nounIn(i+h.N, min(end, i+h.N+4)); ok && part {
		out.noun = s.noun // "one of the five inmates"
	}
	for k := i + h.N; k+1 < end && k < i+5; k++ {
		if a.words[k] != "," {
			continue
		}
		if n := a.nameAt[k+1]; n >= 0 && a.word(a.names[n].last) == "," {
			out.entity = a.names[n].entity // "her rival, Ann Hale, flew"
		}
		break
	}
	return out, true
}

// beyond returns the words at token i that say expressly that another is meant: "the second
// ship", "a first ship", but neither "the final one" nor "a second-hand ship".
func (a *analysis) beyond(i int) (*pack.Hit, bool) {
	h, ok := a.is(i, pack.Beyond)
	switch {
	case !ok && a.oneMore(i):
		return a.is(i, pack.Ordinal)
	case !ok && a.someOf(i):
		return &someOfThem, true
	case !ok:
	case h.Value == partOf && h.N == 1 && i > 0 && a.isClass(i-1, pack.Det) && a.tokens[i].Lower && a.tokens[i].Lines == 0:
		ok = false
	case i+h.N+1 < len(a.tokens) && a.words[i+h.N] == "-" && !a.tokens[i+h.N].Space && !a.tokens[i+h.N+1].Space:
		ok = false
	}
	return h, ok
}

// someOfThem is what a number says of some of many.
var someOfThem = pack.Hit{Class: pack.Beyond, Value: partOf, N: 1}

// someOf reports whether a number at token i is of some of those who are spoken of: "two of
// the ships", "eighteen of these".
func (a *analysis) someOf(i int) bool {
	h, ok := a.is(i, pack.Number)
	return ok && h.N == 1 && a.isPrep(i+1, "of") && a.isClass(i+2, pack.Det) && !a.isClass(i+2, pack.Vague)
}

// oneMore reports whether an ordinal at token i counts one more of those who travel: "a third
// convoy", but "a first batch of".
func (a *analysis) oneMore(i int) bool {
	if !a.isClass(i, pack.Ordinal) || !a.isClass(i-1, pack.Vague) || a.dateAt[i] >= 0 {
		return false
	}
	_, n := a.nounOf(i + 1)
	return n > 0
}

// ofThings reports whether what some are of, from token i on and before the verb at token end,
// goes nowhere: "of his highlights", "of Ann Hale's next stops".
func (a *analysis) ofThings(i, end int) bool {
	for k := i; k < end && k < i+8; k++ {
		if n := a.nameAt[k]; n >= 0 {
			if last := a.names[n].last; last >= len(a.tokens) || a.tokens[last].Class != prose.Clitic {
				return false
			}
			k = a.names[n].last
			continue
		}
		if _, n := a.nounAt(k); n > 0 {
			return false
		}
		if a.ofTrips(k) || a.isClass(k, pack.Highlight) {
			return true
		}
	}
	return false
}

// ofTeller is the value of words for what is the one's who tells the story: "our".
const ofTeller = "i"

// partOf is the value of words for some of many, craftOf of those for others among
// ships and planes only, crewOf of those for others among teams only.
const (
	partOf  = "part"
	craftOf = "craft"
	crewOf  = "crew"
)

// numbered reports whether a number stands at token i, so that the "some" before it
// means "about".
func (a *analysis) numbered(i int) bool {
	return i < len(a.tokens) && (a.tokens[i].Class == prose.Number || a.isClass(i, pack.Number) && !a.isClass(i, pack.Beyond))
}

// ofTrips reports whether the word at token i is what a trip has parts of or goes
// to, rather than who goes: "stop", "country", "event".
func (a *analysis) ofTrips(i int) bool {
	for _, h := range a.hits[a.from[i]:a.from[i+1]] {
		switch h.Class {
		case pack.Trip, pack.StopNoun, pack.Meeting, pack.Unit, pack.CountOf, pack.PlaceNoun, pack.Venue, pack.Still:
			return true
		}
	}
	return false
}

// goesBefore reports whether the word that ends before token i goes with a noun of
// who may travel: "earlier visitors", but "earlier, the visitors".
func (a *analysis) goesBefore(i, end int) bool {
	for k := i; k < end && k < i+3; k++ {
		if _, n := a.nounAt(k); n > 0 {
			return true
		}
		if !a.nounLike(k) {
			return false
		}
	}
	return false
}

// standsFor reports whether a word that ends before token i stands for somebody
// or goes with one: "another, from Lima", "a second group", but "a second test".
func (a *analysis) standsFor(i, end int) bool {
	if i >= end || !a.tokens[i].Lower || a.from[i] < a.from[i+1] {
		return true
	}
	if _, ok := a.verbAt(i); ok {
		return true
	}
	return a.travels(i, end)
}

// travels reports whether one of the next words names somebody or something
// that may travel.
func (a *analysis) travels(i, end int) bool {
	for k := i; k < end && k < i+3; k++ {
		if _, n := a.nounAt(k); n > 0 || a.nameAt[k] >= 0 {
			return true
		}
	}
	return false
}

// thing returns the subject of a clause, before token end, without one that the pack knows: a noun
// of something that hardly travels nor belongs to the trip, "the earthquakes",
// "aid to Aleppo"; or the trip that is its subject; each 0 for none; and whether
// it is an event: "a reception".
func (a *analysis) thing(c *clause, end int) (head, trip int, event bool) {
	governed, whole := false, false
	for i := c.first; i < end; i++ {
		if a.dateAt[i] >= 0 || a.placeAt[i] >= 0 {
			governed = false
			continue
		}
		if a.words[i] == "-" && !a.tokens[i].Space {
			continue // "the well-fed walrus"
		}
		if a.tokens[i].Class == prose.Clitic && !a.contracted(i) && !whole {
			head = 0 // whose it is: "Mr. Lee's visit"
			continue
		}
		plain := a.tokens[i].Class == prose.Word
		for _, h := range a.hits[a.from[i]:a.from[i+1]] {
			switch h.Class {
			case pack.Prep:
				governed, plain = true, false
			case pack.Trip, pack.StopNoun, pack.Meeting, pack.Venue, pack.Pronoun, pack.Traveller:
				switch {
				case whole:
				case !governed && h.Class == pack.Trip:
					return 0, i, a.isClass(i-1, pack.Article)
				case !governed && a.waypoint(i):
					return 0, i, false
				case !governed:
					return 0, 0, h.Class != pack.Pronoun && h.Class != pack.Traveller && a.isClass(i-1, pack.Article) && !a.isClass(i, pack.Unit)
				}
				plain = false
			case pack.Det, pack.And, pack.Clause, pack.After, pack.Before, pack.Adverb, pack.Final, pack.Number, pack.Ordinal, pack.Future, pack.Negate, pack.Be, pack.Stop, pack.Part, pack.Unit:
				plain = false
			}
		}
		if a.words[i] == "," {
			governed = false
		}
		if plain && !a.pack.Ends(a.words[i], "adverb") {
			if !governed && !whole {
				head = i
			}
			governed = false
			continue
		}
		whole = whole || head > 0
	}
	return head, 0, false
}

// waypoint reports whether the noun at token i is of a stop on the way, one told of or one that opens
// its sentence: "the first stop", "landfall".
func (a *analysis) waypoint(i int) bool {
	if h, ok := a.is(i, pack.StopNoun); !ok || !a.isClass(i+h.N-1, pack.Waypoint) && !a.isClass(i, pack.Waypoint) {
		return false
	}
	return a.toldOf(i) || i == a.sentences[a.sentenceOf(i)].first
}

// nounAt reads a noun for somebody or something that may travel.
func (a *analysis) nounAt(i int) (subject, int) {
	s, n := a.nounOf(i)
	if n == 0 {
		return s, 0
	}
	if h, ok := a.different(i, s.kind); ok {
		s.strange, s.part = true, h.Value == partOf
		s.kind = "other"
	}
	return s, n
}

// nounOf reads the same, whether it is of one spoken of or expressly of another.
func (a *analysis) nounOf(i int) (subject, int) {
	if i >= len(a.tokens) {
		return subject{}, 0
	}
	var best pack.Hit
	other := false
	for _, h := range a.hits[a.from[i]:a.from[i+1]] {
		switch h.Class {
		case pack.Traveller:
			if h.N >= best.N {
				best, other = *h, false
			}
		case pack.Person, pack.Spokes:
			if h.N > best.N {
				best, other = *h, true
			}
		}
	}
	if best.N == 0 {
		return subject{}, 0
	}
	s := subject{tok: i, entity: -1, owner: -1, noun: a.words[i+best.N-1], kind: best.Value}
	if best.N > 1 {
		s.noun = joined(a.words[i : i+best.N])
	}
	if other {
		s.kind = "other"
	}
	return s, best.N
}

// different reports whether the noun at token i, of somebody or something of that
// kind, is expressly not the one spoken of, and by which word: "a second group",
// "her sister ship".
func (a *analysis) different(i int, kind string) (*pack.Hit, bool) {
	if a.isClass(i, pack.StopNoun) {
		return &noHit, false // "the second show" is of the same tour
	}
	for k := i - 1; k >= 0 && k > i-4; k-- {
		h, ok := a.beyond(k)
		switch {
		case ok && h.Value == partOf && a.numbered(k+h.N), ok && !fitsKind(h, kind):
		case ok:
			return h, true
		}
		if a.tokens[k].Class != prose.Word || a.isClass(k, pack.Prep) || a.isClass(k, pack.Article) || a.dateAt[k] >= 0 {
			break
		}
	}
	return &noHit, false
}

// fitsKind reports whether a word for another than the one spoken of says so before a noun of
// that kind: "the rescue ship", but "the rescue team".
func fitsKind(h *pack.Hit, kind string) bool {
	switch h.Value {
	case craftOf:
		return kind == "ship" || kind == "plane" || kind == "vehicle"
	case crewOf:
		return kind == "group"
	}
	return true
}

func joined(words []string) string {
	out := words[0]
	for _, w := range words[1:] {
		out += " " + w
	}
	return out
}

func (a *analysis) nounIn(from, to int) (subject, bool) {
	for i := from; i < to && i < from+5; i++ {
		if s, n := a.nounAt(i); n > 0 {
			return s, true
		}
	}
	return subject{}, false
}
