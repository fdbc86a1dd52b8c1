package story

import (
	"strings"
	"testing"

	"dateline/seeds"
	"dateline/seeds/pack"
)

// testified reads a text as far as what is told of its places.
func testified(t *testing.T, text, published string) (*analysis, []evidence) {
	t.Helper()
	judge, err := trained()
	if err != nil {
		t.Fatal(err)
	}
	a, ev, err := Options{Lexicon: world, Published: leadingDate(published), Judge: judge}.evidence(cutUp(text), pack.For("en"))
	if err != nil {
		t.Fatal(err)
	}
	return a, ev
}

// datings lists the places of a text with the days that it ties to them,
// whether they are stops or not: "Quito 05-14", with a minus for the day on
// which a place was left and a question mark for days that only bound it.
func datings(t *testing.T, text, published string) string {
	t.Helper()
	a, ev := testified(t, text, published)
	var out []string
	for i := range ev {
		e := &ev[i]
		if !e.value.from.Known() {
			continue
		}
		w := a.places[e.place].Text + " "
		if e.origin {
			w += "-"
		}
		w += short(e.value.from)
		if e.value.to.Known() {
			w += ".." + short(e.value.to)
		}
		if !e.value.firm {
			w += "?"
		}
		out = append(out, w)
	}
	return strings.Join(out, ", ")
}

func short(d seeds.Date) string {
	s := d.String()
	if d.Year != 0 {
		s = s[5:]
	}
	return s
}

func TestDatings(t *testing.T) {
	// 14 May 2019 was a Tuesday
	for name, c := range map[string]struct{ text, want string }{
		"present for the future":                 {"The final in Vienna is on Sunday.", "Vienna 05-19"},
		"past before a plan":                     {"The minister accused of fraud will arrive in Quito on Thursday.", "Quito 05-16"},
		"hyphenated past":                        {"On Thursday the far-travelled, Dutch-built ship will call at Lisbon.", "Lisbon 05-16"},
		"a forecast that hits":                   {"The storm is forecast to hit Lisbon on Thursday.", "Lisbon 05-16"},
		"a day in brackets":                      {"On Thursday she will fly to Quito (in place of a stop on Sunday) and reach Vienna at 6 p.m.", "Quito 05-16, Vienna 05-16T18:00"},
		"the day of another":                     {"Dahl left Oslo on May 3. Her brother Jan set out on May 9. He was over Bergen at 13:45.", "Oslo -05-03, Bergen 05-09T13:45"},
		"past tense":                             {"Dahl arrived in Quito on Thursday.", "Quito 05-09"},
		"a plan told in the present":             {"On Friday we visit Lisbon.", "Lisbon 05-17"},
		"a plan told of this week":               {"This Monday she visits Lisbon.", "Lisbon 05-20"},
		"a forecast":                             {"The storm was projected to reach Lisbon on Thursday.", "Lisbon 05-16"},
		"what may be":                            {"The ship left Dakar on 3 May and may arrive in Lisbon as early as Sunday.", "Dakar -05-03, Lisbon 05-19"},
		"announced on a day":                     {"The band on Monday announced a march from Lisbon on May 20.", "Lisbon -05-20"},
		"one weekday of a sentence":              {"The convoy left Oslo on Sunday morning, and is scheduled to arrive in Bergen on Sunday night.", "Oslo -05-12, Bergen 05-12"},
		"that day":                               {"The minister spoke in Oslo on Thursday. On Monday Dahl will be in Quito. She will travel to Bogotá later that day.", "Oslo 05-09, Quito 05-20, Bogotá 05-20"},
		"before what comes later":                {"Before they ride home on June 7, they race in Lisbon on Friday.", "Lisbon 05-17"},
		"a headline's plan":                      {"Dahl to visit Lisbon on Friday\n\nDahl will travel to Lisbon this week.", "Lisbon 05-17, Lisbon 05-13..05-19?"},
		"there":                                  {"Dahl flew from Oslo to Vienna. The tour ends there on May 22.", "Vienna 05-22"},
		"left there":                             {"The convoy reached Oslo. It left there on Sunday.", "Oslo -05-12"},
		"what there is":                          {"Dahl flew to Vienna. There are elections on Sunday.", ""},
		"slated":                                 {"Dahl arrived in Quito on Monday for talks slated for Friday in Vienna.", "Quito 05-13, Vienna 05-17"},
		"a date to each place":                   {"Dahl arrived in Quito on Monday, flew to Bogotá on Tuesday and will be in Oslo on Friday.", "Quito 05-13, Bogotá 05-14, Oslo 05-17"},
		"the day opens":                          {"On Monday Dahl visited Quito and on Tuesday she visited Bogotá.", "Quito 05-13, Bogotá 05-14"},
		"after leaving":                          {"Dahl will fly to Vienna after leaving Oslo on Thursday.", "Vienna 05-16, Oslo -05-16"},
		"where she was":                          {"Dahl arrived in Quito on Wednesday from Lisbon, where she met the minister on Monday.", "Quito 05-08, Lisbon -05-13"},
		"said there":                             {"The two will meet again, Dahl said on Monday in Quito.", "Quito 05-13"},
		"where it is expected":                   {"The ship left Lisbon on Monday for Dakar, where it is expected on Sunday.", "Lisbon -05-13, Dakar 05-19"},
		"a trip's days":                          {"Dahl will travel to Oslo, Bergen and Tromsø from June 2 to June 12.", "Oslo 06-02..06-12?, Bergen 06-02..06-12?, Tromsø 06-02..06-12?"},
		"a stay":                                 {"Dahl will be in Oslo from June 2 to June 12.", "Oslo 06-02..06-12"},
		"when it ends":                           {"Dahl will stay in Oslo until Sunday.", ""},
		"when it was said":                       {"Dahl will go to Oslo, her office said on Monday.", ""},
		"how long it took":                       {"Dahl reached Oslo four days later than planned.", ""},
		"the evening of a day":                   {"On Monday Dahl was in Quito. In the evening she flew to Bogotá.", "Quito 05-13, Bogotá 05-13"},
		"the day goes on":                        {"Dahl arrived in Quito on Monday. From there she went to Bogotá.", "Quito 05-13, Bogotá 05-13"},
		"what is long past does not":             {"Dahl arrived in Quito on March 3. From there she went to Bogotá.", "Quito 03-03"},
		"not the paper's day":                    {"News of the school - Tuesday 14 May 2019\n\nWe came to Oslo on Monday 6 May. On the second day we saw Bergen.", "Oslo 05-06, Bergen 05-07"},
		"where it is now":                        {"The storm formed on Sunday. It is about 20 miles west of Cádiz.", "Cádiz 05-14"},
		"within the weekend named":               {"Last weekend was busy: Oslo on Saturday, Bergen on Sunday.", "Oslo 05-11, Bergen 05-12"},
		"a list's year":                          {"Schedule of the 2020 relay\n\n12 March Lighting in Oslo\n19 March Arrival in Bergen\n", "Oslo 03-12, Bergen 03-19"},
		"a weekday after a day with its weekday": {"On Wednesday 24 April the convoy left Oslo. It reached Lisbon on Thursday night, and was in Vienna on Friday.", "Oslo -04-24, Lisbon 04-25, Vienna 04-26"},
		"a weekday long after a day":             {"The mayor, in office since January 7, arrived in Lisbon on Thursday.", "Lisbon 05-09"},
		"the next day, not after an aside":       {"The band played in Oslo on May 9, two days after leaving Lisbon. The next day it played in Vienna.", "Oslo 05-09, Lisbon -05-07, Vienna 05-10"},
		"what an aside says":                     {"The king, who turned 70 on Sunday, smiled and waved as he arrived in Lisbon.", ""},
		"crowds were expected":                   {"Crowds were expected for Thursday's rally in Vienna.", "Vienna 05-16"},
		"not until":                              {"The plane will not arrive in Lisbon until Sunday.", "Lisbon 05-19"},
		"until":                                  {"The band will be in Lisbon until Sunday.", ""},
		"another zone":                           {"Dahl landed in Quito on Sunday at 9:11 p.m. (0211 GMT on Monday) and was cheered.", "Quito 05-12T21:11"},
		"past midnight":                          {"The ferry left Oslo at 10 p.m. on Thursday, reached Lisbon at 1 a.m. and was in Vienna by 8 a.m.", "Oslo -05-09T22:00, Lisbon 05-10T01:00, Vienna 05-10T08:00"},
		"days over a programme's groups":         {"May 16\nOslo, Norway\nA lunch\n\nVienna, Austria\nA concert\n\nMay 17\nLisbon, Portugal\nA dinner\n", "Oslo 05-16, Vienna 05-16, Lisbon 05-17"},
		"days counted from one that is given":    {"Day 6 - Monday, May 6\n\nThe walkers reached Oslo.\n\nDay 9\n\nThey were in Bergen.\n", "Oslo 05-06, Bergen 05-09"},
		"days over a diary's entries":            {"Day 1 (May 6)\nThe pair landed in Oslo.\nDay 2 (May 7)\nThey flew to Bergen.\nDay 3 (May 8)\nThey saw Tromsø.\n", "Oslo 05-06, Bergen 05-07, Tromsø 05-08"},
		"days numbered before their dates":       {"Day 1 - Sat 2 March: Oslo\nDay 2 – 3 March: Bergen\nDay 3 - 4 March 2019: Tromsø\n", "Oslo 03-02, Bergen 03-03, Tromsø 03-04"},
		"days numbered in the heads":             {"The crossing, Day 1 - 13/05/19\n\nWe landed in Oslo today.\n\nThe crossing, Day 2 - 14/05/19\n\nToday we flew to Bergen.\n", "Oslo 05-13, Bergen 05-14"},
		"a past week in a list":                  {"Our trip:\n\n- Friday: We flew to Oslo.\n- Saturday: We saw Bergen.\n- Sunday: We sang in Tromsø.\n", "Oslo 05-10, Bergen 05-11, Tromsø 05-12"},
	} {
		if got := datings(t, c.text, "2019-05-14"); got != c.want {
			t.Errorf("%s: %s\n got %q\nwant %q", name, c.text, got, c.want)
		}
	}
	if y := valueYear(t, "Schedule of the 2020 relay\n\n12 March Lighting in Oslo\n"); y != 2020 {
		t.Errorf("the list's year is %d", y)
	}
}

// valueYear returns the year of the first date of a text told in May 2019.
func valueYear(t *testing.T, text string) int {
	t.Helper()
	a, _ := testified(t, text, "2019-05-14")
	return a.values[0].From.Year
}

func TestMonthsOfAPlan(t *testing.T) {
	it := itinerary(t, "Environment Minister Ingrid Dahl will travel to Ecuador in mid-April. Dahl will go on to Bolivia in early May and to Peru in late June.", "2019-03-04")
	want := []string{"2019-04 2019-04-11 2019-04-20", "2019-05 2019-05-01 2019-05-10", "2019-06 2019-06-21 2019-06-30"}
	if len(it.Seeds) != len(want) {
		t.Fatal(route(it))
	}
	for i, s := range it.Seeds {
		if got := s.Arrive.String() + " " + s.Bounds[0].String() + " " + s.Bounds[1].String(); got != want[i] {
			t.Errorf("%s: %s, want %s", s.Name, got, want[i])
		}
	}
}

// A month behind a name is not lent the day that goes with the place before it.
func TestMonthBehindAName(t *testing.T) {
	for _, text := range []string{
		"The minister arrived in Quito on Sunday. She plans to reach Sucre on Wednesday and to finish at Oslo in June.",
		"The minister arrived in Quito on Sunday. She will go on to Sucre on Wednesday and to Oslo next month.",
	} {
		it := itinerary(t, text, "2019-05-12")
		last := it.Seeds[len(it.Seeds)-1]
		if d := last.Arrive; last.Name != "Oslo" || d.Grain != seeds.GrainMonth || d.Month != 6 {
			t.Errorf("%s: %s %v, want Oslo in June", text, last.Name, d)
		}
	}
}

func TestSettled(t *testing.T) {
	day := func(d int, doubt float64) dating {
		return dating{when3{from: seeds.Day(2019, 5, d), firm: true}, doubt, false}
	}
	for name, c := range map[string]struct {
		told []dating
		want int
	}{
		"the surest":              {[]dating{day(3, 3), day(5, 0)}, 5},
		"the earlier of the sure": {[]dating{day(5, 0), day(4, 0.1)}, 4},
		"nothing":                 {nil, 0},
	} {
		if got := settled(c.told).from.Day; got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
}

// The day of a title, or of the first and last of several heads, is the story's own; a
// list that a present leads to is of the days nearest to the story.
func TestDaysOfHeads(t *testing.T) {
	for text, want := range map[string]string{
		"Tour of the North, Day 6\n\nDahl flew to Bergen on day six. She was in Oslo on day five.\n":                  "Bergen 05-14, Oslo 05-13",
		"The bus set out on May 2.\n\nDay 6: Bergen\n\nDahl spoke in Bergen.\n\nDay 5: Oslo\n\nDahl spoke in Oslo.\n": "Bergen 05-14, Bergen 05-14, Oslo 05-13",
		"The parcel took weeks, and here are the places:\n- February 28: Quito\n- March 2: Lisbon\n":                  "Quito 02-28, Lisbon 03-02",
	} {
		if got := datings(t, text, "2019-05-14"); got != want {
			t.Errorf("%s\ngot %s, want %s", text, got, want)
		}
	}
}

// All that stands between two heads of a diary is of the day above it, and what was
// "on Wednesday, when" is of that day.
func TestDaysOfParagraphs(t *testing.T) {
	readAs(t, "2019-05-14", map[string]string{
		"Thursday: The train will leave Oslo at 10 a.m.\n\nCrowds are sure to come.\n\nThe train will then travel to Bergen.\n\nFriday: The train will rest.\n\nSaturday: The train will travel to Vienna.\n": "Oslo 05-16, Bergen 05-16+, Vienna 05-18+",
		"Envoy Dahl arrived in Bergen on Friday. The Friday visit follows talks on Wednesday, when Dahl was in Vienna.":                                                                                       "Vienna 05-08, Bergen 05-10",
	})
}
