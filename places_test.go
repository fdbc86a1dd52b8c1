package dateline

import (
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
