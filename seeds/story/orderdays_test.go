package story

import (
	"math"
	"strings"
	"testing"
)

// Days order two stops as far as they are surely theirs; else how the stops are told counts, too.
func TestDaysOrderByTheirChance(t *testing.T) {
	j, err := trained()
	if err != nil {
		t.Fatal(err)
	}
	days := func(right, told float64) float64 {
		w := newSigns(2, j)
		w.addDays(0, 1, right, told)
		return w.worth[0][1]
	}
	sure := days(1, -9)
	if sure < 3 || days(0.999, 0) != sure {
		t.Errorf("sure days are worth %g, and hardly doubted ones %g", sure, days(0.999, 0))
	}
	if got, want := days(0.5, 0), math.Log(3); math.Abs(got-want) > 1e-9 {
		t.Errorf("days as likely wrong as right are worth %g, want %g", got, want)
	}
	if got := days(0.3, -3); got > 0 {
		t.Errorf("days rather wrong, of stops that are told the other way round, are worth %g", got)
	}
	if days(0.7, -3) > days(0.7, 0) || days(0.7, 0) > days(0.7, 3) {
		t.Error("days are worth less where the stops are told in turn")
	}
}

// A day that is hardly its own does not put a stop first which the story tells last.
func TestDoubtedDayLeavesTheOrderOfTelling(t *testing.T) {
	readAs(t, "2024-05-14", map[string]string{
		"Dahl set off for Quito\n\nDahl landed this Monday in Lisbon. Three hours of walking saw her to Sevilla. Thursday's march to Cádiz is long. Quito is the goal of the trek.": "Lisbon 05-13, Sevilla 05-13, Cádiz 05-16+, Quito",
	})
}

// What winds up somewhere ends there.
func TestWindsUpLast(t *testing.T) {
	readAs(t, "2024-05-14", map[string]string{
		"The show opens in Oslo on May 26 and goes to Lisbon in September. Next summer it moves to Vienna, and by the fall of 2025 it will be home in Bergen. It winds up in Quito in the spring after that.": "Oslo 05-26+, Lisbon+, Vienna+, Bergen+, Quito+",
	})
}

// The day of what came weeks after a visit is not the visit's.
func TestWeeksAfterIsNoDay(t *testing.T) {
	for text, want := range map[string]string{
		"The singer cancelled the tour on Monday, two weeks after the first concert in Vienna. On Sunday she was in Geneva.": "Vienna, Geneva",
		"Dahl spoke to reporters on Monday, a week after a visit to Dakar. She went to Lisbon on Sunday.":                    "Dakar, Lisbon",
		"The team flew home on Monday, a day after the final in Vienna. On Saturday it played in Geneva.":                    "Geneva, Vienna",
	} {
		var got []string
		for _, s := range itinerary(t, text, "2024-05-14").Seeds {
			got = append(got, s.Name)
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s\n got %v\nwant %s", text, got, want)
		}
	}
}
