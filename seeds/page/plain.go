package page

import (
	"bytes"
	"fmt"

	"dateline/seeds"
	"dateline/seeds/encoding"
)

// Plain is the page of a plain text, in whatever encoding it was saved.
func Plain(name string, data []byte) (Page, error) {
	words, how, err := encoding.Decode(data)
	if err != nil {
		return Page{}, fmt.Errorf("%s: %w", name, err)
	}
	p := Page{Text: string(bytes.TrimPrefix(words, []byte("\ufeff")))}
	if how == encoding.Windows1252 {
		p.Notices = append(p.Notices, seeds.Notice{Code: "encoding", Text: "the file is not UTF-8 and is read as Windows-1252",
			Fix: "check the accents, or save the file as UTF-8"})
	}
	return p, nil
}
