package story

import (
	"strings"

	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// subjectsOf gathers what may be the subject of a clause: the names, nouns
// and pronouns before its first verb that no preposition governs.
func (a *analysis) subjectsOf(c *clause) {
	end := c.last
	if len(c.verbs) > 0 {
		end = c.verbs[0].tok
	}
	if s, ok := a.stranger(c, end); ok {
		c.subjects = append(c.subjects, s)
		return
	}
	governed := false
	for i := c.first; i < end; i++ {
		if n := a.nameAt[i]; n >= 0 {
			nm := &a.names[n]
			owner := nm.last < len(a.tokens) && a.tokens[nm.last].Class == prose.Clitic
			if !owner && nm.last < end && a.tokens[nm.last].Lower && (a.isClass(nm.last, pack.Person) || a.isClass(nm.last, pack.Title) || a.isClass(nm.last, pack.Traveller)) {
				continue // "the Trump administration": the noun is the subject
			}
			if !governed && !owner {
				c.subjects = append(c.subjects, subject{tok: i, entity: nm.entity, owner: -1})
			}
			if owner {
				// what the owner has is the subject: "Jackson's sister"
				if s, ok := a.nounIn(nm.last+1, end); ok && !governed {
					s.owner = nm.entity
					c.subjects = append(c.subjects, s)
				}
				i = nm.last
				for i+1 < end && !a.isClass(i+1, pack.Prep) && a.words[i+1] != "," {
					i++
				}
			} else {
				i = nm.last - 1
			}
			governed = false
			continue
		}
		if a.dateAt[i] >= 0 {
			governed = false // "on Tuesday" is whole
			continue
		}
		if p := a.placeAt[i]; p >= 0 {
			pl := &a.places[p]
			if !governed && !pl.Demonym && pl.within < 0 && a.tokens[min(pl.last, len(a.tokens)-1)].Class != prose.Clitic && a.word(pl.last) != "," {
				c.subjects = append(c.subjects, subject{tok: i, entity: -1, place: true, owner: -1})
			}
			if !pl.Demonym && a.tokens[min(pl.last, len(a.tokens)-1)].Class != prose.Clitic {
				governed = false
			}
			i = pl.last - 1
			continue
		}
		if h, ok := a.is(i, pack.Prep); ok {
			governed = true
			i += h.N - 1
			continue
		}
		if a.words[i] == "," {
			governed = false
			continue
		}
		if h, ok := a.is(i, pack.Pronoun); ok && nominative[a.words[i]] {
			if !governed {
				c.subjects = append(c.subjects, subject{tok: i, entity: -1, pron: h.Value, owner: -1})
			}
			continue
		}
		if s, n := a.nounAt(i); n > 0 {
			if !governed {
				s.vague = i > 0 && (a.words[i-1] == "a" || a.words[i-1] == "an")
				if prev := a.word(i - 1); prev == "his" || prev == "her" || prev == "their" || prev == "its" {
					s.owner = -2
				}
				c.subjects = append(c.subjects, s)
			}
			governed = false
			i += n - 1
		}
	}
}

// stranger reads a subject that is expressly another than the one spoken of:
// "Another vessel, the", "Rivals run", "One of those".
func (a *analysis) stranger(c *clause, end int) (subject, bool) {
	i := c.first
	if h, ok := a.is(i, pack.Clause); ok {
		i += h.N
	}
	for i < end && (a.isClass(i, pack.Det) && !a.isClass(i, pack.Beyond) || a.dateAt[i] >= 0 || a.words[i] == ",") {
		i++
	}
	if i >= end || !a.isClass(i, pack.Beyond) {
		return subject{}, false
	}
	for k := i; k < end && k < i+4; k++ {
		if a.words[k] == "," {
			break
		}
		if a.isClass(k, pack.Trip) || a.isClass(k, pack.StopNoun) || a.isClass(k, pack.Meeting) || a.isClass(k, pack.Unit) {
			return subject{}, false // "another stop"
		}
	}
	return subject{tok: i, entity: -1, owner: -1, kind: "other", noun: a.words[i], strange: true}, true
}

// thing reports whether the subject of a clause is a thing that neither
// travels nor belongs to the trip: "the earthquakes", "aid to Aleppo".
func (a *analysis) thing(c *clause) bool {
	if len(c.verbs) == 0 || len(c.subjects) > 0 {
		return false
	}
	governed, found := false, false
	for i := c.first; i < c.verbs[0].tok; i++ {
		if a.dateAt[i] >= 0 || a.placeAt[i] >= 0 {
			governed = false
			continue
		}
		plain := a.tokens[i].Class == prose.Word
		for _, h := range a.hits[a.from[i]:a.from[i+1]] {
			switch h.Class {
			case pack.Prep:
				governed, plain = true, false
			case pack.Trip, pack.StopNoun, pack.Meeting, pack.Venue, pack.Pronoun, pack.Traveller:
				if !governed {
					return false
				}
				plain = false
			case pack.Det, pack.And, pack.Clause, pack.After, pack.Before, pack.Final, pack.Number, pack.Ordinal, pack.Future, pack.Negate, pack.Be, pack.Stop, pack.Part, pack.Unit:
				plain = false
			}
		}
		if a.words[i] == "," {
			governed = false
		}
		if plain && !strings.HasSuffix(a.words[i], "ly") {
			if !governed {
				found = true
			}
			governed = false
		}
	}
	return found
}

// nounAt reads a noun for somebody or something that may travel.
func (a *analysis) nounAt(i int) (subject, int) {
	var best pack.Hit
	other := false
	for _, h := range a.hits[a.from[i]:a.from[i+1]] {
		switch h.Class {
		case pack.Traveller:
			if h.N >= best.N {
				best, other = h, false
			}
		case pack.Person, pack.Spokes:
			if h.N > best.N {
				best, other = h, true
			}
		}
	}
	if best.N == 0 {
		return subject{}, 0
	}
	s := subject{tok: i, entity: -1, owner: -1, noun: a.words[i+best.N-1], kind: best.Value}
	if best.N > 1 {
		s.noun = joined(a.words[i : i+best.N])
	}
	if a.different(i) {
		s.strange = true
	}
	if other || s.strange {
		s.kind = "other"
	}
	return s, best.N
}

// different reports whether the noun at token i is expressly not the one
// spoken of: "a second group", "her sister ship".
func (a *analysis) different(i int) bool {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if a.isClass(k, pack.Beyond) {
			return true
		}
		if a.tokens[k].Class != prose.Word || a.isClass(k, pack.Prep) {
			break
		}
	}
	return false
}

func joined(words []string) string {
	out := words[0]
	for _, w := range words[1:] {
		out += " " + w
	}
	return out
}

func (a *analysis) nounIn(from, to int) (subject, bool) {
	for i := from; i < to && i < from+5; i++ {
		if s, n := a.nounAt(i); n > 0 {
			return s, true
		}
	}
	return subject{}, false
}

// spoken remembers whom the pronouns stand for.
type spoken struct {
	he, it, they       role
	heIn, itIn, theyIn int  // the sentences that said so
	clause             role // of the last clause that had a subject of its own
}

// assign decides for every clause whether the traveller acts in it.
func (a *analysis) assign() {
	var last spoken
	for i := range a.clauses {
		c := &a.clauses[i]
		if r, ok := a.antecedent(c, &last); ok && c.inherits {
			c.who = r
			continue
		}
		if c.inherits && i > 0 && a.clauses[i-1].sentence == c.sentence && relatives[a.clauses[i-1].rel] && !c.resumes && a.words[c.first] != "," && a.words[c.first-1] != "," {
			c.who = a.clauses[i-1].who // "who arrived and left"
			continue
		}
		if c.inherits {
			c.who = last.clause
			if i == 0 || a.clauses[i-1].sentence != c.sentence {
				c.who, last.clause = unknownRole, unknownRole
			}
			continue
		}
		c.who, c.ofPlaces = unknownRole, len(c.subjects) > 0
		for _, s := range c.subjects {
			r := a.roleOf(s, &last)
			if r == travellerRole && c.who != r || r == otherRole && c.who == unknownRole {
				c.who = r
			}
			last.note(a, s, r)
			c.ofPlaces = c.ofPlaces && s.place
			c.strange = c.strange || r == otherRole && (s.strange || s.owner != -1)
			if r == otherRole && s.strange {
				c.who = r
				break // "Another vessel, the cruise ship": what follows only names it
			}
		}
		last.clause = c.who
	}
}

// relatives open a clause about the noun right before it.
var relatives = map[string]bool{"who": true, "whom": true, "which": true, "whose": true, "that": true, "que": true, "quien": true, "quienes": true}

// antecedent says whom a relative clause is about.
func (a *analysis) antecedent(c *clause, last *spoken) (role, bool) {
	if !relatives[c.rel] || c.first == 0 {
		return unknownRole, false
	}
	k := c.first - 1
	if a.words[k] == "," {
		k--
	}
	if k < 0 {
		return unknownRole, false
	}
	if n := a.nameAt[k]; n >= 0 {
		return a.roleOf(subject{tok: k, entity: a.names[n].entity, owner: -1}, last), true
	}
	for j := k; j >= 0 && j > k-3; j-- {
		if s, n := a.nounAt(j); n > 0 && j+n == k+1 {
			return a.roleOf(s, last), true
		}
	}
	for j := k; j >= 0 && j > k-5; j-- {
		if a.isClass(j, pack.Trip) || a.isClass(j, pack.StopNoun) || a.isClass(j, pack.Meeting) {
			return unknownRole, true // "a tour that began in"
		}
	}
	if a.placeAt[k] >= 0 || a.dateAt[k] >= 0 {
		return unknownRole, c.rel == "that"
	}
	return otherRole, true
}

// note lets the pronouns that fit a subject stand for it from now on.
func (l *spoken) note(a *analysis, s subject, r role) {
	in := a.sentenceOf(s.tok)
	switch {
	case s.place || s.pron != "":
	case s.entity >= 0:
		if a.cast.entities[s.entity].kind == "person" || a.cast.entities[s.entity].kind == "" {
			l.he, l.heIn = r, in
		}
		if a.cast.entities[s.entity].kind != "person" {
			l.it, l.they, l.itIn, l.theyIn = r, r, in, in
		}
	case s.kind == "person":
		l.he, l.heIn = r, in
	case s.kind == "other":
		if strings.HasSuffix(s.noun, "s") || s.noun == "police" || s.noun == "people" {
			l.they, l.theyIn = r, in
		} else {
			l.he, l.heIn = r, in
		}
	case s.kind == "group":
		l.they, l.theyIn = r, in
	case s.kind != "":
		l.it, l.itIn = r, in
	}
}

// roleOf decides whether a subject is the traveller. last is whom the
// pronouns stand for.
func (a *analysis) roleOf(s subject, last *spoken) role {
	c := &a.cast
	crowd := c.kind != "person" && c.kind != ""
	switch {
	case s.owner >= 0: // "Jackson's sister", "the Pope's plane"
		if s.kind == "ship" || s.kind == "plane" || s.kind == "vehicle" || s.kind == "group" {
			if s.owner == c.main {
				return travellerRole
			}
			return otherRole
		}
		if s.owner == c.main && s.kind == c.kind && c.kind != "person" {
			return travellerRole
		}
		return otherRole
	case s.owner == -2 && (s.kind == "other" || s.kind == "person"): // "his wife"
		return otherRole
	case s.entity >= 0:
		if s.entity == c.main {
			return travellerRole
		}
		if c.entities[s.entity].kind == "org" {
			return otherRole
		}
		if crowd || c.main < 0 && c.kind == "" {
			return unknownRole
		}
		return otherRole
	case s.place:
		return otherRole
	case s.pron != "":
		who := unknownRole
		switch s.pron {
		case "he", "she":
			if crowd {
				return unknownRole
			}
			if who = last.he; c.kind == "" || a.sentenceOf(s.tok)-last.heIn > 1 {
				who = travellerRole
			}
		case "it":
			if c.kind == "person" {
				return unknownRole
			}
			if who = last.it; last.itIn != a.sentenceOf(s.tok) {
				who = travellerRole
			}
		case "they":
			if c.kind == "person" {
				return unknownRole
			}
			if who = last.they; last.theyIn != a.sentenceOf(s.tok) {
				who = travellerRole
			}
		default:
			return unknownRole
		}
		if who == otherRole {
			return otherRole
		}
		return travellerRole
	case s.kind == "other":
		return otherRole
	case s.kind != "":
		if s.vague && (c.main >= 0 || c.nouns[s.noun]) && a.sentenceOf(s.tok) > 3 && s.kind == c.kind {
			return otherRole // "a storm" is not the storm
		}
		if c.nouns[s.noun] {
			return travellerRole
		}
		if s.vague && c.main >= 0 {
			return unknownRole
		}
		if s.kind == "person" && c.kind == "person" {
			for i := range c.entities {
				if i != c.main && c.entities[i].titles[s.noun] {
					return otherRole
				}
			}
			for k := s.tok; k < s.tok+3; k++ {
				if a.word(k) == "of" && len(c.nouns) > 0 {
					return unknownRole // "the governor of Florida": another title than the traveller's
				}
			}
			return travellerRole
		}
		if s.kind == c.kind || s.kind == "group" || s.kind == "vehicle" || s.kind == "plane" && c.kind != "storm" {
			return travellerRole
		}
		if s.kind == "person" && crowd {
			return unknownRole
		}
		return unknownRole
	}
	return unknownRole
}
