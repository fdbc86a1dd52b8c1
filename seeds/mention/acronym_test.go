package mention

import (
	"strings"
	"testing"

	"dateline/seeds"
)

// Capitals in brackets are short for the name before them, unless that is the
// place's own.
func TestBracketedNames(t *testing.T) {
	w, err := ReadWeights("bias\t1\n")
	if err != nil {
		t.Fatal(err)
	}
	code := func(of string) seeds.Sense {
		return seeds.Sense{ID: "iata:" + of, Name: of, Kind: seeds.Airport, Via: seeds.ViaCode}
	}
	lex := fixture{"NAP": city("Nap", "TH", 40000), "LIM": code("LIM"), "PAL": code("PAL"), "Peru": {ID: "iso:PE", Name: "Peru", Country: "PE", Kind: seeds.Country},
		"Lima": world["Lima"], "United Republic": {ID: "iso:UR", Name: "United Republic", Country: "UR", Kind: seeds.Country}, "UR": {ID: "iso:UR", Name: "United Republic", Country: "UR", Kind: seeds.Country}}
	f := &Finder{Lexicon: lex, Weights: w}
	for text, want := range map[string]string{
		"He told the News Agency of Peru (NAP) so.":   "Peru",
		"He told the Peru news (NAP) so.":             "Peru|NAP",
		"She took a plane of Pacific Airlines (PAL).": "",
		"She flew from Lima (LIM).":                   "Lima|LIM",
		"The United Republic (UR) agreed.":            "United Republic|UR",
	} {
		if got := strings.Join(found(f, text), "|"); got != want {
			t.Errorf("%s: found %q, want %q", text, got, want)
		}
	}
}
