package page

import (
	"strconv"
	"strings"

	"dateline/seeds"
	"dateline/seeds/pattern"
)

var (
	isoDay  = pattern.Of(`\b(\d{4})-(\d{2})-(\d{2})`)
	dayWord = pattern.Of(`\p{L}{3,}|\d+`)
	clock   = pattern.Of(`\d{1,2}[:.]\d{2}(?::\d{2})?`)
)

// day reads a day of publication as its own zone has it: "2024-06-05T08:15Z",
// "Wed, 05 Jun 2024 01:00:00 GMT", "June 5, 2024", "5 de junio de 2024". A day
// of figures alone, 06/05/2024, is of two readings and stays unknown.
func day(s string) seeds.Date {
	if m := isoDay.FindString(s); m != "" {
		return dayOf(m)
	}
	if days := writtenDays(s); len(days) > 0 {
		return days[0]
	}
	var year, month, date int
	for _, w := range dayWord.FindAllString(clock.ReplaceAllString(strings.ToLower(s), ""), -1) {
		n, err := strconv.Atoi(w)
		switch {
		case err != nil:
			if m := looseMonth(w); m != 0 { // the last: "mar, 12 abr" begins with a Tuesday
				month = m
			}
		case err == nil && len(w) <= 2 && date == 0:
			date = n
		case err == nil && len(w) == 4 && year == 0:
			year = n
		}
	}
	return dayOf(seeds.Day(year, month, date).ISO())
}

// dayOf is a day that the calendar has, the zero value where it has not.
func dayOf(iso string) seeds.Date {
	d, err := seeds.ParseISO(iso)
	if err != nil || d.Year < firstYear || d == epoch {
		return seeds.Date{}
	}
	return d
}

// Programs that know no day write the year 1, or the day from which they count
// seconds. Papers first came out in 1605.
const firstYear = 1605

var epoch = seeds.Day(1970, 1, 1)

// looseMonth is the month that a word begins like.
func looseMonth(w string) int {
	if m := seeds.MonthOf(w); m != 0 {
		return m
	}
	return seeds.MonthOf(string([]rune(w)[:3]))
}

// The ways of writing a day out: year, month and day in figures; day, month and
// year in figures; day, month's name, year; month's name, day, year; and with
// signs behind the figures.
var written = pattern.Of(`\b(?:(\d{4})([-./])(\d{1,2})[-./](\d{1,2})` +
	`|(\d{1,2})([-./]) ?(\d{1,2})[-./] ?(\d{4})` +
	`|(\d{1,2})(?:st|nd|rd|th|er|\.|º)?(?:\s+de|\s+of)?[\s\x{a0}]*-?[\s\x{a0}]*(\p{L}{3,})\.?,?(?:\s+de)?[\s\x{a0}]*-?[\s\x{a0}]*(\d{4})` +
	`|(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일])(?:\D|$)` +
	`|\b(\p{L}{3,})\.?[\s\x{a0}]+(\d{1,2})(?:st|nd|rd|th)?,?[\s\x{a0}]+(\d{4})(?:\D|$)`)

// writtenDays are the days that a text writes out in full, in its order. Where
// figures can be read as day and month or as month and day, the day is unknown
// and left out.
func writtenDays(s string) []seeds.Date {
	var days []seeds.Date
	for _, m := range written.FindAllStringSubmatch(s, -1) {
		number := func(i int) int { n, _ := strconv.Atoi(m[i]); return n }
		var year, month, date int
		switch {
		case m[1] != "":
			year, month, date = number(1), number(3), number(4)
		case m[5] != "":
			year, month, date = number(8), number(7), number(5)
			if m[6] != "." && month != date {
				if month > 12 {
					month, date = date, month
				} else if date <= 12 {
					continue
				}
			}
		case m[9] != "":
			year, month, date = number(11), seeds.MonthOf(m[10]), number(9)
		case m[12] != "":
			year, month, date = number(12), number(13), number(14)
		default:
			year, month, date = number(17), seeds.MonthOf(m[15]), number(16)
		}
		if d := dayOf(seeds.Day(year, month, date).ISO()); d.Known() {
			days = append(days, d)
		}
	}
	return days
}
