package page

import (
	"bytes"
	"strconv"
	"strings"
)

// operand is what stands before an operator in the contents of a page: a number, a string
// or a name without its stroke, or a list of them. A dictionary is a list.
type operand struct {
	number   float64
	text     string
	isString bool
	list     []operand
}

// operate reads the contents of a page, which are those of ISO 32000-1, 7.8.2, and calls do
// for each operator with what stands before it. It gets over what is damaged: a mark that
// closes nothing is passed over, and what is never closed ends with the contents.
func operate(contents []byte, do func(operator string, args []operand)) {
	r := contentReader{rest: contents}
	var args []operand
	for {
		r.skipBlanks()
		if len(r.rest) == 0 {
			return
		}
		if arg, ok := r.operand(0); ok {
			args = append(args, arg)
			continue
		}
		switch operator := r.word(); operator {
		case "":
			r.rest = r.rest[1:] // closes nothing
		case "ID":
			r.skipImage()
			args = args[:0]
		default:
			do(operator, args)
			args = args[:0]
		}
	}
}

type contentReader struct{ rest []byte }

const (
	contentBlanks = "\x00\t\n\f\r "
	contentMarks  = "()<>[]{}/%"
)

func (r *contentReader) skipBlanks() {
	for {
		r.rest = bytes.TrimLeft(r.rest, contentBlanks)
		if len(r.rest) == 0 || r.rest[0] != '%' {
			return
		}
		end := bytes.IndexAny(r.rest, "\r\n")
		if end < 0 {
			end = len(r.rest)
		}
		r.rest = r.rest[end:]
	}
}

// word takes what stands before the next blank or mark, "" where a mark is next.
func (r *contentReader) word() string {
	end := bytes.IndexAny(r.rest, contentBlanks+contentMarks)
	if end < 0 {
		end = len(r.rest)
	}
	word := string(r.rest[:end])
	r.rest = r.rest[end:]
	return word
}

// operand takes an operand, where one is next.
func (r *contentReader) operand(depth int) (operand, bool) {
	switch c := r.rest[0]; {
	case c == '/':
		r.rest = r.rest[1:]
		return operand{text: unescapedName(r.word())}, true
	case c == '(':
		return operand{text: r.literal(), isString: true}, true
	case bytes.HasPrefix(r.rest, []byte("<<")) && depth < deepestNest:
		r.rest = r.rest[2:]
		return operand{list: r.list(">>", depth)}, true
	case c == '[' && depth < deepestNest:
		r.rest = r.rest[1:]
		return operand{list: r.list("]", depth)}, true
	case c == '<':
		return operand{text: r.hexadecimal(), isString: true}, true
	case c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.':
		before := r.rest
		if number, err := strconv.ParseFloat(r.word(), 64); err == nil {
			return operand{number: number}, true
		}
		r.rest = before
	}
	return operand{}, false
}

// list takes the operands up to the mark that ends them.
func (r *contentReader) list(end string, depth int) []operand {
	var list []operand
	for {
		r.skipBlanks()
		if len(r.rest) == 0 {
			return list
		}
		if bytes.HasPrefix(r.rest, []byte(end)) {
			r.rest = r.rest[len(end):]
			return list
		}
		if item, ok := r.operand(depth + 1); ok {
			list = append(list, item)
		} else if r.word() == "" {
			r.rest = r.rest[1:]
		}
	}
}

// literal takes a string in parentheses: ISO 32000-1, 7.3.4.2.
func (r *contentReader) literal() string {
	var out []byte
	depth, i := 0, 0
	for ; i < len(r.rest); i++ {
		c := r.rest[i]
		switch c {
		case '(':
			depth++
			if depth == 1 {
				continue
			}
		case ')':
			if depth--; depth == 0 {
				r.rest = r.rest[i+1:]
				return string(out)
			}
		case '\\':
			if i++; i == len(r.rest) {
				continue
			}
			switch c = r.rest[i]; c {
			case 'n':
				c = '\n'
			case 'r':
				c = '\r'
			case 't':
				c = '\t'
			case 'b':
				c = '\b'
			case 'f':
				c = '\f'
			case '\r':
				if i+1 < len(r.rest) && r.rest[i+1] == '\n' {
					i++
				}
				continue
			case '\n':
				continue
			default:
				if c >= '0' && c <= '7' {
					c -= '0'
					for n := 0; n < 2 && i+1 < len(r.rest) && r.rest[i+1] >= '0' && r.rest[i+1] <= '7'; n++ {
						i++
						c = c*8 + r.rest[i] - '0'
					}
				}
			}
		}
		out = append(out, c)
	}
	r.rest = nil
	return string(out)
}

// hexadecimal takes a string of hexadecimal digits, which another character ends too.
func (r *contentReader) hexadecimal() string {
	var out []byte
	high, half := byte(0), false
	i := 1
	for ; i < len(r.rest); i++ {
		c := r.rest[i]
		if strings.IndexByte(contentBlanks, c) >= 0 {
			continue
		}
		n, ok := hexDigit(c)
		if !ok {
			break
		}
		if half {
			out = append(out, high|n)
		}
		high, half = n<<4, !half
	}
	if half {
		out = append(out, high)
	}
	r.rest = r.rest[min(i+1, len(r.rest)):]
	return string(out)
}

func hexDigit(c byte) (byte, bool) {
	switch {
	case c >= '0' && c <= '9':
		return c - '0', true
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10, true
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}

// unescapedName puts the character for each #20 of a name.
func unescapedName(name string) string {
	var out []byte
	for i := 0; i < len(name); i++ {
		c := name[i]
		if c == '#' && i+2 < len(name) {
			high, a := hexDigit(name[i+1])
			low, b := hexDigit(name[i+2])
			if a && b {
				c, i = high<<4|low, i+2
			}
		}
		out = append(out, c)
	}
	return string(out)
}

// skipImage passes over the bytes of a picture that stands within the contents.
func (r *contentReader) skipImage() {
	for at := 0; ; {
		next := bytes.Index(r.rest[at:], []byte("EI"))
		if next < 0 {
			r.rest = nil
			return
		}
		at += next
		end := at + len("EI")
		if at > 0 && strings.IndexByte(contentBlanks, r.rest[at-1]) >= 0 && (end == len(r.rest) || strings.IndexByte(contentBlanks, r.rest[end]) >= 0) {
			r.rest = r.rest[end:]
			return
		}
		at = end
	}
}
