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
		if h, ok := a.is(i, pack.Pronoun); ok && a.pack.Has(pack.Nominative, a.words[i]) {
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
