package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/seeds"
)

// Sentences returns the sentences of text in order, without the white space
// around them. Headings, list lines and the cells of line-broken lists are
// sentences of their own; a line that was only wrapped goes on. An overlong
// stretch without any mark stays one sentence.
func Sentences(text string) []seeds.Span {
	out := make([]seeds.Span, 0, len(text)/100+1)
	for _, line := range paragraphs(text) {
		out = split(out, text, line)
	}
	return out
}

// split cuts one paragraph at its full stops.
func split(out []seeds.Span, text string, p seeds.Span) []seeds.Span {
	start := p.Start
	for i := p.Start; i < p.End; {
		if c := text[i]; c < utf8.RuneSelf && c != '.' && c != '!' && c != '?' { // as most are
			i++
			continue
		}
		r, n := decode(text, i, p.End)
		if !isStop(r) {
			i += n
			continue
		}
		end := closing(text, i+n, p.End)
		if !isWideStop(r) && !endsHere(text, start, i, end, p.End, r) {
			i += n
			continue
		}
		out = appendTrimmed(out, text, start, end)
		start, i = end, end
	}
	return appendTrimmed(out, text, start, p.End)
}

// closing skips the stops, quotes and brackets that belong to the sentence
// which a stop before i ends.
func closing(text string, i, to int) int {
	for i < to {
		r, n := decode(text, i, to)
		if !isStop(r) && !strings.ContainsRune(`"'”’»)]}›`, r) {
			break
		}
		// a straight quote after white space opens; here none came between
		i += n
	}
	return i
}

// endsHere reports whether the stop r at text[at:], whose sentence would end
// at end, closes the sentence that began at start.
func endsHere(text string, start, at, end, to int, r rune) bool {
	if end >= to {
		return true
	}
	next, _ := decode(text, end, to)
	glued := !unicode.IsSpace(next)
	word := lastWord(text, start, at)
	if glued {
		// "signed.The": lost white space; but not "dateline.org", "3.5", "U.S.Army"
		second, m := decode(text, end, to)
		third, _ := decode(text, end+m, to)
		return r == '.' && end == at+1 && len(word) > 2 && isLowerWord(word) && unicode.IsUpper(second) && unicode.IsLower(third) && !leading[word] && !trailing[word]
	}
	first, after := firstWord(text, end, to)
	if first == "" {
		return true
	}
	c, _ := utf8.DecodeRuneInString(first)
	if unicode.IsLower(c) {
		return false // "Why?" she asked
	}
	if r != '.' || end > at+1 && !strings.HasPrefix(text[at+1:end], ".") && !isInitial(word) {
		return true
	}
	low := strings.ToLower(word)
	switch {
	case word == "":
		return true
	case leading[low] && !(numbered[low] && !isDigit(c)):
		return false
	case isInitial(word):
		// "George W. Bush", but "Plan B. The"
		return starters[strings.ToLower(first)] && after
	case trailing[low] || strings.Contains(word, "."):
		return starters[strings.ToLower(first)]
	case isNumber(word) && strings.TrimSpace(text[start:at]) == word:
		return false // "1. Lima"
	}
	return true
}

// lastWord returns the word, with inner full stops, that ends at text[at].
func lastWord(text string, start, at int) string {
	i := at
	for i > start {
		r, n := utf8.DecodeLastRuneInString(text[start:i])
		if !isLetter(r) && !isDigit(r) && r != '.' {
			break
		}
		i -= n
	}
	return strings.TrimLeft(text[i:at], ".")
}

// firstWord returns the first word of text[at:to], past opening quotes and
// dashes, and whether white space or the end follows it.
func firstWord(text string, at, to int) (string, bool) {
	i := at
	for i < to {
		r, n := decode(text, i, to)
		if isLetter(r) || isDigit(r) {
			break
		}
		i += n
	}
	j := i
	for j < to {
		r, n := decode(text, j, to)
		if !isLetter(r) && !isDigit(r) {
			return text[i:j], unicode.IsSpace(r)
		}
		j += n
	}
	return text[i:j], true
}

func isInitial(w string) bool {
	r, n := utf8.DecodeRuneInString(w)
	return n == len(w) && unicode.IsUpper(r) && r != 'I'
}

func isLowerWord(w string) bool {
	r, _ := utf8.DecodeLastRuneInString(w)
	return unicode.IsLower(r)
}

func isNumber(w string) bool {
	return w != "" && strings.TrimLeft(w, "0123456789.") == ""
}

func isStop(r rune) bool {
	switch r {
	case '.', '!', '?', '…':
		return true
	}
	return isWideStop(r)
}

// isWideStop holds the stops that need no white space after them.
func isWideStop(r rune) bool {
	switch r {
	case '。', '！', '？', '｡', '؟', '۔', '।', '॥', '።':
		return true
	}
	return false
}

func appendTrimmed(out []seeds.Span, text string, from, to int) []seeds.Span {
	for from < to {
		r, n := decode(text, from, to)
		if !unicode.IsSpace(r) && r != '\ufeff' && r != '\u200b' {
			break
		}
		from += n
	}
	for from < to {
		r, n := utf8.DecodeLastRuneInString(text[from:to])
		if !unicode.IsSpace(r) {
			break
		}
		to -= n
	}
	if from < to {
		out = append(out, seeds.Span{Start: from, End: to})
	}
	return out
}
