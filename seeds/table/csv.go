package table

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// row is a record of a table with the line that it starts on.
type row struct {
	line  int
	cells []string
}

// parseCSV reads a delimited table into a tree of records. comma 0 finds the
// delimiter. A title above the header is kept; a table without a header is read
// by what its columns hold.
func (r *reader) parseCSV(data string, comma rune) (*node, error) {
	if said, its := declared(data); its != 0 {
		data = said
		if comma == 0 || comma == '\t' { // which its name told
			comma = its
		}
	}
	if comma == 0 {
		data, comma = delimited(data)
	}
	rows, err := readRows(data, comma, false)
	var bad *csv.ParseError
	if errors.As(err, &bad) { // 5" pipes and the like: read on, and say so
		settled, line := settleQuotes(data, comma)
		if line > 0 { // it would swallow the rows below
			return nil, fmt.Errorf("seeds: %s:%d: a quotation mark opens here and is never closed; close it at the end of its cell, or double it where it belongs to the text", r.name, line)
		}
		r.notice("stray-quote", bad.Line, "a quotation mark stands where none belongs; it is read as written", "put the cell in quotation marks and double those inside it")
		rows, err = readRows(settled, comma, true)
	}
	if err != nil {
		return nil, fmt.Errorf("seeds: %s: %v", r.name, err)
	}
	root := &node{kind: dictNode, line: 1}
	header, title := findHeader(rows)
	if title != "" {
		root.putText(string(fTitle), title)
	}
	if header < 0 {
		root.put(string(fStops), r.headless(rows))
		return root, nil
	}
	keys := r.columns(rows[header].cells, rows[header+1:])
	if last := rows[len(rows)-1]; len(rows) > header+2 && isTotal(keys, last) {
		rows = rows[:len(rows)-1]
		r.notice("total-row", last.line, "the last row sums up those above it and is left out", "")
	}
	if legs := r.legTable(keys, rows[header+1:]); legs != nil {
		root.put(string(fStops), legs)
		return root, nil
	}
	stops := list()
	for _, row := range rows[header+1:] {
		if item := rowNode(keys, row); len(item.keys) > 0 {
			stops.items = append(stops.items, item)
		}
	}
	root.put(string(fStops), stops)
	return root, nil
}

// Headed reports whether a delimited table has a line that names its columns.
func Headed(data string) bool {
	data, comma := delimited(data)
	rows, err := readRows(data, comma, true)
	if err != nil {
		return false
	}
	header, _ := findHeader(rows)
	return header >= 0
}

// readRows splits the text into records without the blank ones.
func readRows(data string, comma rune, lazy bool) ([]row, error) {
	c := csv.NewReader(strings.NewReader(data))
	c.Comma, c.FieldsPerRecord, c.LazyQuotes, c.TrimLeadingSpace = comma, -1, lazy, comma != '\t'
	var rows []row
	for {
		cells, err := c.Read()
		if err == io.EOF {
			return rows, nil
		}
		if err != nil {
			return nil, err
		}
		line, _ := c.FieldPos(0)
		blank := true
		for i, cell := range cells {
			cells[i] = strings.TrimSpace(cell)
			blank = blank && cells[i] == ""
		}
		if !blank && !isRule(cells) {
			rows = append(rows, row{line, cells})
		}
		if len(rows) > maxStops+100 {
			return nil, fmt.Errorf("more than %d rows are no trip that a map can show; give a part of them", maxStops)
		}
	}
}

// findComma chooses the delimiter that cuts the first lines most evenly, outside
// quotation marks.
func findComma(data string) rune {
	best, bestScore := ',', 0.0
	for _, comma := range []rune{'\t', ';', '|', ','} {
		counts, quoted, n, lines := map[int]int{}, false, 0, 0
		for i, c := range data {
			switch {
			case c == '"':
				quoted = !quoted
			case quoted:
			case c == comma:
				n++
			case c == '\n':
				if i > 0 && data[i-1] != '\n' {
					counts[n]++
					lines++
				}
				n = 0
			}
			if lines == 40 {
				break
			}
		}
		if n > 0 || lines == 0 {
			counts[n]++
			lines++
		}
		for n, times := range counts {
			if n == 0 {
				continue
			}
			if score := float64(times) / float64(lines) * (1 + float64(min(n, 20))/100); score > bestScore+0.1 {
				best, bestScore = comma, score
			}
		}
	}
	return best
}

// rowNode makes a record of a row; empty cells say nothing, but for the hint's,
// which says that the name is whole.
func rowNode(keys []string, row row) *node {
	n := &node{kind: dictNode, line: row.line}
	said := false
	for i, cell := range row.cells {
		key := fmt.Sprintf("column %d", i+1)
		if i < len(keys) && keys[i] != "" {
			key = keys[i]
		}
		if cell == "" && foldKey(key) != string(fHint) {
			continue
		}
		said = said || cell != ""
		v := &node{kind: scalarNode, line: row.line, text: cell}
		if name, ok := strings.CutPrefix(key, extraPrefix); ok {
			extra := &node{kind: dictNode, line: row.line}
			extra.put(name, v)
			key, v = string(fExtra), extra
		}
		n.put(key, v)
	}
	if !said {
		return &node{line: row.line}
	}
	return n
}

// legTable reads a table whose rows are legs, from one place to another; nil
// where it is none.
func (r *reader) legTable(keys []string, rows []row) *node {
	from, to := -1, -1
	for i, k := range keys {
		switch fieldOf(k) {
		case fPlace:
			return nil
		case fFrom:
			from = i
		case fTo:
			to = i
		}
	}
	if from < 0 || to < 0 || share(rows, to, isWords) <= 0.5 {
		return nil
	}
	stops := list()
	var last *node
	day := leavingDay(keys)
	for _, row := range rows {
		if from >= len(row.cells) || to >= len(row.cells) {
			continue
		}
		if a := row.cells[from]; a != "" && (last == nil || fold(a) != fold(last.get(fPlace).string())) {
			last = &node{kind: dictNode, line: row.line}
			last.put(string(fPlace), &node{kind: scalarNode, line: row.line, text: a})
			if day >= 0 && day < len(row.cells) && row.cells[day] != "" {
				last.put(string(fDepart), &node{kind: scalarNode, line: row.line, text: row.cells[day]})
			}
			stops.items = append(stops.items, last)
		}
		if b := row.cells[to]; b == "" || last != nil && fold(b) == fold(last.get(fPlace).string()) { // a stage around a town
			continue
		}
		rest := append([]string(nil), keys...)
		rest[to], rest[from] = string(fPlace), ""
		cells := append([]string(nil), row.cells...)
		cells[from] = ""
		for i, k := range keys { // it is left from where the leg begins
			if i < len(cells) && fieldOf(k) == fDepart && cells[i] != "" && last != nil {
				last.put(string(fDepart), &node{kind: scalarNode, line: row.line, text: cells[i]})
				cells[i] = ""
			}
		}
		last = rowNode(rest, rowOf(row.line, cells))
		stops.items = append(stops.items, last)
	}
	return stops
}

// leavingDay returns the column of the days on which legs begin, -1 where none does: that of the
// days, where there is but one.
func leavingDay(keys []string) int {
	if slices.ContainsFunc(keys, func(k string) bool { return fieldOf(k) == fDepart }) {
		return -1
	}
	return slices.IndexFunc(keys, func(k string) bool { return k == string(fArrive) || fieldOf(k) == fArrive && wordsOf(k).hold(anyDay) })
}

func rowOf(line int, cells []string) row { return row{line, cells} }

// share returns which part of a column's filled cells are so.
func share(rows []row, column int, so func(string) bool) float64 {
	n, yes := 0, 0
	for _, row := range rows {
		if column < len(row.cells) && row.cells[column] != "" {
			n++
			if so(row.cells[column]) {
				yes++
			}
		}
	}
	if n == 0 {
		return 0
	}
	return float64(yes) / float64(n)
}

func isWords(s string) bool { return !isDate(s) && !isAngle(s) }

func isAngle(s string) bool { _, _, ok := parseAngle(s); return ok }

func isDate(s string) bool {
	_, _, ok := ParseDates(s, AnyOrder)
	return ok && !reYear.MatchString(s)
}
