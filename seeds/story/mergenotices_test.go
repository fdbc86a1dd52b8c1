package story

import (
	"strings"
	"testing"
)

// Notices of several stories say whose they are, and a count that one states is of the
// whole trip.
func TestNoticesOfSeveralStories(t *testing.T) {
	first, err := Read("Dahl began a three-city tour. He landed in Quito on May 3 and flew to Bogotá on May 4.", Options{Lexicon: world, Source: "a.txt"})
	if err != nil {
		t.Fatal(err)
	}
	second, err := Read("Dahl landed in Oslo on May 6.", Options{Lexicon: world, Source: "b.txt"})
	if err != nil {
		t.Fatal(err)
	}
	if !has(first.Main(), "count-mismatch") || !has(second.Main(), "year-unknown") {
		t.Fatalf("the stories have no notices to look at: %v, %v", first.Main().Notices, second.Main().Notices)
	}
	both, err := Merge(first, second)
	if err != nil {
		t.Fatal(err)
	}
	if has(both.Main(), "count-mismatch") {
		t.Errorf("%v", both.Main().Notices)
	}
	for _, n := range both.Main().Notices {
		if n.Code == "year-unknown" && !strings.Contains(n.Text, ".txt: ") {
			t.Errorf("%q does not say of which story it is", n.Text)
		}
	}
}
