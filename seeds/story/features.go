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
func (a *analysis) features(e *evidence) []string {
	p := &a.places[e.place]
	s := &a.sentences[p.sentence]
	c := &a.clauses[e.clause]
	f := &e.frame
	var out []string
	add := func(name string, on bool) {
		if on {
			out = append(out, name)
		}
	}
	out = append(append(out, bias), e.reasons...)
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
	out = append(out, "who="+who, "time="+time, "frame="+frame, "gov="+gov, "head="+head,
		"gov+frame="+gov+"+"+frame, "gov+frame+who="+gov+"+"+frame+"+"+who, "head+frame="+head+"+"+frame, "gov+who="+gov+"+"+who, "head+who="+head+"+"+who,
		"frame+who="+frame+"+"+who, "kind+frame="+kind+"+"+frame, "kind+gov="+kind+"+"+gov, "kind+who="+kind+"+"+who, "time+gov="+time+"+"+gov, "time+who="+time+"+"+who,
		"form="+f.gov.form+"+"+gov, "tight+gov="+strconv.FormatBool(f.tight)+"+"+gov+"+"+frame)
	out = append(out, "layout="+layoutName[s.layout]+"+"+gov)
	out = append(out, "sentence="+bucket(p.sentence))
	out = append(out, "score="+strconv.Itoa(int(max(-3, min(4, p.Score)))))
	add("hinted", p.hint >= 0)
	add("hinted+"+who, p.hint >= 0)
	add("second+"+gov, f.second)
	add("list+"+gov+"+"+who, f.list >= 0)
	if p.last == p.first+1 {
		use := a.uses.Of(mention.FoldWord(nil, p.Text))
		add("use-given", use.Given)
		add("use-surname", use.Surname)
		add("use-common="+strconv.Itoa(use.Common), use.Common >= 0)
		add("use-given+frame="+frame, use.Given)
	}
	if p.sense.Capital {
		out = append(out, "capital", "capital+gov="+gov, "capital+frame="+frame, "capital+who="+who)
	}
	if f.prep != "" && !f.object {
		out = append(out, "prep:"+a.phrase(f.prepAt, pack.Prep))
		out = append(out, "prep+gov:"+a.phrase(f.prepAt, pack.Prep)+"+"+gov)
	}
	if f.hasGov {
		v := joined(a.words[f.gov.tok : f.gov.tok+f.gov.n])
		out = append(out, "verb:"+v, "verb+frame:"+v+"+"+frame)
	}
	if f.noun != "" {
		out = append(out, "noun:"+f.noun, "noun+frame:"+f.noun+"+"+frame)
	}
	if i := p.first - 1; i >= s.first {
		out = append(out, "before:"+a.shape(i))
	} else {
		out = append(out, "before:^")
	}
	last := p.last
	if p.hint >= 0 && a.places[p.hint].first >= p.last {
		last = a.places[p.hint].last
	}
	if last < s.last {
		out = append(out, "next:"+a.shape(last))
	} else {
		out = append(out, "next:$")
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
		out = append(out, "daterule="+string(a.dates[d].Rule))
	}
	out = append(out, "date="+when, "date+who="+when+"+"+who, "date+gov="+when+"+"+gov, "date+frame="+when+"+"+frame)
	// where in its sentence
	start := f.prepAt
	if f.prep == "" {
		start = p.first
	}
	opens := start == s.first || start == c.first && a.isClass(start-1, pack.And)
	add("opens", opens)
	add("opens+frame="+frame+"+"+who, opens)
	add("opens+gov="+gov, opens)
	add("opens-clause+frame="+frame, start == c.first && !opens)
	from, to := a.reachOf(e)
	add("then", a.has(from, start, pack.After))
	add("earlier", a.has(from, start, pack.Before))
	add("final", a.has(from, to, pack.Final))
	add("trip-word", a.has(from, to, pack.Trip))
	add("stop-word", a.has(from, to, pack.StopNoun))
	add("meeting-word", a.has(from, to, pack.Meeting))
	add("traveller-word", a.has(from, to, pack.Traveller))
	add("mode-word", a.has(from, to, pack.ModeVerb) || a.has(from, to, pack.Mode))
	add("person-word", a.has(from, to, pack.Person))
	add("home-word", a.has(from, to, pack.Home))
	add("trip-word-sentence", a.has(s.first, s.last, pack.Trip))
	add("border-word", a.has(s.first, s.last, pack.Border))
	add("org-word", a.has(p.first-5, p.first, pack.Org))
	for i := from; i < to; i++ {
		if d := a.dateAt[i]; d >= 0 && timely(a.dates[d]) {
			out = append(out, "date-near", "date-near+"+frame)
			break
		}
	}
	for _, sub := range c.subjects {
		if a.otherPerson(sub) {
			out = append(out, "other-person", "other-person+"+gov, "other-person+"+frame)
			break
		}
	}
	if f.hasGov && f.gov.form == "past" && a.tokens[f.gov.tok].Lower && f.gov.tok > s.first {
		switch w := a.words[f.gov.tok-1]; w {
		case "was", "were", "been", "be", "is", "are", "being":
			out = append(out, "passive", "passive+gov="+gov+"+"+frame)
		case "had", "has", "have":
			out = append(out, w, w+"+gov="+gov+"+"+frame)
		}
	}
	n := 0
	for k := c.first; k < c.last; k++ {
		if q := a.placeAt[k]; q >= 0 && !a.places[q].Demonym && a.places[q].first == k && a.places[q].within < 0 {
			n++
		}
	}
	out = append(out, "clause-places="+bucket(n))
	nth := 0
	for k := c.first; k < p.first; k++ {
		if q := a.placeAt[k]; q >= 0 && !a.places[q].Demonym && a.places[q].first == k && a.places[q].within < 0 {
			nth++
		}
	}
	out = append(out, "nth="+bucket(nth)+"of"+bucket(n)+"+"+frame)
	if len(c.subjects) == 0 {
		out = append(out, "subject=none+"+gov)
	}
	add("perfect", a.perfect(c))
	add("had+gov="+gov, a.perfect(c))
	out = append(out, "list-size="+bucket(f.size), "list-size="+bucket(f.size)+"+"+frame)
	prev := false
	if k := p.sentence - 1; k >= 0 {
		q := &a.sentences[k]
		prev = a.has(q.first, q.last, pack.Trip) || a.has(q.first, q.last, pack.StopNoun)
	}
	trip := a.has(s.first, s.last, pack.Trip) || a.has(s.first, s.last, pack.StopNoun)
	add("trip-before", prev)
	add("listed-trip", f.size >= 3 && trip)
	add("listed-after-trip", f.size >= 3 && prev)
	add("kind+listed-trip="+kind, f.size >= 2 && trip)
	for _, r := range e.reasons {
		if frameReasons[r] {
			out = append(out, kind+"+"+r, r+"+"+who, r+"+"+time)
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
		out = append(out, "subj="+who, "subj="+who+"+"+gov, "subj="+who+"+"+frame)
	}
	add("inherits", c.inherits)
	add("rel:"+c.rel, c.rel != "")
	add("quoted+gov="+gov, a.quotedAt(s, p.first))
	add("negate", c.negate)
	add("ofplaces", c.ofPlaces)
	add("ofthing", c.ofThing)
	add("noverb", len(c.verbs) == 0)
	add("origin", e.origin)
	add("ret", e.ret)
	return out
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
func (a *analysis) whole(v *visit) []string {
	var out []string
	kind := kindReason(v.sense)
	n := len(v.evidence)
	out = append(out, "p:"+kind, "p:told="+bucket(n), "p:traveller="+a.cast.kind, "p:traveller+kind="+a.cast.kind+"+"+kind)
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
	out = append(out, "p:mine="+bucket(mine), "p:others="+bucket(others), "p:dated="+bucket(dated))
	if title1 {
		out = append(out, "p:titled")
	}
	pop := 0
	for x := v.sense.Population; x >= 10; x /= 10 {
		pop++
	}
	out = append(out, "p:pop="+strconv.Itoa(pop)+kind)
	if a.dateline >= 0 {
		d := &a.places[a.dateline]
		switch {
		case d.sense.ID == v.sense.ID:
			out = append(out, "p:is-dateline", "p:is-dateline+told="+bucket(n))
		case holds(v.sense, d.sense):
			out = append(out, "p:holds-dateline")
		case d.sense.Country == v.sense.Country:
			out = append(out, "p:country-of-dateline")
		default:
			out = append(out, "p:not-dateline")
		}
	}
	out = append(out, "p:first="+bucket(a.places[v.evidence[0].place].sentence))
	out = append(out, "p:country-named="+bucket(a.named[v.sense.Country])+kind)
	return out
}

// perfect reports whether a clause looks back: "had been".
func (a *analysis) perfect(c *clause) bool {
	for i := c.first; i < c.last; i++ {
		if a.words[i] == "had" {
			return true
		}
	}
	return false
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
