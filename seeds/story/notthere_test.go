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

// An island, a mountain or a lake is where the text says that it lies, though the books do not say of
// such in which unit it does; one of that name elsewhere is not.
func TestFeaturesLieWhereTheyAreSaidTo(t *testing.T) {
	lexicon := maps.Clone(world)
	feature := func(id, key, name, country string, kind seeds.Kind, lon, lat float64) {
		lexicon[key] = append(lexicon[key], seeds.Sense{ID: id, Name: name, Country: country, Kind: kind, At: orb.Point{lon, lat}, Via: seeds.ViaName})
	}
	feature("iso:GB-ORM", "ormland", "Ormland", "GB", seeds.Admin1, -4, 57)
	lexicon["ormland"][0].Admin1 = "Ormland"
	feature("isle", "hestay", "Hestay", "GB", seeds.Island, -6, 57)
	feature("loch", "loch orm", "Loch Orm", "", seeds.Water, -5, 56.5)
	feature("far", "far isle", "Far Isle", "GB", seeds.Island, -6, 40)
	for _, c := range []struct{ text, name, want string }{
		{"On May 4 she flew to Hestay in Ormland and stayed.", "Hestay", "isle"},
		{"On May 4 she flew to Loch Orm, in Ormland.", "Loch Orm", "loch"},
		{"On May 4 she flew to Far Isle in Ormland and stayed.", "Far Isle", "stranger:far isle:iso:GB-ORM"},
	} {
		a, e := seenIn(t, Options{Lexicon: lexicon, Published: seeds.Day(2019, 5, 14)}, "en", c.text, c.name)
		if got := a.places[e.place].sense.ID; got != c.want {
			t.Errorf("%s: %s, want %s", c.text, got, c.want)
		}
	}
}
