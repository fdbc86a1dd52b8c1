package render

import (
	"encoding/json"
	"os"
	"testing"

	"dateline/geo"
	"dateline/geo/route"
	"dateline/render/theme"
	"dateline/seeds"
)

// sample is the trip of a story of seeds/, as its gold itinerary has it.
func sample(t testing.TB, id, title string) *geo.Journey {
	t.Helper()
	data, err := os.ReadFile("../seeds/samples/gold.json")
	if err != nil {
		t.Fatal(err)
	}
	var gold struct {
		Stories []struct {
			ID    string
			Stops []struct {
				Name, Country, Level, Arrive, Depart string
				Role                                 seeds.Role
				Lat, Lon                             float64
				Highlight                            bool
			}
		}
	}
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	day := func(s string) seeds.Date {
		d, err := seeds.ParseISO(s)
		if err != nil && s != "" {
			t.Fatal(err)
		}
		return d
	}
	for _, story := range gold.Stories {
		if story.ID != id {
			continue
		}
		j := &geo.Journey{Itinerary: &seeds.Itinerary{Title: title}}
		for _, g := range story.Stops {
			s := at(g.Name, g.Country, g.Lat, g.Lon, day(g.Arrive))
			s.Seed.Depart, s.Seed.Role, s.Seed.Highlight, s.Place.Kind = day(g.Depart), g.Role, g.Highlight, seeds.Kind(g.Level)
			j.Stops = append(j.Stops, s)
		}
		j.Legs = route.Join(j.Stops)
		return j
	}
	t.Fatalf("there is no sample %s", id)
	return nil
}

// sampleGoldens are trips of seeds/, which go through all themes, with and without relief, at
// 1x and at 2x.
func sampleGoldens(t testing.TB) []golden {
	relief := openRelief(t)
	var out []golden
	add := func(id, title, look string, shaded bool, modes ...seeds.Mode) {
		g := golden{"seeds-" + id, sample(t, id, title), Options{Width: 480, Height: 360, Theme: themed(t, look)}}
		if len(out)%5 == 4 {
			g.opt.Width, g.opt.Height, g.opt.Scale = 400, 300, 2
		}
		if shaded {
			g.opt.Relief = relief
		}
		if len(modes) > 0 {
			byMode(g.j, modes...)
		}
		out = append(out, g)
	}
	light, dark, print, contrast := theme.Names[0], theme.Names[1], theme.Names[2], theme.Names[3]
	add("official-tour", "Helen Marchetti in South America", dark, true)
	add("concert-tour", "Seven nights", contrast, false, seeds.Road)
	add("ship-deployment", "HMCS Saguenay", print, false, seeds.Sea)
	add("expedition", "To the Pole on foot", light, true)
	add("race", "The tour of Transylvania", dark, true, seeds.Road)
	add("torch-relay", "The torch on its way to Paris", print, false)
	add("migration", "A stork's year", contrast, true)
	add("yacht-race", "Round the world under sail", dark, false, seeds.Sea)
	add("un-envoy-sahel", "The envoy in the Sahel", print, true, seeds.Flight)
	add("pilgrim-train", "The pilgrims' train", print, false, seeds.Rail)
	add("glacier-survey", "A survey of glaciers", contrast, false, seeds.Sea)
	add("prime-minister-islands", "Four islands", dark, false)
	add("comet-circus", "The comet circus", light, true, seeds.Road)
	return out
}
