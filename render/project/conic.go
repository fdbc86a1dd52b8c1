package project

import "math"

// conicConformal is Lambert's, after Snyder chapter 15, with the equator as its
// own origin: the view moves Lat to the centre.
type conicConformal struct{ n, f float64 }

func newConicConformal(a, b float64) raw {
	p0, p1 := a*radians, b*radians
	c0 := math.Cos(p0)
	n := math.Sin(p0)
	if math.Abs(p0-p1) > tiny {
		n = math.Log(c0/math.Cos(p1)) / math.Log(tanHalf(p1)/tanHalf(p0))
	}
	if math.Abs(n) < tiny || math.IsNaN(n) {
		return mercator{c0} // parallels symmetric to the equator
	}
	return conicConformal{n, c0 * math.Pow(tanHalf(p0), n) / n}
}

// tanHalf is the tangent of the half colatitude's complement.
func tanHalf(phi float64) float64 { return math.Tan(math.Pi/4 + phi/2) }

func (c conicConformal) forward(l, f float64) (x, y float64) {
	// The far pole is at infinity; stop just short of it.
	if c.n > 0 {
		f = math.Max(f, -math.Pi/2+epsilon)
	} else {
		f = math.Min(f, math.Pi/2-epsilon)
	}
	r := c.f / math.Pow(tanHalf(f), c.n)
	s, k := math.Sincos(c.n * l)
	return r * s, c.f - r*k
}

func (c conicConformal) inverse(x, y float64) (l, f float64) {
	fy := c.f - y
	r := math.Copysign(math.Hypot(x, fy), c.n)
	l = math.Atan2(x*sign(c.n), fy*sign(c.n)) / c.n
	return l, 2*math.Atan(math.Pow(c.f/r, 1/c.n)) - math.Pi/2
}

// conicEqualArea is Albers's, after Snyder chapter 14, with the equator as its origin.
type conicEqualArea struct{ n, c, r0 float64 }

func newConicEqualArea(a, b float64) raw {
	s0, s1 := math.Sin(a*radians), math.Sin(b*radians)
	n := (s0 + s1) / 2
	if math.Abs(n) < epsilon {
		return cylindricalEqualArea{math.Cos(a * radians)}
	}
	c := 1 + s0*(2*n-s0)
	return conicEqualArea{n, c, math.Sqrt(c) / n}
}

func (c conicEqualArea) forward(l, f float64) (x, y float64) {
	r := math.Sqrt(math.Max(0, c.c-2*c.n*math.Sin(f))) / c.n
	s, k := math.Sincos(c.n * l)
	return r * s, c.r0 - r*k
}

func (c conicEqualArea) inverse(x, y float64) (l, f float64) {
	ry := c.r0 - y
	l = math.Atan2(x*sign(c.n), ry*sign(c.n)) / c.n
	s := (c.c - (x*x+ry*ry)*c.n*c.n) / (2 * c.n)
	if math.Abs(s) > 1+1e-9 {
		return math.NaN(), math.NaN()
	}
	return l, math.Asin(clamp(s))
}

// cylindricalEqualArea is what Albers becomes with parallels symmetric to the equator.
type cylindricalEqualArea struct{ k float64 }

func (c cylindricalEqualArea) forward(l, f float64) (x, y float64) { return l * c.k, math.Sin(f) / c.k }

func (c cylindricalEqualArea) inverse(x, y float64) (l, f float64) {
	if math.Abs(y*c.k) > 1+1e-9 {
		return math.NaN(), math.NaN()
	}
	return x / c.k, math.Asin(clamp(y * c.k))
}

func sign(x float64) float64 { return math.Copysign(1, x) }
