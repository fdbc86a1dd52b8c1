package scene

import (
	"math"

	"dateline/render/scene/path"
)

// PatternKind is the mark that a pattern repeats.
type PatternKind uint8

const (
	Lines   PatternKind = iota // parallel lines
	Crossed                    // two sets of lines at right angles
	Dots
)

// Pattern is a hatching that stays legible in grey print. It is anchored to the
// picture, so that neighbours of one pattern join without a seam.
type Pattern struct {
	Kind    PatternKind
	Color   Color
	Spacing float64 // px between lines or dots; 0 is 6, and 2 is the least
	Width   float64 // px of a line, or diameter of a dot; 0 is 1, and no more than Spacing
	Angle   float64 // degrees clockwise; 0 is horizontal lines
}

// Measures returns spacing and width in px, with their defaults.
func (p Pattern) Measures() (spacing, width float64) {
	spacing, width = p.Spacing, p.Width
	if !(spacing > 0) || math.IsInf(spacing, 0) {
		spacing = 6
	}
	if !(width > 0) || math.IsInf(width, 0) {
		width = 1
	}
	spacing = math.Max(2, spacing)
	return spacing, math.Min(width, spacing)
}

// Marks returns all lines or dots that touch r, to be filled inside a clip.
func (p Pattern) Marks(r Rect) Path {
	spacing, width := p.Measures()
	s, k := math.Sincos(p.Angle * math.Pi / 180)
	at := func(u, v float64) Point { return Point{X: u*k - v*s, Y: u*s + v*k} }
	// The corners of r, in the hatching's own turned coordinates.
	var b Rect
	for i, q := range []Point{{X: r.MinX, Y: r.MinY}, {X: r.MaxX, Y: r.MinY}, {X: r.MinX, Y: r.MaxY}, {X: r.MaxX, Y: r.MaxY}} {
		u, v := q.X*k+q.Y*s, -q.X*s+q.Y*k
		if i == 0 {
			b = Rect{MinX: u, MinY: v, MaxX: u, MaxY: v}
		}
		b = Rect{MinX: math.Min(b.MinX, u), MinY: math.Min(b.MinY, v), MaxX: math.Max(b.MaxX, u), MaxY: math.Max(b.MaxY, v)}
	}
	b = b.Inset(-width)
	first := func(least float64) float64 { return math.Floor(least/spacing) * spacing }
	h := width / 2
	var out Path
	if p.Kind == Dots {
		for v := first(b.MinY); v < b.MaxY; v += spacing {
			for u := first(b.MinX); u < b.MaxX; u += spacing {
				q := at(u, v)
				out.Append(path.Circle(q.X, q.Y, h))
			}
		}
		return out
	}
	for v := first(b.MinY); v < b.MaxY; v += spacing {
		out.Append(Polygon([]Point{at(b.MinX, v-h), at(b.MaxX, v-h), at(b.MaxX, v+h), at(b.MinX, v+h)}))
	}
	if p.Kind == Crossed {
		for u := first(b.MinX); u < b.MaxX; u += spacing {
			out.Append(Polygon([]Point{at(u+h, b.MinY), at(u+h, b.MaxY), at(u-h, b.MaxY), at(u-h, b.MinY)}))
		}
	}
	return out
}
