package story

import "dateline/seeds/pack"

// tenseOf says in which tense the verb of a telling stands, seen from the story
// itself: "has arrived" is newer than "arrived", and that newer than "had been".
// What hangs on another verb is named with that one's tense.
func (a *analysis) tenseOf(e *evidence) string {
	c := &a.clauses[e.clause]
	if e.planned {
		return "will"
	}
	out := "none"
	switch f := &e.frame; {
	case f.rank == rankEarlier:
		return "had"
	case f.rank != "" && f.told:
		return "did"
	}
	if e.frame.hasGov {
		v := e.frame.gov
		c = &a.clauses[a.clauseOf[v.tok]]
		out = a.tenseOfVerb(v, c.first)
		if out == "ing" || out == "to" {
			out += "<" + a.tenseAbove(v)
		}
	}
	switch h, _ := a.is(c.first, pack.Prep); h.Value {
	case "after", "before":
		out = h.Value + "-" + out
	}
	return out
}

// tenseOfVerb reads the helpers before a verb, from token first on.
func (a *analysis) tenseOfVerb(v verb, first int) string {
	have, be := "", ""
	for i := v.tok; i >= first; i-- {
		h, ok := a.is(i, pack.Helper)
		switch {
		case i == v.tok && !ok:
		case ok && h.Value == "have" && a.isClass(i, pack.Perfect):
			have = "had"
		case ok && h.Value == "have":
			have = "has"
		case ok && a.isClass(i, pack.Now):
			be = "is"
		case ok:
			be = "was"
		case !a.adverb(i):
			first = i + 1
		}
	}
	switch {
	case have != "":
		return have
	case v.class == pack.Be && be == "was", be != "is" && v.form == "past":
		return "did"
	case v.form == "past":
		return "is"
	case be != "":
		return be + "-" + v.form
	case a.infinitive(v.tok):
		return "to"
	case v.form == "base" && a.isClass(v.tok-1, pack.Aux):
		return "may"
	}
	return v.form
}

// tenseIn returns the tense of a verb of a clause.
func (a *analysis) tenseIn(c *clause, v verb) string {
	if c.future {
		return "will"
	}
	return a.tenseOfVerb(v, c.first)
}

// tenseAbove returns the tense of the finite verb before another in its
// sentence, on which it may hang.
func (a *analysis) tenseAbove(v verb) string {
	id := int(a.clauseOf[v.tok])
	s := a.clauses[id].sentence
	for k := id; k >= 0 && a.clauses[k].sentence == s; k-- {
		c := &a.clauses[k]
		for i := len(c.verbs) - 1; i >= 0; i-- {
			if o := c.verbs[i]; o.tok < v.tok && o.form != "ing" && !a.infinitive(o.tok) {
				return a.tenseIn(c, o)
			}
		}
	}
	return "none"
}

// happens reports whether a telling says that it was so, or is.
func (a *analysis) happens(e *evidence) bool {
	switch a.tenseOf(e) {
	case "did", "has", "had", "is", "was", "is-ing", "was-ing":
		return true
	}
	return false
}
