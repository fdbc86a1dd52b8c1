package story

import (
	"strconv"

	"dateline/seeds"
	"dateline/seeds/mention"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// bias is a feature of every telling.
const bias = "always"

// features lists what can be seen of one telling: its reasons, and how they
// go together. All are binary.
func (a *analysis) features(e *evidence, fx *sight) {
	p := &a.places[e.place]
	s := &a.sentences[p.sentence]
	c := &a.clauses[e.clause]
	f := &e.frame
	fx.add(bias)
	for _, r := range e.reasons {
		fx.add(r)
	}
	who := [...]string{"nobody", "traveller", "other"}[e.who]
	time := "now"
	switch {
	case e.planned:
		time = "future"
	case c.past:
		time = "past"
	case a.perfect(c):
		time = "perfect"
	}
	frame := f.prep
	if f.object {
		frame = "object"
	}
	gov := "none"
	if f.hasGov {
		gov = className[f.gov.class]
		if f.after {
			gov = "after-" + gov
		}
	}
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
	fx.add("sentence=", bucket(p.sentence))
	fx.add("score=", strconv.Itoa(int(max(-3, min(4, p.Score)))))
	if p.hint >= 0 {
		fx.add("hinted")
	}
	if p.hint >= 0 {
		fx.add("hinted+", who)
	}
	if f.second {
		fx.add("second+", gov)
	}
	if f.list >= 0 {
		fx.add("list+", gov, "+", who)
	}
	if p.last == p.first+1 {
		use := a.uses.Of(mention.FoldWord(nil, p.Text))
		if use.Given {
			fx.add("use-given")
		}
		if use.Surname {
			fx.add("use-surname")
		}
		if use.Common >= 0 {
			fx.add("use-common=", strconv.Itoa(use.Common))
		}
		if use.Given {
			fx.add("use-given+frame=", frame)
		}
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
		v := joined(a.words[f.gov.tok : f.gov.tok+f.gov.n])
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
	last := p.last
	if p.hint >= 0 && a.places[p.hint].first >= p.last {
		last = a.places[p.hint].last
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
	if opens {
		fx.add("opens")
	}
	if opens {
		fx.add("opens+frame=", frame, "+", who)
	}
	if opens {
		fx.add("opens+gov=", gov)
	}
	if start == c.first && !opens {
		fx.add("opens-clause+frame=", frame)
	}
	from, to := a.reachOf(e)
	if a.has(from, start, pack.After) {
		fx.add("then")
	}
	if a.has(from, start, pack.Before) {
		fx.add("earlier")
	}
	if a.has(from, to, pack.Final) {
		fx.add("final")
	}
	if a.has(from, to, pack.Trip) {
		fx.add("trip-word")
	}
	if a.has(from, to, pack.StopNoun) {
		fx.add("stop-word")
	}
	if a.has(from, to, pack.Meeting) {
		fx.add("meeting-word")
	}
	if a.has(from, to, pack.Traveller) {
		fx.add("traveller-word")
	}
	if a.has(from, to, pack.ModeVerb) || a.has(from, to, pack.Mode) {
		fx.add("mode-word")
	}
	if a.has(from, to, pack.Person) {
		fx.add("person-word")
	}
	if a.has(from, to, pack.Home) {
		fx.add("home-word")
	}
	if a.has(s.first, s.last, pack.Trip) {
		fx.add("trip-word-sentence")
	}
	if a.has(s.first, s.last, pack.Border) {
		fx.add("border-word")
	}
	if a.has(p.first-5, p.first, pack.Org) {
		fx.add("org-word")
	}
	for i := from; i < to; i++ {
		if d := a.dateAt[i]; d >= 0 && timely(a.dates[d]) {
			fx.add("date-near")
			fx.add("date-near+", frame)
			break
		}
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
		switch w := a.words[f.gov.tok-1]; w {
		case "was", "were", "been", "be", "is", "are", "being":
			fx.add("passive")
			fx.add("passive+gov=", gov, "+", frame)
		case "had", "has", "have":
			fx.add(w)
			fx.add(w, "+gov=", gov, "+", frame)
		}
	}
	n := 0
	for k := c.first; k < c.last; k++ {
		if q := a.placeAt[k]; q >= 0 && !a.places[q].Demonym && a.places[q].first == k && a.places[q].within < 0 {
			n++
		}
	}
	fx.add("clause-places=", bucket(n))
	nth := 0
	for k := c.first; k < p.first; k++ {
		if q := a.placeAt[k]; q >= 0 && !a.places[q].Demonym && a.places[q].first == k && a.places[q].within < 0 {
			nth++
		}
	}
	fx.add("nth=", bucket(nth), "of", bucket(n), "+", frame)
	if len(c.subjects) == 0 {
		fx.add("subject=none+", gov)
	}
	if a.perfect(c) {
		fx.add("perfect")
	}
	if a.perfect(c) {
		fx.add("had+gov=", gov)
	}
	fx.add("list-size=", bucket(f.size))
	fx.add("list-size=", bucket(f.size), "+", frame)
	prev := false
	if k := p.sentence - 1; k >= 0 {
		q := &a.sentences[k]
		prev = a.has(q.first, q.last, pack.Trip) || a.has(q.first, q.last, pack.StopNoun)
	}
	trip := a.has(s.first, s.last, pack.Trip) || a.has(s.first, s.last, pack.StopNoun)
	if prev {
		fx.add("trip-before")
	}
	if f.size >= 3 && trip {
		fx.add("listed-trip")
	}
	if f.size >= 3 && prev {
		fx.add("listed-after-trip")
	}
	if f.size >= 2 && trip {
		fx.add("kind+listed-trip=", kind)
	}
	for _, r := range e.reasons {
		if frameReasons[r] {
			fx.add(kind, "+", r)
			fx.add(r, "+", who)
			fx.add(r, "+", time)
		}
	}
	for _, sub := range c.subjects {
		who := sub.kind
		switch {
		case sub.pron != "":
			who = "pron-" + sub.pron
		case sub.entity >= 0:
			n := &a.cast.entities[sub.entity]
			who = "rare"
			switch {
			case sub.entity == a.cast.main:
				who = "main"
			case n.kind == "org":
				who = "org"
			case a.titled(n):
				who = "titled"
			case n.count >= 3:
				who = "frequent"
			}
		case sub.place:
			who = "place"
		}
		fx.add("subj=", who)
		fx.add("subj=", who, "+", gov)
		fx.add("subj=", who, "+", frame)
	}
	if c.inherits {
		fx.add("inherits")
	}
	if c.rel != "" {
		fx.add("rel:", c.rel)
	}
	if a.quotedAt(s, p.first) {
		fx.add("quoted+gov=", gov)
	}
	if c.negate {
		fx.add("negate")
	}
	if c.ofPlaces {
		fx.add("ofplaces")
	}
	if c.ofThing {
		fx.add("ofthing")
	}
	if len(c.verbs) == 0 {
		fx.add("noverb")
	}
	if e.origin {
		fx.add("origin")
	}
	if e.ret {
		fx.add("ret")
	}
}

// reachOf returns the tokens of its clause that belong to a telling rather than
// to the places told before and after it.
func (a *analysis) reachOf(e *evidence) (from, to int) {
	p, c := &a.places[e.place], &a.clauses[e.clause]
	from, to = c.first, c.last
	if p.first < from || p.first >= to {
		return from, to // told as "here"
	}
	for i := p.first - 1; i >= from; i-- {
		if q := a.placeAt[i]; q >= 0 && !a.places[q].Demonym && a.places[q].within < 0 && !a.listed(i+1, p.first) {
			from = i + 1
		}
	}
	for i := p.last; i < to; i++ {
		if q := a.placeAt[i]; q >= 0 && !a.places[q].Demonym && a.places[q].within < 0 && !a.listed(p.last, i) {
			to = i
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

// whole lists what can be seen of a place over the whole story.
func (a *analysis) whole(v *visit, fx *sight) {
	kind := kindReason(v.sense)
	n := len(v.evidence)
	fx.add("p:", kind)
	fx.add("p:told=", bucket(n))
	fx.add("p:traveller=", a.cast.kind)
	fx.add("p:traveller+kind=", a.cast.kind, "+", kind)
	mine, others, dated, title1 := 0, 0, 0, false
	for i := range v.evidence {
		e := &v.evidence[i]
		switch e.who {
		case travellerRole:
			mine++
		case otherRole:
			others++
		}
		if e.value.from.Grain >= seeds.GrainDay {
			dated++
		}
		title1 = title1 || a.sentences[a.places[e.place].sentence].layout == title
	}
	fx.add("p:mine=", bucket(mine))
	fx.add("p:others=", bucket(others))
	fx.add("p:dated=", bucket(dated))
	if title1 {
		fx.add("p:titled")
	}
	pop := 0
	for x := v.sense.Population; x >= 10; x /= 10 {
		pop++
	}
	fx.add("p:pop=", strconv.Itoa(pop), kind)
	if a.dateline >= 0 {
		d := &a.places[a.dateline]
		switch {
		case d.sense.ID == v.sense.ID:
			fx.add("p:is-dateline")
			fx.add("p:is-dateline+told=", bucket(n))
		case holds(v.sense, d.sense):
			fx.add("p:holds-dateline")
		case d.sense.Country == v.sense.Country:
			fx.add("p:country-of-dateline")
		default:
			fx.add("p:not-dateline")
		}
	}
	fx.add("p:first=", bucket(a.places[v.evidence[0].place].sentence))
	fx.add("p:country-named=", bucket(a.named[v.sense.Country]), kind)
}

// perfect reports whether a clause looks back: "had been".
func (a *analysis) perfect(c *clause) bool {
	return a.has(c.first, c.last, pack.Perfect)
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
	case n <= 24:
		return "14-24"
	}
	return "25+"
}

// frameReasons say how a place stands in its sentence.
var frameReasons = map[string]bool{"visits": true, "leaves": true, "passes": true, "object": true, "trip-in": true, "stop-in": true, "meeting-in": true,
	"arrives-in": true, "begins-in": true, "stays-in": true, "does-in": true, "says-in": true, "speaks-of": true, "moves-in": true, "in": true, "is-in": true, "acts-in": true,
	"goes-to": true, "trip-to": true, "to": true, "noun-to": true, "goes-from": true, "trip-from": true, "from": true, "goes-via": true, "via": true, "trip-of": true, "of": true,
	"subject": true, "bare": true, "with": true, "about": true, "owner": true, "attribute": true}

var layoutName = [...]string{body: "body", title: "title", item: "item", heading: "heading", aside: "aside"}

var className = map[pack.Class]string{pack.Arrive: "arrive", pack.Go: "go", pack.Depart: "depart", pack.Visit: "visit", pack.Stay: "stay", pack.Event: "event",
	pack.Pass: "pass", pack.Say: "say", pack.Return: "return", pack.Begin: "begin", pack.Be: "be", pack.Act: "act", pack.Reach: "reach", pack.Reside: "reside",
	pack.Trip: "trip", pack.StopNoun: "stop", pack.Meeting: "meeting"}
