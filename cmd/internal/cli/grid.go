package cli

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode"
	"unicode/utf8"
)

// grid is rows of cells, printed aligned for a person or as CSV.
type grid struct {
	head []string
	rows [][]string
}

func (g *grid) add(cells ...string) { g.rows = append(g.rows, cells) }

// maxCell keeps a long note from pushing the table off a terminal.
const maxCell = 60

// printable drops the characters that would steer a terminal.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, s)
}

// print writes the rows aligned, and nothing where there is none.
func (g *grid) print(w io.Writer) error {
	if len(g.rows) == 0 {
		return nil
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, strings.ToUpper(strings.Join(g.head, "\t")))
	for _, row := range g.rows {
		cells := make([]string, len(row))
		for i, c := range row {
			cells[i] = shorten(printable(strings.Join(strings.Fields(c), " ")), maxCell)
		}
		fmt.Fprintln(t, strings.TrimRight(strings.Join(cells, "\t"), "\t"))
	}
	return t.Flush()
}

func (g *grid) csv(w io.Writer) error {
	c := csv.NewWriter(w)
	if err := c.Write(g.head); err != nil {
		return err
	}
	return c.WriteAll(g.rows)
}

// shorten cuts s to n characters, with an ellipsis for what is lost.
func shorten(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	runes := []rune(s)
	return string(runes[:n-1]) + "…"
}
