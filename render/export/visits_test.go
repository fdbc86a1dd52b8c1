package export

import (
	"testing"

	"dateline/geo/feature/featuretest"
	"dateline/geo/route"
	"dateline/seeds"
)

// Two visits of one place, which cover each other in QGIS, have one name with the days of both, and the numbers of both.
func TestVisitsOfOnePlaceInQGIS(t *testing.T) {
	j := featuretest.Andes()
	again := j.Stops[0]
	again.Seed.Arrive, again.Seed.Highlight = seeds.Day(2019, 5, 2), false
	j.Stops = append(j.Stops, again)
	j.Legs = route.Join(j.Stops)
	data, err := GeoPackage(j, Options{})
	if err != nil {
		t.Fatal(err)
	}
	r := qgis(t, picture(t, "visits.png"), put(t, t.TempDir(), []File{{"visits.gpkg", data}})...)
	told := false
	for _, l := range r.Layers {
		if l.Name != "stops" {
			continue
		}
		told = true
		last := len(j.Stops) - 1
		if want := "1 · 5"; len(l.Numbers) != last+1 || l.Numbers[0] != want || l.Numbers[last] != want || l.Numbers[1] != "2" {
			t.Errorf("the markers say %q, want %q on the first and the last", l.Numbers, want)
		}
		if want := j.Stops[0].Seed.Name + "\n12 Apr 2019\n2 May 2019"; len(l.Names) != last+1 || l.Names[0] != want || l.Names[last] != "" {
			t.Errorf("the labels say %q, want %q on the first and none on the last", l.Names, want)
		}
	}
	if !told {
		t.Errorf("QGIS has no layer of stops: %+v", r.Layers)
	}
}
