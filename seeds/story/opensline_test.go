package story

import (
	"strings"
	"testing"
)

// A word of travel that opens a line and a name behind a farewell are no places, though
// towns are called so.
func TestWordsThatAreNoPlaces(t *testing.T) {
	world["fly"] = append(world["fly"], city("Fly", "PG", "09", 3000, 142, -7))
	world["ana"] = append(world["ana"], city("Ana", "JP", "20", 68000, 138, 35.8))
	defer delete(world, "fly")
	defer delete(world, "ana")
	for text, want := range map[string]string{
		"Sun 3 March: Fly to Oslo. Mon 4 March: Fly to Bergen.":                     "Oslo Bergen",
		"We landed in Oslo on Friday, and flew to Bergen on Sunday.\nRegards,\nAna": "Oslo Bergen",
		"We landed in Oslo on Friday, and flew to Bergen on Sunday. Love, Ana.":     "Oslo Bergen",
		"We landed in Oslo on Friday, and flew to Ana on Sunday.":                   "Oslo Ana",
	} {
		it := itinerary(t, text, "2024-03-05")
		var got []string
		for _, s := range it.Seeds {
			got = append(got, s.Name)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: stops %v, want %s", text, got, want)
		}
	}
}
