package table

import (
	"unicode/utf8"

	"dateline/seeds/pattern"
)

// reDeclared is the line that spreadsheets write above a table, and show nobody, to say what parts
// its cells.
var reDeclared = pattern.Of(`(?i)^\x{feff}?"?sep=([^"\r\n])"?[ \t;,]*\r?(?:\n|$)`)

// declared takes the line that says what parts the cells off a table, and leaves it blank; comma is
// 0 where there is none.
func declared(data string) (rest string, comma rune) {
	m := reDeclared.FindStringSubmatch(data)
	if m == nil {
		return data, 0
	}
	comma, _ = utf8.DecodeRuneInString(m[1])
	return "\n" + data[len(m[0]):], comma
}

// Declared reports whether a text says in its first line what parts its cells: sep=;
func Declared(text string) bool {
	_, comma := declared(text)
	return comma != 0
}
