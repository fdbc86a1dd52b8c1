package story

import (
	"maps"
	"slices"
	"testing"

	"github.com/paulmach/orb"

	"dateline/seeds"
)

// A sea that only says which shore is meant is no place of its own.
func TestASeaNamesItsShore(t *testing.T) {
	lexicon := maps.Clone(world)
	lexicon["skagerrak"] = []seeds.Sense{{ID: "test:sea", Name: "Skagerrak", Kind: seeds.Water, At: orb.Point{9, 58}}}
	for _, c := range []struct {
		text  string
		shore bool
	}{
		{"The storm left Oslo. It moved along the Skagerrak coast.", true},
		{"The storm left Oslo. It moved along the Skagerrak.", false},
	} {
		_, e := seenIn(t, Options{Lexicon: lexicon}, "en", c.text, "Skagerrak")
		if got := slices.Contains(e.reasons, "attribute"); got != c.shore {
			t.Errorf("%s: attribute %v, want %v (%v)", c.text, got, c.shore, e.reasons)
		}
	}
}
