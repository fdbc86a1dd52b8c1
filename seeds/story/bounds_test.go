package story

import (
	"testing"

	"dateline/seeds"
)

func TestBound(t *testing.T) {
	may := func(d int) seeds.Date { return seeds.Day(2019, 5, d) }
	none := seeds.Date{}
	ss := []seeds.Seed{
		{Name: "dated", Arrive: may(4), Depart: may(6)},
		{Name: "between"},
		{Name: "of the trip", Bounds: [2]seeds.Date{may(1), may(30)}},
		{Name: "left", Depart: may(12)},
		{Name: "out of order", Bounds: [2]seeds.Date{may(2), may(9)}},
		{Name: "last"},
	}
	bound(ss)
	for i, want := range [][2]seeds.Date{{none, none}, {may(6), may(12)}, {may(6), may(12)}, {none, none}, {may(2), may(9)}, {may(12), none}} {
		if ss[i].Bounds != want {
			t.Errorf("%s: %v, want %v", ss[i].Name, ss[i].Bounds, want)
		}
	}
}
