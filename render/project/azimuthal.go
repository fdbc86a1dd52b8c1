package project

import "math"

// The azimuthal projections, after Snyder, Map Projections: A Working Manual
// (USGS 1395), chapters 20, 21, 24 and 25, in their equatorial aspect: the
// rotation brings the centre there.

type azimuthalEqualArea struct{}

func (azimuthalEqualArea) forward(l, f float64) (x, y float64) {
	sl, cl := math.Sincos(l)
	sf, cf := math.Sincos(f)
	d := 1 + cl*cf
	if d <= 0 {
		return 2, 0 // the antipode is the whole rim; one point of it stands for it
	}
	k := math.Sqrt(2 / d)
	return k * cf * sl, k * sf
}

func (azimuthalEqualArea) inverse(x, y float64) (l, f float64) {
	r := math.Hypot(x, y)
	if r > 2 {
		return math.NaN(), math.NaN()
	}
	return fromCentre(x, y, r, 2*math.Asin(clamp(r/2)))
}

type azimuthalEquidistant struct{}

func (azimuthalEquidistant) forward(l, f float64) (x, y float64) {
	sl, cl := math.Sincos(l)
	sf, cf := math.Sincos(f)
	a, b := cf*sl, sf
	s := math.Hypot(a, b)
	if s < tiny {
		if cl*cf > 0 {
			return a, b
		}
		return math.Pi, 0
	}
	c := math.Atan2(s, cl*cf)
	return c / s * a, c / s * b
}

func (azimuthalEquidistant) inverse(x, y float64) (l, f float64) {
	r := math.Hypot(x, y)
	if r > math.Pi+tiny {
		return math.NaN(), math.NaN()
	}
	return fromCentre(x, y, r, r)
}

type stereographic struct{}

func (stereographic) forward(l, f float64) (x, y float64) {
	sl, cl := math.Sincos(l)
	sf, cf := math.Sincos(f)
	k := 1 + cl*cf
	if k < tiny {
		k = tiny
	}
	return 2 * cf * sl / k, 2 * sf / k
}

func (stereographic) inverse(x, y float64) (l, f float64) {
	r := math.Hypot(x, y)
	return fromCentre(x, y, r, 2*math.Atan(r/2))
}

type orthographic struct{}

func (orthographic) forward(l, f float64) (x, y float64) {
	sf, cf := math.Sincos(f)
	return cf * math.Sin(l), sf
}

func (orthographic) inverse(x, y float64) (l, f float64) {
	r := math.Hypot(x, y)
	if r > 1+tiny {
		return math.NaN(), math.NaN()
	}
	return fromCentre(x, y, r, math.Asin(clamp(r)))
}

// fromCentre returns the place at angular distance c from the centre, in the
// direction of (x, y), whose length is r.
func fromCentre(x, y, r, c float64) (l, f float64) {
	if r < tiny {
		return 0, 0
	}
	s, k := math.Sincos(c)
	return math.Atan2(x*s, r*k), math.Asin(clamp(y * s / r))
}

// round is an azimuthal projection that takes turned vectors, which saves the way
// through angles: the same formulas as forward.
type round interface{ vector(v vec) (x, y float64) }

func (azimuthalEqualArea) vector(v vec) (x, y float64) {
	d := 1 + v.x
	if d <= 0 {
		return 2, 0
	}
	k := math.Sqrt(2 / d)
	return k * v.y, k * v.z
}

func (azimuthalEquidistant) vector(v vec) (x, y float64) {
	s := math.Hypot(v.y, v.z)
	if s < tiny {
		if v.x > 0 {
			return v.y, v.z
		}
		return math.Pi, 0
	}
	c := math.Atan2(s, v.x) / s
	return c * v.y, c * v.z
}

func (stereographic) vector(v vec) (x, y float64) {
	k := math.Max(tiny, 1+v.x)
	return 2 * v.y / k, 2 * v.z / k
}

func (orthographic) vector(v vec) (x, y float64) { return v.y, v.z }
