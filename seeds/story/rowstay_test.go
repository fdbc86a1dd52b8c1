package story

import (
	"testing"

	"dateline/seeds"
)

// Two days beside a town are those of its arrival and of its departure.
func TestRowsOfTwoDays(t *testing.T) {
	for text, want := range map[string][2]int{
		"Town       Arr.      Dep.\nQuito      3 May 31   6 May 31\nBogotá     8 May 31   9 May 31\n":    {3, 6},
		"Calls\nQUITO ETA 3 May 2031 ETD 6 May 2031\nBOGOTÁ ETA 8 May 2031 ETD 9 May 2031\n":             {3, 6},
		"Calls\nQuito on 3 May 2031, the king\nBogotá on 8 May 2031 and, after long talks, 9 May 2031\n": {3, 0},
	} {
		doc, err := Read(text, Options{Lexicon: world})
		if err != nil {
			t.Fatal(err)
		}
		it := doc.Main()
		if len(it.Seeds) != 2 {
			t.Errorf("%q: %s", text, route(it))
			continue
		}
		depart := seeds.Date{}
		if want[1] > 0 {
			depart = seeds.Day(2031, 5, want[1])
		}
		if s := it.Seeds[0]; s.Arrive != seeds.Day(2031, 5, want[0]) || s.Depart != depart {
			t.Errorf("%q: from %v to %v, want %v", text, s.Arrive, s.Depart, want)
		}
	}
}
