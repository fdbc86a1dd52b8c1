package mention

import (
	"maps"
	"strings"
	"testing"

	"github.com/paulmach/orb"

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
	lexicon["Otavi"] = seeds.Sense{ID: "test:O", Name: "Otavi", Country: "NA", Kind: seeds.City, At: orb.Point{17.3, -19.6}}
	lexicon["Tsumeb"] = seeds.Sense{ID: "test:T", Name: "Tsumeb", Country: "NA", Kind: seeds.City, At: orb.Point{17.7, -19.2}}
	lexicon["Oranjemund"] = seeds.Sense{ID: "test:OM", Name: "Oranjemund", Country: "NA", Kind: seeds.City, At: orb.Point{16.4, -28.6}}
	f := &Finder{Lexicon: lexicon, Weights: w, Words: words}
	for text, want := range map[string]string{
		"Otavi waved as they came to Tsumeb.":                      "Otavi|Tsumeb",
		"Otavi waved as they saw Tsumeb there.":                    "",
		"Otavi waved as they came to Oranjemund.":                  "Oranjemund",
		"Jan Otavi waved as they came to Tsumeb.":                  "Tsumeb",
		"Otavi Minerals waved as they came to Tsumeb.":             "Tsumeb",
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
