package when

import (
	"time"

	"dateline/seeds"
)

// The calendar is the proleptic Gregorian one, without zones.

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year == 0 || year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// ordinal counts days; year must be known.
// ordinal counts days from the first of 1970; year must be known. The day may lie beyond
// the end of its month.
func ordinal(d seeds.Date) int {
	year, month := d.Year, d.Month // of years that begin in March, so that a leap day ends one
	if month -= 3; month < 0 {
		month += 12
		year--
	}
	return 365*year + floor(year, 4) - floor(year, 100) + floor(year, 400) + (153*month+2)/5 + d.Day - 719469
}

// floor divides and rounds down.
func floor(n, by int) int {
	q := n / by
	if n%by < 0 {
		q--
	}
	return q
}

func fromOrdinal(n int) seeds.Date {
	year, month, day := time.Unix(int64(n)*86400, 0).UTC().Date()
	return seeds.Day(year, int(month), day)
}

// weekdayOf returns 1 for Monday to 7 for Sunday.
func weekdayOf(n int) int { return ((n+3)%7+7)%7 + 1 }

// Weekday returns the weekday of a full date, 1 for Monday to 7 for Sunday,
// or 0 where the date is not full.
func Weekday(d seeds.Date) int {
	if !d.Full() {
		return 0
	}
	return weekdayOf(ordinal(d))
}

// Compare orders two dates as far as both are known: -1, 0, +1. ok is false
// where they cannot be compared: one is unknown, or they differ in grain and
// overlap. Where a year is missing on one side, or both, months decide within
// half a year of each other.
func Compare(a, b seeds.Date) (order int, ok bool) {
	if a.Grain < seeds.GrainMonth || b.Grain < seeds.GrainMonth {
		if a.Grain >= seeds.GrainYear && b.Grain >= seeds.GrainYear && a.Year != 0 && b.Year != 0 && a.Year != b.Year {
			return sign(a.Year - b.Year), true
		}
		return 0, false
	}
	if a.Year != 0 && b.Year != 0 && a.Year != b.Year {
		return sign(a.Year - b.Year), true
	}
	diff := (a.Month - b.Month) * 31
	if a.Grain >= seeds.GrainDay && b.Grain >= seeds.GrainDay {
		diff += a.Day - b.Day
	} else if a.Month == b.Month {
		return 0, false
	}
	if a.Year == 0 || b.Year == 0 {
		switch {
		case diff > 186:
			diff -= 372
		case diff < -186:
			diff += 372
		}
	}
	if diff == 0 && a.Grain == seeds.GrainMinute && b.Grain == seeds.GrainMinute {
		diff = (a.Hour-b.Hour)*60 + a.Minute - b.Minute
	}
	return sign(diff), true
}

func sign(n int) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

// DayNumber counts days: a full date's successor has the next number.
func DayNumber(d seeds.Date) int { return ordinal(d) }

// Days returns how many days lie between two full dates, never negative.
func Days(a, b seeds.Date) int {
	n := ordinal(a) - ordinal(b)
	if n < 0 {
		return -n
	}
	return n
}
