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
	best, most, total := "", 0, 0
	latin := 0
	for i, t := range tokens {
		if t.Class == prose.Word {
			total++
			if words[i][0] < 0x80 {
				latin++
			}
		}
	}
	for _, l := range pack.Langs() {
		common, n := pack.CommonWords(l), 0
		for i, t := range tokens {
			if t.Class == prose.Word && common[words[i]] {
				n++
			}
		}
		if n > most {
			best, most = l, n
		}
	}
	switch {
	case best != "" && (float64(most) >= commonShare*float64(total) || total < 60 && latin*2 > total):
		return pack.For(best), best
	case total < 40 && latin*2 >= total:
		return pack.For("en"), "en" // a list, or nothing at all
	}
	return nil, ""
}

func unknownLanguage(asked string) seeds.Notice {
	n := seeds.Notice{Code: "language-unknown", Text: "the story's language has no pack (there are: " + strings.Join(pack.Langs(), ", ") + ")",
		Fix: "its places can still be mapped; name a pack with --lang to read it all the same"}
	if asked != "" {
		n.Text = "there is no language pack " + asked + " (there are: " + strings.Join(pack.Langs(), ", ") + ")"
	}
	return n
}
