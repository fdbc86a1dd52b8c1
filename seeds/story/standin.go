package story

import (
	"sort"

	"dateline/seeds"
	"dateline/seeds/pack"
)

// A place may be told of by a word that stands for it: "there", for the one named
// last, and "home", for where the traveller set out from or is of. What is told so
// is evidence of that place; it stands behind all that is told by name.

// byThere and byHome are the reasons of such evidence.
const (
	byThere = "there"
	byHome  = "returns-home"
)

// namedElsewhere reports whether a telling only has a word that stands for its place.
func (e *evidence) namedElsewhere() bool { return e.told(byThere) || e.told(byHome) }

// standIns gathers what a story tells of places by words that stand for them, after
// all that it tells of them by name.
func (a *analysis) standIns(named []evidence) []evidence {
	var out []evidence
	for i := range a.tokens {
		place, reason := -1, byThere
		switch {
		case a.placeAt[i] >= 0 || a.nameAt[i] >= 0:
		case a.isClass(i, pack.There) && !a.exists(i):
			place = a.namedLast(named, i)
		case a.goesHome(i):
			place, reason = a.homeOf(named, i), byHome
		}
		if place < 0 {
			continue
		}
		e := evidence{account: &account{place: place, clause: int(a.clauseOf[i]), here: i, frame: a.standInFrame(i)}}
		e.frame.first = place
		c := &a.clauses[e.clause]
		if !e.frame.hasGov || c.past || c.negate || a.quotedAt(&a.sentences[c.sentence], i) {
			continue
		}
		e.who, e.event, e.ret = c.who, e.frame.gov.class, reason == byHome
		e.origin = e.event == pack.Depart
		e.reasons = append(e.reasons, kindReason(a.places[place].sense), reason)
		if e.who == travellerRole {
			e.reasons = append(e.reasons, "traveller")
		}
		a.placeInTime(&e)
		out = append(out, e)
	}
	return out
}

// exists reports whether "there" at token i only says that something is: "there are".
func (a *analysis) exists(i int) bool {
	k := i + 1
	if k < len(a.tokens) && a.tokens[k].Lines > 0 {
		return false
	}
	for k < len(a.tokens) && (a.adverb(k) || a.isClass(k, pack.Aux) || a.isClass(k, pack.Future)) {
		k++
	}
	return a.isClass(k, pack.Be) || a.isClass(k, pack.Helper)
}

// namedLast returns the place named last before token i, in its sentence or the one
// before, or -1.
func (a *analysis) namedLast(named []evidence, i int) int {
	s := a.sentenceOf(i)
	behind := sort.Search(len(named), func(k int) bool { return a.places[named[k].place].first > i })
	for k := behind - 1; k >= 0; k-- {
		p := &a.places[named[k].place]
		switch {
		case named[k].place == a.dateline || named[k].told("bearing-of-place") || a.liesNear(p, &named[k].frame) >= 0:
		case p.sentence < s-1:
			return -1
		case a.sentences[p.sentence].layout == a.sentences[s].layout:
			return named[k].place
		}
	}
	return -1
}

// goesHome reports whether token i is the home to which the traveller returns on some
// day, and no place is named for it.
func (a *analysis) goesHome(i int) bool {
	if !a.isClass(i, pack.Home) {
		return false
	}
	c := &a.clauses[a.clauseOf[i]]
	v, ok := c.verbBefore(i)
	if !ok || c.who != travellerRole || v.class != pack.Return || v.tok+v.n < i || !a.hasDate(c) {
		return false
	}
	return !a.namesPlace(i+1, min(c.last, i+1+homeWithin))
}

// homeWithin is how many words behind "home" may still name it: "came home on Sunday morning to Oslo".
const homeWithin = 8

// homeOf returns the place that the traveller is told to have left first, else the
// land that the story names as the traveller's, or -1. What is left for home at token i
// is none: "left Lima to return home".
func (a *analysis) homeOf(named []evidence, i int) int {
	for k := range named {
		e := &named[k]
		p := &a.places[e.place]
		if e.origin && e.who != otherRole && (e.frame.gov.class == pack.Depart || e.frame.gov.class == pack.Go) && cityLike(p.sense) {
			if p.sentence == a.sentenceOf(i) && p.first < i {
				break
			}
			return e.place
		}
	}
	for k := range named {
		if s := a.places[named[k].place].sense; s.Kind == seeds.Country && a.homes[s.Country] {
			return named[k].place
		}
	}
	return -1
}

// standInFrame is how such a word stands in its clause: as what a verb before it leads
// to, or leaves.
func (a *analysis) standInFrame(i int) frame {
	f := frame{headAt: -1, list: -1, prepAt: i, prep: "in", size: 1}
	f.gov, f.hasGov = a.clauses[a.clauseOf[i]].verbBefore(i)
	f.after = f.hasGov && f.gov.tok > i
	switch {
	case !f.hasGov:
	case f.gov.class == pack.Depart:
		f.object, f.prep = true, ""
	case f.gov.class == pack.Go || f.gov.class == pack.Return:
		f.prep = "to"
	}
	f.tight = f.hasGov && !f.after && i-f.gov.tok-f.gov.n <= 1
	return f
}
