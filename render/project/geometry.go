package project

import (
	"github.com/paulmach/orb"

	"dateline/render/scene/path"
)

// Line adds a line to dst: cut, resampled, projected and clipped to the frame.
// One line may become several subpaths, or none. Segments are great circles, as
// the edges of every geometry here.
func (v *View) Line(dst *path.Path, line orb.LineString) { v.draw(dst, line, false) }

// Lines adds several lines to dst.
func (v *View) Lines(dst *path.Path, lines orb.MultiLineString) {
	for _, l := range lines {
		v.Line(dst, l)
	}
}

// Polygon adds a polygon to dst as closed subpaths to be filled (even-odd or
// winding). The exterior ring is counter-clockwise, as RFC 7946 has it, and holes are
// clockwise; a ring of the wrong sense is turned round where that makes it the
// smaller part of the sphere. The edges that clipping adds run along the horizon
// and the frame, so stroke Lines instead of this outline.
func (v *View) Polygon(dst *path.Path, polygon orb.Polygon) {
	for _, ring := range polygon {
		v.draw(dst, orb.LineString(ring), true)
	}
}

// MultiPolygon adds several polygons to dst.
func (v *View) MultiPolygon(dst *path.Path, polygons orb.MultiPolygon) {
	for _, p := range polygons {
		v.Polygon(dst, p)
	}
}

// Sphere adds the outline of the Earth, clipped to the frame, to be filled: the sea.
func (v *View) Sphere(dst *path.Path) {}

func (v *View) draw(dst *path.Path, line orb.LineString, ring bool) {
	for i, ll := range line {
		if p, _ := v.Point(ll); i == 0 {
			dst.MoveTo(p.X, p.Y)
		} else {
			dst.LineTo(p.X, p.Y)
		}
	}
	if ring {
		dst.Close()
	}
}
