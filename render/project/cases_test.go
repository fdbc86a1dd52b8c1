package project

import (
	"math"
	"testing"

	"github.com/paulmach/orb"

	"dateline/render/scene/path"
)

func mustView(t testing.TB, p Projection, scale float64) *View {
	t.Helper()
	v, err := NewView(p, scale, 600, 450, page)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// cutAntarctica is a ring as files hold it that are cut at ±180°: down the one side, along
// the pole, and up the other.
func cutAntarctica() orb.Ring {
	ring := orb.Ring{{-180, -90}}
	for l := 180.0; l >= -180; l -= 5 {
		if l == 180 {
			ring = append(ring, orb.Point{180, -90})
		}
		ring = append(ring, orb.Point{l, -70})
	}
	return append(ring, orb.Point{-180, -90})
}

func TestAntarcticaCutAlready(t *testing.T) {
	cap := 2 * math.Pi * (1 - math.Sin(70*radians)) // of the sphere, south of 70° S
	for _, p := range []Projection{{Kind: EqualEarth}, {Kind: EqualEarth, Lon: 77}, {Kind: AzimuthalEqualArea, Lat: -90}, {Kind: AzimuthalEqualArea, Lon: 30, Lat: -40}} {
		v := mustView(t, p, 180)
		var out path.Path
		v.Polygon(&out, orb.Polygon{cutAntarctica()})
		if got, want := area(out), cap*180*180; math.Abs(got-want) > 0.02*want {
			t.Errorf("%+v: area %.0f px², want %.0f", p, got, want)
		}
	}
}

func TestHolesAreTakenOut(t *testing.T) {
	square := func(lon, lat, half float64) orb.Ring {
		return orb.Ring{{lon - half, lat - half}, {lon + half, lat - half}, {lon + half, lat + half}, {lon - half, lat + half}, {lon - half, lat - half}}
	}
	v := mustView(t, Projection{Kind: EqualEarth, Lon: 170}, 200)
	for _, lon := range []float64{0, 165, -10} { // whole, near and across the cut at 10° W
		var full, hole, both path.Path
		v.Polygon(&full, orb.Polygon{square(lon, 10, 8)})
		v.Polygon(&hole, orb.Polygon{square(lon, 10, 4)})
		v.Polygon(&both, orb.Polygon{square(lon, 10, 8), square(lon, 10, 4)})
		if got, want := area(both), area(full)-area(hole); math.Abs(got-want) > 5 || want < 100 {
			t.Errorf("at %g°: area %.1f px² with its hole, want %.1f", lon, got, want)
		}
	}
}

func TestLinesBreakAtTheCut(t *testing.T) {
	v := mustView(t, Projection{Kind: EqualEarth}, 180)
	var out path.Path
	v.Line(&out, orb.LineString{{179, -17}, {-172, -13.8}}) // Fiji to Samoa
	if n := out.Flat(0).Len(); n != 2 {
		t.Fatalf("%d pieces, want 2", n)
	}
	if out.Length() > 60 {
		t.Errorf("the line is %.0f px long: it runs round the Earth the wrong way", out.Length())
	}
	out.Reset()
	mustView(t, Projection{Kind: EqualEarth, Lon: 180}, 180).Line(&out, orb.LineString{{179, -17}, {-172, -13.8}})
	if n := out.Flat(0).Len(); n != 1 {
		t.Errorf("turned to the Pacific it has %d pieces, want 1", n)
	}
}

func TestLineBehindTheGlobe(t *testing.T) {
	v := mustView(t, Projection{Kind: Orthographic}, 400)
	var out path.Path
	v.Line(&out, orb.LineString{{100, 0}, {170, 10}})
	if !out.Empty() {
		t.Errorf("a line behind the globe is drawn: %v", out.Bounds())
	}
	v.Line(&out, orb.LineString{{60, 0}, {120, 0}})
	if b := out.Bounds(); math.Abs(b.MaxX-1000) > 0.1 {
		t.Errorf("a line over the horizon ends at x %.2f, want 1000", b.MaxX)
	}
}

func TestTinyPolygonNeverFillsTheEarth(t *testing.T) {
	for kind := range kinds {
		v := mustView(t, Projection{Kind: kind, Lon: 20, Lat: 30}, 150)
		for _, ll := range []orb.Point{{20, 30}, {-160, -30}, {-160.0001, 0}, {20, 89.9}, {179.99999, 50}} {
			d := 1e-5
			ring := orb.Ring{{ll[0] - d, ll[1] - d}, {ll[0] + d, ll[1] - d}, {ll[0] + d, ll[1] + d}, {ll[0] - d, ll[1] - d}}
			for range 2 {
				var out path.Path
				v.Polygon(&out, orb.Polygon{ring})
				if a := math.Abs(area(out)); a > 50 && kind != AzimuthalEqualArea && kind != AzimuthalEquidistant {
					t.Errorf("%v: a polygon of a metre at %v covers %.0f px²", kind, ll, a)
				}
				ring.Reverse()
			}
		}
	}
}

func TestBrokenCoordinatesDrawNothing(t *testing.T) {
	v := mustView(t, Projection{Kind: AzimuthalEqualArea}, 300)
	nan := math.NaN()
	var out path.Path
	v.Polygon(&out, orb.Polygon{{{nan, 0}, {1, nan}, {2, 2}}})
	v.Polygon(&out, orb.Polygon{{{0, 0}, {0, 0}, {0, 0}, {0, 0}}})
	v.Polygon(&out, orb.Polygon{})
	v.Polygon(&out, orb.Polygon{{}})
	v.Line(&out, orb.LineString{{math.Inf(1), 0}, {1, 1}})
	v.Line(&out, orb.LineString{{1, 1}})
	v.Line(&out, nil)
	if !out.Empty() {
		t.Errorf("nonsense draws %d points", len(out.Points))
	}
}

func TestViewsThatCannotBe(t *testing.T) {
	for name, p := range map[string]Projection{
		"latitude":    {Lat: 91},
		"not numbers": {Lon: math.NaN()},
		"kind":        {Kind: 200},
		"parallels":   {Kind: ConicConformal, Lat: 85},
		"circle":      {Kind: EqualEarth, ClipAngle: 40},
		"clip":        {Kind: Orthographic, ClipAngle: 200},
	} {
		if _, err := NewView(p, 100, 0, 0, page); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if _, err := NewView(Projection{}, 0, 0, 0, page); err == nil {
		t.Error("scale 0: no error")
	}
	if _, err := NewView(Projection{}, 1, 0, 0, path.Rect{}); err == nil {
		t.Error("empty frame: no error")
	}
}

func TestFitFillsTheRoom(t *testing.T) {
	room := path.XYWH(100, 50, 900, 700)
	pts := []orb.Point{{-70.65, -33.45}, {-57.64, -25.28}, {-77.03, -12.05}, {-72.5, 7.89}}
	v, err := Fit(Projection{Kind: AzimuthalEqualArea, Lon: -65, Lat: -14}, pts, room, page)
	if err != nil {
		t.Fatal(err)
	}
	var got path.Path
	for _, ll := range pts {
		q, ok := v.Point(ll)
		if !ok {
			t.Fatalf("%v is not shown", ll)
		}
		got.LineTo(q.X, q.Y)
	}
	b := got.Bounds()
	if !b.Within(room.Inset(-0.01)) || math.Abs(b.Height()-700) > 0.01 && math.Abs(b.Width()-900) > 0.01 {
		t.Errorf("the points cover %v of %v", b, room)
	}
	if c, r := b.Center(), room.Center(); math.Hypot(c.X-r.X, c.Y-r.Y) > 0.01 {
		t.Errorf("the points are centred on %v, not %v", c, r)
	}
	if _, err := Fit(Projection{Kind: Orthographic}, []orb.Point{{180, 0}}, room, page); err == nil {
		t.Error("fitting what is not shown: no error")
	}
	one, err := Fit(Projection{Kind: AzimuthalEqualArea, Lon: 5, Lat: 5}, []orb.Point{{5, 5}}, room, page)
	if err != nil {
		t.Fatal(err)
	}
	if least, _, ok := one.MetresPerPixel(room.Center()); !ok || math.Abs(least-1) > 0.01 {
		t.Errorf("one point is shown at %g m a pixel, want 1", least)
	}
}

func TestScaleAndNorth(t *testing.T) {
	v := mustView(t, Projection{Kind: Mercator}, EarthRadius/1000) // 1 px is 1 km on the equator
	at, _ := v.Point(orb.Point{0.5, 0.5})
	if least, most, ok := v.MetresPerPixel(at); !ok || math.Abs(least-1000) > 1 || math.Abs(most-1000) > 1 {
		t.Errorf("near the equator %g to %g m a pixel, want 1000", least, most)
	}
	at, _ = v.Point(orb.Point{10, 60})
	if least, most, _ := v.MetresPerPixel(at); math.Abs(least-500) > 0.1 || math.Abs(most-500) > 0.1 {
		t.Errorf("at 60° %g to %g m a pixel, want 500", least, most)
	}
	v = mustView(t, Projection{Kind: Stereographic, Lat: 90}, 400)
	for lon, want := range map[float64]float64{0: 0, 90: -90, -90: 90, 45: -45} {
		at, _ := v.Point(orb.Point{lon, 60})
		if got, ok := v.North(at); !ok || math.Abs(got-want) > 0.01 {
			t.Errorf("at %g° E north is at %.2f°, want %g°", lon, got, want)
		}
	}
	if _, _, ok := v.MetresPerPixel(path.Point{X: 1e9, Y: 0}); ok {
		t.Error("there is a scale off the Earth")
	}
}

func TestBoundHoldsTheFrame(t *testing.T) {
	v := mustView(t, Projection{Kind: AzimuthalEqualArea, Lon: 178, Lat: -17}, 6000)
	b := v.Bound()
	if b.Min[0] > 173 || b.Max[0] < 183 || b.Max[0]-b.Min[0] > 20 {
		t.Errorf("the frame round Fiji shows %v", b)
	}
	for _, c := range []struct {
		bound orb.Bound
		want  bool
	}{
		{orb.Bound{Min: orb.Point{-179.9, -18}, Max: orb.Point{-178, -17}}, true},
		{orb.Bound{Min: orb.Point{180.1, -18}, Max: orb.Point{182, -17}}, true},
		{orb.Bound{Min: orb.Point{-181.9, -18}, Max: orb.Point{-181, -17}}, true},
		{orb.Bound{Min: orb.Point{10, -18}, Max: orb.Point{20, -17}}, false},
		{orb.Bound{Min: orb.Point{178, 40}, Max: orb.Point{179, 41}}, false},
		{orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}}, true},
	} {
		if got := v.Shows(c.bound); got != c.want {
			t.Errorf("Shows(%v) is %v", c.bound, got)
		}
	}
}

func TestGraticuleIsDrawn(t *testing.T) {
	var out path.Path
	mustView(t, Projection{Kind: Orthographic, Lon: 10, Lat: 50}, 400).Graticule(&out, 15)
	if out.Length() < 10000 {
		t.Errorf("the graticule is %.0f px long", out.Length())
	}
}

// coast is a ring of many short steps, like a country's.
func coast(n int) orb.Polygon {
	var ring orb.Ring
	for i := range n {
		s, c := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		r := 8 + 0.3*math.Sin(float64(i)*0.7)
		ring = append(ring, orb.Point{-60 + r*c, -14 + r*s})
	}
	return orb.Polygon{append(ring, ring[0])}
}

func BenchmarkPolygon(b *testing.B) {
	land := coast(10000)
	for _, p := range []Projection{{Kind: AzimuthalEqualArea, Lon: -62, Lat: -14}, {Kind: EqualEarth, Lon: -62}, {Kind: ConicConformal, Lon: -62, Lat: -14, Parallels: [2]float64{-20, -8}}} {
		v := mustView(b, p, 900)
		b.Run(p.Kind.String(), func(b *testing.B) {
			b.ReportAllocs()
			var out path.Path
			for b.Loop() {
				out.Reset()
				v.Polygon(&out, land)
			}
		})
	}
}
