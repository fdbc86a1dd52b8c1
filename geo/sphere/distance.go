package sphere

import (
	"math"

	"github.com/paulmach/orb"
	"github.com/tidwall/geodesic"
)

// Distance returns the length of the geodesic between a and b in metres,
// rounded to 1 m. It is NaN where a point is not on Earth.
func Distance(a, b orb.Point) float64 {
	s, _ := inverse(a, b)
	return math.Round(s)
}

// Bearing returns the direction in which the geodesic leaves a for b, degrees
// clockwise from north in [0, 360), rounded to 0.01. It is 0 where the points
// are one, NaN where one is not on Earth.
func Bearing(a, b orb.Point) float64 {
	if same(a, b) {
		return 0
	}
	_, azimuth := inverse(a, b)
	r := math.Round(azimuth*100) / 100
	if r < 0 {
		r += 360
	}
	if r >= 360 {
		r -= 360
	}
	return r + 0 // no negative zero
}

// inverse returns metres and the azimuth at a, unrounded, in [-180, 180].
func inverse(a, b orb.Point) (metres, azimuth float64) {
	if !OnEarth(a) || !OnEarth(b) {
		return math.NaN(), math.NaN()
	}
	geodesic.WGS84.Inverse(a.Lat(), a.Lon(), b.Lat(), b.Lon(), &metres, &azimuth, nil)
	return metres, azimuth
}

// OnEarth reports whether p has a latitude within ±90° and a finite longitude.
// Longitudes beyond ±180° are on Earth: they have only gone round it.
func OnEarth(p orb.Point) bool {
	return math.Abs(p.Lat()) <= 90 && !math.IsNaN(p.Lon()) && math.Abs(p.Lon()) < 1e6
}

// Quantise rounds p to 1e-7 degree, the precision at which points are kept.
func Quantise(p orb.Point) orb.Point {
	return orb.Point{math.Round(p[0]*1e7)/1e7 + 0, math.Round(p[1]*1e7)/1e7 + 0}
}

// Unit returns a point as the vector that leads to it on the unit sphere: x to 0° east, y to 90° east, z to the
// north pole.
func Unit(p orb.Point) [3]float64 {
	lon, lat := p[0]*math.Pi/180, p[1]*math.Pi/180
	return [3]float64{math.Cos(lat) * math.Cos(lon), math.Cos(lat) * math.Sin(lon), math.Sin(lat)}
}

// Wrap returns p with its longitude in [-180, 180]; 180 stays 180.
func Wrap(p orb.Point) orb.Point {
	if p[0] >= -180 && p[0] <= 180 {
		return p
	}
	lon := math.Mod(p[0]+180, 360)
	if lon < 0 {
		lon += 360
	}
	return orb.Point{lon - 180, p[1]}
}

// same reports whether a and b are one point of the Earth, the poles and ±180° included.
func same(a, b orb.Point) bool {
	if a[1] != b[1] {
		return false
	}
	return math.Abs(a[1]) == 90 || math.Mod(a[0]-b[0], 360) == 0
}
