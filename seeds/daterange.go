package seeds

import (
	"fmt"
	"strings"
)

// MonthName returns the name of month 1 to 12 as written inside a date of a
// language, English where the language is unknown.
func MonthName(month int, lang string) string {
	c := calendarOf(lang)
	switch {
	case month < 1 || month > 12:
		return ""
	case c.cjk:
		return fmt.Sprint(month) + c.signs[1]
	}
	return c.months[month-1]
}

// shortMonth is the month as map labels use it.
func shortMonth(month int, lang string) string {
	if c := calendarOf(lang); month >= 1 && month <= 12 && c.short[month-1] != "" {
		return c.short[month-1]
	}
	name := []rune(MonthName(month, lang))
	return string(name[:min(3, len(name))])
}

// Before orders two dates by what both know: the year counts only where both
// have one, and a coarser date stands before the days within it.
func (d Date) Before(e Date) bool {
	if d.Year != 0 && e.Year != 0 && d.Year != e.Year {
		return d.Year < e.Year
	}
	if d.Month != e.Month {
		return d.Month < e.Month
	}
	if d.Day != e.Day {
		return d.Day < e.Day
	}
	if d.Grain == GrainMinute && e.Grain == GrainMinute {
		return d.Hour*60+d.Minute < e.Hour*60+e.Minute
	}
	return false
}

// Format writes a date for a reader: "14 April 2019", "14 April", "April 2019", "2019";
// what the calendar does not have as String does.
func (d Date) Format(lang string) string { return d.format(MonthName, lang) }

// FormatShort writes a date for a label: "14 Apr 2019", "14 Apr".
func (d Date) FormatShort(lang string) string { return d.format(shortMonth, lang) }

func (d Date) format(month func(int, string) string, lang string) string {
	if !d.Valid() {
		return d.String()
	}
	c := calendarOf(lang)
	var day, year string
	if d.Grain >= GrainDay {
		day = fmt.Sprint(d.Day) + c.day
	}
	if d.Year != 0 {
		year = fmt.Sprint(d.Year)
	}
	var name string
	if d.Grain >= GrainMonth {
		name = month(d.Month, lang)
	}
	if c.cjk {
		return signed(year, c.signs[0]) + name + signed(day, c.signs[2])
	}
	of := " "
	if c.of != "" && name == MonthName(d.Month, lang) { // a short date does without
		of = c.of
	}
	var parts []string
	for _, p := range []string{day, name, year} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, of)
}

// signed is a number with its sign behind it.
func signed(number, sign string) string {
	if number == "" {
		return ""
	}
	return number + sign
}

// FormatRange writes a span of dates without saying twice what both share:
// "12–14 April 2019", "28 April – 2 May 2019", "12 April".
func FormatRange(from, to Date, lang string) string { return formatRange(from, to, lang, Date.Format) }

// FormatRangeShort is FormatRange with short months, for labels.
func FormatRangeShort(from, to Date, lang string) string {
	return formatRange(from, to, lang, Date.FormatShort)
}

func formatRange(from, to Date, lang string, format func(Date, string) string) string {
	from, to = from.WithoutTime(), to.WithoutTime()
	switch {
	case !from.Known():
		return format(to, lang)
	case !to.Known() || from == to:
		return format(from, lang)
	case backwards(from, to), !from.Valid(), !to.Valid(): // in full, since one of them is wrong
	case from.Grain == GrainDay && to.Grain == GrainDay && from.Year == to.Year && from.Month == to.Month:
		c := calendarOf(lang)
		if c.cjk {
			return fmt.Sprintf("%s–%d%s", format(from, lang), to.Day, c.signs[2])
		}
		return fmt.Sprintf("%d%s–%s", from.Day, c.day, format(to, lang))
	case from.Year == to.Year && from.Grain >= GrainMonth:
		if calendarOf(lang).cjk {
			to.Year = 0 // the year stands first
		} else {
			from.Year = 0
		}
	}
	return format(from, lang) + " – " + format(to, lang)
}

// backwards reports whether a day lies before the one that it is to follow, in one month or, where
// the year is known, in one year.
func backwards(from, to Date) bool {
	return from.Grain == GrainDay && to.Grain == GrainDay && from.Year == to.Year &&
		(from.Month == to.Month && from.Day > to.Day || from.Month > to.Month && from.Year != 0)
}
