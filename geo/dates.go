package geo

import "dateline/seeds"

// Dates returns the first and the last date of the trip, in the order of
// travel: 30 December to 2 January where no year is known. Where all the years
// are, the earliest and the latest count, whatever the order. Both are zero where nothing is known.
func (j *Journey) Dates() (from, to seeds.Date) {
	if j == nil {
		return from, to
	}
	var known []seeds.Date
	years := true
	for _, s := range j.Stops {
		for _, d := range []seeds.Date{s.Seed.Arrive, s.Seed.Depart} {
			if d.Known() {
				known = append(known, d)
				years = years && d.Year != 0
			}
		}
	}
	if len(known) == 0 {
		return from, to
	}
	from, to = known[0], known[len(known)-1]
	if !years && !to.Before(from) || years {
		for _, d := range known {
			if d.Before(from) {
				from = d
			}
			if to.Before(d) {
				to = d
			}
		}
	}
	return from, to
}

// DatesDoubtful reports whether the first or the last date of the trip is nothing but a
// doubtful day.
func (j *Journey) DatesDoubtful() bool {
	if j == nil {
		return false
	}
	from, to := j.Dates()
	for _, end := range []seeds.Date{from, to} {
		sure, doubtful := false, false
		for i := range j.Stops {
			if s := &j.Stops[i].Seed; end.Known() && (s.Arrive == end || s.Depart == end) {
				if s.DayDoubtful() && s.DoubtfulDay == end {
					doubtful = true
				} else {
					sure = true
				}
			}
		}
		if doubtful && !sure {
			return true
		}
	}
	return false
}
