package render

import (
	"testing"

	"dateline/render/project"
	"dateline/render/scene"
)

// A globe of which the trip takes much lies on the page from rim to rim; of a short trip it is a
// part that fills the page.
func TestGlobeIsWhole(t *testing.T) {
	for stops, whole := range map[string]bool{
		"Santiago CL -33.45 -70.67; Auckland NZ -36.85 174.76; Sydney AU -33.87 151.21; Cape Town ZA -33.92 18.42": true,
		"Paris FR 48.86 2.35; Rome IT 41.90 12.50; Athens GR 37.98 23.73":                                          false,
	} {
		m := draw(t, trip(t, "", stops), Options{Projection: project.Orthographic.String()})
		checkSound(t, stops, m)
		beyond := 0
		for _, corner := range []scene.Point{{X: 1, Y: 450}, {X: 1199, Y: 450}, {X: 600, Y: 1}, {X: 600, Y: 899}} {
			if _, ok := m.View.Invert(corner); !ok {
				beyond++
			}
		}
		if whole && beyond != 4 || !whole && beyond > 0 {
			t.Errorf("%s: the middles of %d sides lie beyond the rim", stops, beyond)
		}
	}
}

// Round a map of the world whose sides the page cuts off lies the sea; round one that is seen from
// rim to rim, the page.
func TestGroundOfTheWorld(t *testing.T) {
	for stops, sea := range map[string]bool{
		"Lima PE -12.04 -77.03; Rotterdam NL 51.92 4.48; Tokyo JP 35.68 139.69": true,
		roundEast: false,
	} {
		j := trip(t, "", stops)
		m := draw(t, j, Options{})
		th := themed(t, "light").Color
		if got := m.Scene.Background == th.Sea.NRGBA(); got != sea {
			t.Errorf("%s: the ground is the sea's: %v, want %v (%s)", stops, got, sea, m.Projection)
		}
	}
}
