package path

import "math"

// Rect is an upright rectangle in px, y down. The zero Rect is empty.
type Rect struct{ MinX, MinY, MaxX, MaxY float64 }

// XYWH makes the rectangle with its left top corner at (x, y).
func XYWH(x, y, w, h float64) Rect { return Rect{x, y, x + w, y + h} }

// Width returns the horizontal extent in px.
func (r Rect) Width() float64 { return r.MaxX - r.MinX }

// Height returns the vertical extent in px.
func (r Rect) Height() float64 { return r.MaxY - r.MinY }

// Empty reports whether r has neither width nor height. A line's bounds are not empty.
func (r Rect) Empty() bool { return r.MaxX < r.MinX || r.MaxY < r.MinY || r == Rect{} }

// Center returns the middle of r.
func (r Rect) Center() Point { return Point{(r.MinX + r.MaxX) / 2, (r.MinY + r.MaxY) / 2} }

// Contains reports whether q lies in r or on its edge.
func (r Rect) Contains(q Point) bool {
	return q.X >= r.MinX && q.X <= r.MaxX && q.Y >= r.MinY && q.Y <= r.MaxY
}

// Nearest returns the point of r that is nearest to q.
func (r Rect) Nearest(q Point) Point {
	return Point{max(r.MinX, min(r.MaxX, q.X)), max(r.MinY, min(r.MaxY, q.Y))}
}

// Within reports whether r lies wholly in s.
func (r Rect) Within(s Rect) bool {
	return r.MinX >= s.MinX && r.MaxX <= s.MaxX && r.MinY >= s.MinY && r.MaxY <= s.MaxY
}

// Overlaps reports whether r and s share an area; touching edges do not count.
func (r Rect) Overlaps(s Rect) bool {
	return r.MinX < s.MaxX && s.MinX < r.MaxX && r.MinY < s.MaxY && s.MinY < r.MaxY
}

// Inset shrinks r by d px on every side; a negative d grows it.
func (r Rect) Inset(d float64) Rect { return Rect{r.MinX + d, r.MinY + d, r.MaxX - d, r.MaxY - d} }

// Shift moves r by (dx, dy).
func (r Rect) Shift(dx, dy float64) Rect {
	return Rect{r.MinX + dx, r.MinY + dy, r.MaxX + dx, r.MaxY + dy}
}

// Union returns the smallest rectangle that holds r and s; an empty one adds nothing.
func (r Rect) Union(s Rect) Rect {
	switch {
	case r.Empty():
		return s
	case s.Empty():
		return r
	}
	return Rect{math.Min(r.MinX, s.MinX), math.Min(r.MinY, s.MinY), math.Max(r.MaxX, s.MaxX), math.Max(r.MaxY, s.MaxY)}
}

// Intersect returns what r and s share, or the zero Rect.
func (r Rect) Intersect(s Rect) Rect {
	t := Rect{math.Max(r.MinX, s.MinX), math.Max(r.MinY, s.MinY), math.Min(r.MaxX, s.MaxX), math.Min(r.MaxY, s.MaxY)}
	if t.MaxX < t.MinX || t.MaxY < t.MinY {
		return Rect{}
	}
	return t
}
