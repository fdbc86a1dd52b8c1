package export

import (
	"slices"
	"testing"

	"dateline/geo/feature/featuretest"
)

// The page has a legend where there is something to explain, and none where plain
// legs join plain stops.
func TestQGISPageHasItsLegend(t *testing.T) {
	a := land(t)
	for name, want := range map[string]bool{"andes": true, "plain": false, "none": false} {
		j := featuretest.Andes()
		if name == "plain" {
			j.Focus = nil
			for i := range j.Stops {
				j.Stops[i].Seed.Highlight = false
			}
			for i := range j.Legs {
				j.Legs[i].Mode, j.Legs[i].Planned = "", false
			}
		}
		files, err := Project(j, Options{Name: name, Atlas: a, NoLegend: name == "none"})
		if err != nil {
			t.Fatal(err)
		}
		r := qgis(t, picture(t, name+"-legend.png"), put(t, t.TempDir(), files)[:1]...)
		if got := slices.Contains(r.Items, legendItem); got != want || r.Export != 0 {
			t.Errorf("%s: legend %v, want %v: %v", name, got, want, r.Items)
		}
	}
}

// The legend stands away from the trip.
func TestTheLegendKeepsOffTheTrip(t *testing.T) {
	j := featuretest.Andes()
	v, err := view(j, Options{})
	if err != nil {
		t.Fatal(err)
	}
	words := explained(j, Options{})
	c, ok := legendCorner(v, j, words, 9)
	if !ok || len(words) < 3 {
		t.Fatalf("no corner for %q", words)
	}
	page, _ := pageFit(v)
	mm := page / v.Frame().Width()
	for _, s := range j.Stops {
		if px, ok := v.Point(s.Place.At); ok && px.X*mm > c.x && px.X*mm < c.x+c.width && px.Y*mm > c.y && px.Y*mm < c.y+c.height {
			t.Errorf("the legend hides %s", s.Place.Name)
		}
	}
}

// A border in focus is called by the names of its countries in the map's language.
func TestBordersInTheLegend(t *testing.T) {
	j := featuretest.Andes()
	a := land(t)
	j.Focus[0].Line, j.Focus[0].Countries = a.SharedBorder("CO", "VE", 0), []string{"CO", "VE"}
	called := func(key string) string { return map[string]string{"CO": "Kolumbien"}[key] }
	if got := (Options{Atlas: a, Called: called, Words: Words{Border: "Grenze %s–%s"}}).borders(j); got != "Grenze Kolumbien–Venezuela" {
		t.Errorf("%q", got)
	}
}
