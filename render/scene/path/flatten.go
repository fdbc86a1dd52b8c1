package path

import "math"

// Flat returns the path as polylines: curves become chords that stay within
// tolerance px of them (0 means 0.1, finer than the eye at 3x). closed[i] says
// whether line i was closed; its first point is not repeated at the end.
func (p Path) Flat(tolerance float64) (lines [][]Point, closed []bool) {
	if tolerance <= 0 {
		tolerance = 0.1
	}
	var cur []Point
	end := func(shut bool) {
		if len(cur) > 0 {
			if n := len(cur); shut && n > 1 && cur[0] == cur[n-1] {
				cur = cur[:n-1]
			}
			lines, closed = append(lines, cur), append(closed, shut)
		}
		cur = nil
	}
	p.Each(func(s Step) {
		if s.Verb != Move && s.Verb != Close && len(cur) == 0 {
			cur = append(cur, s.From)
		}
		switch s.Verb {
		case Move:
			end(false)
			cur = append(cur, s.To)
		case Line:
			cur = append(cur, s.To)
		case Quad:
			n := chords(math.Hypot(s.From.X-2*s.Points[0].X+s.To.X, s.From.Y-2*s.Points[0].Y+s.To.Y)/4, tolerance)
			for i := 1; i <= n; i++ {
				cur = append(cur, quadAt(s.From, s.Points[0], s.To, float64(i)/float64(n)))
			}
		case Cubic:
			a, b, c, d := s.From, s.Points[0], s.Points[1], s.To
			bend := math.Max(math.Hypot(a.X-2*b.X+c.X, a.Y-2*b.Y+c.Y), math.Hypot(b.X-2*c.X+d.X, b.Y-2*c.Y+d.Y))
			n := chords(bend*3/4, tolerance)
			for i := 1; i <= n; i++ {
				cur = append(cur, cubicAt(a, b, c, d, float64(i)/float64(n)))
			}
		case Close:
			end(true)
		}
	})
	end(false)
	return lines, closed
}

// chords returns how many equal steps keep a curve, whose middle lies at most
// bend px off its chord, within tolerance: the error falls with the square.
func chords(bend, tolerance float64) int {
	n := int(math.Ceil(math.Sqrt(bend / tolerance)))
	return max(1, min(n, 256))
}

// Length returns the length of the path in px, with curves to within a thousandth.
func (p Path) Length() float64 {
	lines, closed := p.Flat(0.0005)
	total := 0.0
	for i, l := range lines {
		for j := 1; j < len(l); j++ {
			total += math.Hypot(l[j].X-l[j-1].X, l[j].Y-l[j-1].Y)
		}
		if n := len(l); closed[i] && n > 1 {
			total += math.Hypot(l[0].X-l[n-1].X, l[0].Y-l[n-1].Y)
		}
	}
	return total
}
