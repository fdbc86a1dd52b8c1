// Package project takes places on the Earth to pixels and back. A Projection is
// a plain value: a kind, a rotation, parallels. A View adds scale, position and
// frame, and streams geometry through rotate, cut (at the antimeridian or a
// circle), adaptive resampling, projection and clipping to the frame. It knows
// no colours and no data.
//
// Places are WGS84 degrees, longitude before latitude, on a sphere of radius
// 6,371,008.8 m; results are px (1/96 inch), y down. Polygon rings follow RFC
// 7946: exterior counter-clockwise, holes clockwise.
package project

import (
	"fmt"
	"strings"
)

// EarthRadius is the mean radius of WGS84 in metres, R1 = (2a+b)/3.
const EarthRadius = 6371008.8

// Kind names a projection.
type Kind uint8

const (
	EqualEarth           Kind = iota // the world, areas true (Šavrič, Patterson and Jenny 2018)
	AzimuthalEqualArea               // Lambert; a region or a hemisphere, areas true
	AzimuthalEquidistant             // distances from the centre true
	ConicConformal                   // Lambert; a wide region of middle latitudes, shapes true
	ConicEqualArea                   // Albers
	Stereographic                    // the poles, shapes true
	Orthographic                     // the globe from afar
	Mercator                         // web tiles
	NaturalEarth                     // the world, a compromise (Patterson; Šavrič's polynomial)
	Equirectangular                  // plate carrée
	kinds
)

var kindNames = [kinds]string{"equal-earth", "azimuthal-equal-area", "azimuthal-equidistant", "conic-conformal",
	"conic-equal-area", "stereographic", "orthographic", "mercator", "natural-earth", "equirectangular"}

// String returns the name that ParseKind reads: "azimuthal-equal-area".
func (k Kind) String() string {
	if k >= kinds {
		return fmt.Sprintf("kind-%d", uint8(k))
	}
	return kindNames[k]
}

// ParseKind reads a projection's name, or PROJ's for it: "laea"; the error lists the names
// that there are.
func ParseKind(s string) (Kind, error) {
	for k, name := range kindNames {
		if s == name || s == projNames[k] {
			return Kind(k), nil
		}
	}
	return 0, fmt.Errorf("there is no projection %q; choose one of %s", s, strings.Join(kindNames[:], ", "))
}

// Azimuthal reports whether the projection looks at the Earth from one point, so
// that it is cut at a circle round its centre.
func (k Kind) Azimuthal() bool {
	switch k {
	case AzimuthalEqualArea, AzimuthalEquidistant, Stereographic, Orthographic:
		return true
	}
	return false
}

// Conic reports whether the projection uses Parallels.
func (k Kind) Conic() bool { return k == ConicConformal || k == ConicEqualArea }

// Projection is a way to flatten the Earth, without scale or place on a page.
// The zero Projection is Equal Earth centred on Greenwich and the equator.
type Projection struct {
	Kind     Kind
	Lon, Lat float64 // degrees: the centre, which the Earth is turned to. Conics take Lat as the origin and turn only by Lon

	// Gamma turns the sphere clockwise round the centre, in degrees, after Lon
	// and Lat: d3-geo's rotation is [-Lon, -Lat, Gamma].
	Gamma     float64
	Parallels [2]float64 // degrees, of conics; both zero stands for two parallels round Lat
	ClipAngle float64    // degrees from the centre that an azimuthal kind shows; 0 is the kind's own. Others show all
}

// clipAngle is what azimuthal kinds show when nobody says: d3-geo's own limits.
// Beyond them the map tears into its rim.
func (p Projection) clipAngle() float64 {
	if p.ClipAngle > 0 {
		return p.ClipAngle
	}
	switch p.Kind {
	case AzimuthalEqualArea, AzimuthalEquidistant:
		return 180 - 1e-3
	case Stereographic:
		return 142
	case Orthographic:
		return 90
	}
	return 0
}

// parallels returns the standard parallels of a conic.
func (p Projection) parallels() (a, b float64) {
	if p.Parallels != [2]float64{} {
		return p.Parallels[0], p.Parallels[1]
	}
	return p.Lat - 10, p.Lat + 10
}
