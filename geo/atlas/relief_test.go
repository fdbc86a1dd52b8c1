package atlas

import (
	"errors"
	"image"
	"math"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/paulmach/orb"
)

// fixtureRelief has light in the east and shadow in the west, on two grids.
func fixtureRelief(t testing.TB) []byte {
	t.Helper()
	var grids []*image.Gray
	for _, w := range []int{96, 32} {
		g := image.NewGray(image.Rect(0, 0, w, w/2))
		for i := range g.Pix {
			g.Pix[i] = 64
			if i%w >= w/2 {
				g.Pix[i] = 192
			}
		}
		grids = append(grids, g)
	}
	data, err := BuildRelief(grids, 16, 95)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestReliefShade(t *testing.T) {
	r, err := OpenRelief(fixtureRelief(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, metres := range []float64{1, 1e6, 1e9} {
		for _, c := range []struct {
			p    orb.Point
			want float64
		}{
			{orb.Point{90, 0}, 0.5}, {orb.Point{-90, 0}, -0.5}, {orb.Point{90, 90}, 0.5}, {orb.Point{-90, -90}, -0.5},
			{orb.Point{0, 10}, 0}, {orb.Point{180, 10}, 0}, {orb.Point{-180, 10}, 0}, {orb.Point{450, 0}, 0.5}, {orb.Point{270, 0}, -0.5},
			{orb.Point{math.NaN(), 0}, 0}, {orb.Point{0, math.NaN()}, 0}, {orb.Point{0, 91}, 0}, {orb.Point{math.Inf(1), 0}, 0},
		} {
			if got := r.Shade(c.p, metres); math.Abs(got-c.want) > 0.03 {
				t.Errorf("at %v the shade is %.3f, want %.1f", c.p, got, c.want)
			}
		}
	}
	if r.Err() != nil {
		t.Error(r.Err())
	}
	// The step from shadow to light is as wide as a pixel of the grid that is read.
	if fine, coarse := r.Shade(orb.Point{3.75, 0}, 1), r.Shade(orb.Point{3.75, 0}, 1e6); fine < 0.45 || coarse > 0.4 {
		t.Errorf("near the step the fine grid gives %.2f and the coarse one %.2f", fine, coarse)
	}
}

func TestReliefIsReadByManyAtOnce(t *testing.T) {
	r, err := OpenRelief(fixtureRelief(t))
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for x := -180.0; x < 180; x++ {
				r.Shade(orb.Point{x, 30}, 1)
			}
		})
	}
	all.Wait()
}

func TestOpenReliefRefusesDamage(t *testing.T) {
	data := fixtureRelief(t)
	first, err := OpenRelief(data)
	if err != nil {
		t.Fatal(err)
	}
	index := len(data)
	for _, g := range first.grids {
		for k := range g.tiles {
			index -= len(g.tiles[k].data)
		}
	}
	for i := range index {
		bad := append([]byte(nil), data...)
		bad[i] ^= 0x55
		if _, err := OpenRelief(bad); !errors.Is(err, ErrDamaged) {
			t.Fatalf("byte %d: %v", i, err)
		}
	}
	for n := range data {
		if _, err := OpenRelief(data[:n]); err == nil {
			t.Fatalf("opened the first %d of %d bytes", n, len(data))
		}
	}
	bad := append([]byte(nil), data...)
	for i := index; i < len(bad); i++ {
		bad[i] = 0
	}
	r, err := OpenRelief(bad)
	if err != nil {
		t.Fatal(err)
	}
	if got := r.Shade(orb.Point{90, 0}, 1); got != 0 || !errors.Is(r.Err(), ErrDamaged) {
		t.Errorf("a damaged tile gives %v and the error %v", got, r.Err())
	}
}

func FuzzOpenRelief(f *testing.F) {
	data := fixtureRelief(f)
	f.Add(data)
	f.Add(data[:40])
	f.Fuzz(func(t *testing.T, data []byte) {
		if r, err := OpenRelief(data); err == nil {
			r.Shade(orb.Point{10, 10}, 1)
			r.Shade(orb.Point{10, 10}, 1e9)
		}
	})
}

func TestEarthRelief(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "assets", "relief.bin"))
	if err != nil {
		t.Fatal(err)
	}
	r, err := OpenRelief(data)
	if err != nil {
		t.Fatal(err)
	}
	rough := func(lon, lat float64) float64 {
		most := 0.0
		for i := range 400 {
			p := orb.Point{lon + float64(i%20)/20, lat + float64(i/20)/20}
			most = max(most, math.Abs(r.Shade(p, 5000)))
		}
		return most
	}
	for name, at := range map[string][2]float64{"Andes": {-72.5, -13.5}, "Alps": {8, 46}, "Himalaya": {86, 27.5}} {
		if got := rough(at[0], at[1]); got < 0.3 {
			t.Errorf("%s: the strongest shade is %.2f", name, got)
		}
	}
	for name, at := range map[string][2]float64{"Pacific": {-140, 0}, "Amazon": {-62, -4}, "Netherlands": {5, 52}} {
		if got := rough(at[0], at[1]); got > 0.2 {
			t.Errorf("%s: the strongest shade is %.2f", name, got)
		}
	}
	if r.Err() != nil {
		t.Error(r.Err())
	}
}

func BenchmarkShade(b *testing.B) {
	data, err := os.ReadFile(filepath.Join("..", "..", "assets", "relief.bin"))
	if err != nil {
		b.Fatal(err)
	}
	r, err := OpenRelief(data)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		r.Shade(orb.Point{-72.4, 7.9}, 5000)
	}
}
