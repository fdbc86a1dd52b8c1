package when

import "dateline/seeds"

// count moves by days, weeks, months or years. Only days and weeks come to a
// day.
func (r *Resolver) count(unit string, n int, base seeds.Date) (Value, bool) {
	switch unit {
	case "day", "night", "morning", "": // "" in "the day before"
		return r.from(base, n)
	case "hour":
		return r.from(base, (n+nightHours)/24)
	case "week":
		return r.from(base, 7*n)
	case "fortnight":
		return r.from(base, 14*n)
	case "month":
		if base.Grain < seeds.GrainMonth {
			return Value{Vague: n < -2}, true
		}
		m := base.Year*12 + base.Month - 1 + n
		d := seeds.Date{Year: m / 12, Month: m%12 + 1, Grain: seeds.GrainMonth}
		if base.Year == 0 {
			d.Year = 0
			d.Month = ((base.Month-1+n)%12+12)%12 + 1
		}
		return Value{From: d, Year: d.Year, Vague: n < -2}, true
	case "year", "decade":
		if unit == "decade" {
			n *= 10
		}
		v := Value{Vague: n < 0}
		if base.Year != 0 {
			v.Year = base.Year + n
			v.From = seeds.Date{Year: v.Year, Grain: seeds.GrainYear}
		}
		return v, true
	}
	return Value{}, false
}

// nightHours is how many hours are so short of a day that they still lead into the
// next one: "20 hours later", "less than 24 hours later".
const nightHours = 8

// weekOn is so many weeks from a day: "Monday week", "a week from today".
func (r *Resolver) weekOn(e Expression, lean Lean) (Value, bool) {
	base, weeks, ok := r.today(), 1, true
	if e.Weekday != 0 {
		side := LeanFuture
		if weeks = max(e.N, 1); lean == LeanPast {
			side, weeks = lean, -weeks // "last Tuesday week"
		}
		base, ok = r.weekday(e.Weekday, 0, false, side)
	} else {
		base, ok = r.shift(base, e.N) // tomorrow
	}
	if !ok {
		return Value{}, false
	}
	return r.count("week", weeks, base)
}

// weekAgo is so many weeks before a day: "a week ago today", and of a weekday that which lies
// nearest to so many weeks before the story's own day: "a week ago on Sunday".
func (r *Resolver) weekAgo(e Expression) (Value, bool) {
	if e.Weekday == 0 {
		return r.from(r.today(), e.N-aWeek)
	}
	base, ok := r.shift(r.today(), -aWeek*max(e.N, 1))
	if !ok || !r.tied {
		return Value{}, false
	}
	ahead := (e.Weekday - Weekday(r.full(base)) + aWeek) % aWeek
	if ahead > aWeek/2 {
		ahead -= aWeek
	}
	return r.from(base, ahead)
}

// aWeek is how many days a week has.
const aWeek = 7

// lasting is a stay that begins on a day: "for three days from 3 June" ends on the 5th, as
// do two nights.
func (r *Resolver) lasting(e Expression, lean Lean) (Value, bool) {
	v, ok := Value{}, false
	if e.Month != 0 {
		v, ok = r.calendar(e, lean)
	} else if d, known := r.weekday(e.Weekday, 0, false, lean); known {
		v, ok = Value{From: d, Firm: true, Year: d.Year}, true
	}
	if !ok {
		return Value{}, false
	}
	n := max(e.N, 1)
	switch e.Unit {
	case "day":
		n--
	case "night":
	default:
		return v, true // of weeks nobody counts the days
	}
	if to, ok := r.shift(v.From, n); ok && n > 0 {
		v.To = to
	}
	return v, true
}

// weekend is "over the weekend": the one that is on, or the nearest to either side.
func (r *Resolver) weekend(lean Lean) (Value, bool) {
	v, ok := r.span(Expression{Unit: "weekend"}, 0, r.Story)
	if !ok {
		return v, false
	}
	ahead := 6 - Weekday(r.full(r.Story)) // days to its Saturday
	if lean == LeanPast && ahead > 0 || lean != LeanFuture && ahead > soon {
		return r.span(Expression{Unit: "weekend"}, -1, r.Story)
	}
	return v, true
}

// span is "next week", "last month", "this weekend": a stretch, not a day.
func (r *Resolver) span(e Expression, n int, base seeds.Date) (Value, bool) {
	switch e.Unit {
	case "week", "weekend":
		if !r.tied || base.Grain < seeds.GrainDay {
			return Value{}, false
		}
		start, length := 1-Weekday(r.full(base))+7*n, 6
		if e.Unit == "weekend" {
			start, length = start+5, 1
		}
		from, ok := r.shift(base, start)
		to, also := r.shift(base, start+length)
		return Value{From: from, To: to, Year: from.Year}, ok && also
	case "month":
		return r.count("month", n, base)
	case "year", "decade":
		return r.count(e.Unit, n, base)
	case "day", "night", "morning":
		return r.from(base, n)
	}
	return Value{}, false
}

// month gives the month of an expression its year.
func (r *Resolver) month(e Expression, lean Lean) Value {
	d := seeds.Date{Year: e.Year, Month: e.Month, Grain: seeds.GrainMonth}
	if d.Year == 0 && !e.HasTurn {
		d.Year = r.onward(e.Month, 0)
	}
	if d.Year == 0 && e.HasTurn && r.Story.Year != 0 {
		d.Year = r.Story.Year + e.Turn // "in May last year"
	} else if d.Year == 0 && r.Year != 0 {
		d.Year = r.Year
	} else if d.Year == 0 && r.Story.Year != 0 {
		d.Year = r.Story.Year
		diff := d.Month - r.Story.Month
		switch {
		case lean == LeanFuture && diff < 0 || lean == LeanNone && diff < -6:
			d.Year++
		case lean == LeanPast && diff > 0 || lean == LeanNone && diff > 6:
			d.Year--
		}
	} else if d.Year == 0 && r.last.Year != 0 {
		d.Year = r.last.Year
	}
	return Value{From: d, Year: d.Year, Vague: !r.Years && d.Year != 0 && r.Story.Year != 0 && d.Year < r.Story.Year-1, Within: third(d, e.Part)}
}

// third returns the first and the last day of the part of a month that "early",
// "mid" and "late" mean: ten days, and what is left for the last.
func third(month seeds.Date, part string) [2]seeds.Date {
	from, to := 0, 0
	switch part {
	case "early":
		from, to = 1, 10
	case "mid":
		from, to = 11, 20
	case "late":
		from, to = 21, daysIn(month.Year, month.Month)
	default:
		return [2]seeds.Date{}
	}
	return [2]seeds.Date{seeds.Day(month.Year, month.Month, from), seeds.Day(month.Year, month.Month, to)}
}
