package story

import (
	"maps"
	"testing"

	"github.com/paulmach/orb"

	"dateline/seeds"
)

// What the text says of where a name lies stands, also where no place of that name is known there:
// each stop is given with what it is looked up in.
func TestWhatIsSaidOfWhereANameLiesStands(t *testing.T) {
	lexicon := maps.Clone(world)
	state := func(name, key string, lon, lat float64, via seeds.Via) {
		lexicon[key] = []seeds.Sense{{ID: "iso:US-" + name, Name: name, Country: "US", Admin1: name, Kind: seeds.Admin1, Population: 2e6, At: orb.Point{lon, lat}, Via: via}}
	}
	state("Idaho", "idaho", -114, 44, seeds.ViaName)
	state("Utah", "utah", -111, 39, seeds.ViaName)
	state("NV", "nev", -117, 39, seeds.ViaAbbreviation)
	lexicon["nev."] = lexicon["nev"]
	lexicon["salta"] = append(lexicon["salta"], city("Salta", "US", "Utah", 300, -112, 40))
	for text, want := range map[string]string{
		"On May 4 she spoke in Oslo, Nev., and in Reno.":                    "Oslo (Nev.), Reno",
		"On May 4 she flew to Bergen, Idaho, and on to Boise.":              "Bergen (Idaho), Boise",
		"On May 4 she flew to Tromsø in Senegal, and then to Dakar.":        "Tromsø (Senegal), Dakar (Senegal)",
		"On May 4 she visited Tromsø and Dakar in Senegal.":                 "Tromsø (Senegal), Dakar (Senegal)",
		"On May 4 she visited Salta, Utah, and Boise, Idaho.":               "Salta (Utah), Boise (Idaho)",
		"On May 4 she visited Vienna, Senegal and Norway.":                  "Vienna, Senegal, Norway",
		"On May 4 she visited Boise, Utah, and Idaho.":                      "Boise, Utah, Idaho",
		"In Bergen, Senegal, which had refused, gave in. She flew to Oslo.": "Bergen, Oslo",
	} {
		doc, err := Read(text, Options{Lexicon: lexicon, Published: seeds.Day(2019, 5, 14)})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, s := range doc.Main().Seeds {
			if got != "" {
				got += ", "
			}
			if got += s.Name; s.Hint != "" && s.Kind == "" {
				got += " (" + s.Hint + ")"
			}
		}
		if got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
