package render

import (
	"math"

	"dateline/render/label"
	"dateline/render/scene"
)

// planeHalf is one side of a plane seen from above, in shares of its length: the nose at
// (0.5, 0), flying towards x.
var planeHalf = []scene.Point{{X: 0.5, Y: 0}, {X: 0.43, Y: 0.065}, {X: 0.17, Y: 0.075}, {X: -0.12, Y: 0.48}, {X: -0.25, Y: 0.48},
	{X: -0.1, Y: 0.07}, {X: -0.34, Y: 0.055}, {X: -0.44, Y: 0.2}, {X: -0.54, Y: 0.2}, {X: -0.46, Y: 0}}

const (
	planeLength = 19.0 // px at scale 1
	planeLeast  = 9.0  // px: a smaller one is a blot
	planeShare  = 0.4  // of a leg's shaft that its plane may take
	planeGap    = 3.0  // px, at scale 1, of casing round it
)

// plane is the sign of a flight on a leg: a plane in the middle of its line, nil where
// the leg is too short for one.
func (s legStyle) plane(line []scene.Point) []scene.Point {
	long := math.Min(s.sign, planeShare*length(line))
	if s.sign == 0 || long < math.Min(planeLeast, 0.6*s.sign) {
		return nil
	}
	const pieces = 32
	even := resampled(line, pieces)
	at, u := even[len(even)/2], direction(even, len(even)/2)
	put := func(x, y float64) scene.Point {
		return snapped(scene.Point{X: at.X + long*(u.X*x-u.Y*y), Y: at.Y + long*(u.Y*x+u.X*y)})
	}
	var out []scene.Point
	for _, p := range planeHalf {
		out = append(out, put(p.X, p.Y))
	}
	for i := len(planeHalf) - 2; i > 0; i-- {
		out = append(out, put(planeHalf[i].X, -planeHalf[i].Y))
	}
	return out
}

// signs draws what stands on a leg's line.
func (s legStyle) signs(line []scene.Point, color, casing scene.Color) []scene.Node {
	p := s.plane(line)
	if p == nil {
		return nil
	}
	path := scene.Polygon(p)
	return []scene.Node{&scene.Shape{Class: "sign-casing", Path: path, Stroke: scene.Line(casing, s.sign/planeLength*planeGap)},
		&scene.Shape{Class: "sign", Path: path, Fill: scene.Solid(color)}}
}

// longest is the longest part of a leg.
func (d *drawnLeg) longest() []scene.Point {
	var best []scene.Point
	for _, p := range d.parts {
		if best == nil || length(p) > length(best) {
			best = p
		}
	}
	return best
}

// signBox is what a leg's sign covers; ok is false where it has none.
func (d *drawnLeg) signBox() (q label.Quad, ok bool) {
	if len(d.parts) == 0 {
		return q, false
	}
	p := d.plane(d.longest())
	if p == nil {
		return q, false
	}
	r := scene.Rect{MinX: p[0].X, MinY: p[0].Y, MaxX: p[0].X, MaxY: p[0].Y}
	for _, v := range p {
		r.MinX, r.MaxX = math.Min(r.MinX, v.X), math.Max(r.MaxX, v.X)
		r.MinY, r.MaxY = math.Min(r.MinY, v.Y), math.Max(r.MaxY, v.Y)
	}
	return label.Box(r.Inset(-2)), true
}
