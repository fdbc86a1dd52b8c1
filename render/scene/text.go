package scene

import (
	"dateline/render/scene/path"
	"dateline/render/text"
)

// Anchor is the point of a text that stays where it is when the words are set in another
// font or edited.
type Anchor uint8

const (
	AtLeft Anchor = iota
	AtMiddle
	AtRight
)

// Text is a shaped string at a place. Alignment is the caller's: X and Y are the
// left end of the baseline (see text.Run for widths and ink).
type Text struct {
	ID, Class, Title string
	Run              text.Run
	X, Y             float64     // px: where the run's origin stands
	Angle            float64     // degrees clockwise round the origin
	Placed           []Placement // one for each glyph of the run, instead of X, Y and Angle; nil is a straight run
	Anchor           Anchor      // for painters whose readers set the words anew; it moves nothing
	Fill             Color
	Halo             Halo
}

// Placement puts one glyph of a run by itself, as on a curved river label.
type Placement struct {
	X, Y  float64 // px: where the glyph's origin stands
	Angle float64 // degrees clockwise
}

// Halo is a round border under the letters. The zero Halo is none.
type Halo struct {
	Color Color
	Width float64 // px that it reaches beyond the ink, on every side
}

// Visible reports whether the halo draws anything.
func (h Halo) Visible() bool { return h.Width > 0 && h.Color.A > 0 }

// GlyphMatrix returns the matrix that takes the outline of glyph i (em size 1) to its place.
func (t *Text) GlyphMatrix(i int) Matrix {
	g := t.Run.Glyphs[i]
	if i < len(t.Placed) {
		p := t.Placed[i]
		return path.Placed(p.X, p.Y, g.Size, p.Angle)
	}
	m := path.Placed(t.X, t.Y, 1, t.Angle)
	o := m.Apply(Point{X: g.X, Y: g.Y})
	return path.Placed(o.X, o.Y, g.Size, t.Angle)
}

// Outline returns the letters as one path, in the scene's px.
func (t *Text) Outline() Path {
	var p Path
	t.AppendOutline(&p)
	return p
}

// AppendOutline adds what Outline returns to p.
func (t *Text) AppendOutline(p *Path) {
	for i, g := range t.Run.Glyphs {
		p.AppendTransformed(g.Face.Outline(g.ID), t.GlyphMatrix(i))
	}
}

// Ink returns what the letters cover, without the halo; zero for blank text.
func (t *Text) Ink() Rect {
	if t.Angle == 0 && t.Placed == nil {
		if t.Run.Ink.Empty() {
			return Rect{}
		}
		return t.Run.Ink.Shift(t.X, t.Y)
	}
	return t.Outline().Bounds()
}
