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
	about       []subject // of whom a clause only says what they are: "Ann Hale is on the road"
	dashed      int       // 1 + the clause that it goes on with behind dashes, 0 for none
	head        int       // the noun that is its subject where the pack does not know it, 0 where it does
	trip        int       // the trip that is its subject: "the tour", 0 for none
	whose       string    // the sort of somebody else that acts in it, where another does

	who                                                             role // set once the traveller is known
	inherits                                                        bool // has no subject of its own
	resumes                                                         bool // goes on after a relative clause: "ships that Italy refused docked in"
	strange                                                         bool // somebody expressly other acts
	ofPlaces                                                        bool // its subjects are names of places
	ofThing                                                         bool // its subject is such a noun
	ofEvent                                                         bool // its subject is what was held: "a reception was held"
	future, cancel, postpone, divert, thwart, instead, negate, past bool
}

// subject is what may be the subject of a clause.
type subject struct {
	tok     int
	entity  int    // index into the cast, -1
	kind    string // of a noun: person, ship ... or other
	noun    string
	pron    string
	owner   int  // the entity that owns it: "Jackson's sister"; -1
	place   bool // a place's name: Paraguay said
	vague   bool // indefinite: "a man"
	strange bool // expressly another one
	part    bool // or some of many: "most refugees"
	both    bool // two who were told of, together
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
	a.joinDashed()
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

// joinDashed finds the clauses that go on, behind what stands between dashes, with the
// subject before it: "A ship – one of two in the fleet – docked in".
func (a *analysis) joinDashed() {
	for i := range a.clauses {
		c := &a.clauses[i]
		if len(c.verbs) > 0 || !a.dashed(c.last-1) || !a.has(c.first, c.last, pack.Article) {
			continue
		}
		for k := i + 2; k < len(a.clauses) && a.clauses[k].sentence == c.sentence; k++ {
			next := &a.clauses[k]
			if !a.dashed(next.first - 1) {
				continue
			}
			if _, told := a.verbAt(a.skipAdverbs(next.first, next.last)); next.inherits && (told || a.isClass(next.first, pack.Future)) {
				a.subjectsOf(c)
				c.inherits = len(c.subjects) == 0
				next.dashed = i + 1
			}
			break
		}
	}
}

// dashed reports whether token i is a dash between words.
func (a *analysis) dashed(i int) bool { return a.word(i) != ":" && a.opensList(i) }

func (a *analysis) addClause(s, first, last int) {
	c := clause{first: first, last: last, sentence: s, classes: a.classesIn(first, last)}
	if n := len(a.clauses); n > 0 && a.clauses[n-1].sentence == s {
		c.resumes = a.resumes(a.clauses[n-1].first, first)
	}
	if h, ok := a.is(first, pack.Clause); ok {
		c.rel = strings.Join(a.words[first:first+h.N], " ")
	}
	c.verbs = a.wholeVerbs(first, last)
	if i, ok := a.seek(first, last, pack.Future); ok {
		// "traveled to Seoul for a meeting of a group that plans" is past, and "the ship, bound for Oslo, sank"
		c.future = true
		for _, v := range c.verbs {
			if v.form == "past" && (v.tok < i || a.isClass(i, pack.Prep)) && v.class != pack.Say {
				c.future = false
			}
		}
	}
	c.cancel = a.callsOff(first, last, pack.Cancel)
	c.postpone = a.callsOff(first, last, pack.Postpone)
	c.divert = a.callsOff(first, last, pack.Divert)
	c.thwart = c.classes.has(pack.Thwart) && a.thwarts(first, last)
	c.instead = c.classes.has(pack.Instead)
	c.negate = c.classes.has(pack.Negate)
	c.past = c.classes.has(pack.Past) || a.beenBefore(&c)
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
	if n := a.nameInApposition(&c); n >= 0 {
		c.subjects = []subject{{tok: a.names[n].first, entity: a.names[n].entity, owner: -1}}
	}
	c.inherits = len(c.subjects) == 0
	if c.inherits && len(c.verbs) > 0 {
		c.head, c.trip, c.ofEvent = a.thing(&c, c.verbs[0].tok)
		c.ofThing = c.head > 0
	} else if i, ok := a.seekBe(first, last); ok && c.inherits {
		_, c.trip, _ = a.thing(&c, i) // "the visit to Rome is his first"
		only := c
		only.verbs = []verb{{tok: i, n: 1, class: pack.Be, form: "past"}}
		a.subjectsOf(&only)
		c.about = only.subjects
	}
	a.clauses = append(a.clauses, c)
}

// callsOff reports whether a word of the class calls something off in tokens [first, last).
func (a *analysis) callsOff(first, last int, class pack.Class) bool {
	return a.anyOf(first, last, class, func(i int, h *pack.Hit) bool {
		return !a.endsClass(i, pack.Almost) && h.Value != ofGoal && h.Value != ofMoved && (h.Value != ofSubject || a.isOver(i+h.N, last)) && !(class == pack.Postpone && a.movesOff(i+h.N, last))
	})
}

// ofMeasure is the value of words that say how much at least or at most, not that nothing came
// of it: "at never less than 30 km a day".
const ofMeasure = "measure"

// thwarts reports whether a word in tokens [first, last) says that what was to be may not have been.
func (a *analysis) thwarts(first, last int) bool {
	return a.anyOf(first, last, pack.Thwart, func(_ int, h *pack.Hit) bool { return h.Value != ofMeasure })
}

// anyOf reports whether a phrase of the class that begins at a token i within [first, last), and ends there,
// is as test asks.
func (a *analysis) anyOf(first, last int, class pack.Class, test func(i int, h *pack.Hit) bool) bool {
	for i := first; i < last; i++ {
		if h, ok := a.is(i, class); ok && i+h.N <= last && test(i, h) {
			return true
		}
	}
	return false
}

// movesOff reports whether what is pushed back moves off from where it stood, as no visit does: "pushed
// back from the gate", but "pushed back from Monday to Friday".
func (a *analysis) movesOff(from, last int) bool {
	if !a.isPrep(from, "from") {
		return false
	}
	for k := from + 1; k < min(from+4, last); k++ {
		if a.dateAt[k] >= 0 {
			return false
		}
	}
	return true
}

// seekBe returns the first form of "to be" in [from, to), which may be what is left of one, but
// not the end of whose something is.
func (a *analysis) seekBe(from, to int) (int, bool) {
	i, ok := a.seek(from, to, pack.Be)
	for ok && a.tokens[i].Class == prose.Clitic && !a.contracted(i) {
		i, ok = a.seek(i+1, to, pack.Be)
	}
	return i, ok
}

// nameInApposition returns the name that is the subject of a clause which a comma parts from
// it: "his deputy, Ann Hale, toured the coast"; -1 for none.
func (a *analysis) nameInApposition(c *clause) int {
	if a.words[c.first] != "," || len(c.verbs) == 0 || c.verbs[0].tok != a.skipAdverbs(c.first+1, c.last) || c.verbs[0].form == "ing" || c.first < 2 || a.nameAt[c.first-1] < 0 {
		return -1
	}
	n := int(a.nameAt[c.first-1])
	k := a.names[n].first - 1
	if a.word(k) != "," {
		return -1
	}
	for k--; k > 0 && a.tokens[k].Class == prose.Word && a.nameAt[k] < 0; k-- {
		if a.word(k-1) == "," && a.isClass(k, pack.Det) {
			return n
		}
	}
	return -1
}

// vague reports whether a date speaks of another time altogether.
func (a *analysis) vague(d dated) bool {
	v, ok := a.resolver.Resolve(d.Expression, 0)
	return ok && v.Vague
}
