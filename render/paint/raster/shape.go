package raster

import (
	"slices"

	"github.com/fogleman/gg"

	"dateline/render/scene"
	"dateline/render/scene/path"
)

func (c *canvas) shape(s *scene.Shape) {
	if s.Fill.Visible() {
		rings := c.rings(s.Path, detailOf(s.Path, coarse), 0)
		c.fill(rings, s.Fill.EvenOdd, s.Fill.Color)
		if s.Fill.Pattern != nil {
			c.through(s.Path, s.Fill.EvenOdd, func(layer *canvas) {
				marks := s.Fill.Pattern.Marks(layer.covers())
				layer.fill(layer.rings(marks, exact, 0), false, s.Fill.Pattern.Color)
			})
		}
	}
	if s.Stroke.Visible() {
		c.stroke(s.Path, s.Stroke)
	}
}

// detailOf keeps every point of small forms, which are furniture, and thins the land.
func detailOf(p scene.Path, land detail) detail {
	if len(p.Points) < long {
		return exact
	}
	return land
}

// fill paints the inside of rings.
func (c *canvas) fill(rings []polyline, evenOdd bool, col scene.Color) {
	if col.A == 0 || len(rings) == 0 {
		return
	}
	c.bench.brush.take(c.im, col)
	c.cover(rings).sweep(evenOdd, c.bench.brush.span)
}

// cover finds what of the layer lies inside of rings.
func (c *canvas) cover(rings []polyline) *coverage {
	inside := &c.bench.inside
	inside.over(c.im.Rect.Dx(), c.im.Rect.Dy())
	for _, r := range rings {
		inside.ring(r.points)
	}
	return inside
}

// long is from how many points on a line is none for gg, whose rasteriser searches a row
// from its start at each step along an outline: coasts and rivers, not legs or furniture.
const long = 64

// stroke paints the line of a path.
func (c *canvas) stroke(p scene.Path, s scene.Stroke) {
	width := min(s.Width*c.scale, c.bounds.Width()+c.bounds.Height()) // a wider one covers everything as well
	lines := c.flat(p, s.Width*miterLimit/2)
	if len(s.Dash) > 0 {
		lines = dashed(lines, s, c.scale)
	}
	lines = c.clipped(lines, width*3+2, detailOf(p, rounded))
	if len(lines) == 0 {
		return
	}
	if len(p.Points) >= long || s.Join == scene.Miter || slices.Contains(p.Verbs, path.Close) {
		c.outlined(lines, width, s) // gg knows no pointed corners, and ends a closed line like an open one
		return
	}
	c.dc.SetColor(s.Color)
	c.dc.SetLineWidth(width)
	c.dc.SetLineCap([...]gg.LineCap{gg.LineCapButt, gg.LineCapRound, gg.LineCapSquare}[min(s.Cap, scene.SquareCap)])
	c.dc.SetLineJoin(gg.LineJoinRound)
	if s.Join == scene.Bevel {
		c.dc.SetLineJoin(gg.LineJoinBevel)
	}
	for _, l := range lines {
		for i, q := range l.points {
			if i == 0 {
				c.dc.MoveTo(q.X, q.Y)
			} else {
				c.dc.LineTo(q.X, q.Y)
			}
		}
	}
	c.dc.Stroke()
}

// outlined paints lines by filling their outlines. Opaque ones are laid down one by one: what
// two of them cover of a pixel is less than the sum.
func (c *canvas) outlined(lines []polyline, width float64, s scene.Stroke) {
	b := c.bench
	b.brush.take(c.im, s.Color)
	inside := c.cover(nil)
	for _, l := range lines {
		b.side = outline(b.side, l, width/2, s, inside.ring)
		if s.Color.A == 255 {
			inside.sweep(false, b.brush.span)
		}
	}
	inside.sweep(false, b.brush.span)
}

// dashed cuts lines into dashes, whose lengths are the scene's.
func dashed(lines []polyline, s scene.Stroke, scale float64) []polyline {
	pattern := make([]float64, len(s.Dash))
	for i, d := range s.Dash {
		pattern[i] = d * scale
	}
	var out []polyline
	for _, l := range lines {
		pts := l.points
		if l.closed {
			pts = append(pts[:len(pts):len(pts)], pts[0])
		}
		for _, d := range path.Dash(pts, pattern, s.DashOffset*scale) {
			out = append(out, polyline{d, false})
		}
	}
	return out
}
