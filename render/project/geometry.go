package project

import (
	"github.com/paulmach/orb"

	"dateline/render/scene/path"
)

// Line adds a line to dst: cut, resampled, projected and clipped to the frame.
// One line may become several subpaths, or none. Edges are great circles, as in
// every geometry here. Give the view a frame that is larger than what is seen by
// half the widest stroke, so that lines run off it instead of ending on it.
func (v *View) Line(dst *path.Path, line orb.LineString) {
	s := v.stream()
	defer s.release()
	s.line(dst, line)
}

// Lines adds several lines to dst.
func (v *View) Lines(dst *path.Path, lines orb.MultiLineString) {
	s := v.stream()
	defer s.release()
	for _, l := range lines {
		s.line(dst, l)
	}
}

// Polygon adds a polygon to dst as closed subpaths to be filled, by winding or by
// crossings. Rings may run either way: the exterior encloses the smaller part of the
// sphere, holes are taken out of it. A ring that halves the Earth encloses what is on its
// left. Where clipping closes a ring, its outline follows the horizon and the frame, so
// stroke Lines, not this outline.
func (v *View) Polygon(dst *path.Path, polygon orb.Polygon) {
	s := v.stream()
	defer s.release()
	s.polygon(dst, polygon)
}

// MultiPolygon adds several polygons to dst.
func (v *View) MultiPolygon(dst *path.Path, polygons orb.MultiPolygon) {
	s := v.stream()
	defer s.release()
	for _, p := range polygons {
		s.polygon(dst, p)
	}
}

// Sphere adds the outline of all that the projection shows, clipped to the frame, to
// be filled: the sea of a world map or a globe.
func (v *View) Sphere(dst *path.Path) {
	s := v.stream()
	defer s.release()
	s.outline(dst)
}

// Graticule adds the meridians and parallels at multiples of step degrees.
func (v *View) Graticule(dst *path.Path, step float64) {
	if !(step >= 0.01) || step > 90 {
		return
	}
	const fine = 2.0 // degrees between the points of a parallel, which is no great circle
	s := v.stream()
	defer s.release()
	var line orb.LineString
	for i := 0; float64(i)*step < 360; i++ {
		lon := float64(i)*step - 180
		line = line[:0]
		for lat := -90.0; lat <= 90; lat += 30 {
			line = append(line, orb.Point{lon, lat})
		}
		s.line(dst, line)
	}
	for i := 1; float64(i)*step < 180; i++ {
		lat := float64(i)*step - 90
		line = line[:0]
		for lon := -180.0; lon <= 180; lon += fine {
			line = append(line, orb.Point{lon, lat})
		}
		s.line(dst, line)
	}
}
