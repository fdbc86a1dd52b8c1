package render

import (
	"testing"

	"github.com/paulmach/orb"

	"dateline/geo/atlas"
)

// The oceans meet at the meridians of the capes: east of Cape Agulhas lies the Indian Ocean,
// however near the Atlantic's name may stand.
func TestOceansMeetAtTheCapes(t *testing.T) {
	var waters []atlas.Water
	for w := range basemap(t).Waters(orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}}) {
		waters = append(waters, w)
	}
	n := newNearestWater(waters)
	for want, places := range map[string][]orb.Point{
		"Indian Ocean":         {{40, -35}, {50, -30}, {60, -30}},
		"South Atlantic Ocean": {{17, -34}, {10, -30}, {-20, -20}},
		"South Pacific Ocean":  {{-95, -50}, {-120, -30}},
		"North Atlantic Ocean": {{-40, 40}, {-25, 15}},
		"North Pacific Ocean":  {{-125, 40}, {150, 35}},
		"Southern Ocean":       {{20, -65}, {-120, -66}},
	} {
		for _, at := range places {
			if i, sure := n.at(at); !sure || waters[i].Name != want {
				t.Errorf("at %v lies %s (sure: %v), want %s", at, waters[max(0, i)].Name, sure, want)
			}
		}
	}
	for _, at := range []orb.Point{{21, -35}, {24, -34.6}, {26, -34.5}} {
		if i, sure := n.at(at); sure && waters[i].Name != "Indian Ocean" {
			t.Errorf("at %v, east of Cape Agulhas, lies %s", at, waters[i].Name)
		}
	}
}
