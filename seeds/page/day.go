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

// months are the first letters of the months as pages and mail programs write
// them, in English and Spanish.
var months = map[string]int{
	"jan": 1, "ene": 1, "feb": 2, "mar": 3, "apr": 4, "abr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "ago": 8,
	"sep": 9, "set": 9, "oct": 10, "nov": 11, "dec": 12, "dic": 12,
}

// day reads a day of publication as its own zone has it: "2024-06-05T08:15Z",
// "Wed, 05 Jun 2024 01:00:00 GMT", "June 5, 2024", "5 de junio de 2024". A day
// of figures alone, 06/05/2024, is of two readings and stays unknown.
func day(s string) seeds.Date {
	if m := isoDay.FindString(s); m != "" {
		d, err := seeds.ParseISO(m)
		if err != nil {
			return seeds.Date{}
		}
		return d
	}
	var year, month, date int
	for _, w := range dayWord.FindAllString(clock.ReplaceAllString(strings.ToLower(s), ""), -1) {
		n, err := strconv.Atoi(w)
		switch {
		case err != nil:
			if m := months[string([]rune(w)[:3])]; m != 0 { // the last: "mar, 12 abr" begins with a Tuesday
				month = m
			}
		case err == nil && len(w) <= 2 && date == 0:
			date = n
		case err == nil && len(w) == 4 && year == 0:
			year = n
		}
	}
	d, err := seeds.ParseISO(seeds.Day(year, month, date).ISO())
	if err != nil {
		return seeds.Date{}
	}
	return d
}
