package project

import (
	"math"

	"github.com/paulmach/orb"

	"dateline/render/scene/path"
)

// step is the distance, in radians, over which scale and north are measured: 64 m on
// the ground, far above rounding and far below any curvature that a map shows.
const step = 1e-5

// MetresPerPixel returns the ground distance of one pixel at px, measured along
// the directions in which it is least and greatest. ok is false off the map.
func (v *View) MetresPerPixel(px path.Point) (least, most float64, ok bool) {
	ll, ok := v.Invert(px)
	if !ok {
		return 0, 0, false
	}
	a, b, c, d := v.jacobian(ll)
	// The singular values of the Jacobian are the ellipse of distortion's half axes.
	e, f := math.Hypot(a+d, c-b)/2, math.Hypot(a-d, c+b)/2
	if e+f == 0 || e == f {
		return 0, 0, false
	}
	return EarthRadius / (e + f), EarthRadius / math.Abs(e-f), true
}

// jacobian returns px per radian of ground: a, c of a step east, b, d of a step north.
func (v *View) jacobian(ll orb.Point) (a, b, c, d float64) {
	l, f := ll[0]*radians, ll[1]*radians
	f = math.Max(-math.Pi/2+2*step, math.Min(math.Pi/2-2*step, f))
	at := func(dl, df float64) path.Point {
		return v.project(v.turn.forward(l+dl/math.Cos(f), f+df))
	}
	e, w, n, s := at(step, 0), at(-step, 0), at(0, step), at(0, -step)
	k := 1 / (2 * step)
	return (e.X - w.X) * k, (n.X - s.X) * k, (e.Y - w.Y) * k, (n.Y - s.Y) * k
}

// North returns the direction of north at px, in degrees clockwise from the top of
// the page, within ±180. ok is false off the map.
func (v *View) North(px path.Point) (angle float64, ok bool) {
	ll, ok := v.Invert(px)
	if !ok {
		return 0, false
	}
	_, x, _, y := v.jacobian(ll)
	return math.Atan2(x, -y) * degrees, true
}
