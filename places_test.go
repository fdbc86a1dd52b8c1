package dateline

import (
	"slices"
	"testing"

	"dateline/seeds"
)

// A locator map marks the towns that a text names, not the districts of their names, and
// no continents.
func TestPlacesAreTowns(t *testing.T) {
	j, err := PlacesJourney([]byte("Police in Rotterdam, Coventry and Southampton said the gang sold all over Europe."), ReadOptions{Name: "story.txt"})
	if err != nil {
		t.Fatal(err)
	}
	if len(j.Stops) != 3 {
		t.Errorf("%d places", len(j.Stops))
	}
	for _, s := range j.Stops {
		if s.Place.Kind != seeds.City {
			t.Errorf("%s is a %s", s.Place.Name, s.Place.Kind)
		}
	}
}

// An ocean is no place on a map of places, unless it is all that is named; a sea is.
func TestOceansHaveNoMarker(t *testing.T) {
	for text, want := range map[string][]string{
		"The fleet left Lisbon for the Atlantic Ocean.": {"Lisbon"},
		"The Pacific Ocean is warm this year.":          {"Pacific Ocean"},
		"Ships left Lisbon for the Bay of Biscay.":      {"Lisbon", "Bay of Biscay"},
	} {
		j, err := PlacesJourney([]byte(text), ReadOptions{Name: "story.txt"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range j.Stops {
			got = append(got, s.Seed.Name)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: the places are %q, want %q", text, got, want)
		}
	}
}
