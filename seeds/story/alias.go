package story

import (
	"strings"

	"dateline/seeds/prose"
)

// alias finds whom a name of one word stands for that is none of their names: the
// initials "MbS" of Mohammed bin Salman, and what brackets or "known as" put behind
// a name: "the National Relief Force (NRF)", "Jonas Adeyemi (Jona)"; -1 for nobody.
func (a *analysis) alias(n name, words []string) int {
	if len(words) != 1 {
		return -1
	}
	if _, known := a.cast.byWord[words[0]]; known {
		return -1
	}
	if k := n.first - 2; k >= 0 && a.words[k+1] == "(" && a.word(n.last) == ")" && a.nameAt[k] >= 0 {
		e := a.names[a.nameAt[k]].entity
		if w := a.cast.entities[e].words; a.abbreviates(n) && w[0][0] == words[0][0] || begins(words[0], w) {
			return e
		}
	}
	if a.abbreviates(n) {
		for i := range a.cast.entities {
			if a.cast.entities[i].initials == words[0] {
				return i
			}
		}
	}
	return -1
}

// abbreviates reports whether a name is written as initials are: "NRF", "MbS".
func (a *analysis) abbreviates(n name) bool {
	t := a.tokens[n.first]
	w := t.Of(a.text)
	return t.Class == prose.Word && len(w) >= 3 && len(w) <= 6 && strings.ToUpper(w[len(w)-1:]) == w[len(w)-1:] && strings.ToUpper(w[:1]) == w[:1]
}

// begins reports whether a word begins as one of others does, as short forms of
// names do: Jona of Jonas.
func begins(word string, others []string) bool {
	for _, w := range others {
		if n := sharedLength(w, word); n >= nicknameShares && n+nicknameShares >= min(len(w), len(word)) {
			return true
		}
	}
	return false
}

// nicknameShares is how many letters a nickname shares with the name.
const nicknameShares = 3

// sharedLength returns with how many bytes both words begin.
func sharedLength(x, y string) int {
	n := 0
	for n < len(x) && n < len(y) && x[n] == y[n] {
		n++
	}
	return n
}

// initialsOf returns the first letters of a name's words in lower case, empty
// for fewer than three words.
func initialsOf(full string) string {
	words := strings.Fields(full)
	if len(words) < 3 {
		return ""
	}
	out := ""
	for _, w := range words {
		out += strings.ToLower(w[:1])
	}
	return out
}

// shortFor reports whether a word alone may stand for somebody of a longer name: one
// that every text has only where it ends the name, "the Cup" for the Relay Cup but
// not "the Royal" for the Royal Air Station.
func (a *analysis) shortFor(w string, e *entity) bool {
	if len(e.words) == 1 || e.words[len(e.words)-1] == w {
		return true
	}
	u := a.uses.Of([]byte(w))
	return u.Common < commonEnough || u.Given || u.Surname
}

// commonEnough is from which frequency on a word is one of every text.
const commonEnough = 2
