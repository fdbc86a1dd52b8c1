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
	classes     classSet
	rel         string // the word that opened it: after, before, who ...
	verbs       []verb
	subjects    []subject
	inherits    bool   // has no subject of its own
	who         role   // set once the traveller is known
	resumes     bool   // goes on after a relative clause: "ships that Italy refused docked in"
	strange     bool   // somebody expressly other acts
	ofPlaces    bool   // its subjects are names of places
	head        int    // the noun that is its subject where the pack does not know it, 0 where it does
	trip        int    // the trip that is its subject: "the tour", 0 for none
	ofThing     bool   // its subject is such a noun
	ofEvent     bool   // its subject is what was held: "a reception was held"
	whose       string // the sort of somebody else that acts in it, where another does

	future, cancel, postpone, divert, thwart, instead, negate, past bool
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

// cut cuts the sentences into clauses and finds their verbs and subjects.
func (a *analysis) cut() {
	a.clauseOf = make([]int32, len(a.tokens))
	a.clauses = make([]clause, 0, 2*len(a.sentences)) // about two to a sentence
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
	for i := range a.clauses[:max(0, len(a.clauses)-1)] {
		// "Jin, the otter who escaped, was found": the verb comes later
		c, next := &a.clauses[i], &a.clauses[i+1]
		if len(c.verbs) == 0 && next.sentence == c.sentence && a.relates(next.first) {
			a.subjectsOf(c)
			if c.inherits = len(c.subjects) == 0 || c.subjects[0].place; c.inherits {
				c.subjects = nil
			}
		}
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
	if a.opensHeld(s, start, i) {
		return 0, true
	}
	if a.placeAt[i] >= 0 || a.dateAt[i] >= 0 {
		return 0, false
	}
	if a.resumes(start, i) {
		return 0, true
	}
	if w == "," {
		k := a.skipAdverbs(i+1, s.last)
		v, is := a.verbAt(k)
		told := is && (v.form == "ing" || v.form == "past" && !(v.class == pack.Act && a.ofNoun(k+1))) || a.relates(start) && (is || a.isClass(i+1, pack.Future))
		return 0, told && a.hasVerb(start, i)
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
		if p, isP := a.is(k, pack.Pronoun); isP && p.Value != "" && a.pack.Has(pack.Nominative, a.words[k]) {
			return 0, true
		}
		if w != "but" && (!a.tells(start, i) || a.standsAlone(i-1)) {
			return 0, false // "the captain and the crew left"
		}
		return 0, a.opensOwn(k, min(k+7, s.last)) || w == "but"
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

// standsAlone reports whether a name that ends at token i follows a comma:
// "after a week in Rome, Ann".
func (a *analysis) standsAlone(i int) bool {
	n := a.nameAt[i]
	return n >= 0 && a.word(a.names[n].first-1) == ","
}

// opensOwn reports whether a subject and its verb stand from token k on.
func (a *analysis) opensOwn(k, end int) bool {
	for j := k; j < end; j++ {
		if j > k && j+1 < end && a.placeAt[j-1] >= 0 && (a.words[j] == "," || a.isClass(j, pack.And)) && a.listed(j, j+2) {
			continue // "the visit to Oslo, Bergen and Rome is"
		}
		if a.words[j] == "," || j > k && a.isClass(j, pack.Clause) {
			return false
		}
		if v, ok := a.verbAt(j); ok && v.form != "ing" && j > k && !(v.form == "base" && a.infinitive(j)) {
			return true
		}
		if a.isClass(j, pack.Future) || j > k && a.isClass(j, pack.Be) && a.tokens[j].Class != prose.Clitic {
			return true
		}
	}
	return false
}

// opensHeld reports whether what somebody says or believes begins at token i,
// without a conjunction: "officials said the ship had left".
func (a *analysis) opensHeld(s *sentence, start, i int) bool {
	k := i - 1
	for k > start && a.dateAt[k] >= 0 {
		k--
	}
	if k <= start || !a.isClass(k, pack.Holding) || a.tokens[k-1].Class == prose.Mark && a.words[k-1] != ")" {
		return false
	}
	if a.dateAt[i] >= 0 || a.tokens[i].Class == prose.Mark || a.isClass(i, pack.Clause) || a.isClass(i, pack.Prep) {
		return false
	}
	if _, ok := a.verbAt(k); !ok {
		return false
	}
	return a.opensOwn(i, min(i+10, s.last))
}

// relates reports whether the clause that begins at token i is one about the
// noun before it.
func (a *analysis) relates(i int) bool {
	return i > 0 && a.tokens[i].Lower && a.pack.Has(pack.Relative, a.words[i]) // "That worked"
}

// resumes reports whether the main clause goes on at token i, after a relative
// clause that began at start: a second finite verb without a conjunction.
func (a *analysis) resumes(start, i int) bool {
	if !a.relates(start) || i < start+3 || !a.hasVerb(start, i) {
		return false
	}
	v, ok := a.verbAt(i)
	told := ok && v.form == "past" && v.class != pack.Act && v.class != pack.Be
	if !told && !a.helped(i) {
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
		case pack.Det, pack.Prep, pack.And, pack.Clause, pack.Pronoun, pack.Be, pack.Future, pack.Negate, pack.Helper:
			return false
		}
	}
	return true
}

// helped reports whether a helper and its participle stand at token i: "was
// winched".
func (a *analysis) helped(i int) bool {
	if !a.isClass(i, pack.Helper) || a.isClass(i-1, pack.Helper) {
		return false
	}
	for k := i + 1; k < i+4 && k < len(a.tokens); k++ {
		if v, ok := a.verbAt(k); ok {
			return v.form == "past"
		}
		if !a.isClass(k, pack.Helper) && !a.adverb(k) {
			return false
		}
	}
	return false
}

func (a *analysis) skipAdverbs(i, end int) int {
	for i < end {
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
		if a.adverb(i) || a.isClass(i, pack.Helper) || a.words[i] == "," {
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

// tells reports whether a verb in [from, to) may be the main one of a clause:
// more than "carrying".
func (a *analysis) tells(from, to int) bool {
	for i := from; i < to; i++ {
		if v, ok := a.verbAt(i); ok && (v.form != "ing" || i <= from+1) {
			return true
		}
	}
	return false
}

func (a *analysis) addClause(s, first, last int) {
	c := clause{first: first, last: last, sentence: s, classes: a.classesIn(first, last)}
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
	c.cancel = c.classes.has(pack.Cancel)
	c.postpone = c.classes.has(pack.Postpone)
	c.divert = c.classes.has(pack.Divert)
	c.thwart = c.classes.has(pack.Thwart)
	c.instead = c.classes.has(pack.Instead)
	c.negate = c.classes.has(pack.Negate)
	c.past = c.classes.has(pack.Past)
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
	if len(c.verbs) > 0 || c.future {
		a.subjectsOf(&c)
	}
	c.inherits = len(c.subjects) == 0
	if c.inherits && len(c.verbs) > 0 {
		c.head, c.trip, c.ofEvent = a.thing(&c, c.verbs[0].tok)
		c.ofThing = c.head > 0
	} else if i, ok := a.seek(first, last, pack.Be); ok && c.inherits {
		_, c.trip, _ = a.thing(&c, i) // "the visit to Rome is his first"
	}
	a.clauses = append(a.clauses, c)
}

// vague reports whether a date speaks of another time altogether.
func (a *analysis) vague(d dated) bool {
	v, ok := a.resolver.Resolve(d.Expression, 0)
	return ok && v.Vague
}
