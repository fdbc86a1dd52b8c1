package text

import (
	"slices"
	"strings"
	"unicode"
)

// Written returns s as Shape sets it where faces lack some of its characters: without the
// words that have such a letter or digit, for what is left of a word is another word,
// and without such signs and accents. Words are what stands between spaces; where one is left
// out, one space parts its neighbours. A string of which no face lacks anything is returned as it is.
func (f *Fonts) Written(s string) string {
	if m := f.Missing(s); len(m) > 0 {
		return written(s, m)
	}
	return s
}

func written(s string, missing []rune) string {
	lacks := func(r rune) bool { return slices.Contains(missing, r) }
	var out []string
	for _, word := range strings.Fields(s) {
		if strings.ContainsFunc(word, func(r rune) bool { return lacks(r) && (unicode.IsLetter(r) || unicode.IsNumber(r)) }) {
			continue
		}
		out = append(out, strings.Fields(strings.Map(func(r rune) rune {
			switch {
			case !lacks(r):
				return r
			case unicode.IsMark(r):
				return -1
			}
			return ' '
		}, word))...)
	}
	return strings.Join(out, " ")
}
