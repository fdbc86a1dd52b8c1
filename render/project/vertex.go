package project

import (
	"math"

	"github.com/paulmach/orb"

	"dateline/render/scene/path"
)

// vec is a place on the unit sphere after turning: x points at the centre of the
// map, y to its right, z to its top.
type vec struct{ x, y, z float64 }

// vertex is a turned place. Azimuthal kinds work on v alone; the others on l and f,
// longitude and latitude in radians, and make v when they need it.
type vertex struct {
	l, f float64
	v    vec
}

func toVec(l, f float64) vec {
	sl, cl := math.Sincos(l)
	sf, cf := math.Sincos(f)
	return vec{cl * cf, sl * cf, sf}
}

func (a vec) dot(b vec) float64 { return a.x*b.x + a.y*b.y + a.z*b.z }

func (a vec) cross(b vec) vec {
	return vec{a.y*b.z - a.z*b.y, a.z*b.x - a.x*b.z, a.x*b.y - a.y*b.x}
}

// unit returns a at length 1; the zero vector stays.
func (a vec) unit() vec {
	n := math.Sqrt(a.dot(a))
	if n == 0 {
		return a
	}
	return vec{a.x / n, a.y / n, a.z / n}
}

// along returns a·p + b·q.
func (a vec) along(p float64, b vec, q float64) vec {
	return vec{a.x*p + b.x*q, a.y*p + b.y*q, a.z*p + b.z*q}
}

// vector turns a place given by its longitude and latitude in radians.
func (r *rotation) vector(l, f float64) vec {
	p := toVec(l+r.lambda, f)
	k := p.z*r.cosPhi + p.x*r.sinPhi
	return vec{p.x*r.cosPhi - p.z*r.sinPhi, p.y*r.cosGam - k*r.sinGam, k*r.cosGam + p.y*r.sinGam}
}

// turnPoint turns a place in degrees.
func (v *View) turnPoint(ll orb.Point) vertex {
	if v.round != nil {
		return vertex{v: v.turn.vector(ll[0]*radians, ll[1]*radians)}
	}
	l, f := v.turn.forward(ll[0]*radians, ll[1]*radians)
	return vertex{l: l, f: f}
}

// px projects a turned place.
func (v *View) px(a vertex) path.Point {
	if v.round != nil {
		x, y := v.round.vector(a.v)
		return path.Point{X: v.x + v.scale*x, Y: v.y - v.scale*y}
	}
	return v.project(a.l, a.f)
}

// middle returns the place half way between a and b on their great circle.
func (v *View) middle(a, b vertex) vertex {
	if v.round != nil {
		return vertex{v: a.v.along(1, b.v, 1).unit()}
	}
	m := toVec(a.l, a.f).along(1, toVec(b.l, b.f), 1).unit()
	if math.Abs(m.z) > 1-tiny { // over a pole every longitude is right; the mean is on the way
		return vertex{l: (a.l + b.l) / 2, f: math.Copysign(math.Pi/2, m.z)}
	}
	return vertex{l: math.Atan2(m.y, m.x), f: math.Asin(clamp(m.z))}
}

// apart returns the square of the angle between a and b, or more, in radians².
func (v *View) apart(a, b vertex) float64 {
	if v.round != nil {
		d := a.v.along(1, b.v, -1)
		return d.dot(d)
	}
	return (a.l-b.l)*(a.l-b.l) + (a.f-b.f)*(a.f-b.f)
}
