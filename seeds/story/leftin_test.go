package story

import (
	"testing"

	"dateline/seeds"
)

// Who leaves what lies in a town leaves the town.
func TestLeftWhatLiesThere(t *testing.T) {
	for _, text := range []string{
		"The plane took off from an airfield near Bergen on May 2 and landed in Oslo on May 3.",
		"Dahl reached Oslo. She had left her home in Bergen on May 2.",
	} {
		it := itinerary(t, text, "2024-05-15")
		if len(it.Seeds) != 2 || it.Seeds[0].Name != "Bergen" || it.Seeds[0].Depart != seeds.Day(2024, 5, 2) {
			t.Errorf("%s\n got %s, want Bergen left on 2 May", text, route(it))
		}
	}
}
