package export

import (
	"math"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/feature"
	"dateline/geo/sphere"
	"dateline/render/project"
)

// seam is the meridian along which a projection tears the Earth open, as degrees
// that put it on ±180° when they are added. A GIS projects vertex by vertex: what
// crosses the seam is drawn back across the whole map, unless it is cut there.
type seam struct{ turn float64 }

// besideSeam is how far off the seam a cut ends, in degrees (about 0.1 m): a point
// on it may fall on either edge of the map.
const besideSeam = 1e-6

// seamOf is false where ±180°, at which all geometries are cut, does: for
// projections centred on Greenwich, for those that have no seam or one that is no
// meridian.
func seamOf(p project.Projection) (seam, bool) {
	turned := p.Gamma != 0 || p.Lat != 0 && !p.Kind.Conic()
	return seam{turn: -p.Lon}, p.Lon != 0 && !turned && !p.Kind.Azimuthal()
}

// lines cuts lines that lie within ±180°.
func (s seam) lines(lines orb.MultiLineString) orb.MultiLineString {
	var out orb.MultiLineString
	for _, line := range lines {
		for _, part := range sphere.CutAntimeridian(shiftedLine(line, s.turn)) {
			out = append(out, sphere.CutAntimeridian(s.back(part))...)
		}
	}
	return out
}

// polygons cuts polygons that lie within ±180°.
func (s seam) polygons(polygons orb.MultiPolygon) orb.MultiPolygon {
	var out orb.MultiPolygon
	for _, polygon := range polygons {
		turned := make(orb.Polygon, len(polygon))
		for i, ring := range polygon {
			turned[i] = orb.Ring(shiftedLine(orb.LineString(ring), s.turn))
		}
		for _, part := range sphere.CutPolygon(turned) {
			for i, ring := range part {
				part[i] = orb.Ring(s.back(orb.LineString(ring)))
			}
			out = append(out, sphere.CutPolygon(part)...)
		}
	}
	return out
}

// layers cuts the lines and polygons of layers.
func (s seam) layers(layers []feature.Layer) {
	for _, l := range layers {
		for i := range l.Rows {
			switch g := l.Rows[i].Geometry.(type) {
			case orb.MultiLineString:
				l.Rows[i].Geometry = s.lines(g)
			case orb.MultiPolygon:
				l.Rows[i].Geometry = s.polygons(g)
			}
		}
	}
}

// back turns a part to where it came from, ends on the seam drawn in beside it.
func (s seam) back(part orb.LineString) orb.LineString {
	const most = 180 - besideSeam
	for i, p := range part {
		part[i][0] = math.Max(-most, math.Min(most, p[0]))
	}
	return shiftedLine(part, -s.turn)
}

func shiftedLine(line orb.LineString, by float64) orb.LineString {
	out := make(orb.LineString, len(line))
	for i, p := range line {
		out[i] = orb.Point{p[0] + by, p[1]}
	}
	return out
}

// journey returns a copy of the journey with its legs and borders in focus cut.
func (s seam) journey(j *geo.Journey) *geo.Journey {
	out := *j
	out.Legs = append([]geo.Leg(nil), j.Legs...)
	for i := range out.Legs {
		out.Legs[i].Path = s.lines(out.Legs[i].Path)
	}
	out.Focus = append([]geo.Focus(nil), j.Focus...)
	for i := range out.Focus {
		out.Focus[i].Line = s.lines(out.Focus[i].Line)
	}
	return &out
}
