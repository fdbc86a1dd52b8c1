package story

import (
	"testing"

	"dateline/seeds"
)

// days lists the stops with their days of arriving and of leaving.
func days(it *seeds.Itinerary) (out string) {
	for _, s := range it.Seeds {
		out += s.Name + " " + s.Arrive.String() + ".." + s.Depart.String() + "; "
	}
	return out
}

// Days of a month that go on from one of next year are of next year, also where a sentence has no
// tense of its own; what is told as past is not.
func TestDaysGoOnInNextYear(t *testing.T) {
	for text, want := range map[string]string{
		"The choir has put off its tour. It will now begin in Oslo on January 12. Bergen, robbed of the first night, gets its concert on February 9, and the last two are close together: Tromsø on the 11th and Vienna on the 12th.": "Oslo 2020-01-12..; Bergen 2020-02-09..; Tromsø 2020-02-11..; Vienna 2020-02-12..; ",
		"The choir will open its tour in Oslo on January 12, 2020. This spring it sang in Vienna on March 4 and in Geneva on March 9.":                                                                                                "Vienna 2019-03-04..; Geneva 2019-03-09..; Oslo 2020-01-12..; ",
		"The choir will set out on its tour on January 12, when it opens in Oslo.":                                                                                                                                                    "Oslo 2020-01-12..; ",
	} {
		if got := days(itinerary(t, text, "2019-05-14")); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// Where somebody is or what somebody has on a weekday, as the present tells, is still to come,
// however the verb is written; a relative clause and what stands in apposition say nothing of it.
func TestWeekdayOfAPresent(t *testing.T) {
	readAs(t, "2019-05-14", map[string]string{
		"The choir of Denver sang on Sunday. On Friday they're in Oslo. On Monday it is Bergen's turn.": "Oslo 05-17+, Bergen 05-20+",
		"The choir sang at home on Sunday. On Friday it's in Oslo.":                                     "Oslo 05-17+",
		"The choir is home again. On Friday it was in Oslo, on Saturday in Bergen.":                     "Oslo 05-10, Bergen 05-11",
	})
}

// A plan that has gone on to a day still to come does not go back to the story's own: a weekday of
// that name is the next one.
func TestWeekdayOfTheStoryInAPlan(t *testing.T) {
	readAs(t, "2019-05-14", map[string]string{
		"The choir opens its tour in Oslo on Thursday. It sings in Bergen on Tuesday before a concert in Vienna on Thursday.": "Oslo 05-16+, Bergen 05-21+, Vienna 05-23+",
		"The choir opens its tour in Oslo on Tuesday. It sings in Bergen on Thursday.":                                        "Oslo 05-14, Bergen 05-16+",
	})
}

// Until when one stayed is told of a country, too.
func TestStaysInACountryUntil(t *testing.T) {
	text := "On Wednesday the minister flies to Quito, and from there to Bolivia, where she stays until Saturday. She then goes on to Bogotá."
	want := "Quito 2019-05-15..; Bolivia 2019-05-15..2019-05-18; Bogotá ..; "
	if got := days(itinerary(t, text, "2019-05-14")); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}
