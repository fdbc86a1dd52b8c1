package project

import (
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/paulmach/orb"

	"dateline/geo/atlas"
	"dateline/render/scene/path"
)

// TestEveryCutOfTheEarthKeepsItsArea turns the world so that the cut runs through every
// country polygon of the basemap, at every scale: between its points, and exactly through
// them. On an equal-area map what is filled must stay as large as it is on the ground.
func TestEveryCutOfTheEarthKeepsItsArea(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "assets", "basemap.bin"))
	if err != nil {
		t.Fatal(err)
	}
	a, err := atlas.Open(data)
	if err != nil {
		t.Fatal(err)
	}
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
	data, err := os.ReadFile(filepath.Join("..", "..", "assets", "basemap.bin"))
	if err != nil {
		t.Fatal(err)
	}
	a, err := atlas.Open(data)
	if err != nil {
		t.Fatal(err)
	}
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
