package raster

import (
	"math"

	"dateline/render/scene"
	"dateline/render/scene/path"
)

// miterLimit is the ratio of a spike's length to the line's width beyond which the
// corner is cut off, as in SVG.
const miterLimit = 4

// mitred returns the outline of a line of the given half width with pointed corners, which
// gg cannot stroke, to be filled by winding.
func mitred(l polyline, half float64, lineCap scene.Cap) []polyline {
	pts := l.points
	n := len(pts)
	if n < 2 {
		return nil
	}
	if l.closed && n > 2 {
		back := make([]path.Point, n)
		for i, p := range pts {
			back[n-1-i] = p
		}
		return []polyline{{side(pts, half, true), true}, {side(back, half, true), true}}
	}
	out := side(pts, half, false)
	out = append(out, capped(pts[n-2], pts[n-1], half, lineCap)...)
	back := make([]path.Point, n)
	for i, p := range pts {
		back[n-1-i] = p
	}
	out = append(out, side(back, half, false)...)
	out = append(out, capped(pts[1], pts[0], half, lineCap)...)
	return []polyline{{out, true}}
}

// side returns the line that runs half a width to the left of pts.
func side(pts []path.Point, half float64, closed bool) (out []path.Point) {
	n := len(pts)
	for i, p := range pts {
		if !closed && i == 0 {
			out = append(out, off(p, pts[0], pts[1], half))
			continue
		}
		if !closed && i == n-1 {
			out = append(out, off(p, pts[n-2], pts[n-1], half))
			continue
		}
		a, b := pts[(i+n-1)%n], pts[(i+1)%n]
		p1, p2 := off(p, a, p, half), off(p, p, b, half)
		// The corner lies along the sum of the two normals; m is 1 + cos of the turn.
		x, y := (p1.X-p.X+p2.X-p.X)/half, (p1.Y-p.Y+p2.Y-p.Y)/half
		m := (x*x + y*y) / 2
		outer := (p.X-a.X)*(b.Y-p.Y)-(p.Y-a.Y)*(b.X-p.X) > 0
		switch {
		case outer && m*miterLimit*miterLimit >= 2:
			out = append(out, path.Point{X: p.X + x*half/m, Y: p.Y + y*half/m})
		case outer:
			out = append(out, p1, p2)
		default:
			out = append(out, p1, p, p2) // the inside of a bend overlaps itself, which winding forgives
		}
	}
	return out
}

// off moves p to the left of the direction from a to b (on the screen, where y is down).
func off(p, a, b path.Point, half float64) path.Point {
	dx, dy := b.X-a.X, b.Y-a.Y
	d := math.Hypot(dx, dy)
	if d == 0 {
		return p
	}
	return path.Point{X: p.X + dy/d*half, Y: p.Y - dx/d*half}
}

// capped returns what lies between the two sides at the end b of a line that comes from a.
func capped(a, b path.Point, half float64, lineCap scene.Cap) (out []path.Point) {
	d := math.Hypot(b.X-a.X, b.Y-a.Y)
	if d == 0 || lineCap == scene.Butt {
		return nil
	}
	ux, uy := (b.X-a.X)/d*half, (b.Y-a.Y)/d*half
	if lineCap == scene.SquareCap {
		return []path.Point{{X: b.X + ux + uy, Y: b.Y + uy - ux}, {X: b.X + ux - uy, Y: b.Y + uy + ux}}
	}
	const steps = 12
	for i := 1; i < steps; i++ {
		s, c := math.Sincos(math.Pi * float64(i) / steps)
		out = append(out, path.Point{X: b.X + ux*s + uy*c, Y: b.Y + uy*s - ux*c})
	}
	return out
}
