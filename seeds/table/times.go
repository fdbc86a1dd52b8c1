package table

import (
	"strconv"
	"strings"

	"dateline/seeds/pattern"
)

var (
	reTimeOfDay = pattern.Of(`^(\d{1,2}[:.]\d{2})(?::\d{2})?(\s*[aApP]\.?[mM]\.?)?$`)
	reRule      = pattern.Of(`^:?[-=]{2,}:?$`)
)

// isRule reports whether a row is only the line below a Markdown table's header.
func isRule(cells []string) bool {
	n := 0
	for _, cell := range filled(cells) {
		if !reRule.MatchString(cell) {
			return false
		}
		n++
	}
	return n > 1
}

// isClock reports whether a cell is a time of day alone.
func isClock(s string) bool { return reTimeOfDay.MatchString(s) }

// isName reports whether a cell may be a place's name: words, and no day or time.
func isName(s string) bool {
	return isWords(s) && !isClock(s) && strings.ToLower(s) != strings.ToUpper(s)
}

// isCount reports whether a cell is the number of a day of the trip.
func isCount(s string) bool {
	_, err := strconv.ParseUint(s, 10, 16)
	return err == nil && len(s) < 4 // four digits are a year
}

// ends gives columns for where a row starts and finishes their meaning: places, where they hold
// names and not days.
func ends(keys []string, rows []row) {
	start, finish := -1, -1
	for i, k := range keys {
		if share(rows, i, isName) <= 0.5 {
			continue
		}
		switch columnField(k) {
		case fArrive:
			start = i
		case fDepart:
			finish = i
		}
	}
	if start >= 0 && finish >= 0 {
		keys[start], keys[finish] = string(fFrom), string(fTo)
	}
}

// joinTimes puts the times of columns that hold nothing else behind the day that their row has
// in a column of its own: "13 Jan | Lima | 08:00 | 17:00". A column that only counts the days is
// the stops' number.
func joinTimes(keys []string, rows []row) {
	days := -1
	for i, k := range keys {
		if columnField(k) == fArrive && share(rows, i, isDate) > 0.5 {
			days = i
			break
		}
	}
	if days < 0 {
		return
	}
	for i, k := range keys {
		f := columnField(k)
		for _, row := range rows {
			if (f == fArrive || f == fDepart) && i < len(row.cells) && strings.Trim(row.cells[i], "-–—") == "" {
				row.cells[i] = "" // a dash for no time
			}
		}
		if i == days || f != fArrive && f != fDepart {
			continue
		}
		switch {
		case share(rows, i, isCount) > 0.9:
			keys[i] = string(fSeq)
		case share(rows, i, isClock) > 0.5:
			for _, row := range rows {
				if i < len(row.cells) && days < len(row.cells) && isClock(row.cells[i]) && row.cells[days] != "" {
					row.cells[i] = row.cells[days] + " " + row.cells[i]
				}
			}
		}
	}
}
