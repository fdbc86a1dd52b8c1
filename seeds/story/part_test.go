package story

import (
	"maps"
	"testing"

	"github.com/paulmach/orb"

	"dateline/seeds"
)

// A stop that is known only by a country is in the part of it that the story names, if
// nothing that the story tells of it means another part.
func TestTheStopInAPartOfACountry(t *testing.T) {
	lexicon := maps.Clone(world)
	part := seeds.Sense{ID: "test:NB", Name: "Northeastern Bolivia", Country: "BO", Kind: seeds.Region, At: orb.Point{-63, -13}}
	north := part
	north.ID = "test:N"
	lexicon["northeastern bolivia"], lexicon["northern bolivia"] = []seeds.Sense{part}, []seeds.Sense{north}
	elsewhere := part
	elsewhere.Country = "PE"
	lexicon["eastern bolivia"] = []seeds.Sense{elsewhere}
	for text, want := range map[string]string{
		"On May 4 the envoy flew to northern Bolivia.":                                                    "northern Bolivia 05-04",
		"On May 4 the envoy flew to northeastern Bolivia.":                                                "northeastern Bolivia 05-04",
		"On May 4 the envoy flew to eastern Bolivia.":                                                     "Bolivia 05-04",
		"On May 4 the envoy flew to sunny Bolivia.":                                                       "Bolivia 05-04",
		"On May 4 the envoy flew to Bolivia. The envoy arrived in northern Bolivia on May 4.":             "northern Bolivia 05-04",
		"On May 4 the envoy flew to northern Bolivia. The envoy landed in northeastern Bolivia on May 5.": "Bolivia 05-05",
		"On May 4 the envoy flew to Sucre. On May 6 she arrived in northern Bolivia.":                     "Sucre 05-04, northern Bolivia 05-06",
		"On May 4 the envoy flew to Sucre. On May 6 she flew to sunny Bolivia.":                           "Sucre 05-04",
		"On May 4 the envoy flew to the town of Sucre in northern Bolivia.":                               "Sucre 05-04",
		"On May 4 the envoy flew to northern Bolivia. The envoy landed in northern Bolivia on May 4.":     "northern Bolivia 05-04",
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
