package seeds

import (
	"fmt"
	"strings"
)

// monthNames are the months as written inside a date, by language.
var monthNames = map[string][12]string{
	"en": {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
	"es": {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"},
}

// MonthName returns the name of month 1 to 12 in a language, English where the language is unknown.
func MonthName(month int, lang string) string {
	names, ok := monthNames[lang]
	if !ok {
		names = monthNames["en"]
	}
	if month < 1 || month > 12 {
		return ""
	}
	return names[month-1]
}

// ShortMonth returns the first three letters of the month's name, as map labels use them.
func ShortMonth(month int, lang string) string {
	name := MonthName(month, lang)
	return name[:min(3, len(name))]
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

// Format writes a date for a reader: "14 April 2019", "14 April", "April 2019", "2019".
func (d Date) Format(lang string) string { return d.format(MonthName, lang) }

// FormatShort writes a date for a label: "14 Apr 2019", "14 Apr".
func (d Date) FormatShort(lang string) string { return d.format(ShortMonth, lang) }

func (d Date) format(month func(int, string) string, lang string) string {
	of := " "
	if lang == "es" && month(1, lang) == MonthName(1, lang) {
		of = " de "
	}
	var parts []string
	if d.Grain >= GrainDay {
		parts = append(parts, fmt.Sprint(d.Day))
	}
	if d.Grain >= GrainMonth {
		parts = append(parts, month(d.Month, lang))
	}
	if d.Year != 0 {
		parts = append(parts, fmt.Sprint(d.Year))
	}
	return strings.Join(parts, of)
}

// FormatRange writes a span of dates without saying twice what both share:
// "12–14 April 2019", "28 April – 2 May 2019", "12 April".
func FormatRange(from, to Date, lang string) string { return formatRange(from, to, lang, Date.Format) }

// FormatRangeShort is FormatRange with short months, for labels.
func FormatRangeShort(from, to Date, lang string) string {
	return formatRange(from, to, lang, Date.FormatShort)
}

func formatRange(from, to Date, lang string, format func(Date, string) string) string {
	from.Hour, from.Minute, to.Hour, to.Minute = 0, 0, 0, 0
	from.Grain, to.Grain = min(from.Grain, GrainDay), min(to.Grain, GrainDay)
	switch {
	case !from.Known():
		return format(to, lang)
	case !to.Known() || from == to:
		return format(from, lang)
	case from.Grain == GrainDay && to.Grain == GrainDay && from.Year == to.Year && from.Month == to.Month:
		return fmt.Sprintf("%d–%s", from.Day, format(to, lang))
	case from.Year == to.Year && from.Grain >= GrainMonth:
		from.Year = 0
	}
	return format(from, lang) + " – " + format(to, lang)
}
