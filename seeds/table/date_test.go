package table

import (
	"strings"
	"testing"
)

func TestParseDate(t *testing.T) {
	cases := []struct {
		in    string
		order DateOrder
		want  string
	}{
		{"2019-04-14", 0, "2019-04-14"}, {"2019-4-4", 0, "2019-04-04"}, {"2019-04-14T09:30:00Z", 0, "2019-04-14T09:30"}, {"2019/04/14", 0, "2019-04-14"},
		{"20190414", 0, "2019-04-14"}, {"2019-04", 0, "2019-04"}, {"2019", 0, "2019"}, {"04-14", 0, "04-14"}, {"14-04", 0, "04-14"}, {"--04", 0, "--04"},
		{"14/04/2019", 0, "2019-04-14"}, {"04/14/2019", 0, "2019-04-14"}, {"03/04/2019", DayFirst, "2019-04-03"}, {"03/04/2019", MonthFirst, "2019-03-04"},
		{"3.4.19", DayFirst, "2019-04-03"}, {"03/04", MonthFirst, "03-04"}, {"04/2019", 0, "2019-04"}, {"4/13/2019 2:05 PM", MonthFirst, "2019-04-13T14:05"},
		{"Friday, April 12, 2019", 0, "2019-04-12"}, {"12 April", 0, "04-12"}, {"Apr 12", 0, "04-12"}, {"April 2019", 0, "2019-04"}, {"12-Apr-19", 0, "2019-04-12"},
		{"12 de abril de 2019", 0, "2019-04-12"}, {"Viernes 12 de abril", 0, "04-12"}, {"mar 12 abr 2019", 0, "2019-04-12"}, {"12 mar 2019", 0, "2019-03-12"},
		{"12th of April 2019", 0, "2019-04-12"}, {"Apr 12 2019 9:30 pm", 0, "2019-04-12T21:30"}, {"12 April '19", 0, "2019-04-12"}, {"29 Feb", 0, "02-29"}, {"abril", 0, "--04"},
		{"29 Feb 2019", 0, ""}, {"31/04/2019", 0, ""}, {"late Friday", 0, ""}, {"", 0, ""}, {"2019-13-01", 0, ""}, {"0000-01-01", 0, ""}, {"12", 0, ""}, {"Friday", 0, ""}, {"April 12 or 13", 0, ""}, {"12 May June", 0, ""},
	}
	for _, c := range cases {
		d, ok := ParseDate(c.in, c.order)
		got := ""
		if ok {
			got = d.String()
		}
		if got != c.want {
			t.Errorf("%q (%d): %q, want %q", c.in, c.order, got, c.want)
		}
	}
}

func TestParseDates(t *testing.T) {
	for in, want := range map[string]string{
		"12–14 Apr 2019": "2019-04-12 2019-04-14", "Apr 12-14, 2019": "2019-04-12 2019-04-14", "30 Apr - 2 May 2019": "2019-04-30 2019-05-02", "30 Dec – 2 Jan 2020": "2019-12-30 2020-01-02",
		"2019-04-12/2019-04-14": "2019-04-12 2019-04-14", "2019-04-12 to 2019-04-14": "2019-04-12 2019-04-14", "del 12 al 14 de abril": "04-12 04-14", "12/04/2019 - 14/04/2019": "2019-04-12 2019-04-14",
		"14–12 Apr 2019": "", "Lima": "", "2019-04-12": "2019-04-12 ",
	} {
		a, d, ok := ParseDates(in, AnyOrder)
		got := ""
		if ok {
			got = a.String() + " " + d.String()
		}
		if got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestOrderIsDecidedByAllDatesTogether(t *testing.T) {
	cases := []struct {
		cells []string
		want  DateOrder
		sure  bool
	}{
		{[]string{"03/04/2019", "13/04/2019"}, DayFirst, true},
		{[]string{"03/04/2019", "04/13/2019"}, MonthFirst, true},
		{[]string{"03/04/2019"}, DayFirst, false},
		{[]string{"04/04/2019"}, DayFirst, true},
		{nil, DayFirst, true},
		{[]string{"01/05/2019", "02/01/2019", "02/07/2019"}, MonthFirst, true}, // as days they would run backwards
		{[]string{"05/01/2019", "01/02/2019"}, DayFirst, true},
		{[]string{"13/04/2019", "04/13/2019", "04/14/2019"}, MonthFirst, false},
		{[]string{"5/9/2019", "5/10/2019", "5/11/2019", "5/12/2019"}, MonthFirst, false}, // four days rather than four months
		{[]string{"5/9", "5/10", "5/11", "5/12"}, MonthFirst, false},
		{[]string{"9/5/2019", "10/5/2019", "11/5/2019", "12/5/2019"}, DayFirst, false},
		{[]string{"3/4/2019", "5/6/2019"}, DayFirst, false},
	}
	for _, c := range cases {
		if got := decideOrder(c.cells); got.order != c.want || got.sure != c.sure {
			t.Errorf("%v: %+v, want %v %v", c.cells, got, c.want, c.sure)
		}
	}
	it, err := Read("x.csv", []byte("stop,arrive\nLima,03/04/2019\n"), Options{})
	if err != nil || len(it.Notices) != 1 || it.Notices[0].Code != "ambiguous-date" || it.Notices[0].Line != 2 {
		t.Errorf("%v %+v", err, it)
	}
	it, err = Read("x.csv", []byte("stop,arrive\nLima,03/04/2019\n"), Options{Dates: MonthFirst})
	if err != nil || len(it.Notices) != 0 || it.Seeds[0].Arrive.String() != "2019-03-04" {
		t.Errorf("%v %+v", err, it)
	}
}

func TestParseAngle(t *testing.T) {
	for in, want := range map[string]float64{
		"-12.05": -12.05, "-12,05": -12.05, "12°02'36\"S": -12.0433333, "12 02 36 S": -12.0433333, "S 12 02.6": -12.0433333, "77° 1′ 41.7″ O": -77.0282500, "−77.03": -77.03, "12.5 N": 12.5, "1e1": 10, "12:30:00": 12.5,
	} {
		got, _, ok := parseAngle(in)
		if !ok || got-want > 1e-6 || want-got > 1e-6 {
			t.Errorf("%q: %v %v, want %v", in, got, ok, want)
		}
	}
	for _, in := range []string{"", "Lima", "12 61 S", "N12S", "NaN", "inf", "1,2,3"} {
		if v, _, ok := parseAngle(in); ok {
			t.Errorf("%q is read as %v", in, v)
		}
	}
}

func TestATextThatIsTooLongIsNoDate(t *testing.T) {
	for _, cell := range []string{"3 May 2020 - 5 May 2020", "3 May 2020 - " + strings.Repeat(" ", longestDates) + "5 May 2020"} {
		if _, _, ok := ParseDates(cell, AnyOrder); ok != (len(cell) <= longestDates) {
			t.Errorf("%q: %v", cell, ok)
		}
	}
}

// What the row says of the day besides its numbers decides how these are read.
func TestOrderIsToldByTheWordsBesideTheDates(t *testing.T) {
	for text, want := range map[string]string{
		"stop,arrive,arrive_text\nLima,5/10/2019,Friday\n":                                    "2019-05-10",
		"stop,arrive,arrive_text\nLima,5/10/2019,late on viernes\n":                           "2019-05-10",
		"stop,arrive,arrive_text\nLima,5/9/2019,\"Sunday, May 9\"\n":                          "2019-05-09",
		"stop,date,weekday\nLima,5/10/2019,Sat\nQuito,7/10/2019,\n":                           "2019-10-05",
		"stop,date,weekday\nLima,5/10/2019,Fri.\nQuito,6/10/2019,\n":                          "2019-05-10",
		"stop,date,weekday\nLima,5/10/2019,Wednesday\n":                                       "2019-10-05 1",
		"stop,depart,depart_text\nLima,5/9/2019,9 May\n":                                      "2019-05-09",
		"stops:\n- {place: Lima, arrive: 5/10/2019, arrive_text: Friday}\n- {place: Quito}\n": "2019-05-10",
		"City,Country,Date\nSantiago,Chile,14/04/2019\nLima,Peru,4/16/2019\n":                 "2019-04-14 1",
	} {
		it, err := Read("", []byte(text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		got := it.Seeds[0].FirstDate().String()
		for _, n := range it.Notices {
			if n.Code == "ambiguous-date" {
				got += " 1"
				if strings.Contains(n.Text, "14/04/2019, fit both") {
					t.Errorf("%q: %s", text, n.Text)
				}
			}
		}
		if got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// A day that an editor writes in words takes the year of the others, where the order of travel
// leaves no doubt; one that is known to have no year keeps none.
func TestDaysInWordsTakeTheYearOfTheOthers(t *testing.T) {
	for text, want := range map[string]string{
		"stops:\n- {place: Lima, arrive: 2019-05-09}\n- {place: Quito, arrive: May 10, depart: 12 May}\n":                         "2019-05-10 2019-05-12",
		"published: 2019-05-11\nstops:\n- {place: Lima}\n- {place: Quito, arrive: May 10}\n":                                      "2019-05-10 ",
		"stops:\n- {place: Lima, arrive: 2019-12-30}\n- {place: Quito, arrive: January 2}\n- {place: Cali, arrive: 2020-01-05}\n": "2020-01-02 ",
		"stops:\n- {place: Lima, arrive: 2019-12-30}\n- {place: Quito, arrive: January 2}\n":                                      "01-02  year-unknown",
		"stops:\n- {place: Lima, arrive: 2019-05-09}\n- {place: Quito, arrive: 05-10}\n":                                          "05-10 ",
		"stops:\n- {place: Lima, arrive: 8 May}\n- {place: Quito, arrive: May 10}\n":                                              "05-10 ",
		"stop,arrive,id\nLima,2019-05-09,geonames:3936456\nQuito,May 10,\n":                                                       "05-10 ", // a table of ours: the years are given above
	} {
		it, err := Read("", []byte(text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		got := it.Seeds[1].Arrive.String() + " " + it.Seeds[1].Depart.String()
		for _, n := range it.Notices {
			got += " " + n.Code
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
