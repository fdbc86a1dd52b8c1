package text

import (
	"math"

	"dateline/render/scene/path"
)

// Style says how a string is set. The zero Style sets 16 px in the first family.
type Style struct {
	Family        string   // "" is the first family opened
	Weight        int      // 0 is 400; the nearest weight of the family is taken
	Italic        bool     // where the family has no italic, upright
	Size          float64  // px per em; 0 is 16
	LetterSpacing float64  // px added after each cluster but the last
	Lang          string   // BCP 47; "" is unknown
	SmallCaps     bool     // the font's small capitals; where it has none, capitals at 0.8 of the size
	Features      []string // OpenType features: "tnum", or "liga=0" to turn one off
}

func (s Style) weight() int {
	if s.Weight == 0 {
		return 400
	}
	return s.Weight
}

func (s Style) size() float64 {
	if !(s.Size > 0) || math.IsInf(s.Size, 0) {
		return 16
	}
	return s.Size
}

// Run is a shaped string, its glyphs in visual order from left to right.
type Run struct {
	String string // without what no face has
	Style  Style
	Glyphs []Glyph

	Advance         float64   // px from the origin to where the next run would start
	Ascent, Descent float64   // px above and below the baseline, of the faces used; both positive
	CapHeight       float64   // px, of the style's own face
	XHeight         float64   // px, of the style's own face
	Ink             path.Rect // extent of the real outlines, relative to the origin; zero for blank runs
	RightToLeft     bool      // the direction of the whole string
	Missing         []rune    // characters that no face has, in order of first appearance
}

// Glyph is one glyph of a run.
type Glyph struct {
	Face       *Face
	ID         uint32
	X, Y       float64 // px from the run's origin to the glyph's, offsets included
	Advance    float64 // px, letter-spacing included
	Size       float64 // px per em; less than the run's only for drawn small capitals
	Start, End int     // bytes of the string that its cluster stands for
}

// Outline returns the run's letters as one path, relative to its origin.
func (r Run) Outline() path.Path {
	var p path.Path
	for _, g := range r.Glyphs {
		p.AppendTransformed(g.Face.Outline(g.ID), path.Placed(g.X, g.Y, g.Size, 0))
	}
	return p
}

// Centred returns the origin that brings the middle of the run's ink to (x, y): how
// a numeral sits in its disc.
func (r Run) Centred(x, y float64) (ox, oy float64) {
	c := r.Ink.Center()
	return x - c.X, y - c.Y
}

// sixtyFourth rounds px to 1/64, so that every processor lays out alike.
func sixtyFourth(v float64) float64 { return math.Round(v*64) / 64 }

// ink measures the outlines.
func (r *Run) ink() {
	var b path.Rect
	for _, g := range r.Glyphs {
		o := g.Face.Bounds(g.ID)
		if o.Empty() {
			continue
		}
		b = b.Union(path.Rect{MinX: g.X + o.MinX*g.Size, MinY: g.Y + o.MinY*g.Size,
			MaxX: g.X + o.MaxX*g.Size, MaxY: g.Y + o.MaxY*g.Size})
	}
	r.Ink = path.Rect{MinX: sixtyFourth(b.MinX), MinY: sixtyFourth(b.MinY), MaxX: sixtyFourth(b.MaxX), MaxY: sixtyFourth(b.MaxY)}
}
