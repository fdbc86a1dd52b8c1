package project

import "math"

// mercatorTop is the latitude at which a Mercator map stops in each direction, in
// radians: 89.9999°, so that the poles stay finite. Web tiles end at 85.0511°.
const mercatorTop = 89.9999 * radians

// mercator is true to scale where k is the cosine of the latitude.
type mercator struct{ k float64 }

func (m mercator) forward(l, f float64) (x, y float64) {
	f = math.Max(-mercatorTop, math.Min(mercatorTop, f))
	return m.k * l, m.k * math.Log(tanHalf(f))
}

func (m mercator) inverse(x, y float64) (l, f float64) {
	return x / m.k, 2*math.Atan(math.Exp(y/m.k)) - math.Pi/2
}

type equirectangular struct{}

func (equirectangular) forward(l, f float64) (x, y float64) { return l, f }

func (equirectangular) inverse(x, y float64) (l, f float64) { return outside(x, y) }

// equalEarth after Šavrič, Patterson and Jenny, The Equal Earth map projection
// (2018), equations 1 and 2.
type equalEarth struct{}

const (
	eeA1, eeA2, eeA3, eeA4 = 1.340264, -0.081106, 0.000893, 0.003796
	sqrt3                  = 1.7320508075688772
)

func (equalEarth) forward(l, f float64) (x, y float64) {
	t := math.Asin(clamp(sqrt3 / 2 * math.Sin(f)))
	t2 := t * t
	t6 := t2 * t2 * t2
	return 2 * sqrt3 * l * math.Cos(t) / (3 * (eeA1 + 3*eeA2*t2 + t6*(7*eeA3+9*eeA4*t2))),
		t * (eeA1 + eeA2*t2 + t6*(eeA3+eeA4*t2))
}

func (equalEarth) inverse(x, y float64) (l, f float64) {
	t := newton(y, y, func(t float64) (v, d float64) {
		t2 := t * t
		t6 := t2 * t2 * t2
		return t * (eeA1 + eeA2*t2 + t6*(eeA3+eeA4*t2)), eeA1 + 3*eeA2*t2 + t6*(7*eeA3+9*eeA4*t2)
	})
	t2 := t * t
	t6 := t2 * t2 * t2
	s := 2 * math.Sin(t) / sqrt3
	if math.Abs(s) > 1+1e-9 {
		return math.NaN(), math.NaN()
	}
	return outside(3*x*(eeA1+3*eeA2*t2+t6*(7*eeA3+9*eeA4*t2))/(2*sqrt3*math.Cos(t)), math.Asin(clamp(s)))
}

// naturalEarth after Šavrič and others, A polynomial equation for the Natural
// Earth projection (2011).
type naturalEarth struct{}

func (naturalEarth) forward(l, f float64) (x, y float64) {
	f2 := f * f
	return l * naturalLength(f2), f * naturalHeight(f2)
}

func naturalLength(f2 float64) float64 {
	f4 := f2 * f2
	return 0.8707 - 0.131979*f2 + f4*(-0.013791+f4*(0.003971*f2-0.001529*f4))
}

func naturalHeight(f2 float64) float64 {
	f4 := f2 * f2
	return 1.007226 + f2*(0.015085+f4*(-0.044475+0.028874*f2-0.005916*f4))
}

func (naturalEarth) inverse(x, y float64) (l, f float64) {
	f = newton(y, y, func(f float64) (v, d float64) {
		f2 := f * f
		f4 := f2 * f2
		return f * naturalHeight(f2), 1.007226 + f2*(3*0.015085+f4*(7*-0.044475+9*0.028874*f2-11*0.005916*f4))
	})
	return outside(x/naturalLength(f*f), f)
}

// newton solves f(t) = y from a first guess; f returns its value and derivative.
func newton(y, t float64, f func(float64) (v, d float64)) float64 {
	for range 25 {
		v, d := f(t)
		step := (v - y) / d
		t -= step
		if math.Abs(step) < tiny {
			break
		}
	}
	return t
}

// outside refuses what lies beyond the edge of a world map.
func outside(l, f float64) (float64, float64) {
	if !(math.Abs(l) <= math.Pi+1e-9) || !(math.Abs(f) <= math.Pi/2+1e-9) {
		return math.NaN(), math.NaN()
	}
	return l, f
}
