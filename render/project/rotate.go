package project

import "math"

// rotation turns the sphere so that a centre comes to (0, 0). Angles are radians.
type rotation struct {
	lambda         float64 // added to longitudes first
	sinPhi, cosPhi float64
	sinGam, cosGam float64
	plain          bool // only longitudes turn
}

func newRotation(lon, lat, gamma float64) rotation {
	r := rotation{lambda: -lon * radians, plain: lat == 0 && gamma == 0}
	r.sinPhi, r.cosPhi = math.Sincos(-lat * radians)
	r.sinGam, r.cosGam = math.Sincos(gamma * radians)
	return r
}

// wrap brings a longitude into [-π, π].
func wrap(l float64) float64 {
	if l > math.Pi || l < -math.Pi {
		l -= math.Round(l/(2*math.Pi)) * 2 * math.Pi
	}
	return l
}

// forward turns a place from where it is to where the projection wants it.
func (r *rotation) forward(l, f float64) (float64, float64) {
	l = wrap(l + r.lambda)
	if r.plain {
		return l, f
	}
	sl, cl := math.Sincos(l)
	sf, cf := math.Sincos(f)
	x, y := cl*cf, sl*cf
	k := sf*r.cosPhi + x*r.sinPhi
	return math.Atan2(y*r.cosGam-k*r.sinGam, x*r.cosPhi-sf*r.sinPhi), math.Asin(clamp(k*r.cosGam + y*r.sinGam))
}

// inverse undoes forward.
func (r *rotation) inverse(l, f float64) (float64, float64) {
	if !r.plain {
		sl, cl := math.Sincos(l)
		sf, cf := math.Sincos(f)
		x, y := cl*cf, sl*cf
		k := sf*r.cosGam - y*r.sinGam
		l = math.Atan2(y*r.cosGam+sf*r.sinGam, x*r.cosPhi+k*r.sinPhi)
		f = math.Asin(clamp(k*r.cosPhi - x*r.sinPhi))
	}
	return wrap(l - r.lambda), f
}
