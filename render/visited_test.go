package render

import (
	"testing"
)

// A town at the border makes no visit to the neighbour, on whose side the atlas's coarser
// line may have it; a place well within another's land does.
func TestBorderTownVisitsOneCountry(t *testing.T) {
	for _, c := range []struct {
		stops, iso string
		want       bool
	}{
		{"Luang Prabang LA 19.89 102.13; Boten LA 21.19 101.69", "CN", false},
		{"Clervaux LU 50.05 6.03; Echternach LU 49.8121 6.4185", "DE", false},
		{"Paris FR 48.85 2.35; Cayenne FR 4.93 -52.33", "GF", true},
	} {
		j := trip(t, "", c.stops)
		cm := &composer{j: j, th: themed(t, "light"), opt: Options{Atlas: basemap(t)}}
		if _, visited := cm.specialFills()[c.iso]; visited != c.want {
			t.Errorf("%s: %s is visited: %v, want %v", c.stops, c.iso, visited, c.want)
		}
	}
}
