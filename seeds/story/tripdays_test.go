package story

import (
	"testing"

	"dateline/seeds"
	"dateline/seeds/when"
)

// The first and the last day of a trip are those of the stops with which it is said
// to begin and to end, and what lies between two stops of one day is of that day.
func TestTripDays(t *testing.T) {
	readAs(t, "2019-05-14", map[string]string{
		"Envoy Dahl will tour three countries from May 20 to May 26. The tour will begin with talks in Quito. She will then go on to Sucre and Bogotá.": "Quito 05-20+, Sucre+, Bogotá+",
		"Envoy Dahl tours three countries. Her tour, which starts on May 20, will begin in Quito. She will then go on to Sucre.":                        "Quito 05-20+, Sucre+",
		"Envoy Dahl set out from Oslo to see the ports. Dahl, who began the tour on May 2, reached Bergen today.":                                       "Oslo 05-02, Bergen 05-14",
	})
}

func TestFillBetween(t *testing.T) {
	may := func(d int) when3 { return when3{from: seeds.Day(2019, 5, d), firm: true} }
	vs := []visit{{date: may(3)}, {}, {}, {date: may(3), left: may(4)}, {}, {date: may(4)}, {}, {date: may(6)}, {}}
	fillBetween(vs)
	for i, want := range []int{3, 3, 3, 3, 4, 4, 0, 6, 0} {
		if got := vs[i].date.from.Day; got != want {
			t.Errorf("stop %d on %d, want %d", i, got, want)
		}
	}
}

// What was after a stop on the story's own day, the 4th, was on that day, too.
func TestFillToday(t *testing.T) {
	may := func(d int) when3 { return when3{from: seeds.Day(2019, 5, d), firm: true} }
	vs := []visit{{date: may(3)}, {}, {date: may(3), left: may(4)}, {}, {role: seeds.Planned}, {date: may(6)}, {}}
	a := &analysis{resolver: &when.Resolver{Story: seeds.Day(2019, 5, 4), Anchored: true}}
	a.fillToday(vs)
	for i, want := range []int{3, 0, 3, 4, 0, 6, 0} {
		if got := vs[i].date.from.Day; got != want {
			t.Errorf("stop %d on %d, want %d", i, got, want)
		}
	}
}

// A way that takes some days ends on the last of them.
func TestALegEndsOnItsLastDay(t *testing.T) {
	text := "The ship will sail on two voyages: a passage from Oslo to Lisbon (May 20-26), and one from Lisbon to Dakar (May 29 to June 5)."
	if got, want := route(itinerary(t, text, "2019-05-14")), "Oslo 05-20+, Lisbon 05-26+, Dakar 06-05+"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// Some days that a page holds are none of the trip's.
func TestDaysOfThePage(t *testing.T) {
	readAs(t, "2019-05-14", map[string]string{
		"Envoy Dahl arrived in Quito on Monday. A picture shows Dahl on arrival in Quito on May 13, 2031.": "Quito 05-13",
		"date 2019-05-14 Envoy Dahl will travel to Quito and Sucre, her office said.":                      "Quito+, Sucre+",
	})
}
