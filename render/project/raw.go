package project

import "math"

// raw is a projection of the rotated sphere: radians in, Earth radii out, y up.
// Inverses return NaN where no place projects.
type raw interface {
	forward(lambda, phi float64) (x, y float64)
	inverse(x, y float64) (lambda, phi float64)
}

const (
	radians = math.Pi / 180
	degrees = 180 / math.Pi
	epsilon = 1e-6  // radians: what counts as the same place, about 6 m
	tiny    = 1e-12 // radians: below the noise of the arithmetic
)

// raw returns the mathematics of a projection.
func (p Projection) raw() raw {
	switch p.Kind {
	case AzimuthalEqualArea:
		return azimuthalEqualArea{}
	case AzimuthalEquidistant:
		return azimuthalEquidistant{}
	case Stereographic:
		return stereographic{}
	case Orthographic:
		return orthographic{}
	case ConicConformal:
		return newConicConformal(p.parallels())
	case ConicEqualArea:
		return newConicEqualArea(p.parallels())
	case Mercator:
		return mercator{1}
	case NaturalEarth:
		return naturalEarth{}
	case Equirectangular:
		return equirectangular{}
	}
	return equalEarth{}
}

// clamp keeps rounding from leaving the domain of asin and acos.
func clamp(x float64) float64 { return math.Max(-1, math.Min(1, x)) }
