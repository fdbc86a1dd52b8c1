package sphere

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
	"github.com/tidwall/geodesic"
	"pgregory.net/rapid"
)

func anyPoint(t *rapid.T, name string) orb.Point {
	lon := rapid.OneOf(rapid.Float64Range(-180, 180), rapid.SampledFrom([]float64{-180, 0, 90, 179.9999999, 180})).Draw(t, name+" lon")
	lat := rapid.OneOf(rapid.Float64Range(-90, 90), rapid.SampledFrom([]float64{-90, 0, 89.9999, 90})).Draw(t, name+" lat")
	return orb.Point{lon, lat}
}

// Every path keeps its ends, its steps, its length and the edges of the world.
func TestPathProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyPoint(t, "a"), anyPoint(t, "b")
		path := Path(a, b)
		if same(a, b) {
			if path != nil {
				t.Fatalf("a path of no length: %v", path)
			}
			return
		}
		want, _ := inverse(a, b)
		if want < 0.05 {
			return // closer than the quantum: may be no line at all
		}
		total := 0.0
		for i, part := range path {
			if len(part) < 2 {
				t.Fatalf("part %d has %d points", i, len(part))
			}
			for j, p := range part {
				if p[0] < -180 || p[0] > 180 || p != Quantise(p) {
					t.Fatalf("point %v", p)
				}
				if j == 0 {
					continue
				}
				d, _ := inverse(part[j-1], p)
				if d > maxStep*1.001 {
					t.Fatalf("a step of %v m from %v to %v", d, part[j-1], p)
				}
				if math.Abs(p[0]-part[j-1][0]) > 180.0001 {
					t.Fatalf("an edge from %v to %v goes round the world", part[j-1], p)
				}
				total += d
			}
			if i > 0 {
				end, start := path[i-1][len(path[i-1])-1], part[0]
				if math.Abs(end[0]) != 180 || start[0] != -end[0] || start[1] != end[1] {
					t.Fatalf("cut from %v to %v", end, start)
				}
			}
		}
		last := path[len(path)-1]
		if d, _ := inverse(path[0][0], a); d > 0.02 {
			t.Fatalf("starts at %v", path[0][0])
		}
		if d, _ := inverse(last[len(last)-1], b); d > 0.02 {
			t.Fatalf("ends at %v", last[len(last)-1])
		}
		if math.Abs(total-want) > 1+want*2e-5 {
			t.Fatalf("the path is %v m long, the geodesic %v", total, want)
		}
	})
}

// Points of the line lie on the geodesic of Karney's direct problem.
func TestLineLiesOnTheGeodesic(t *testing.T) {
	for _, c := range karney {
		a, b := orb.Point{c[1], c[0]}, orb.Point{c[4], c[3]}
		for _, p := range Line(a, b) {
			s, _ := inverse(a, p)
			var lat, lon float64
			geodesic.WGS84.Direct(a[1], a[0], c[2], s, &lat, &lon, nil)
			if d, _ := inverse(p, orb.Point{lon, lat}); d > 0.05 {
				t.Fatalf("%v is %v m off the geodesic from %v to %v", p, d, a, b)
			}
		}
	}
}

func TestLineOverThePole(t *testing.T) {
	path := Path(orb.Point{20, 80}, orb.Point{-160, 80})
	var at []orb.Point
	for _, part := range path {
		for _, p := range part {
			if p[1] == 90 {
				at = append(at, p)
			}
		}
	}
	if len(at) < 2 || at[0][0] != 20 || math.Abs(at[len(at)-1][0]+160) > 1e-6 {
		t.Fatalf("the pole stands at %v in %v", at, path)
	}
	if p := Path(orb.Point{0, 90}, orb.Point{30, 60}); len(p) != 1 || p[0][0] != (orb.Point{0, 90}) {
		t.Fatalf("from the pole: %v", p)
	}
}

func TestCutAntimeridian(t *testing.T) {
	path := Path(orb.Point{174.76, -36.85}, orb.Point{-70.65, -33.45}) // Auckland to Santiago
	if len(path) != 2 {
		t.Fatalf("%d parts", len(path))
	}
	south := 0.0
	for _, part := range path {
		for _, p := range part {
			south = math.Min(south, p[1])
		}
	}
	if math.Abs(south+52.6) > 0.1 { // the geodesic's vertex
		t.Errorf("reaches %v", south)
	}
	cases := []struct {
		name string
		in   orb.LineString
		want orb.MultiLineString
	}{
		{"a jump is a crossing", orb.LineString{{170, 0}, {-170, 10}}, orb.MultiLineString{{{170, 0}, {180, 5}}, {{-180, 5}, {-170, 10}}}},
		{"continuous", orb.LineString{{-170, 0}, {-190, 10}}, orb.MultiLineString{{{-170, 0}, {-180, 5}}, {{180, 5}, {170, 10}}}},
		{"ends on it", orb.LineString{{170, 0}, {180, 10}}, orb.MultiLineString{{{170, 0}, {180, 10}}}},
		{"starts on it, goes east", orb.LineString{{180, 0}, {190, 10}}, orb.MultiLineString{{{-180, 0}, {-170, 10}}}},
		{"touches and returns", orb.LineString{{170, 0}, {180, 10}, {170, 20}}, orb.MultiLineString{{{170, 0}, {180, 10}, {170, 20}}}},
		{"passes through a point on it", orb.LineString{{170, 0}, {180, 10}, {190, 20}}, orb.MultiLineString{{{170, 0}, {180, 10}}, {{-180, 10}, {-170, 20}}}},
		{"along it", orb.LineString{{170, 0}, {180, 10}, {180, 20}, {170, 30}}, orb.MultiLineString{{{170, 0}, {180, 10}, {180, 20}, {170, 30}}}},
		{"twice round", orb.LineString{{0, 0}, {179, 0}, {358, 0}, {537, 0}, {560, 0}}, orb.MultiLineString{{{0, 0}, {179, 0}, {180, 0}}, {{-180, 0}, {-2, 0}, {177, 0}, {180, 0}}, {{-180, 0}, {-160, 0}}}},
		{"one point", orb.LineString{{1, 1}}, nil},
		{"nothing on Earth", orb.LineString{{1, 99}, {math.NaN(), 1}}, nil},
		{"repeated point", orb.LineString{{1, 1}, {1, 1}}, nil},
	}
	for _, c := range cases {
		if got := CutAntimeridian(c.in); !got.Equal(c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestBound(t *testing.T) {
	cases := []struct {
		name   string
		points []orb.Point
		lines  []orb.MultiLineString
		want   Bound
	}{
		{"South America", []orb.Point{{-70.65, -33.45}, {-57.6, -25.3}, {-77, -12}, {-72.5, 7.9}}, nil, Bound{-77, -33.45, -57.6, 7.9}},
		{"across the Pacific", []orb.Point{{139.7, 35.7}, {-118.2, 34}}, nil, Bound{139.7, 34, -118.2, 35.7}},
		{"with its leg", []orb.Point{{174, -37}, {-70, -33}}, []orb.MultiLineString{{{{174, -37}, {180, -40}}, {{-180, -40}, {-70, -33}}}}, Bound{174, -40, -70, -33}},
		{"the long way round by its leg", []orb.Point{{170, 0}, {-170, 0}}, []orb.MultiLineString{{{{-170, 0}, {0, 0}, {170, 0}}}}, Bound{-170, 0, 170, 0}},
		{"round the world", nil, []orb.MultiLineString{{{{-180, 0}, {180, 10}}}}, Bound{-180, 0, 180, 10}},
		{"one point", []orb.Point{{5, 6}}, nil, Bound{5, 6, 5, 6}},
	}
	for _, c := range cases {
		got, ok := BoundOf(c.points, c.lines...)
		if !ok || got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
		for _, p := range c.points {
			if !got.Contains(p) {
				t.Errorf("%s: %v is outside", c.name, p)
			}
		}
	}
	if _, ok := BoundOf(nil); ok {
		t.Error("a bound of nothing")
	}
	if w := (Bound{West: 170, East: -170}).Width(); w != 20 {
		t.Errorf("width %v", w)
	}
	if c := (Bound{West: 170, East: -160}).Center(); c != (orb.Point{-175, 0}) {
		t.Errorf("center %v", c)
	}
}

func BenchmarkPath(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Path(orb.Point{-70.65, -33.45}, orb.Point{-72.5, 7.9})
	}
}
