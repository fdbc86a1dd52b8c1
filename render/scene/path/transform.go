package path

import "math"

// Matrix maps (x, y) to (A x + C y + E, B x + D y + F), as in SVG and PDF.
type Matrix struct{ A, B, C, D, E, F float64 }

// Identity changes nothing.
var Identity = Matrix{A: 1, D: 1}

// Translate moves by (dx, dy).
func Translate(dx, dy float64) Matrix { return Matrix{1, 0, 0, 1, dx, dy} }

// Placed scales by size, turns clockwise by degrees, and then moves to (x, y):
// how a glyph of em size 1 comes to its place.
func Placed(x, y, size, degrees float64) Matrix {
	if degrees == 0 {
		return Matrix{size, 0, 0, size, x, y}
	}
	s, c := math.Sincos(degrees * math.Pi / 180)
	return Matrix{size * c, size * s, -size * s, size * c, x, y}
}

// Apply returns where q goes.
func (m Matrix) Apply(q Point) Point {
	return Point{m.A*q.X + m.C*q.Y + m.E, m.B*q.X + m.D*q.Y + m.F}
}

// AppendTransformed adds the subpaths of q, moved by m.
func (p *Path) AppendTransformed(q Path, m Matrix) {
	p.Verbs = append(p.Verbs, q.Verbs...)
	for _, pt := range q.Points {
		p.Points = append(p.Points, m.Apply(pt))
	}
}

// Transform returns the path moved by m.
func (p Path) Transform(m Matrix) Path {
	var out Path
	out.AppendTransformed(p, m)
	return out
}
