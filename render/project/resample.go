package project

import (
	"math"

	"dateline/render/scene/path"
)

const (
	// sag is how far, in px, a drawn chord may lie off the great circle that it
	// stands for: less than an eye sees at twice the size.
	sag = 0.25
	// deepest is how often an edge may be halved: 2^16 pieces of half the Earth are 300 m each.
	deepest = 16
	// wide is the square of the angle, in radians, above which an edge is always halved once
	// more: its middle says little about the rest.
	wide = 0.06
)

// resample projects an open chain into s.px.
func (s *stream) resample(vs []vertex) {
	if len(vs) == 0 {
		return
	}
	p := s.view.px(vs[0])
	s.px = append(s.px, p)
	for i := 1; i < len(vs); i++ {
		q := s.view.px(vs[i])
		s.edge(p, vs[i-1], q, vs[i], deepest)
		s.px = append(s.px, q)
		p = q
	}
}

// resampleRing projects a closed ring into s.px, without repeating its start.
func (s *stream) resampleRing(vs []vertex) {
	s.resample(vs)
	n := len(vs)
	if len(s.px) == 0 {
		return
	}
	s.edge(s.px[len(s.px)-1], vs[n-1], s.px[0], vs[0], deepest)
}

// edge adds the points that the edge from a (at p) to b (at q) needs between its ends.
func (s *stream) edge(p path.Point, a vertex, q path.Point, b vertex, depth int) {
	dx, dy := q.X-p.X, q.Y-p.Y
	l2 := dx*dx + dy*dy
	t2 := s.view.apart(a, b)
	if depth == 0 || l2 < sag*sag && t2 < wide {
		return
	}
	// A great circle turns on the map by a small multiple of its angle t, so that its
	// chord of length l lies off it by some t·l/8; only near a tear does it turn faster.
	if t2 < wide && l2*t2 < sag*sag && !s.view.torn(a) {
		return
	}
	if off := math.Abs(dx) + math.Abs(dy); t2 < wide && s.beyond(p, q, off) {
		return
	}
	m := s.view.middle(a, b)
	o := s.view.px(m)
	ex, ey := o.X-p.X, o.Y-p.Y
	cross, dot := dx*ey-dy*ex, dx*ex+dy*ey
	if t2 < wide && cross*cross <= sag*sag*l2 && math.Abs(dot/l2-0.5) < 0.3 {
		return
	}
	s.edge(p, a, o, m, depth-1)
	s.px = append(s.px, o)
	s.edge(o, m, q, b, depth-1)
}

// torn reports whether a lies near the antipode of an azimuthal map, or near a pole of
// the others: within 14° and 7°, where directions turn by more than eight times the angle.
func (v *View) torn(a vertex) bool {
	if v.round != nil {
		return a.v.x < -0.97
	}
	return math.Abs(a.f) > 83*radians
}

// beyond reports whether both ends lie so far off one side of the frame that the
// edge cannot be seen, however it bends.
func (s *stream) beyond(p, q path.Point, off float64) bool {
	f := s.view.frame
	return p.X < f.MinX-off && q.X < f.MinX-off || p.X > f.MaxX+off && q.X > f.MaxX+off ||
		p.Y < f.MinY-off && q.Y < f.MinY-off || p.Y > f.MaxY+off && q.Y > f.MaxY+off
}
