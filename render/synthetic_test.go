package render

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/atlas"
	"dateline/geo/route"
	"dateline/seeds"
)

// syntheticTrip makes a trip of 10 to 60 stops: real towns, in a region of some
// size anywhere on Earth, dense or sparse, sometimes out and back.
func syntheticTrip(a *atlas.Atlas, seed uint64) *geo.Journey {
	rnd := rand.New(rand.NewPCG(seed, 42))
	var towns []atlas.Town
	for t := range a.Towns(orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}}, 10) {
		towns = append(towns, t)
	}
	home := towns[rnd.IntN(len(towns))]
	radius := []float64{1.2, 4, 12, 35, 180}[seed%5] // degrees
	var near []atlas.Town
	for _, t := range towns {
		if _, r := enclosingCap([]orb.Point{home.At, t.At}); 2*r <= radius {
			near = append(near, t)
		}
	}
	n := 10 + rnd.IntN(51)
	j := &geo.Journey{Itinerary: &seeds.Itinerary{Title: fmt.Sprintf("Tour number %d", seed)}}
	modes := []seeds.Mode{"", seeds.Flight, seeds.Road, seeds.Rail, seeds.Sea}
	for i := range n {
		t := near[rnd.IntN(len(near))]
		if i > 2 && rnd.IntN(9) == 0 {
			j.Stops = append(j.Stops, j.Stops[rnd.IntN(i)]) // back to where one has been
			j.Stops[i].Seed.Arrive = seeds.Day(2024, 1+i/28, 1+i%28)
			continue
		}
		s := at(t.Name, t.ISO, t.At[1], t.At[0], seeds.Day(2024, 1+i/28, 1+i%28))
		s.Place.ID = fmt.Sprint("geonames:", t.GeoNames)
		if t.GeoNames == 0 {
			s.Place.ID = ""
		}
		s.Seed.Mode = modes[rnd.IntN(len(modes))]
		if rnd.IntN(14) == 0 {
			s.Seed.Highlight, s.Seed.Note = true, "What the whole tour was about, in a few words"
		}
		if i > n-3 && seed%3 == 0 {
			s.Seed.Role = seeds.Planned
		}
		j.Stops = append(j.Stops, s)
	}
	j.Legs = route.Join(j.Stops)
	return j
}

// Nothing overlaps, leaves the page or is lost, whatever the trip. The number of
// trips is small in everyday runs; DATELINE_TRIPS sets another, DATELINE_DUMP keeps
// layouts and pictures.
func TestSyntheticTrips(t *testing.T) {
	a := basemap(t)
	trips := 15
	if n, err := strconv.Atoi(os.Getenv("DATELINE_TRIPS")); err == nil {
		trips = n
	}
	dump := os.Getenv("DATELINE_DUMP")
	for seed := range uint64(trips) {
		size := [][2]int{{1200, 900}, {800, 800}, {600, 450}, {1600, 700}, {480, 720}}[(seed/5)%5]
		m := draw(t, syntheticTrip(a, seed), Options{Width: size[0], Height: size[1]})
		checkSound(t, fmt.Sprintf("trip %d", seed), m)
		if dump != "" {
			keep(t, filepath.Join(dump, fmt.Sprintf("synthetic-%03d", seed)), m)
		}
	}
}

// checkSound holds a map against the oracle.
func checkSound(t *testing.T, name string, m *Map) {
	t.Helper()
	bad := faults(m.Layout)
	for i, f := range bad {
		if i == 4 {
			t.Errorf("%s: and %d faults more", name, len(bad)-i)
			break
		}
		t.Errorf("%s (%.0fx%.0f, %d stops): %s", name, m.Layout.Width, m.Layout.Height, m.Layout.Stops, f)
	}
	for _, it := range m.Layout.Items {
		for _, q := range it.Quads {
			for _, p := range q {
				if math.IsNaN(p[0]+p[1]) || math.IsInf(p[0]+p[1], 0) {
					t.Errorf("%s: %s stands at %v", name, it.Kind, p)
				}
			}
		}
	}
}

// keep writes a map's picture and layout for looking at.
func keep(t *testing.T, base string, m *Map) {
	t.Helper()
	layout, err := json.Marshal(m.Layout)
	if err != nil {
		t.Fatal(err)
	}
	for ext, data := range map[string][]byte{".json": layout, ".png": picture(t, m, 1)} {
		if err := os.WriteFile(base+ext, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
