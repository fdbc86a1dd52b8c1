package page

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/seeds"
	"dateline/seeds/encoding"
)

// rejoin mends words that a hyphen breaks at the end of a line: the line ends behind them.
func rejoin(text string) string {
	var b strings.Builder
	done := 0
	for at := 0; ; at++ {
		k := strings.IndexByte(text[at:], '-')
		if k < 0 {
			break
		}
		at += k
		next, ok := nextLine(text[at+1:])
		if !ok || !lower(utf8.DecodeLastRuneInString(text[:at])) || !lower(utf8.DecodeRuneInString(next)) {
			continue
		}
		word, rest := next, ""
		if end := strings.IndexFunc(next, unicode.IsSpace); end >= 0 {
			word, rest = next[:end], strings.TrimLeft(next[end:], " \t")
		}
		b.WriteString(text[done:at])
		b.WriteString(word)
		b.WriteByte('\n')
		done = len(text) - len(rest)
		at = done - 1
	}
	return b.String() + text[done:]
}

// nextLine returns what stands on the line behind an end of a line.
func nextLine(text string) (next string, ok bool) {
	next, ok = strings.CutPrefix(strings.TrimPrefix(strings.TrimLeft(text, " \t"), "\r"), "\n")
	return strings.TrimLeft(next, " \t"), ok
}

// lower reports whether a rune is a letter in lower case.
func lower(r rune, _ int) bool { return unicode.IsLower(r) }

// Plain is the page of a plain text, in whatever encoding it was saved.
func Plain(name string, data []byte) (Page, error) {
	words, how, err := encoding.Decode(data)
	if err != nil {
		return Page{}, fmt.Errorf("%s: %w", name, err)
	}
	p := Page{Text: rejoin(visible(string(words)))}
	if how == encoding.Windows1252 {
		p.Notices = append(p.Notices, seeds.Notice{Code: "encoding", Text: "the file is not UTF-8 and is read as Windows-1252",
			Fix: "check the accents, or save the file as UTF-8"})
	}
	return p, nil
}
