package story

import (
	"maps"
	"testing"

	"github.com/paulmach/orb"

	"dateline/seeds"
)

// An area is a stop beside cities where the traveller is told to spend days in it.
func TestSpentInAnArea(t *testing.T) {
	lexicon := maps.Clone(world)
	lexicon["west coast"] = []seeds.Sense{{ID: "test:west-coast", Name: "West Coast", Country: "US", Kind: seeds.Region, At: orb.Point{-122, 39}}}
	lexicon["houston"] = []seeds.Sense{city("Houston", "US", "TX", 2300000, -95.4, 29.8)}
	lexicon["boston"] = []seeds.Sense{city("Boston", "US", "MA", 670000, -71, 42.4)}
	for text, want := range map[string]bool{
		"The envoy flew to Boston on May 6 and to Denver on May 7. On Sunday she stayed on the West Coast. She goes to Houston on Saturday.":         true,
		"The envoy flew to Boston on May 6 and to Denver on May 7. On Sunday she spoke of fires on the West Coast. She goes to Houston on Saturday.": false,
	} {
		doc, err := Read(text, Options{Lexicon: lexicon, Published: seeds.Day(2019, 5, 16)})
		if err != nil {
			t.Fatal(err)
		}
		got := false
		for _, s := range doc.Main().Seeds {
			got = got || s.Name == "West Coast"
		}
		if got != want {
			t.Errorf("%s: a stop %v: %s", text, got, route(doc.Main()))
		}
	}
}
