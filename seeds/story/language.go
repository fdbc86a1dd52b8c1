package story

import (
	"slices"
	"strings"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

const (
	// sampleSize is how much of a text is looked at to know its language.
	sampleSize = 6 << 10
	// commonShare is the share of a language's commonest words that running
	// text in it never falls below; lists of names may.
	commonShare = 0.06
	// proseShare is that share of the words of prose in small letters, of which
	// fewProse are enough to tell: names are left aside, so that two sentences in
	// another language are told from a list. A sister language has up to 0.15.
	proseShare = 0.2
	fewProse   = 12
	// foreignShare is the share of fewOwn and more words in small letters that a pack knows
	// at the least of those of its language.
	foreignShare = 0.35
	fewOwn       = 4
	// namesShare is how many words a list of names has to each in small letters.
	namesShare = 20
)

// language returns the pack to read with, and nil where there is none for the
// text's language.
func (o Options) language(t *cutText) (*pack.Pack, string) {
	if o.Lang != "" {
		return pack.For(o.Lang), o.Lang
	}
	tokens, words := t.tokens, t.words
	if k := slices.IndexFunc(tokens, func(t prose.Token) bool { return t.End > sampleSize }); k >= 0 {
		tokens, words = tokens[:k], words[:k]
	}
	small := make([]string, 0, len(tokens)) // words in small letters
	for i, t := range tokens {
		if t.Class == prose.Word && t.Lower {
			small = append(small, words[i])
		}
	}
	if len(small) >= fewProse {
		if best, most := commonest(small); float64(most) >= proseShare*float64(len(small)) {
			return pack.For(best), best
		}
		return nil, ""
	}
	if foreign(small) {
		return nil, ""
	}
	var all []string
	latin := 0
	for i, t := range tokens {
		if t.Class != prose.Word {
			continue
		}
		all = append(all, words[i])
		if words[i][0] < 0x80 {
			latin++
		}
	}
	_, most := commonest(all)
	lang, known := best(all, knownTo)
	total := len(all)
	switch {
	case known > 0 && (float64(most) >= commonShare*float64(total) || total < 60 && latin*2 > total || len(small) >= fewOwn && foreignShare*float64(len(small)) <= float64(known)):
		return pack.For(lang), lang
	case latin*2 >= total && (total < 40 || len(small)*namesShare <= total):
		return pack.For("en"), "en" // a list, or nothing at all
	}
	return nil, ""
}

// foreign reports whether the few words in small letters of a text are of no language that
// has a pack: of each hardly one is known.
func foreign(small []string) bool {
	_, known := best(small, knownTo)
	return len(small) >= fewOwn && float64(known) < foreignShare*float64(len(small))
}

// knownTo reports whether a language's pack knows a word.
func knownTo(lang string) func(word string) bool { return pack.For(lang).Knows }

// commonest returns the language that has the most of some words among its
// commonest, "" for none, and how many they are.
func commonest(words []string) (lang string, most int) {
	return best(words, func(lang string) func(string) bool {
		common := pack.CommonWords(lang)
		return func(word string) bool { return common[word] }
	})
}

// best returns the language of which the most of some words are, and how many.
func best(words []string, of func(lang string) func(word string) bool) (lang string, most int) {
	for _, l := range pack.Langs() {
		is, n := of(l), 0
		for _, w := range words {
			if is(w) {
				n++
			}
		}
		if n > most {
			lang, most = l, n
		}
	}
	return lang, most
}

func unknownLanguage(asked string) seeds.Notice {
	n := seeds.Notice{Code: "language-unknown", Text: "the story's language has no pack (there are: " + strings.Join(pack.Langs(), ", ") + ")",
		Fix: "its places can still be mapped; name the language of a pack to read it as that all the same"}
	if asked != "" {
		n.Text = "there is no language pack " + asked + " (there are: " + strings.Join(pack.Langs(), ", ") + ")"
	}
	return n
}
