package project

import "math"

// meetCircle finds where a great circle edge meets the small circle x = cosine. The
// edge is a·cos t + u·sin t; x exceeds the cosine for t between psi-q and psi+q.
func (s *stream) meetCircle(a, b vec, va, vb bool, events *[2]event) int {
	n := a.cross(b)
	sin := math.Sqrt(n.dot(n))
	theta := math.Atan2(sin, a.dot(b))
	if sin < tiny {
		if va == vb {
			return 0
		}
		return s.forced(a, va, events) // a step too short to divide
	}
	u := b.along(1/sin, a, -a.dot(b)/sin)
	r := math.Hypot(a.x, u.x)
	if va == vb && math.Abs(s.view.cosine) >= r {
		return 0 // the whole great circle lies on one side
	}
	psi := math.Atan2(u.x, a.x)
	q := math.Acos(clamp(s.view.cosine / r))
	in, out := positive(psi-q), positive(psi+q)
	at := func(t float64) (vertex, float64) {
		st, ct := math.Sincos(t)
		p := a.along(ct, u, st)
		return vertex{v: p}, math.Atan2(p.z, p.y)
	}
	switch {
	case va && !vb:
		e := event{leaves: true}
		e.out, e.exit = at(nearest(out, theta))
		events[0] = e
		return 1
	case !va && vb:
		e := event{enters: true}
		e.in, e.enter = at(nearest(in, theta))
		events[0] = e
		return 1
	case in >= theta || out >= theta || in == out:
		return 0
	}
	leave, enter := event{leaves: true}, event{enters: true}
	leave.out, leave.exit = at(out)
	enter.in, enter.enter = at(in)
	if va && out < in {
		events[0], events[1] = leave, enter
		return 2
	}
	if !va && in < out {
		events[0], events[1] = enter, leave
		return 2
	}
	return 0
}

// forced crosses the circle at a.
func (s *stream) forced(a vec, va bool, events *[2]event) int {
	t := math.Atan2(a.z, a.y)
	events[0] = event{leaves: va, enters: !va, out: vertex{v: a}, in: vertex{v: a}, exit: t, enter: t}
	return 1
}

// positive brings an angle into [0, 2π).
func positive(t float64) float64 {
	t = math.Mod(t, 2*math.Pi)
	if t < 0 {
		t += 2 * math.Pi
	}
	return t
}

// nearest keeps a crossing that rounding put just off the edge on it.
func nearest(t, theta float64) float64 {
	if t <= theta {
		return t
	}
	if t-theta < 2*math.Pi-t {
		return theta
	}
	return 0
}

// coversAll reports whether a ring that is wholly out of sight has all that is shown
// on its left. Only a ring larger than what is shown can.
func (s *stream) coversAll(area float64) bool {
	if s.view.round == nil || area < 2*math.Pi*(1-s.view.cosine)-epsilon {
		return false
	}
	sum := 0.0
	n := len(s.turned)
	for i, a := range s.turned {
		b := s.turned[(i+1)%n]
		sum += wrap(math.Atan2(b.v.z, b.v.y) - math.Atan2(a.v.z, a.v.y))
	}
	return sum > math.Pi // counter-clockwise round the centre
}

// inverted reports whether a ring that is wholly shown, projected into s.px, encloses
// what lies outside its outline: the side with the cut. Since no exterior encloses more than
// half the Earth, such an outline is a large one, which the sense of a small or twisted
// ring cannot be mistaken for.
func (s *stream) inverted() bool {
	return s.signedArea() > halfTheEarth(s.view)/2
}

// signedArea is what s.px encloses in px².
func (s *stream) signedArea() float64 {
	sum := 0.0
	n := len(s.px)
	for i, p := range s.px {
		q := s.px[(i+1)%n]
		sum += p.X*q.Y - q.X*p.Y
	}
	return sum / 2
}
