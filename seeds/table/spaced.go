package table

import (
	"strings"
	"unicode/utf8"
)

// delimited returns a table with what parts its cells; one whose columns stand apart by blanks alone
// is written with tabs first.
func delimited(data string) (string, rune) {
	if rest, comma := declared(data); comma != 0 {
		return rest, comma
	}
	if tabbed, ok := tabbed(data); ok {
		return tabbed, '\t'
	}
	return data, findComma(data)
}

// Spaced reports whether a text is a table whose columns stand apart by blanks alone, with a line
// that names them.
func Spaced(text string) bool {
	_, ok := tabbed(text)
	return ok && Headed(text)
}

// leastRows is how many lines a table set with blanks has at least: its heading and two rows.
const leastRows = 3

// tabbed writes a table whose columns are parted by two blanks and more with tabs, each line on
// its own. ok is false where some line has another delimiter, or few have columns.
func tabbed(data string) (out string, ok bool) {
	if strings.ContainsAny(data, "\t;|") || !strings.Contains(data, "  ") {
		return "", false
	}
	lines := strings.Split(data, "\n")
	var head []cell
	rows, filled := 0, 0
	for i, line := range lines {
		cells := cellsOf(strings.TrimRight(line, " \r"))
		if len(cells) > 0 {
			filled++
		}
		if len(cells) < 2 {
			continue
		}
		if rows++; head == nil {
			head = cells
		}
		lines[i] = inColumns(head, cells)
	}
	return strings.Join(lines, "\n"), rows >= leastRows && rows*10 >= filled*8
}

// cell is what stands in a column, and from which letter of the line on.
type cell struct {
	text       string
	start, end int // letters, half-open
}

// cellsOf cuts a line where two blanks and more stand.
func cellsOf(line string) []cell {
	var out []cell
	for at := 0; at < len(line); {
		end := strings.Index(line[at:], "  ")
		if end < 0 {
			end = len(line) - at
		}
		text := line[at : at+end]
		if trimmed := strings.TrimLeft(text, " "); trimmed != "" {
			start := utf8.RuneCountInString(line[:at+end-len(trimmed)])
			out = append(out, cell{trimmed, start, start + utf8.RuneCountInString(trimmed)})
		}
		at += end + 1
	}
	return out
}

// inColumns puts cells into the columns of a heading: each into its own where there are as many, else
// into that above or nearest to it.
func inColumns(head, cells []cell) string {
	if len(cells) >= len(head) {
		texts := make([]string, len(cells))
		for i, c := range cells {
			texts[i] = c.text
		}
		return strings.Join(texts, "\t")
	}
	texts := make([]string, len(head))
	column := 0
	for i, c := range cells {
		for left := len(cells) - i - 1; column+left+1 < len(head) && c.off(head[column+1]) < c.off(head[column]); column++ {
		}
		texts[column] = c.text
		column++
	}
	return strings.Join(texts, "\t")
}

// off is how many letters a cell is away from a heading's.
func (c cell) off(head cell) int {
	return max(0, max(c.start-head.end, head.start-c.end)) + min(abs(c.start-head.start), abs(c.end-head.end))
}

func abs(n int) int { return max(n, -n) }
