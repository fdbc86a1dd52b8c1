package main

import (
	"testing"

	"dateline/seeds"
)

// The press writes names from Cyrillic shorter than GeoNames does; names of other lands stay.
func TestPressSpellings(t *testing.T) {
	w := worldNamed(t, "",
		seeds.Sense{Name: "Baykal’sk", Country: "RU", Kind: seeds.City},
		seeds.Sense{Name: "Belyy Yar", Country: "RU", Kind: seeds.City},
		seeds.Sense{Name: "Wayne", Country: "US", Kind: seeds.City},
	)
	w.addPressSpellings()
	for id, want := range map[string]string{"a": "Baikalsk", "b": "Bely Yar"} {
		if !called(w.entries[id], want) {
			t.Errorf("%s is not called %s: %v", w.entries[id].Name, want, w.entries[id].Names)
		}
	}
	if len(w.entries["c"].Names) > 0 {
		t.Errorf("%s is called %v too", w.entries["c"].Name, w.entries["c"].Names)
	}
}
