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

// Near stops keep an arrow between them, and a leg does not run under the stop that
// it passes.
func TestShortLegs(t *testing.T) {
	m := draw(t, trip(t, "", "Bonn DE 50.73 7.10; Cologne DE 50.94 6.96; Frankfurt DE 50.11 8.68; Wiesbaden DE 50.08 8.24; Rome IT 41.90 12.50"), Options{})
	if heads := items(m, "arrow"); len(heads) != 4 {
		t.Errorf("%d heads for 4 legs", len(heads))
	}
	m = draw(t, trip(t, "", "Cork IE 51.90 -8.47; Galway IE 53.27 -9.05; Limerick IE 52.66 -8.63; Berlin DE 52.52 13.40"), Options{Width: 900, Height: 900})
	past := line(items(m, "leg")[0])
	for _, it := range items(m, "stop-marker") {
		if it.Stop != 3 {
			continue
		}
		q := it.Quads[0]
		mid := scene.Point{X: (q[0][0] + q[2][0]) / 2, Y: (q[0][1] + q[2][1]) / 2}
		if d, r := offPolyline(mid, past), (q[2][0]-q[0][0])/2; d < r {
			t.Errorf("leg 1 runs %.1f px from the middle of stop 3, which has a radius of %.1f", d, r)
		}
	}
}

// Two legs that run into one stop from two near ones do not become one line.
func TestLegsFromNearStopsStayApart(t *testing.T) {
	m := draw(t, trip(t, "", "Porto-Novo BJ 6.50 2.60; Dodoma TZ -6.17 35.74; Lomé TG 6.13 1.22"), Options{})
	out, back := line(items(m, "leg")[0]), line(items(m, "leg")[1])
	near, all := 0, resampled(back, 40)
	for _, p := range all {
		if offPolyline(p, out) < onAnother {
			near++
		}
	}
	if near > len(all)/20 {
		t.Errorf("%d of %d points of the way back lie on the way out", near, len(all))
	}
}
