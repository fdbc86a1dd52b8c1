package render

import (
	"testing"

	"dateline/render/scene"
)

// An arrowhead is free of the leg that goes on from its stop to where it came from, of one that
// passes, and of the head of one that comes from nearly the same side.
func TestHeadsAreFree(t *testing.T) {
	for _, stops := range []string{
		"Milan IT 45.46 9.19; Copenhagen DK 55.68 12.57; Leipzig DE 51.34 12.37; Hamburg DE 53.55 9.99; Tampere FI 61.50 23.76",
		"Funafuti TV -8.52 179.20; Nanumea TV -5.67 176.12; Niulakita TV -10.79 179.47",
		"Oslo NO 59.91 10.75; Rome IT 41.90 12.50; Sofia BG 42.70 23.32; Copenhagen DK 55.68 12.57; Rome IT 41.90 12.50",
	} {
		m := draw(t, trip(t, "", stops), Options{})
		legs, heads := items(m, "leg"), items(m, "arrow")
		for _, h := range heads {
			for _, l := range legs {
				if l.Group == h.Group {
					continue
				}
				for _, q := range h.Quads[0] {
					if d := offPolyline(scene.Point{X: q[0], Y: q[1]}, line(l)); d < l.Width/2 {
						t.Errorf("%s: the head of %s lies on %s", stops, h.Group, l.Group)
					}
				}
			}
		}
	}
}
