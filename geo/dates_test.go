package geo

import (
	"testing"

	"dateline/seeds"
)

func TestDatesOfATrip(t *testing.T) {
	for _, c := range []struct {
		name     string
		arrive   []seeds.Date
		from, to seeds.Date
	}{
		{"in order", []seeds.Date{seeds.Day(0, 4, 12), {}, seeds.Day(0, 4, 14)}, seeds.Day(0, 4, 12), seeds.Day(0, 4, 14)},
		{"over the new year, years unknown", []seeds.Date{seeds.Day(0, 12, 6), seeds.Day(0, 1, 4)}, seeds.Day(0, 12, 6), seeds.Day(0, 1, 4)},
		{"years known, told out of order", []seeds.Date{seeds.Day(2019, 4, 14), seeds.Day(2019, 4, 12)}, seeds.Day(2019, 4, 12), seeds.Day(2019, 4, 14)},
		{"one stop out of order within", []seeds.Date{seeds.Day(0, 4, 12), seeds.Day(0, 4, 16), seeds.Day(0, 4, 14)}, seeds.Day(0, 4, 12), seeds.Day(0, 4, 16)},
		{"none", []seeds.Date{{}, {}}, seeds.Date{}, seeds.Date{}},
	} {
		j := &Journey{}
		for _, d := range c.arrive {
			j.Stops = append(j.Stops, Stop{Seed: seeds.Seed{Arrive: d}})
		}
		if from, to := j.Dates(); from != c.from || to != c.to {
			t.Errorf("%s: %v to %v, want %v to %v", c.name, from, to, c.from, c.to)
		}
	}
}
