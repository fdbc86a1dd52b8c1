package atlas

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"

	"dateline/geo/atlas/topo"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

func TestFixtureKnowsWhoseLandItIs(t *testing.T) {
	a := openFixture(t)
	national, err := a.View("AA")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		at             orb.Point
		iso, inAA, sub string
	}{
		{orb.Point{2, 2}, "AA", "AA", "AA-1"},
		{orb.Point{5, 5}, "CC", "CC", "CC-1"},
		{orb.Point{8, 5}, "AA", "AA", "AA-1"}, // due west of a node
		{orb.Point{15, 2}, "BB", "BB", "BB-1"},
		{orb.Point{15, 8}, "BB", "AA", "BB-2"},
		{orb.Point{179.5, -9}, "DD", "DD", "DD-1"},
		{orb.Point{-179.5, -9}, "DD", "DD", "DD-1"},
		{orb.Point{180.5, -9}, "DD", "DD", "DD-1"},
		{orb.Point{179.99999, -9.5}, "DD", "DD", "DD-1"},
		{orb.Point{0, -89.9}, "PP", "PP", "PP-1"},
		{orb.Point{0, -90}, "PP", "PP", "PP-1"},
		{orb.Point{-135, -80}, "PP", "PP", "PP-1"},
		{orb.Point{30, 30}, "", "", ""},
		{orb.Point{177, -9}, "", "", ""},
		{orb.Point{0, 90}, "", "", ""},
	} {
		if iso, ok := a.CountryAt(c.at); iso != c.iso || ok != (c.iso != "") {
			t.Errorf("CountryAt(%v) = %q, want %q", c.at, iso, c.iso)
		}
		if iso, _ := national.CountryAt(c.at); iso != c.inAA {
			t.Errorf("in AA's view CountryAt(%v) = %q, want %q", c.at, iso, c.inAA)
		}
		if u, _ := a.UnitAt(c.at); u.Code != c.sub {
			t.Errorf("UnitAt(%v) = %q, want %q", c.at, u.Code, c.sub)
		}
		if a.OnLand(c.at) != (c.iso != "") {
			t.Errorf("OnLand(%v) = %v", c.at, !(c.iso != ""))
		}
	}
}

func TestFixtureBorders(t *testing.T) {
	a := openFixture(t)
	classes := map[string]Class{}
	for b := range a.Borders(0, Everywhere) {
		l := b.Append(nil, Everywhere)
		if b.A == "AA" && b.B == "BB" && l[0][1] > l[len(l)-1][1] {
			t.Errorf("AA does not lie to the left of %v", l)
		}
		classes[b.A+b.B+"/"+b.Class.String()] = b.Class
	}
	for _, want := range []string{"AABB/control", "AABB/international", "AACC/international"} {
		if _, ok := classes[want]; !ok || len(classes) != 3 {
			t.Errorf("borders are %v, want %s among three", classes, want)
		}
	}
	shared := a.SharedBorder("BB", "AA", 0)
	if len(shared) != 1 || shared[0].Bound() != (orb.Bound{Min: orb.Point{10, 0}, Max: orb.Point{10, 10}}) {
		t.Errorf("the border of AA and BB is %v", shared)
	}
	if got := a.Neighbours("AA"); !slices.Equal(got, []string{"BB", "CC"}) {
		t.Errorf("neighbours of AA: %v", got)
	}
	national, _ := a.View("AA")
	if got := national.SharedBorder("AA", "BB", 0); len(got) != 1 || len(got[0]) < 3 {
		t.Errorf("in AA's view the border runs round the south of BB: %v", got)
	}
	for range national.Claims(0, Everywhere) {
		t.Error("a national view knows of a claim")
	}
}

func TestFixtureCrossesTheDateLine(t *testing.T) {
	a := openFixture(t)
	for s := range Scale(a.Scales()) {
		c, _ := a.Country("DD")
		n := 0
		for p := range c.Polygons(s, Everywhere) {
			n++
			for r := range p.Rings() {
				ring := r.Append(nil, Everywhere)
				if b := ring.Bound(); b.Min[0] != 178 || b.Max[0] != 181 {
					t.Errorf("scale %d: DD is %v", s, ring)
				}
				for i := 1; i < len(ring); i++ {
					if ring[i][0] == 180 && ring[i-1][0] == 180 {
						t.Errorf("scale %d: an edge runs along the date line: %v", s, ring)
					}
				}
			}
		}
		if n != 1 {
			t.Errorf("scale %d: DD has %d polygons", s, n)
		}
	}
	if b, _ := a.Bound("DD"); b.Min[0] != 178 || b.Max[0] != 181 {
		t.Errorf("DD's bound is %v", b)
	}
	for _, bound := range []orb.Bound{
		{Min: orb.Point{179, -9}, Max: orb.Point{-179, -8}},
		{Min: orb.Point{179, -9}, Max: orb.Point{181, -8}},
		{Min: orb.Point{-180, -9}, Max: orb.Point{-179.5, -8}},
	} {
		n := 0
		for range a.Land(0, bound) {
			n++
		}
		if n != 1 {
			t.Errorf("%d polygons touch %v", n, bound)
		}
	}
}

func TestFixtureWaters(t *testing.T) {
	a := openFixture(t)
	var rivers []string
	for r := range a.Rivers(1, Everywhere, 10) {
		rivers = append(rivers, r.Name)
	}
	if !slices.Equal(rivers, []string{"Long"}) {
		t.Errorf("rivers at scale 1: %v", rivers)
	}
	for l := range a.Lakes(0, Everywhere, 10) {
		g := l.Geometry()
		if len(g) != 2 || g[0].Orientation() != orb.CCW || g[1].Orientation() != orb.CW {
			t.Errorf("the lake is %v", g)
		}
	}
	for w := range a.Waters(orb.Bound{Min: orb.Point{-175, 10}, Max: orb.Point{-160, 30}}) {
		if l := w.Append(nil, Everywhere); l[len(l)-1][0] != 190 {
			t.Errorf("%s does not run on over the date line: %v", w.Name, l)
		}
	}
	var towns []string
	for t := range a.Towns(Everywhere, 10) {
		towns = append(towns, t.Name)
	}
	if !slices.Equal(towns, []string{"City", "Far", "Village"}) {
		t.Errorf("towns in order: %v", towns)
	}
}

// TestWindowKeepsTheShape compares, for many windows, the ring with straight runs
// outside the window to the whole ring: every point within must be on the same side.
func TestWindowKeepsTheShape(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	src := fixture()
	var star orb.Ring
	for i := range 4000 {
		r := 3 + rng.Float64()*4
		star = append(star, orb.Point{40 + r*cosine(i, 4000), 40 + r*sine(i, 4000)})
	}
	star = append(star, star[0])
	src.Units = append(src.Units, SourceUnit{Code: "SS-1", Owners: []string{"SS", "SS"}, Shape: orb.MultiPolygon{{star}}})
	data, err := Build(src)
	if err != nil {
		t.Fatal(err)
	}
	a, _ := Open(data)
	c, _ := a.Country("SS")
	var ring Ring
	for p := range c.Polygons(0, Everywhere) {
		for r := range p.Rings() {
			ring = r
		}
	}
	whole := ring.Append(nil, Everywhere)
	for range 50 {
		x, y, size := 32+rng.Float64()*16, 32+rng.Float64()*16, rng.Float64()*3
		w := orb.Bound{Min: orb.Point{x, y}, Max: orb.Point{x + size, y + size}}
		part := ring.Append(nil, w)
		if part[0] != part[len(part)-1] {
			t.Fatal("the ring is not closed")
		}
		for range 50 {
			p := orb.Point{x + rng.Float64()*size, y + rng.Float64()*size}
			if planar.RingContains(whole, p) != planar.RingContains(part, p) {
				t.Fatalf("%v changes sides in %v", p, w)
			}
		}
		if size < 0.5 && len(part) > len(whole)/3 {
			t.Errorf("%d of %d points for a small window", len(part), len(whole))
		}
	}
}

func cosine(i, n int) float64 { return planarUnit(i, n)[0] }
func sine(i, n int) float64   { return planarUnit(i, n)[1] }

func TestBuildIsDeterministic(t *testing.T) {
	first, err := Build(fixture())
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		again, _ := Build(fixture())
		if !bytes.Equal(first, again) {
			t.Fatal("the same source gave other bytes")
		}
	}
	src := fixture()
	slices.Reverse(src.Units)
	other, err := Build(src)
	if err != nil {
		t.Fatal(err)
	}
	a, _ := Open(other)
	if u, _ := a.UnitAt(orb.Point{15, 8}); u.Code != "BB-2" {
		t.Errorf("with the units in another order UnitAt gives %q", u.Code)
	}
}

func TestBuildRefuses(t *testing.T) {
	for name, spoil := range map[string]func(*Source){
		"no views":        func(s *Source) { s.Views = nil },
		"no units":        func(s *Source) { s.Units = nil },
		"coarse first":    func(s *Source) { s.Tolerances = []float64{5} },
		"owners and view": func(s *Source) { s.Units[0].Owners = []string{"AA"} },
	} {
		src := fixture()
		spoil(&src)
		if _, err := Build(src); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestZeroValuesAreEmpty(t *testing.T) {
	var l Line
	var p Polygon
	var r Ring
	var c Country
	if l.Len() != 0 || len(l.Append(nil, Everywhere)) != 0 || len(r.Append(nil, Everywhere)) != 0 || len(p.Geometry()) != 0 {
		t.Error("a zero value has points")
	}
	for range c.Polygons(0, Everywhere) {
		t.Error("a zero country has land")
	}
}

func ringArea(r orb.Ring) float64 {
	path := make([]topo.Point, len(r))
	for i, p := range r {
		path[i] = topo.Point{X: int32(grid(p[0])), Y: int32(grid(p[1]))}
	}
	return topo.Area(path)
}
