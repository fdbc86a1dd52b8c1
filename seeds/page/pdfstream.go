package page

import (
	"io"

	"github.com/dslipak/pdf"
)

// mostContents bounds what a stream may hold, in bytes.
const mostContents = 64 << 20

// ends reports whether a stream closes all that it opens: the interpreter of streams
// waits for ever for the end of a string, a list or a dictionary that has none.
func ends(v pdf.Value) bool {
	if v.Kind() != pdf.Stream {
		return false
	}
	r := v.Reader()
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, mostContents+1))
	return err == nil && len(data) <= mostContents && closed(data)
}

// closed reads the tokens of a stream as far as they open and close.
func closed(data []byte) bool {
	var open []byte // the ends that are waited for, the innermost last
	shut := func(end byte) {
		if n := len(open); n > 0 && open[n-1] == end {
			open = open[:n-1]
		}
	}
	next := func(i int) byte {
		if i+1 < len(data) {
			return data[i+1]
		}
		return 0
	}
	for i := 0; i < len(data); i++ {
		switch c := data[i]; {
		case c == '%':
			for i < len(data) && data[i] != '\n' && data[i] != '\r' {
				i++
			}
		case c == '(':
			depth := 1
			for i++; i < len(data); i++ {
				switch data[i] {
				case '\\':
					i++
				case '(':
					depth++
				case ')':
					depth--
				}
				if depth == 0 {
					break
				}
			}
			if depth > 0 {
				return false
			}
		case c == '<' && next(i) == '<':
			open = append(open, '>')
			i++
		case c == '<':
			for i < len(data) && data[i] != '>' {
				i++
			}
			if i >= len(data) {
				return false
			}
		case c == '[':
			open = append(open, ']')
		case c == ']':
			shut(']')
		case c == '>' && next(i) == '>':
			shut('>')
			i++
		}
	}
	return len(open) == 0
}
