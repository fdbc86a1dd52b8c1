package story

import (
	"math"
	"strconv"

	"dateline/seeds"
	"dateline/seeds/mention"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// bias is a feature of every telling.
const bias = "always"

// features lists what can be seen of one telling: its reasons, and how they
// go together. All are binary. A dateline is no part of the sentence that it stands before.
func (a *analysis) features(e *evidence, fx *sight) {
	p := &a.places[e.place]
	s := &a.sentences[p.sentence]
	c := &a.clauses[e.clause]
	f := &e.frame
	fx.add(bias)
	if e.place == a.dateline {
		a.seenOfFiling(e, fx)
		return
	}
	for _, r := range e.reasons {
		fx.add(r)
	}
	who, time, frame, gov := actor(e, c), a.timeOf(e), f.role(), f.governor()
	head := "none"
	if f.head != pack.None {
		head = className[f.head]
	}
	kind := kindReason(p.sense)
	fx.add("who=", who)
	fx.add("time=", time)
	fx.add("frame=", frame)
	fx.add("gov=", gov)
	fx.add("head=", head)
	fx.add("gov+frame=", gov, "+", frame)
	fx.add("gov+frame+who=", gov, "+", frame, "+", who)
	fx.add("head+frame=", head, "+", frame)
	fx.add("gov+who=", gov, "+", who)
	fx.add("head+who=", head, "+", who)
	fx.add("frame+who=", frame, "+", who)
	fx.add("kind+frame=", kind, "+", frame)
	fx.add("kind+gov=", kind, "+", gov)
	fx.add("kind+who=", kind, "+", who)
	fx.add("time+gov=", time, "+", gov)
	fx.add("time+who=", time, "+", who)
	fx.add("form=", f.gov.form, "+", gov)
	fx.add("tight+gov=", strconv.FormatBool(f.tight), "+", gov, "+", frame)
	fx.add("layout=", layoutName[s.layout], "+", gov)
	fx.add("score=", strconv.Itoa(int(math.Floor(max(-1, min(4, p.Score))))))
	a.seenOfRoute(e.place, fx)
	fx.when(p.hint >= 0, "hinted")
	fx.when(p.hint >= 0, "hinted+", who)
	fx.when(f.second, "second+", gov)
	fx.when(f.list >= 0, "list+", gov, "+", who)
	if p.last == p.first+1 {
		use := a.useOf(p.Text)
		fx.when(use.Given, "use-given")
		fx.when(use.Surname, "use-surname")
		fx.when(use.Common >= 0, "use-common=", strconv.Itoa(use.Common))
		fx.when(use.Given, "use-given+frame=", frame)
	}
	if p.sense.Capital {
		fx.add("capital")
		fx.add("capital+gov=", gov)
		fx.add("capital+frame=", frame)
		fx.add("capital+who=", who)
	}
	if f.prep != "" && !f.object {
		fx.add("prep:", a.phrase(f.prepAt, pack.Prep))
		fx.add("prep+gov:", a.phrase(f.prepAt, pack.Prep), "+", gov)
	}
	if f.hasGov {
		v := a.wordsOf(&f.gov)
		fx.add("verb:", v)
		fx.add("verb+frame:", v, "+", frame)
	}
	if f.noun != "" {
		fx.add("noun:", f.noun)
		fx.add("noun+frame:", f.noun, "+", frame)
	}
	if i := p.first - 1; i >= s.first {
		fx.add("before:", a.shape(i))
	} else {
		fx.add("before:^")
	}
	tail := &a.places[f.last] // what follows a list follows each of its members
	last := tail.last
	if tail.hint >= 0 && a.places[tail.hint].first >= tail.last {
		last = a.places[tail.hint].last
	}
	if last < s.last {
		fx.add("next:", a.shape(last))
	} else {
		fx.add("next:$")
	}
	// dates
	when := "none"
	if d := a.dateFor(e); d >= 0 {
		when = "some"
		v := a.values[d]
		if v.From.Grain >= seeds.GrainDay && v.Firm {
			when = "day"
		}
		if a.vague(a.dates[d]) {
			when = "vague"
		}
		fx.add("daterule=", string(a.dates[d].Rule))
	}
	fx.add("date=", when)
	fx.add("date+who=", when, "+", who)
	fx.add("date+gov=", when, "+", gov)
	fx.add("date+frame=", when, "+", frame)
	// where in its sentence
	start := f.prepAt
	if f.prep == "" {
		start = p.first
	}
	opens := start == s.first || start == c.first && a.isClass(start-1, pack.And)
	fx.when(opens, "opens")
	fx.when(opens, "opens+frame=", frame, "+", who)
	fx.when(opens, "opens+gov=", gov)
	fx.when(start == c.first && !opens, "opens-clause+frame=", frame)
	from, to := a.reachOf(e)
	before, reach := a.classesIn(from, start), a.classesIn(from, to)
	fx.when(before.has(pack.After), "then")
	fx.when(before.has(pack.Before), "earlier")
	fx.when(reach.has(pack.Final), "final")
	fx.when(reach.has(pack.Trip), "trip-word")
	fx.when(reach.has(pack.StopNoun), "stop-word")
	fx.when(reach.has(pack.Meeting), "meeting-word")
	fx.when(reach.has(pack.Traveller), "traveller-word")
	fx.when(reach.has(pack.ModeVerb) || reach.has(pack.Mode), "mode-word")
	fx.when(reach.has(pack.Person), "person-word")
	fx.when(reach.has(pack.Home), "home-word")
	fx.when(s.classes.has(pack.Trip), "trip-word-sentence")
	fx.when(s.classes.has(pack.Border), "border-word")
	fx.when(a.has(p.first-5, p.first, pack.Org), "org-word")
	if a.timelyIn(from, to) {
		fx.add("date-near")
		fx.add("date-near+", frame)
	}
	for _, sub := range c.subjects {
		if a.otherPerson(sub) {
			fx.add("other-person")
			fx.add("other-person+", gov)
			fx.add("other-person+", frame)
			break
		}
	}
	if f.hasGov && f.gov.form == "past" && a.tokens[f.gov.tok].Lower && f.gov.tok > s.first {
		switch h, _ := a.is(f.gov.tok-1, pack.Helper); h.Value {
		case "be":
			fx.add("passive")
			fx.add("passive+gov=", gov, "+", frame)
		case "have":
			w := a.words[f.gov.tok-1]
			fx.add(w)
			fx.add(w, "+gov=", gov, "+", frame)
		}
	}
	fx.when(len(c.subjects) == 0, "subject=none+", gov)
	fx.when(a.perfect(c), "perfect")
	fx.when(a.perfect(c), "had+gov=", gov)
	prev := false
	if k := p.sentence - 1; k >= 0 {
		q := &a.sentences[k]
		prev = q.classes.has(pack.Trip) || q.classes.has(pack.StopNoun)
	}
	trip := s.classes.has(pack.Trip) || s.classes.has(pack.StopNoun)
	fx.when(prev, "trip-before")
	fx.when(f.size >= 3 && trip, "listed-trip")
	fx.when(f.size >= 3 && prev, "listed-after-trip")
	fx.when(f.size >= 2 && trip, "kind+listed-trip=", kind)
	for _, r := range e.reasons {
		if frameReasons[r] {
			fx.add(kind, "+", r)
			fx.add(r, "+", who)
			fx.add(r, "+", time)
		}
	}
	if f.rank != "" {
		fx.add("ranked")
		fx.add("ranked+", who)
		fx.add("ranked+", time)
		fx.add("rank+kind=", f.rank, "+", kind)
	}
	fx.when(c.inherits, "inherits")
	fx.when(c.rel != "", "rel:", c.rel)
	fx.when(a.quotedAt(s, p.first), "quoted+gov=", gov)
	fx.when(c.negate, "negate")
	fx.when(c.ofPlaces, "ofplaces")
	fx.when(c.ofThing, "ofthing")
	fx.when(c.ofEvent, "ofevent")
	if c.whose != "" {
		fx.add("whose=", c.whose)
		fx.add("whose=", c.whose, "+gov=", gov)
		fx.add("whose=", c.whose, "+frame=", frame)
	}
	fx.when(len(c.verbs) == 0, "noverb")
	fx.when(e.origin, "origin")
	fx.when(e.ret, "ret")
}

// useOf says what a word of the text is besides a place.
func (a *analysis) useOf(word string) mention.Use {
	a.fold = mention.FoldWord(a.fold[:0], word)
	return a.uses.Of(a.fold)
}

// timeOf says when what a telling tells of happens, seen from the story.
func (a *analysis) timeOf(e *evidence) string {
	c := &a.clauses[e.clause]
	switch {
	case e.planned:
		return "future"
	case c.past:
		return "past"
	case a.perfect(c):
		return "perfect"
	}
	return "now"
}

// actor names who acts in a telling, for what goes together with it.
func actor(e *evidence, c *clause) string {
	switch {
	case e.who == travellerRole:
	case c.whose == "place", c.whose == "relative":
		return c.whose
	case c.ofThing, c.ofEvent:
		return "thing"
	}
	return roleName[e.who]
}

// role says how a place stands to its verb.
func (f *frame) role() string {
	if f.object {
		return "object"
	}
	return f.prep
}

// governor is the sort of verb on which a place depends.
func (f *frame) governor() string {
	switch {
	case !f.hasGov:
		return "none"
	case f.after:
		return "after-" + className[f.gov.class]
	}
	return className[f.gov.class]
}

// reachOf returns the tokens of its clause that belong to a telling rather than
// to the places told before and after it.
func (a *analysis) reachOf(e *evidence) (from, to int) {
	p, c := &a.places[e.place], &a.clauses[e.clause]
	from, to = c.first, c.last
	if p.first < from || p.first >= to {
		return from, to // told as "here"
	}
	for k := a.listStart(e.place) - 1; k >= 0 && a.places[k].last > from; k-- {
		if q := &a.places[k]; !q.Demonym && q.within < 0 {
			from = q.last
		}
	}
	for k := a.placeFrom(a.endOfList(p.last)); k < len(a.listFrom) && a.places[k].first < to; k++ {
		if q := &a.places[k]; !q.Demonym && q.within < 0 {
			to = q.first
		}
	}
	return from, to
}

// otherPerson reports whether a subject is somebody by name who is not the
// traveller, where the traveller is somebody by name too.
func (a *analysis) otherPerson(s subject) bool {
	m := a.cast.main
	return s.entity >= 0 && m >= 0 && s.entity != m && a.cast.entities[m].kind == "person" && a.cast.entities[s.entity].kind == "person"
}

// perfect reports whether a clause looks back: "had been".
func (a *analysis) perfect(c *clause) bool {
	return c.classes.has(pack.Perfect)
}

// phrase returns the words of the class at token i.
func (a *analysis) phrase(i int, c pack.Class) string {
	h, ok := a.is(i, c)
	if !ok {
		return a.word(i)
	}
	return joined(a.words[i : i+h.N])
}

// shape says what stands at token i, as far as it tells of its neighbour.
func (a *analysis) shape(i int) string {
	t := a.tokens[i]
	switch {
	case a.words[i] == "-" && i > 0 && i+1 < len(a.tokens) && !t.Space && !a.tokens[i+1].Space && t.Lines == 0 && a.tokens[i+1].Lines == 0:
		return "joint"
	case a.dateAt[i] >= 0:
		return "DATE"
	case a.placeAt[i] >= 0:
		return "PLACE"
	case a.nameAt[i] >= 0:
		return "NAME"
	case t.Class == prose.Number:
		return "NUMBER"
	case t.Title:
		return "Title"
	case t.Upper:
		return "UPPER"
	}
	if a.from[i] < a.from[i+1] || t.Class != prose.Word {
		return a.words[i]
	}
	if v, ok := a.verbAt(i); ok {
		return "verb-" + v.form
	}
	return "word"
}

func bucket(n int) string {
	switch {
	case n <= 3:
		return strconv.Itoa(n)
	case n <= 5:
		return "4-5"
	case n <= 8:
		return "6-8"
	case n <= 13:
		return "9-13"
	case n < crowd:
		return "14-24"
	}
	return "25+"
}

// crowd is from how many on no more are told apart.
const crowd = 25

// frameReasons say how a place stands in its sentence.
var frameReasons = map[string]bool{"visits": true, "leaves": true, "passes": true, "object": true, "trip-in": true, "stop-in": true, "meeting-in": true,
	"arrives-in": true, "begins-in": true, "stays-in": true, "does-in": true, "says-in": true, "speaks-of": true, "moves-in": true, "in": true, "is-in": true, "acts-in": true,
	"goes-to": true, "trip-to": true, "to": true, "noun-to": true, "goes-from": true, "trip-from": true, "from": true, "goes-via": true, "via": true, "trip-of": true, "of": true,
	"subject": true, "bare": true, "with": true, "about": true, "owner": true, "attribute": true}

var roleName = [...]string{unknownRole: "nobody", travellerRole: "traveller", otherRole: "other"}

var layoutName = [...]string{body: "body", title: "title", item: "item", heading: "heading", aside: "aside"}

var className = [256]string{pack.Arrive: "arrive", pack.Go: "go", pack.Depart: "depart", pack.Visit: "visit", pack.Stay: "stay", pack.Event: "event",
	pack.Pass: "pass", pack.Say: "say", pack.Return: "return", pack.Begin: "begin", pack.Be: "be", pack.Act: "act", pack.Reach: "reach", pack.Reside: "reside",
	pack.Trip: "trip", pack.StopNoun: "stop", pack.Meeting: "meeting"}
