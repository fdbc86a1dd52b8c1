package sphere

import (
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// CutAntimeridian cuts a line where it crosses ±180°, as RFC 7946 section 3.1.9
// asks: each part ends at exactly 180 or -180 and the next begins at exactly
// the other. The line's longitudes may be continuous beyond ±180°, or jump by
// more than 180° between two points, which is read as a crossing. The parts'
// longitudes lie within [-180, 180]; parts of fewer than two points are
// dropped, and nil is returned where none is left. line is not modified.
func CutAntimeridian(line orb.LineString) orb.MultiLineString {
	line = unroll(line)
	if len(line) < 2 {
		return nil
	}
	var parts orb.MultiLineString
	var part orb.LineString
	var ends []orb.Point // of the pieces of one step
	window := 0
	shift := func(p orb.Point) orb.Point {
		return Quantise(orb.Point{p[0] - 360*float64(window), p[1]})
	}
	for i := 1; i < len(line); i++ {
		from := line[i-1]
		ends = append(appendCrossings(ends[:0], from, line[i]), line[i])
		for _, to := range ends {
			w := windowOf((from[0] + to[0]) / 2)
			if from[0] == to[0] && part != nil && onEdge(from[0], window) {
				w = window // along the antimeridian itself: stay on the side that it was reached from
			}
			if part == nil || w != window {
				parts = closePart(parts, part)
				window = w
				part = append(make(orb.LineString, 0, len(line)-i+1), shift(from))
			}
			part = append(part, shift(to))
			from = to
		}
	}
	return closePart(parts, part)
}

func closePart(parts orb.MultiLineString, part orb.LineString) orb.MultiLineString {
	if len(part) < 2 {
		return parts
	}
	return append(parts, part)
}

// windowOf returns which turn of the Earth a continuous longitude lies in: 0 for [-180, 180).
func windowOf(lon float64) int { return int(math.Floor((lon + 180) / 360)) }

// onEdge reports whether lon is an edge of the window.
func onEdge(lon float64, window int) bool {
	c := 360 * float64(window)
	return lon == c-180 || lon == c+180
}

// appendCrossings appends to dst the points strictly between a and b at which
// the straight line between them meets the antimeridian, in the order of travel.
func appendCrossings(dst []orb.Point, a, b orb.Point) []orb.Point {
	had := len(dst)
	lo, hi := windowOf(math.Min(a[0], b[0])), windowOf(math.Max(a[0], b[0]))
	for w := lo; w <= hi; w++ {
		lon := 360*float64(w) + 180
		if (a[0] < lon) == (b[0] < lon) || a[0] == lon || b[0] == lon {
			continue
		}
		dst = append(dst, orb.Point{lon, a[1] + (b[1]-a[1])*(lon-a[0])/(b[0]-a[0])})
	}
	if a[0] > b[0] {
		slices.Reverse(dst[had:])
	}
	return dst
}

// unroll returns the line with continuous longitudes, without the points that
// are not on Earth and without repeated ones.
func unroll(line orb.LineString) orb.LineString {
	out := make(orb.LineString, 0, len(line))
	turn := 0.0
	var last orb.Point
	for _, p := range line {
		if !OnEarth(p) {
			continue
		}
		if len(out) > 0 {
			if d := p[0] - last[0]; d > 180 {
				turn -= 360 * math.Ceil((d-180)/360)
			} else if d < -180 {
				turn += 360 * math.Ceil((-d-180)/360)
			}
		}
		last = p
		q := orb.Point{p[0] + turn, p[1]}
		if len(out) == 0 || out[len(out)-1] != q {
			out = append(out, q)
		}
	}
	return out
}
