package story

import (
	"maps"
	"testing"

	"dateline/seeds"
	"dateline/seeds/pack"
)

// A county is told by the stop in it, by its code where the town's is known; a
// county beside it is another stop.
func TestACountyIsToldByTheStopInIt(t *testing.T) {
	lexicon := maps.Clone(world)
	town := city("Moelv", "NO", "34", 9000, 10.7, 60.9)
	town.Admin2 = "3411"
	lexicon["moelv"] = []seeds.Sense{town}
	for name, code := range map[string]string{"Ringsaker District": "3411", "Stange District": "3413"} {
		lexicon[pack.Fold(name)] = []seeds.Sense{{ID: "test:" + name, Name: name, Country: "NO", Admin1: "34", Admin2: code, Kind: seeds.Admin2, At: town.At}}
	}
	for text, want := range map[string]string{
		"The envoy flew to Ringsaker District on May 2. She visited Moelv on May 2.": "Moelv 05-02",
		"The envoy flew to Moelv, Ringsaker District, on May 2.":                     "Moelv 05-02",
		"The envoy flew to Stange District on May 2. She visited Moelv on May 3.":    "Stange District 05-02, Moelv 05-03",
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
