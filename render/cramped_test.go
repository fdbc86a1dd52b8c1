package render

import "testing"

// Three stops in a corner of the trip, whose legs have no room for their arrows, get a zoom;
// two do not, and neither does a trip of near stops as a whole.
func TestCrampedStopsGetAZoom(t *testing.T) {
	for stops, want := range map[string]int{
		"Waitangi NZ -35.27 174.08; Kaitaia NZ -35.11 173.26; Whangarei NZ -35.73 174.32; Rarotonga CK -21.24 -159.78": 1,
		"Kaitaia NZ -35.11 173.26; Whangarei NZ -35.73 174.32; Rarotonga CK -21.24 -159.78":                            0,
		"Waitangi NZ -35.27 174.08; Kaitaia NZ -35.11 173.26; Whangarei NZ -35.73 174.32":                              0,
	} {
		m := draw(t, trip(t, "", stops), Options{})
		checkSound(t, stops, m)
		zooms := 0
		for _, it := range items(m, "leader") {
			if it.Stop == 1 && len(it.Line) == 2 && it.Group == "stop-1" {
				zooms++
			}
		}
		if zooms != want {
			t.Errorf("%s: %d zooms, want %d", stops, zooms, want)
		}
		if heads := items(m, "arrow"); want > 0 && len(heads) < 3 {
			t.Errorf("%s: %d arrows", stops, len(heads))
		}
	}
}
