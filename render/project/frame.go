package project

import (
	"math"

	"dateline/render/scene/path"
)

// grain is how near, in px, a point may follow the last one: nearer ones are
// dropped. An eighth is finer than a printer's dot at three times the size.
const grain = 0.125

// quantum is what coordinates are rounded to, in parts of a px, so that every processor
// draws alike.
const quantum = 64

func quantise(p path.Point) path.Point {
	return path.Point{X: math.Round(p.X*quantum) / quantum, Y: math.Round(p.Y*quantum) / quantum}
}

// clipRing clips a closed ring to the frame, side after side (Sutherland and Hodgman
// 1974), and adds it to dst. Where a ring falls apart, its parts stay joined by edges along the
// frame, which enclose nothing.
func (s *stream) clipRing(dst *path.Path, ring []path.Point) {
	b, ok := extent(ring)
	if !ok || len(ring) < 3 || !b.Overlaps(s.view.frame) {
		return
	}
	if !b.Within(s.view.frame) {
		for side := range 4 {
			s.spare = clipSide(s.spare[:0], ring, s.view.frame, side)
			// The two buffers change places: what was clipped is clipped again.
			ring, s.px, s.spare = s.spare, s.spare, s.px
			if len(ring) < 3 {
				return
			}
		}
	}
	emit(dst, ring, true)
}

// clipSide keeps what lies inside of one side: 0 left, 1 right, 2 top, 3 bottom.
func clipSide(out, ring []path.Point, f path.Rect, side int) []path.Point {
	depth := func(p path.Point) float64 {
		switch side {
		case 0:
			return p.X - f.MinX
		case 1:
			return f.MaxX - p.X
		case 2:
			return p.Y - f.MinY
		}
		return f.MaxY - p.Y
	}
	a := ring[len(ring)-1]
	da := depth(a)
	for _, b := range ring {
		db := depth(b)
		if da >= 0 != (db >= 0) {
			k := da / (da - db)
			p := path.Point{X: a.X + k*(b.X-a.X), Y: a.Y + k*(b.Y-a.Y)}
			switch side { // exactly on the side, whatever rounding says
			case 0:
				p.X = f.MinX
			case 1:
				p.X = f.MaxX
			case 2:
				p.Y = f.MinY
			case 3:
				p.Y = f.MaxY
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

// clipLine clips an open line to the frame (Liang and Barsky 1984) and adds its parts.
func (s *stream) clipLine(dst *path.Path, line []path.Point) {
	b, ok := extent(line)
	if !ok || len(line) < 2 || b.MaxX < s.view.frame.MinX || b.MinX > s.view.frame.MaxX ||
		b.MaxY < s.view.frame.MinY || b.MinY > s.view.frame.MaxY {
		return
	}
	if b.Within(s.view.frame) {
		emit(dst, line, false)
		return
	}
	part := s.spare[:0]
	for i := 1; i < len(line); i++ {
		p, q, ok := clipSegment(line[i-1], line[i], s.view.frame)
		if !ok {
			continue
		}
		if len(part) > 0 && part[len(part)-1] != p {
			emit(dst, part, false)
			part = part[:0]
		}
		if len(part) == 0 {
			part = append(part, p)
		}
		part = append(part, q)
	}
	emit(dst, part, false)
	s.spare = part[:0]
}

// clipSegment returns the part of a segment that lies in the frame.
func clipSegment(a, b path.Point, f path.Rect) (p, q path.Point, ok bool) {
	dx, dy := b.X-a.X, b.Y-a.Y
	t0, t1 := 0.0, 1.0
	for _, e := range [4][2]float64{{-dx, a.X - f.MinX}, {dx, f.MaxX - a.X}, {-dy, a.Y - f.MinY}, {dy, f.MaxY - a.Y}} {
		switch {
		case e[0] == 0 && e[1] < 0:
			return p, q, false
		case e[0] < 0:
			t0 = math.Max(t0, e[1]/e[0])
		case e[0] > 0:
			t1 = math.Min(t1, e[1]/e[0])
		}
	}
	if t0 > t1 {
		return p, q, false
	}
	p, q = a, b
	if t0 > 0 {
		p = f.Nearest(path.Point{X: a.X + t0*dx, Y: a.Y + t0*dy})
	}
	if t1 < 1 {
		q = f.Nearest(path.Point{X: a.X + t1*dx, Y: a.Y + t1*dy})
	}
	return p, q, true
}

// emit adds a line or ring to dst, rounded, without points nearer than grain.
func emit(dst *path.Path, pts []path.Point, closed bool) {
	if len(pts) < 2 {
		return
	}
	verbs, points := len(dst.Verbs), len(dst.Points)
	last := quantise(pts[0])
	dst.MoveTo(last.X, last.Y)
	for i, p := range pts[1:] {
		p = quantise(p)
		if math.Abs(p.X-last.X) < grain && math.Abs(p.Y-last.Y) < grain {
			if end := i == len(pts)-2; closed || !end || p == last {
				continue
			}
		}
		dst.LineTo(p.X, p.Y)
		last = p
	}
	if n := len(dst.Points) - points; n < 2 || closed && n < 3 {
		dst.Verbs, dst.Points = dst.Verbs[:verbs], dst.Points[:points]
		return
	}
	if closed {
		dst.Close()
	}
}

// extent returns the bounds of points; ok is false if any is not a number.
func extent(pts []path.Point) (r path.Rect, ok bool) {
	r = path.Rect{MinX: math.Inf(1), MinY: math.Inf(1), MaxX: math.Inf(-1), MaxY: math.Inf(-1)}
	for _, p := range pts {
		if math.IsNaN(p.X + p.Y) {
			return r, false
		}
		r.MinX, r.MaxX = min(r.MinX, p.X), max(r.MaxX, p.X)
		r.MinY, r.MaxY = min(r.MinY, p.Y), max(r.MaxY, p.Y)
	}
	return r, len(pts) > 0
}
