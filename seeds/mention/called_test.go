package mention

import (
	"strings"
	"testing"
)

// A doubtful name is one where a word for towns ends it, and between two places.
func TestNamesThatTheirCompanyTells(t *testing.T) {
	w, err := ReadWeights("bias\t-1\nn=.\t2\np=from\t2\np=to\t2\n")
	if err != nil {
		t.Fatal(err)
	}
	words, err := OpenWords("reading\t2\nrojas\ts\n")
	if err != nil {
		t.Fatal(err)
	}
	f := &Finder{Lexicon: world, Weights: w, Words: words}
	for text, want := range map[string]string{
		"We saw Lima City and slept.":          "Lima",
		"We saw Lima City Council there.":      "",
		"We saw Reading Town there.":           "",
		"We saw Lima there.":                   "",
		"She flew from Paris, Lima and York.":  "Paris|Lima|York",
		"She flew from Paris, Rojas and York.": "Paris|York",
		"She flew from Paris, saw Lima there.": "Paris",
	} {
		if got := strings.Join(found(f, text), "|"); got != want {
			t.Errorf("%s: found %q, want %q", text, got, want)
		}
	}
}
