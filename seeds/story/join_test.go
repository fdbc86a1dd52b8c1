package story

import (
	"maps"
	"testing"

	"github.com/paulmach/orb"

	"dateline/seeds"
)

// A suburb and a longer name of the same town are no stops beside it; a town
// next to it is.
func TestPartsOfOneTown(t *testing.T) {
	lexicon := maps.Clone(world)
	lexicon["grorud"] = []seeds.Sense{city("Grorud", "NO", "12", 30000, 10.88, 59.96)}
	lexicon["frogner"] = []seeds.Sense{city("Frogner", "NO", "12", 30000, 10.71, 59.91)}
	lexicon["torshov"] = []seeds.Sense{city("Torshov", "NO", "12", 30000, 10.71, 59.89)}
	lexicon["asker"] = []seeds.Sense{city("Asker", "NO", "12", 40000, 10.44, 59.83)}
	lexicon["bjorvika bay"] = []seeds.Sense{{ID: "test:B", Name: "Bjorvika Bay", Country: "NO", Kind: seeds.Water, At: orb.Point{10.76, 59.9}}}
	lexicon["new oslo"] = []seeds.Sense{city("New Oslo", "NO", "12", 9000, 10.72, 59.91)}
	for text, want := range map[string]string{
		"Dahl arrived in Bergen on May 2. She arrived in Oslo on May 3, and visited the Oslo suburb of Grorud on May 3.": "Bergen 05-02, Oslo 05-03",
		"Dahl arrived in Bergen on May 2. She arrived in Oslo on May 3, and landed in New Oslo on May 3.":                "Bergen 05-02, Oslo 05-03",
		"Dahl arrived in Bergen on May 2. She arrived in Oslo on May 3, and travelled on to Grorud on May 4.":            "Bergen 05-02, Oslo 05-03, Grorud 05-04",
		"Dahl arrived in Bergen on May 2. She anchored in Bjorvika Bay on May 3, and visited Oslo until May 4.":          "Bergen 05-02, Oslo 05-03",
		// one part of the town, two of them, and a town beside it
		"Dahl arrived in Bergen on May 2. She arrived in Oslo on May 3, and spoke in Frogner on May 4.":                            "Bergen 05-02, Oslo 05-03",
		"Dahl arrived in Bergen on May 2. She left Oslo on May 3, and walked to Torshov on May 4. She walked to Frogner on May 5.": "Bergen 05-02, Oslo 05-03, Torshov 05-04, Frogner 05-05",
		"Dahl arrived in Bergen on May 2. She arrived in Oslo on May 3, and slept in Asker, Oslo on May 4.":                        "Bergen 05-02, Oslo 05-03",
		"Dahl arrived in Bergen on May 2. She arrived in Oslo on May 3, and slept in Asker on May 4.":                              "Bergen 05-02, Oslo 05-03, Asker 05-04",
	} {
		doc, err := Read(text, Options{Lexicon: lexicon, Published: seeds.Day(2019, 5, 14)})
		if err != nil {
			t.Fatal(err)
		}
		if got := route(doc.Main()); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// The airport of a town is no stop beside it, unless it is of another country, or was left
// for the town on another day.
func TestAirportOfTown(t *testing.T) {
	lexicon := maps.Clone(world)
	port := func(name, country string, lon, lat float64) []seeds.Sense {
		return []seeds.Sense{{ID: "test:" + name, Name: name, Country: country, Kind: seeds.Airport, At: orb.Point{lon, lat}}}
	}
	lexicon["flesland"] = port("Flesland", "NO", 5.22, 60.3)
	lexicon["orly"] = port("Orly", "FR", 6.2, 46.3)
	for text, want := range map[string]string{
		"Dahl landed at Flesland on May 3 and drove to Bergen on May 3.": "Bergen 05-03",
		"Dahl landed at Flesland on May 3 and drove to Bergen on May 5.": "Flesland 05-03, Bergen 05-05",
		"Dahl landed at Orly on May 3 and drove to Geneva on May 3.":     "Orly 05-03, Geneva 05-03",
	} {
		doc, err := Read(text, Options{Lexicon: lexicon, Published: seeds.Day(2019, 5, 14)})
		if err != nil {
			t.Fatal(err)
		}
		if got := route(doc.Main()); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
