package export

import (
	"math"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/feature/featuretest"
	"dateline/render/project"
	"dateline/render/scene/path"
)

// world is the Earth round a meridian, in one frame.
func world(t *testing.T, lon float64) *project.View {
	v, err := project.NewView(project.Projection{Kind: project.EqualEarth, Lon: lon}, 180, 500, 300, path.XYWH(0, 0, 1000, 600))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// steps calls f with each step of a geometry's lines and rings.
func steps(g orb.Geometry, f func(a, b orb.Point)) {
	walk := func(points []orb.Point) {
		for i := 1; i < len(points); i++ {
			f(points[i-1], points[i])
		}
	}
	switch g := g.(type) {
	case orb.MultiLineString:
		for _, l := range g {
			walk(l)
		}
	case orb.MultiPolygon:
		for _, p := range g {
			for _, r := range p {
				walk(r)
			}
		}
	}
}

// A GIS that projects vertex by vertex draws no step of a leg, a border or a coast
// across the map, wherever the map of the world is centred.
func TestNothingCrossesTheSeam(t *testing.T) {
	a := land(t)
	for _, lon := range []float64{11, -100, 170} {
		v := world(t, lon)
		s, ok := seamOf(v.Projection())
		if !ok {
			t.Fatalf("%g: no seam", lon)
		}
		j := s.journey(featuretest.Pacific())
		layers, err := Basemap(v, j, Options{Atlas: a})
		if err != nil {
			t.Fatal(err)
		}
		s.layers(layers)
		check := func(what string, g orb.Geometry) {
			steps(g, func(p, q orb.Point) {
				if math.Abs(p[0]) > 180 || math.Abs(q[0]) > 180 {
					t.Errorf("round %g: %s leaves ±180°: %v %v", lon, what, p, q)
				}
				from, to := math.Remainder(p[0]-lon, 360), math.Remainder(q[0]-lon, 360)
				pole := math.Abs(p[1]) > 89 && math.Abs(q[1]) > 89
				if math.Abs(from-to) > 180 && !pole {
					t.Errorf("round %g: %s goes across the map from %v to %v", lon, what, p, q)
				}
			})
		}
		for i := range j.Legs {
			check("a leg", j.Legs[i].Path)
		}
		for _, l := range layers {
			for _, row := range l.Rows {
				check(l.Name, row.Geometry)
			}
		}
	}
}

func TestOnlyMeridiansAreSeams(t *testing.T) {
	for _, p := range []project.Projection{{Kind: project.EqualEarth}, {Kind: project.EqualEarth, Lon: 10, Gamma: 5}, {Kind: project.AzimuthalEqualArea, Lon: 10, Lat: 5}} {
		if _, ok := seamOf(p); ok {
			t.Errorf("%+v has a seam to cut at", p)
		}
	}
	if _, ok := seamOf(project.Projection{Kind: project.ConicEqualArea, Lon: 100, Lat: 40}); !ok {
		t.Error("a cone is cut along its back, which is a meridian")
	}
}

// A layer opens on what the map shows, not on a country's islands at the other end of the Earth.
func TestTheBasemapStaysRoundTheFrame(t *testing.T) {
	j := featuretest.Andes()
	v, err := view(j, Options{})
	if err != nil {
		t.Fatal(err)
	}
	layers, err := Basemap(v, j, Options{Atlas: land(t)})
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range layers {
		for _, row := range l.Rows {
			if b := row.Geometry.Bound(); b.Min[0] < -130 || b.Max[0] > 0 {
				t.Errorf("%s: %v reaches to %v", l.Name, row.Values, b)
			}
		}
	}
}

// No layer reaches a pole, which Mercator, in which many a map opens, has no place for.
func TestTheBasemapFitsMercator(t *testing.T) {
	layers, err := Basemap(world(t, 0), &geo.Journey{}, Options{Atlas: land(t)})
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range layers {
		for _, row := range l.Rows {
			if b := row.Geometry.Bound(); b.Min[1] < -89.99 || b.Max[1] > 89.99 {
				t.Errorf("%s: %v reaches to %v", l.Name, row.Values, b)
			}
		}
	}
}

// A leg that the antimeridian cuts has its head where it arrives, and is trimmed there.
func TestACutLegHasOneHead(t *testing.T) {
	style := arrow(Options{}.theme(), 1)
	if !strings.Contains(style, `name="enabled"`) || strings.Contains(style, "centerpoint") {
		t.Error(style)
	}
}
