package gazetteer

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"github.com/blevesearch/vellum/levenshtein"
)

// vellum's automaton is the oracle.
func TestEditsFindWhatVellumFinds(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	word := func() string {
		w := make([]rune, 1+r.Intn(7))
		for i := range w {
			w[i] = []rune("abcß大 ")[r.Intn(6)]
		}
		return string(w)
	}
	var keys []string
	for range 4000 {
		keys = append(keys, word())
	}
	slices.Sort(keys)
	keys = slices.Compact(keys)
	names, ok := openTransducer(writtenBy(t, keys, func(i int) uint64 { return uint64(i) }))
	if !ok {
		t.Fatal("not opened")
	}
	found := 0
	for most := 1; most <= maxDistance; most++ {
		builder, err := levenshtein.NewLevenshteinAutomatonBuilder(uint8(most), true)
		if err != nil {
			t.Fatal(err)
		}
		for range 300 {
			name := word()
			start := name[:r.Intn(2)*min(1, len(name))]
			if len(start) > 0 && start[0] >= 0x80 {
				start = ""
			}
			dfa, err := builder.BuildDfa(name, uint8(most))
			if err != nil {
				t.Fatal(err)
			}
			var want, got []string
			for i, k := range keys {
				at := dfa.Start()
				for b := range []byte(k) {
					at = dfa.Accept(at, k[b])
				}
				if dfa.IsMatch(at) && len(k) >= len(start) && k[:len(start)] == start {
					want = append(want, fmt.Sprint(k, dfa.EditDistance(at), i))
				}
			}
			search(&names, name, most, start, func(key []byte, d int, value uint64) {
				got = append(got, fmt.Sprint(string(key), d, value))
			})
			if !slices.Equal(got, want) {
				t.Fatalf("%q within %d, beginning with %q: %q, vellum has %q", name, most, start, got, want)
			}
			found += len(got)
		}
	}
	if found == 0 {
		t.Error("nothing found")
	}
}

func TestNearStartsTellsWhereFuzzyFindsSomething(t *testing.T) {
	_, g := small(t)
	for _, row := range []string{"new york citt at night", "lima", "lina norte", "bogotta and then limaa and on", "nothing of the kind", "san franciscoo de los", ""} {
		words := strings.Fields(row)
		for distance := 1; distance <= maxDistance; distance++ {
			near := g.NearStarts(words, distance)
			for n := range near {
				start := strings.Join(words[:n], " ")
				if len(start) <= distance {
					continue // which no name is near
				}
				if found := len(g.Fuzzy(start, distance, 0)) > 0; found && !near[n] {
					t.Errorf("%q, %d edits: a name is near", start, distance)
				} else if near[n] && !found && n > 1 {
					t.Errorf("%q, %d edits: no name is near", start, distance)
				}
			}
		}
	}
}
