package raster

import (
	"github.com/fogleman/gg"

	"dateline/render/scene"
)

// text paints the letters as outlines, over their halo.
func (c *canvas) text(t *scene.Text) {
	outline := t.Outline()
	if outline.Empty() {
		return
	}
	rings := c.rings(outline, exact)
	if t.Halo.Visible() {
		c.halo(rings, t.Halo)
	}
	c.fill(rings, false, t.Fill)
}

// halo strokes the letters' outlines round, and fills them, so that one border runs
// round all of them.
func (c *canvas) halo(rings []polyline, h scene.Halo) {
	c.dc.SetColor(h.Color)
	c.dc.SetLineWidth(2 * h.Width * c.scale)
	c.dc.SetLineCap(gg.LineCapRound)
	c.dc.SetLineJoin(gg.LineJoinRound)
	for _, r := range rings {
		pts := thin(append(r.points[:0:0], r.points...), 0.5)
		if len(pts) > 0 {
			c.trace(polyline{append(pts, pts[0]), false})
		}
	}
	c.dc.Stroke()
}
