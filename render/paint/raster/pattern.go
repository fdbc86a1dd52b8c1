package raster

import (
	"math"

	"dateline/render/scene"
	"dateline/render/scene/path"
)

// pattern covers the layer with a hatching that is anchored to the picture.
func (c *canvas) pattern(p scene.Pattern) {
	spacing, width := p.Measures()
	spacing, width = spacing*c.scale, width*c.scale
	if spacing < 1 {
		return
	}
	// The layer's corners, in the hatching's own turned coordinates.
	s, k := math.Sincos(p.Angle * math.Pi / 180)
	ox, oy := float64(c.origin.X), float64(c.origin.Y)
	var b scene.Rect
	for i, q := range []path.Point{{}, {X: c.bounds.MaxX}, {Y: c.bounds.MaxY}, {X: c.bounds.MaxX, Y: c.bounds.MaxY}} {
		x, y := q.X+ox, q.Y+oy
		u, v := x*k+y*s, -x*s+y*k
		if i == 0 {
			b = scene.Rect{MinX: u, MinY: v, MaxX: u, MaxY: v}
		}
		b = scene.Rect{MinX: math.Min(b.MinX, u), MinY: math.Min(b.MinY, v), MaxX: math.Max(b.MaxX, u), MaxY: math.Max(b.MaxY, v)}
	}
	at := func(u, v float64) path.Point { return path.Point{X: u*k - v*s - ox, Y: u*s + v*k - oy} }
	var marks []polyline
	bar := func(a, b, c, d path.Point) { marks = append(marks, polyline{[]path.Point{a, b, c, d}, true}) }
	first := func(min float64) float64 { return math.Floor(min/spacing) * spacing }
	h := width / 2
	if p.Kind == scene.Dots {
		for v := first(b.MinY); v < b.MaxY+spacing; v += spacing {
			for u := first(b.MinX); u < b.MaxX+spacing; u += spacing {
				q := at(u, v)
				lines, _ := path.Circle(q.X, q.Y, h).Flat(flatness)
				marks = append(marks, polyline{lines[0], true})
			}
		}
	} else {
		for v := first(b.MinY); v < b.MaxY+spacing; v += spacing {
			bar(at(b.MinX, v-h), at(b.MaxX, v-h), at(b.MaxX, v+h), at(b.MinX, v+h))
		}
	}
	if p.Kind == scene.Crossed {
		for u := first(b.MinX); u < b.MaxX+spacing; u += spacing {
			bar(at(u-h, b.MaxY), at(u-h, b.MinY), at(u+h, b.MinY), at(u+h, b.MaxY))
		}
	}
	for i := range marks {
		for j, q := range marks[i].points {
			marks[i].points[j] = path.Quantise(q)
		}
	}
	c.fill(marks, false, p.Color)
}
