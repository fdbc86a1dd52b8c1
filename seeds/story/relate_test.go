package story

import (
	"maps"
	"testing"

	"github.com/paulmach/orb"

	"dateline/seeds"
)

// A name in a list may be that of a district and of a town at once: it
// says where the name before it lies only where nothing else can be meant.
func TestADistrictInAListStandsBesideTheTownBeforeIt(t *testing.T) {
	lexicon := maps.Clone(world)
	town := func(name string, lon float64) seeds.Sense { return city(name, "IN", "19", 90000, lon, 13) }
	district := seeds.Sense{ID: "test:D", Name: "Varsapur", Country: "IN", Admin1: "19", Kind: seeds.Admin2, At: orb.Point{76.2, 13}}
	lexicon["alandur"] = []seeds.Sense{town("Alandur", 76)}
	lexicon["varsapur"] = []seeds.Sense{district, town("Varsapur", 76.3)}
	lexicon["kolmane"] = []seeds.Sense{town("Kolmane", 77)}
	lexicon["varsapur district"] = []seeds.Sense{district}
	for text, want := range map[string]string{
		"On May 4 the march reached Alandur, Varsapur and Kolmane.":          "Alandur 05-04, Varsapur 05-04, Kolmane 05-04",
		"On May 4 the march reached Alandur, Varsapur District and Kolmane.": "Alandur 05-04, Kolmane 05-04",
		"On May 4 the march reached Alandur, Varsapur, and slept.":           "Alandur 05-04",
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

// What stands behind a name with "in" or "on" and says where it lies is no stop beside it.
func TestWhereANameLies(t *testing.T) {
	lexicon := maps.Clone(world)
	island := seeds.Sense{ID: "test:I", Name: "Skarvey", Country: "NO", Kind: seeds.Island, At: orb.Point{5.4, 60.5}}
	lexicon["skarvey"] = []seeds.Sense{island}
	lexicon["fort drell"] = []seeds.Sense{{ID: "test:F", Name: "Fort Drell", Country: "NO", Kind: seeds.Landmark, At: orb.Point{10.2, 59.7}}}
	lexicon["aksmark"] = []seeds.Sense{{ID: "test:A", Name: "Aksmark", Country: "NO", Admin1: "12", Kind: seeds.Admin2, At: orb.Point{10.7, 59.9}}}
	lexicon["the far north"] = []seeds.Sense{{ID: "test:R", Name: "The Far North", Country: "NO", Kind: seeds.Region, At: orb.Point{25, 70}}}
	for text, want := range map[string]string{
		"On May 4 the king sailed to Oslo and Bergen on Skarvey.":                          "Oslo 05-04, Bergen 05-04",
		"On May 4 the king sailed to Oslo and Bergen harbour on the island of Skarvey.":    "Oslo 05-04, Bergen 05-04",
		"On May 4 the king sailed to Oslo and to Bergen, on the rugged island of Skarvey.": "Oslo 05-04, Bergen 05-04",
		"On May 4 the king sailed to Oslo and Bergen Harbour on Skarvey.":                  "Oslo 05-04, Bergen 05-04",
		"On May 4 the king sailed to Bergen and on May 5 he reached Fort Drell, Aksmark.":  "Bergen 05-04, Fort Drell 05-05",
		"On May 4 the king flew to Bergen and on May 5 to Oslo, the Far North.":            "Bergen 05-04, Oslo 05-05",
		"On May 4 the king sailed to Oslo and Skarvey.":                                    "Oslo 05-04, Skarvey 05-04",
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
