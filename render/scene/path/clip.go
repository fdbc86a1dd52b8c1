package path

import "math"

// ClipRing appends to out what is left of a closed ring inside one side of r: 0 left,
// 1 right, 2 top, 3 bottom (Sutherland and Hodgman 1974). Four calls clip to r. Where a
// ring falls apart, its parts stay joined by edges along the side, which enclose nothing.
func ClipRing(out, ring []Point, r Rect, side int) []Point {
	if len(ring) == 0 {
		return out
	}
	a := ring[len(ring)-1]
	da := a.inside(r, side)
	for _, b := range ring {
		db := b.inside(r, side)
		if da >= 0 != (db >= 0) {
			k := da / (da - db)
			p := Point{a.X + k*(b.X-a.X), a.Y + k*(b.Y-a.Y)}
			switch side { // exactly on the side, whatever rounding says
			case 0:
				p.X = r.MinX
			case 1:
				p.X = r.MaxX
			case 2:
				p.Y = r.MinY
			case 3:
				p.Y = r.MaxY
			}
			out = append(out, p)
		}
		if db >= 0 {
			out = append(out, b)
		}
		a, da = b, db
	}
	return out
}

// inside returns how far p lies inside of a side of r, negative outside.
func (p Point) inside(r Rect, side int) float64 {
	switch side {
	case 0:
		return p.X - r.MinX
	case 1:
		return r.MaxX - p.X
	case 2:
		return p.Y - r.MinY
	}
	return r.MaxY - p.Y
}

// ClipSegment returns the part of a segment that lies in r (Liang and Barsky 1984).
func ClipSegment(a, b Point, r Rect) (p, q Point, ok bool) {
	dx, dy := b.X-a.X, b.Y-a.Y
	t0, t1 := 0.0, 1.0
	for _, e := range [4][2]float64{{-dx, a.X - r.MinX}, {dx, r.MaxX - a.X}, {-dy, a.Y - r.MinY}, {dy, r.MaxY - a.Y}} {
		switch {
		case e[0] == 0 && e[1] < 0:
			return p, q, false
		case e[0] < 0:
			t0 = max(t0, e[1]/e[0])
		case e[0] > 0:
			t1 = min(t1, e[1]/e[0])
		}
	}
	if t0 > t1 {
		return p, q, false
	}
	p, q = a, b
	if t0 > 0 {
		p = r.Nearest(Point{a.X + t0*dx, a.Y + t0*dy})
	}
	if t1 < 1 {
		q = r.Nearest(Point{a.X + t1*dx, a.Y + t1*dy})
	}
	return p, q, true
}

// Extent returns the bounds of points; ok is false if there are none or one is not a number.
func Extent(pts []Point) (r Rect, ok bool) {
	r = Rect{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, p := range pts {
		if p.X < r.MinX {
			r.MinX = p.X
		}
		if p.X > r.MaxX {
			r.MaxX = p.X
		}
		if p.Y < r.MinY {
			r.MinY = p.Y
		}
		if p.Y > r.MaxY {
			r.MaxY = p.Y
		}
		if p.X != p.X || p.Y != p.Y {
			return r, false
		}
	}
	return r, len(pts) > 0
}

// Quantise rounds p to 1/64 px, so that every processor draws alike.
func Quantise(p Point) Point { return Point{math.Round(p.X*64) / 64, math.Round(p.Y*64) / 64} }
