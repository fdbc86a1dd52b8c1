package locate

import "strings"

// transcribed are the countries whose names come to us from another script, so
// that there is no one way to spell them.
var transcribed = func() map[string]bool {
	m := map[string]bool{}
	for _, c := range strings.Fields(`AE AF AM AZ BD BG BH BT BY CN CY DJ DZ EG EH ER ET GE GR HK IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MD ME MK MM MN MO MR
		MV NP OM PK PS QA RS RU SA SD SO SY TH TJ TM TN TW UA UZ XK YE`) {
		m[c] = true
	}
	return m
}()

// sameSpelling reports whether two folded names of a place in a country are one
// name transcribed in two ways: al-Bireh and Al Bira. Vowels count alike, and
// so do letters that transcriptions mix up.
func sameSpelling(country, a, b string) bool {
	return transcribed[country] && len(a) > 3 && skeleton(a) == skeleton(b) && vowelStart(a) == vowelStart(b)
}

var transcriptions = strings.NewReplacer("kh", "h", "gh", "g", "dh", "d", "th", "t", "ph", "f", "ck", "k", "q", "k", "c", "k", "j", "i", "y", "i", "w", "v", "z", "s",
	"e", "a", "i", "a", "o", "a", "u", "a")

// skeleton is a name without what transcriptions differ in.
func skeleton(s string) string {
	for _, article := range []string{"al ", "el ", "ad ", "ar ", "as ", "at ", "an ", "az ", "ash "} {
		s = strings.TrimPrefix(s, article)
	}
	s = transcriptions.Replace(strings.ReplaceAll(s, " ", ""))
	s = strings.NewReplacer("j", "a", "y", "a", "i", "a").Replace(s)
	s = strings.TrimSuffix(strings.TrimSuffix(s, "h"), "a")
	var b strings.Builder
	for i := range len(s) {
		if i == 0 || s[i] != s[i-1] {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

func vowelStart(s string) bool { return s != "" && strings.IndexByte("aeiou", s[0]) >= 0 }

// plausible reports whether somebody who means one name may write the other,
// given how many edits part them: two edits must leave the first letter and
// most consonants alone.
func plausible(query, name string, edits int) bool {
	if edits < 2 {
		return true
	}
	if query == "" || name == "" || query[0] != name[0] {
		return false
	}
	allowed := 1
	if min(len(query), len(name)) >= longName {
		allowed = 2
	}
	return editDistance(skeleton(query), skeleton(name)) <= allowed
}

// longName is how many letters a name has at least of which two slips may be in what its
// transcriptions share: Phenom Pehn.
const longName = 10

// editDistance counts the single-byte edits between two folded names.
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		last := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			last, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, last+cost)
		}
	}
	return row[len(b)]
}
