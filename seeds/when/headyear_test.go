package when

import (
	"testing"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// A line about a year gives it to the days below; one that names a year in passing, or a day when
// something was written, does not.
func TestHeadYears(t *testing.T) {
	for text, want := range map[string]int{
		"Winter tour 2031\n3 May Oslo":                                  2031,
		"2031\n3 May Oslo":                                              2031,
		"Dates: 1–9 May 2031\n3 May Oslo":                               2031,
		"Summer dates, May 2031\n3 May Oslo":                            2031,
		"2030\n1 May Lima\n2031\n3 May Oslo":                            2031,
		"The jury named the hosts of its 2031 cup:\n\n3 May Oslo":       2031,
		"The 2031 tour goes to Oslo on 3 May":                           2031,
		"Tour 2031: Oslo 3 May":                                         2031,
		"The 2031 winner goes to Oslo on 3 May":                         0,
		"Posted 8 May 2031\n3 May Oslo":                                 0,
		"The Gulls, since 2031\n3 May Oslo":                             0,
		"Season 2031/32\n3 May Oslo":                                    0,
		"Ride of 2000 miles\n3 May Oslo":                                0,
		"He was born there in 2031 and had two brothers.\n\n3 May Oslo": 0,
		"The 2031 tour is over. He goes to Oslo on 3 May":               0,
		"3 May Oslo": 0,
	} {
		p := pack.For("en")
		tokens := prose.Tokens(text)
		words := pack.Words(text, tokens)
		phrases := p.Phrases(tokens, words)
		exprs, err := Scan(text, tokens, words, phrases, p)
		if err != nil {
			t.Fatal(err)
		}
		heads := HeadYears(tokens, words, phrases, exprs)
		for i, e := range exprs {
			if e.Day == 3 && heads[i].Year != want {
				t.Errorf("%q: the year above is %d, want %d", text, heads[i].Year, want)
			}
		}
	}
	if y := YearAbove("# Gira 2031\n\nQuién toca, y dónde."); y != 2031 {
		t.Errorf("above a table stands %d", y)
	}
}

// The year above stands against that of the publication, goes on over its end, and counts weekdays.
func TestYearAboveBeatsPublication(t *testing.T) {
	r := NewResolver(nil, seeds.Day(2029, 2, 1), nil)
	r.Year = 2031
	for _, c := range []struct{ month, want int }{{5, 2031}, {12, 2031}, {1, 2032}} {
		v, ok := r.Resolve(Expression{Rule: RuleDate, Month: c.month, Day: 9}, LeanNone)
		if !ok || v.From.Year != c.want {
			t.Errorf("9/%d is in %d, want %d", c.month, v.From.Year, c.want)
		}
		r.Tell(v.From)
		r.After = r.Last()
	}
	exprs := []Expression{{Rule: RuleDate, Month: 5, Day: 9, Weekday: 5}}
	for year, want := range map[int]int{2031: 2031, 2030: 0} { // 9 May 2031 is a Friday
		r := NewResolver(exprs, seeds.Date{}, nil)
		if r.TakeYear(year, exprs); r.Story.Year != want {
			t.Errorf("a Friday, 9 May, below %d: the story is of %d", year, r.Story.Year)
		}
	}
}
