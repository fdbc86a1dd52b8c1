package project

import "math"

// The cut of the projections that are not azimuthal is the antimeridian of the turned
// sphere. Its two sides and the poles between them are one closed boundary, walked with
// the map on the left: up the right side, back along the north pole, down the left side,
// along the south pole. Positions on it run from 0 to 6π:
//
//	right side  0 to π        latitude + π/2
//	north pole  π to 3π       2π - longitude
//	left side   3π to 4π      7π/2 - latitude
//	south pole  4π to 6π      5π + longitude

// sidePosition returns the position of latitude f on the right or the left side.
func sidePosition(right bool, f float64) float64 {
	if right {
		return f + math.Pi/2
	}
	return 7*math.Pi/2 - f
}

// boundaryVertex undoes the positions.
func boundaryVertex(t float64) vertex {
	switch {
	case t <= math.Pi:
		return vertex{l: math.Pi, f: t - math.Pi/2}
	case t <= 3*math.Pi:
		return vertex{l: 2*math.Pi - t, f: math.Pi / 2}
	case t <= 4*math.Pi:
		return vertex{l: -math.Pi, f: 7*math.Pi/2 - t}
	}
	return vertex{l: t - 5*math.Pi, f: -math.Pi / 2}
}

// meetAntimeridian finds where an edge crosses, if it does.
func meetAntimeridian(a, b vertex, events *[2]event) int {
	if math.Abs(a.l-b.l) <= math.Pi {
		return 0
	}
	if a.f == b.f && math.Abs(a.f) > math.Pi/2-tiny {
		return 0 // along the pole itself, as in files that are cut there already
	}
	right := a.l > 0
	f := crossingLatitude(toVec(a.l, a.f), toVec(b.l, b.f), (a.f+b.f)/2)
	out, in := vertex{l: math.Pi, f: f}, vertex{l: -math.Pi, f: f}
	if !right {
		out, in = in, out
	}
	events[0] = event{leaves: true, enters: true, out: out, in: in,
		exit: sidePosition(right, f), enter: sidePosition(!right, f)}
	return 1
}

// crossingLatitude returns the latitude at which the great circle through a and b
// crosses y = 0 behind the globe, or mean where they lie on it.
func crossingLatitude(a, b vec, mean float64) float64 {
	d := a.y - b.y
	if math.Abs(d) < 1e-15 {
		return mean
	}
	k := a.y / d
	p := a.along(1-k, b, k)
	if p.x == 0 && p.z == 0 {
		return mean
	}
	return math.Atan2(p.z, -p.x)
}
