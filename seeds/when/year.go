package when

import (
	"fmt"

	"dateline/seeds"
)

// calendar gives a day of a month its year, and checks its weekday.
func (r *Resolver) calendar(e Expression, lean Lean) (Value, bool) {
	if e.Month == 0 { // "Friday 12", "Sunday the 14th"
		return r.numbered(e)
	}
	v := Value{Firm: true}
	year := e.Year
	switch {
	case year != 0:
		r.check(e, year)
		r.stated = seeds.Day(year, e.Month, min(e.Day, daysIn(year, e.Month)))
		r.lean = lean
	case e.HasTurn && r.Story.Year != 0:
		year = r.Story.Year + e.Turn // "July 30 next year"
	default:
		year = r.yearOf(e, lean)
	}
	v.From = seeds.Day(year, e.Month, e.Day)
	v.Year = year
	if e.Rule == RuleRange {
		month, to := e.ToMonth, e.ToYear
		if month == 0 {
			month = e.Month
		}
		if to == 0 && year != 0 {
			to = year
			if month < e.Month {
				to++
			}
		}
		day := e.ToDay
		if e.ToMonthsEnd {
			day = daysIn(to, month)
		}
		if day > daysIn(to, month) {
			return Value{}, false
		}
		if e.ToMonthsEnd && to == 0 && month == 2 {
			return Value{From: seeds.Date{Month: month, Grain: seeds.GrainMonth}}, true // it has 28 days or 29
		}
		v.To = seeds.Day(to, month, day)
	}
	if year != 0 && e.Day > daysIn(year, e.Month) {
		return Value{}, false
	}
	return v, true
}

// numbered finds the month of a weekday with a day's number.
func (r *Resolver) numbered(e Expression) (Value, bool) {
	base := r.told()
	if base.Grain < seeds.GrainDay || !r.tied {
		return Value{}, false
	}
	for step := 0; step <= 60; step++ {
		for _, n := range []int{step, -step} {
			d, ok := r.shift(base, n)
			if !ok || d.Day != e.Day {
				continue
			}
			if Weekday(r.full(d)) == e.Weekday {
				return Value{From: d, Firm: true, Year: d.Year}, true
			}
		}
	}
	return Value{}, false
}

// yearOf finds the year of a day of a month that comes without one: the one
// in which it lies nearest to the story's day, on the side that the tense
// says, and in which its weekday agrees.
func (r *Resolver) yearOf(e Expression, lean Lean) int {
	if y := r.onward(e.Month, e.Day); y != 0 {
		return y
	}
	base := r.dated()
	fits := func(y int) bool {
		return e.Day <= daysIn(y, e.Month) && (e.Weekday == 0 || weekdayOf(ordinal(seeds.Day(y, e.Month, e.Day))) == e.Weekday)
	}
	if r.After.Full() {
		for y := r.After.Year; y <= r.After.Year+1; y++ {
			if !fits(y) {
				continue
			}
			if n := ordinal(seeds.Day(y, e.Month, e.Day)) - ordinal(r.After); 0 <= n && n <= listGap {
				return y
			}
		}
	}
	if r.Year != 0 && fits(r.Year) {
		return r.Year
	}
	if !base.Full() {
		return 0
	}
	best, cost := 0, 1<<30
	agree := false
	years := []int{base.Year - 1, base.Year, base.Year + 1}
	if r.stated.Full() {
		years = append(years, r.stated.Year)
	}
	for _, y := range years {
		if e.Day > daysIn(y, e.Month) {
			continue
		}
		n := ordinal(seeds.Day(y, e.Month, e.Day))
		c := leaning(n-ordinal(base), lean)
		if r.stated.Full() && Days(fromOrdinal(n), r.stated) <= together && (lean == LeanNone || (n < ordinal(base)) == (lean == LeanPast)) {
			c = min(c, unsure) // the text has named that year for a day near it
		}
		if on := n - ordinal(r.stated); r.stated.Full() && r.last == r.stated && lean == r.lean && 0 <= on && on <= together {
			c = min(c, carried) // what is told goes on from that day
		}
		if on := n - ordinal(r.Beside); r.farAhead(lean) && 0 <= on && on <= together {
			c = min(c, carried*on/together) // what is to come goes on from a day of another year
		}
		if e.Weekday != 0 {
			if weekdayOf(n) != e.Weekday {
				c += misfit
			}
		}
		if c < cost {
			best, cost = y, c
			agree = c < 400 || c < misfit && y == base.Year
		}
	}
	if e.Weekday != 0 && !agree {
		r.notice(e, fmt.Sprintf("%s is not a %s in %d", seeds.Day(0, e.Month, e.Day), weekdayName(e.Weekday), base.Year))
		return 0
	}
	if lean == LeanNone && e.Weekday == 0 && cost > unsure {
		return 0
	}
	return best
}

// farAhead reports whether the day named just before lies so far behind the story's own that a day
// which goes on from it may be of a later year than the nearest, and the tense does not say otherwise:
// "opens in Oslo on 12 January; Bergen has it on 9 February", as told in March.
func (r *Resolver) farAhead(lean Lean) bool {
	return lean != LeanPast && r.Beside.Full() && r.Story.Full() && ordinal(r.Beside)-ordinal(r.Story) > together
}

// listGap is how many days may lie between two lines of one list, unsure from how
// many days off a day without year, weekday or tense may as well lie in the year
// before or after, together within how many days it is of the year that another
// day is said to be of, and carried how far from the story's own a day must lie at least to
// be of the year that was told just before.
const (
	listGap  = 200
	unsure   = 130
	together = 60
	carried  = 14
)

// doubted is what a day costs at least that lies on the wrong side of the story's day
// for its tense.
const doubted = 200

// leaning weighs how many days off a day lies, against what the tense says.
func leaning(diff int, lean Lean) int {
	if lean == LeanPast {
		diff, lean = -diff, LeanFuture
	}
	switch {
	case lean == LeanFuture && diff < -slip:
		return -diff + 2*doubted
	case lean == LeanFuture && diff < -7:
		return -diff + doubted
	case diff < 0:
		return -diff
	}
	return diff
}

// misfit is what a weekday costs that does not agree.
const misfit = 10000

// slip is how many days a date may lie on the wrong side of the story's day
// for its tense to be doubted rather than its year.
const slip = 45

func (r *Resolver) check(e Expression, year int) {
	if e.Weekday == 0 || e.Day > daysIn(year, e.Month) {
		return
	}
	d := seeds.Day(year, e.Month, e.Day)
	if got := weekdayOf(ordinal(d)); got != e.Weekday {
		r.notice(e, fmt.Sprintf("%s is a %s, not a %s", d.ISO(), weekdayName(got), weekdayName(e.Weekday)))
	}
}

func (r *Resolver) notice(e Expression, text string) {
	for _, n := range r.Notices {
		if n.Text == text {
			return
		}
	}
	r.Notices = append(r.Notices, seeds.Notice{Code: "year-mismatch", Span: e.Span, Text: text, Fix: "check the year, or the day of publication"})
}

func weekdayName(n int) string {
	return [...]string{"", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}[n]
}
