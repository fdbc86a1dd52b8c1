package atlas

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
)

func TestScaleFor(t *testing.T) {
	a := openEarth(t)
	for _, c := range []struct {
		metres float64
		want   Scale
	}{{100, 0}, {1399, 0}, {1400, 1}, {4400, 2}, {17_999, 2}, {18_000, 3}, {1e6, 3}} {
		if got := a.ScaleFor(c.metres); got != c.want {
			t.Errorf("at %v m to a pixel the scale is %d, want %d", c.metres, got, c.want)
		}
	}
}

// TestRings holds what the package comment says of rings, at every scale.
func TestRings(t *testing.T) {
	a := openEarth(t)
	for s := range Scale(a.Scales()) {
		polar := 0
		for p := range a.Land(s, Everywhere) {
			for r := range p.Rings() {
				ring := r.Append(nil, Everywhere)
				first, last := ring[0], ring[len(ring)-1]
				if r.Polar {
					polar++
					if math.Abs(math.Abs(first[0]-last[0])-360) > 1e-9 || first[1] != last[1] {
						t.Errorf("scale %d: the polar ring goes from %v to %v", s, first, last)
					}
				} else if first != last || len(ring) < 4 {
					t.Errorf("scale %d: a ring of %d points from %v to %v", s, len(ring), first, last)
				}
				if area := ringArea(ring); (area > 0) == r.Hole {
					t.Errorf("scale %d: a ring at %v (hole: %v) has an area of %.0f", s, first, r.Hole, area)
				}
				for i := 1; i < len(ring); i++ {
					p, q := ring[i-1], ring[i]
					if math.Abs(q[0]-p[0]) > 180 {
						t.Fatalf("scale %d: a jump from %v to %v", s, p, q)
					}
					if p != q && math.Abs(math.Remainder(p[0], 360)) == 180 && p[0] == q[0] || p[1] <= -89 {
						t.Errorf("scale %d: an edge runs along a cut: %v %v", s, p, q)
					}
				}
			}
		}
		if polar != 1 {
			t.Errorf("scale %d: %d polar rings", s, polar)
		}
	}
}

func TestNoCountryVanishes(t *testing.T) {
	a := openEarth(t)
	for s := range Scale(a.Scales()) {
		for c := range a.Countries() {
			var area float64
			for p := range c.Polygons(s, Everywhere) {
				for r := range p.Rings() {
					area += ringArea(r.Append(nil, Everywhere)) / 1e6
				}
			}
			if area <= 0 || c.Area > 20_000 && math.Abs(area/c.Area-1) > 0.2 {
				t.Errorf("scale %d: %s has %.1f of %.1f km²", s, c.ISO, area, c.Area)
			}
		}
	}
}

// TestBordersFitFills looks for every edge of a border in the rings of both sides.
func TestBordersFitFills(t *testing.T) {
	a := openEarth(t)
	for s := range Scale(a.Scales()) {
		for _, pair := range [][2]string{{"CO", "VE"}, {"US", "CA"}, {"IT", "VA"}, {"MC", "FR"}, {"ZA", "LS"}, {"GF", "BR"}, {"RU", "KP"}} {
			for _, iso := range pair {
				edges := map[[2]orb.Point]bool{}
				c, _ := a.Country(iso)
				for p := range c.Polygons(s, Everywhere) {
					for r := range p.Rings() {
						ring := r.Append(nil, Everywhere)
						for i := 1; i < len(ring); i++ {
							p, q := wrap(ring[i-1]), wrap(ring[i])
							edges[[2]orb.Point{p, q}], edges[[2]orb.Point{q, p}] = true, true
						}
					}
				}
				lines := a.SharedBorder(pair[0], pair[1], s)
				if len(lines) == 0 {
					t.Errorf("scale %d: %v share no border", s, pair)
				}
				for _, l := range lines {
					for i := 1; i < len(l); i++ {
						if !edges[[2]orb.Point{wrap(l[i-1]), wrap(l[i])}] {
							t.Fatalf("scale %d: %v: the edge %v %v is not one of %s", s, pair, l[i-1], l[i], iso)
						}
					}
				}
			}
		}
	}
}

// TestTolerance measures how far simplified borders lie from the full ones.
func TestTolerance(t *testing.T) {
	a := openEarth(t)
	for s := Scale(1); int(s) < a.Scales(); s++ {
		for _, pair := range [][2]string{{"CO", "VE"}, {"ES", "PT"}, {"TH", "LA"}} {
			full, simple := a.SharedBorder(pair[0], pair[1], 0), a.SharedBorder(pair[0], pair[1], s)
			for _, l := range full {
				for _, p := range l {
					least := math.Inf(1)
					for _, m := range simple {
						for i := 1; i < len(m); i++ {
							least = min(least, toEdge(p, m[i-1], m[i]))
						}
					}
					if least > 1.1*a.Tolerance(s) {
						t.Fatalf("scale %d: %v strays by %.0f m at %v", s, pair, least, p)
					}
				}
			}
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	data, err := earthBytes()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Open(data); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCountryAt(b *testing.B) {
	a := openEarth(b)
	b.ReportAllocs()
	for b.Loop() {
		a.CountryAt(orb.Point{-72.5078, 7.8939})
	}
}

func BenchmarkSouthAmerica(b *testing.B) {
	benchmarkRead(b, orb.Bound{Min: orb.Point{-92, -56}, Max: orb.Point{-30, 14}}, 7000)
}

func BenchmarkWorld(b *testing.B) { benchmarkRead(b, Everywhere, 33_000) }

func BenchmarkOneTown(b *testing.B) {
	benchmarkRead(b, orb.Bound{Min: orb.Point{20.2, 54.6}, Max: orb.Point{20.7, 54.9}}, 30)
}

// benchmarkRead reads all that a map of the bound draws.
func benchmarkRead(b *testing.B, bound orb.Bound, metresPerPixel float64) {
	a := openEarth(b)
	s, rank := a.ScaleFor(metresPerPixel), RankFor(metresPerPixel)
	var buf []orb.Point
	points := 0
	b.ReportAllocs()
	for b.Loop() {
		points = 0
		for p := range a.Land(s, bound) {
			for r := range p.Rings() {
				buf = r.Append(buf[:0], bound)
				points += len(buf)
			}
		}
		for l := range a.Borders(s, bound) {
			buf = l.Append(buf[:0], bound)
			points += len(buf)
		}
		for l := range a.Coasts(s, bound) {
			buf = l.Append(buf[:0], bound)
			points += len(buf)
		}
		for l := range a.Rivers(s, bound, rank) {
			buf = l.Append(buf[:0], bound)
			points += len(buf)
		}
		for l := range a.Lakes(s, bound, rank) {
			for r := range l.Rings() {
				buf = r.Append(buf[:0], bound)
				points += len(buf)
			}
		}
	}
	b.ReportMetric(float64(points), "points/op")
}
