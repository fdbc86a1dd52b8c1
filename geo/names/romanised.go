package names

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// romanised are the countries that write in other than Latin letters, or whose names
// GeoNames gives in a transliteration with marks that maps leave out (Kandahār, Náxos).
const romanised = "AE AF AM BD BG BH BY CN EG ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MM MN MR MV NP OM PK PS QA RU SA SD SO SY TH TJ UA UZ YE"

// Romanised reports whether the names of a country, by its code, are transliterations.
func Romanised(iso string) bool { return len(iso) == 2 && strings.Contains(romanised, iso) }

// Unmarked is a name without the marks on its letters: "Kandahar" for "Kandahār".
func Unmarked(name string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(name) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}
