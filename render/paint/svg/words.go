package svg

import (
	"math"
	"strconv"
	"strings"
	"unicode"

	"dateline/render/scene"
)

// escape makes any string safe as the content of an element or an attribute in double
// quotes: markup becomes text, and characters that XML 1.0 forbids are replaced.
func escape(s string) string {
	if !strings.ContainsFunc(s, unsafe) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '\'':
			b.WriteString("&#39;")
		case forbidden(r):
			b.WriteRune(unicode.ReplacementChar)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func unsafe(r rune) bool { return strings.ContainsRune(`&<>"'`, r) || forbidden(r) }

// forbidden reports characters outside of XML 1.0's Char, and the marks of broken UTF-8.
func forbidden(r rune) bool {
	return r < 0x20 && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF || r == unicode.ReplacementChar
}

// attribute writes name="value", or nothing for an empty value.
func attribute(key, value string) string {
	if value == "" {
		return ""
	}
	return " " + key + `="` + escape(value) + `"`
}

// name makes an id that XML allows out of any string.
func name(id string) string {
	var b strings.Builder
	for i, r := range id {
		switch {
		case unicode.IsLetter(r), r == '_', i > 0 && (unicode.IsDigit(r) || r == '-' || r == '.'):
			b.WriteRune(r)
		case i == 0:
			b.WriteByte('_')
			if unicode.IsDigit(r) {
				b.WriteRune(r)
			}
		default:
			b.WriteByte('-')
		}
	}
	return b.String()
}

// number writes px to a hundredth, without needless zeros. What is no number is 0.
func number(v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return "0"
	}
	v = math.Max(-1e6, math.Min(1e6, v))
	return strconv.FormatFloat(math.Round(v*100)/100+0, 'f', -1, 64)
}

// paint writes a colour and its opacity as attributes: fill and fill-opacity.
func paint(key string, c scene.Color) string {
	out := " " + key + `="` + scene.Hex(c) + `"`
	if c.A < 255 {
		out += " " + key + `-opacity="` + strconv.FormatFloat(math.Round(float64(c.A)/255*1000)/1000, 'f', -1, 64) + `"`
	}
	return out
}
