package page

import (
	"fmt"
	"strings"

	"dateline/seeds"
	"dateline/seeds/encoding"
	"dateline/seeds/pattern"
)

// brokenWord is a word that a hyphen breaks at a line's end.
var brokenWord = pattern.Of(`(\p{Ll})-[ \t]*\r?\n[ \t]*(\p{Ll}\S*)[ \t]*`)

// rejoin mends words that are broken at the end of a line: the line ends behind them.
func rejoin(text string) string {
	if !strings.Contains(text, "-\n") && !strings.Contains(text, "-\r\n") {
		return text
	}
	return brokenWord.ReplaceAllString(text, "$1$2\n")
}

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
