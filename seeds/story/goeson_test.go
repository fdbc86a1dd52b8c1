package story

import "testing"

// 3 April 2023 was a Monday.
func TestWeekdaysGoOnFromTheDayTold(t *testing.T) {
	for _, c := range []struct{ text, published, want string }{
		{"Dahl arrived in Quito on Monday, 3 April 2023. On Wednesday she was in Bogotá. She flew to Ipiales on Friday.", "",
			"Quito 04-03, Bogotá 04-05, Ipiales 04-07"},
		{"The train reached Oslo on Friday, 7 April 2023, and was in Bergen on Sunday. It had left Vienna on Wednesday.", "",
			"Vienna 04-05, Oslo 04-07, Bergen 04-09"},
		{"The visit starts in Quito on Monday, 3 April. On Tuesday she will be in Bogotá and on Thursday in Ipiales.", "2023-03-28",
			"Quito 04-03+, Bogotá 04-04+, Ipiales 04-06+"},
		{"From 3 to 7 April the minister tours the Andes: Quito on Monday, Bogotá on Tuesday, Ipiales on Thursday.", "2023-03-20",
			"Quito 04-03+, Bogotá 04-04+, Ipiales 04-06+"},
		{"By Friday they were in Lisbon; they had left Cádiz on Wednesday.", "2023-04-05", "Cádiz 03-29, Lisbon 03-31"},
		{"Dahl arrived in Oslo on Monday. On Tuesday she had talks in Bergen.", "2023-04-05", "Oslo 04-03, Bergen 04-04"},
		{"Mon: Oslo. Tue: Bergen. Wed: Tromsø.", "2023-04-05", "Oslo 04-10+, Bergen 04-11+, Tromsø 04-12+"},
		{"Next week: Oslo (Mon), Bergen (Tue-Wed), Tromsø (Thu).", "2023-04-05", "Oslo 04-10+, Bergen 04-11+, Tromsø 04-13+"},
		// past the coming week
		{"Dahl will be in Quito on Tuesday. On Wednesday she will be in Bogotá. On Friday she will be in Ipiales.", "2023-03-31",
			"Quito 04-04+, Bogotá 04-05+, Ipiales 04-07+"},
		{"Dahl will be in Quito on Monday and in Bogotá on Wednesday. The tour ends in Ipiales on Friday.", "2023-03-30",
			"Quito 04-03+, Bogotá 04-05+, Ipiales 04-07+"},
		{"On Saturday Dahl leaves for Quito, where she stays until Tuesday; she will fly to Ipiales, on Monday.", "2023-03-30",
			"Quito 04-01+, Ipiales 04-03+"},
		{"The band opened in Oslo on Tuesday of last week. On Thursday it played in Bergen. On Saturday it played in Vienna.", "2023-04-08",
			"Oslo 03-28, Bergen 03-30, Vienna 04-01"},
	} {
		if got := route(itinerary(t, c.text, c.published)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestTheSmallHoursAreOfTheNextDay(t *testing.T) {
	for _, text := range []string{
		"The plane left Oslo on Monday evening and landed in Lisbon at 2 a.m.",
		"The plane left Oslo on Monday night and landed in Lisbon shortly after midnight.",
	} {
		it := itinerary(t, text, "2024-05-10")
		if at := it.Seeds[len(it.Seeds)-1].Arrive; at.Month != 5 || at.Day != 7 {
			t.Errorf("%s lands %s", text, at.ISO())
		}
	}
}

func TestTheWayHomeIsLast(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Dahl left Quito for home on Tuesday after stops in Lisbon and Oslo.", "Lisbon, Oslo, Quito 05-07"},
		{"Dahl left for Oslo and will stop in Lisbon on the way.", "Lisbon+, Oslo"},
		{"Dahl was in Lisbon on Friday and in Oslo on Saturday.", "Lisbon 05-03, Oslo 05-04"},
		{"Dahl arrives in Lisbon on Tuesday and in Oslo on Thursday, flying home from Vienna on Sunday.", "Lisbon 05-14+, Oslo 05-16+, Vienna 05-19+"},
	} {
		if got := route(itinerary(t, c.text, "2024-05-10")); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestWhatWasReadIsPast(t *testing.T) {
	const text = "The novelist opened her tour in Vienna on March 9. She read in Lisbon on the 10th and in Oslo on Monday."
	if got, want := route(itinerary(t, text, "2026-03-20")), "Vienna 03-09, Lisbon 03-10, Oslo 03-16"; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestADatelineHasTheYearOfItsPublication(t *testing.T) {
	it := itinerary(t, "Published: 8 March 2026\n\nQUITO, March 8 — Dahl spoke in Quito on Sunday. She will go to Bogotá on Tuesday.", "")
	if got := it.Seeds[len(it.Seeds)-1].Arrive.ISO(); got != "2026-03-10" {
		t.Errorf("arrives %s", got)
	}
}

func TestAYearGoesOn(t *testing.T) {
	it := itinerary(t, "The delegation leaves Oslo on 4 March 2018 for the south and arrives in Lisbon on 12 March.", "2019-05-14")
	if got := it.Seeds[len(it.Seeds)-1].Arrive.ISO(); got != "2018-03-12" {
		t.Errorf("arrives %s", got)
	}
}

func TestThePastIsNotPlanned(t *testing.T) {
	for _, c := range []struct{ text, published, want string }{
		{"Dahl played in Bergen on 3 March 2023. She played in Oslo on 6 March and gave a last concert in Vienna on 9 March.", "",
			"Bergen 03-03, Oslo 03-06, Vienna 03-09"},
		{"The ship arrived in Bergen on 4 June 2025. She called at Oslo on 6 June 2025. She will reach Lisbon on 9 June 2025.", "",
			"Bergen 06-04, Oslo 06-06, Lisbon 06-09+"},
		{"Oslo\nTuesday, 5 March 2024\n\nThe rally reached Oslo this evening. Tomorrow the crews drive to Bergen, and Vienna is reached on Friday.", "",
			"Oslo 03-05, Bergen 03-06+, Vienna 03-08+"},
	} {
		if got := route(itinerary(t, c.text, c.published)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// 20 June 2024 was a Thursday.
func TestWhatWillHitIsToCome(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The storm will hit Lisbon on Friday.", "Lisbon 06-21+"},
		{"The storm hit Lisbon on Friday.", "Lisbon 06-14"},
		{"The candidate will set out for Oslo on Saturday.", "Oslo 06-22+"},
		{"The team will have left Quito on Friday and will have reached Bogotá on Sunday.", "Quito 06-21, Bogotá 06-23+"},
	} {
		if got := route(itinerary(t, c.text, "2024-06-20")); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}
