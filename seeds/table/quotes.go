package table

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// settleQuotes makes a table readable that breaks the rules of quotation marks: a cell that
// only begins with a quoted word ("Big" house) is put in quotation marks. open is the line of
// the first cell whose mark is never closed, 0 where there is none.
func settleQuotes(data string, comma rune) (settled string, open int) {
	var out strings.Builder
	line, start := 1, true // start: a cell begins here
	for at := 0; at < len(data); {
		c, size := utf8.DecodeRuneInString(data[at:])
		switch {
		case c == '"' && start:
			end, sound := closing(data, at, comma)
			if lines := strings.Count(data[at:end], "\n"); sound || lines == 0 && end < len(data) {
				out.WriteString(data[at:end])
				line, at, start = line+lines, end, false
				continue
			}
			cell := cellAt(data[at:], comma)
			if strings.Count(cell, `"`)%2 != 0 {
				return data, line
			}
			out.WriteString(`"` + strings.ReplaceAll(cell, `"`, `""`) + `"`)
			at, start = at+len(cell), false
			continue
		case c == '\n':
			line++
			start = true
		case c == comma:
			start = true
		case comma == '\t' || !unicode.IsSpace(c):
			start = false
		}
		out.WriteString(data[at : at+size])
		at += size
	}
	return out.String(), 0
}

// closing returns the offset behind the quotation mark that closes the cell that opens at at:
// the first that the end of a cell follows. It is sound where all before it are doubled, as
// they are in a note of several lines; where one is not it goes no further than that line.
func closing(data string, at int, comma rune) (end int, sound bool) {
	sound = true
	for at++; at < len(data); at++ {
		if data[at] == '\n' && !sound {
			return at + 1, false
		}
		if data[at] != '"' {
			continue
		}
		rest := data[at+1:]
		if strings.HasPrefix(rest, `"`) {
			at++
			continue
		}
		if rest == "" || cellAt(rest, comma) == "" {
			return at + 1, sound
		}
		sound = false
	}
	return len(data), false
}

// cellAt is what stands before the next delimiter or the end of the line.
func cellAt(data string, comma rune) string {
	if end := strings.IndexFunc(data, func(c rune) bool { return c == comma || c == '\n' }); end >= 0 {
		data = data[:end]
	}
	return strings.TrimSuffix(data, "\r")
}
