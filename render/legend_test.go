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
