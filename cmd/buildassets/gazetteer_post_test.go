package main

import (
	"testing"

	"github.com/paulmach/orb"

	"dateline/seeds"
)

// A village by its post office alone has its name and its point for itself.
func TestVillagesUnlikeOthers(t *testing.T) {
	w := worldNamed(t, "", seeds.Sense{Name: "Rampur", Country: "IN", Kind: seeds.City})
	of := func(name string, lon float64) *postal {
		return &postal{name: name, country: "IN", at: []orb.Point{{lon, 26}}}
	}
	all := []*postal{of("Chukitong", 94), of("Rampur", 80), of("Twice", 81), of("Twice", 82), of("One", 83), of("Two", 83), of("Three", 83)}
	left := w.unlike([]*postal{all[0], all[1], all[2], all[4]}, all)
	if len(left) != 1 || left[0].name != "Chukitong" {
		t.Errorf("left %v", left)
	}
}
