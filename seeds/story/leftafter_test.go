package story

import (
	"strings"
	"testing"

	"dateline/seeds"
)

// A place that one left after others had been visited comes last, and is not where the trip began.
func TestLeftAfterOthers(t *testing.T) {
	it := itinerary(t, "Queen ends tour\n\nThe Queen left Dakar for home on Tuesday after stops in Oslo and Lisbon.", "")
	var got []string
	for _, s := range it.Seeds {
		got = append(got, s.Name)
	}
	if strings.Join(got, " ") != "Oslo Lisbon Dakar" {
		t.Errorf("the order is %v", got)
	}
	if n := len(it.Seeds); n == 0 || it.Seeds[n-1].Role == seeds.Origin {
		t.Error("the last stop is where the trip began")
	}
}
