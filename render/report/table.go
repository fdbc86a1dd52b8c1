package report

import (
	"fmt"
	"slices"
	"strings"
)

// Table is a table as every form sets it: rows of text, and of columns only those in
// which some row says something.
type Table struct {
	Columns []Column
	Rows    []Row
	Total   []Cell // under the rows; none where nil
}

// Column says how the cells of a column are set.
type Column struct {
	Head   string
	Number bool // set right, under a head that is
	Whole  bool // broken only behind a comma or semicolon
}

// Row is a row of cells, one a column.
type Row struct {
	Cells     []Cell
	Highlight bool
}

// Cell is the text of a cell, plain and guarded against spreadsheet formulas.
type Cell struct {
	Text   string
	Strong bool
}

// tableOf makes a table of rows and leaves out the columns that stay empty in all of
// them. Their cells are guarded, and strong as strong says.
func tableOf(columns []Column, rows [][]string, strong func(row, column int) bool) Table {
	var t Table
	var kept []int
	for c := range columns {
		if slices.ContainsFunc(rows, func(row []string) bool { return clean(row[c]) != "" }) {
			kept = append(kept, c)
			t.Columns = append(t.Columns, columns[c])
		}
	}
	for r, words := range rows {
		row := Row{}
		for _, c := range kept {
			said := guard(clean(words[c]))
			if columns[c].Whole {
				said = whole(said)
			}
			row.Cells = append(row.Cells, Cell{said, strong(r, c)})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// noBreak is the space at which no line ends.
const noBreak = "\u00a0"

// whole keeps a line from ending within a number and its unit.
func whole(s string) string {
	s = strings.ReplaceAll(s, " ", noBreak)
	return strings.NewReplacer(","+noBreak, ", ", ";"+noBreak, "; ").Replace(s)
}

// stopTable is the table of stops.
func stopTable(stops []Stop, w Words) Table {
	columns := []Column{{Head: w.Number, Number: true}, {Head: w.Place}, {Head: w.Country}, {Head: w.Dates}, {Head: w.Standing}, {Head: w.Note},
		{Head: w.Coordinates, Whole: true}}
	var rows [][]string
	for _, s := range stops {
		place, standing := s.Place, ""
		if s.Approximate {
			place = strings.TrimSpace(place + " (" + w.Approx + ")")
		}
		if s.Plan {
			standing = w.Planned
		}
		rows = append(rows, []string{fmt.Sprint(s.Number), place, s.Country, s.Dates, standing, s.Note, s.Coordinates})
	}
	const placeColumn = 1
	t := tableOf(columns, rows, func(row, column int) bool { return column == placeColumn && stops[row].Highlight })
	for i := range t.Rows {
		t.Rows[i].Highlight = stops[i].Highlight
	}
	return t
}

// legTable is the table of legs, with their total.
func legTable(legs []Leg, total string, w Words) Table {
	columns := []Column{{Head: w.From}, {Head: w.To}, {Head: w.Distance, Number: true, Whole: true}, {Head: w.Bearing, Whole: true}, {Head: w.ByMode}}
	var rows [][]string
	for _, l := range legs {
		rows = append(rows, []string{l.From, l.To, l.Distance, l.Bearing, l.Mode})
	}
	t := tableOf(columns, rows, func(int, int) bool { return false })
	for i, c := range t.Columns {
		cell := Cell{}
		switch {
		case i == 0:
			cell = Cell{w.Total, true}
		case c.Head == w.Distance:
			cell = Cell{whole(total), true}
		}
		t.Total = append(t.Total, cell)
	}
	return t
}

// lines are the rows of the table and its total, and whether each is set bold.
func (t Table) lines() (cells [][]string, bold []bool) {
	texts := func(row []Cell) []string {
		var out []string
		for _, c := range row {
			out = append(out, c.Text)
		}
		return out
	}
	for _, r := range t.Rows {
		cells, bold = append(cells, texts(r.Cells)), append(bold, r.Highlight)
	}
	if t.Total != nil {
		cells, bold = append(cells, texts(t.Total)), append(bold, true)
	}
	return cells, bold
}

// heads are the words above the columns.
func (t Table) heads() []string {
	var out []string
	for _, c := range t.Columns {
		out = append(out, c.Head)
	}
	return out
}
