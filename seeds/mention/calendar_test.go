package mention

import (
	"strings"
	"testing"
)

// A month behind a day and a weekday are nobody's given names.
func TestMonthIsNoGivenName(t *testing.T) {
	words, err := OpenWords("june\tg\nthu\tg\n")
	if err != nil {
		t.Fatal(err)
	}
	f := &Finder{Lexicon: world, Words: words}
	for text, want := range map[string]string{
		"The tour: 12 June Lima, 14 June Paris":       "Lima|Paris",
		"The tour: Thu Lima, Thu Paris":               "Lima|Paris",
		"The singer June Lima left Paris. Lima is 90": "Paris",
	} {
		if got := strings.Join(found(f, text), "|"); got != want {
			t.Errorf("%s: found %s, want %s", text, got, want)
		}
	}
}
