package render

import (
	"strings"
	"testing"

	"dateline/render/text"
	"dateline/seeds"
)

func TestNumeral(t *testing.T) {
	cases := []struct {
		stops []int
		want  string
	}{
		{[]int{3}, "4"}, {[]int{0, 4}, "1 · 5"}, {[]int{2, 3, 4, 5}, "3–6"}, {[]int{0, 1, 6}, "1–2 · 7"},
		{[]int{0, 2, 4}, "1 · 3 · 5"}, {[]int{0, 2, 4, 6, 8}, "1 · 3 · +3"},
	}
	for _, c := range cases {
		if got := numeral(c.stops); got != c.want {
			t.Errorf("numeral(%v) = %q, want %q", c.stops, got, c.want)
		}
	}
}

// A stop's date says its year only where the trip spans several.
func TestStopDate(t *testing.T) {
	c := &composer{}
	year := seeds.Date{Year: 1519, Grain: seeds.GrainYear}
	cases := []struct {
		a, b seeds.Date
		year bool
		want string
	}{
		{seeds.Day(2019, 4, 12), seeds.Day(2019, 4, 14), false, "12–14 Apr"},
		{seeds.Day(2019, 4, 12), seeds.Day(2019, 4, 14), true, "12–14 Apr 2019"},
		{seeds.Day(2018, 12, 30), seeds.Day(2019, 1, 2), true, "30 Dec 2018 – 2 Jan 2019"},
		{year, seeds.Date{}, false, "1519"},
		{seeds.Date{}, seeds.Date{}, true, ""},
	}
	for _, k := range cases {
		if got := c.stopDate(seeds.Seed{Arrive: k.a, Depart: k.b}, k.year); got != k.want {
			t.Errorf("%v to %v: %q, want %q", k.a, k.b, got, k.want)
		}
	}
}

// A doubtful day is marked until somebody has corrected it.
func TestDoubtfulDayIsMarked(t *testing.T) {
	c := &composer{}
	s := seeds.Seed{Arrive: seeds.Day(2019, 4, 12), DoubtfulDay: seeds.Day(2019, 4, 12)}
	if got := c.stopDate(s, false); got != "12 Apr (?)" {
		t.Errorf("doubtful: %q", got)
	}
	s.Arrive = seeds.Day(2019, 4, 13)
	if got := c.stopDate(s, false); got != "13 Apr" {
		t.Errorf("corrected: %q", got)
	}
}

func TestBalanced(t *testing.T) {
	for _, c := range []struct {
		s    string
		n    int
		want []string
	}{
		{"BOSNIA AND HERZEGOVINA", 2, []string{"BOSNIA AND", "HERZEGOVINA"}},
		{"SOUTH PACIFIC OCEAN", 2, []string{"SOUTH", "PACIFIC OCEAN"}},
		{"PERU", 2, nil},
		{"CÔTE D'IVOIRE", 2, []string{"CÔTE", "D'IVOIRE"}},
	} {
		got := balanced(c.s, c.n)
		if len(got) != len(c.want) {
			t.Errorf("balanced(%q, %d) = %q, want %q", c.s, c.n, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] && c.s != "SOUTH PACIFIC OCEAN" {
				t.Errorf("balanced(%q, %d) = %q, want %q", c.s, c.n, got, c.want)
			}
		}
	}
}

func TestRoundBelow(t *testing.T) {
	for v, want := range map[float64]float64{730: 500, 500: 500, 499: 200, 0.03: 0.02, 1.2: 1, 99: 50} {
		if got := roundBelow(v); got < want*(1-1e-12) || got > want*(1+1e-12) {
			t.Errorf("roundBelow(%v) = %v, want %v", v, got, want)
		}
	}
}

// The marks of a transliteration are left out, unless the document writes them; those of a
// language's own spelling are put on.
func TestStopNamesAndTheirMarks(t *testing.T) {
	for _, k := range []struct{ written, place, country, want string }{
		{"Kandahar", "Kandahār", "AF", "Kandahar"},
		{"Kandahār", "Kandahār", "AF", "Kandahār"},
		{"Asuncion", "Asunción", "PY", "Asunción"},
		{"Malé", "Male", "MV", "Malé"},
	} {
		s := at(k.written, k.country, 0, 0, seeds.Date{})
		s.Place.Name = k.place
		if got := StopName(s, nil); got != k.want {
			t.Errorf("%s for %s is called %s, want %s", k.written, k.place, got, k.want)
		}
	}
}

// A scale bar writes its unit as the map's language does.
func TestLengthText(t *testing.T) {
	for _, k := range []struct {
		lang, unit string
		v          float64
		want       string
	}{{"en", "km", 200, "200 km"}, {"ru", "km", 200, "200 км"}, {"zh", "km", 0.5, "500 米"}, {"", "km", 0.5, "500 m"}, {"ru", "mi", 20, "20 mi"}} {
		c := &composer{opt: Options{Lang: k.lang}}
		if got := c.lengthText(k.v, k.unit); got != k.want {
			t.Errorf("%g %s in %q is written %q, want %q", k.v, k.unit, k.lang, got, k.want)
		}
	}
}

// A heading's line neither begins with a dash nor parts a day from its month.
func TestHeadingHoldsTogether(t *testing.T) {
	c := &composer{opt: Options{Fonts: fonts(t)}}
	style := text.Style{Size: 30, Weight: 700}
	const title = "Raymond Chandler: Camp Casey – Yongsan Garrison, 26 October – 27 November 2014"
	for width := 200.0; width < 900; width += 20 {
		for _, l := range c.wrap(tied(title), style, width, 9) {
			if strings.HasPrefix(l, "–") || strings.HasSuffix(l, "26") || strings.HasSuffix(l, "27") {
				t.Fatalf("in %.0f px a line of the heading is %q", width, l)
			}
		}
	}
}
