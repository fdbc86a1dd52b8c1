package path

import "math"

// Bounds returns the exact extent of the path: curves count where they run, not
// where their control points lie. An empty path has the zero Rect.
func (p Path) Bounds() Rect {
	r := Rect{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	add := func(q Point) {
		r.MinX, r.MaxX = math.Min(r.MinX, q.X), math.Max(r.MaxX, q.X)
		r.MinY, r.MaxY = math.Min(r.MinY, q.Y), math.Max(r.MaxY, q.Y)
	}
	p.Each(func(s Step) {
		if s.Verb == Close {
			return
		}
		add(s.To)
		switch s.Verb {
		case Quad:
			for _, t := range quadTurns(s.From, s.Points[0], s.To) {
				add(quadAt(s.From, s.Points[0], s.To, t))
			}
		case Cubic:
			for _, t := range cubicTurns(s.From, s.Points[0], s.Points[1], s.To) {
				add(cubicAt(s.From, s.Points[0], s.Points[1], s.To, t))
			}
		}
	})
	if r.MaxX < r.MinX {
		return Rect{}
	}
	return r
}

func quadAt(a, b, c Point, t float64) Point {
	u := 1 - t
	return Point{u*u*a.X + 2*u*t*b.X + t*t*c.X, u*u*a.Y + 2*u*t*b.Y + t*t*c.Y}
}

func cubicAt(a, b, c, d Point, t float64) Point {
	u := 1 - t
	k0, k1, k2, k3 := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
	return Point{k0*a.X + k1*b.X + k2*c.X + k3*d.X, k0*a.Y + k1*b.Y + k2*c.Y + k3*d.Y}
}

// quadTurns returns the parameters in (0, 1) at which x or y turns.
func quadTurns(a, b, c Point) (ts []float64) {
	for _, v := range [2][3]float64{{a.X, b.X, c.X}, {a.Y, b.Y, c.Y}} {
		if den := v[0] - 2*v[1] + v[2]; den != 0 {
			ts = inside(ts, (v[0]-v[1])/den)
		}
	}
	return ts
}

// cubicTurns returns the parameters in (0, 1) at which x or y turns.
func cubicTurns(a, b, c, d Point) (ts []float64) {
	for _, v := range [2][4]float64{{a.X, b.X, c.X, d.X}, {a.Y, b.Y, c.Y, d.Y}} {
		// The derivative divided by 3 is q2 t² + q1 t + q0.
		q0 := v[1] - v[0]
		q1 := 2 * (v[0] - 2*v[1] + v[2])
		q2 := v[3] - v[0] + 3*(v[1]-v[2])
		if math.Abs(q2) < 1e-12 {
			if q1 != 0 {
				ts = inside(ts, -q0/q1)
			}
			continue
		}
		if disc := q1*q1 - 4*q2*q0; disc >= 0 {
			root := math.Sqrt(disc)
			ts = inside(ts, (-q1+root)/(2*q2))
			ts = inside(ts, (-q1-root)/(2*q2))
		}
	}
	return ts
}

func inside(ts []float64, t float64) []float64 {
	if t > 0 && t < 1 {
		ts = append(ts, t)
	}
	return ts
}
