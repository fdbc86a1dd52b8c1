package topo

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"
)

func square(x0, y0, x1, y1 float64) orb.Ring {
	return orb.Ring{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}}
}

func every(int, int) bool { return true }

func self(unit int) int { return unit }

func TestNeighboursShareOneArc(t *testing.T) {
	var m Mesh
	m.Add(0, orb.Polygon{square(0, 0, 1, 1)})
	m.Add(1, orb.Polygon{square(1, 0, 2, 1)})
	m.Join()
	arcs := m.Arcs(self, every)
	shared := 0
	for _, a := range arcs {
		if a.Left == 0 && a.Right == 1 {
			shared++
		}
	}
	if len(arcs) != 3 || shared != 1 || m.Overlaps != 0 {
		t.Fatalf("%d arcs, %d shared, %d overlaps; want 3, 1, 0", len(arcs), shared, m.Overlaps)
	}
	for _, r := range m.Rings(arcs) {
		if math.Abs(r.Area/Area(r.Path(arcs))-1) > 1e-12 || r.Area <= 0 {
			t.Errorf("a ring has the area %v", r.Area)
		}
	}
}

func TestHolesGoToTheirPolygon(t *testing.T) {
	var m Mesh
	m.Add(0, orb.Polygon{square(0, 0, 9, 9), square(1, 1, 8, 8)})
	m.Add(0, orb.Polygon{square(2, 2, 7, 7), square(3, 3, 6, 6)})
	m.Add(1, orb.Polygon{square(3, 3, 6, 6)})
	m.Join()
	arcs := m.Arcs(self, every)
	rings := m.Rings(arcs)
	var polygons []Polygon
	for _, p := range Polygons(arcs, rings) {
		if p.Label == 0 {
			polygons = append(polygons, p)
		}
	}
	if len(polygons) != 2 || len(polygons[0].Rings) != 2 || len(polygons[1].Rings) != 2 {
		t.Fatalf("polygons are %v", polygons)
	}
	if a, b := rings[polygons[1].Rings[0]].Area, -rings[polygons[1].Rings[1]].Area; b >= a || b <= 0 {
		t.Errorf("the inner polygon of %v has the hole of %v", a, b)
	}
}

// TestPinch has two squares of one unit that touch in a corner: two rings, not an
// eight.
func TestPinch(t *testing.T) {
	var m Mesh
	m.Add(0, orb.Polygon{square(0, 0, 1, 1)})
	m.Add(0, orb.Polygon{square(1, 1, 2, 2)})
	m.Join()
	if rings := m.Rings(m.Arcs(self, every)); len(rings) != 2 {
		t.Errorf("%d rings", len(rings))
	}
}

func TestSeamCloses(t *testing.T) {
	var m Mesh
	m.Add(0, orb.Polygon{square(170, 60, 180, 70)})
	m.Add(0, orb.Polygon{orb.Ring{{-180, 60.001}, {-170, 60}, {-170, 70}, {-179.9999999, 69.9995}, {-180, 66}, {-180, 60.001}}})
	m.Add(1, orb.Polygon{orb.Ring{{-180, -90}, {180, -90}, {180, -80}, {90, -78}, {0, -75}, {-90, -78}, {-180, -80}, {-180, -90}}})
	m.Join()
	arcs := m.Arcs(self, every)
	rings := m.Rings(arcs)
	if len(rings) != 2 {
		t.Fatalf("%d rings", len(rings))
	}
	for _, r := range rings {
		path := r.Path(arcs)
		if r.Polar != (r.Label == 1) {
			t.Errorf("ring of %d: polar is %v", r.Label, r.Polar)
		}
		for i := 1; i < len(path); i++ {
			if path[i].X == path[i-1].X && wrap(int64(path[i].X)) == -halfTurn {
				t.Errorf("an edge along the date line: %v %v", path[i-1], path[i])
			}
		}
	}
}

// TestArea compares with the exact area of a quadrangle and of a polar cap.
func TestArea(t *testing.T) {
	rad := func(deg float64) float64 { return deg * math.Pi / 180 }
	sphere := 4 * math.Pi * earthRadius * earthRadius
	var m Mesh
	m.Add(0, orb.Polygon{square(10, 20, 30, 40)})
	var cap orb.Ring
	for lon := -180.0; lon <= 180; lon += 0.5 {
		cap = append(cap, orb.Point{lon, -60})
	}
	cap = append(cap, orb.Point{180, -90}, orb.Point{-180, -90}, orb.Point{-180, -60})
	m.Add(1, orb.Polygon{cap})
	m.Join()
	for _, r := range m.Rings(m.Arcs(self, every)) {
		want := sphere * 20 / 360 * (math.Sin(rad(40)) - math.Sin(rad(20))) / 2
		if r.Label == 1 {
			want = sphere * (1 - math.Sin(rad(60))) / 2
		}
		if math.Abs(r.Area/want-1) > 1e-6 {
			t.Errorf("label %d: %.0f, want %.0f", r.Label, r.Area, want)
		}
	}
}

func TestSimplifyStaysWithinTolerance(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for _, closed := range []bool{false, true} {
		path := []Point{{17_900_000, 5_000_000}}
		for range 2000 {
			p := path[len(path)-1]
			path = append(path, Point{p.X + int32(rng.IntN(4000)) - 1500, p.Y + int32(rng.IntN(4000)) - 2000})
		}
		if closed {
			path = append(path, path[0])
		}
		for _, tolerance := range []float64{100, 3000, 1e6} {
			got := Simplify(path, tolerance)
			if got[0] != path[0] || got[len(got)-1] != path[len(path)-1] || closed && len(got) < 4 {
				t.Fatalf("tolerance %v: the ends moved or the ring fell together: %v", tolerance, got)
			}
			at := 0
			for _, p := range path {
				if at+1 < len(got) && p == got[at+1] {
					at++
				}
				if at+1 < len(got) {
					v := []vec{onSphere(got[at]), onSphere(p), onSphere(got[at+1])}
					if _, d := worst(v, 0, 2); math.Sqrt(d)*earthRadius > tolerance+1 {
						t.Fatalf("%v lies %.0f m off", p, math.Sqrt(d)*earthRadius)
					}
				}
			}
		}
	}
}

func TestDensifyIsTheSameBothWays(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for range 500 {
		a := orb.Point{rng.Float64()*358 - 179, rng.Float64()*160 - 80}
		b := orb.Point{a[0] + rng.Float64()*40 - 20, rng.Float64()*160 - 80}
		there, back := Densify([]orb.Point{a, b}), Densify([]orb.Point{b, a})
		for i, p := range there {
			if q := back[len(back)-1-i]; p != q {
				t.Fatalf("%v to %v: %v there and %v back", a, b, p, q)
			}
		}
	}
}

func TestOverlapsAreCounted(t *testing.T) {
	var m Mesh
	m.Add(0, orb.Polygon{square(0, 0, 1, 1)})
	m.Add(1, orb.Polygon{square(0, 0, 1, 1)})
	m.Join()
	if m.Overlaps == 0 {
		t.Error("two units in one place go unseen")
	}
}
