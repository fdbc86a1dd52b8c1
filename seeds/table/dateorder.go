package table

import (
	"strconv"

	"dateline/seeds"
)

func itoa(n int) string { return strconv.Itoa(n) }

// decideOrder looks at all numeric dates of a document together: a first number
// above 12 is a day, a second one above 12 as well. Where neither occurs the
// order of travel decides, if only one reading keeps it. sure is false where the
// dates fit both readings and the readings differ.
func decideOrder(cells []string) (order DateOrder, sure bool) {
	dayFirst, monthFirst, differ := 0, 0, false
	for _, c := range cells {
		m := reSlash.FindStringSubmatch(c)
		if m == nil {
			if m = reSlash2.FindStringSubmatch(c); m == nil {
				continue
			}
		}
		a, b := atoi(m[1]), atoi(m[2])
		switch {
		case a > 12 && b <= 12:
			dayFirst++
		case b > 12 && a <= 12:
			monthFirst++
		case a != b:
			differ = true
		}
	}
	switch {
	case dayFirst > 0 && monthFirst == 0 || dayFirst > monthFirst:
		return DayFirst, monthFirst == 0
	case monthFirst > 0:
		return MonthFirst, dayFirst == 0
	case !differ:
		return DayFirst, true
	}
	asDay, asMonth := inOrder(cells, DayFirst), inOrder(cells, MonthFirst)
	if asMonth && !asDay {
		return MonthFirst, true
	}
	return DayFirst, asDay && !asMonth
}

// inOrder reports whether the dates, read so, never run backwards.
func inOrder(cells []string, order DateOrder) bool {
	var last seeds.Date
	for _, c := range cells {
		d, ok := ParseDate(c, order)
		if !ok || d.Grain < seeds.GrainDay {
			continue
		}
		if last.Known() && (before(d, last) || d.Year == 0 && last.Year == 0 && d.Month*100+d.Day < last.Month*100+last.Day) {
			return false
		}
		last = d
	}
	return true
}
