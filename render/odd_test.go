package render

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/route"
	"dateline/render/project"
	"dateline/seeds"
)

// Whatever the stops, a map is drawn, and its layout is sound.
func TestOddTrips(t *testing.T) {
	cases := map[string]*geo.Journey{
		"both poles":          trip(t, "Pole to pole", "North Pole - 90 0; South Pole - -90 0"),
		"at 180":              trip(t, "At 180", "East - 10 180; West - 12 -180; Far - -5 179.999"),
		"antipodes":           trip(t, "Antipodes", "A - 40 0; B - -40 180"),
		"one point":           trip(t, "One point", "A FR 48 2; B FR 48 2; C FR 48 2"),
		"a metre apart":       trip(t, "A metre", "A FR 48 2; B FR 48.00001 2; C FR 48 2.00001; D FR 48.001 2.001"),
		"in the sea":          trip(t, "In the sea", "A - -40 -120; B - -41 -121"),
		"the equator":         trip(t, "Round the equator", "A - 0 0; B - 0 90; C - 0 180; D - 0 -90; A - 0 0"),
		"one pole":            trip(t, "One pole", "South Pole AQ -90 0"),
		"all at one latitude": trip(t, "Level", "A US 45 -120; B US 45 -100; C US 45 -80"),
		"markup":              highlight(trip(t, "<script>alert(1)</script> & \"co\"", "A]]> FR 48 2; \u202eB\u0000 DE 52 13"), 1, "<b>", strings.Repeat("note & ", 200)),
	}
	for name, j := range cases {
		for _, size := range [][2]int{{1200, 900}, {320, 240}, {240, 900}} {
			m := draw(t, j, Options{Width: size[0], Height: size[1]})
			checkSound(t, fmt.Sprintf("%s at %v", name, size), m)
		}
	}
}

// Every projection that can be asked for draws every sort of trip.
func TestEveryProjection(t *testing.T) {
	trips := map[string]*geo.Journey{"andes": andes(t), "world": trip(t, "", roundEast),
		"poles": trip(t, "", "North Pole - 90 0; South Pole - -90 0; Suva FJ -18.14 178.44")}
	for kind := project.Kind(0); ; kind++ {
		if _, err := project.ParseKind(kind.String()); err != nil {
			break
		}
		for name, j := range trips {
			m, err := Draw(j, Options{Fonts: fonts(t), Atlas: basemap(t), Width: 600, Height: 450, Projection: kind.String()})
			if err != nil {
				t.Errorf("%v, %s: %v", kind, name, err)
				continue
			}
			if !strings.Contains(m.Projection, "+proj=") {
				t.Errorf("%v: PROJ string %q", kind, m.Projection)
			}
			if os.Getenv("DATELINE_DUMP") != "" {
				keep(t, filepath.Join(os.Getenv("DATELINE_DUMP"), kind.String()+"-"+name), m)
			}
		}
	}
}

func TestRefused(t *testing.T) {
	f := fonts(t)
	j := trip(t, "", "A FR 48 2; B DE 52 13")
	nowhere := trip(t, "", "A FR 48 2")
	nowhere.Stops[0].Place.At = orb.Point{math.NaN(), 400}
	cases := []struct {
		name string
		j    *geo.Journey
		opt  Options
		want string
	}{
		{"no journey", nil, Options{Fonts: f}, "no stop"},
		{"no stops", &geo.Journey{}, Options{Fonts: f}, "no stop"},
		{"nowhere", nowhere, Options{Fonts: f}, "no stop"},
		{"no fonts", j, Options{}, "fonts"},
		{"too large", j, Options{Fonts: f, Width: 1000000, Height: 10}, "1000000x10"},
		{"negative", j, Options{Fonts: f, Width: -5, Height: 900}, "-5x900"},
		{"one side", j, Options{Fonts: f, Width: 900}, "900x0"},
		{"scale", j, Options{Fonts: f, Scale: math.Inf(1)}, "scale"},
		{"units", j, Options{Fonts: f, Units: "leagues"}, "leagues"},
		{"projection", j, Options{Fonts: f, Projection: "peters"}, "equal-earth"},
		{"box", j, Options{Fonts: f, BBox: &orb.Bound{Min: orb.Point{0, 50}, Max: orb.Point{10, 40}}}, "latitudes"},
		{"zoom", j, Options{Fonts: f, ZoomTo: "Atlantis"}, "Atlantis"},
		{"zoom to no stop", j, Options{Fonts: f, ZoomTo: "7"}, "stop 7"},
		{"worldview", j, Options{Fonts: f, Atlas: basemap(t), Worldview: "XX"}, "XX"},
	}
	for _, c := range cases {
		m, err := Draw(c.j, c.opt)
		if err == nil || m != nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want an error with %q", c.name, err, c.want)
		}
	}
	if _, err := Draw(&geo.Journey{}, Options{Fonts: f}); !errors.Is(err, ErrNothing) {
		t.Errorf("no stops: %v is not ErrNothing", err)
	}
}

// Five hundred stops are drawn soundly; a thousand are drawn, and what found no
// room is said.
func TestVeryManyStops(t *testing.T) {
	checkSound(t, "500 stops", draw(t, scattered(500, "CN", 35, 105, 14), Options{}))
	m := draw(t, scattered(1000, "CN", 35, 105, 14), Options{})
	full := false
	for _, n := range m.Notices {
		full = full || n.Code == "key-full"
	}
	if !full {
		t.Errorf("notices %v, want one that the key is full", m.Notices)
	}
}

// A stop that is nowhere is left out with a notice; the others are drawn.
func TestStopNowhere(t *testing.T) {
	j := trip(t, "", "A FR 48 2; B DE 52 13; C PL 52 21")
	j.Stops[1].Place.At = orb.Point{500, 95}
	j.Legs = nil
	m := draw(t, j, Options{})
	if len(m.Notices) != 1 || m.Notices[0].Stop != 2 {
		t.Errorf("notices %v, want one for stop 2", m.Notices)
	}
}

// FuzzDraw draws random trips of random shapes and sizes: no panic, no NaN, sound.
func FuzzDraw(f *testing.F) {
	for seed := range uint64(12) {
		f.Add(seed, 600, 450)
	}
	f.Add(uint64(99), 64, 64)
	f.Add(uint64(100), 64, 2000)
	f.Add(uint64(101), 3000, 80)
	f.Fuzz(func(t *testing.T, seed uint64, w, h int) {
		if w < LeastSide || h < LeastSide || w > 3000 || h > 3000 {
			t.Skip()
		}
		rnd := rand.New(rand.NewPCG(seed, 1))
		spread := math.Pow(10, rnd.Float64()*5-3) // degrees, a hundred metres to the world
		lat, lon := rnd.Float64()*180-90, rnd.Float64()*360-180
		j := &geo.Journey{Itinerary: &seeds.Itinerary{}}
		for i := range 1 + rnd.IntN(25) {
			p := orb.Point{lon + rnd.NormFloat64()*spread, math.Max(-90, math.Min(90, lat+rnd.NormFloat64()*spread))}
			p[0] = math.Mod(p[0]+540, 360) - 180
			if rnd.IntN(20) == 0 {
				p = orb.Point{180, 90 - 180*float64(rnd.IntN(2))}
			}
			s := at(fmt.Sprintf("Place %d", i+1), "", p[1], p[0], seeds.Date{})
			s.Seed.Highlight = rnd.IntN(8) == 0
			s.Seed.Mode = []seeds.Mode{"", seeds.Flight, seeds.Road, seeds.Rail, seeds.Sea, seeds.Foot}[rnd.IntN(6)]
			j.Stops = append(j.Stops, s)
		}
		j.Legs = route.Join(j.Stops)
		m := draw(t, j, Options{Width: w, Height: h})
		if math.Min(float64(w), float64(h)) >= 240 {
			checkSound(t, fmt.Sprintf("seed %d at %dx%d", seed, w, h), m)
		}
	})
}
