package story

import (
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// headOwner says whose the visit or the talks are on which a place hangs:
// "his arrival in", "the king's visit to", "a trip by the minister to".
func (a *analysis) headOwner(f *frame) role {
	if f.headAt < 1 {
		return unknownRole
	}
	if r := a.doneBy(f); r != unknownRole {
		return r
	}
	r := a.ownerOf(f.headAt)
	if r == travellerRole && a.anothersOwn(f.headAt) {
		return otherRole
	}
	if r == unknownRole && f.head == pack.Trip && a.ownTrip(f.headAt) {
		r = travellerRole
	}
	return r
}

// anothersOwn reports whether the noun at token i belongs, by a pronoun, to whoever else by name
// acts in its clause: "Hale will go to Lima and end his visit in Quito" is no visit of Dahl's.
func (a *analysis) anothersOwn(i int) bool {
	for k := i - 1; k > i-possessiveBack && k >= 0; k-- {
		h, ok := a.is(k, pack.Possessive)
		if !ok {
			continue
		}
		who := a.actors()[a.clauseOf[i]]
		if h.Value == ofTeller || who < 0 || who == a.cast.main || a.cast.main < 0 || a.kindOf(who) != a.cast.kind || !a.hasNameBefore(who, i) {
			return false
		}
		return h.Value != "he" || a.cast.entities[who].gender != pack.Woman
	}
	return false
}

// hasNameBefore reports whether the sentence of token i names an entity before it.
func (a *analysis) hasNameBefore(entity, i int) bool {
	for k := a.sentences[a.sentenceOf(i)].first; k < i; k++ {
		if n := a.nameAt[k]; n >= 0 && a.names[n].entity == entity {
			return true
		}
	}
	return false
}

// possessiveBack is how far before a noun the pronoun stands at most whose it is.
const possessiveBack = 4

// ownerOf says whose the noun at token i is, by what stands before it.
func (a *analysis) ownerOf(i int) role {
	for k, words := i-1, 1; words < 5 && k >= 0; k-- {
		switch {
		case a.tellsLength(k):
			continue // "its six-hour, 40-minute maiden flight"
		case a.tokens[k].Class != prose.Mark:
			words++
		}
		if h, ok := a.is(k, pack.Possessive); ok {
			person := a.cast.kind == "person"
			if h.Value == ofTeller {
				if a.cast.narrator && !a.quotedAt(&a.sentences[a.sentenceOf(k)], k) {
					return travellerRole
				}
				return unknownRole
			}
			if a.cast.label != "" && (h.Value != "it" || !person) && (h.Value != "he" || person || a.cast.kind == "") {
				return travellerRole
			}
			return unknownRole
		}
		if a.tokens[k].Class == prose.Clitic && k > 0 {
			return a.ownerAt(k - 1)
		}
		if a.tokens[k].Class == prose.Mark && a.words[k] != "-" || a.isClass(k, pack.Prep) {
			return unknownRole
		}
	}
	return unknownRole
}

// doneBy says whose the trip is of which a clause names the doer: "the separate
// trips by Ann Lee to A", "the visit of President Lee to B".
func (a *analysis) doneBy(f *frame) role {
	for k := f.headAt + 1; k < f.prepAt && k < f.headAt+3; k++ {
		of := a.isPrep(k, "of")
		if !of && !a.isClass(k, pack.Passive) {
			continue
		}
		for i := k + 1; i < f.prepAt; i++ {
			if n := a.nameAt[i]; n >= 0 {
				if kind := a.kindOf(a.names[n].entity); of && kind != "person" || !of && kind == "org" {
					return unknownRole // "the tour of Fort Lee in A", "a flight by Hale Air to A"
				}
				return a.ownerAt(i)
			}
		}
	}
	return unknownRole
}

// ownerAt says whether the traveller is who is named or meant at token i.
func (a *analysis) ownerAt(i int) role {
	if n := a.nameAt[i]; n >= 0 {
		switch {
		case a.names[n].entity == a.cast.main:
			return travellerRole
		case a.cast.kind == "person":
			return otherRole
		}
		return unknownRole
	}
	for k := i; k > i-3 && k >= 0; k-- {
		if s, n := a.nounAt(k); n > 0 && k+n == i+1 && a.cast.label != "" {
			if a.foreign(k, s.noun) {
				return otherRole
			}
			return a.roleOf(s, &spoken{})
		}
	}
	return unknownRole
}

// foreign reports whether the office at token i is that of another's land: "the
// Chinese foreign minister", where that is not the minister who travels.
func (a *analysis) foreign(i int, office string) bool {
	p := a.beforeOffice(i, true)
	if p < 0 {
		return false
	}
	if land := a.places[p].sense.Country; land != "" && len(a.homes) > 0 && (a.places[p].Demonym || a.tokens[a.places[p].last].Class == prose.Clitic) {
		if of := a.landOfTraveller(); of != "" {
			return of != land // "the Chinese minister" beside the Norwegian one
		}
	}
	for k := range a.names {
		n := &a.names[k]
		if n.entity == a.cast.main || !a.cast.entities[n.entity].titles[office] {
			continue
		}
		if q := a.beforeOffice(n.first, n.title != ""); q >= 0 && a.places[q].sense.Country == a.places[p].sense.Country {
			return true
		}
	}
	return false
}

// receives reports whether somebody else acts upon the traveller: "crowds
// greeted him in Lima", "officers arrested her in Memphis".
func (a *analysis) receives(e *evidence) bool {
	f := &e.frame
	if !f.hasGov || f.after || f.gov.class != pack.Event && f.gov.class != pack.Arrive && (f.gov.class != pack.Act || f.prep != "in") {
		return false
	}
	return a.actsOn(f.gov.tok+f.gov.n, a.places[e.place].first)
}

// meets reports whether a clause opens with where somebody else acts upon the traveller: "in Lima,
// the king told him that".
func (a *analysis) meets(f *frame) bool {
	if f.prep != "in" || !f.hasGov || !f.after || !a.opensClause(f.prepAt) {
		return false
	}
	end := f.gov.tok + f.gov.n
	return a.isObject(end) || f.gov.class == pack.Event && a.actsOn(end, a.clauses[a.clauseOf[f.gov.tok]].last)
}

// metIn reports whether somebody else meets the traveller in a place: "will meet her in Lima".
func (a *analysis) metIn(f *frame, p *place) bool {
	return f.prep == "in" && f.hasGov && !f.after && f.gov.class == pack.Event && a.actsOn(f.gov.tok+f.gov.n, p.first)
}

// stopsThere reports whether a stop is what the verb of a clause takes: "the freighter made a brief
// stop in Lima". Where nobody else is known to act, it is one of the trip.
func stopsThere(f *frame) bool {
	return f.prep == "in" && f.head == pack.StopNoun && f.hasGov && !f.after && f.gov.class == pack.Act && f.gov.tok < f.headAt
}

// opensClause reports whether nothing but a date or what joins it to the one before stands in a
// clause before token i.
func (a *analysis) opensClause(i int) bool {
	for k := int(a.clauses[a.clauseOf[i]].first); k < i; k++ {
		if a.dateAt[k] < 0 && !a.isClass(k, pack.And) && !a.isClass(k, pack.After) && !a.adverb(k) && a.words[k] != "," {
			return false
		}
	}
	return true
}

// isObject reports whether token i stands for the traveller as no subject can: "him".
func (a *analysis) isObject(i int) bool {
	return i < len(a.tokens) && !a.pack.Has(pack.Nominative, a.words[i]) && a.actsOn(i, i+1)
}

// carried reports whether somebody else takes the traveller there: "flew him to
// Lima", "brought the statue to Rome".
func (a *analysis) carried(f *frame) bool {
	if !f.hasGov || f.after || f.object {
		return false
	}
	switch f.gov.class {
	case pack.Go, pack.Arrive, pack.Return, pack.Reach:
	case pack.Act:
		if f.prep != "to" {
			return false
		}
	default:
		return false
	}
	return (f.prep == "to" || f.prep == "in" || f.prep == "from" || f.prep == "via") && a.actsOn(f.gov.tok+f.gov.n, f.prepAt)
}

// actsOn reports whether the traveller is the object of the verb that ends
// before token from.
func (a *analysis) actsOn(from, to int) bool {
	c := &a.cast
	for k := from; k < from+6 && k < to; k++ {
		if n := a.nameAt[k]; n >= 0 && a.names[n].entity == c.main {
			return true
		}
		if a.isClass(k, pack.Prep) {
			return false
		}
		if h, ok := a.is(k, pack.Pronoun); ok {
			if a.standsForNew(k, h.Value) {
				return false
			}
			whose := a.isClass(k, pack.Possessive) && k+1 < len(a.tokens) && a.tokens[k+1].Class == prose.Word && !a.isClass(k+1, pack.Prep) && !a.isClass(k+1, pack.And) && !a.adverb(k+1) && a.dateAt[k+1] < 0 && a.placeAt[k+1] < 0
			switch h.Value {
			case "he", "she":
				return !whose && (c.kind == "person" || c.kind == "")
			case "i":
				return !whose && c.narrator
			}
			return !whose && c.kind != "person"
		}
		if s, n := a.nounAt(k); n > 0 && k+n <= to && a.isClass(k-1, pack.Det) && !a.isClass(k-1, pack.Vague) {
			return c.nouns[s.noun] || s.kind == c.kind && a.roleOf(s, &spoken{}) == travellerRole
		}
		if c.nouns[a.words[k]] && !a.isClass(k-1, pack.Vague) && (a.isClass(k-1, pack.Article) || a.pack.Ends(a.words[k], "many")) {
			return true
		}
	}
	return false
}

// carriesPerson reports whether a man is taken to a place, where no people travel: "a trip that
// took him to Lima", beside the flame that is carried through the land. "Her" may be the ship.
func (a *analysis) carriesPerson(f *frame) bool {
	switch a.cast.kind {
	case "", "person", "group":
		return false
	}
	if !f.hasGov || f.after || f.object || f.gov.class != pack.Go && f.gov.class != pack.Arrive {
		return false
	}
	k := f.gov.tok + f.gov.n
	h, ok := a.is(k, pack.Pronoun)
	return ok && k < f.prepAt && h.Value == "he" && !a.isClass(k, pack.Possessive)
}

// bidden says who acts where somebody is told, asked or expected to: "told the
// crew to fly to Lima", "expects him to land in Quito".
func (a *analysis) bidden(f *frame) role {
	if !f.hasGov || f.after || f.gov.form != "base" || !a.infinitive(f.gov.tok) {
		return unknownRole
	}
	k := a.backOver(f.gov.tok - 2)
	c := &a.clauses[a.clauseOf[f.gov.tok]]
	if k <= c.first || len(c.verbs) == 0 || c.verbs[0].tok >= k {
		return unknownRole // who acts is the subject itself
	}
	if n := a.nameAt[k]; n >= 0 {
		return a.roleOf(subject{tok: k, entity: a.names[n].entity, owner: -1}, &spoken{})
	}
	if h, ok := a.is(k, pack.Pronoun); ok {
		switch {
		case (h.Value == "he" || h.Value == "she") == (a.cast.kind == "person") && h.Value != "i":
			return travellerRole
		case h.Value == "i" && a.cast.narrator:
			return travellerRole
		}
		return unknownRole
	}
	for j := k; j > k-3 && j > c.first; j-- {
		if s, n := a.nounAt(j); n > 0 && j+n == k+1 {
			s.vague = a.untold(j)
			return a.roleOf(s, &spoken{})
		}
	}
	return unknownRole
}

// standsForNew reports whether the pronoun at token k stands for somebody or something that its
// sentence, behind the story's lead, has just brought in: "seized a tanker and took it to Lima".
func (a *analysis) standsForNew(k int, pron string) bool {
	in := a.sentenceOf(k)
	for i := k - 1; i >= a.sentences[in].first && in > a.lead(); i-- {
		s, n := a.nounAt(i)
		if person := s.kind == "person" || s.kind == "other"; n == 0 || person != (pron == "he" || pron == "she") {
			continue
		}
		return a.untold(i) && a.introduced(i)
	}
	return false
}
