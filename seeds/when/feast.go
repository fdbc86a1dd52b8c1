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

// feast finds the day of a feast that is named: of a fixed day, or one that
// moves with Easter, for which the year must be known.
func (r *Resolver) feast(e Expression, lean Lean) (Value, bool) {
	offset, moves := strings.CutPrefix(e.Feast, "easter")
	if !moves {
		month, day, _ := strings.Cut(e.Feast, "-")
		e.Month, e.Day = number(month), number(day)
		if e.Month < 1 || e.Month > 12 || e.Day < 1 {
			return Value{}, false
		}
		return r.calendar(e, lean)
	}
	n, err := strconv.Atoi(offset)
	base := r.Story
	if base.Year == 0 {
		base = r.last
	}
	if err != nil || !base.Full() {
		return Value{}, false
	}
	best, cost := seeds.Date{}, 1<<30
	for y := base.Year - 1; y <= base.Year+1; y++ {
		d, _ := r.shift(easter(y), n)
		if c := leaning(ordinal(d)-ordinal(base), lean); c < cost {
			best, cost = d, c
		}
	}
	return Value{From: best, Firm: true, Year: best.Year}, true
}
