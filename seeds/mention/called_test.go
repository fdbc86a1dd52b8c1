package mention

import (
	"maps"
	"strings"
	"testing"

	"dateline/seeds"
)

// A doubtful name is one where a word for towns ends it, and between two places,
// and where it is an airport's in full.
func TestNamesThatTheirCompanyTells(t *testing.T) {
	w, err := ReadWeights("bias\t-1\nn=.\t2\np=from\t2\np=to\t2\n")
	if err != nil {
		t.Fatal(err)
	}
	words, err := OpenWords("reading\t2\nrojas\ts\n")
	if err != nil {
		t.Fatal(err)
	}
	lexicon := maps.Clone(world)
	lexicon["Ana Rojas International Airport"] = seeds.Sense{ID: "iata:ARO", Name: "Ana Rojas International Airport", Country: "PE", Kind: seeds.Airport}
	f := &Finder{Lexicon: lexicon, Weights: w, Words: words}
	for text, want := range map[string]string{
		"At Ana Rojas International Airport Terminal 3 they wait.": "Ana Rojas International Airport",
		"We saw Lima City and slept.":                              "Lima",
		"We saw Lima City Council there.":                          "",
		"We saw Reading Town there.":                               "",
		"We saw Lima there.":                                       "",
		"She flew from Paris, Lima and York.":                      "Paris|Lima|York",
		"She flew from Paris, Rojas and York.":                     "Paris|York",
		"She flew from Paris, saw Lima there.":                     "Paris",
	} {
		if got := strings.Join(found(f, text), "|"); got != want {
			t.Errorf("%s: found %q, want %q", text, got, want)
		}
	}
}
