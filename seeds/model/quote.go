package model

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/seeds"
)

const (
	maxQuote      = 1000 // bytes; the longest sentences of news have half of that
	maxQuoteWords = "400"
	maxName       = 120 // bytes of a place, a traveller or the words of a date
	maxEchoes     = 100 // how often one quote is looked for in a text
)

// page is a text with its white space folded, and the way back.
type page struct {
	text   string
	folded string
	at     []int32 // folded byte -> byte of text
}

func newPage(text string) *page {
	p := &page{text: text, at: make([]int32, 0, len(text))}
	var b strings.Builder
	b.Grow(len(text))
	space := false
	for i, r := range text {
		if unicode.IsSpace(r) {
			if !space {
				b.WriteByte(' ')
				p.at = append(p.at, int32(i))
			}
			space = true
			continue
		}
		space = false
		n := utf8.RuneLen(r)
		b.WriteString(text[i : i+n])
		for k := range n {
			p.at = append(p.at, int32(i+k))
		}
	}
	p.folded = b.String()
	return p
}

func plain(s string) string { return strings.Join(strings.Fields(s), " ") }

// span leads a stretch of the folded text back.
func (p *page) span(from, to int) seeds.Span {
	return seeds.Span{Start: int(p.at[from]), End: int(p.at[to-1]) + 1}
}

// stretch is a part of the folded text, half-open.
type stretch struct{ from, to int }

// quotes returns where a quote stands, letter for letter.
func (p *page) quotes(quote string) []stretch {
	quote = plain(quote)
	if quote == "" || len(quote) > maxQuote {
		return nil
	}
	var out []stretch
	for at := 0; len(out) < maxEchoes; {
		i := strings.Index(p.folded[at:], quote)
		if i < 0 {
			break
		}
		out = append(out, stretch{at + i, at + i + len(quote)})
		at += i + len(quote)
	}
	return out
}

// names returns where name stands within a stretch as whole words: letter for
// letter, or in a text that shouts, as datelines and headlines do.
func (p *page) names(name string, in stretch) []stretch {
	return p.words(name, in, func(found string) bool { return found == plain(name) || strings.ToUpper(found) == found })
}

// phrases is names without regard to capitals, for words that only point.
func (p *page) phrases(phrase string, in stretch) []stretch {
	return p.words(phrase, in, func(string) bool { return true })
}

func (p *page) words(name string, in stretch, fits func(found string) bool) []stretch {
	name = plain(name)
	if len(name) > maxName || strings.IndexFunc(name, wordy) < 0 {
		return nil
	}
	var out []stretch
	for i, r := range p.folded[in.from:in.to] {
		first, _ := utf8.DecodeRuneInString(name)
		if unicode.ToLower(r) != unicode.ToLower(first) {
			continue
		}
		from := in.from + i
		n := prefix(p.folded[from:in.to], name)
		if n > 0 && p.whole(from, from+n) && fits(p.folded[from:from+n]) {
			out = append(out, stretch{from, from + n})
		}
	}
	return out
}

// prefix returns how many bytes of s spell name, whatever the capitals; 0
// where s does not begin with it.
func prefix(s, name string) int {
	n := 0
	for _, want := range name {
		r, size := utf8.DecodeRuneInString(s[n:])
		if size == 0 || unicode.ToLower(r) != unicode.ToLower(want) {
			return 0
		}
		n += size
	}
	return n
}

// whole reports whether a stretch neither begins nor ends within a word.
func (p *page) whole(from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(p.folded[:from])
	first, _ := utf8.DecodeRuneInString(p.folded[from:])
	last, _ := utf8.DecodeLastRuneInString(p.folded[:to])
	after, _ := utf8.DecodeRuneInString(p.folded[to:])
	return !(from > 0 && inWord(before) && inWord(first)) && !(to < len(p.folded) && inWord(last) && inWord(after))
}

// inWord reports whether r is part of a word in a script that parts words.
func inWord(r rune) bool {
	return wordy(r) && !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

func wordy(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// everywhere is the whole of the text.
func (p *page) everywhere() stretch { return stretch{0, len(p.folded)} }
