package render

import (
	"dateline/geo"
	"dateline/seeds"
)

// yearsVary reports whether the stops' dates lie in different years, so that
// each date must say its own.
func yearsVary(j *geo.Journey) bool {
	year := 0
	for _, s := range j.Stops {
		for _, d := range [2]seeds.Date{s.Seed.Arrive, s.Seed.Depart} {
			if d.Year == 0 {
				continue
			}
			if year != 0 && year != d.Year {
				return true
			}
			year = d.Year
		}
	}
	return false
}

// stopDate is what a stop's label says of when. The year is left out where it is
// the same for the whole trip, and the date says more than the year.
func (c *composer) stopDate(s seeds.Seed, year bool) string {
	a, b := s.Arrive, s.Depart
	if !year {
		for _, d := range []*seeds.Date{&a, &b} {
			if d.Grain >= seeds.GrainMonth {
				d.Year = 0
			}
		}
	}
	return s.MarkDoubt(seeds.FormatRangeShort(a, b, c.lang()))
}
