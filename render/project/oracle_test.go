package project

import (
	"encoding/json"
	"math"
	"os"
	"testing"

	"github.com/paulmach/orb"

	"dateline/render/scene/path"
)

// oracle holds numbers that d3-geo 3.1.1 printed, at a resampling precision of 0.02 px
// and clipped to 1200 by 900 px, with the centre at (600, 450).
type oracle struct {
	Polygons map[string]orb.Polygon
	Lines    map[string]orb.LineString
	Views    []struct {
		Kind            string
		Lon, Lat, Gamma float64
		Scale, Clip     float64
		Parallels       [2]float64
		Points          [][4]float64
		Areas, Lengths  map[string]float64
	}
}

func readOracle(t *testing.T) oracle {
	t.Helper()
	data, err := os.ReadFile("testdata/d3.json")
	if err != nil {
		t.Fatal(err)
	}
	var o oracle
	if err := json.Unmarshal(data, &o); err != nil {
		t.Fatal(err)
	}
	return o
}

var page = path.XYWH(0, 0, 1200, 900)

// area is the signed area of closed straight subpaths, holes of the other sense taken off.
func area(p path.Path) float64 {
	lines := p.Flat(0)
	sum := 0.0
	for i := range lines.Len() {
		l, _ := lines.Line(i)
		for i, a := range l {
			b := l[(i+1)%len(l)]
			sum += a.Y*b.X - a.X*b.Y
		}
	}
	return sum / 2
}

func TestAgreesWithD3(t *testing.T) {
	o := readOracle(t)
	for _, c := range o.Views {
		kind, err := ParseKind(c.Kind)
		if err != nil {
			t.Fatal(err)
		}
		p := Projection{Kind: kind, Lon: c.Lon, Lat: c.Lat, Gamma: c.Gamma, Parallels: c.Parallels, ClipAngle: c.Clip}
		if kind == Stereographic {
			c.Scale /= 2 // ours is true to scale at the centre, d3's at half of it
		}
		v, err := NewView(p, c.Scale, 600, 450, page)
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range c.Points {
			got, ok := v.Point(orb.Point{q[0], q[1]})
			if math.Abs(q[2])+math.Abs(q[3]) > 1e5 || !ok {
				continue // near the point that lies at infinity, or behind the globe
			}
			if math.Hypot(got.X-q[2], got.Y-q[3]) > 0.001 {
				t.Errorf("%v %v: (%g, %g) projects to %v, want (%g, %g)", c.Kind, p, q[0], q[1], got, q[2], q[3])
			}
		}
		for name, want := range c.Areas {
			var out path.Path
			if name == "sphere" {
				v.Sphere(&out)
			} else {
				v.Polygon(&out, o.Polygons[name])
			}
			if got := area(out); math.Abs(got-want) > 1+0.12*out.Length() {
				t.Errorf("%+v: area of %s is %.1f, want %.1f", p, name, got, want)
			}
		}
		for name, want := range c.Lengths {
			var out path.Path
			v.Line(&out, o.Lines[name])
			if got := out.Length(); math.Abs(got-want) > 0.5+0.001*want {
				t.Errorf("%+v: length of %s is %.2f, want %.2f", p, name, got, want)
			}
		}
	}
}
