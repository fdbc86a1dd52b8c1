package gazetteer

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the form in which names are compared: lower case without
// accents, apostrophes and full stops, hyphens and other marks as one space,
// "Saint", "Mount" and "Fort" before another word as st, mt and ft, "&" as and.
// A comma stays, for "Washington, D.C." is a name and "Paris, Texas" is two.
// Scripts other than Latin, Greek, Cyrillic, Arabic and Hebrew keep their marks.
func Fold(name string) string {
	return string(AppendFold(make([]byte, 0, len(name)), name))
}

// AppendFold appends Fold(name) to dst.
func AppendFold(dst []byte, name string) []byte {
	s := scanner{text: name}
	start := len(dst)
	for {
		ev := s.next()
		switch ev {
		case evEnd:
			for len(dst) > start && (dst[len(dst)-1] == ' ' || dst[len(dst)-1] == ',') {
				dst = dst[:len(dst)-1]
			}
			return dst
		case evOther: // a mark that ends a name in running text is a space in a query
			s.gap = true
			s.word = 0
		default:
			dst = append(dst, s.out[:s.n]...)
		}
	}
}

// foldRune appends the folded form of a letter, digit or mark; nothing for a
// mark that is dropped.
func foldRune(dst []byte, r rune) []byte {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return append(dst, byte(r))
	}
	if dropped(r) {
		return dst
	}
	if s, ok := special(r); ok {
		return append(dst, s...)
	}
	if decomposes(r) {
		var buf [32]byte
		var in [4]byte
		d := norm.NFKD.Append(buf[:0], in[:utf8.EncodeRune(in[:], r)]...)
		for i := 0; i < len(d); {
			q, n := utf8.DecodeRune(d[i:])
			i += n
			if q < utf8.RuneSelf {
				if 'A' <= q && q <= 'Z' {
					q += 'a' - 'A'
				}
				dst = append(dst, byte(q))
			} else if !dropped(q) {
				if s, ok := special(q); ok {
					dst = append(dst, s...)
				} else {
					dst = utf8.AppendRune(dst, unicode.ToLower(q))
				}
			}
		}
		return dst
	}
	return utf8.AppendRune(dst, unicode.ToLower(r))
}

// dropped reports whether a mark is an accent that does not tell names apart.
// The vowel signs of the Indic scripts do, and stay.
func dropped(r rune) bool {
	switch {
	case r < 0x300:
		return r == 0xAD
	case r <= 0x36F, // combining diacritics
		0x591 <= r && r <= 0x5C7 && unicode.Is(unicode.Mn, r), // Hebrew points
		0x64B <= r && r <= 0x65F, r == 0x670, r == 0x640,      // Arabic vowels, kashida
		0x1AB0 <= r && r <= 0x1AFF, 0x1DC0 <= r && r <= 0x1DFF,
		0x20D0 <= r && r <= 0x20FF, 0xFE00 <= r && r <= 0xFE0F, 0xFE20 <= r && r <= 0xFE2F,
		r == 0x200B, r == 0x200C, r == 0x200D, r == 0x200E, r == 0x200F, r == 0x2060, r == 0xFEFF:
		return true
	}
	return false
}

// decomposes reports whether compatibility decomposition is wanted: Latin,
// Greek, Cyrillic, Arabic and full-width forms. Hangul and kana stay composed.
func decomposes(r rune) bool {
	return r < 0x700 || 0x1E00 <= r && r < 0x2000 || 0xFB00 <= r && r < 0xFE00 || 0xFE70 <= r && r <= 0xFEFF || 0xFF00 <= r && r <= 0xFFEF
}

// special gives letters that do not decompose but are commonly written otherwise.
func special(r rune) (string, bool) {
	switch r {
	case 'ß', 'ẞ':
		return "ss", true
	case 'æ', 'Æ':
		return "ae", true
	case 'œ', 'Œ':
		return "oe", true
	case 'ø', 'Ø', 'ɔ', 'Ɔ':
		return "o", true
	case 'ð', 'Ð', 'đ', 'Đ', 'ɗ', 'Ɗ', 'ɖ', 'Ɖ':
		return "d", true
	case 'þ', 'Þ':
		return "th", true
	case 'ł', 'Ł':
		return "l", true
	case 'ħ', 'Ħ':
		return "h", true
	case 'ı', 'İ':
		return "i", true
	case 'ŋ', 'Ŋ':
		return "ng", true
	case 'ə', 'Ə', 'ɛ', 'Ɛ', 'ǝ':
		return "e", true
	case 'ɓ', 'Ɓ':
		return "b", true
	case 'ƙ', 'Ƙ':
		return "k", true
	case 'ŧ', 'Ŧ':
		return "t", true
	}
	return "", false
}
