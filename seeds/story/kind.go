package story

import (
	"strings"

	"dateline/seeds/pack"
)

// kindOfWords says what sort of traveller a name is by its own words: "Coast
// Guard Cutter Hale", "Marsh Lane Choir", or by the given name it opens with.
func (a *analysis) kindOfWords(n name) string {
	if n.last < n.first+2 {
		return ""
	}
	for i := n.first; i < n.last; i++ {
		h, ok := a.is(i, pack.Traveller)
		if ok && (h.Value == "ship" || i+h.N == n.last && (h.Value == "group" || h.Value == "plane" || h.Value == "vehicle")) {
			return h.Value
		}
	}
	if a.isClass(n.first-1, pack.Article) {
		return "" // "the Mary Hales" are a band
	}
	given, sur := a.uses.Of([]byte(a.words[n.first])), a.uses.Of([]byte(a.words[n.last-1]))
	switch {
	case !given.Given:
	case given.Common < 0 && sur.Surname && sur.Common < 2, given.Common <= 0 && sur.Common < 0, sur.Surname && sur.Common < 0, a.initial(n.first + 1):
		return "person" // "George Bush", "Jan E. Field"
	}
	return ""
}

// kindOf says what sort of traveller an entity is, as far as the story tells.
func (a *analysis) kindOf(id int) string {
	e := &a.cast.entities[id]
	if e.kind != "" {
		return e.kind
	}
	if !e.asked {
		e.beside, e.asked = a.kindFromContext(id), true
	}
	return e.beside
}

// kindFromContext looks at the nouns beside a name: "the frigate Falkenau",
// "Garnet Hollow, a folk trio".
func (a *analysis) kindFromContext(id int) string {
	votes := map[string]int{}
	for i := a.cast.entities[id].named; i > 0; i = a.names[i-1].before {
		n := &a.names[i-1]
		for k := max(0, n.first-3); k < n.first; k++ {
			if h, ok := a.is(k, pack.Traveller); ok && (k+h.N == n.first && !a.listedNames(n) || k+h.N == n.first-1 && a.isClass(n.first-1, pack.Called)) {
				votes[h.Value] += 2
			}
		}
		if a.word(n.last) == "," {
			for k := n.last + 1; k < n.last+8 && k < len(a.tokens) && a.words[k] != ","; k++ {
				if h, ok := a.is(k, pack.Traveller); ok {
					votes[h.Value]++
					break
				}
			}
		}
		// a person is called he or she soon after
		for k := n.last; k < n.last+anaphorReach && k < len(a.tokens); k++ {
			if h, ok := a.is(k, pack.Pronoun); ok {
				switch h.Value {
				case "he", "she":
					votes["person"]++
				case "they":
					if !a.joinedNames(n) {
						votes["group"]++
					}
				}
				break
			}
		}
	}
	best, n := "", 0
	for _, k := range []string{"person", "group", "ship", "plane", "vehicle", "storm", "race", "thing"} {
		if votes[k] > n {
			best, n = k, votes[k]
		}
	}
	return best
}

// joinedNames reports whether another name is joined to one, so that "they" are both.
func (a *analysis) joinedNames(n *name) bool {
	return a.isClass(n.last, pack.And) && n.last+1 < len(a.tokens) && a.nameAt[n.last+1] >= 0 || a.isClass(n.first-1, pack.And) && n.first > 1 && a.nameAt[n.first-2] >= 0
}

// listedNames reports whether another name is joined to one, so that a noun of many before it is
// of them all: "the brothers Ann and Jan Hale".
func (a *analysis) listedNames(n *name) bool {
	return a.isClass(n.last, pack.And) && n.last+1 < len(a.tokens) && a.nameAt[n.last+1] >= 0 && a.pack.Ends(a.words[n.first-1], "many")
}

// initials reports whether a name is of a single word set in capitals, as those
// of bodies are: "FARC". A flight's or a ship's is no such name.
func (a *analysis) initials(e *entity) bool {
	if len(e.words) != 1 || len(e.titles) > 0 || len(e.full) > 6 || e.kind == "ship" || e.kind == "plane" {
		return false
	}
	for _, r := range e.full {
		if !('A' <= r && r <= 'Z') && r != '.' {
			return false
		}
	}
	return true
}

// coded reports whether a name of one word is a letter or two with a number, as flights, sums of
// money and meetings have: "G8", "Rs80", and nobody's name.
func coded(e *entity) bool {
	return len(e.words) == 1 && e.kind != "ship" && len(e.full) < 6 && strings.ContainsAny(e.full, "0123456789")
}

// everyday reports whether all words of a name are such as every text has, and
// none is a name of people: "International", "Two Motets".
func (a *analysis) everyday(e *entity) bool {
	for _, w := range e.words {
		if u := a.uses.Of([]byte(w)); u.Common < 0 || u.Given || u.Surname {
			return false
		}
	}
	return len(e.titles) == 0
}
