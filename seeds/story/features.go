package story

import (
	"math"
	"strconv"

	"dateline/seeds/mention"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// bias is a feature of every telling.
const bias = "always"

// features lists what can be seen of one telling: its reasons, and how they
// go together. All are binary. A dateline is no part of the sentence that it stands before.
func (a *analysis) features(e *evidence, fx *sight) {
	fx.add(bias)
	if e.place == a.dateline {
		a.seenOfFiling(e, fx)
		return
	}
	for _, r := range e.reasons {
		fx.add(r)
	}
	t := a.settingOf(e)
	a.seenOfSetting(e, &t, fx)
	a.seenOfWords(e, &t, fx)
	a.seenOfDate(e, &t, fx)
	a.seenOfSentence(e, &t, fx)
	a.seenOfClause(e, &t, fx)
}

// setting is how a place stands in its clause, in the words that features are named by.
type setting struct {
	who, time  string // acts there, and when
	frame, gov string // the place's relation to its verb, and the verb's sort
	head, kind string // the noun on which it depends, and what it is itself
}

func (a *analysis) settingOf(e *evidence) setting {
	f := &e.frame
	t := setting{who: actor(e, &a.clauses[e.clause]), time: a.timeOf(e), frame: f.role(), gov: f.governor(), head: "none", kind: kindReason(a.places[e.place].sense)}
	if f.head != pack.None {
		t.head = className[f.head]
	}
	return t
}

// seenOfSetting states how a place stands in its clause.
func (a *analysis) seenOfSetting(e *evidence, t *setting, fx *sight) {
	p := &a.places[e.place]
	f := &e.frame
	fx.add("who=", t.who)
	fx.add("time=", t.time)
	fx.add("frame=", t.frame)
	fx.add("gov=", t.gov)
	fx.add("head=", t.head)
	fx.add("gov+frame=", t.gov, "+", t.frame)
	fx.add("gov+frame+who=", t.gov, "+", t.frame, "+", t.who)
	fx.add("head+frame=", t.head, "+", t.frame)
	fx.add("gov+who=", t.gov, "+", t.who)
	fx.add("head+who=", t.head, "+", t.who)
	fx.add("frame+who=", t.frame, "+", t.who)
	fx.add("kind+frame=", t.kind, "+", t.frame)
	fx.add("kind+gov=", t.kind, "+", t.gov)
	fx.add("kind+who=", t.kind, "+", t.who)
	fx.add("time+gov=", t.time, "+", t.gov)
	fx.add("time+who=", t.time, "+", t.who)
	fx.add("form=", f.gov.form, "+", t.gov)
	fx.add("tight+gov=", strconv.FormatBool(f.tight), "+", t.gov, "+", t.frame)
	fx.add("layout=", layoutName[a.sentences[p.sentence].layout], "+", t.gov)
	fx.add("score=", strconv.Itoa(int(math.Floor(max(-1, min(4, p.Score))))))
	a.seenOfRoute(e.place, fx)
	fx.when(p.hint >= 0, "hinted")
	fx.when(p.hint >= 0, "hinted+", t.who)
	fx.when(f.second, "second+", t.gov)
	fx.when(f.list >= 0, "list+", t.gov, "+", t.who)
}

// seenOfWords states which words stand in the name and around it.
func (a *analysis) seenOfWords(e *evidence, t *setting, fx *sight) {
	p := &a.places[e.place]
	s := &a.sentences[p.sentence]
	f := &e.frame
	if p.last == p.first+1 {
		use := a.useOf(p.Text)
		fx.when(use.Given, "use-given")
		fx.when(use.Surname, "use-surname")
		fx.when(use.Common >= 0, "use-common=", strconv.Itoa(use.Common))
		fx.when(use.Given, "use-given+frame=", t.frame)
	}
	if p.sense.Capital {
		fx.add("capital")
		fx.add("capital+gov=", t.gov)
		fx.add("capital+frame=", t.frame)
		fx.add("capital+who=", t.who)
	}
	if f.prep != "" && !f.object {
		fx.add("prep:", a.phrase(f.prepAt, pack.Prep))
		fx.add("prep+gov:", a.phrase(f.prepAt, pack.Prep), "+", t.gov)
	}
	if f.hasGov {
		v := a.wordsOf(&f.gov)
		fx.add("verb:", v)
		fx.add("verb+frame:", v, "+", t.frame)
	}
	if f.noun != "" {
		fx.add("noun:", f.noun)
		fx.add("noun+frame:", f.noun, "+", t.frame)
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
