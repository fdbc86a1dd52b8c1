// Package label finds places for labels: it generates candidates, measures them
// against obstacles, and chooses one for each label so that none overlaps
// another and the whole costs least. It is plane geometry: it knows no fonts, no
// map and no colours.
//
// Lengths are px, y down. Everything is deterministic.
package label

import (
	"math"

	"dateline/render/scene/path"
)

// Quad is a convex outline of four corners, in either sense.
type Quad [4]path.Point

// Box is the quad of an upright rectangle.
func Box(r path.Rect) Quad {
	return Quad{{X: r.MinX, Y: r.MinY}, {X: r.MaxX, Y: r.MinY}, {X: r.MaxX, Y: r.MaxY}, {X: r.MinX, Y: r.MaxY}}
}

// Bounds is the upright rectangle round q.
func (q Quad) Bounds() path.Rect {
	r := path.Rect{MinX: q[0].X, MinY: q[0].Y, MaxX: q[0].X, MaxY: q[0].Y}
	for _, p := range q[1:] {
		r.MinX, r.MaxX = math.Min(r.MinX, p.X), math.Max(r.MaxX, p.X)
		r.MinY, r.MaxY = math.Min(r.MinY, p.Y), math.Max(r.MaxY, p.Y)
	}
	return r
}

// upright reports whether q is an upright rectangle, whose overlap with another
// is that of their bounds.
func (q Quad) upright() bool {
	return q[0].Y == q[1].Y && q[1].X == q[2].X && q[2].Y == q[3].Y && q[3].X == q[0].X
}

// Grow moves the sides of q outwards by d px, as if it were a turned rectangle.
func (q Quad) Grow(d float64) Quad {
	c := path.Point{X: (q[0].X + q[1].X + q[2].X + q[3].X) / 4, Y: (q[0].Y + q[1].Y + q[2].Y + q[3].Y) / 4}
	u, v := unit(q[0], q[1]), unit(q[1], q[2])
	for i, p := range q {
		du := math.Copysign(d, (p.X-c.X)*u.X+(p.Y-c.Y)*u.Y)
		dv := math.Copysign(d, (p.X-c.X)*v.X+(p.Y-c.Y)*v.Y)
		q[i] = path.Point{X: p.X + du*u.X + dv*v.X, Y: p.Y + du*u.Y + dv*v.Y}
	}
	return q
}

func unit(a, b path.Point) path.Point {
	n := math.Hypot(b.X-a.X, b.Y-a.Y)
	if n == 0 {
		return path.Point{}
	}
	return path.Point{X: (b.X - a.X) / n, Y: (b.Y - a.Y) / n}
}

// Depth is how deep two convex quads lie in each other, in px along the axis of
// least overlap; 0 where they are apart.
func Depth(p, q Quad) float64 {
	best := math.Inf(1)
	for _, s := range [2]Quad{p, q} {
		for i := range s {
			e := unit(s[i], s[(i+1)%4])
			if e == (path.Point{}) {
				continue
			}
			pl, ph := span(p, e)
			ql, qh := span(q, e)
			d := math.Min(ph, qh) - math.Max(pl, ql)
			if d <= 0 {
				return 0
			}
			best = math.Min(best, d)
		}
	}
	if math.IsInf(best, 1) {
		return 0
	}
	return best
}

// span projects q onto the normal of e.
func span(q Quad, e path.Point) (lo, hi float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	for _, p := range q {
		v := p.Y*e.X - p.X*e.Y
		lo, hi = math.Min(lo, v), math.Max(hi, v)
	}
	return lo, hi
}

// meet reports whether two quads overlap at all.
func meet(p, q Quad, pb, qb path.Rect, bothUpright bool) bool {
	if !pb.Overlaps(qb) {
		return false
	}
	return bothUpright || !apart(&p, &q) && !apart(&q, &p)
}

// apart reports whether a side of p separates the quads.
func apart(p, q *Quad) bool {
	for i := range p {
		a, b := p[i], p[(i+1)%4]
		nx, ny := b.Y-a.Y, a.X-b.X
		if nx == 0 && ny == 0 {
			continue
		}
		pl, ph := p[0].X*nx+p[0].Y*ny, p[0].X*nx+p[0].Y*ny
		ql, qh := q[0].X*nx+q[0].Y*ny, q[0].X*nx+q[0].Y*ny
		for k := 1; k < 4; k++ {
			u, v := p[k].X*nx+p[k].Y*ny, q[k].X*nx+q[k].Y*ny
			pl, ph, ql, qh = min(pl, u), max(ph, u), min(ql, v), max(qh, v)
		}
		if ph <= ql || qh <= pl {
			return true
		}
	}
	return false
}

// Bars returns a stroked line as one quad a segment.
func Bars(line []path.Point, width float64) []Quad {
	var out []Quad
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		u := unit(a, b)
		if u == (path.Point{}) {
			continue
		}
		x, y := -u.Y*width/2, u.X*width/2
		out = append(out, Quad{{X: a.X + x, Y: a.Y + y}, {X: b.X + x, Y: b.Y + y}, {X: b.X - x, Y: b.Y - y}, {X: a.X - x, Y: a.Y - y}})
	}
	return out
}
