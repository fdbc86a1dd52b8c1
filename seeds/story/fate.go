package story

import (
	"dateline/seeds"
	"dateline/seeds/pack"
)

// fate reads whether the visit was called off, put off or turned elsewhere.
func (a *analysis) fate(e *evidence, why func(string)) {
	p := &a.places[e.place]
	c := &a.clauses[e.clause]
	f := &e.frame
	s := &a.sentences[p.sentence]
	near := func(test func(*clause) bool, class pack.Class) bool {
		if test(c) && a.touches(c, class, p) {
			return true
		}
		// the next clause of the sentence, where this one only plans
		if k := e.clause + 1; k < len(a.clauses) && a.clauses[k].sentence == c.sentence && (c.thwart || c.future) && a.clauses[k].inherits && test(&a.clauses[k]) {
			return true
		}
		// "a visit to Kyrgyzstan, which had been planned for Friday, has been postponed"
		for k := e.clause + 1; k < len(a.clauses) && a.clauses[k].sentence == c.sentence && a.isSubject(c, f); k++ {
			b := &a.clauses[k]
			if !a.pack.Has(pack.Relative, a.words[b.first]) && !b.resumes && a.words[b.first-1] != "," {
				break
			}
			if test(b) {
				return true
			}
		}
		return false
	}
	switch {
	case s.layout == item && s.classes.has(pack.Cancel):
		e.status = seeds.Cancelled
		why("cancelled")
	case s.layout == item && s.classes.has(pack.Postpone):
		e.status = seeds.Postponed
		why("postponed")
	case near(func(c *clause) bool { return c.postpone }, pack.Postpone):
		e.status = seeds.Postponed
		why("postponed")
	case c.divert && a.touches(c, pack.Divert, p) && !a.setOutFrom(f):
		// "diverted from A to B", "instead of A to B"
		if f.prep == "to" && c.divert {
			why("goes-to")
			break
		}
		e.status = seeds.Diverted
		why("diverted")
	case near(func(c *clause) bool { return c.cancel }, pack.Cancel):
		e.status = seeds.Cancelled
		why("cancelled")
	case c.instead && a.insteadOf(c, p):
		e.status = seeds.Diverted
		why("diverted")
	case a.neverReached(e):
		e.status = seeds.Diverted
		why("diverted")
	case c.thwart && (a.contrast(e.clause) || a.unfulfilled(c, p)):
		e.status = seeds.Cancelled
		why("cancelled")
	case c.thwart && !a.cameAbout(c):
		why("thwarted")
	case a.interrupted(e):
		why("interrupted")
	case a.stoppedShort(e):
		why("stopped-short")
	}
}

// setOutFrom reports whether what was turned elsewhere had set out from a place: "the flight
// from Lima was diverted", but "was diverted from Lima".
func (a *analysis) setOutFrom(f *frame) bool {
	return f.prep == "from" && !a.endsClass(f.prepAt, pack.Divert) && !a.isClass(f.prepAt-1, pack.Divert)
}

// cameAbout reports whether what a clause gives as the first plan came about, since a past
// form tells it: "originally sailed from".
func (a *analysis) cameAbout(c *clause) bool {
	i, ok := a.seek(c.first, c.last, pack.Thwart)
	h, _ := a.is(i, pack.Thwart)
	v, told := a.verbAt(i + 1)
	if !ok || h.N > 1 || !told || v.form != "past" || a.isClass(i, pack.Negate) {
		return false
	}
	from, _ := a.is(i+1+v.n, pack.Prep)
	return v.class != pack.Act && v.class != pack.Be || from.Value == "from"
}

// unfulfilled reports whether the verb of a place was only to be: "was to have
// gone to", "had hoped to visit".
func (a *analysis) unfulfilled(c *clause, p *place) bool {
	i, ok := a.seek(c.first, p.first, pack.Thwart)
	if h, _ := a.is(i, pack.Thwart); !ok || h.Value != "sure" {
		return false
	}
	deeds := 0
	for _, v := range c.verbs {
		if v.tok > i && v.tok < p.first && v.class != pack.Act && v.class != pack.Be && v.class != pack.Say {
			deeds++
		}
	}
	return deeds <= 1
}

// isSubject reports whether a place belongs to the subject of a verb that
// stands in a later clause: "a visit to Kyrgyzstan, which".
func (a *analysis) isSubject(c *clause, f *frame) bool {
	return len(c.verbs) == 0 && (f.head != pack.None || f.prep == "" && f.prepAt == c.first)
}

// interrupted reports whether something happened on the way: "was flying to
// Glasgow when".
func (a *analysis) interrupted(e *evidence) bool {
	f, k := &e.frame, e.clause+1
	if !f.hasGov || f.after || f.prep == "from" || f.gov.form != "ing" || k >= len(a.clauses) || a.clauses[k].sentence != a.clauses[e.clause].sentence {
		return false
	}
	be, ok := a.ends(f.gov.tok, pack.Be)
	return ok && be.Value == "past" && a.isClass(a.clauses[k].first, pack.When)
}

// touches reports whether a word of the class bears on a place of its clause:
// no other verb of travel stands between them.
func (a *analysis) touches(c *clause, class pack.Class, p *place) bool {
	for i := c.first; i < c.last; i++ {
		h, ok := a.is(i, class)
		if !ok {
			continue
		}
		from, to := i+h.N, p.first
		if h.Value == ofObject && from <= to && !a.isDropped(from, to) {
			continue
		}
		if i >= p.last {
			from, to = p.last, i
		}
		if a.bracketBetween(from, to) {
			continue
		}
		clear := true
		for _, v := range c.verbs {
			if v.tok >= from && v.tok < to && v.tok+v.n <= to && v.class != pack.Act && v.class != pack.Be && v.class != pack.Say {
				clear = false
			}
		}
		if clear {
			return true
		}
	}
	return false
}

// bracketBetween reports whether one of two words, before token from and at token to, is said
// in a bracket of its own that does not stand right at the other: "to Lima for a speech (he
// cancelled one in May)", but "to Lima (cancelled)".
func (a *analysis) bracketBetween(from, to int) bool {
	opened := -1
	for k := from; k < to; k++ {
		switch {
		case a.words[k] == "(":
			opened = k
		case a.words[k] == ")" && opened < 0:
			return k < to-1
		case a.words[k] == ")":
			opened = -1
		}
	}
	return opened > from
}

// ofObject is the value of words that call off only what they take as their object.
const ofObject = "object"

// isDropped reports whether a place at token to is what a verb that ends before token from
// takes, or hangs on a trip that it takes: "dropped the Lima leg", "missed a stop in Lima",
// but "dropped the van in Lima".
func (a *analysis) isDropped(from, to int) bool {
	for k := from; k < to; k++ {
		if a.isClass(k, pack.Trip) || a.isClass(k, pack.StopNoun) || a.isClass(k, pack.Meeting) {
			return true
		}
		if a.isClass(k, pack.Prep) {
			return false
		}
	}
	return true
}

// negated reports whether a word of denial stands by the verb or the name.
func (a *analysis) negated(e *evidence) bool {
	f := &e.frame
	if f.hasGov && a.has(f.gov.tok-3, f.gov.tok+f.gov.n+1, pack.Negate) {
		return true
	}
	return a.has(f.prepAt-2, f.prepAt+1, pack.Negate)
}

// insteadOf reports whether "instead of" stands right before the place.
func (a *analysis) insteadOf(c *clause, p *place) bool {
	i, ok := a.seek(c.first, p.first, pack.Instead)
	return ok && p.first-i < 8
}

// contrast reports whether what was to be did not come: a "but" follows in
// the sentence, or "instead" in the next.
func (a *analysis) contrast(id int) bool {
	c := &a.clauses[id]
	for k := id + 1; k < len(a.clauses) && k < id+4; k++ {
		n := &a.clauses[k]
		if n.sentence > c.sentence+1 {
			break
		}
		if n.cancel || n.divert {
			return true
		}
		for i := n.first; i < n.last; i++ {
			if h, ok := a.is(i, pack.Contrast); ok && (h.Value == "sentence" || n.sentence == c.sentence && i == n.first) {
				return true
			}
		}
	}
	return false
}
