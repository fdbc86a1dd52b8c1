package render

import (
	"strings"
	"testing"

	"dateline/geo/route"
	"dateline/render/paint/svg"
	"dateline/seeds"
)

// A very small map spends no room on a legend, unless asked to.
func TestLegendOnSmallMaps(t *testing.T) {
	for _, c := range []struct {
		w, h   int
		legend Switch
		want   bool
	}{{600, 450, Auto, true}, {320, 240, Auto, false}, {320, 240, On, true}, {600, 450, Off, false}} {
		m := draw(t, andes(t), Options{Width: c.w, Height: c.h, Legend: c.legend})
		if got := len(items(m, "legend")) > 0; got != c.want {
			t.Errorf("%dx%d, %v: legend %v, want %v", c.w, c.h, c.legend, got, c.want)
		}
	}
}

// A plain line has the same words in every legend.
func TestLegendWordsForPlainLines(t *testing.T) {
	for _, modes := range [][3]seeds.Mode{{"", "", seeds.Road}, {seeds.Flight, "", seeds.Road}} {
		j := andes(t)
		for i, m := range modes {
			j.Stops[i+1].Seed.Mode = m
		}
		j.Legs = route.Join(j.Stops)
		found := false
		for _, it := range items(draw(t, j, Options{}), "legend") {
			found = found || it.Text == "Leg (shortest path)"
		}
		if !found {
			t.Errorf("modes %q: the legend does not say what a plain line is", modes)
		}
	}
}

// A stop that is known only by its country is drawn hollow, and the legend says
// so; a map of towns alone says nothing of it.
func TestLegendTellsCountriesFromTowns(t *testing.T) {
	for _, country := range []bool{true, false} {
		j := andes(t)
		if country {
			j.Stops[1].Place.Kind = seeds.Country
		}
		m := draw(t, j, Options{Legend: On})
		found := false
		for _, it := range items(m, "legend") {
			found = found || it.Text == phrasesIn["en"].area
		}
		var b strings.Builder
		if err := svg.Write(&b, m.Scene, svg.Options{}); err != nil {
			t.Fatal(err)
		}
		if hollow := strings.Contains(b.String(), `class="area"`); found != country || hollow != country {
			t.Errorf("country %v: a hollow marker %v, in the legend %v", country, hollow, found)
		}
	}
}

// A locator map's places are in no order of visit, and its legend says nothing of one.
func TestLegendOfPlacesWithoutATrip(t *testing.T) {
	for _, trip := range []bool{true, false} {
		j := andes(t)
		if !trip {
			j.Legs = nil
		}
		found := false
		for _, it := range items(draw(t, j, Options{Legend: On}), "legend") {
			found = found || it.Text == phrasesIn["en"].stop
		}
		if found != trip {
			t.Errorf("trip %v: an order of visit in the legend: %v", trip, found)
		}
	}
}

// A style is explained where a line of it can be seen: not for a leg of a few px.
func TestLegendLeavesOutWhatCannotBeSeen(t *testing.T) {
	for _, c := range []struct {
		last string
		want bool
	}{{"Carthage TN 36.85 10.32", false}, {"Sfax TN 34.74 10.76", true}} {
		j := trip(t, "", "Lisbon PT 38.72 -9.13; Madrid ES 40.42 -3.70; Tunis TN 36.82 10.17; "+c.last)
		j.Stops[3].Seed.Mode = seeds.Rail
		j.Legs = route.Join(j.Stops)
		found := false
		for _, it := range items(draw(t, j, Options{Legend: On}), "legend") {
			found = found || it.Text == phrasesIn["en"].mode(seeds.Rail)
		}
		if found != c.want {
			t.Errorf("the last leg leads to %s: the railway in the legend: %v", c.last, found)
		}
	}
}

// A country that is one town, and smaller on the map than its marker, is marked as a town.
func TestCityStateIsNoRegion(t *testing.T) {
	for name, want := range map[string]bool{"Singapore SG 1.36 103.81": false, "Cambodia KH 12.7 104.9": true, "Maldives MV 3.2 73.2": true} {
		j := trip(t, "", "Bangkok TH 13.75 100.50; "+name)
		j.Stops[1].Place.Kind = seeds.Country
		found := false
		for _, it := range items(draw(t, j, Options{Legend: On}), "legend") {
			found = found || it.Text == phrasesIn["en"].area
		}
		if found != want {
			t.Errorf("%s: a region in the legend: %v, want %v", name, found, want)
		}
	}
}

// A named place that is not found stands at its country; the legend does not say
// that nobody named it.
func TestLegendTellsUnfoundPlacesFromCountries(t *testing.T) {
	for name, want := range map[string]string{"Xqzzt": phrasesIn["en"].unfound, "Paraguay": phrasesIn["en"].area} {
		j := andes(t)
		s := &j.Stops[1]
		s.Place.Kind, s.Place.Name, s.Seed.Name, s.Approximate = seeds.Country, "Paraguay", name, name != "Paraguay"
		var said []string
		for _, it := range items(draw(t, j, Options{Legend: On}), "legend") {
			if it.Text == phrasesIn["en"].unfound || it.Text == phrasesIn["en"].area {
				said = append(said, it.Text)
			}
		}
		if len(said) != 1 || said[0] != want {
			t.Errorf("%s: the legend says %q, want %q", name, said, want)
		}
	}
}
