package story

import (
	"dateline/seeds/pack"
	"dateline/seeds/prose"
	"dateline/seeds/when"
)

// tense is what a word of a clause says of its time.
type tense int8

const (
	timeless   tense = iota
	participle       // a past form that may only describe: "a rally organised by"
	past
	plain   // a form that is the present's, a noun's or an infinitive's: "visit"
	present // "is", "does"
	future
	intended // "was expected to": to come, seen from what is past
	saying   // "said": when it was said, not when it happens
)

// tenseAt returns what stands at token i, and over how many tokens it reaches.
func (a *analysis) tenseAt(i int) (tense, int) {
	if h, ok := a.is(i, pack.Future); ok {
		if b, ok := a.is(i, pack.Be); ok && b.Value == "past" && a.tokens[i].Class != prose.Clitic {
			return intended, h.N
		}
		return future, h.N
	}
	for _, h := range a.hits[a.from[i]:a.from[i+1]] {
		if h.Class == pack.Be && a.tokens[i].Class != prose.Clitic {
			switch {
			case h.Value == "past":
				return past, h.N
			case h.Value == "base" && a.pack.Has(pack.Now, a.words[i]):
				return present, h.N
			}
		}
	}
	v, ok := a.verbAt(i)
	if !ok {
		switch {
		case a.isClass(i, pack.Now), a.hasNow(i):
			return present, 1
		case a.isClass(i, pack.Perfect):
			return past, 1 // "had"
		}
		if h, ok := a.is(i, pack.Aux); ok && h.Value == "past" {
			return past, h.N // "did not reach"
		}
		return timeless, 1
	}
	switch {
	case v.class == pack.Say && v.form == "past":
		return saying, v.n
	case v.form == "past" && (a.infinitive(i) || a.foretold(i) || a.modal(i) && a.plainToo(i)):
		return timeless, v.n // "is forecast to hit", "will set out on"
	case v.form == "past" && a.toBe(i-1):
		return plain, v.n // "may be hit"
	case v.form == "past" && a.words[max(i-1, 0)] == "," && a.isPrep(i+v.n, "of"):
		return timeless, v.n // "Lima, robbed of its night, gets it on Monday"
	case v.form == "past" && v.class == pack.Act:
		return participle, v.n
	case v.form == "past":
		return past, v.n
	case v.form == "base" && a.infinitive(i) && a.headlined(i):
		return future, v.n
	case v.form == "base" && v.class != pack.Say && v.class != pack.Act && !a.infinitive(i) && (!a.nominal(i) || a.hasSubject(i)):
		return plain, v.n
	}
	return timeless, v.n
}

// plainToo reports whether what begins at token i may also be a plain form: "set out".
func (a *analysis) plainToo(i int) bool {
	for _, h := range a.hits[a.from[i]:a.from[i+1]] {
		if verbClasses[h.Class] && h.Value == "base" {
			return true
		}
	}
	return false
}

// hasNow reports whether token i tells what somebody has, or is by a contraction: "Lima has the show
// on Monday", "she's in Lima on Monday", but not "has shown", "she's been".
func (a *analysis) hasNow(i int) bool {
	h, ok := a.is(i, pack.Helper)
	if !a.contracted(i) && (!ok || h.Value != "have" || a.isClass(i, pack.Perfect)) || i+1 >= len(a.tokens) {
		return false
	}
	if a.contracted(i) {
		return a.isClass(i+1, pack.Prep)
	}
	return a.isClass(i+1, pack.Det) || a.isClass(i+1, pack.Article) || a.isClass(i+1, pack.Number) || a.isClass(i+1, pack.Pronoun)
}

// toBe reports whether token i is the infinitive before a passive: "may be closed".
func (a *analysis) toBe(i int) bool {
	h, ok := a.is(i, pack.Be)
	return ok && h.Value == "base" && !a.isClass(i, pack.Now) && a.tokens[i].Class != prose.Clitic
}

// nominal reports whether a verb's word may also be a noun: "a refuelling stop".
func (a *analysis) nominal(i int) bool {
	for _, h := range a.hits[a.from[i]:a.from[i+1]] {
		switch h.Class {
		case pack.Trip, pack.StopNoun, pack.Meeting, pack.PlaceNoun, pack.Venue:
			return true
		}
	}
	return false
}

// headlined reports whether a token stands in a headline, where "to visit" is told
// of what is to come.
func (a *analysis) headlined(i int) bool { return a.sentences[a.sentenceOf(i)].layout == title }

// hasSubject reports whether who does it stands right before a verb's word, which
// is then no noun: "we visit".
func (a *analysis) hasSubject(i int) bool {
	k := i - 1
	for k > 0 && a.adverb(k) {
		k--
	}
	return k >= 0 && (a.nameAt[k] >= 0 || a.pack.Has(pack.Nominative, a.words[k]))
}

// infinitive reports whether the verb at token i only says what for: "to visit".
func (a *analysis) infinitive(i int) bool {
	h, ok := a.ends(i, pack.Prep)
	return ok && h.Value == "to"
}

// leanOf says to which side of the story's day a date lies: what the nearest
// verb says, before it rather than behind, of its clause rather than of the
// clauses around it.
func (a *analysis) leanOf(d dated) when.Lean {
	lean := a.leanAround(d)
	c := &a.clauses[a.clauseOf[d.first]]
	if lean == when.LeanFuture && a.opensWith(c, "after") && a.limitBefore(&d) == noLimit && a.leanBefore(c, d.first) == when.LeanNone {
		return when.LeanEither // "after a rally on Thursday, she will"
	}
	if lean == when.LeanFuture && !c.future && a.pictured(d.sentence) {
		return when.LeanPast // a picture shows what was
	}
	if h, ok := a.ends(d.first, pack.Since); ok && (h.Value == "past" || !c.future) {
		return when.LeanPast // "we are here since the 21st"; "desde" may be said of what is to come
	}
	if lean == when.LeanFuture && !c.future && (a.isClass(c.first, pack.Since) || a.isClass(d.first, pack.Since)) {
		return when.LeanPast // "since leaving Lima on June 8 it has"
	}
	return lean
}

func (a *analysis) leanAround(d dated) when.Lean {
	id := int(a.clauseOf[d.first])
	c := &a.clauses[id]
	if a.saidThen(&d) {
		return when.LeanPast
	}
	if k := id + 1; k < len(a.clauses) && a.clauses[k].sentence == c.sentence && a.clauses[k].first-d.last <= 1 && a.isClass(a.clauses[k].first, pack.When) {
		if l := a.leanBefore(&a.clauses[k], a.clauses[k].last); l == when.LeanPast || l != when.LeanNone && (a.clauses[k].future || a.leanBefore(c, d.first) != when.LeanPast) {
			return l // "follows talks on Monday, when she was in Lima", not "left on Monday, when all is quiet"
		}
	}
	behind := d.last
	if behind < c.last && a.tokens[behind].Class == prose.Clitic {
		behind++ // "Monday's Mass"
	}
	if a.opensPart(&d, c) {
		if l := a.leanBehind(c, behind); l != when.LeanNone {
			return l
		}
	}
	if l := a.leanBefore(c, d.first); l != when.LeanNone {
		return l
	}
	if l := a.leanBehind(c, behind); l != when.LeanNone {
		return l
	}
	for k := id - 1; k >= 0 && a.clauses[k].sentence == c.sentence; k-- {
		if a.relative(&a.clauses[k]) {
			continue // "Lima, which sold out first, hears them on Monday"
		}
		if l := a.leanBefore(&a.clauses[k], a.clauses[k].last); l != when.LeanNone {
			return l
		}
	}
	for k := id + 1; k < len(a.clauses) && a.clauses[k].sentence == c.sentence; k++ {
		if a.relative(&a.clauses[k]) {
			continue
		}
		// a present further on says nothing of this clause
		if l := a.leanBehind(&a.clauses[k], a.clauses[k].first); l == when.LeanPast || l == when.LeanFuture && a.clauses[k].future {
			return l
		}
	}
	return when.LeanNone
}

// opensPart reports whether a date stands behind a conjunction, before somebody who acts, so that
// the verbs before it are none of its: "Oslo is full, and on Tuesday she was in".
func (a *analysis) opensPart(d *dated, c *clause) bool {
	k := d.first - 1
	if k > c.first && a.isClass(k, pack.Prep) {
		k--
	}
	if k <= c.first || !a.isClass(k, pack.And) || d.last >= c.last {
		return false
	}
	return (a.nameAt[d.last] >= 0 || a.pack.Has(pack.Nominative, a.words[d.last]) || a.isClass(d.last, pack.Article)) && a.opensOwn(d.last, min(d.last+ownVerb, c.last))
}

// ownVerb is within how many words behind a date the verb of who acts there stands.
const ownVerb = 8

// timed reports whether a verb before a date in its clause says beyond doubt on which
// side of the story's day it lies: "arrived on Monday", "will leave on Monday".
func (a *analysis) timed(d *dated) bool {
	c := &a.clauses[a.clauseOf[d.first]]
	for k := c.first; k < d.first; k++ {
		if t, _ := a.tenseAt(k); t == past || t == future {
			return true
		}
	}
	return d.first-c.first < 2 && a.isNext(d.last, c.last)
}

// isNext reports whether the first verb in tokens [from, to) says in the present that somebody or
// something is: "On Sunday it is Lima's turn".
func (a *analysis) isNext(from, to int) bool {
	for k := from; k < to; k++ {
		if t, _ := a.tenseAt(k); t != timeless {
			return t == present
		}
	}
	return false
}

// leanRead is how a clause leans as far as it was read, so that who asks for more of it
// goes on from there: it is asked up to every place and date.
type leanRead struct {
	clause int // its first token
	until  int // the token up to which was asked
	next   int // the token to go on from
	lean   when.Lean
	led    bool // it only says so in telling of who acts: "the team, led by"
}

// leanBefore reads a clause up to token i.
func (a *analysis) leanBefore(c *clause, i int) when.Lean {
	r := &a.leanRead
	if r.clause != c.first || i < r.until {
		*r = leanRead{clause: c.first, next: c.first}
	}
	for r.next < i && r.next < c.last {
		k := r.next
		if d := a.dateAt[k]; d >= 0 {
			r.next = max(a.dates[d].last, k+1) // the month of May may nothing
			continue
		}
		if p := a.placeAt[k]; p >= 0 {
			r.next = max(a.places[p].last, k+1) // nor does Viana do Castelo do anything
			continue
		}
		t, n := a.tenseAt(k)
		switch t {
		case future:
			r.lean = when.LeanFuture
		case intended:
			r.lean = when.LeanEither
		case past:
			r.lean = when.LeanPast
		case participle, saying:
			if r.lean == when.LeanNone {
				r.lean = when.LeanPast
				r.led = t == participle && (a.isClass(k+n, pack.Passive) || a.isClass(k+n-1, pack.Passive))
			}
		case present, plain:
			if a.prose(c) && (t == present || r.lean == when.LeanNone || r.led) {
				r.lean = when.LeanFuture
			}
		}
		r.led = r.led && (t == participle || t == timeless)
		r.next = k + max(n, 1)
	}
	r.until = i
	return r.lean
}

// leanBehind reads a clause from token i on.
func (a *analysis) leanBehind(c *clause, i int) when.Lean {
	lean := when.LeanNone
	for k := max(i, c.first); k < c.last; {
		if k > max(i, c.first) && a.isClass(k, pack.Clause) && !a.isClass(k, pack.And) {
			break // "in the street that is"
		}
		if p := a.placeAt[k]; p >= 0 {
			k = max(a.places[p].last, k+1)
			continue
		}
		t, n := a.tenseAt(k)
		switch t {
		case future:
			return when.LeanFuture
		case intended:
			return when.LeanEither
		case past, saying:
			return when.LeanPast
		case participle:
			lean = when.LeanPast
		case present, plain:
			if a.prose(c) {
				return when.LeanFuture
			}
		}
		k += max(n, 1)
	}
	return lean
}

// prose reports whether a clause is no caption's: captions tell in the present
// what has happened.
func (a *analysis) prose(c *clause) bool { return a.sentences[c.sentence].layout != aside }

// saidThen reports whether a date only says when something was said: "said on
// Monday that", "told reporters late Friday", "on Monday announced that".
func (a *analysis) saidThen(d *dated) bool {
	c := &a.clauses[a.clauseOf[d.first]]
	if v, ok := a.verbAt(d.last); ok && v.class == pack.Say && v.form == "past" && d.last < c.last {
		return true
	}
	k := d.first - 1
	for k > c.first && (a.isClass(k, pack.Prep) || a.isClass(k, pack.Person) || a.isClass(k, pack.Det)) {
		k--
	}
	if k < c.first {
		return false
	}
	v, ok := a.verbEnding(k + 1)
	return ok && v.class == pack.Say && v.form == "past"
}
