package page

import (
	"strings"

	"github.com/ledongthuc/pdf"
)

// glyphFont says what the codes of a font mean and how wide they are, in parts
// of the type's size.
type glyphFont struct {
	bytes   int // of a code
	encoder pdf.TextEncoding
	simple  pdf.Font
	drawn   bool               // its letters are pictures, which have no names that tell a letter
	unit    float64            // of the simple font's widths
	wide    map[uint16]float64 // by code; of a simple font those that were looked up
	usual   float64            // where none is given
	texts   map[string]string
}

// ligatures are letters that a font draws as one.
var ligatures = strings.NewReplacer("\ufb00", "ff", "\ufb01", "fi", "\ufb02", "fl", "\ufb03", "ffi", "\ufb04", "ffl", "\u00ad", "-", "\u00a0", " ")

// corkLigatures are those of LaTeX's fonts that are pictures, from the code corkFF on.
var corkLigatures = []string{"ff", "fi", "fl", "ffi", "ffl"}

const corkFF = 27

// bulleted puts a bullet for a sign of a symbol font, which has no letter.
func bulleted(r rune) rune {
	if r >= 0xE000 && r <= 0xF8FF {
		return '•'
	}
	return r
}

// usualWidth is a letter's where a font does not say, as for those that every
// reader has.
const usualWidth = 0.5

func newGlyphFont(v pdf.Value) *glyphFont {
	f := &glyphFont{bytes: 1, simple: pdf.Font{V: v}, unit: 0.001, wide: map[uint16]float64{}, usual: usualWidth, texts: map[string]string{}}
	if u := v.Key("ToUnicode"); u.Kind() != pdf.Stream || ends(u) {
		f.encoder = f.simple.Encoder()
	}
	switch v.Key("Subtype").Name() {
	case "Type3":
		f.drawn = true
		if m := v.Key("FontMatrix"); m.Len() == 6 {
			f.unit = m.Index(0).Float64()
		}
	case "Type0":
		f.bytes, f.usual = 2, 1
		f.readWidths(v.Key("DescendantFonts").Index(0))
	}
	return f
}

// readWidths reads W and DW of a CID font: "first [w w w]" or "first last w".
func (f *glyphFont) readWidths(cid pdf.Value) {
	if dw := cid.Key("DW"); dw.Kind() == pdf.Integer || dw.Kind() == pdf.Real {
		f.usual = dw.Float64() / 1000
	}
	list := cid.Key("W")
	for i := 0; i+1 < list.Len(); {
		first := list.Index(i).Int64()
		if each := list.Index(i + 1); each.Kind() == pdf.Array {
			for k := range each.Len() {
				f.wide[uint16(first+int64(k))] = each.Index(k).Float64() / 1000
			}
			i += 2
			continue
		}
		last, wide := min(list.Index(i+1).Int64(), 0xFFFF), list.Index(i+2).Float64()/1000
		for c := first; c <= last; c++ {
			f.wide[uint16(c)] = wide
		}
		i += 3
	}
}

func (f *glyphFont) width(code string) float64 {
	if f.bytes == 1 {
		at := uint16(code[0])
		if _, known := f.wide[at]; !known { // looking it up reads the file
			if f.wide[at] = f.simple.Width(int(code[0])) * f.unit; f.wide[at] == 0 {
				f.wide[at] = f.usual
			}
		}
		return f.wide[at]
	}
	if len(code) == 2 {
		if w, ok := f.wide[uint16(code[0])<<8|uint16(code[1])]; ok {
			return w
		}
	}
	return f.usual
}

func (f *glyphFont) text(code string) string {
	s, ok := f.texts[code]
	if !ok {
		s = code
		if f.encoder != nil {
			s = f.encoder.Decode(code)
		}
		if f.drawn && s == code && code[0] >= corkFF && int(code[0]-corkFF) < len(corkLigatures) {
			s = corkLigatures[code[0]-corkFF]
		}
		s = ligatures.Replace(strings.Map(bulleted, s))
		f.texts[code] = s
	}
	return s
}
