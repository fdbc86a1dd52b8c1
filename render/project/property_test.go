package project

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
	"pgregory.net/rapid"

	"dateline/render/scene/path"
)

// anyView draws a projection of any kind, turned anyhow.
func anyView(t *rapid.T) *View {
	p := Projection{
		Kind:  Kind(rapid.IntRange(0, int(kinds)-1).Draw(t, "kind")),
		Lon:   rapid.Float64Range(-180, 180).Draw(t, "lon"),
		Lat:   rapid.Float64Range(-90, 90).Draw(t, "lat"),
		Gamma: rapid.Float64Range(-180, 180).Draw(t, "gamma"),
	}
	if p.Kind.Conic() {
		p.Lat, p.Gamma = rapid.Float64Range(-75, 75).Draw(t, "origin"), 0
		p.Parallels = [2]float64{p.Lat - 7, p.Lat + 6}
	}
	scale := math.Exp(rapid.Float64Range(math.Log(100), math.Log(200000)).Draw(t, "scale"))
	v, err := NewView(p, scale, 600, 450, page)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func anyPlace(t *rapid.T, name string) orb.Point {
	return orb.Point{rapid.Float64Range(-180, 180).Draw(t, name+" lon"), rapid.Float64Range(-89, 89).Draw(t, name+" lat")}
}

// onSphere is the angle between two places, in degrees.
func onSphere(a, b orb.Point) float64 {
	d := toVec(a[0]*radians, a[1]*radians).along(1, toVec(b[0]*radians, b[1]*radians), -1)
	return 2 * math.Asin(math.Min(1, math.Sqrt(d.dot(d))/2)) * degrees
}

func TestInverseUndoesForward(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v, ll := anyView(t), anyPlace(t, "place")
		px, ok := v.Point(ll)
		if !ok || math.Hypot(px.X, px.Y) > 1e7 {
			t.Skip("not shown")
		}
		p := v.Projection()
		l, f := v.turn.forward(ll[0]*radians, ll[1]*radians)
		if p.Kind.Azimuthal() && math.Cos(l)*math.Cos(f) < v.cosine+0.01 {
			t.Skip("near the rim, where a step on the map is nothing on the Earth, or the other way round")
		}
		if !p.Kind.Azimuthal() && math.Abs(f) > 89*radians {
			t.Skip("near a turned pole")
		}
		back, ok := v.Invert(px)
		if !ok || onSphere(back, ll) > 1e-5 {
			t.Fatalf("%+v: %v goes to %v and comes back as %v (%v)", p, ll, px, back, ok)
		}
	})
}

// blob draws a ring round a place, counter-clockwise.
func blob(t *rapid.T) orb.Ring {
	centre := anyPlace(t, "centre")
	size := rapid.Float64Range(0.1, 80).Draw(t, "size")
	turn := newRotation(centre[0], centre[1], 0)
	n := rapid.IntRange(3, 40).Draw(t, "corners")
	var ring orb.Ring
	for i := range n {
		r := size * rapid.Float64Range(0.3, 1).Draw(t, "radius") * radians
		s, c := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		p := vec{math.Cos(r), math.Sin(r) * c, math.Sin(r) * s}
		l, f := turn.inverse(math.Atan2(p.y, p.x), math.Asin(p.z))
		ring = append(ring, orb.Point{l * degrees, f * degrees})
	}
	return append(ring, ring[0])
}

func TestPolygonsStayInTheFrame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v, ring := anyView(t), blob(t)
		var out path.Path
		v.Polygon(&out, orb.Polygon{ring})
		v.Line(&out, orb.LineString(ring))
		v.Sphere(&out)
		if b := out.Bounds(); !out.Empty() && !b.Within(page.Inset(-1.0/64)) {
			t.Fatalf("%+v draws %v beyond the frame", v.Projection(), b)
		}
	})
}

// TestEqualAreasAreEqual draws polygons on equal-area projections large enough to hold the
// whole Earth, where areas on the page are areas on the ground, wherever the cut runs.
func TestEqualAreasAreEqual(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ring := blob(t)
		p := Projection{
			Kind:  []Kind{EqualEarth, AzimuthalEqualArea}[rapid.IntRange(0, 1).Draw(t, "kind")],
			Lon:   rapid.Float64Range(-180, 180).Draw(t, "lon"),
			Lat:   rapid.Float64Range(-90, 90).Draw(t, "lat"),
			Gamma: rapid.Float64Range(-90, 90).Draw(t, "gamma"),
		}
		const scale = 300.0
		v, err := NewView(p, scale, 0, 0, path.XYWH(-2000, -2000, 4000, 4000))
		if err != nil {
			t.Fatal(err)
		}
		var out path.Path
		v.Polygon(&out, orb.Polygon{ring})
		want := leftArea(ring) * scale * scale
		// No chord lies farther off its curve than sag.
		if got := area(out); math.Abs(got-want) > 2+sag*out.Length() {
			t.Fatalf("%+v: area %.1f px², want %.1f", p, got, want)
		}
	})
}

func TestRingSenseDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v, ring := anyView(t), blob(t)
		back := ring.Clone()
		back.Reverse()
		var a, b path.Path
		v.Polygon(&a, orb.Polygon{ring})
		v.Polygon(&b, orb.Polygon{back})
		if x, y := area(a), area(b); math.Abs(x-y) > 2+2*sag*a.Length() {
			t.Fatalf("%+v: area %.1f one way, %.1f the other", v.Projection(), x, y)
		}
	})
}

// TestShowsMissesNothing checks that what Shows leaves out draws nothing.
func TestShowsMissesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v, ring := anyView(t), blob(t)
		b := ring.Bound()
		if b.Max[0]-b.Min[0] > 180 {
			t.Skip("the bound of a ring over the antimeridian or a pole says nothing")
		}
		if v.Shows(b) {
			t.Skip("shown")
		}
		var out path.Path
		v.Line(&out, orb.LineString(ring))
		// Great circles leave the box of their ends; what may show of that is the box's business.
		for _, ll := range ring {
			if px, ok := v.Point(ll); ok && page.Contains(px) {
				t.Fatalf("%+v: %v is at %v in the frame, but %v is said to be out of sight", v.Projection(), ll, px, b)
			}
		}
	})
}
