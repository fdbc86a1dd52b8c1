package geo

import (
	"slices"
	"testing"

	"dateline/seeds"
)

func TestStopsOfSeedsAreThoseOfEachSeed(t *testing.T) {
	seed := func(name string, line int) seeds.Seed { return seeds.Seed{Name: name, Line: line} }
	it := &seeds.Itinerary{Seeds: []seeds.Seed{seed("Lima", 1), seed("Atlantis", 2), seed("Cusco", 3), seed("Lima", 4), seed("Lima", 4)}}
	j := &Journey{Itinerary: it, Stops: []Stop{{Seed: it.Seeds[0]}, {Seed: it.Seeds[2]}, {Seed: it.Seeds[3]}, {Seed: it.Seeds[4]}}}
	want := []int{0, -1, 1, 2, 2} // of two that the document does not tell apart, the first
	if got := j.StopsOfSeeds(); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	for i, stop := range want {
		if got := j.StopOfSeed(i + 1); got != stop {
			t.Errorf("seed %d: stop %d, want %d", i+1, got, stop)
		}
	}
	if got := (&Journey{}).StopsOfSeeds(); got != nil {
		t.Errorf("a journey without an itinerary: %v", got)
	}
}
