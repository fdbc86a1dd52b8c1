package story

import (
	"dateline/seeds"
	"dateline/seeds/pack"
)

// seenOfDate states how a telling is dated.
func (a *analysis) seenOfDate(e *evidence, t *setting, fx *sight) {
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
	fx.add("date+who=", when, "+", t.who)
	fx.add("date+gov=", when, "+", t.gov)
	fx.add("date+frame=", when, "+", t.frame)
}

// seenOfSentence states where in its sentence a telling stands, and with which words.
func (a *analysis) seenOfSentence(e *evidence, t *setting, fx *sight) {
	p := &a.places[e.place]
	s := &a.sentences[p.sentence]
	c := &a.clauses[e.clause]
	f := &e.frame
	start := f.prepAt
	if f.prep == "" {
		start = p.first
	}
	opens := start == s.first || start == c.first && a.isClass(start-1, pack.And)
	fx.when(opens, "opens")
	fx.when(opens, "opens+frame=", t.frame, "+", t.who)
	fx.when(opens, "opens+gov=", t.gov)
	fx.when(start == c.first && !opens, "opens-clause+frame=", t.frame)
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
		fx.add("date-near+", t.frame)
	}
	for _, sub := range c.subjects {
		if a.otherPerson(sub) {
			fx.add("other-person")
			fx.add("other-person+", t.gov)
			fx.add("other-person+", t.frame)
			break
		}
	}
}

// seenOfClause states what the clause of a telling says, and what goes together with it.
func (a *analysis) seenOfClause(e *evidence, t *setting, fx *sight) {
	p := &a.places[e.place]
	s := &a.sentences[p.sentence]
	c := &a.clauses[e.clause]
	f := &e.frame
	if f.hasGov && f.gov.form == "past" && a.tokens[f.gov.tok].Lower && f.gov.tok > s.first {
		switch h, _ := a.is(f.gov.tok-1, pack.Helper); h.Value {
		case "be":
			fx.add("passive")
			fx.add("passive+gov=", t.gov, "+", t.frame)
		case "have":
			w := a.words[f.gov.tok-1]
			fx.add(w)
			fx.add(w, "+gov=", t.gov, "+", t.frame)
		}
	}
	fx.when(len(c.subjects) == 0, "subject=none+", t.gov)
	fx.when(a.perfect(c), "perfect")
	fx.when(a.perfect(c), "had+gov=", t.gov)
	prev := false
	if k := p.sentence - 1; k >= 0 {
		q := &a.sentences[k]
		prev = q.classes.has(pack.Trip) || q.classes.has(pack.StopNoun)
	}
	trip := s.classes.has(pack.Trip) || s.classes.has(pack.StopNoun)
	fx.when(prev, "trip-before")
	fx.when(f.size >= 3 && trip, "listed-trip")
	fx.when(f.size >= 3 && prev, "listed-after-trip")
	fx.when(f.size >= 2 && trip, "kind+listed-trip=", t.kind)
	for _, r := range e.reasons {
		if frameReasons[r] {
			fx.add(t.kind, "+", r)
			fx.add(r, "+", t.who)
			fx.add(r, "+", t.time)
		}
	}
	if f.rank != "" {
		fx.add("ranked")
		fx.add("ranked+", t.who)
		fx.add("ranked+", t.time)
		fx.add("rank+kind=", f.rank, "+", t.kind)
	}
	fx.when(c.inherits, "inherits")
	fx.when(c.rel != "", "rel:", c.rel)
	fx.when(a.quotedAt(s, p.first), "quoted+gov=", t.gov)
	fx.when(c.negate, "negate")
	fx.when(c.ofPlaces, "ofplaces")
	fx.when(c.ofThing, "ofthing")
	fx.when(c.ofEvent, "ofevent")
	if c.whose != "" {
		fx.add("whose=", c.whose)
		fx.add("whose=", c.whose, "+gov=", t.gov)
		fx.add("whose=", c.whose, "+frame=", t.frame)
	}
	fx.when(len(c.verbs) == 0, "noverb")
	fx.when(e.origin, "origin")
	fx.when(e.ret, "ret")
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
