package story

import (
	"dateline/seeds"
	"dateline/seeds/when"
)

// bound gives the stops that no day is told of the days between which they
// lie: those of the stops before and after them, or of the whole trip where
// these are narrower.
func bound(ss []seeds.Seed) {
	var last seeds.Date
	for i := range ss {
		s := &ss[i]
		if !hasDay(s) {
			s.Bounds[0] = inner(s.Bounds[0], last, s.Bounds[1], 1)
		}
		last = firstDay(s.Depart, s.Arrive, last)
	}
	last = seeds.Date{}
	for i := len(ss) - 1; i >= 0; i-- {
		s := &ss[i]
		if !hasDay(s) {
			s.Bounds[1] = inner(s.Bounds[1], last, s.Bounds[0], -1)
		}
		last = firstDay(s.Arrive, s.Depart, last)
	}
}

func hasDay(s *seeds.Seed) bool { return isDay(s.Arrive) || isDay(s.Depart) }

func isDay(d seeds.Date) bool { return d.Grain >= seeds.GrainDay }

// firstDay returns the first of some dates that is a day.
func firstDay(dates ...seeds.Date) seeds.Date {
	for _, d := range dates {
		if isDay(d) {
			return d
		}
	}
	return seeds.Date{}
}

// inner returns the narrower of two bounds of one side, -1 the upper and 1 the
// lower one, that does not lie beyond the bound of the other side.
func inner(a, b, other seeds.Date, side int) seeds.Date {
	if o, ok := when.Compare(b, other); !b.Known() || ok && o == side {
		return a
	}
	if o, ok := when.Compare(b, a); a.Known() && (!ok || o != side) {
		return a
	}
	return b
}
