package story

import (
	"slices"

	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// findEpithets gathers what the story says that somebody by name is: "the
// elephant Tali", "Ann Hale, a retired nurse". The noun stands for the name
// from then on.
func (a *analysis) findEpithets() {
	for i := range a.names {
		n := &a.names[i]
		e := &a.cast.entities[n.entity]
		if k := n.first - 1; k > 0 && n.title == "" && a.nounLike(k) && a.tokens[n.first].Lines == 0 && !a.isClass(k, pack.Called) && !a.listedNames(n) {
			e.call(a.words[k])
		}
		a.officeBefore(n)
		k := n.last
		for k+1 < len(a.tokens) && a.words[k] == "," && (a.tokens[k+1].Class == prose.Number || a.dateAt[k+1] >= 0) {
			k += 2 // her age
		}
		if a.word(k) != "," || !a.isClass(k+1, pack.Article) || a.tokens[k+1].Lines > 0 {
			continue
		}
		head := 0
		for k += 2; k < len(a.tokens) && k < n.last+12; k++ {
			if p := a.placeAt[k]; p >= 0 && a.places[p].Demonym || a.words[k] == "-" || a.tokens[k].Class == prose.Number {
				continue
			}
			if !a.nounLike(k) {
				break
			}
			head = k
		}
		if head > 0 && (k == len(a.tokens) || a.nameAt[k] < 0) {
			e.call(a.words[head])
		}
	}
	a.cast.index()
}

// officeBefore lets the noun of an office stand for the name that a comma parts
// from it: "The Chief of Staff, Ann Hale, flew".
func (a *analysis) officeBefore(n *name) {
	if n.first < 2 || a.words[n.first-1] != "," || a.cast.entities[n.entity].kind == "org" {
		return
	}
	for k := n.first - 2; k >= 0 && k > n.first-12; k-- {
		if a.tokens[k].Class == prose.Mark && a.words[k] != "-" || a.isClass(k, pack.Clause) {
			return
		}
		if !a.isClass(k, pack.Article) || k > 0 && a.endsClass(k, pack.Prep) {
			continue
		}
		for i := k + 1; i < n.first-1; i++ {
			if a.isClass(i, pack.Prep) {
				return
			}
			if s, l := a.nounAt(i); l > 0 && s.kind == "person" {
				a.cast.entities[n.entity].call(s.noun)
				return
			}
		}
		return
	}
}

// index lists who is said to be what.
func (c *cast) index() {
	c.byNoun, c.byTitle = map[string][]int{}, map[string][]int{}
	for i := range c.entities {
		for noun := range c.entities[i].nouns {
			c.byNoun[noun] = append(c.byNoun[noun], i)
		}
		for title := range c.entities[i].titles {
			c.byTitle[title] = append(c.byTitle[title], i)
		}
	}
}

// anotherIs reports whether somebody else than the traveller is said to be what a
// noun says, or bears it as a title.
func (c *cast) anotherIs(noun string) bool {
	another := func(i int) bool { return i != c.main }
	return slices.ContainsFunc(c.byTitle[noun], another) || slices.ContainsFunc(c.byNoun[noun], another)
}

// call notes what somebody is said to be.
func (e *entity) call(noun string) {
	if e.nouns == nil {
		e.nouns = map[string]bool{}
	}
	e.nouns[noun] = true
}

// nounLike reports whether a word may be a noun or go with one.
func (a *analysis) nounLike(i int) bool {
	if t := a.tokens[i]; t.Class != prose.Word || !t.Lower || a.placeAt[i] >= 0 || a.dateAt[i] >= 0 || a.nameAt[i] >= 0 || a.adverb(i) {
		return false
	}
	for _, h := range a.hits[a.from[i]:a.from[i+1]] {
		switch h.Class {
		case pack.Prep, pack.And, pack.Clause, pack.Relative, pack.Pronoun, pack.Article, pack.Det, pack.Stop, pack.Future, pack.Helper, pack.Aux, pack.Be, pack.Negate, pack.Now,
			pack.Trip, pack.StopNoun, pack.Meeting, pack.PlaceNoun, pack.Venue, pack.Unit, pack.Number, pack.Ordinal, pack.After, pack.Before:
			return false
		}
	}
	_, verb := a.verbAt(i)
	return !verb
}
