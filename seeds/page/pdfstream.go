package page

import (
	"bytes"
	"io"

	"github.com/ledongthuc/pdf"
)

// mostContents bounds what a stream may hold, in bytes.
const mostContents = 64 << 20

// ends reports whether a font's table closes all that it opens, and counts what it can
// hold: its interpreter waits for ever for the end of what has none.
func ends(v pdf.Value) bool {
	if v.Kind() != pdf.Stream {
		return false
	}
	r := v.Reader()
	defer r.Close()
	data, ok := unpacked(r)
	return ok && closed(data) && !mappedCodes.MatchString(string(data))
}

// unpacked reads a stream whole; ok is false where it is damaged or holds more than it may.
func unpacked(r io.Reader) (data []byte, ok bool) {
	data, err := io.ReadAll(io.LimitReader(r, mostContents+1))
	return data, err == nil && len(data) <= mostContents
}

// deepestNest bounds lists in lists, for which their reader calls itself.
const deepestNest = 1000

// closed reads the tokens of a stream, as far as they open and close, as the
// interpreter does.
func closed(data []byte) bool {
	var open []byte // what the lists and dictionaries wait for, the innermost last
	for len(data) > 0 && len(open) < deepestNest {
		c, ok := data[0], true
		data = data[1:]
		twice := len(data) > 0 && data[0] == c
		switch {
		case c == '%':
			for len(data) > 0 && data[0] != '\n' && data[0] != '\r' {
				data = data[1:]
			}
		case c == '(':
			data, ok = behindString(data)
		case c == '<' && !twice:
			data, ok = behindHex(data)
		case c == '[':
			open = append(open, ']')
		case c == '<':
			open = append(open, '>')
			data = data[1:]
		case c == ']', c == '>' && twice:
			if n := len(open); n > 0 && open[n-1] == c {
				open = open[:n-1]
			}
			if twice && c == '>' {
				data = data[1:]
			}
		}
		if !ok {
			return false
		}
	}
	return len(open) == 0
}

// behindString returns what follows the end of a string, whose beginning is read.
func behindString(data []byte) ([]byte, bool) {
	depth := 1
	for i := 0; i < len(data); i++ {
		switch data[i] {
		case '\\':
			i++
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth == 0 {
			return data[i+1:], true
		}
	}
	return nil, false
}

// behindHex returns what follows the end of a string of hexadecimal digits: its end,
// or two characters that are none.
func behindHex(data []byte) ([]byte, bool) {
	digits := 0 // of the pair that is read
	sound := true
	for i, c := range data {
		switch {
		case bytes.IndexByte([]byte("\x00\t\n\f\r "), c) >= 0:
			continue
		case c == '>' && digits == 0:
			return data[i+1:], true
		}
		sound = sound && bytes.IndexByte([]byte("0123456789abcdefABCDEF"), c) >= 0
		if digits++; digits == 2 && !sound {
			return data[i+1:], true
		}
		digits %= 2
	}
	return nil, false
}
