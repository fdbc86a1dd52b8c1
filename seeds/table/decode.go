package table

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"dateline/seeds/encoding"
)

// decode turns a file's bytes into text. What is not plain UTF-8 or UTF-16 is
// said, and what is no text is refused.
func (r *reader) decode(data []byte) (string, error) {
	words, how, err := encoding.Decode(data)
	if err != nil {
		return "", fmt.Errorf("seeds: %s: %w", r.name, err)
	}
	words = bytes.TrimPrefix(words, []byte("\ufeff"))
	if i := bytes.IndexByte(words, 0); i >= 0 {
		return "", fmt.Errorf("seeds: %s:%d: a zero byte: this is not text; give a text file", r.name, 1+bytes.Count(words[:i], []byte("\n")))
	}
	if how != encoding.Windows1252 && utf8.Valid(words) {
		return string(words), nil
	}
	line := 1 + bytes.Count(data[:stray(data)], []byte("\n"))
	controls := 0
	for _, b := range words {
		if b < 32 && b != '\n' && b != '\r' && b != '\t' {
			controls++
		}
	}
	if controls > len(words)/100+1 {
		return "", fmt.Errorf("seeds: %s:%d: this is not text; give a text file in UTF-8", r.name, line)
	}
	const check = "check the accents, or save the file as UTF-8"
	if how == encoding.Windows1252 {
		r.notice("encoding", line, "the file is not UTF-8 and is read as Windows-1252", check)
	} else {
		r.notice("encoding", line, "some bytes of the file are no UTF-8", check)
	}
	return strings.ReplaceAll(strings.ToValidUTF8(string(words), "?"), "\ufffd", "?"), nil
}

// stray is where the first byte stands that is no UTF-8.
func stray(data []byte) int {
	for i := 0; i < len(data); {
		c, n := utf8.DecodeRune(data[i:])
		if c == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return len(data)
}
