package project

import (
	"math"

	"github.com/paulmach/orb"
)

// longEdge is where the trapezoid rule for the area under an edge gives way to the
// exact formula, in radians of longitude or latitude: below it the rule errs by less than 0.1 %.
const longEdge = 0.1

// leftArea returns the area on the left of a ring, on the unit sphere, 0 to 4π: what
// the ring encloses if it is an exterior as RFC 7946 has it.
func leftArea(ring orb.Ring) float64 {
	sum, turn := 0.0, 0.0
	n := len(ring)
	if n > 1 && ring[0] == ring[n-1] {
		n--
	}
	if n < 3 {
		return 0
	}
	prev := ring[n-1]
	ps := math.Sin(prev[1] * radians)
	for _, p := range ring[:n] {
		s := math.Sin(p[1] * radians)
		d := wrap((p[0] - prev[0]) * radians)
		turn += d
		if math.Abs(d) < longEdge && math.Abs(p[1]-prev[1]) < longEdge*degrees {
			sum -= d * (s + ps) / 2
		} else {
			sum -= underEdge(d, prev[1]*radians, p[1]*radians)
		}
		prev, ps = p, s
	}
	switch {
	case math.Abs(turn) > math.Pi: // round a pole, which lies on the left
		return 2*math.Pi + sum
	case sum < 0:
		return 4*math.Pi + sum
	}
	return sum
}

// underEdge is the signed area between a great circle edge and the equator: the
// spherical excess of Bessel's formula.
func underEdge(d, f1, f2 float64) float64 {
	t1, t2 := math.Tan(f1/2), math.Tan(f2/2)
	return 2 * math.Atan2(math.Tan(d/2)*(t1+t2), 1+t1*t2)
}

// backwards reports whether a ring must be walked from its end, so that what it
// encloses lies on its left: exteriors enclose at most half the Earth, holes leave at least half.
// A ring of exactly half the Earth is taken as it comes.
func backwards(area float64, hole bool) bool {
	const half = 2 * math.Pi
	if hole {
		return area < half-epsilon
	}
	return area > half+epsilon
}
