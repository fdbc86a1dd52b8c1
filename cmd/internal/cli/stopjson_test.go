package cli

import (
	"testing"

	"dateline/geo"
	"dateline/seeds"
)

// A journey that was made by hand need not say where what is left out lies.
func TestLeftOutOfAJourneyMadeByHand(t *testing.T) {
	j := &geo.Journey{Itinerary: &seeds.Itinerary{LeftOut: []seeds.Seed{{Name: "Lima", Kind: seeds.City}, {Name: "Quito"}}}}
	for _, aside := range [][]geo.Place{nil, {{Sense: seeds.Sense{ID: "geonames:3936456", Name: "Lima", Country: "PE", Kind: seeds.City}}}} {
		j.Aside = aside
		out := journeyJSON(j).LeftOut
		if len(out) != 2 || out[0].Name != "Lima" || out[0].Kind != string(seeds.City) || out[1].Name != "Quito" || out[1].ID != "" {
			t.Errorf("with %d places told: %+v", len(aside), out)
		}
		if known := out[0].ID != ""; known != (len(aside) > 0) {
			t.Errorf("with %d places told: Lima is %q", len(aside), out[0].ID)
		}
	}
}
