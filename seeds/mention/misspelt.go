package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/seeds"
	"dateline/seeds/prose"
)

// What is looked up of misspelt names: each costs some four hundred questions to
// the lexicon, and of a short name too many others are a letter away.
const (
	mostMisspelt  = 4 // in a window
	leastMisspelt = 7 // letters
	// largeState is how many people a state has that a text may name without its country.
	largeState = 1_000_000
)

// misspelt adds the names that stand where places do and are known of none, but a
// letter away from towns of the countries that the text names or from large states:
// "flew to Nacoqdoches".
func (r *reader) misspelt() {
	countries := map[string]bool{}
	for i := range r.out {
		if s := &r.out[i].Senses[0]; r.out[i].Score > r.f.Threshold {
			countries[s.Country] = true
		}
	}
	asked := map[string][]seeds.Sense{}
	for at, k := 0, 0; at < len(r.toks); at++ {
		t := &r.toks[at]
		for k < len(r.out) && r.out[k].End <= t.Start {
			k++
		}
		if k < len(r.out) && r.out[k].Start < t.End || !r.strange(at) || !r.placed(at, k) {
			continue
		}
		text := t.Of(r.text)
		senses, known := asked[text]
		if !known {
			if len(asked) == mostMisspelt {
				continue
			}
			senses = r.letterAway(text, countries)
			asked[text] = senses
		}
		if len(senses) > 0 {
			m := Mention{Span: seeds.Span{Start: t.Start, End: t.End}, Text: text, Senses: senses}
			r.out = append(r.out, Mention{})
			copy(r.out[k+1:], r.out[k:])
			r.out[k] = m
			k++
		}
	}
}

// strange reports whether a token is a capitalised word by itself that is known of
// nothing and nobody.
func (r *reader) strange(i int) bool {
	t := &r.toks[i]
	if t.Class != prose.Word || !t.Title || t.Upper || t.start || t.role != 0 || utf8.RuneCountInString(t.Of(r.text)) < leastMisspelt ||
		t.use.Common >= 0 || t.use.Given || t.use.Surname || r.people[t.Of(r.text)] > 0 || r.stands[t.Of(r.text)].thing > 0 || len(r.at(i).senses) > 0 {
		return false
	}
	if strings.ContainsFunc(t.Of(r.text), func(c rune) bool { return !unicode.IsLetter(c) }) {
		return false
	}
	next, ok := r.tok(i + 1)
	return !ok || next.start || !next.Title && !r.acts(i+1) && !(next.Of(r.text) == "-" && !next.Space)
}

// placed reports whether a token stands where places do: behind a preposition of
// place or what says that it is a town, or in a list behind the place before the k-th.
func (r *reader) placed(i, k int) bool {
	p, ok := r.tok(i - 1)
	if !ok || p.role&roleIn != 0 && p.Lower {
		return ok
	}
	if p.role&roleJoin != 0 && i > 1 && r.toks[i-2].role&roleUnit != 0 && r.toks[i-2].Lower {
		return true // "the village of"
	}
	return k > 0 && r.lists(i-1) && !r.out[k-1].Demonym && (r.out[k-1].End == r.toks[i-2].End || r.lists(i-2) && i > 2 && r.out[k-1].End == r.toks[i-3].End)
}

// letterAway returns the towns of some countries, and the large states, whose names differ from a word in
// one letter that is not the first: one more, one less, another, or two swapped.
func (r *reader) letterAway(word string, countries map[string]bool) []seeds.Sense {
	var out []seeds.Sense
	seen := map[uint32]bool{}
	ask := func(runes []rune) {
		name := string(runes)
		n, senses := r.f.Lexicon.Longest(name, 0)
		if n != len(name) {
			return
		}
		for _, s := range senses {
			known := s.Kind == seeds.City && countries[s.Country] || s.Kind == seeds.Admin1 && s.Population >= largeState
			if known && s.Via <= seeds.ViaAlternate && !seen[s.Ref] {
				seen[s.Ref] = true
				out = append(out, s)
			}
		}
	}
	w := []rune(word)
	try := make([]rune, len(w)+1)
	for i := 1; i <= len(w); i++ {
		copy(try, w[:i])
		if i < len(w) {
			ask(append(try[:i], w[i+1:]...))
			if i+1 < len(w) && w[i] != w[i+1] {
				copy(try, w)
				try[i], try[i+1] = w[i+1], w[i]
				ask(try[:len(w)])
			}
		}
		for c := 'a'; c <= 'z'; c++ {
			copy(try, w[:i])
			try[i] = c
			ask(append(try[:i+1], w[i:]...))
			if i < len(w) && c != unicode.ToLower(w[i]) {
				copy(try, w)
				try[i] = c
				ask(try[:len(w)])
			}
		}
	}
	return out
}
