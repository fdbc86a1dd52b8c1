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
	// ownShare is the share of them that a pack knows of prose in its language which has fewer of
	// the commonest: a tweet.
	ownShare = 0.6
	// foreignShare is the share of fewOwn and more words in small letters that a pack knows
	// at the least of those of its language.
	foreignShare = 0.35
	fewOwn       = 4
	// namesBelow is the share of words in small letters among all words and numbers below which a
	// text is a list of names and days, of which the abbreviations that it has besides tell nothing.
	namesBelow = 0.4
)

// language returns the pack to read with, and nil where there is none for the
// text's language.
func (o Options) language(t *cutText) (*pack.Pack, string) {
	if o.Lang != "" {
		return pack.For(o.Lang), o.Lang
	}
	w := wordsOf(t)
	if 2*w.latin < len(w.all) {
		return nil, ""
	}
	names := float64(howMany(w.small, spelled)) < namesBelow*float64(len(w.all)+w.numbers)
	running := !names && len(w.small) >= fewProse
	if running {
		if best, most := commonest(w.small); float64(most) >= proseShare*float64(len(w.small)) {
			return pack.For(best), best
		}
	}
	lang, known := best(distinct(w.all), knownTo)
	switch {
	case names && known == 0:
		return pack.For("en"), "en" // nothing but names
	case names || running && float64(howMany(w.small, knownTo(lang))) >= ownShare*float64(len(w.small)):
		return pack.For(lang), lang
	case running:
		return nil, ""
	}
	if foreign(w.small) {
		return nil, ""
	}
	_, most := commonest(w.all)
	total := len(w.all)
	switch {
	case known > 0 && (float64(most) >= commonShare*float64(total) || total < 60 || len(w.small) >= fewOwn && foreignShare*float64(len(w.small)) <= float64(known)):
		return pack.For(lang), lang
	case total < 40:
		return pack.For("en"), "en" // nothing at all
	}
	return nil, ""
}

// wordCount is what the beginning of a text is made of.
type wordCount struct {
	all, small     []string // its words, and those in small letters
	latin, numbers int      // how many of the words begin with a Latin letter, and the numbers beside them
}

func wordsOf(t *cutText) wordCount {
	var w wordCount
	for i, tok := range t.tokens {
		switch {
		case tok.End > sampleSize:
			return w
		case tok.Class == prose.Number:
			w.numbers++
			continue
		case tok.Class != prose.Word:
			continue
		}
		w.all = append(w.all, t.words[i])
		if t.words[i][0] < 0x80 {
			w.latin++
		}
		if tok.Lower {
			w.small = append(w.small, t.words[i])
		}
	}
	return w
}

// foreign reports whether the few words in small letters of a text are of no language that
// has a pack: of each hardly one is known.
func foreign(small []string) bool {
	small = distinct(small)
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
		if n := howMany(words, of(l)); n > most {
			lang, most = l, n
		}
	}
	return lang, most
}

func howMany(words []string, is func(word string) bool) (n int) {
	for _, w := range words {
		if is(w) {
			n++
		}
	}
	return n
}

// spelled reports whether a word is more than a letter: "w/c", "v".
func spelled(word string) bool { return len(word) > 1 }

func distinct(words []string) []string { return slices.Compact(slices.Sorted(slices.Values(words))) }

func unknownLanguage(asked string) seeds.Notice {
	n := seeds.Notice{Code: "language-unknown", Text: "the story's language has no pack (there are: " + strings.Join(pack.Langs(), ", ") + ")",
		Fix: "its places can still be mapped; name the language of a pack to read it as that all the same"}
	if asked != "" {
		n.Text = "there is no language pack " + asked + " (there are: " + strings.Join(pack.Langs(), ", ") + ")"
	}
	return n
}
