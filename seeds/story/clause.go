package story

import (
	"strings"

	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// clause is a stretch of a sentence with one subject.
type clause struct {
	first, last int
	sentence    int
	rel         string // the word that opened it: after, before, who ...
	verbs       []verb
	subjects    []subject
	inherits    bool // has no subject of its own
	who         role // set once the traveller is known
	resumes     bool // goes on after a relative clause: "ships that Italy refused docked in"
	strange     bool // somebody expressly other acts
	ofPlaces    bool // its subjects are names of places
	ofThing     bool // its subject is a thing that does not travel

	future, cancel, postpone, divert, thwart, instead, negate, past bool
}

type verb struct {
	tok, n int
	class  pack.Class
	form   string
}

// subject is what may be the subject of a clause.
type subject struct {
	tok     int
	entity  int    // index into the cast, -1
	kind    string // of a noun: person, ship ... or other
	noun    string
	place   bool // a place's name: Paraguay said
	pron    string
	owner   int  // the entity that owns it: "Jackson's sister"; -1
	vague   bool // indefinite: "a man"
	strange bool // expressly another one
}

// role says whose clause it is.
type role int8

const (
	unknownRole role = iota
	travellerRole
	otherRole
)

// motion weighs how much the clause tells of travel.
func (c *clause) motion() float64 {
	w := 0.0
	for _, v := range c.verbs {
		switch v.class {
		case pack.Arrive, pack.Go, pack.Return, pack.Visit, pack.Depart, pack.Reach, pack.Pass:
			w = max(w, 2)
		case pack.Stay, pack.Begin:
			w = max(w, 1)
		case pack.Event:
			w = max(w, 0.7)
		}
	}
	return w
}

// split2 cuts the sentences into clauses and finds their verbs and subjects.
func (a *analysis) split2() {
	a.clauseOf = make([]int32, len(a.tokens))
	for s := range a.sentences {
		st := &a.sentences[s]
		start := st.first
		for i := st.first + 1; i < st.last; i++ {
			skip, ok := a.boundary(st, start, i)
			if ok && i > start {
				a.addClause(s, start, i)
				start = i
			}
			i += skip
		}
		a.addClause(s, start, st.last)
	}
}

// boundary reports whether a clause begins at token i.
func (a *analysis) boundary(s *sentence, start, i int) (skip int, ok bool) {
	w := a.words[i]
	switch a.words[i-1] {
	case ";", ":", "—", "–":
		return 0, true
	case `"`, "”", "»":
		if i > s.first+1 {
			switch a.words[i-2] {
			case ",", "?", "!", "…":
				return 0, true // what was said ends, who said it follows
			}
		}
	case "-":
		if a.tokens[i].Space && a.tokens[i-1].Space {
			return 0, true
		}
	}
	if a.placeAt[i] >= 0 || a.dateAt[i] >= 0 {
		return 0, false
	}
	if a.resumes(start, i) {
		return 0, true
	}
	if w == "," {
		k := a.skipAdverbs(i+1, s.last)
		if v, is := a.verbAt(k); is && (v.form == "ing" || v.form == "past") && a.hasVerb(start, i) {
			return 0, true
		}
		return 0, false
	}
	h, is := a.is(i, pack.Clause)
	if !is {
		return 0, false
	}
	if a.word(i+h.N) == "," && (a.words[i-1] == "," || a.dateAt[i-1] >= 0) {
		return 0, false // ", though," and "the Saturday before,"
	}
	switch w {
	case "and", "or", "but", "so":
		if a.words[i-1] == "," && i+1 < s.last && a.dateAt[i+1] >= 0 {
			return 0, true // ", and the following day in Colombo"
		}
		k := a.skipAdverbs(i+h.N, s.last)
		if k >= s.last {
			return 0, false
		}
		if _, v := a.verbAt(k); v {
			return 0, true
		}
		if _, f := a.is(k, pack.Future); f {
			return 0, true
		}
		if p, isP := a.is(k, pack.Pronoun); isP && p.Value != "" && nominative[a.words[k]] {
			return 0, true
		}
		// a new subject with a verb soon after it
		for j := k; j < k+7 && j < s.last && a.words[j] != ","; j++ {
			if j > k && a.isClass(j, pack.Clause) {
				break
			}
			if v, isV := a.verbAt(j); isV && v.form != "ing" && j > k {
				return 0, true
			}
			if _, f := a.is(j, pack.Future); f {
				return 0, true
			}
		}
		return 0, w == "but"
	case "as", "that", "since":
		next := a.word(i + 1)
		if n, isP := a.is(i+1, pack.Pronoun); isP && n.N > 0 {
			return 0, true
		}
		return 0, w == "as" && (i+1 < len(a.tokens) && (a.nameAt[i+1] >= 0 || next == "the") && a.hasVerb(i+1, min(i+8, s.last))) ||
			w == "that" && !a.isClass(i-1, pack.Prep) && a.hasVerb(i+1, min(i+10, s.last)) && a.dateAt[i] < 0
	}
	return h.N - 1, true
}

// resumes reports whether the main clause goes on at token i, after a relative
// clause that began at start: a second finite verb without a conjunction.
func (a *analysis) resumes(start, i int) bool {
	if !relatives[a.words[start]] || i < start+3 || !a.hasVerb(start, i) {
		return false
	}
	v, ok := a.verbAt(i)
	if !ok || v.form != "past" || v.class == pack.Act || v.class == pack.Be {
		return false
	}
	k := i - 1
	if a.placeAt[k] < 0 && a.nameAt[k] < 0 && a.dateAt[k] < 0 && !a.tokens[k].Lower || strings.HasSuffix(a.words[k], "ly") {
		return false
	}
	if _, verb := a.verbAt(k); verb {
		return false
	}
	for _, h := range a.hits[a.from[k]:a.from[k+1]] {
		switch h.Class {
		case pack.Det, pack.Prep, pack.And, pack.Clause, pack.Pronoun, pack.Be, pack.Future, pack.Negate:
			return false
		}
	}
	switch a.words[k] {
	case "had", "has", "have", "was", "were", "been", "be", "is", "are", "being":
		return false
	}
	return true
}

var nominative = map[string]bool{"he": true, "she": true, "it": true, "they": true, "we": true, "i": true}

func (a *analysis) skipAdverbs(i, end int) int {
	for i < end {
		w := a.words[i]
		if a.dateAt[i] >= 0 {
			i++
			continue
		}
		if h, ok := a.is(i, pack.After); ok {
			i += h.N
			continue
		}
		if h, ok := a.is(i, pack.Before); ok {
			i += h.N
			continue
		}
		if strings.HasSuffix(w, "ly") || w == "also" || w == "even" || w == "had" || w == "has" || w == "have" || w == "was" || w == "were" || w == "is" || w == "," {
			i++
			continue
		}
		break
	}
	return i
}

func (a *analysis) hasVerb(from, to int) bool {
	for i := from; i < to && i < len(a.tokens); i++ {
		if _, ok := a.verbAt(i); ok {
			return true
		}
	}
	return false
}

var verbClasses = map[pack.Class]bool{pack.Arrive: true, pack.Go: true, pack.Depart: true, pack.Visit: true, pack.Stay: true, pack.Event: true,
	pack.Pass: true, pack.Say: true, pack.Act: true, pack.Return: true, pack.Begin: true, pack.Reach: true, pack.Reside: true, pack.Be: true}

// verbAt returns the verb at token i, where the words can be one there. Of
// the classes that share a word, the longest phrase and then the one that
// says most of travel is taken.
func (a *analysis) verbAt(i int) (verb, bool) {
	if i < 0 || i >= len(a.tokens) || a.nameAt != nil && a.nameAt[i] >= 0 || a.placeAt[i] >= 0 || a.dateAt[i] >= 0 {
		return verb{}, false
	}
	var v verb
	noun := false
	for _, h := range a.hits[a.from[i]:a.from[i+1]] {
		if h.Class == pack.Trip || h.Class == pack.StopNoun || h.Class == pack.Meeting || h.Class == pack.Traveller || h.Class == pack.PlaceNoun || h.Class == pack.Venue || h.Class == pack.Title {
			noun = noun || h.N >= v.n
		}
		if !verbClasses[h.Class] || h.N < v.n {
			continue
		}
		if h.N == v.n && v.form == "past" && h.Value == "base" {
			continue // "set out" is told rather than planned
		}
		if h.N > v.n || rank(h.Class) < rank(v.class) || v.form == "base" && h.Value == "past" {
			v = verb{tok: i, n: h.N, class: h.Class, form: h.Value}
		}
	}
	if v.n == 0 {
		return a.strangeVerb(i)
	}
	if v.class == pack.Be && v.n == 1 {
		return v, a.stands(i)
	}
	if v.form == "past" && !(noun && v.n == 1) {
		return v, true
	}
	if v.n > 1 {
		noun = false
	}
	return v, a.verbal(i, noun)
}

// stands reports whether a form of "to be" tells where something is: a
// preposition of place follows.
func (a *analysis) stands(i int) bool {
	k := i + 1
	for k < len(a.tokens) && (a.dateAt[k] >= 0 || strings.HasSuffix(a.words[k], "ly") || a.words[k] == "back" || a.words[k] == "also" || a.words[k] == "still") {
		k++
	}
	h, ok := a.is(k, pack.Prep)
	return ok && h.Value == "in"
}

// strangeVerb takes a word for a verb that the pack does not know, by its
// ending and what stands before it. It governs what follows, and says nothing
// of travel.
func (a *analysis) strangeVerb(i int) (verb, bool) {
	w := a.words[i]
	if i == 0 || !a.tokens[i].Lower || len(w) < 3 || len(w) < 5 && !a.endsClass(i, pack.Future) {
		return verb{}, false
	}
	for _, h := range a.hits[a.from[i]:a.from[i+1]] {
		switch h.Class {
		case pack.Trip, pack.StopNoun, pack.Meeting, pack.PlaceNoun, pack.Traveller, pack.Person, pack.Det, pack.Prep, pack.Cancel, pack.Postpone, pack.Divert, pack.After, pack.Follow, pack.Turn, pack.Final, pack.Highlight, pack.Unit:
			return verb{}, false
		}
	}
	k := i - 1
	if _, ok := a.ends(i, pack.Future); ok {
		return verb{tok: i, n: 1, class: pack.Act, form: "base"}, true
	}
	form := a.pack.Ending(w)
	if form == "" {
		return verb{}, false
	}
	if a.isClass(k, pack.Det) || a.isClass(k, pack.Prep) || a.tokens[k].Class == prose.Number || a.tokens[k].Class == prose.Clitic || a.words[k] == "-" {
		return verb{}, false
	}
	return verb{tok: i, n: 1, class: pack.Act, form: form}, true
}

// rank prefers what says more of travel.
func rank(c pack.Class) int {
	switch c {
	case pack.Return:
		return 0
	case pack.Arrive, pack.Reach:
		return 1
	case pack.Visit, pack.Depart:
		return 2
	case pack.Go:
		return 3
	case pack.Pass:
		return 4
	case pack.Begin:
		return 5
	case pack.Stay:
		return 6
	case pack.Event:
		return 7
	case pack.Be:
		return 9
	}
	return 8
}

// verbal reports whether what stands before token i lets it be a verb.
func (a *analysis) verbal(i int, noun bool) bool {
	if i == 0 || a.tokens[i].Lines > 0 {
		return !noun
	}
	k := i - 1
	for k > 0 && (strings.HasSuffix(a.words[k], "ly") || a.words[k] == "also" || a.words[k] == "then" || a.words[k] == "now" || a.words[k] == "not" || a.words[k] == "n't" || a.words[k] == "first") {
		k--
	}
	switch w := a.words[k]; {
	case w == "to":
		// "to visit", but "on his way to work", "a trip to land"
		return true
	case w == "will" || w == "would" || w == "can" || w == "could" || w == "may" || w == "might" || w == "must" || w == "did" || w == "do" || w == "does" || w == "should" || w == "'ll":
		return true
	}
	if _, ok := a.ends(k+1, pack.Future); ok {
		return true
	}
	if a.isClass(k, pack.Det) || a.tokens[k].Class == prose.Clitic || a.isClass(k, pack.Number) || a.isClass(k, pack.Ordinal) || a.tokens[k].Class == prose.Number || a.dateAt[k] >= 0 && noun {
		return false
	}
	if h, ok := a.is(k, pack.Prep); ok && noun && h.N > 0 {
		return false
	}
	if _, ok := a.is(k, pack.Prep); ok {
		return strings.HasSuffix(a.words[i], "ing")
	}
	if noun {
		// a noun unless a subject stands right before it
		p, isP := a.is(k, pack.Pronoun)
		return isP && p.Value != "" && nominative[a.words[k]] || a.nameAt != nil && a.nameAt[k] >= 0 || a.isClass(k, pack.Traveller) && !strings.HasSuffix(a.words[i], "ing") ||
			a.words[k] == "who" || a.words[k] == "which" || a.words[k] == "that"
	}
	return true
}

func (a *analysis) addClause(s, first, last int) {
	c := clause{first: first, last: last, sentence: s}
	if n := len(a.clauses); n > 0 && a.clauses[n-1].sentence == s {
		c.resumes = a.resumes(a.clauses[n-1].first, first)
	}
	if h, ok := a.is(first, pack.Clause); ok {
		c.rel = strings.Join(a.words[first:first+h.N], " ")
	}
	for i := first; i < last; i++ {
		if v, ok := a.verbAt(i); ok && i+v.n <= last {
			c.verbs = append(c.verbs, v)
			i += v.n - 1
		}
	}
	if i, ok := a.seek(first, last, pack.Future); ok {
		// "traveled to Seoul for a meeting of a group that plans" is past
		c.future = true
		for _, v := range c.verbs {
			if v.form == "past" && v.tok < i && v.class != pack.Say {
				c.future = false
			}
		}
	}
	c.cancel = a.has(first, last, pack.Cancel)
	c.postpone = a.has(first, last, pack.Postpone)
	c.divert = a.has(first, last, pack.Divert)
	c.thwart = a.has(first, last, pack.Thwart)
	c.instead = a.has(first, last, pack.Instead)
	c.negate = a.has(first, last, pack.Negate)
	c.past = a.has(first, last, pack.Past)
	for i := first; i < last; i++ {
		if d := a.dateAt[i]; d >= 0 {
			c.past = c.past || a.vague(a.dates[d])
			i = a.dates[d].last - 1
		}
	}
	id := int32(len(a.clauses))
	for i := first; i < last; i++ {
		a.clauseOf[i] = id
	}
	if len(c.verbs) > 0 {
		a.subjectsOf(&c)
	}
	c.inherits = len(c.subjects) == 0
	c.ofThing = c.inherits && a.thing(&c)
	a.clauses = append(a.clauses, c)
}

// vague reports whether a date speaks of another time altogether.
func (a *analysis) vague(d dated) bool {
	v, ok := a.resolver.Resolve(d.Expression, 0)
	return ok && v.Vague
}
