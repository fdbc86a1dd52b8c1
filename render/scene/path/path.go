// Package path holds outlines: lines and cubic curves in pixels (1/96 inch), y
// down. It knows nothing of colour, text or the Earth; scene, text and project
// share it, and most callers meet it under the name scene.Path.
package path

import "iter"

// Point is a position in px, y down.
type Point struct{ X, Y float64 }

// Verb says what a step of a path does and how many points it takes.
type Verb uint8

const (
	Move  Verb = iota // one point: a new subpath starts there
	Line              // one point
	Quad              // two points: control, end
	Cubic             // three points: control, control, end
	Close             // no point: back to where the subpath started
)

// points is how many points each verb takes.
var points = [...]int{Move: 1, Line: 1, Quad: 2, Cubic: 3, Close: 0}

// Points returns how many points v takes.
func (v Verb) Points() int { return points[v] }

// Path is an ordered list of subpaths. The zero Path is empty and ready for
// use. Verbs and Points are parallel streams: each verb takes the next
// Verb.Points points.
type Path struct {
	Verbs  []Verb
	Points []Point
}

// Empty reports whether the path draws nothing at all.
func (p Path) Empty() bool { return len(p.Verbs) == 0 }

// Reset empties the path and keeps its memory.
func (p *Path) Reset() { p.Verbs, p.Points = p.Verbs[:0], p.Points[:0] }

// MoveTo starts a new subpath at (x, y).
func (p *Path) MoveTo(x, y float64) {
	p.Verbs = append(p.Verbs, Move)
	p.Points = append(p.Points, Point{x, y})
}

// LineTo draws a straight line to (x, y); on an empty path it is a MoveTo.
func (p *Path) LineTo(x, y float64) {
	if len(p.Verbs) == 0 {
		p.MoveTo(x, y)
		return
	}
	p.Verbs = append(p.Verbs, Line)
	p.Points = append(p.Points, Point{x, y})
}

// QuadTo draws a quadratic curve to (x, y) with one control point.
func (p *Path) QuadTo(cx, cy, x, y float64) {
	p.start(cx, cy)
	p.Verbs = append(p.Verbs, Quad)
	p.Points = append(p.Points, Point{cx, cy}, Point{x, y})
}

// CubicTo draws a cubic curve to (x, y) with two control points.
func (p *Path) CubicTo(ax, ay, bx, by, x, y float64) {
	p.start(ax, ay)
	p.Verbs = append(p.Verbs, Cubic)
	p.Points = append(p.Points, Point{ax, ay}, Point{bx, by}, Point{x, y})
}

// Close joins the current subpath to its start. A second Close is ignored.
func (p *Path) Close() {
	if n := len(p.Verbs); n > 0 && p.Verbs[n-1] != Close {
		p.Verbs = append(p.Verbs, Close)
	}
}

// start gives a curve a place to begin where the path has none.
func (p *Path) start(x, y float64) {
	if len(p.Verbs) == 0 {
		p.MoveTo(x, y)
	}
}

// Append adds the subpaths of q.
func (p *Path) Append(q Path) {
	p.Verbs = append(p.Verbs, q.Verbs...)
	p.Points = append(p.Points, q.Points...)
}

// Clone returns a copy that shares no memory with p.
func (p Path) Clone() Path {
	return Path{append([]Verb(nil), p.Verbs...), append([]Point(nil), p.Points...)}
}

// Parts are the subpaths; they share the path's memory. Damaged paths (too few points) end
// early.
func (p Path) Parts() iter.Seq[Path] {
	return func(yield func(Path) bool) {
		verbs, pts := p.Verbs, p.Points
		n, k := 0, 0 // verbs and points of the part at hand
		for n < len(verbs) {
			v := verbs[n]
			if int(v) >= len(points) || k+points[v] > len(pts) {
				break
			}
			if v == Move && n > 0 {
				if !yield(Path{verbs[:n], pts[:k]}) {
					return
				}
				verbs, pts, n, k = verbs[n:], pts[k:], 0, 0
			}
			n, k = n+1, k+points[v]
		}
		if n > 0 {
			yield(Path{verbs[:n], pts[:k]})
		}
	}
}

// Step is one verb of a path with where it starts and the points it takes.
type Step struct {
	Verb   Verb
	From   Point   // the current point before the step
	Points []Point // shares the path's memory; the last one is where the step ends
	To     Point   // the current point after the step
}

// Each calls f for each step in order. A Close carries where its subpath began
// in To. Damaged paths (too few points) end early.
func (p Path) Each(f func(Step)) {
	var at, start Point
	i := 0
	for _, v := range p.Verbs {
		if int(v) >= len(points) || i+points[v] > len(p.Points) {
			return
		}
		s := Step{Verb: v, From: at, Points: p.Points[i : i+points[v]]}
		i += points[v]
		switch v {
		case Move:
			start = s.Points[0]
			s.To = start
		case Close:
			s.To = start
		default:
			s.To = s.Points[len(s.Points)-1]
		}
		f(s)
		at = s.To
	}
}
