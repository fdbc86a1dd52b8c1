package project

import (
	"math"

	"dateline/render/scene/path"
)

// grain is how near, in px, a point may follow the last one: nearer ones are
// dropped. An eighth is finer than a printer's dot at three times the size.
const grain = 0.125

// clipRing clips a closed ring to the frame, side after side, and adds it to dst.
func (s *stream) clipRing(dst *path.Path, ring []path.Point) {
	b, ok := path.Extent(ring)
	if !ok || len(ring) < 3 || !b.Overlaps(s.view.frame) {
		return
	}
	if !b.Within(s.view.frame) {
		for side := range 4 {
			s.spare = path.ClipRing(s.spare[:0], ring, s.view.frame, side)
			// The two buffers change places: what was clipped is clipped again.
			ring, s.px, s.spare = s.spare, s.spare, s.px
			if len(ring) < 3 {
				return
			}
		}
	}
	emit(dst, ring, true)
}

// clipLine clips an open line to the frame and adds its parts.
func (s *stream) clipLine(dst *path.Path, line []path.Point) {
	b, ok := path.Extent(line)
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
		p, q, ok := path.ClipSegment(line[i-1], line[i], s.view.frame)
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

// emit adds a line or ring to dst, rounded, without points nearer than grain.
func emit(dst *path.Path, pts []path.Point, closed bool) {
	if len(pts) < 2 {
		return
	}
	verbs, points := len(dst.Verbs), len(dst.Points)
	last := path.Quantise(pts[0])
	dst.MoveTo(last.X, last.Y)
	for i, p := range pts[1:] {
		p = path.Quantise(p)
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
