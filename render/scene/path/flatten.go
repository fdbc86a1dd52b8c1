package path

import "math"

// Lines are polylines that lie end to end in one memory, which Reset keeps for the next
// ones. The zero Lines are none.
type Lines struct {
	points []Point
	ends   []int // of each line among the points
	closed []bool
}

// Len returns how many lines there are.
func (l *Lines) Len() int { return len(l.ends) }

// Line returns a line, and whether it was closed: its first point is not repeated at its end.
func (l *Lines) Line(i int) (points []Point, closed bool) {
	start := 0
	if i > 0 {
		start = l.ends[i-1]
	}
	return l.points[start:l.ends[i]:l.ends[i]], l.closed[i]
}

// Reset forgets the lines and keeps their memory.
func (l *Lines) Reset() { l.points, l.ends, l.closed = l.points[:0], l.ends[:0], l.closed[:0] }

// Flat returns the path as polylines: curves become chords that stay within
// tolerance px of them (0 means 0.1, finer than the eye at 3x).
func (p Path) Flat(tolerance float64) *Lines {
	var l Lines
	p.FlatInto(&l, tolerance)
	return &l
}

// FlatInto adds what Flat returns to l.
func (p Path) FlatInto(l *Lines, tolerance float64) {
	if tolerance <= 0 {
		tolerance = 0.1
	}
	begun := len(l.points) // the line at hand
	end := func(shut bool) {
		if n := len(l.points); n > begun {
			if shut && n-begun > 1 && l.points[begun] == l.points[n-1] {
				l.points = l.points[:n-1]
			}
			l.ends, l.closed = append(l.ends, len(l.points)), append(l.closed, shut)
		}
		begun = len(l.points)
	}
	var at, first Point
	i := 0
	for _, v := range p.Verbs {
		if int(v) >= len(points) || i+points[v] > len(p.Points) { // damaged
			break
		}
		q := p.Points[i : i+points[v]]
		i += points[v]
		if v != Move && v != Close && len(l.points) == begun {
			l.points = append(l.points, at)
		}
		switch v {
		case Move:
			end(false)
			first = q[0]
			l.points = append(l.points, q[0])
		case Line:
			l.points = append(l.points, q[0])
		case Quad:
			n := chords(math.Hypot(at.X-2*q[0].X+q[1].X, at.Y-2*q[0].Y+q[1].Y)/4, tolerance)
			for k := 1; k <= n; k++ {
				l.points = append(l.points, quadAt(at, q[0], q[1], float64(k)/float64(n)))
			}
		case Cubic:
			b, c, d := q[0], q[1], q[2]
			bend := math.Max(math.Hypot(at.X-2*b.X+c.X, at.Y-2*b.Y+c.Y), math.Hypot(b.X-2*c.X+d.X, b.Y-2*c.Y+d.Y))
			n := chords(bend*3/4, tolerance)
			for k := 1; k <= n; k++ {
				l.points = append(l.points, cubicAt(at, b, c, d, float64(k)/float64(n)))
			}
		case Close:
			end(true)
			at = first
			continue
		}
		at = q[len(q)-1]
	}
	end(false)
}

// chords returns how many equal steps keep a curve, whose middle lies at most
// bend px off its chord, within tolerance: the error falls with the square.
func chords(bend, tolerance float64) int {
	n := int(math.Ceil(math.Sqrt(bend / tolerance)))
	return max(1, min(n, 256))
}

// Length returns the length of the path in px, with curves to within a thousandth.
func (p Path) Length() float64 {
	lines := p.Flat(0.0005)
	total := 0.0
	for i := range lines.Len() {
		l, closed := lines.Line(i)
		for j := 1; j < len(l); j++ {
			total += math.Hypot(l[j].X-l[j-1].X, l[j].Y-l[j-1].Y)
		}
		if n := len(l); closed && n > 1 {
			total += math.Hypot(l[0].X-l[n-1].X, l[0].Y-l[n-1].Y)
		}
	}
	return total
}
