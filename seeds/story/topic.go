package story

import (
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// A place may only say where that was or is of which somebody speaks: "asked about the dam
// near Lima", "a week after an attack in Quito".

// topicBack is how many words may stand between a word that opens a topic and the
// preposition of a place in it: "over the closure of the refinery at".
const topicBack = 12

// topicThan is the value of words that open a topic, but also say how many or how far.
const topicThan = "than"

// setAside takes a telling for one of what is no part of what its clause tells.
func (a *analysis) setAside(e *evidence, why func(string), reasons ...string) {
	f := &e.frame
	f.head, f.headAt, f.noun = pack.None, -1, ""
	f.gov, f.hasGov, f.after, f.object = verb{}, false, false, false
	e.who = otherRole
	for _, r := range reasons {
		why(r)
	}
	a.placeInTime(e)
}

// topical reports whether a place hangs on a noun of what is only spoken of, or on that of
// the place before it in a list of such: "the attack in Lima and the riots in Quito".
func (a *analysis) topical(id int, f *frame) bool {
	if f.prep == "" || f.object || f.rank != "" || f.led {
		return false
	}
	if f.list >= 0 {
		id = f.first
	}
	p := &a.places[id]
	first := a.sentences[p.sentence].first
	event := false
	for i := f.prepAt - 1; i >= first && i >= f.prepAt-topicBack; i-- {
		if h, ok := a.ends(i+1, pack.Topic); ok {
			return i < f.prepAt-1 && a.opensTopic(h, i+1-h.N, i+1, f)
		}
		if h, ok := a.is(i, pack.Affairs); ok && h.Value != "between" {
			event = true
			continue
		}
		if h, ok := a.ends(i+1, pack.Prep); ok {
			if h.Value == "after" || h.Value == "before" {
				return event
			}
			continue
		}
		switch t := a.tokens[i]; {
		case a.placeAt[i] >= 0 && !a.places[a.placeAt[i]].Demonym:
			return (event || a.isClass(i+1, pack.And)) && a.topicAt(int(a.placeAt[i]), first)
		case a.isClass(i, pack.Border), !event && (a.isClass(i, pack.Trip) || a.isClass(i, pack.StopNoun) || a.isClass(i, pack.Meeting)), a.isClass(i, pack.Pronoun) && !a.isClass(i, pack.Possessive) && !a.isClass(i, pack.Article),
			a.isClass(i, pack.Clause) && !a.isClass(i, pack.And), a.isClass(i, pack.Relative), a.dateAt[i] >= 0,
			t.Class == prose.Mark && a.words[i] != "-", a.predicates(i):
			return false
		}
	}
	return false
}

// topicAt reports whether another place, named before, is one of such a topic.
func (a *analysis) topicAt(id, first int) bool {
	f := frame{prepAt: a.places[id].first, headAt: -1, list: -1}
	a.leftOf(&a.places[id], &a.sentences[a.places[id].sentence], &f)
	return f.prepAt > first && a.topical(id, &f)
}

// opensTopic reports whether the words from token i to token end open a topic before a
// place: not "about 30 miles from", nor "flew over the dam".
func (a *analysis) opensTopic(h *pack.Hit, i, end int, f *frame) bool {
	if h.Value != topicThan {
		return true
	}
	if a.word(i-1) == "," || a.opensList(i-1) || a.isClass(i-1, pack.And) && !f.hasGov || (f.prep == "to" || f.prep == "via") && a.endsClass(i, pack.Be) {
		return false // "out of Lima, over the plain by Quito and over the pass to Sucre", "then it is over the pass to Lima"
	}
	if a.tokens[end].Class == prose.Number || a.isClass(end, pack.Number) || a.dateAt[end] >= 0 || a.isClass(end, pack.Length) {
		return false
	}
	if !f.hasGov || f.gov.tok >= i {
		return true
	}
	switch f.gov.class {
	case pack.Act, pack.Say, pack.Event, pack.None:
		return a.word(i-1) != a.word(f.gov.tok) || f.gov.class == pack.Say || f.gov.class == pack.Act
	}
	return false
}

// predicates reports whether token i is a verb that tells, rather than a participle before its
// noun: "the mothballed line".
func (a *analysis) predicates(i int) bool {
	v, ok := a.verbAt(i)
	if !ok {
		return false
	}
	before := i > 0 && (a.isClass(i-1, pack.Article) || a.isClass(i-1, pack.Det) || a.isClass(i-1, pack.Vague))
	return !(before && v.form != "base" && i+1 < len(a.tokens) && a.plain(i+1))
}
