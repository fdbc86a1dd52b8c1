package raster

import (
	"github.com/fogleman/gg"

	"dateline/render/scene"
)

// haloDetail is how fine the border of a letter is, in pixels: it is round and pale.
const haloDetail detail = 0.5

// text paints the letters as outlines, over their halo.
func (c *canvas) text(t *scene.Text) {
	if t.Placed == nil && t.Angle == 0 && (t.Run.Ink.Empty() || c.off(t.Ink().Inset(-t.Halo.Width))) {
		return
	}
	outline := t.Outline()
	if outline.Empty() {
		return
	}
	rings := c.ringsWithin(outline, exact, 2*t.Halo.Width*c.scale+2)
	if t.Halo.Visible() {
		c.halo(rings, t.Halo)
	}
	c.fill(rings, false, t.Fill)
}

// halo strokes the letters' outlines round. An opaque one is stroked contour by contour,
// since gg's cost grows with the square of what a row holds.
func (c *canvas) halo(rings []polyline, h scene.Halo) {
	c.dc.SetColor(h.Color)
	c.dc.SetLineWidth(min(2*h.Width*c.scale, c.bounds.Width()+c.bounds.Height()))
	c.dc.SetLineCap(gg.LineCapRound)
	c.dc.SetLineJoin(gg.LineJoinRound)
	for _, r := range rings {
		pts := thin(append(r.points[:0:0], r.points...), haloDetail)
		if len(pts) > 0 {
			c.trace(polyline{append(pts, pts[0]), false})
		}
		if h.Color.A == 255 {
			c.dc.Stroke()
		}
	}
	c.dc.Stroke()
}
