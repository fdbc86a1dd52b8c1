package export

import (
	"slices"
	"testing"

	"dateline/geo/feature/featuretest"
	"dateline/seeds"
)

// A stop that is a country is hollow, and the rules' names say whether its place was named.
func TestCountriesAreHollowInQGIS(t *testing.T) {
	j := featuretest.Andes()
	j.Stops[0].Place.Kind = seeds.Country
	j.Stops[1].Place.Kind, j.Stops[1].Approximate = seeds.Country, true
	data, err := GeoPackage(j, Options{})
	if err != nil {
		t.Fatal(err)
	}
	r := qgis(t, picture(t, "hollow.png"), put(t, t.TempDir(), []File{{"hollow.gpkg", data}})...)
	for _, l := range r.Layers {
		if l.Name == "stops" && (!slices.Contains(l.Rules, english.Area) || !slices.Contains(l.Rules, english.Unfound)) {
			t.Errorf("the rules of stops: %v", l.Rules)
		}
		if l.Name == "stops" {
			for rule, want := range map[string]int{english.Area: 1, english.Unfound: 1, english.Stop: len(j.Stops) - 3, english.Highlight: 1} {
				if l.Counts[rule] != want {
					t.Errorf("%d stops are drawn as %q, want %d: %v", l.Counts[rule], rule, want, l.Counts)
				}
			}
		}
	}
}
