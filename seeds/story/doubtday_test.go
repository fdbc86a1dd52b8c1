package story

import (
	"slices"
	"testing"

	"dateline/seeds"
)

// A day that is likelier wrong than right is given, and said to be doubtful.
func TestDoubtfulDays(t *testing.T) {
	for text, doubtful := range map[string]bool{
		"Ann Dahl flew to Oslo on May 7. She met the king.":                                false,
		"Ann Dahl flew to Oslo to meet the king. The talks on May 7 were about fish.":      true,
		"Ann Dahl left Oslo on May 7. She flew to Bergen.":                                 false,
		"Ann Dahl flew to Oslo to meet the king. Her speech in parliament was about fish.": false,
	} {
		it := itinerary(t, text, "2019-05-14")
		if len(it.Seeds) == 0 || it.Seeds[0].Name != "Oslo" {
			t.Fatalf("%s: %+v", text, it.Seeds)
		}
		got := slices.ContainsFunc(it.Notices, func(n seeds.Notice) bool { return n.Code == "doubtful-day" && n.Stop == 1 })
		if s := it.Seeds[0]; got != doubtful || s.DayDoubtful() != doubtful {
			t.Errorf("%s: doubtful %v, notices %v, the stop %+v", text, got, it.Notices, s)
		}
	}
}
