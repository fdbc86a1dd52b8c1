package table

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// decode turns a file's bytes into text: UTF-8 with or without a mark, the
// UTF-16 that spreadsheets write, or, where it is neither, Windows-1252, which
// is said.
func (r *reader) decode(data []byte) (string, error) {
	if bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF}) {
		out, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data)
		if err != nil {
			return "", fmt.Errorf("seeds: %s: the UTF-16 text is damaged; save it as UTF-8", r.name)
		}
		data = out
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return "", fmt.Errorf("seeds: %s:%d: a zero byte: this is not text; give a text file", r.name, 1+bytes.Count(data[:i], []byte("\n")))
	}
	if utf8.Valid(data) {
		return string(data), nil
	}
	line := 1
	for rest := data; len(rest) > 0; {
		c, n := utf8.DecodeRune(rest)
		if c == utf8.RuneError && n == 1 {
			break
		}
		if c == '\n' {
			line++
		}
		rest = rest[n:]
	}
	controls := 0
	for _, b := range data {
		if b < 32 && b != '\n' && b != '\r' && b != '\t' {
			controls++
		}
	}
	if controls > len(data)/100+1 {
		return "", fmt.Errorf("seeds: %s:%d: this is not text; give a text file in UTF-8", r.name, line)
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil {
		return "", fmt.Errorf("seeds: %s:%d: not valid UTF-8; save it as UTF-8", r.name, line)
	}
	r.notice("encoding", line, "the file is not UTF-8 and is read as Windows-1252", "check the accents, or save the file as UTF-8")
	return strings.ReplaceAll(string(out), "\ufffd", "?"), nil
}
