package story

import (
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// movers reads, clause by clause, who moves in a story.
type movers struct {
	*analysis
	motion func(*clause) float64 // how much a clause tells of travel
	people []deeds               // of the entities
	nouns  map[string]*called
	self   deeds // of who tells the story
	last   doers
}

// read notes a clause for whoever acts in it, or is carried.
func (m *movers) read(i int) {
	cl := &m.clauses[i]
	for _, s := range cl.about { // "Ann Hale is on the road. She was in Lima"
		switch {
		case s.entity >= 0:
			m.last.meantBy(&m.people[s.entity], m.kindOf(s.entity))
		case s.owner == -1 && !s.vague && (s.kind == "person" || s.kind == "ship" || s.kind == "group"):
			m.last.meantBy(&m.under(s.noun, called{kind: s.kind}).deeds, s.kind)
		}
	}
	if cl.inherits && len(cl.verbs) == 0 && len(cl.about) == 0 {
		m.open(cl)
	}
	if cl.inherits && cl.head == 0 && cl.trip == 0 && !cl.ofEvent && i > 0 && m.clauses[i-1].sentence == cl.sentence {
		for _, d := range m.ridden(cl, m.last.here, m.last.carries, &m.last) {
			d.note(m.analysis, cl, m.motion(cl)) // "arrived and flew on"
		}
		return
	}
	if cl.trip > 0 {
		m.tripOfMany(cl.trip)
	}
	before := m.last
	m.last.carries = len(cl.subjects) > 0
	var act []*deeds
	loose := false // not all who act have a name
	for _, sub := range cl.subjects {
		act = append(act, m.actors(sub, &before, cl)...)
		m.last.carries = m.last.carries && sub.entity < 0 && sub.owner == -1 && conveys(sub.kind) && sub.kind != "group"
		loose = loose || sub.entity < 0
	}
	if d := m.headed(cl); d != nil {
		act = append(act, d)
	}
	if len(act) > 1 && !loose {
		m.last.they = act // "Ann Hale and Tom Reed left Lima. They"
	}
	m.last.here = act
	for _, d := range m.ridden(cl, act, m.last.carries, &before) {
		d.note(m.analysis, cl, m.motion(cl))
	}
}

// standsFor returns whose deeds the pronoun at token i tells of: whoever acted last of those it fits,
// or else whoever the text has last before it.
func (m *movers) standsFor(pron string, i int, last *doers) []*deeds {
	if d := last.meant(pron); d != nil || pron == "" || pron == "i" {
		return d
	}
	for in := m.sentenceOf(i); in >= 0 && m.sentences[in].last > i-antecedentReach; in-- {
		if d := m.named(pron, m.sentences[in].first, min(i, m.sentences[in].last)); d != nil {
			return d
		}
	}
	return nil
}

// antecedentReach is within how many words before a pronoun whom it stands for is looked for.
const antecedentReach = 60

// named returns the first in tokens [from, to) for whom a pronoun may stand, people before things.
func (m *movers) named(pron string, from, to int) []*deeds {
	var thing []*deeds
	for k := from; k < to; k++ {
		var d *deeds
		kind := ""
		if n := m.nameAt[k]; n >= 0 {
			d, kind = &m.people[m.names[n].entity], m.kindOf(m.names[n].entity)
			where := m.isClass(k-1, pack.Prep) || kind == "person" && m.isClass(k-1, pack.Article) // "on Ann Hale Road"
			if k = m.names[n].last - 1; where || !fitsPronoun(pron, kind) && !(pron == "it" && kind == "") {
				continue
			}
		} else {
			s, n := m.nounAt(k)
			if n == 0 || s.strange || !fitsPronoun(pron, s.kind) || m.belongs(k) || k > from+1 && !m.standsNoun(k+n-1) || m.goesWithNext(k+n, to, false) || k+n < to && m.tokens[k+n].Class == prose.Clitic || pron != "they" && m.pack.Ends(s.noun, "many") {
				continue
			}
			c := m.under(s.noun, called{kind: s.kind})
			c.spoken = c.spoken || m.spokenOf(s)
			d, kind = &c.deeds, s.kind
		}
		if pron == "it" || pron == "they" || kind == "person" {
			return []*deeds{d}
		}
		if thing == nil {
			thing = []*deeds{d}
		}
	}
	return thing
}

// fitsPronoun reports whether a pronoun may stand for one of a kind.
func fitsPronoun(pron, kind string) bool {
	switch pron {
	case "he", "she":
		return kind == "person" || pron == "she" && (kind == "ship" || kind == "thing")
	case "they":
		return kind == "group"
	case "it":
		return kind != "" && kind != "person" && kind != "group" && kind != "other" && kind != "org" && kind != "fixed"
	}
	return false
}

// open lets pronouns stand for whoever is named where a sentence opens, though its verb is none that
// the pack knows: "The Falcons need a win. They".
func (m *movers) open(cl *clause) {
	i := cl.first
	if m.isClass(i, pack.Article) {
		i++
	}
	if i >= cl.last || cl.first != m.sentences[cl.sentence].first || m.nameAt[i] < 0 {
		return
	}
	n := &m.names[m.nameAt[i]]
	if n.last < cl.last && m.tokens[n.last].Class != prose.Clitic {
		m.last.meantBy(&m.people[n.entity], m.kindOf(n.entity))
	}
}

// tripOfMany lets pronouns stand for those whose the trip at token i is under a noun: "the journey of
// the pilgrims took them to".
func (m *movers) tripOfMany(i int) {
	if !m.isPrep(i+1, "of") || !m.isClass(i+2, pack.Article) {
		return
	}
	for k := i + 3; k < min(i+6, len(m.tokens)); k++ {
		if s, n := m.nounAt(k); n > 0 && s.kind == "group" {
			c := m.under(s.noun, called{kind: s.kind})
			c.spoken, c.trips = true, c.trips+1
			m.last.meantBy(&c.deeds, s.kind)
			return
		}
	}
}

// under returns what is known of whoever goes under a noun, at first what is given.
func (m *movers) under(noun string, first called) *called {
	if m.nouns[noun] == nil {
		m.nouns[noun] = &first
	}
	return m.nouns[noun]
}

// actors returns whose deeds a clause tells of by one of its subjects, and lets pronouns stand for
// them from now on.
func (m *movers) actors(sub subject, before *doers, cl *clause) []*deeds {
	var d *deeds
	kind := sub.kind
	switch {
	case sub.pron == "i":
		if m.quotedAt(&m.sentences[cl.sentence], sub.tok) {
			return nil
		}
		d = &m.self
	case m.isClass(sub.tok, pack.Aged), sub.kind == "person" && m.placeAt[sub.tok] >= 0: // "the 22-year-old", "the Norwegian"
		return m.standsFor("he", sub.tok, before)
	case sub.pron != "":
		return m.standsFor(sub.pron, sub.tok, before)
	case sub.entity >= 0:
		d, kind = &m.people[sub.entity], m.kindOf(sub.entity)
	case sub.owner >= 0 && conveys(sub.kind) && m.kindOf(sub.owner) == "person":
		d, kind = &m.people[sub.owner], "person" // "Ann Hale's train"
	case sub.kind == "other" && !sub.strange && sub.owner == -1 && m.pack.Ends(sub.noun, "many"):
		kind = "group"
		fallthrough
	case sub.kind != "" && sub.kind != "other" && sub.kind != nationals:
		c := m.under(sub.noun, called{hardly: sub.kind == "other"})
		c.kind = kind
		d = &c.deeds
	}
	if c := m.nouns[sub.noun]; c != nil && d == &c.deeds {
		c.spoken = c.spoken || m.spokenOf(sub)
	}
	if d == nil {
		return nil
	}
	if sub.kind != "other" && sub.owner != -2 { // "they" are seldom the officials, nor is "she" her sister
		m.last.meantBy(d, kind)
	}
	return []*deeds{d}
}

// headed returns the deeds of what a clause has for its subject under a noun that the pack does not
// know, nil for none.
func (m *movers) headed(cl *clause) *deeds {
	if cl.head <= 0 || m.relatesTo(cl, cl.head) || !m.nounLike(cl.head) || m.isClass(cl.head-1, pack.Helper) {
		return nil
	}
	n, kind := m.words[cl.head], ""
	if s, ok := m.numberOf(cl.head); ok {
		n, kind = s.noun, "group" // "a batch of pilgrims"
	}
	c := m.nouns[n]
	if c == nil && kind == "" && m.untold(cl.head) && !m.pack.Ends(n, "many") && !m.mayTravel(n) {
		return nil // "a berth came up", "a war had driven"
	}
	if c == nil && m.motion(cl) > 0 && (kind != "" || m.sentences[cl.sentence].layout != title) { // what is a noun is hard to tell in a headline
		c = &called{strange: kind == "", kind: kind}
		m.nouns[n] = c
	}
	if c == nil || !c.strange && kind == "" {
		return nil
	}
	switch {
	case kind != "", m.pack.Ends(n, "many") && (m.mayTravel(n) || m.last.they == nil && m.motion(cl) >= movesOn):
		m.last.they = []*deeds{&c.deeds}
	case m.mayTravel(n) && !m.pack.Ends(n, "many"):
		m.last.it, m.last.they = []*deeds{&c.deeds}, []*deeds{&c.deeds} // "the clan left. They"
	}
	return &c.deeds
}

// ridden returns who travels in a clause: whom its verb takes along, where what acts only carries,
// or else who acts.
func (m *movers) ridden(cl *clause, act []*deeds, carries bool, before *doers) []*deeds {
	if !carries && cl.head == 0 {
		return act
	}
	for _, v := range cl.verbs {
		if v.class != pack.Go && v.class != pack.Arrive && v.class != pack.Return && v.class != pack.Act {
			continue
		}
		if d := m.takenAlong(v.tok+v.n, cl, before); len(d) > 0 {
			return d
		}
		if carries && m.isClass(v.tok+v.n, pack.Pronoun) && !m.isClass(v.tok+v.n, pack.Possessive) {
			return nil // whoever they are
		}
	}
	return act
}

// takenAlong returns who is the object of a verb that ends before token from: "took her to Lima",
// "brought the pilgrims to Rome".
func (m *movers) takenAlong(from int, cl *clause, before *doers) []*deeds {
	if h, ok := m.is(from, pack.Pronoun); ok {
		if m.pack.Has(pack.Nominative, m.words[from]) || m.isClass(from, pack.Possessive) && from+1 < cl.last && m.nounLike(from+1) {
			return nil
		}
		return m.standsFor(h.Value, cl.first, before)
	}
	if m.standsForMany(from+1, from+2) && m.isClass(from, pack.Article) {
		return before.they // "carried the two to"
	}
	for k := from; k < min(from+6, cl.last); k++ {
		if n := m.nameAt[k]; n >= 0 {
			if e := m.names[n].entity; m.cast.entities[e].kind != "org" && m.cast.entities[e].kind != "fixed" {
				m.last.meantBy(&m.people[e], m.kindOf(e))
				return []*deeds{&m.people[e]}
			}
			return nil
		}
		if m.placeAt[k] >= 0 || m.isClass(k, pack.Prep) || m.isClass(k, pack.Vague) {
			return nil
		}
		s, n := m.nounAt(k)
		if w := m.words[k]; n == 0 && m.isClass(from, pack.Article) && m.standsNoun(k) && m.useOf(w).Travels {
			d := []*deeds{&m.under(w, called{strange: true}).deeds}
			m.last.it, m.last.they = d, d // "drove the family out of Lima. They"
			return d
		}
		if n == 0 || m.goesWithNext(k+n, cl.last, false) {
			continue
		}
		if s.kind != "person" && s.kind != "group" && s.kind != "thing" || !m.isClass(from, pack.Article) {
			return nil
		}
		c := m.under(s.noun, called{kind: s.kind})
		c.spoken = c.spoken || m.spokenOf(s)
		m.last.meantBy(&c.deeds, s.kind)
		return []*deeds{&c.deeds}
	}
	return nil
}

// doers are whose deeds pronouns and clauses without a subject tell of.
type doers struct {
	he, she, it, they []*deeds // for whom these stand
	here              []*deeds // in the last clause that had a subject
	carries           bool     // which is of what only carries others
}

// meant returns who a pronoun stands for, none where nobody.
func (l *doers) meant(pron string) []*deeds {
	switch pron {
	case "he":
		return l.he
	case "she":
		return l.she
	case "it":
		return l.it
	case "they":
		return l.they
	}
	return nil
}

// meantBy lets pronouns stand for somebody from now on.
func (l *doers) meantBy(d *deeds, kind string) {
	one := []*deeds{d}
	switch kind {
	case "person":
		l.he, l.she = one, one
	case "ship":
		l.she, l.it = one, one
	case "group":
		l.they = one
	case "":
	default:
		l.it = one
	}
}
