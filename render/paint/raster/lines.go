package raster

import (
	"math"

	"dateline/render/scene"
	"dateline/render/scene/path"
)

// detail says how much of a path is kept.
type detail float64

const (
	exact   detail = 0    // letters and furniture: every point
	coarse  detail = 0.25 // areas: points nearer than this to the last one, in pixels, are dropped
	rounded detail = 0.5  // the same for halos and coasts: turns within a line's own width count twice
)

// flatness is how far chords may lie off their curve, in pixels.
const flatness = 0.06

// polyline is a line in the layer's pixels.
type polyline struct {
	points []path.Point
	closed bool
}

// off reports whether a rectangle of the scene lies off the layer, with r px round it.
func (c *canvas) off(b scene.Rect, r float64) bool {
	b = c.device(b.Inset(-r)).Inset(-1)
	return b.MaxX < 0 || b.MaxY < 0 || b.MinX > c.bounds.MaxX || b.MinY > c.bounds.MaxY
}

// far is where coordinates end, in px: beyond it, arithmetic and gg's rasteriser lose their
// footing, and nobody can tell.
const far = 1e6

// flat takes a path to polylines in the layer's pixels, without the parts from which what is
// drawn within r px does not reach the layer: curves lie within the points that control them.
// The lines are good until the next call.
func (c *canvas) flat(p scene.Path, r float64) []polyline {
	b := c.bench
	b.flat.Reset()
	for part := range p.Parts() {
		extent, ok := path.Extent(part.Points)
		if !ok || c.off(extent, r) {
			continue
		}
		if !extent.Within(scene.Rect{MinX: -far, MinY: -far, MaxX: far, MaxY: far}) {
			part = part.Clone()
			for i, q := range part.Points {
				part.Points[i] = path.Point{X: max(-far, min(far, q.X)), Y: max(-far, min(far, q.Y))}
			}
		}
		part.FlatInto(&b.flat, flatness/c.scale)
	}
	b.lines = b.lines[:0]
	for i := range b.flat.Len() {
		pts, closed := b.flat.Line(i)
		for k, q := range pts {
			pts[k] = path.Point{X: q.X*c.scale - float64(c.origin.X), Y: q.Y*c.scale - float64(c.origin.Y)}
		}
		b.lines = append(b.lines, polyline{pts, closed})
	}
	return b.lines
}

// rings returns a path as closed rings for filling, without those from which what is drawn
// within r px does not reach the layer. They are good until flat is called again.
func (c *canvas) rings(p scene.Path, d detail, r float64) []polyline {
	lines := c.flat(p, r)
	out := lines[:0]
	for _, l := range lines {
		if pts := thin(l.points, d); len(pts) >= 3 {
			out = append(out, polyline{pts, true})
		}
	}
	return out
}

// clipped cuts lines to the layer and a pad around it. They are good until the next call.
func (c *canvas) clipped(lines []polyline, pad float64, d detail) []polyline {
	frame := c.bounds.Inset(-pad)
	k := c.bench
	k.kept, k.cut = k.kept[:0], k.cut[:0]
	add := func(pts []path.Point, closed bool) {
		thinned := thin(pts, d)
		if len(thinned) == 1 { // an islet
			thinned = thin(pts, exact)
		}
		if len(thinned) > 1 {
			k.kept = append(k.kept, polyline{thinned, closed})
		}
	}
	for _, l := range lines {
		b, _ := path.Extent(l.points)
		if b.MaxX < frame.MinX || b.MinX > frame.MaxX || b.MaxY < frame.MinY || b.MinY > frame.MaxY {
			continue
		}
		if b.Within(frame) {
			add(l.points, l.closed)
			continue
		}
		start := len(k.cut) // of the part at hand
		end := func() {
			add(k.cut[start:len(k.cut):len(k.cut)], false)
			start = len(k.cut)
		}
		n := len(l.points)
		if l.closed {
			n++
		}
		for i := 1; i < n; i++ {
			p, q, ok := path.ClipSegment(l.points[i-1], l.points[i%len(l.points)], frame)
			if !ok {
				continue
			}
			if m := len(k.cut); m > start && k.cut[m-1] != p {
				end()
			}
			if len(k.cut) == start {
				k.cut = append(k.cut, p)
			}
			k.cut = append(k.cut, q)
		}
		end()
	}
	return k.kept
}

// thin rounds points and drops those too near to the last kept one, in place. The last
// point stays.
func thin(pts []path.Point, d detail) []path.Point {
	out := pts[:0]
	for i, p := range pts {
		p = path.Quantise(p)
		if n := len(out); n > 0 {
			q := out[n-1]
			if p == q || math.Abs(p.X-q.X) < float64(d) && math.Abs(p.Y-q.Y) < float64(d) {
				if i < len(pts)-1 || n == 1 || p == q {
					continue
				}
				out[n-1] = p // the end matters more than the point before it
				continue
			}
		}
		out = append(out, p)
	}
	return out
}
