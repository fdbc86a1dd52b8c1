// Package topo cuts polygons that cover the Earth without overlapping into arcs
// that are stored once, finds the rings that the arcs make, and simplifies arcs so
// that neighbours still fit. It serves the building of an atlas; it knows nothing of
// countries or files.
//
// Coordinates are integers of 1e-5 degree (1.1 m). A vertex has its longitude in
// [-180°, 180°), so that +180° and -180° are one; the poles have longitude 0. Paths
// are unwrapped: their longitudes run on beyond ±180° without a jump.
package topo

import (
	"math"

	"github.com/paulmach/orb"
)

// Turn is once round the Earth.
const Turn = 36_000_000

const (
	halfTurn = Turn / 2
	pole     = 9_000_000
	unit     = 1e-5
)

// Point is a position on the grid.
type Point struct{ X, Y int32 }

// Grid rounds degrees to the grid and wraps the longitude.
func Grid(p orb.Point) Point {
	x := int64(math.Round(p[0] / unit))
	y := int64(math.Round(p[1] / unit))
	y = max(-pole, min(pole, y))
	if y == pole || y == -pole {
		x = 0
	}
	return Point{wrap(x), int32(y)}
}

func wrap(x int64) int32 {
	x = (x + halfTurn) % Turn
	if x < 0 {
		x += Turn
	}
	return int32(x - halfTurn)
}

// toward is the copy of the longitude x that is nearest to from.
func toward(from, x int32) int32 {
	d := int64(x) - int64(from)
	for d > halfTurn {
		d -= Turn
	}
	for d < -halfTurn {
		d += Turn
	}
	return int32(int64(from) + d)
}

// Unwrap makes the longitudes of a path run on without a jump.
func Unwrap(path []Point) []Point {
	out := make([]Point, len(path))
	for i, p := range path {
		if i > 0 {
			p.X = toward(out[i-1].X, p.X)
		}
		out[i] = p
	}
	return out
}

// longest is the longest that an edge may be in longitude, so that a great circle
// and a straight line in degrees are the same to a few metres.
const longest = 50_000

// Densify rounds a path to the grid, drops repeated points and cuts long edges, the
// same way in both directions so that neighbours still share their points.
func Densify(path []orb.Point) []Point {
	var out []Point
	var last orb.Point
	for i, q := range path {
		p := Grid(q)
		if len(out) > 0 && p == out[len(out)-1] {
			last = q
			continue
		}
		if i > 0 && len(out) > 0 && math.Abs(q[0]-last[0]) < 180 {
			out = append(out, between(out[len(out)-1], p)...)
		}
		out = append(out, p)
		last = q
	}
	return out
}

func between(a, b Point) []Point {
	dx := int64(toward(a.X, b.X)) - int64(a.X)
	n := int(max(dx, -dx)+longest-1) / longest
	if n < 2 || a.Y == pole || a.Y == -pole || b.Y == pole || b.Y == -pole {
		return nil
	}
	flip := b.Y < a.Y || b.Y == a.Y && b.X < a.X
	if flip {
		a, b = b, a
		dx = -dx
	}
	dy := int64(b.Y) - int64(a.Y)
	out := make([]Point, n-1)
	for i := 1; i < n; i++ {
		p := Point{wrap(int64(a.X) + dx*int64(i)/int64(n)), int32(int64(a.Y) + dy*int64(i)/int64(n))}
		if flip {
			out[n-1-i] = p
		} else {
			out[i-1] = p
		}
	}
	return out
}
