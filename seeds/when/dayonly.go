package when

import "dateline/seeds"

// dayOnly finds the month of a day that is named by its number alone, or of the first
// of several: "on the 14th", "(14th - 17th)". It is the day nearest to the one told
// last, or to the story's own, on the side that the tense says.
func (r *Resolver) dayOnly(e Expression, lean Lean) (Value, bool) {
	base, best := r.told(), seeds.Date{}
	switch {
	case e.HasTurn:
		if best = monthOn(r.Story, e.Turn); r.Story.Grain < seeds.GrainMonth {
			return Value{}, false
		}
		best.Day = e.Day // "on the 9th of this month"
	case r.named.Known() && !r.against(seeds.Day(r.named.Year, r.named.Month, e.Day), lean) && !r.turnsBack(seeds.Day(r.named.Year, r.named.Month, e.Day)):
		best = seeds.Day(r.named.Year, r.named.Month, e.Day) // "by the middle of November (the 15th)"
	case base.Grain < seeds.GrainMonth:
		return Value{}, false
	case base.Grain == seeds.GrainMonth:
		best = seeds.Day(base.Year, base.Month, e.Day)
	default:
		cost := 1 << 30
		for _, step := range []int{0, 1, -1} {
			d := monthOn(base, step)
			d.Day = e.Day
			if d.Day > daysIn(d.Year, d.Month) {
				continue
			}
			c := leaning(ahead(base, d), LeanNone)
			if r.against(d, lean) && !r.goesOnTo(d, lean) {
				c += misfit
			}
			if c < cost {
				best, cost = d, c
			}
		}
	}
	if best.Day == 0 || best.Day > daysIn(best.Year, best.Month) || e.ToDay > daysIn(best.Year, best.Month) {
		return Value{}, false
	}
	v := Value{From: best, Firm: true, Year: best.Year}
	if e.ToDay != 0 {
		v.To = seeds.Day(best.Year, best.Month, e.ToDay)
	}
	return v, true
}

// against reports whether a day lies on the other side of the story's than the tense says.
func (r *Resolver) against(d seeds.Date, lean Lean) bool {
	if r.Story.Grain < seeds.GrainDay {
		return false
	}
	n := ahead(r.Story, d)
	return lean == LeanPast && n > 0 || lean == LeanFuture && n < 0
}

// goesOnTo reports whether a day comes within the week behind the day told last, which itself is
// on the other side of the story's than the tense says: "on the 25th it is in Lima; Quito, on the
// 26th, has cleared its hall".
func (r *Resolver) goesOnTo(d seeds.Date, lean Lean) bool {
	if r.last.Grain < seeds.GrainDay || !r.against(r.last, lean) {
		return false
	}
	n := ahead(r.last, d)
	return 0 < n && n <= 7
}

// turnsBack reports whether a day lies before the day told last, which was told of another month.
func (r *Resolver) turnsBack(d seeds.Date) bool {
	return r.last.Grain >= seeds.GrainDay && ahead(r.last, d) < 0
}

// monthOn returns a day in the month that lies some months from that of another.
func monthOn(d seeds.Date, n int) seeds.Date {
	m := d.Month - 1 + n
	year := d.Year
	if year != 0 {
		year += (m+12)/12 - 1
	}
	return seeds.Day(year, (m+12)%12+1, d.Day)
}

// ahead returns by how many days one day lies behind another, which both have a year
// or neither.
func ahead(from, to seeds.Date) int {
	if from.Year == 0 || to.Year == 0 {
		n := (to.Month-from.Month)*31 + to.Day - from.Day
		switch {
		case n > 186:
			n -= 372
		case n < -186:
			n += 372
		}
		return n
	}
	return ordinal(to) - ordinal(from)
}
