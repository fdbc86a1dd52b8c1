package table

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// headless reads a table without a header: the first column of words is the
// place, the other words say where it is, dates are arrival and departure, and
// two columns of degrees are latitude and longitude, in the order that fits.
func (r *reader) headless(rows []row) *node {
	width := 0
	for _, row := range rows {
		width = max(width, len(row.cells))
	}
	keys := make([]field, width)
	var angles []int
	place := false
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
		case !place:
			keys[i], place = fPlace, true
		case share(rows, i, isSmall) > 0.9: // no area is called so
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

// isSmall reports whether a cell begins with a small letter.
func isSmall(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(first)
}

func beyondLatitude(s string) bool {
	v, _, ok := parseAngle(s)
	return ok && math.Abs(v) > 90
}
