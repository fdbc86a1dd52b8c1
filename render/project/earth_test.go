package project

import (
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"dateline/geo/atlas"
	"dateline/render/scene/path"
)

// TestEveryCutOfTheEarthKeepsItsArea turns the world so that the cut runs through every
// country polygon of the basemap, at every scale: between its points, and exactly through
// them. On an equal-area map what is filled must stay as large as it is on the ground.
func TestEveryCutOfTheEarthKeepsItsArea(t *testing.T) {
	a := earth(t)
	const size = 300.0
	tried := 0
	for s := range a.Scales() {
		for poly := range a.Land(atlas.Scale(s), atlas.Everywhere) {
			rings := poly.Geometry()
			want := leftArea(rings[0])
			for _, hole := range rings[1:] {
				want -= 4*math.Pi - leftArea(hole)
			}
			for _, lon := range cutsThrough(rings[0]) {
				v, err := NewView(Projection{Kind: EqualEarth, Lon: lon}, size, 0, 0, path.XYWH(-1000, -1000, 2000, 2000))
				if err != nil {
					t.Fatal(err)
				}
				var out path.Path
				v.Polygon(&out, rings)
				tried++
				if got := area(out) / (size * size); math.Abs(got-want) > 0.02*want+sag*out.Length()/(size*size)+1e-4 {
					t.Errorf("scale %d, centre %.6f: %.6f steradians filled of a polygon of %.6f at %v, %d points", s, lon, got, want, rings[0][0], len(rings[0]))
				}
			}
		}
	}
	if tried < 10000 {
		t.Errorf("only %d cuts were tried", tried)
	}
}

// A small island fills no sea where one of its points is the antipode of the map's
// centre, even one that crosses itself there.
func TestAntipodeOfAnIsland(t *testing.T) {
	a := earth(t)
	const size, most = 200.0, 60
	tried := 0
	for s := range a.Scales() {
		for poly := range a.Land(atlas.Scale(s), atlas.Everywhere) {
			rings := poly.Geometry()
			if len(rings[0]) > most {
				continue
			}
			want := leftArea(rings[0])
			want = math.Min(want, 4*math.Pi-want)
			for _, p := range rings[0][1:] {
				at := Projection{Kind: AzimuthalEqualArea, Lon: math.Mod(p[0]+360, 360) - 180, Lat: -p[1]}
				v, err := NewView(at, size, 400, 400, path.XYWH(0, 0, 800, 800))
				if err != nil {
					t.Fatal(err)
				}
				var out path.Path
				v.Polygon(&out, rings[:1])
				tried++
				if got := area(out) / (size * size); got > 1.1*want+0.01 {
					t.Errorf("scale %d: an island of %d points and %.4f steradians at %v fills %.4f", s, len(rings[0]), want, p, got)
					break
				}
			}
		}
	}
	if tried < 10000 {
		t.Errorf("only %d points were tried", tried)
	}
}

// A globe seen from anywhere shows no more of a country than there is: borders that were
// simplified cross themselves, and where they do so on the horizon, a country must not flood the globe.
func TestGlobesFromEverywhere(t *testing.T) {
	a := earth(t)
	const size = 35.0
	coarsest := atlas.Scale(a.Scales() - 1)
	missing, tried := 0, 0
	for lon := -180.0; lon < 180; lon += 7.3 {
		for lat := -85.0; lat <= 85; lat += 6.1 {
			v, err := NewView(Projection{Kind: Orthographic, Lon: math.Round(lon*10) / 10, Lat: math.Round(lat*10) / 10}, size, 40, 40, path.XYWH(0, 0, 80, 80))
			if err != nil {
				t.Fatal(err)
			}
			for poly := range a.Land(coarsest, atlas.Everywhere) {
				rings := poly.Geometry()
				whole := leftArea(rings[0])
				if whole < 1e-4 {
					continue
				}
				var out path.Path
				v.Polygon(&out, rings[:1])
				tried++
				got := area(out) / (size * size)
				if got > 1.02*whole+2e-3 {
					t.Errorf("from %.1f, %.1f: a country of %.5f steradians at %v fills %.5f", lon, lat, whole, rings[0][0], got)
				}
				if middle, _ := planar.CentroidArea(rings[:1]); got == 0 && whole > 0.01 && sphere(v, middle) > 0.5 {
					missing++
				}
			}
		}
	}
	if tried < 100000 || missing > 0 {
		t.Errorf("of %d outlines %d are missing, though they are well in sight", tried, missing)
	}
}

// sphere is the cosine of the angle between a place and the middle of a globe.
func sphere(v *View, p orb.Point) float64 { return v.turnPoint(p).v.x }

// cutsThrough gives centres of maps whose cut meets a ring.
func cutsThrough(ring orb.Ring) []float64 {
	const most = 3 // of each sort: enough, over so many polygons, to meet every sort of trouble
	b := ring.Bound()
	var out []float64
	turn := func(lon float64) { out = append(out, math.Mod(lon+360, 360)-180) }
	for i := range most {
		turn(b.Min[0] + (b.Max[0]-b.Min[0])*(float64(i)+0.5)/most)
	}
	step := max(1, len(ring)/most)
	for i := 0; i < len(ring); i += step {
		turn(ring[i][0])
		turn(math.Round(ring[i][0]*10) / 10)
	}
	return out
}

// earth opens the basemap that ships.
func earth(t *testing.T) *atlas.Atlas {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "assets", "basemap.bin"))
	if err != nil {
		t.Fatal(err)
	}
	a, err := atlas.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	return a
}
