package when

import (
	"testing"

	"dateline/seeds/pack"
)

// The manners in which lists write their days.
func TestDaysOfLists(t *testing.T) {
	type day struct{ year, month, day, toMonth, toDay int }
	for _, c := range []struct {
		lang, text string
		want       []day
	}{
		{"en", "2 Aug 31 Oslo", []day{{2031, 8, 2, 0, 0}}},
		{"en", "Oslo   2 Aug 31   4 Aug 31", []day{{2031, 8, 2, 0, 0}, {2031, 8, 4, 0, 0}}},
		{"en", "2-Aug-31   Oslo", []day{{2031, 8, 2, 0, 0}}},
		{"en", "2 Aug '31 Oslo", []day{{2031, 8, 2, 0, 0}}},
		{"en", "On 2 August 31 people sang.", []day{{0, 8, 31, 0, 0}}},
		{"en", "Oslo 13/4–16/4\nGhent (Belgium) 25/4–27/4", []day{{0, 4, 13, 4, 16}, {0, 4, 25, 4, 27}}},
		{"en", "Oslo 3.-6. April", []day{{0, 4, 3, 0, 6}}},
		{"en", "4 March second landfall in Oslo", []day{{0, 3, 4, 0, 0}}},
		{"en", "1/3 Landed in Oslo.\n2/3 On to Bergen.\n3/3 Home.", nil},
		{"en", "1/3 Oslo\n2/3 Bergen\n4/3 Hull", []day{{0, 3, 1, 0, 0}, {0, 3, 2, 0, 0}, {0, 3, 4, 0, 0}}},
		{"en", "arrive about 6pm\nTue 4 March: Oslo", []day{{0, 3, 4, 0, 0}}},
		{"en", "MARCH 2031\nThu 05 OSLO\nFri 06 LEEDS\nAPRIL\nWed 02 Hull\nSat 05 York", []day{{2031, 3, 5, 0, 0}, {2031, 3, 6, 0, 0}, {0, 4, 2, 0, 0}, {0, 4, 5, 0, 0}}},
		{"en", "March\n5th Oslo\n6th Leeds", []day{{0, 3, 5, 0, 0}, {0, 3, 6, 0, 0}}},
		{"en", "March\n12 May Oslo\n14 May Leeds", []day{{0, 5, 12, 0, 0}, {0, 5, 14, 0, 0}}},
		{"en", "November\n1. Oslo\n2. Leeds", nil},
		{"en", "October\n3 nights in Oslo\n4 nights in Leeds", nil},
		{"en", "Oslo Mar 3-6 / Bergen 6-9 / Hull 10-12", []day{{0, 3, 3, 0, 6}, {0, 3, 6, 0, 9}, {0, 3, 10, 0, 12}}},
		{"en", "Oslo Mar 3-6, where Leeds won 7-8 against Hull 2-5", []day{{0, 3, 3, 0, 6}}},
		{"en", "1. Oslo (3rd-5th)\n2. Hull (7th)", []day{{0, 0, 3, 0, 5}, {0, 0, 7, 0, 0}}},
		{"en", "Dahl (7th) and Hale (9th) led.", nil},
		{"es", "12 sep Oslo, 3 ene Lima", []day{{0, 9, 12, 0, 0}, {0, 1, 3, 0, 0}}},
		{"es", "Día 2: Oslo", nil},
		{"es", "el día 2 viajó", []day{{0, 0, 2, 0, 0}}},
	} {
		exprs, err := Find(c.text, pack.For(c.lang))
		if err != nil {
			t.Fatal(err)
		}
		var got []day
		for _, e := range exprs {
			if e.Day != 0 {
				got = append(got, day{e.Year, e.Month, e.Day, e.ToMonth, e.ToDay})
			}
		}
		if len(got) != len(c.want) {
			t.Errorf("%q: %v, want %v", c.text, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%q: %v, want %v", c.text, got[i], c.want[i])
			}
		}
	}
}
