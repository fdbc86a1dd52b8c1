package report

import (
	"bytes"
	"math"
	"slices"
	"strings"
	"testing"

	"dateline/seeds"
)

// A column of which no row says anything is left out of every form.
func TestEmptyColumns(t *testing.T) {
	full := New(journey(), options("en"))
	j := journey()
	for i := range j.Stops {
		j.Stops[i].Seed.Note, j.Stops[i].Seed.Role = "", ""
	}
	j.Legs[0].Mode = ""
	bare := New(j, options("en"))
	for form, heads := range map[Form][3]string{
		Markdown: {" Note |", " Status |", " Mode |"}, HTML: {">Note<", ">Status<", ">Mode<"},
		LaTeX: {"& Note", "& Status", "& Mode"}, Typst: {"[Note]", "[Status]", "[Mode]"},
	} {
		for _, r := range []Report{full, bare} {
			var b bytes.Buffer
			if err := Write(&b, form, r); err != nil {
				t.Fatal(err)
			}
			for _, head := range heads {
				if want := len(r.StopTable.Columns) == len(full.StopTable.Columns); strings.Contains(b.String(), head) != want {
					t.Errorf("%s: has the head %q: %v\n%s", form, head, !want, b.String())
				}
			}
		}
	}
	for _, table := range []Table{bare.StopTable, bare.LegTable} {
		for _, row := range append(table.Rows, Row{Cells: table.Total}) {
			if row.Cells != nil && len(row.Cells) != len(table.Columns) {
				t.Errorf("%d cells under %d heads", len(row.Cells), len(table.Columns))
			}
		}
	}
}

// What is planned has a column of its own: no bracket follows a day, nor stands for one.
func TestStatus(t *testing.T) {
	j := journey()
	j.Stops[1].Seed.Arrive = seeds.Date{}
	r := New(j, options("en"))
	at := slices.IndexFunc(r.StopTable.Columns, func(c Column) bool { return c.Head == "Status" })
	if at < 0 || r.StopTable.Rows[0].Cells[at].Text != "" || r.StopTable.Rows[1].Cells[at].Text != "planned" {
		t.Errorf("the table is %+v", r.StopTable)
	}
	if dates := r.StopTable.Rows[1].Cells[at-1].Text; dates != "" {
		t.Errorf("no day is written %q", dates)
	}
}

func TestWhole(t *testing.T) {
	for s, want := range map[string]string{
		"12.0432° S, 77.0282° W": "12.0432°\u00a0S, 77.0282°\u00a0W",
		"12,0432° S; 77,0282° O": "12,0432°\u00a0S; 77,0282°\u00a0O",
		"2,257 km":               "2,257\u00a0km",
		"N (13°)":                "N\u00a0(13°)",
	} {
		if got := whole(s); got != want || clean(got) != want {
			t.Errorf("%q is %q, and cleaned %q", s, got, clean(got))
		}
	}
}

// letters measures a letter as 1, and as none at the edge of a cell.
func letters(s string) float64 { return float64(len([]rune(strings.TrimSpace(s)))) }

func TestWidths(t *testing.T) {
	const pad = 2
	note := strings.Repeat("word ", 40)
	table := func(notes ...string) Table {
		var stops []Stop
		for i, n := range notes {
			stops = append(stops, Stop{Number: i + 1, Place: "Guatemala City", Country: "Guatemala", Dates: "8 December 2021", Note: n, Coordinates: "14.6407° N, 90.5133° W"})
		}
		return stopTable(stops, english)
	}
	for _, c := range []struct {
		name  string
		table Table
		width float64
		lines float64 // of all rows
	}{
		{"room for all", table("", "", ""), 90, 3},
		{"a long note takes what the others leave", table(note, "", ""), 130, 6},
		{"short notes give way to a long one", table(note, "", ""), 80, 20},
	} {
		widths := c.table.widths(letters, pad, c.width)
		if got := sum(widths); math.Abs(got-c.width) > 1e-6 {
			t.Errorf("%s: the columns are %g wide, want %g", c.name, got, c.width)
		}
		if number := widths[0]; number < letters("No.")+pad || number > 2*(letters("No.")+pad) {
			t.Errorf("%s: the numbers have %g", c.name, number)
		}
		rows, _ := c.table.lines()
		if got := height(rows, letters, widths, pad); got > c.lines {
			t.Errorf("%s: the rows have %g lines, want %g; widths %.0f", c.name, got, c.lines, widths)
		}
	}
	// One endless word is broken, and nothing else.
	long := table("")
	long.Rows[0].Cells[1].Text = strings.Repeat("x", 300)
	widths := long.widths(letters, pad, 120)
	for i, cell := range long.Rows[0].Cells {
		for _, word := range breaks.Split(cell.Text, -1) {
			if i != 1 && letters(word)+pad > widths[i]+1e-6 {
				t.Errorf("%q is broken in a column of %g", word, widths[i])
			}
		}
	}
}
