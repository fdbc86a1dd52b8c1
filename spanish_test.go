package dateline

import (
	"testing"

	"dateline/seeds"
)

// Parts of the world are known by what Spanish calls them, in a story and by themselves.
func TestSpanishRegions(t *testing.T) {
	doc, err := Read([]byte("La canciller Leonor Vaz inició su gira por los Balcanes. El lunes llegó a Sarajevo y el martes voló a Skopie."), ReadOptions{Lang: "es", Published: seeds.Day(2023, 8, 25)})
	if err != nil {
		t.Fatal(err)
	}
	if f := doc.Itineraries[0].Focus; len(f) != 1 || f[0].Name != "Balkans" {
		t.Errorf("the trip is called after %+v, want the Balkans", f)
	}
	for name, id := range map[string]string{"América del Sur": "dateline:south-america", "Europa del Este": "dateline:eastern-europe", "los Balcanes": "dateline:balkans"} {
		found, err := Geocode(name, GeocodeOptions{})
		if err != nil || len(found) == 0 || found[0].ID != id {
			t.Errorf("%s: %+v, %v", name, found, err)
		}
	}
}
