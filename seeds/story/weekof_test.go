package story

import "testing"

// Which week or month a day is of tell the words around it. The story is of a Tuesday.
func TestWeekOfWords(t *testing.T) {
	for text, want := range map[string]string{
		"The hall is ready, and on Friday the choir sang in Oslo.":                                               "Oslo 05-10",
		"The storm may be felt in Lisbon on Friday. It did not reach Oslo on Wednesday.":                         "Lisbon 05-17, Oslo 05-08",
		"Dahl spent Saturday's rest in Oslo, Sunday's in Bergen and Monday's in Lisbon.":                         "Oslo 05-11, Bergen 05-12, Lisbon 05-13",
		"After that there are rallies in Oslo on Saturday.":                                                      "Oslo 05-18",
		"Dahl plays in Oslo tomorrow. Then Lisbon on Saturday, Bergen the Sunday.":                               "Oslo 05-15, Lisbon 05-18, Bergen 05-19",
		"Dahl flies to Oslo on Sunday. On Monday she is in Bergen. She will sing. On Wednesday she is in Quito.": "Oslo 05-19, Bergen 05-20, Quito 05-22",
		"On Thursday the 23rd she goes to Oslo.":                                                                 "Oslo 05-23",
		"On June 3 the show moves to Oslo; Bergen, on the 4th, has put up a tent.":                               "Oslo 06-03, Bergen 06-04",
		"On May 3 Dahl flew to Oslo, where roofs had burnt in March. She left Bergen on the 9th.":                "Oslo 05-03, Bergen -05-09",
	} {
		if got := datings(t, text, "2019-05-14"); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// What is before an hour of a day is on that day.
func TestBeforeAnHour(t *testing.T) {
	for text, want := range map[string]string{
		"Ann Dahl landed in Oslo shortly before noon yesterday.":    "Oslo 05-13",
		"Ann Dahl landed in Oslo before noon on Saturday.":          "Oslo 12:00",
		"Ann Dahl will be in Oslo before Saturday for a short gig.": "Oslo+",
	} {
		if got := route(itinerary(t, text, "2019-05-14")); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}
