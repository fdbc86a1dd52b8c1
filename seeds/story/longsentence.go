package story

import (
	"fmt"

	"dateline/seeds"
	"dateline/seeds/prose"
)

// longestSentence is how many tokens a sentence is read with at most. Hardly any in prose has
// 150; what is longer is a list without its lines, or no text at all, and each of its words would
// be asked after every other.
const longestSentence = 500

// cutLong ends a sentence of tokens [first, last) after so many: behind a mark that parts
// words, else before a word in lower case, else where it must. Dates stay whole.
func (a *analysis) cutLong(first, last int) int {
	if last-first <= longestSentence {
		return last
	}
	least, most := first+longestSentence/2, first+longestSentence
	for _, parts := range [...]func(i int) bool{a.partsBefore, func(i int) bool { return a.tokens[i].Lower }} {
		for i := most; i > least; i-- {
			if d := a.dateAt[i]; parts(i) && (d < 0 || d != a.dateAt[i-1]) {
				return i
			}
		}
	}
	return most
}

// partsBefore reports whether a mark that parts words stands before token i.
func (a *analysis) partsBefore(i int) bool {
	w := a.words[i-1]
	return a.tokens[i-1].Class == prose.Mark && (w == "," || w == ";" || w == ":" || w == ")")
}

// longSentence is the notice of sentences that are read in parts, of which a span is the first.
func longSentence(first seeds.Span) seeds.Notice {
	return seeds.Notice{Code: "long-sentence", Span: first, Text: fmt.Sprintf("a sentence is read in parts of at most %d words: what it says across them may be lost", longestSentence),
		Fix: "cut it into sentences, or its list into lines"}
}
