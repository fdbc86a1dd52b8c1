// Package names answers what a language calls towns, units, countries, waters and
// parts of the world: Lima's province, the Black Sea, Germany in French. It finds
// no places, and knows one name of each.
//
// A language is a text of lines "key TAB name", sorted by the bytes of the key and
// searched where it lies.
package names

import (
	"fmt"
	"strings"
)

// What the keys begin with that are no ids of GeoNames ("3936456"), codes of its
// units ("PE.15") or ISO codes of countries ("PE").
const (
	Water  = "water:"  // and the English name
	Region = "region:" // and the M49 code
)

// Names are the names in one language. The zero value knows none.
type Names struct{ text string }

// Open takes the text of a language. It looks only at the ends; a text out of
// order finds less than it holds.
func Open(text string) (Names, error) {
	if text == "" {
		return Names{}, nil
	}
	first, _, _ := strings.Cut(text, "\n")
	if !strings.HasSuffix(text, "\n") || !strings.Contains(first, "\t") {
		return Names{}, fmt.Errorf("names: not lines of key, tab and name")
	}
	return Names{text}, nil
}

// Of returns the name for a key, "" where the language has none. The ids of the
// gazetteer ("geonames:3936456", "iso:PE") are keys, too.
func (n Names) Of(key string) string {
	key = strings.TrimPrefix(strings.TrimPrefix(key, "geonames:"), "iso:")
	lo, hi := 0, len(n.text) // both at the start of a line; the wanted one is not before lo
	for lo < hi {
		at := lo + (hi-lo)/2
		if i := strings.LastIndexByte(n.text[lo:at], '\n'); i >= 0 {
			at = lo + i + 1
		} else {
			at = lo
		}
		line, _, _ := strings.Cut(n.text[at:hi], "\n")
		k, name, _ := strings.Cut(line, "\t")
		switch {
		case k == key:
			return name
		case k < key:
			lo = at + len(line) + 1
		default:
			hi = at
		}
	}
	return ""
}
