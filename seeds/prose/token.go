package prose

import (
	"math"
	"unicode"
	"unicode/utf8"

	"dateline/seeds"
)

// Class is what a token is made of.
type Class uint8

// A Word begins with a letter, a Number with a digit ("14th", "9:30",
// "1,200"). Clitic is an English possessive
// 's that was cut off its word. Mark is anything else, one character each.
const (
	Word Class = iota
	Number
	Clitic
	Mark
)

// Token is a word, a number or a mark.
type Token struct {
	seeds.Span
	Class  Class
	Title  bool   // begins with an upper-case letter
	Upper  bool   // has two or more letters, all upper-case
	Lower  bool   // begins with a lower-case letter
	Dotted bool   // an abbreviation of dotted letters: U.S., a.m.
	Space  bool   // white space, or the text's start, stands before it
	Lines  uint16 // line breaks before it, to math.MaxUint16; the text's start counts as two
}

// Tokens returns the tokens of text in order.
func Tokens(text string) []Token {
	return AppendTokens(make([]Token, 0, Many(len(text))), text, 0, len(text))
}

// Many is how many tokens a text of some bytes has: seldom more.
func Many(bytes int) int { return bytes/4 + 4 }

// AppendTokens appends the tokens of text[from:to] to dst, with offsets into
// the whole text, so that a buffer can serve many stretches of a long text.
func AppendTokens(dst []Token, text string, from, to int) []Token {
	space, lines := true, 2
	for i := from; i < to; {
		r, n := decode(text, i, to)
		switch {
		case r == '\n':
			space = true
			lines++
		case r <= ' ' || unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff':
			space = true
		default:
			t := scan(text, i, to, r, n)
			t.Space, t.Lines = space, uint16(min(lines, math.MaxUint16))
			dst = append(dst, t)
			i = t.End
			space, lines = false, 0
			continue
		}
		i += n
	}
	return dst
}

// scan reads the token whose first character is r, n bytes long, at text[i:].
func scan(text string, i, to int, r rune, n int) Token {
	t := Token{Span: seeds.Span{Start: i, End: i + n}, Class: Mark}
	switch {
	case isLetter(r):
		t.Class = Word
	case isDigit(r):
		t.Class = Number
	case isApostrophe(r):
		if end := possessive(text, i, to, n); end > 0 {
			t.End, t.Class = end, Clitic
		}
		return t
	default:
		return t
	}
	if end := dotted(text, i, to, n); end > 0 {
		t.End, t.Class, t.Dotted = end, Word, true
		t.Title = unicode.IsUpper(r)
		t.Lower = !t.Title
		t.Upper = t.Title
		return t
	}
	upper, lower := 0, 0
	count := func(r rune) {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		}
	}
	count(r)
	t.Title, t.Lower = upper == 1, lower == 1
	j := i + n
	for j < to {
		switch c := text[j]; { // most are of ASCII
		case 'a' <= c && c <= 'z':
			lower++
			j++
			continue
		case 'A' <= c && c <= 'Z':
			upper++
			j++
			continue
		}
		c, m := decode(text, j, to)
		switch {
		case isLetter(c) || isDigit(c) || unicode.Is(unicode.Mn, c) || unicode.Is(unicode.Mc, c):
			count(c)
			j += m
			continue
		case t.Class == Number && (c == ',' || c == '.' || c == ':') || t.Class == Word && isApostrophe(c):
			// 1,200 and 9:30 and d'Ivoire are one; Peru's is two
			if next, k := decode(text, j+m, to); t.Class == Number && isDigit(next) || t.Class == Word && isLetter(next) && possessive(text, j, to, m) == 0 {
				count(next)
				j += m + k
				continue
			}
		}
		break
	}
	t.End = j
	t.Upper = upper >= 2 && lower == 0
	return t
}

// possessive returns the end of the 's that starts at text[i:], or 0. n is
// the apostrophe's length.
func possessive(text string, i, to, n int) int {
	c, m := decode(text, i+n, to)
	if c != 's' && c != 'S' {
		return 0
	}
	if next, _ := decode(text, i+n+m, to); isLetter(next) || isDigit(next) {
		return 0
	}
	return i + n + m
}

// dotted returns the end of a run of single letters with a full stop each
// (U.S., N.S.W., a.m.), two or more, or 0. The first of them is size bytes long.
func dotted(text string, i, to, size int) int {
	if i+size >= to || text[i+size] != '.' {
		return 0
	}
	n, j := 0, i
	for j < to {
		r, m := decode(text, j, to)
		if !isLetter(r) || j+m >= to || text[j+m] != '.' {
			break
		}
		j += m + 1
		n++
	}
	if n < 2 {
		return 0
	}
	return j
}

// decode returns the character at text[i:to]; a byte that is no UTF-8 comes
// back as utf8.RuneError of length 1, and the end as 0 of length 0.
func decode(text string, i, to int) (rune, int) {
	if i >= to {
		return 0, 0
	}
	if c := text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(text[i:to])
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return r != utf8.RuneError && unicode.IsLetter(r)
}

func isDigit(r rune) bool {
	if r < utf8.RuneSelf {
		return '0' <= r && r <= '9'
	}
	return unicode.IsDigit(r)
}

// isApostrophe holds the typewriter's and the printer's, and the letter
// apostrophe of Hawaiian and Ukrainian names.
func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == 'ʻ' }
