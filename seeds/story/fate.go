package story

import (
	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// fate reads whether the visit was called off, put off or turned elsewhere.
func (a *analysis) fate(e *evidence, why func(string)) {
	p := &a.places[e.place]
	c := &a.clauses[e.clause]
	f := &e.frame
	s := &a.sentences[p.sentence]
	near := func(test func(*clause) bool, class pack.Class) bool {
		return test(c) && a.sameStretch(s, p, a.touched(e, class)) || a.elsewhere(e, test, class)
	}
	is := func(status seeds.Status, reason string) {
		e.status = status
		e.part = (f.head == pack.Meeting || f.head == pack.StopNoun) && !a.isClass(f.headAt, pack.Waypoint)
		why(reason)
	}
	switch {
	case a.lineSays(s, p, pack.Cancel):
		is(seeds.Cancelled, "cancelled")
	case a.lineSays(s, p, pack.Postpone):
		is(seeds.Postponed, "postponed")
	case near(func(c *clause) bool { return c.postpone }, pack.Postpone):
		is(seeds.Postponed, "postponed")
	case c.classes.has(pack.Divert) && !a.setOutFrom(f) && a.touched(e, pack.Divert) >= 0:
		if i := a.touched(e, pack.Divert); f.prep == "to" && i < p.first && !a.has(i, p.first, pack.Underway) {
			why("goes-to") // "diverted from A to B", "instead of A to B"
			break
		}
		is(seeds.Diverted, "diverted")
	case a.reinstated(e):
	case near(func(c *clause) bool { return c.cancel }, pack.Cancel), a.deniedPlan(e), a.cameToNothing(e):
		is(seeds.Cancelled, "cancelled")
	case c.instead && a.insteadOf(c, p):
		is(seeds.Diverted, "diverted")
	case a.neverReached(e):
		is(seeds.Diverted, "diverted")
	case a.corrected(e), (c.thwart || a.wasTo(c, p)) && a.contrast(e.clause, true):
		is(seeds.Diverted, "diverted")
	case a.wasTo(c, p) && a.foiled(e.clause), a.hadMeant(e), a.hopedThat(e), a.wouldHaveBeen(e):
		is(seeds.Cancelled, "cancelled")
	case a.ofPutOffTrip(e):
		a.tripPutOff = true
		is(seeds.Postponed, "postponed")
	case c.thwart && !a.gotThere(e.clause) && (a.contrast(e.clause, false) || a.unfulfilled(c, p)):
		is(seeds.Cancelled, "cancelled")
	case c.thwart && !a.cameAbout(c) && a.thwartsVisit(c, e):
		why("thwarted")
	case a.interrupted(e):
		why("interrupted")
	case a.stoppedShort(e):
		why("stopped-short")
	}
}

// elsewhere reports whether another clause than that of a place says of its visit what test asks.
func (a *analysis) elsewhere(e *evidence, test func(*clause) bool, class pack.Class) bool {
	c, f := &a.clauses[e.clause], &e.frame
	within := func(k int) bool { return k < len(a.clauses) && a.clauses[k].sentence == c.sentence }
	// the next clause of the sentence, where this one only plans, or has the visit for its subject
	if k := e.clause + 1; within(k) && a.clauses[k].inherits && test(&a.clauses[k]) {
		b := &a.clauses[k]
		if c.thwart || c.future && !a.placeIn(b) || f.head != pack.None && (!f.hasGov || f.after) && b.head == 0 && b.trip == 0 && !b.ofEvent && !a.placeIn(b) {
			return true
		}
	}
	// "a visit to Kyrgyzstan, which had been planned for Friday, has been postponed"
	for k := e.clause + 1; within(k) && a.isSubject(c, f); k++ {
		b := &a.clauses[k]
		if !a.pack.Has(pack.Relative, a.words[b.first]) && !b.resumes && a.words[b.first-1] != "," && a.words[b.first] != "," {
			break
		}
		if test(b) {
			return true
		}
	}
	k := e.clause + 1
	if within(k) && test(&a.clauses[k]) && a.addedOf(e, k, class) {
		return true
	}
	for within(k) {
		k++
	}
	return k < len(a.clauses) && test(&a.clauses[k]) && a.meansIt(e, k, class)
}

// addedOf reports whether a clause is relative to a place, or to the visit to it, and a word of the
// class in it is no deed of the place's: "Lima, whose concert was cancelled", "a visit to Lima,
// which he put off", but "Lima, which cancelled its own".
func (a *analysis) addedOf(e *evidence, k int, class pack.Class) bool {
	b := &a.clauses[k]
	if b.first > a.endOf(&a.places[e.place])+1 || !a.pack.Has(pack.Relative, a.words[b.first]) || a.placeIn(b) {
		return false
	}
	i, ok := a.seek(b.first, b.last, class)
	if !ok || len(b.subjects) > 0 {
		return ok && b.subjects[0].tok < i
	}
	return a.isUndergone(i, &a.places[e.place])
}

// meansIt reports whether a clause that names no place says its word of what was planned right
// before it: "On Friday he was to fly to Lima. That has been shelved."
func (a *analysis) meansIt(e *evidence, k int, class pack.Class) bool {
	b, c := &a.clauses[k], &a.clauses[e.clause]
	if b.sentence > c.sentence+1 || !c.future && !c.thwart || a.placeIn(b) || !a.isClass(b.first, pack.Anaphor) ||
		a.isClass(b.first, pack.There) || a.isClass(b.first, pack.Here) {
		return false
	}
	for next := e.place + 1; next < len(a.places) && a.places[next].first < b.first; next++ {
		if q := &a.places[next]; !q.Demonym && q.within < 0 {
			return false // it is of the place named after
		}
	}
	i, ok := a.seek(b.first, b.last, class)
	return ok && i <= b.first+pointedWithin
}

// pointedWithin is how far from its first word such a clause says it: "that visit has now been".
const pointedWithin = 5

// placeIn reports whether a clause names a place.
func (a *analysis) placeIn(c *clause) bool { return a.namesPlace(c.first, c.last) }

// deniedPlan reports whether a clause says that a visit is not to be: "will not now travel to Lima",
// "there will be no concert in Lima"; but not "will not reach Lima until Friday".
func (a *analysis) deniedPlan(e *evidence) bool {
	c, f, p := &a.clauses[e.clause], &e.frame, &a.places[e.place]
	if !c.future || !c.negate || f.prep == "from" {
		return false
	}
	last := a.sentences[p.sentence].last
	if a.has(p.last, last, pack.Until) || a.isPrep(a.endOf(p), "before") {
		return false
	}
	if f.head != pack.None && a.denies(f.headAt-1) {
		return true
	}
	if !f.hasGov || f.after || !moving[f.gov.class] && f.gov.class != pack.Event || f.gov.class == pack.Depart {
		return false
	}
	from, ok := a.seek(c.first, f.gov.tok, pack.Future)
	for i := from; ok && i < f.gov.tok; i++ {
		if a.denies(i) {
			return true
		}
	}
	return false
}

// denies reports whether token i is a word of denial, not of what is more besides: "not only".
func (a *analysis) denies(i int) bool {
	h, ok := a.is(i, pack.Negate)
	return ok && h.Value != "only"
}

// cameToNothing reports whether what somebody wanted is denied right behind it: "wanted to visit
// Lima but never did".
func (a *analysis) cameToNothing(e *evidence) bool {
	f, k := &e.frame, e.clause+1
	if !f.hasGov || f.after || f.gov.form != "base" || k >= len(a.clauses) || a.clauses[k].sentence != a.clauses[e.clause].sentence {
		return false
	}
	n := &a.clauses[k]
	return n.negate && n.last-n.first <= barelyDenied && a.isClass(n.first, pack.Contrast) && len(n.subjects) == 0 && !a.placeIn(n) && !a.hasDate(n) &&
		(a.has(n.first, n.last, pack.Aux) || a.has(n.first, n.last, pack.Helper))
}

// barelyDenied is how many words a clause has that only denies: "but never did."
const barelyDenied = 5

// wasTo reports whether a clause tells from the past what was to be: "was to land in Lima".
func (a *analysis) wasTo(c *clause, p *place) bool {
	i, ok := a.seek(c.first, p.first, pack.Future)
	if !ok {
		return false
	}
	be, ok := a.is(i, pack.Be)
	return ok && be.Value == "past"
}

// setOutFrom reports whether what was turned elsewhere had set out from a place: "the flight
// from Lima was diverted", but "was diverted from Lima".
func (a *analysis) setOutFrom(f *frame) bool {
	return f.prep == "from" && !a.endsClass(f.prepAt, pack.Divert) && !a.isClass(f.prepAt-1, pack.Divert)
}

// thwartsVisit reports whether a word for what was not to be may be of a place's visit: it stands before
// the place, or the place is what is told of, "Lima was never reached", but "landed in Lima for what was
// meant to be a short stop".
func (a *analysis) thwartsVisit(c *clause, e *evidence) bool {
	f, p := &e.frame, &a.places[e.place]
	return a.has(c.first, p.first, pack.Thwart) || f.prep == "" && !f.object || f.after
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

// touched returns the token of a word of the class that bears on a place of its clause, as no
// other verb of travel stands between them; -1 where there is none.
func (a *analysis) touched(e *evidence, class pack.Class) int {
	c, p, f := &a.clauses[e.clause], &a.places[e.place], &e.frame
	for i := c.first; i < c.last; i++ {
		h, ok := a.is(i, class)
		if !ok || a.endsClass(i, pack.Almost) {
			continue
		}
		from, to := i+h.N, p.first
		behind := i >= p.last
		if behind {
			from, to = p.last, i
		}
		switch {
		case h.Value == ofObject && !behind && from <= to && !a.isDropped(from, to),
			h.Value == ofObject && behind && !a.isUndergone(i, p),
			h.Value == ofDeed && (behind || f.hasGov && f.gov.tok < from && (f.gov.class == pack.Act || !f.tight && !f.object)),
			h.Value == ofSubject && !(behind && f.head != pack.None && a.isOver(i+h.N, c.last)),
			h.Value == ofGoal && !(behind && a.isGoal(f)),
			h.Value == ofMoved && !(behind && f.head != pack.None && !a.isOver(i+h.N, c.last) && !a.hasOwnSubject(p.last, i)),
			h.Value == "" && behind && a.hasOwnPlace(i, i+h.N),
			a.bracketBetween(from, to):
			continue
		}
		clear := true
		for _, v := range c.verbs {
			if v.tok >= from && v.tok < to && v.tok+v.n <= to && v.class != pack.Act && v.class != pack.Be && v.class != pack.Say &&
				!a.isPlanned(v.tok, from-h.N) && !(h.Value == ofDeed && !behind && f.hasGov && v.tok == f.gov.tok) {
				clear = false
			}
		}
		if clear {
			return i
		}
	}
	return -1
}

// isUndergone reports whether the verb at token i tells what is done to the place before it, or to the
// visit to it: "Lima was skipped", "Lima, dropped from the tour", but "in Lima she skipped".
func (a *analysis) isUndergone(i int, p *place) bool {
	h, ok := a.is(a.backOver(i-1), pack.Helper)
	end := a.endOf(p)
	return ok && h.Value == "be" || a.isClass(i, pack.Helper) || i == end || i == end+1 && a.words[end] == ","
}

// isPlanned reports whether the verb at token i only tells what a plan named behind token from
// was: "a plan to drive to Lima".
func (a *analysis) isPlanned(i, from int) bool {
	return i-2 >= from && a.isClass(i-2, pack.Plan) && (a.isClass(i-1, pack.Prep) || a.isClass(i-1, pack.Aux))
}

// isGoal reports whether a place is where the subject of its clause is bound for: "a flight to Lima
// was", "the ship, bound for Lima, was", but "on her trip to Lima she".
func (a *analysis) isGoal(f *frame) bool {
	if f.prep != "to" || f.hasGov && !f.after && f.gov.form == "past" && f.head != pack.Trip {
		return false
	}
	for k := f.prepAt - 1; k >= 0 && k >= f.prepAt-goalBack; k-- {
		if a.isClass(k, pack.Trip) || a.isClass(k, pack.Traveller) {
			for k > 0 && (a.isClass(k-1, pack.Det) || a.isClass(k-1, pack.Article) || a.tokens[k-1].Class == prose.Clitic) {
				k--
			}
			return !a.isClass(k-1, pack.Prep)
		}
	}
	return f.hasGov && !f.after
}

// goalBack is how many words may stand between what is bound for a place and the place: "flight
// BA117 from Lima to".
const goalBack = 6

// isOver reports whether nothing but a time or a reason follows up to token last: "is off.", "was moved
// to the spring", but "is off to Lima".
func (a *analysis) isOver(i, last int) bool {
	if i >= last || a.dateAt[i] >= 0 || a.tokens[i].Class == prose.Mark {
		return true
	}
	return !a.isClass(i, pack.Prep) && !a.namesPlace(i, last)
}

// hasOwnSubject reports whether who undergoes the verb at token to stands between it and token from:
// "after a week in Lima she was moved to".
func (a *analysis) hasOwnSubject(from, to int) bool {
	for k := from; k < to; k++ {
		if a.nameAt[k] >= 0 || a.pack.Has(pack.Nominative, a.words[k]) {
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

// Some words call off only what stands to them in one way.
const (
	ofObject  = "object"  // what they take as their object: "dropped the visit to Lima"
	ofSubject = "subject" // what is their subject, with nothing behind them: "the visit to Lima is off"
	ofDeed    = "deed"    // the very deed that follows: "decided against going to Lima"
	ofMoved   = "moved"   // what is their subject, with a place behind them: "the show in Lima was moved to Quito"
	ofGoal    = "goal"    // the goal of their subject: "the flight to Lima made an emergency landing"
)

// isDropped reports whether a place at token to is what a verb that ends before token from
// takes, or hangs on a trip that it takes: "dropped the Lima leg", "missed a stop in Lima",
// but "dropped the van in Lima".
func (a *analysis) isDropped(from, to int) bool {
	for k := from; k < to; k++ {
		if a.isClass(k, pack.Trip) || a.isClass(k, pack.StopNoun) || a.isClass(k, pack.Meeting) || a.isClass(k, pack.Plan) {
			return true
		}
		if a.isClass(k, pack.Prep) {
			return false
		}
	}
	return true
}

// ofLack is the value of words that deny only what follows them: "sailed without her captain to".
const ofLack = "lack"

// negated reports whether a word of denial stands by the verb or the name.
func (a *analysis) negated(e *evidence) bool {
	f := &e.frame
	if f.hasGov {
		end := f.gov.tok + f.gov.n
		if h, _ := a.is(end, pack.Negate); a.has(f.gov.tok, end, pack.Negate) || a.deniedBefore(f.gov.tok) || h.N > 0 && h.Value != ofLack {
			return true
		}
	}
	return a.has(f.prepAt-2, f.prepAt+1, pack.Negate)
}

// deniedBefore reports whether a word of denial stands within three words before a verb, and no mark
// parts the two: "did not yet stop", but "without a guide, turned".
func (a *analysis) deniedBefore(verb int) bool {
	for k := verb - 1; k >= 0 && k >= verb-3; k-- {
		if a.isClass(k, pack.Negate) {
			return true
		}
		if a.tokens[k].Class == prose.Mark && a.words[k] != "-" {
			return false
		}
	}
	return false
}

// insteadOf reports whether "instead of" stands right before the place.
func (a *analysis) insteadOf(c *clause, p *place) bool {
	i, ok := a.seek(c.first, p.first, pack.Instead)
	return ok && p.first-i < 8
}

// contrast reports whether what was to be did not come: a "but" follows in the sentence,
// or "instead" in the next. Where turned, what follows must say that it turned elsewhere.
func (a *analysis) contrast(id int, turned bool) bool {
	c := &a.clauses[id]
	for k := id + 1; k < len(a.clauses) && k < id+4; k++ {
		n := &a.clauses[k]
		if n.sentence > c.sentence+1 {
			break
		}
		if n.divert || n.cancel && !turned || turned && n.sentence == c.sentence && a.has(n.first, n.last, pack.Divert) {
			return true
		}
		for i := n.first; i < n.last && !turned; i++ {
			if h, ok := a.is(i, pack.Contrast); ok && (h.Value == "sentence" || n.sentence == c.sentence && i == n.first) {
				return true
			}
		}
	}
	return false
}
