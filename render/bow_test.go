package render

import (
	"testing"

	"dateline/render/scene"
)

// The head of a leg out, or of the leg back, is not cut by the other leg.
func TestHeadsOfOutAndBack(t *testing.T) {
	for _, size := range [][2]int{{1200, 900}, {600, 450}} {
		m := draw(t, trip(t, "", "London GB 51.51 -0.13; Paris FR 48.86 2.35; London GB 51.51 -0.13"), Options{Width: size[0], Height: size[1]})
		legs, heads := items(m, "leg"), items(m, "arrow")
		if len(legs) != 2 || len(heads) != 2 {
			t.Fatalf("%v: %d legs and %d heads, want 2 and 2", size, len(legs), len(heads))
		}
		for i, h := range heads {
			other := legs[1-i]
			for _, q := range h.Quads[0] {
				if d := offPolyline(scene.Point{X: q[0], Y: q[1]}, line(other)); d < other.Width/2+1 {
					t.Errorf("%v: the head of %s lies %.1f px from the middle of the other leg", size, h.Group, d)
				}
			}
		}
	}
}
