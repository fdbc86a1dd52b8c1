package pack

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns s in lower case, without accents, and with plain apostrophes.
func Fold(s string) string {
	if ascii(s) {
		return lowerASCII(s)
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == '’' || r == 'ʼ':
			b.WriteByte('\'')
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// lowerASCII puts the letters A to Z of s in lower case, and keeps all else.
func lowerASCII(s string) string {
	at := upperFrom(s, 0)
	if at == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for done := 0; ; at = upperFrom(s, done) {
		b.WriteString(s[done:at])
		if at == len(s) {
			return b.String()
		}
		b.WriteByte(s[at] + 'a' - 'A')
		done = at + 1
	}
}

// upperFrom returns where the next of the letters A to Z stands from a byte on, or the end.
func upperFrom(s string, at int) int {
	for at < len(s) && (s[at] < 'A' || 'Z' < s[at]) {
		at++
	}
	return at
}
