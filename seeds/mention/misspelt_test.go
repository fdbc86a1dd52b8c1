package mention

import (
	"strings"
	"testing"

	"dateline/seeds"
)

// A name where places stand is one of a country of the text with a letter wrong;
// not one of another country, of somebody, or of a word that only looks like it.
func TestMisspeltNames(t *testing.T) {
	w, err := ReadWeights("bias\t1\n")
	if err != nil {
		t.Fatal(err)
	}
	words, err := OpenWords("luis\tg\n")
	if err != nil {
		t.Fatal(err)
	}
	lex := fixture{"Arequipa": city("Arequipa", "PE", 80000), "Bogotá": city("Bogotá", "CO", 7000000), "Puerto Montt": city("Puerto Montt", "CL", 200000), "Oruro": {ID: "test:Oruro", Name: "Oruro", Country: "BO", Admin1: "05", Kind: seeds.City, Population: 9000}, "Altiplano": {ID: "test:Altiplano", Name: "Altiplano", Country: "BO", Admin1: "05", Kind: seeds.Admin1, Population: 500000}, "Lima": world["Lima"], "Paris": world["Paris"],
		"Ayacucho": {ID: "test:Ayacucho", Name: "Ayacucho", Country: "XX", Admin1: "05", Kind: seeds.Admin1, Population: 2e6},
		"Huallaga": {ID: "test:Huallaga", Name: "Huallaga", Country: "PE", Kind: seeds.Water}}
	f := &Finder{Lexicon: lex, Weights: w, Words: words, Misspelt: true}
	for text, want := range map[string]string{
		"She left Lima and slept in Arequipe.":               "Lima|Arequipe", // another letter
		"She left Lima and slept in Arequippa.":              "Lima|Arequippa",
		"She left Lima and slept in Arquipa.":                "Lima|Arquipa",
		"She left Lima and slept in Arequiap.":               "Lima|Arequiap",
		"She left Lima and slept in Ayacuchu.":               "Lima|Ayacuchu", // a large state, of any country
		"She left Lima and slept in Huallago.":               "Lima",          // a river
		"She saw Lima, Arequipe and the sea.":                "Lima|Arequipe",
		"She left Lima, and saw the town of Arequippa.":      "Lima|Arequippa",
		"Ride from Lima to Arequippa\n\nThe ride was long.":  "Lima|Arequippa",
		"Salió de Lima, y vio la ciudad de Arequippa.":       "Lima|Arequippa",
		"She left Lima, and saw the films of Arequippa.":     "Lima",
		"She left Lima and slept in Brequipa.":               "Lima",
		"She left Lima and slept in Arekuippa.":              "Lima",
		"She left Paris and slept in Arequipe.":              "Paris",
		"She left Lima and met Arequipe.":                    "Lima",
		"She left Lima and slept in Puerto Mont.":            "Lima|Puerto Mont", // in several words, of any country
		"She left Lima and slept in Puetro Montt, and sang.": "Lima|Puetro Montt",
		"She left Lima and saw Puerto Mont Museum.":          "Lima",
		"She left Lima and slept in Ouro, Altiplano.":        "Lima|Altiplano", // too short
		"She left Lima and slept in Oruru, Altiplano.":       "Lima|Oruru|Altiplano",
		"She left Lima and slept in Oruru.":                  "Lima",
		"She left Lima with Luis Arequipe. In Arequipe ...":  "Lima",
		"She left Lima. It pleased her in Arequipe Museums.": "Lima",
	} {
		if got := strings.Join(found(f, text), "|"); got != want {
			t.Errorf("%s: found %q, want %q", text, got, want)
		}
	}
	f.Misspelt = false
	if got := strings.Join(found(f, "She left Lima and slept in Arequipe."), "|"); got != "Lima" {
		t.Errorf("unasked: found %q", got)
	}
}
