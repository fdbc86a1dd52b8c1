package story

import (
	"testing"

	"github.com/paulmach/orb"

	"dateline/seeds"
	"dateline/seeds/pack"
)

// The sight behind a town in a line of a programme is where in it the stop is; another town is
// a place of its own.
func TestHalls(t *testing.T) {
	sight := func(name string, at orb.Point) seeds.Sense {
		return seeds.Sense{ID: "test:" + name, Name: name, Country: "US", Admin1: "CO", Kind: seeds.Landmark, At: at}
	}
	lexicon := atlas{"red rocks": {sight("Red Rocks", orb.Point{-105.2, 39.7})}, "far rocks": {sight("Far Rocks", orb.Point{-108, 39.7})}}
	for k, v := range world {
		lexicon[k] = v
	}
	for text, want := range map[string]bool{
		"Fri 12 Denver - Red Rocks\nSat 13 Boise":             true,
		"Fri 12 Denver - Far Rocks\nSat 13 Boise":             false,
		"Fri 12 Denver - Boise\nSat 13 Reno":                  false,
		"Fri 12 Denver @ Boise\nSat 13 Reno":                  true,
		"Fri 12 Denver - The Boise\nSat 13 Reno":              true,
		"Fri 12 Denver, Red Rocks\nSat 13 Boise":              false,
		"They went from Denver - Red Rocks came later - home": false,
	} {
		a, err := analyse(cutUp(text), pack.For("en"), Options{Lexicon: lexicon})
		if err != nil {
			t.Fatal(err)
		}
		if got := a.places[1].within == 0; got != want {
			t.Errorf("%s: the second lies in the first: %v", text, got)
		}
	}
}
