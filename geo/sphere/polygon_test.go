package sphere

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

func TestCutPolygon(t *testing.T) {
	square := func(w, s, e, n float64) orb.Ring { return orb.Ring{{w, s}, {e, s}, {e, n}, {w, n}, {w, s}} }
	area := func(m orb.MultiPolygon) float64 { return planar.Area(m) }
	cases := []struct {
		name  string
		in    orb.Polygon
		parts int
		area  float64
	}{
		{"within", orb.Polygon{square(0, 0, 10, 10)}, 1, 100},
		{"across", orb.Polygon{square(170, 0, 190, 10)}, 2, 200},
		{"across, written beyond -180", orb.Polygon{square(-190, 0, -170, 10)}, 2, 200},
		{"a hole on one side", orb.Polygon{square(170, 0, 190, 10), {{182, 2}, {182, 4}, {184, 4}, {184, 2}, {182, 2}}}, 2, 196},
		{"a hole across", orb.Polygon{square(170, 0, 190, 10), {{178, 2}, {178, 4}, {182, 4}, {182, 2}, {178, 2}}}, 2, 192},
		{"two arms", orb.Polygon{{{170, 0}, {185, 0}, {185, 2}, {172, 2}, {172, 8}, {185, 8}, {185, 10}, {170, 10}, {170, 0}}}, 3, 60 + 12},
		{"touching", orb.Polygon{square(170, 0, 180, 10)}, 1, 100},
		{"round the south pole", orb.Polygon{{{-180, -70}, {-60, -75}, {60, -65}, {180, -70}}}, 1, 0},
		{"nothing", nil, 0, 0},
	}
	for _, c := range cases {
		got := CutPolygon(c.in)
		if len(got) != c.parts {
			t.Errorf("%s: %d parts: %v", c.name, len(got), got)
		}
		if c.area > 0 && math.Abs(area(got)-c.area) > 1e-6 {
			t.Errorf("%s: area %v, want %v: %v", c.name, area(got), c.area, got)
		}
		for _, p := range got {
			for _, r := range p {
				if r[0] != r[len(r)-1] {
					t.Errorf("%s: an open ring %v", c.name, r)
				}
				for _, q := range r {
					if q[0] < -180 || q[0] > 180 {
						t.Errorf("%s: %v", c.name, q)
					}
				}
			}
		}
	}
}
