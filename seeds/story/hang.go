package story

import "dateline/seeds/pack"

// attachment lists what is seen of the words on which a telling depends. It
// helps to judge a stop, and says nothing of its order.
func (a *analysis) attachment(e *evidence, fx *sight) {
	if e.place == a.dateline {
		return
	}
	a.hangsOn(&e.frame, fx)
	a.underWhat(&e.frame, fx)
	if own := a.ownLand(a.places[e.place].sense); own != "" {
		fx.add(own)
		fx.add(own, "+", e.frame.governor())
		fx.add(own, "+", roleName[e.who])
	}
}

// hangsOn sees the word on which the preposition before a name hangs, where it
// is no verb: "access to", "a conflict in", "tickets from".
func (a *analysis) hangsOn(f *frame, fx *sight) {
	if f.prep == "" || f.object {
		return
	}
	i := a.backOver(f.prepAt - 1)
	role := f.role()
	if i < 0 || int(a.clauseOf[i]) != int(a.clauseOf[f.prepAt]) {
		fx.add("on=^+", role)
		return
	}
	shape := a.shape(i)
	fx.add("on=", shape, "+", role)
	if a.tokens[i].Lower && shape != a.words[i] {
		fx.add("on:", a.words[i], "+", role)
	}
}

// underWhat sees what the governing verb itself depends on: "refused to dock
// in", "after travelling to".
func (a *analysis) underWhat(f *frame, fx *sight) {
	if !f.hasGov || f.after {
		return
	}
	gov := f.governor()
	c := &a.clauses[a.clauseOf[f.gov.tok]]
	i := a.backOver(f.gov.tok - 1)
	if i < c.first {
		fx.add("under=^+", gov)
		return
	}
	fx.add("under=", a.shape(i), "+", gov)
	if !a.infinitive(f.gov.tok) {
		return
	}
	fx.add("infinitive+", gov)
	if k := a.backOver(i - 1); k >= c.first && a.tokens[k].Lower {
		fx.add("infinitive-of:", a.words[k])
	}
	for n := len(c.verbs) - 1; n >= 0; n-- {
		if v := c.verbs[n]; v.tok < i {
			fx.add("infinitive-under:", a.wordsOf(&v))
			break
		}
	}
}

// backOver goes back from token i over dates and adverbs.
func (a *analysis) backOver(i int) int {
	for i >= 0 {
		switch d := a.dateAt[i]; {
		case d >= 0:
			i = a.dates[d].first - 1
		case a.adverb(i) && a.from[i] == a.from[i+1], a.isClass(i, pack.Adverb):
			i--
		default:
			return i
		}
	}
	return i
}
