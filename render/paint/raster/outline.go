package raster

import (
	"math"

	"dateline/render/scene"
	"dateline/render/scene/path"
)

// miterLimit is the ratio of a spike's length to the line's width beyond which the
// corner is cut off, as in SVG.
const miterLimit = 4

// outline appends to out the outline of a line of the given half width, to be filled by
// winding, and calls ring for each closed part of it. The part is good until ring returns.
func outline(out []path.Point, l polyline, half float64, s scene.Stroke, ring func([]path.Point)) []path.Point {
	n := len(l.points)
	if l.closed && n > 1 && l.points[0] == l.points[n-1] {
		n--
	}
	if l.points = l.points[:n]; n < 2 {
		return out
	}
	if l.closed && n > 2 {
		for _, turn := range []walk{{l.points, false}, {l.points, true}} {
			out = turn.side(out[:0], half, true, s.Join)
			ring(out)
		}
		return out
	}
	there, back := walk{l.points, false}, walk{l.points, true}
	out = there.side(out[:0], half, false, s.Join)
	out = capped(out, there.at(n-2), there.at(n-1), half, s.Cap)
	out = back.side(out, half, false, s.Join)
	out = capped(out, back.at(n-2), back.at(n-1), half, s.Cap)
	ring(out)
	return out
}

// walk is the points of a line, in their order or backwards.
type walk struct {
	points []path.Point
	back   bool
}

func (w walk) at(i int) path.Point {
	if w.back {
		i = len(w.points) - 1 - i
	}
	return w.points[i]
}

// side appends the line that runs half a width to the left.
func (w walk) side(out []path.Point, half float64, closed bool, join scene.Join) []path.Point {
	n := len(w.points)
	at := func(i int) path.Point { return w.at(i % n) }
	bends := n // of a closed line, the last one being at its first point
	if !closed {
		bends = n - 2
	}
	normal, before := left(at(0), at(1), half)
	if !closed {
		out = append(out, moved(at(0), normal, 1))
	}
	for i := range bends { // the bend after the step from point i to the next
		p := at(i + 1)
		next, after := left(p, at(i+2), half)
		out = bend(out, p, normal, next, half, min(before, after), join)
		normal, before = next, after
	}
	if !closed {
		out = append(out, moved(at(n-1), normal, 1))
	}
	return out
}

// bend appends a side's way round p, where two steps meet; a and b are their normals, half
// long, and shorter is the length of the shorter step.
func bend(out []path.Point, p, a, b path.Point, half, shorter float64, join scene.Join) []path.Point {
	// Of the turn: its sine and cosine times the square of half, and 1 and its cosine.
	cross, dot := a.X*b.Y-a.Y*b.X, a.X*b.X+a.Y*b.Y
	m := 1 + dot/(half*half)
	if cross < 0 || cross == 0 && dot >= 0 {
		if reach := -cross / (half * m); reach <= shorter { // half times the tangent of half the turn
			return append(out, corner(p, a, b, m))
		}
		// The inside of a sharp bend overlaps itself, which winding forgives.
		return append(out, moved(p, a, 1), p, moved(p, b, 1))
	}
	out = append(out, moved(p, a, 1))
	switch join {
	case scene.Miter:
		if m*miterLimit*miterLimit >= 2 {
			out = append(out, corner(p, a, b, m))
		}
	case scene.RoundJoin:
		if least := 1 - flatness/half; least < 0 || m < 2*least*least { // else a chord serves
			out = arc(out, p, a, math.Atan2(cross, dot))
		}
	}
	return append(out, moved(p, b, 1))
}

// corner is where the sides of two steps meet: along the sum of their normals.
func corner(p, a, b path.Point, m float64) path.Point {
	return path.Point{X: p.X + (a.X+b.X)/m, Y: p.Y + (a.Y+b.Y)/m}
}

// arc appends the points of an arc round p that turns from p+a on, without its ends.
func arc(out []path.Point, p, a path.Point, turn float64) []path.Point {
	steps := math.Ceil(turn / (2 * math.Acos(1-min(1, flatness/math.Hypot(a.X, a.Y)))))
	for i := 1.0; i < steps; i++ {
		s, c := math.Sincos(turn * i / steps)
		out = append(out, path.Point{X: p.X + a.X*c - a.Y*s, Y: p.Y + a.Y*c + a.X*s})
	}
	return out
}

// left is the vector, as long as half, to the left of the direction from a to b (on the
// screen, where y is down), and how far it is from a to b.
func left(a, b path.Point, half float64) (v path.Point, length float64) {
	dx, dy := b.X-a.X, b.Y-a.Y
	length = math.Sqrt(dx*dx + dy*dy)
	if length == 0 {
		return path.Point{}, 0
	}
	return path.Point{X: dy / length * half, Y: -dx / length * half}, length
}

func moved(p, by path.Point, times float64) path.Point {
	return path.Point{X: p.X + by.X*times, Y: p.Y + by.Y*times}
}

// capped appends what lies between the two sides at the end b of a line that comes from a.
func capped(out []path.Point, a, b path.Point, half float64, lineCap scene.Cap) []path.Point {
	n, _ := left(a, b, half)
	if n == (path.Point{}) {
		return out
	}
	on := path.Point{X: -n.Y, Y: n.X} // along the line
	switch lineCap {
	case scene.SquareCap:
		return append(out, moved(moved(b, n, 1), on, 1), moved(moved(b, n, -1), on, 1))
	case scene.RoundCap:
		return arc(out, b, n, math.Pi)
	}
	return out
}
