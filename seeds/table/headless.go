package table

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/seeds/pattern"
)

// headless reads a table without a header: the first column of words, or of known places where
// that is another, is the place, the other words say where it is, dates are arrival and departure,
// and two columns of degrees are latitude and longitude, in the order that fits. Of two columns of
// places the second may go on in the first of the next row: these are legs.
func (r *reader) headless(rows []row) *node {
	width := 0
	for _, row := range rows {
		width = max(width, len(row.cells))
	}
	keys := make([]field, width)
	var angles []int
	column := r.places(rows, width)
	dates := []field{fArrive, fDepart}
	for i := range keys {
		switch {
		case share(rows, i, isDate) > 0.6:
			if len(dates) > 0 {
				keys[i], dates = dates[0], dates[1:]
			} else {
				keys[i] = fNote
			}
		case width > 1 && share(rows, i, isAngle) > 0.6:
			angles = append(angles, i)
		case counts(rows, i):
			keys[i] = fSeq
		case i == column:
			keys[i] = fPlace
		case i < column, share(rows, i, isSmall) > 0.9, share(rows, i, isMeasure) > 0.9: // no area is called so
			keys[i] = fNote
		default:
			keys[i] = fHint
		}
	}
	if len(angles) == 3 { // a running number comes first
		keys[angles[0]], angles = fSeq, angles[1:]
	}
	switch len(angles) {
	case 1:
		keys[angles[0]] = fSeq
	case 2:
		keys[angles[0]], keys[angles[1]] = fLat, fLon
		if share(rows, angles[0], beyondLatitude) > 0 && share(rows, angles[1], beyondLatitude) == 0 {
			keys[angles[0]], keys[angles[1]] = fLon, fLat
		}
	}
	if to := goesOn(rows, keys, column); to > 0 {
		keys[column], keys[to] = fFrom, fTo
		if legs := r.legTable(fieldKeys(keys), rows); legs != nil {
			return legs
		}
	}
	stops := list()
	for _, row := range rows {
		stops.items = append(stops.items, headlessRow(keys, row))
	}
	return stops
}

func headlessRow(keys []field, row row) *node {
	if only := filled(row.cells); len(only) == 1 && len(keys) < 3 {
		return &node{kind: scalarNode, line: row.line, text: only[0]}
	}
	n := &node{kind: dictNode, line: row.line}
	var hints []string
	for i, cell := range row.cells {
		switch {
		case cell == "":
		case keys[i] == fHint && isDate(cell):
			n.put(string(fArrive), &node{kind: scalarNode, line: row.line, text: cell})
		case keys[i] == fHint:
			hints = append(hints, cell)
		case keys[i] == fPlace:
			n.put(string(fPlace), &node{kind: scalarNode, line: row.line, text: reBullet.ReplaceAllString(cell, "")})
		case keys[i] != "":
			n.put(string(keys[i]), &node{kind: scalarNode, line: row.line, text: cell})
		}
	}
	if len(hints) > 0 {
		n.put(string(fHint), &node{kind: scalarNode, line: row.line, text: strings.Join(hints, ", ")})
	}
	return n
}

// places returns the column of the places: the first of words, but for one that holds more known
// places than that does, as stand beside the halls of a tour.
func (r *reader) places(rows []row, width int) int {
	best := -1
	for i := range width {
		if counts(rows, i) || share(rows, i, isDate) > 0.6 || width > 1 && share(rows, i, isAngle) > 0.6 {
			continue
		}
		if best < 0 || r.known != nil && share(rows, i, r.known) >= 2*share(rows, best, r.known)+0.3 {
			best = i
		}
	}
	return best
}

// counts reports whether a column holds one word with numbers that count the rows: "Leg 1", "Day 2".
func counts(rows []row, column int) bool {
	last, word := 0, ""
	for _, row := range rows {
		if column >= len(row.cells) {
			return false
		}
		w, number, ok := strings.Cut(row.cells[column], " ")
		n := atoi(number)
		if !ok || n <= last || word != "" && w != word {
			return false
		}
		last, word = n, w
	}
	return len(rows) > 1
}

// goesOn returns the column behind that of the places in which most rows have the place with which
// the next begins, 0 for none.
func goesOn(rows []row, keys []field, column int) int {
	for to := column + 1; column >= 0 && to < len(keys); to++ {
		same := 0
		for i := 1; i < len(rows); i++ {
			if a, b := rows[i-1].cells, rows[i].cells; to < len(a) && column < len(b) && a[to] != "" && fold(a[to]) == fold(b[column]) {
				same++
			}
		}
		if keys[to] == fHint && 2*same > len(rows)-1 {
			return to
		}
	}
	return 0
}

func fieldKeys(fields []field) []string {
	out := make([]string, len(fields))
	for i, f := range fields {
		out[i] = string(f)
	}
	return out
}

var reMeasure = pattern.Of(`^[\d.,]+\s*\p{L}{1,3}\.?$`)

// isMeasure reports whether a cell is a number with its unit: "289 mi".
func isMeasure(s string) bool { return reMeasure.MatchString(s) }

// isSmall reports whether a cell begins with a small letter.
func isSmall(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(first)
}

func beyondLatitude(s string) bool {
	v, _, ok := parseAngle(s)
	return ok && math.Abs(v) > 90
}
