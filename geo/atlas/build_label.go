package atlas

import (
	"container/heap"
	"math"

	"dateline/geo/atlas/topo"

	"github.com/paulmach/orb"
)

// labelPoint is the point of a polygon that lies farthest from its edges (after
// Mapbox's polylabel), with longitudes shrunk as at the polygon's middle latitude.
func labelPoint(p orb.Polygon) topo.Point {
	if len(p) == 0 || len(p[0]) == 0 {
		return topo.Point{}
	}
	b := p.Bound()
	shrink := max(0.05, math.Cos((b.Min[1]+b.Max[1])/2*math.Pi/180))
	flat := make(orb.Polygon, len(p))
	for i, r := range p {
		flat[i] = make(orb.Ring, len(r))
		for k, q := range r {
			flat[i][k] = orb.Point{q[0] * shrink, q[1]}
		}
	}
	b = flat.Bound()
	w, h := b.Max[0]-b.Min[0], b.Max[1]-b.Min[1]
	size := min(w, h)
	if size <= 0 {
		return topo.Grid(p[0][0])
	}
	precision := size / 100
	best := newCell(b.Center(), 0, flat)
	queue := &cells{}
	for x := b.Min[0]; x < b.Max[0]; x += size {
		for y := b.Min[1]; y < b.Max[1]; y += size {
			heap.Push(queue, newCell(orb.Point{x + size/2, y + size/2}, size/2, flat))
		}
	}
	for queue.Len() > 0 {
		c := heap.Pop(queue).(cell)
		if c.distance > best.distance {
			best = c
		}
		if c.most-best.distance <= precision {
			continue
		}
		h := c.half / 2
		for _, d := range [4]orb.Point{{-h, -h}, {h, -h}, {-h, h}, {h, h}} {
			heap.Push(queue, newCell(orb.Point{c.at[0] + d[0], c.at[1] + d[1]}, h, flat))
		}
	}
	return topo.Grid(orb.Point{best.at[0] / shrink, best.at[1]})
}

// cell is a square, how deep its middle lies in the polygon, and the deepest that
// any point of it may lie.
type cell struct {
	at             orb.Point
	half           float64
	distance, most float64
}

func newCell(at orb.Point, half float64, p orb.Polygon) cell {
	d := depth(at, p)
	return cell{at, half, d, d + half*math.Sqrt2}
}

// depth is the distance to the nearest edge, negative outside.
func depth(p orb.Point, polygon orb.Polygon) float64 {
	inside, least := false, math.Inf(1)
	for _, r := range polygon {
		for i, j := 0, len(r)-1; i < len(r); i, j = i+1, i {
			a, b := r[i], r[j]
			if (a[1] > p[1]) != (b[1] > p[1]) && p[0] < (b[0]-a[0])*(p[1]-a[1])/(b[1]-a[1])+a[0] {
				inside = !inside
			}
			dx, dy := b[0]-a[0], b[1]-a[1]
			x, y := a[0], a[1]
			if dx != 0 || dy != 0 {
				t := max(0, min(1, ((p[0]-x)*dx+(p[1]-y)*dy)/(dx*dx+dy*dy)))
				x, y = x+dx*t, y+dy*t
			}
			least = min(least, (p[0]-x)*(p[0]-x)+(p[1]-y)*(p[1]-y))
		}
	}
	if inside {
		return math.Sqrt(least)
	}
	return -math.Sqrt(least)
}

type cells []cell

func (c cells) Len() int           { return len(c) }
func (c cells) Less(i, j int) bool { return c[i].most > c[j].most }
func (c cells) Swap(i, j int)      { c[i], c[j] = c[j], c[i] }
func (c *cells) Push(x any)        { *c = append(*c, x.(cell)) }
func (c *cells) Pop() any {
	old := *c
	x := old[len(old)-1]
	*c = old[:len(old)-1]
	return x
}
