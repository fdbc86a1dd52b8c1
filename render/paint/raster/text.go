package raster

import "dateline/render/scene"

// text paints the letters as outlines, over their halo.
func (c *canvas) text(t *scene.Text) {
	if t.Placed == nil && t.Angle == 0 && (t.Run.Ink.Empty() || c.off(t.Ink(), t.Halo.Width)) {
		return
	}
	c.bench.letters.Reset()
	t.AppendOutline(&c.bench.letters)
	if c.bench.letters.Empty() {
		return
	}
	rings := c.rings(c.bench.letters, exact, t.Halo.Width)
	if t.Halo.Visible() {
		c.halo(rings, t.Halo)
	}
	c.fill(rings, false, t.Fill)
}

// halo lays a round border under the letters, all of one text at once.
func (c *canvas) halo(rings []polyline, h scene.Halo) {
	b := c.bench
	b.rough, b.contours = b.rough[:0], b.contours[:0]
	for _, r := range rings {
		start := len(b.rough)
		b.rough = append(b.rough, r.points...)
		b.contours = append(b.contours, polyline{thin(b.rough[start:], rounded), true})
	}
	width := min(2*h.Width*c.scale, c.bounds.Width()+c.bounds.Height()) // a wider one covers everything as well
	c.outlined(b.contours, width, scene.Stroke{Color: h.Color, Join: scene.RoundJoin})
}
