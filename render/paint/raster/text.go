package raster

import "dateline/render/scene"

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
	rings := c.rings(outline, exact, 2*t.Halo.Width*c.scale+2)
	if t.Halo.Visible() {
		c.halo(rings, t.Halo)
	}
	c.fill(rings, false, t.Fill)
}

// halo lays a round border under the letters, all of one text at once.
func (c *canvas) halo(rings []polyline, h scene.Halo) {
	b := c.bench
	width := min(2*h.Width*c.scale, c.bounds.Width()+c.bounds.Height()) // a wider one covers everything as well
	inside := c.cover(nil)
	for _, r := range rings {
		b.rough = thin(append(b.rough[:0], r.points...), haloDetail)
		b.side = outline(b.side, polyline{b.rough, true}, width/2, scene.Stroke{Join: scene.RoundJoin}, inside.ring)
	}
	b.brush.take(c.im, h.Color)
	inside.sweep(false, b.brush.span)
}
