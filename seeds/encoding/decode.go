// Package encoding turns the bytes of a text file into UTF-8.
package encoding

import (
	"bytes"
	"errors"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// Encoding is how a text was written down.
type Encoding string

// The encodings that are told apart.
const (
	UTF8        Encoding = "UTF-8"
	UTF16       Encoding = "UTF-16"
	Windows1252 Encoding = "Windows-1252" // and with it ISO 8859-1
)

var errDamaged = errors.New("the UTF-16 text is damaged; save it as UTF-8")

// IsUTF16 reports whether the text begins with a byte order mark of UTF-16, and
// white space of that width follows: two stray bytes before other text are none.
func IsUTF16(data []byte) bool {
	var zero int // where the upper byte of a pair stands
	switch {
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		zero = 1
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		zero = 0
	default:
		return false
	}
	for i := 2; i+1 < len(data); i += 2 {
		if low := data[i+1-zero]; data[i+zero] == 0 && (low == ' ' || low == '\n' || low == '\r') {
			return true
		}
	}
	return len(data) < 64 // one word
}

// Decode returns the text as UTF-8, and how it was written: UTF-16 with its byte
// order mark, UTF-8, or, where bytes that are no UTF-8 outnumber the characters
// that are, Windows-1252. UTF-8 is left byte for byte as it is, with its mark
// and its stray bytes.
func Decode(data []byte) ([]byte, Encoding, error) {
	if IsUTF16(data) {
		out, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data)
		if err != nil {
			return nil, UTF16, errDamaged
		}
		return out, UTF16, nil
	}
	if utf8.Valid(data) || mostlyUTF8(data) {
		return data, UTF8, nil
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(data)
	return out, Windows1252, err
}

func mostlyUTF8(data []byte) bool {
	wide, stray := 0, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		_, n := utf8.DecodeRune(data[i:])
		if n == 1 {
			stray++
		} else {
			wide++
		}
		i += n
	}
	return wide >= stray
}
