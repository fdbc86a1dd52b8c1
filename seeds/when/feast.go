package when

import (
	"strconv"
	"strings"

	"dateline/seeds"
)

// easter returns the day of Easter of the western churches (the anonymous
// Gregorian computus).
func easter(year int) seeds.Date {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return seeds.Day(year, n/31, n%31+1)
}

// feast finds the day of a feast that is named: of a fixed day (12-25), one that moves
// with Easter (easter-2), or a weekday of a month (11-4/4: its fourth Thursday, 5 for
// the last). For those that move the year must be known.
func (r *Resolver) feast(e Expression, lean Lean) (Value, bool) {
	if offset, ok := strings.CutPrefix(e.Feast, "easter"); ok {
		n, err := strconv.Atoi(offset)
		if err != nil {
			return Value{}, false
		}
		return r.moving(lean, func(year int) seeds.Date { return fromOrdinal(ordinal(easter(year)) + n) })
	}
	month, day, _ := strings.Cut(e.Feast, "-")
	e.Month = number(month)
	if e.Month < 1 || e.Month > 12 {
		return Value{}, false
	}
	if weekday, nth, ok := strings.Cut(day, "/"); ok {
		return r.moving(lean, func(year int) seeds.Date { return weekdayIn(year, e.Month, number(weekday), number(nth)) })
	}
	if e.Day = number(day); e.Day < 1 {
		return Value{}, false
	}
	return r.calendar(e, lean)
}

// moving finds the year of a feast whose day differs from year to year.
func (r *Resolver) moving(lean Lean, in func(year int) seeds.Date) (Value, bool) {
	base := r.dated()
	if !base.Full() {
		return Value{}, false
	}
	best, cost := seeds.Date{}, 1<<30
	for y := base.Year - 1; y <= base.Year+1; y++ {
		d := in(y)
		if c := leaning(ordinal(d)-ordinal(base), lean); c < cost {
			best, cost = d, c
		}
	}
	return Value{From: best, Firm: true, Year: best.Year}, true
}

// weekdayIn returns the nth such weekday of a month, or the last where it has no nth.
func weekdayIn(year, month, weekday, nth int) seeds.Date {
	first := seeds.Day(year, month, 1)
	d := 1 + (weekday-Weekday(first)+7)%7 + 7*(nth-1)
	for d > daysIn(year, month) {
		d -= 7
	}
	return seeds.Day(year, month, d)
}
