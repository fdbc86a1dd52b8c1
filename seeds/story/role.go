package story

import (
	"dateline/seeds/pack"
)

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
		if c.inherits && i > 0 && a.clauses[i-1].sentence == c.sentence && a.pack.Has(pack.Relative, a.clauses[i-1].rel) && !c.resumes && a.words[c.first] != "," && a.words[c.first-1] != "," {
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

// antecedent says whom a relative clause is about.
func (a *analysis) antecedent(c *clause, last *spoken) (role, bool) {
	if !a.pack.Has(pack.Relative, c.rel) || c.first == 0 {
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
		if a.pack.Ends(s.noun, "many") || a.pack.Has(pack.Many, s.noun) {
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
		case "i":
			if c.narrator && !a.quotedAt(&a.sentences[a.sentenceOf(s.tok)], s.tok) {
				return travellerRole
			}
			return unknownRole
		case "he", "she":
			if crowd {
				return unknownRole
			}
			if c.narrator {
				return otherRole
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
				if h, ok := a.is(k, pack.Prep); ok && h.Value == "of" && len(c.nouns) > 0 {
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
