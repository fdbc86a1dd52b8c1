package model

import (
	"strings"
	"unicode"

	"dateline/seeds/pack"
	"dateline/seeds/prose"
	"dateline/seeds/when"
)

const (
	sampleSize  = 6 << 10 // how much of a text is looked at to know its language
	commonShare = 0.06    // of a language's commonest words, in any running text of it
	shortText   = 60      // words; a text of fewer may be a list, without common words
)

// language returns the pack to read dates with, nil where there is none: a
// model reads more languages than the packs do, and its stops stay undated.
func (o Options) language(text string) (*pack.Pack, string) {
	if o.Lang != "" {
		return pack.For(o.Lang), o.Lang
	}
	text = strings.ToValidUTF8(text[:min(len(text), sampleSize)], "")
	tokens := prose.Tokens(text)
	words := pack.Words(text, tokens)
	best, most, total := "", 0, 0
	for _, l := range pack.Langs() {
		common, n := pack.CommonWords(l), 0
		total = 0
		for i, t := range tokens {
			if t.Class == prose.Word {
				total++
				if common[words[i]] {
					n++
				}
			}
		}
		if n > most {
			best, most = l, n
		}
	}
	if best == "" && total < shortText {
		best = "en"
	} else if best == "" || total >= shortText && float64(most) < commonShare*float64(total) {
		return nil, ""
	}
	return pack.For(best), best
}

const (
	datelineHead  = 80 // bytes of a line before the date of its dateline
	datelineTail  = 24 // bytes after it, to the dash
	datelineLines = 8  // lines down from the top
)

// filed returns the date of the text's dateline, nil where it has none:
// "LIMA, Peru, April 13 (AP) - ".
func filed(text string, exprs []when.Expression) *when.Expression {
	for i := range exprs {
		e := &exprs[i]
		if strings.Count(text[:e.Start], "\n") > datelineLines {
			break
		}
		start := strings.LastIndexByte(text[:e.Start], '\n') + 1
		head, tail := text[start:e.Start], text[e.End:min(len(text), e.End+datelineTail)]
		tail, _, _ = strings.Cut(tail, "\n")
		dashed := strings.Contains(tail, "—") || strings.Contains(tail, "–") || strings.Contains(tail, "- ")
		if e.Absolute() && dashed && len(head) <= datelineHead && shouts(head) {
			return e
		}
	}
	return nil
}

// shouts reports whether the first word is in capitals.
func shouts(head string) bool {
	for _, t := range prose.Tokens(head) {
		if t.Class == prose.Word {
			return t.Upper && !strings.ContainsFunc(head, func(r rune) bool { return r == '\n' || unicode.IsControl(r) })
		}
	}
	return false
}
