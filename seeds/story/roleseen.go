package story

import (
	"dateline/seeds/pack"
	"dateline/seeds/when"
)

// around is what a story tells of all its stops together.
type around struct {
	stand   []*standing
	title   string // the tense of the headline
	lead    string // and of the first sentence
	planned int    // how many stops are told as still to come
	happens int    // and how many as having happened
}

// around gathers what a story tells of all its stops together.
func (a *analysis) around(vs []visit) *around {
	in := &around{stand: a.standings(vs), title: "none", lead: "none"}
	for i := range vs {
		p, h := tally(in.stand[i].nature)
		in.planned += p
		in.happens += h
	}
	for k := range a.clauses {
		c := &a.clauses[k]
		layout := a.sentences[c.sentence].layout
		if len(c.verbs) == 0 || layout != title && layout != body {
			continue
		}
		tense := a.tenseIn(c, c.verbs[0])
		if layout == body {
			in.lead = tense
			break
		}
		if in.title == "none" {
			in.title = tense
		}
	}
	return in
}

// tally counts a stop as one to come, or as one that was made.
func tally(nature string) (planned, happens int) {
	switch nature {
	case "p":
		return 1, 0
	case "v", "r":
		return 0, 1
	}
	return 0, 0
}

// share says how many of n others are so.
func share(some, n int) string {
	switch {
	case n == 0:
		return "alone"
	case some == 0:
		return "none"
	case some == n:
		return "all"
	case 2*some > n:
		return "most"
	}
	return "few"
}

// seenOfRole lists what is seen of stop i that may tell of its role. The stops
// stand in the order of telling.
func (a *analysis) seenOfRole(in *around, vs []visit, i int, fx *sight) {
	v, s, n := &vs[i], in.stand[i], len(vs)-1
	how, day := s.nature, a.daySide(v)
	fx.add("how=", how)
	fx.add("day=", day)
	fx.add("how+day=", how, "+", day)
	fx.add("time=", s.time)
	fx.add("tense=", s.tense)
	fx.add("opened=", s.opened)
	fx.add("zone=", s.zone)
	fx.add("zone+how=", s.zone, "+", how)
	planned, happens := tally(how)
	others := share(in.planned-planned, n) + "+" + share(in.happens-happens, n)
	fx.add("others=", others)
	fx.add("others+how=", others, "+", how)
	fx.add("title+how=", in.title, "+", how)
	fx.add("lead+how=", in.lead, "+", how)
	fx.add("lead+title=", in.lead, "+", in.title)
	fx.when(i == 0, "first")
	fx.when(i == 0, "first+how=", how)
	fx.when(i == n, "last+how=", how)
	if i > 0 {
		b := in.stand[i-1]
		fx.add("behind=", b.nature, "+", how, "+", a.gap(b, s))
		fx.add("behind-day=", a.daySide(&vs[i-1]), "+", how)
	}
	if i < n {
		b := in.stand[i+1]
		fx.add("before=", b.nature, "+", how, "+", a.gap(s, b))
	}
	if a.dateline >= 0 {
		d := a.places[a.dateline].sense
		there := "elsewhere"
		switch {
		case d.ID == v.sense.ID:
			there = "here"
		case d.Country == v.sense.Country:
			there = "country"
		}
		fx.add("dateline=", there)
		fx.add("dateline+how=", there, "+", how)
	}
	if land := a.ownLand(v.sense); land != "" {
		fx.add(land)
		fx.add(land, "+how=", how)
		fx.when(i == 0, land, "+first")
	}
	fx.when(v.ret, "returns")
	all := v.all()
	for k := range all {
		e := all[k]
		f, tense := &e.frame, a.tenseOf(e)
		fx.add("any-tense=", tense)
		fx.add("any=", f.governor(), "+", f.role())
		fx.add("any+tense=", f.governor(), "+", f.role(), "+", tense)
		for _, r := range e.reasons {
			fx.add("any:", r)
		}
		fx.when(e.origin, "any-origin")
		fx.when(e.planned, "any-planned")
	}
	class, tense := a.verbOver(s.main)
	over := class + "-" + tense
	fx.add("over=", over)
	fx.add("over-tense=", tense)
	fx.add("over-tense+how=", tense, "+", how)
	fx.add("over+role=", over, "+", s.main.frame.role())
	fx.add("over+head=", over, "+", className[s.main.frame.head])
	fx.when(s.main.frame.list >= 0, "over+listed=", over)
	a.features(s.main, fx)
	from, to := a.reachOf(s.main)
	fx.when(a.has(from, to, pack.Future), "future-near")
}

// verbOver names the finite verb that stands last before a telling, with its tense:
// that of "left for visits to Oslo" is left. What follows a colon hangs on the verb
// before it: "will visit three cities: Oslo".
func (a *analysis) verbOver(e *evidence) (class, tense string) {
	at := a.tellingToken(e)
	s := a.clauses[e.clause].sentence
	for k := e.clause; k >= 0; k-- {
		c := &a.clauses[k]
		if c.sentence != s {
			if a.words[c.last-1] != ":" {
				break
			}
			s = c.sentence
		}
		for i := len(c.verbs) - 1; i >= 0; i-- {
			if v := c.verbs[i]; v.tok < at && v.form != "ing" && !a.infinitive(v.tok) && (!a.nominal(v.tok) || a.endsClass(v.tok, pack.Future) || a.endsClass(v.tok, pack.Aux)) {
				return className[v.class], a.tenseIn(c, v)
			}
		}
	}
	return "none", "none"
}

// daySide says on which side of the story's day a stop's day lies, and how firmly.
func (a *analysis) daySide(v *visit) string {
	d := v.date
	if !d.from.Known() {
		d = v.left
	}
	o, ok := when.Compare(d.from, a.resolver.Story)
	switch {
	case !d.from.Known():
		return "none"
	case !ok || !a.resolver.Anchored:
		return "unknown"
	case o < 0:
		return "earlier-" + known(d)
	case o > 0:
		return "later-" + known(d)
	}
	return "same-day-" + known(d)
}
