package render

import (
	"testing"

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

func TestRangeText(t *testing.T) {
	d := seeds.Day
	cases := []struct {
		a, b seeds.Date
		year bool
		want string
	}{
		{d(2019, 4, 12), seeds.Date{}, true, "12 Apr 2019"},
		{d(0, 4, 12), d(0, 4, 14), true, "12–14 Apr"},
		{d(2019, 4, 12), d(2019, 4, 14), true, "12–14 Apr 2019"},
		{d(2019, 2, 28), d(2019, 3, 3), false, "28 Feb – 3 Mar"},
		{d(2018, 12, 30), d(2019, 1, 2), true, "30 Dec 2018 – 2 Jan 2019"},
		{seeds.Date{Year: 2019, Month: 4, Grain: seeds.GrainMonth}, seeds.Date{}, true, "Apr 2019"},
		{seeds.Date{Year: 1519, Grain: seeds.GrainYear}, seeds.Date{Year: 1522, Grain: seeds.GrainYear}, true, "1519 – 1522"},
		{seeds.Date{}, d(0, 4, 14), false, "14 Apr"},
		{seeds.Date{}, seeds.Date{}, true, ""},
		{seeds.Date{Year: 2019, Month: 4, Day: 1, Hour: 9, Grain: seeds.GrainMinute}, d(2019, 4, 1), false, "1 Apr"},
	}
	for _, c := range cases {
		if got := rangeText(c.a, c.b, months, c.year); got != c.want {
			t.Errorf("rangeText(%v, %v, %v) = %q, want %q", c.a, c.b, c.year, got, c.want)
		}
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
