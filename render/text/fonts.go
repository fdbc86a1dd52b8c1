// Package text shapes strings into glyph runs: which glyph of which face stands
// where, how wide the run is and what its ink covers. It reads fonts, splits
// bidirectional text, falls back from face to face, and hands out glyph outlines.
// It neither places labels nor paints them.
//
// Lengths are px (1/96 inch), y down; a run's origin is the left end of its
// baseline. Byte offsets are into the run's string.
package text

import (
	"dateline/render/scene/path"
)

// Source is one font file to open. Zero fields are read from the font itself.
type Source struct {
	Data   []byte // TrueType or OpenType; kept, not copied
	Family string // "Source Sans 3"
	Weight int    // 100 to 900
	Italic bool
}

// Style says how a string is set. The zero Style sets 16 px in the first face.
type Style struct {
	Family        string // "" is the first family opened
	Weight        int    // 0 is 400; the nearest weight of the family is taken
	Italic        bool
	Size          float64  // px per em; 0 is 16
	LetterSpacing float64  // px added after each cluster but the last
	Lang          string   // BCP 47; "" is unknown
	SmallCaps     bool     // the font's small capitals; where it has none, capitals at 0.8 of the size
	Features      []string // OpenType features, "tnum" or "liga=0"
}

// Run is a shaped string, in visual order from left to right.
type Run struct {
	String string
	Style  Style
	Glyphs []Glyph

	Advance         float64   // px from the origin to where the next run would start
	Ascent, Descent float64   // px above and below the baseline, of the faces used, both positive
	CapHeight       float64   // px, of the first face
	XHeight         float64   // px, of the first face
	Ink             path.Rect // extent of the real outlines, relative to the origin; zero for blank runs
	RightToLeft     bool      // the paragraph's direction
	Missing         []rune    // characters that no face has, in order of first appearance
}

// Glyph is one glyph of a run.
type Glyph struct {
	Face       *Face
	ID         uint32
	X, Y       float64 // px from the run's origin to the glyph's, offsets included
	Advance    float64 // px, letter-spacing included
	Size       float64 // px per em; differs from the run's only for drawn small capitals
	Start, End int     // bytes of the string that its cluster stands for
}
