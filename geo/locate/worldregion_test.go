package locate

import (
	"testing"

	"dateline/geo/gazetteer"
)

// Each part of the world is one that the gazetteer has, and each of its countries is known.
func TestWorldRegionsAreKnown(t *testing.T) {
	g, err := gazetteer.OpenFile("../../assets/gazetteer.bin")
	if err != nil {
		t.Fatal(err)
	}
	for id, codes := range worldRegions() {
		if _, ok := g.Place(id); !ok {
			t.Errorf("%s is in no gazetteer", id)
		}
		for _, c := range codes {
			if _, ok := g.Country(c); !ok {
				t.Errorf("%s: no country %s", id, c)
			}
		}
	}
}
