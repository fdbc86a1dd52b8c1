package story

import (
	"testing"

	"dateline/seeds"
	"dateline/seeds/pack"
)

// Which week a weekday lies in says the verb of its own clause, not what was said or put off in
// another week.
func TestWeekOfAWeekday(t *testing.T) {
	readAs(t, "2019-05-16", map[string]string{
		"Envoy Dahl will travel to Ecuador next week, her office said on Thursday. She leaves Oslo on Sunday and will be received in Quito on Tuesday.": "Oslo 05-19, Quito 05-21+",
		"Envoy Dahl is on a tour of the ports. The call at Oslo was put back last week; she is to arrive in Bergen on Saturday.":                        "Bergen 05-18+",
		"Envoy Dahl ended a long day in Quito on Thursday with the best meal that she had had since Sunday.":                                            "Quito 05-16",
		"Envoy Dahl reached Quito on Tuesday and had moved on to Sucre by Thursday evening.":                                                            "Quito 05-14, Sucre 05-16",
		"Oslo had the torch on Tuesday; a plan to take it up to Bergen was given up. The torch will be in Tromsø on Friday.":                            "Oslo 05-14, Tromsø 05-17+",
		"The delegation, led by Ana Dahl, flies out from Oslo on Sunday to Quito, where it will be received.":                                           "Oslo 05-19, Quito 05-19+",
		"The four fly on Saturday to Quito. They came by train to Oslo.":                                                                                "Quito 05-18+, Oslo",
		"Envoy Dahl reached Quito on Tuesday, day two of the march, and Sucre on day three.":                                                            "Quito 05-14, Sucre 05-15",
		"Envoy Dahl landed in Quito on Monday and reached Sucre on Tuesday, when no trains run.":                                                        "Quito 05-13, Sucre 05-14",
	})
}

// What had happened by then is told in passing, and what follows goes on from the day before it,
// however "had" is written.
func TestDayToldInPassing(t *testing.T) {
	const friday, after = "Dahl is in Tromsø today. The news came to her in Quito on Friday. ", " from Sucre the day before. The following morning she flew to Oslo."
	for _, had := range []string{"She had arrived there", "She'd arrived there"} {
		if got, want := datings(t, friday+had+after, "2012-09-18"), "Tromsø 09-18, Quito 09-14, Oslo 09-15, Quito 09-13"; got != want {
			t.Errorf("%s\n got %s\nwant %s", had, got, want)
		}
	}
}

// What a bracket remarks is on no day of what stands outside.
func TestDayOfARemark(t *testing.T) {
	readAs(t, "2019-05-17", map[string]string{
		"Envoy Dahl left Oslo on Thursday for Vienna, with a stop in Bergen (her permit had come only on Monday) to refuel.": "Oslo 05-16, Bergen 05-16, Vienna 05-16",
	})
}

// A pronoun bears "had" only before a participle.
func TestContractedHad(t *testing.T) {
	for text, want := range map[string]bool{"She'd gone to Oslo.": true, "She'd just left Oslo.": true, "She'd go to Oslo.": false, "She'd rather stay in Oslo.": false} {
		a, _ := testified(t, text, "2012-09-18")
		if got := a.isClass(0, pack.Perfect); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

// Who'd opens a clause as who does.
func TestContractedRelative(t *testing.T) {
	clauses := func(who string) int {
		a, _ := testified(t, "An aide "+who+" fallen ill in Dakar flew to Vienna.", "2012-09-18")
		return len(a.clauses)
	}
	if had, contracted := clauses("who had"), clauses("who'd"); had < 2 || contracted != had {
		t.Errorf("%d clauses with who had, %d with who'd", had, contracted)
	}
}

// What has been since a day lies behind it.
func TestSinceADay(t *testing.T) {
	text := "Since setting out from Oslo on August 8 the ship Aurora has shown herself off to Bergen and Tromsø and come up to Lisbon."
	dated := 0
	for _, s := range itinerary(t, text, "2019-05-16").Seeds {
		for _, d := range []seeds.Date{s.Arrive, s.Depart} {
			if !d.Known() {
				continue
			}
			if dated++; d.Year != 2018 {
				t.Errorf("%s on %s, want 2018", s.Name, d)
			}
		}
	}
	if dated == 0 {
		t.Error("no stop has a day")
	}
}

// Nothing has been since a day to come, though it is told in the present.
func TestSinceADayOfTheMonth(t *testing.T) {
	readAs(t, "2019-07-24", map[string]string{
		"Ann Dahl flew to Quito. So here we are since the 21st, in Sucre, with the choir.":       "Quito, Sucre 07-21",
		"Envoy Dahl flew to Quito to see friends. She is in Sucre since the 28th and will rest.": "Quito, Sucre 06-28",
		"Envoy Dahl flew to Quito to see friends. She has been in Sucre since Monday.":           "Quito, Sucre 07-22",
	})
}

// The line of the writer tells the day of writing, whichever of both it begins with.
func TestDayBesideTheWriter(t *testing.T) {
	for line, want := range map[string]string{
		"November 30, 2003 by Neil Hargest":             "Quito 11-29",
		"Sunday, November 30, 2003 · By Neil Hargest":   "Quito 11-29",
		"November 30, 2003 | Neil Hargest":              "Quito 11-29",
		"Neil Hargest, November 30, 2003":               "Quito 11-29",
		"November 30, 2003: the ship sailed for Dakar.": "Dakar 11-30, Quito 12-06", // no line of a writer
	} {
		if got := wayOf(itinerary(t, line+"\n\nThe ship Aurora arrived in Quito on Saturday.", "")); got != want {
			t.Errorf("%s: got %s, want %s", line, got, want)
		}
	}
}

// The day of a dateline is not that of what is told of another month, nor of what goes on from there.
func TestDatelineBesideAMonth(t *testing.T) {
	readAs(t, "", map[string]string{
		"OSLO, May 3, 2019 - Envoy Dahl set out from Oslo in January. Then she travelled to Quito. Then she travelled to Bogotá.":                     "Oslo, Quito, Bogotá",
		"OSLO, May 3, 2019 - Envoy Dahl set out from Oslo in January. Then she travelled to Quito. On Thursday she arrived in Bogotá.":                "Oslo, Quito, Bogotá 05-02",
		"QUITO, May 3, 2019 - Envoy Dahl, who set out from Oslo in January, arrived in Quito on Thursday. She travelled to Bogotá the following day.": "Oslo, Quito 05-02, Bogotá 05-03",
	})
	it := itinerary(t, "OSLO, May 3, 2019 - Envoy Dahl set out from Oslo in January. Then she travelled to Quito.", "")
	if d := it.Seeds[0].Depart; d.String() != "2019-01" {
		t.Errorf("left Oslo %s, want 2019-01", d)
	}
}

// What had happened at a place long before one came there is not its day, nor what is told next.
func TestDayOfWhatHadHappened(t *testing.T) {
	readAs(t, "2019-05-14", map[string]string{
		"Envoy Dahl arrived in Quito on Friday. She visited a memorial in Sucre, where 43 people died on April 7. She reached Salta the same evening.": "Quito 05-10, Sucre 05-10, Salta 05-10",
		"Envoy Dahl arrived in Quito on Friday. She came from Sucre, where she met the king on April 27.":                                              "Sucre 04-27, Quito 05-10",
	})
}

// A tale of years that has no day of its own goes on over all of them.
func TestDaysOfATaleOfYears(t *testing.T) {
	text := "The Aurora left Lisbon on 27 December 1831. She reached Dakar on 16 January 1832. Three years on, she entered Cádiz on 23 July 1835 and dropped anchor in Oslo on 2 October 1836."
	if got, want := route(itinerary(t, text, "")), "Lisbon 12-27, Dakar 01-16, Cádiz 07-23, Oslo 10-02"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
