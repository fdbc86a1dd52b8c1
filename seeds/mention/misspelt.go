package mention

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/seeds"
	"dateline/seeds/prose"
)

// What is looked up of misspelt names: each costs some four hundred questions to
// the lexicon, and of a short name too many others are a letter away.
const (
	mostMisspelt  = 6 // in a window
	leastMisspelt = 7 // letters
	leastInState  = 5 // where the state behind the comma must hold the place
	leastWords    = 9 // in several words
	mostWords     = 3
	twoSlips      = 10 // letters of a name with two slips, of which one is asked for in a window
	// largeState is how many people a state has that a text may name without its country,
	// largeCity a city that is known all over the world, and manyWords one whose name has several words.
	largeState = 1_000_000
	largeCity  = 300_000
	manyWords  = 50_000
)

// speller is a lexicon that finds names with more than one slip.
type speller interface {
	Respelt(name string, slips int) []seeds.Sense
}

// misspelt adds the names that stand where places do and are known of none, but a
// letter away from towns of the countries that the text names, from large states or from
// what all the world knows: "flew to Nacoqdoches", "sailed to Buenos Aries".
func (r *reader) misspelt() {
	countries := map[string]bool{}
	for i := range r.out {
		if s := &r.out[i].Senses[0]; r.out[i].Score > r.f.Threshold {
			countries[s.Country] = true
		}
	}
	asked, twice := map[string][]seeds.Sense{}, false
	for at, k := 0, 0; at < len(r.toks); at++ {
		t := &r.toks[at]
		for k < len(r.out) && r.out[k].End <= t.Start {
			k++
		}
		end := r.strangeUntil(at, k)
		if end == at || !r.placed(at, k) {
			continue
		}
		span := seeds.Span{Start: t.Start, End: r.toks[end-1].End}
		text := r.text[span.Start:span.End]
		senses, known := asked[text]
		if !known {
			if len(asked) == mostMisspelt {
				continue
			}
			may := slip{countries: countries, words: end - at, unit: r.unitBehind(end, k)}
			senses = r.letterAway(text, may)
			if s, ok := r.f.Lexicon.(speller); ok && len(senses) == 0 && !twice && len(text) >= twoSlips && r.unknown(at, end) {
				twice = true
				senses = may.of(text, s.Respelt(text, 2))
			}
			asked[text] = senses
		}
		if len(senses) > 0 {
			m := Mention{Span: span, Text: text, Senses: senses}
			if k < len(r.out) && r.out[k].Start == span.Start {
				r.out[k] = m
			} else {
				r.out = slices.Insert(r.out, k, m)
			}
			k++
		}
	}
}

// slip says which places a misspelt name may mean.
type slip struct {
	countries map[string]bool
	words     int
	unit      []seeds.Sense // what is named behind the comma
}

// of keeps of some places those that a misspelt name may mean; two slips leave only what
// all the world knows and what begins alike.
func (p slip) of(text string, senses []seeds.Sense) []seeds.Sense {
	var out []seeds.Sense
	for _, s := range senses {
		if (s.Capital || s.Population >= largeCity) && strings.EqualFold(s.Name[:1], text[:1]) && p.may(&s) {
			out = append(out, s)
		}
	}
	return out
}

// may reports whether a place is one that a text misspells.
func (p slip) may(s *seeds.Sense) bool {
	if s.Via > seeds.ViaAlternate {
		return false
	}
	if len(p.unit) > 0 && (s.Kind == seeds.City || s.Kind == seeds.Admin2) {
		return lies([]seeds.Sense{*s}, p.unit)
	}
	switch s.Kind {
	case seeds.City:
		return p.countries[s.Country] || s.Capital || s.Population >= largeCity || p.words > 1 && s.Population >= manyWords
	case seeds.Admin2:
		return p.countries[s.Country] && s.Population >= manyWords
	case seeds.Admin1:
		return s.Population >= largeState
	case seeds.Country:
		return s.Population >= largeState
	case seeds.Airport:
		return false
	}
	return p.words > 2 // "Cam Rahn Bay"
}

// strangeUntil returns the token behind the capitalised words that begin at a token and
// are known of nothing and nobody; the token itself where they are known. The k-th mention
// is the next.
func (r *reader) strangeUntil(at, k int) int {
	end := at
	for end < len(r.toks) && end < at+mostWords && r.toks[end].Class == prose.Word && r.toks[end].Title && (end == at || r.tight(end)) {
		end++
	}
	switch {
	case end == at, k < len(r.out) && r.out[k].Start < r.toks[end-1].End && !r.only(k, at, end):
		return at
	case end == at+1:
		if !r.strange(at, len(r.unitBehind(end, k)) > 0) {
			return at
		}
		return end
	}
	if t := r.toks[at]; t.start || r.toks[end-1].End-t.Start < leastWords || end < len(r.toks) && r.tight(end) && r.toks[end].Title {
		return at
	}
	odd := false
	for i := at; i < end; i++ {
		t := &r.toks[i]
		odd = odd || t.role == 0 && t.use.Common < 0
		if t.Upper || t.role&^(roleGeo|roleSaint|roleUnit) != 0 || r.people[t.Of(r.text)] > 0 || r.stands[t.Of(r.text)].thing > 0 {
			return at
		}
	}
	if m := r.at(at); m.to == end || !odd {
		return at // known, and refused
	}
	return end
}

// unknown reports whether none of some words is one of every day.
func (r *reader) unknown(at, end int) bool {
	return !slices.ContainsFunc(r.toks[at:end], func(t word) bool { return t.role != 0 || t.use.Common >= 0 })
}

// only reports whether the k-th mention is but a small town that the first of some words
// name: the Ulan of "Ulan Bataar".
func (r *reader) only(k, at, end int) bool {
	m := &r.out[k]
	s := &m.Senses[0]
	return m.Start == r.toks[at].Start && m.End < r.toks[end-1].End && s.Kind == seeds.City && s.Population < manyWords && (k+1 == len(r.out) || r.out[k+1].Start >= r.toks[end-1].End)
}

// unitBehind returns what the k-th mention names where it says in what a name lies that
// ends at a token; nil where nothing does.
func (r *reader) unitBehind(end, k int) []seeds.Sense {
	if k >= len(r.out) || end+1 >= len(r.toks) || r.toks[end].Of(r.text) != "," || r.out[k].Start != r.toks[end+1].Start || unitOf(r.out[k].Senses) == "" {
		return nil
	}
	return r.out[k].Senses
}

// strange reports whether a token is a capitalised word by itself that is known of
// nothing and nobody; a shorter one where what is named behind it says where it lies.
func (r *reader) strange(i int, told bool) bool {
	t := &r.toks[i]
	least := leastMisspelt
	if told {
		least = leastInState
	}
	if t.Class != prose.Word || !t.Title || t.Upper || t.start || t.role != 0 || utf8.RuneCountInString(t.Of(r.text)) < least ||
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

// letterAway returns the places that a misspelt name may mean and whose names differ from it
// in one letter that is not the first: one more, one less, another, or two swapped; or in a
// space.
func (r *reader) letterAway(word string, may slip) []seeds.Sense {
	var out []seeds.Sense
	seen := map[uint32]bool{}
	begun := len(word)
	if r.appender != nil {
		begun = r.appender.Begun(word)
	}
	for spelling := range strings.Lines(spellings(word, begun)) {
		name := strings.TrimSuffix(spelling, "\n")
		senses := r.allNamed(name)
		for i := range senses {
			if s := &senses[i]; !seen[s.Ref] && may.may(s) {
				seen[s.Ref] = true
				out = append(out, *s)
			}
		}
	}
	return out
}

// allNamed returns what a text names as a whole, valid until the next call.
func (r *reader) allNamed(name string) []seeds.Sense {
	if r.appender != nil {
		r.buf = r.appender.AppendWhole(r.buf[:0], name)
		return r.buf
	}
	n, senses := r.f.Lexicon.Longest(name, 0)
	if n != len(name) {
		return nil
	}
	return senses
}

// spellings lists what is one letter away from a word, each on a line: a letter at the latest
// behind its first begun bytes.
func spellings(word string, begun int) string {
	const letters = " abcdefghijklmnopqrstuvwxyz"
	w := []rune(word)
	out := make([]byte, 0, 2*(len(word)+3)*min(begun+1, len(w)+1)*len(letters))
	line := func(before []rune, c rune, after []rune) {
		for _, r := range before {
			out = utf8.AppendRune(out, r)
		}
		if c >= 0 {
			out = utf8.AppendRune(out, c)
		}
		for _, r := range after {
			out = utf8.AppendRune(out, r)
		}
		out = append(out, '\n')
	}
	for i := 1; i <= len(w) && len(string(w[:i])) <= begun; i++ {
		if i < len(w) {
			line(w[:i], -1, w[i+1:])
			if i+1 < len(w) && w[i] != w[i+1] {
				w[i], w[i+1] = w[i+1], w[i]
				line(w, -1, nil)
				w[i], w[i+1] = w[i+1], w[i]
			}
		}
		for _, c := range letters {
			line(w[:i], c, w[i:])
			if i < len(w) && c != ' ' && c != unicode.ToLower(w[i]) {
				line(w[:i], c, w[i+1:])
			}
		}
	}
	return string(out)
}
