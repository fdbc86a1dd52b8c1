package table

import (
	"strconv"
	"strings"
	"time"

	"dateline/seeds"
	"dateline/seeds/pattern"
)

// DateOrder says how 03/04/2019 is read.
type DateOrder uint8

// AnyOrder lets the table's own dates decide; DayFirst is what an undecided
// table falls back to, with a notice.
const (
	AnyOrder DateOrder = iota
	DayFirst
	MonthFirst
)

var (
	reISO     = pattern.Of(`^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(?:[zZ]|[+-]\d{2}:?\d{2})?)?$`)
	reYMD     = pattern.Of(`^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$`)
	reCompact = pattern.Of(`^([12]\d{3})(\d{2})(\d{2})$`)
	reYM      = pattern.Of(`^(\d{4})-(\d{2})$`)
	reYear    = pattern.Of(`^\d{4}$`)
	reMD      = pattern.Of(`^(?:--)?(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2}))?$`)
	reMonth   = pattern.Of(`^--(\d{2})$`)
	reSlash   = pattern.Of(`^(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})(?:,?[T ]+(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([aApP]\.?[mM]\.?)?)?$`)
	reSlash2  = pattern.Of(`^(\d{1,2})[/.](\d{1,2})\.?(?:,?[T ]+(\d{1,2})[:.](\d{2}))?$`)
	reMY      = pattern.Of(`^(\d{1,2})/(\d{4})$`)
	reSerial  = pattern.Of(`^\d{5}(?:\.\d+)?$`)
)

// ParseDate reads one cell: ISO forms, numeric dates in the given order (AnyOrder
// is day first), and words in English or Spanish ("Fri 12 April 2019", "12 de
// abril", "Apr 12, 9:30 pm"). A year that is not written is not supplied. A zone
// is dropped. ok is false where the cell is not one date.
func ParseDate(cell string, order DateOrder) (d seeds.Date, ok bool) {
	s := strings.Join(strings.Fields(strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(cell)), " ")
	if m := reISO.FindStringSubmatch(s); m != nil {
		return build(m[1], m[2], m[3], m[4], m[5], "")
	}
	if m := reYMD.FindStringSubmatch(s); m != nil {
		return build(m[1], m[2], m[3], "", "", "")
	}
	if m := reCompact.FindStringSubmatch(s); m != nil {
		return build(m[1], m[2], m[3], "", "", "")
	}
	if m := reYM.FindStringSubmatch(s); m != nil {
		d = seeds.Date{Year: atoi(m[1]), Month: atoi(m[2]), Grain: seeds.GrainMonth}
		return d, d.Month >= 1 && d.Month <= 12 && d.Year > 0
	}
	if reYear.MatchString(s) {
		d = seeds.Date{Year: atoi(s), Grain: seeds.GrainYear}
		return d, d.Year > 0
	}
	if m := reMonth.FindStringSubmatch(s); m != nil {
		d = seeds.Date{Month: atoi(m[1]), Grain: seeds.GrainMonth}
		return d, d.Month >= 1 && d.Month <= 12
	}
	if m := reMD.FindStringSubmatch(s); m != nil {
		if d, ok = build("0", m[1], m[2], m[3], m[4], ""); ok {
			return d, true
		}
		return build("0", m[2], m[1], m[3], m[4], "")
	}
	if m := reSlash.FindStringSubmatch(s); m != nil {
		day, month := m[1], m[2]
		if order == MonthFirst {
			day, month = month, day
		}
		if d, ok = build(m[3], month, day, m[4], m[5], m[6]); ok {
			return d, true
		}
		return build(m[3], day, month, m[4], m[5], m[6]) // 13/04 in a month-first table
	}
	if m := reSlash2.FindStringSubmatch(s); m != nil {
		day, month := m[1], m[2]
		if order == MonthFirst {
			day, month = month, day
		}
		if d, ok = build("0", month, day, m[3], m[4], ""); ok {
			return d, true
		}
		return build("0", day, month, m[3], m[4], "")
	}
	if m := reMY.FindStringSubmatch(s); m != nil {
		d = seeds.Date{Year: atoi(m[2]), Month: atoi(m[1]), Grain: seeds.GrainMonth}
		return d, d.Month >= 1 && d.Month <= 12 && d.Year > 0
	}
	return parseWords(s)
}

// longestDates is how many bytes the dates of a cell have at most: each dash of a longer text would
// be tried as that of a range.
const longestDates = 256

// ParseDates reads a cell that holds a date or a range of dates: "12–14 April
// 2019", "30 Apr - 2 May", "2019-04-12/2019-04-14". depart is unknown for a date.
func ParseDates(cell string, order DateOrder) (arrive, depart seeds.Date, ok bool) {
	if len(cell) > longestDates {
		return seeds.Date{}, seeds.Date{}, false
	}
	if arrive, ok = ParseDate(cell, order); ok {
		return arrive, seeds.Date{}, true
	}
	for _, sep := range []string{" - ", " – ", " — ", "–", "—", " to ", " until ", " al ", " a ", " hasta ", "..", "/", "-"} {
		for at := 0; ; {
			i := strings.Index(cell[at:], sep)
			if i < 0 {
				break
			}
			i += at
			at = i + len(sep)
			if arrive, depart, ok = joinRange(strings.TrimSpace(cell[:i]), strings.TrimSpace(cell[at:]), order); ok {
				return arrive, depart, true
			}
		}
	}
	return seeds.Date{}, seeds.Date{}, false
}

var (
	reFromWord = pattern.Of(`(?i)^(?:from|del|de|desde|between)\s+`)
	reDay      = pattern.Of(`^(\d{1,2})(?:st|nd|rd|th|º)?$`)
	reDayYear  = pattern.Of(`^(\d{1,2})(?:st|nd|rd|th|º)?(?:,?\s*(\d{4}))?$`)
)

// joinRange reads the two ends of a range, where one may lend the other its month and year.
func joinRange(left, right string, order DateOrder) (a, b seeds.Date, ok bool) {
	left = reFromWord.ReplaceAllString(left, "")
	if b, ok = ParseDate(right, order); ok && b.Grain >= seeds.GrainDay {
		if m := reDay.FindStringSubmatch(left); m != nil {
			a = seeds.Day(b.Year, b.Month, atoi(m[1]))
		} else if a, ok = ParseDate(left, order); !ok || a.Grain < seeds.GrainDay {
			return a, b, false
		} else if a.Year == 0 && b.Year != 0 {
			a.Year = b.Year
			if a.Month > b.Month {
				a.Year--
			}
		}
		return a, b, a.Valid() && !before(b, a)
	}
	a, ok = ParseDate(left, order)
	m := reDayYear.FindStringSubmatch(right)
	if !ok || m == nil || a.Grain < seeds.GrainDay {
		return a, b, false
	}
	if y := atoi(m[2]); y != 0 {
		a.Year = y
	}
	b = seeds.Day(a.Year, a.Month, atoi(m[1]))
	return a, b, a.Valid() && b.Valid() && !before(b, a)
}

// before reports whether a is certainly before b.
func before(a, b seeds.Date) bool {
	if a.Year != 0 && b.Year != 0 && a.Year != b.Year {
		return a.Year < b.Year
	}
	if a.Year == 0 || b.Year == 0 {
		return false // over a new year, who knows
	}
	return a.Month*100+a.Day < b.Month*100+b.Day
}

// fromSerial turns a spreadsheet's day count (1900 system) into a date.
func fromSerial(cell string) (seeds.Date, bool) {
	if !reSerial.MatchString(cell) {
		return seeds.Date{}, false
	}
	n, _ := strconv.Atoi(cell[:5])
	if n < 20000 || n > 73050 { // 1954 to 2099
		return seeds.Date{}, false
	}
	t := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, n)
	return seeds.Day(t.Year(), int(t.Month()), t.Day()), true
}

// build makes a date of its digits and reports whether the calendar has it.
func build(year, month, day, hour, minute, half string) (seeds.Date, bool) {
	d := seeds.Day(atoi(year), atoi(month), atoi(day))
	if len(year) == 2 {
		if d.Year += 2000; d.Year >= 2070 { // as spreadsheets read two digits, roughly
			d.Year -= 100
		}
	}
	if hour != "" {
		d.Hour, d.Minute, d.Grain = atoi(hour), atoi(minute), seeds.GrainMinute
		switch half = strings.ToLower(half); {
		case half == "":
		case d.Hour < 1 || d.Hour > 12:
			return d, false
		case half[0] == 'p' && d.Hour < 12:
			d.Hour += 12
		case half[0] == 'a' && d.Hour == 12:
			d.Hour = 0
		}
	}
	return d, (d.Year > 0 || year == "0") && d.Valid()
}

func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
