package story

import (
	"iter"
	"slices"
	"sort"
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
	b := t.beginning()
	w := b.count()
	if 2*w.latin < w.all {
		return nil, ""
	}
	names := float64(howMany(b.small, spelled)) < namesBelow*float64(w.all+w.numbers)
	running := !names && w.small >= fewProse
	if running {
		if best, most := commonest(b.small); float64(most) >= proseShare*float64(w.small) {
			return pack.For(best), best
		}
	}
	lang, known := best(slices.Values(distinct(b.words)), knownTo)
	switch {
	case names && known == 0:
		return pack.For("en"), "en" // nothing but names
	case names || running && float64(howMany(b.small, knownTo(lang))) >= ownShare*float64(w.small):
		return pack.For(lang), lang
	case running:
		return nil, ""
	}
	if foreign(b.small) {
		return nil, ""
	}
	_, most := commonest(b.words)
	switch {
	case known > 0 && (float64(most) >= commonShare*float64(w.all) || w.all < 60 || w.small >= fewOwn && foreignShare*float64(w.small) <= float64(known)):
		return pack.For(lang), lang
	case w.all < 40:
		return pack.For("en"), "en" // nothing at all
	}
	return nil, ""
}

// beginning is as much of a text as is looked at to know its language.
type beginning struct {
	tokens []prose.Token
	folded []string // the tokens
}

func (t *cutText) beginning() beginning {
	n := sort.Search(len(t.tokens), func(i int) bool { return t.tokens[i].End > sampleSize })
	return beginning{t.tokens[:n], t.words[:n]}
}

// words are the words among its tokens.
func (b beginning) words(yield func(word string) bool) {
	for i := range b.tokens {
		if b.tokens[i].Class == prose.Word && !yield(b.folded[i]) {
			return
		}
	}
}

// small are those of the words that begin with a small letter.
func (b beginning) small(yield func(word string) bool) {
	for i := range b.tokens {
		if t := &b.tokens[i]; t.Class == prose.Word && t.Lower && !yield(b.folded[i]) {
			return
		}
	}
}

// wordCount is what the beginning of a text is made of.
type wordCount struct {
	all, small     int // its words, and those in small letters
	latin, numbers int // how many of the words begin with a Latin letter, and the numbers beside them
}

func (b beginning) count() (w wordCount) {
	for i := range b.tokens {
		switch t := &b.tokens[i]; t.Class {
		case prose.Number:
			w.numbers++
		case prose.Word:
			w.all++
			if b.folded[i][0] < 0x80 {
				w.latin++
			}
			if t.Lower {
				w.small++
			}
		}
	}
	return w
}

// foreign reports whether the few words in small letters of a text are of no language that
// has a pack: of each hardly one is known.
func foreign(small iter.Seq[string]) bool {
	words := distinct(small)
	_, known := best(slices.Values(words), knownTo)
	return len(words) >= fewOwn && float64(known) < foreignShare*float64(len(words))
}

// knownTo reports whether a language's pack knows a word.
func knownTo(lang string) func(word string) bool { return pack.For(lang).Knows }

// commonest returns the language that has the most of some words among its
// commonest, "" for none, and how many they are.
func commonest(words iter.Seq[string]) (lang string, most int) {
	return best(words, func(lang string) func(string) bool {
		common := pack.CommonWords(lang)
		return func(word string) bool { return common[word] }
	})
}

// best returns the language of which the most of some words are, and how many.
func best(words iter.Seq[string], of func(lang string) func(word string) bool) (lang string, most int) {
	for _, l := range pack.Langs() {
		if n := howMany(words, of(l)); n > most {
			lang, most = l, n
		}
	}
	return lang, most
}

func howMany(words iter.Seq[string], is func(word string) bool) (n int) {
	for w := range words {
		if is(w) {
			n++
		}
	}
	return n
}

// spelled reports whether a word is more than a letter: "w/c", "v".
func spelled(word string) bool { return len(word) > 1 }

func distinct(words iter.Seq[string]) []string { return slices.Compact(slices.Sorted(words)) }

func unknownLanguage(asked string) seeds.Notice {
	n := seeds.Notice{Code: "language-unknown", Text: "the story's language has no pack (there are: " + strings.Join(pack.Langs(), ", ") + ")",
		Fix: "its places can still be mapped; name the language of a pack to read it as that all the same"}
	if asked != "" {
		n.Text = "there is no language pack " + asked + " (there are: " + strings.Join(pack.Langs(), ", ") + ")"
	}
	return n
}
