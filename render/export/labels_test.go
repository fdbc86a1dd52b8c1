package export

import (
	"testing"

	"dateline/geo"
	"dateline/geo/feature/featuretest"
	"dateline/seeds"
)

// QGIS names every stop, beside the legs.
func TestQGISKeepsNamesOffTheLegs(t *testing.T) {
	at := func(name string, lon, lat float64) geo.Stop {
		return geo.Stop{Seed: seeds.Seed{Name: name}, Place: featuretest.Place("", name, "", "", "", lon, lat)}
	}
	j := featuretest.Journey(&seeds.Itinerary{Title: "Pacific"}, at("Tokyo", 139.69, 35.69), at("Honolulu", -157.86, 21.31), at("San Francisco", -122.42, 37.77),
		at("Vancouver", -123.12, 49.25), at("Suva", 178.44, -18.14))
	files, err := Project(j, Options{Name: "pacific", Atlas: land(t)})
	if err != nil {
		t.Fatal(err)
	}
	r := qgis(t, picture(t, "pacific-labels.png"), put(t, t.TempDir(), files)[:1]...)
	if r.Named != len(j.Stops) || r.Crossed > 0 {
		t.Errorf("%d of %d stops are named, %d on a leg", r.Named, len(j.Stops), r.Crossed)
	}
}
