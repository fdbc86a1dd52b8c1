package gazetteer

import (
	"unicode"
	"unicode/utf8"
)

// The classes of characters that matter to names.
const (
	clOther uint8 = iota
	clLetter
	clSpace
	clHyphen
	clApostrophe
	clStop
	clComma
	clAnd
)

// class is the class of each ASCII character.
var class = func() (t [128]uint8) {
	for c := 'a'; c <= 'z'; c++ {
		t[c], t[c-32] = clLetter, clLetter
	}
	for c := '0'; c <= '9'; c++ {
		t[c] = clLetter
	}
	t[' '], t['\t'], t['\n'], t['\r'] = clSpace, clSpace, clSpace, clSpace
	t['-'], t['\''], t['`'], t['.'], t[','], t['&'] = clHyphen, clApostrophe, clApostrophe, clStop, clComma, clAnd
	return t
}()

// runeClass is the class of any rune; a byte that is no UTF-8 is other.
func runeClass(r rune, size int) uint8 {
	switch {
	case r < utf8.RuneSelf:
		if r < 0 {
			return clOther
		}
		return class[r]
	case r == utf8.RuneError && size <= 1:
		return clOther
	case r == '’' || r == '‘' || r == 'ʻ' || r == 'ʼ' || r == 'ʿ' || r == 'ʾ' || r == '´' || r == 'ʹ' || r == 'ʺ' || r == '′' || r == 'ʽ' || r == '‛' || r == 'ˈ' || r == '＇':
		return clApostrophe
	case r == 0xA0 || r == 0x202F || r == 0x2009 || r == 0x3000 || r == 0x2007:
		return clSpace
	case r == '‐' || r == '‑' || r == '–' || r == '－' || r == '・' || r == '·' || r == '־':
		return clHyphen
	case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || dropped(r):
		return clLetter
	}
	return clOther
}

// spaceless reports whether a letter is of a script that writes no spaces
// between words, so that a name may end anywhere in it.
func spaceless(r rune) bool {
	return r >= 0xE00 && (r < 0xF00 || // Thai, Lao
		0x1000 <= r && r < 0x10A0 || 0x1780 <= r && r < 0x1800 || // Burmese, Khmer
		0x3040 <= r && r < 0x3100 || 0x31F0 <= r && r < 0x3200 || // kana
		0x3400 <= r && r < 0xA000 || 0xAC00 <= r && r < 0xD7B0 || // Han, Hangul, whose particles are joined
		0xF900 <= r && r < 0xFB00 || 0xFF66 <= r && r < 0xFFA0 || 0x20000 <= r && r < 0x32000)
}

// shortForms are the words that take a full stop within a name.
var shortForms = map[string]bool{
	"st": true, "ste": true, "sta": true, "sto": true, "mt": true, "mts": true, "ft": true, "pt": true,
	"pto": true, "pta": true, "gen": true, "gral": true, "gov": true, "dr": true, "col": true, "cnel": true,
	"pres": true, "cd": true, "so": true, "no": true, "is": true, "jct": true, "hts": true, "spgs": true,
}

// lower is ASCII lower case, which is all that shortForms need.
func lower(s string) string {
	var b [8]byte
	if len(s) > len(b) {
		return ""
	}
	for i := range len(s) {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 32
		}
		b[i] = c
	}
	return string(b[:len(s)])
}
