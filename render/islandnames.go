package render

import (
	"math"

	"github.com/paulmach/orb"

	"dateline/geo/sphere"
	"dateline/render/label"
	"dateline/render/scene"
	"dateline/render/text"
)

const (
	islandGap  = 5.0  // px at scale 1 between an island and its country's name beside it
	islandNear = 40.0 // px at scale 1 from the name, within which there is some of the country
	islandMost = 2500 // px² at scale 1: a larger country is named on its land or not at all
	islandSea  = 0.97 // of the name, that must lie on the sea
	islandCost = 3.0  // of a name beside the land: within it is better
)

// besideIslands places the name of a country that is too small for it on the sea beside
// it. A country with neighbours on land has none there: the sea is theirs as well.
func (c *composer) besideIslands(name string, lc landCountry, g label.Region, own, sea *label.Sum, look landStyle) (label.Item, []option) {
	it := label.Item{Drop: 2 * islandCost}
	var opts []option
	cell, k := c.land.under.Cell, c.sz.t
	if g.Cells == 0 || float64(g.Cells)*cell*cell > islandMost*k*k || len(c.opt.Atlas.Neighbours(lc.ISO)) > 0 {
		return it, opts
	}
	r := c.mainOf(lc, g.Bounds(cell)).Inset(-islandGap * k)
	style := text.Style{Size: look.size, Weight: look.weight, LetterSpacing: 0.06 * look.size}
	for lines := 1; lines <= 2; lines++ {
		b, ok := c.setLines(c.capitals(name), lines, style, look.color, look.below)
		if !ok || b.empty() {
			break
		}
		for n, to := range [][2]float64{{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, 0.7}, {1, -0.7}, {-1, 0.7}, {-1, -0.7}} {
			m := r.Center()
			m.X += to[0] * (r.Width() + b.w) / 2
			m.Y += to[1] * (r.Height() + b.h*math.Abs(1-math.Abs(to[0]))) / 2
			box := scene.XYWH(snap(m.X-b.w/2), snap(m.Y-b.h/2), b.w, b.h)
			wet, cells := sea.Box(box)
			near, _ := own.Box(box.Inset(-islandNear * k))
			if !box.Within(c.frame.Inset(islandGap*k)) || float64(wet) < islandSea*float64(cells) || near == 0 {
				continue
			}
			cand := label.Candidate{Cost: islandCost + 0.3*float64(n) + costTwoLines*float64(lines-1) + 2.5*c.inkIn(box)}
			for _, q := range b.quads(box.MinX, box.MinY, label.Middle) {
				cand.Text = append(cand.Text, q.Grow(math.Max(3, 6*k)))
			}
			if cand.Cost < it.Drop && c.field.Admit(&cand) {
				it.Candidates = append(it.Candidates, cand)
				opts = append(opts, option{block: &b, x: box.MinX, y: box.MinY, side: label.Middle})
			}
		}
	}
	return it, opts
}

// mainOf is the part of a country's bounds on the map that its main islands take: Svalbard
// without Jan Mayen.
func (c *composer) mainOf(lc landCountry, bounds scene.Rect) scene.Rect {
	const steps = 2
	main := scene.Rect{MinX: math.Inf(1), MinY: math.Inf(1), MaxX: math.Inf(-1), MaxY: math.Inf(-1)}
	b := lc.Main
	for i := range steps + 1 {
		for k := range steps + 1 {
			at := orb.Point{b.Min[0] + (b.Max[0]-b.Min[0])*float64(i)/steps, b.Min[1] + (b.Max[1]-b.Min[1])*float64(k)/steps}
			if px, ok := c.view.Point(sphere.Wrap(at)); ok {
				main.MinX, main.MaxX = math.Min(main.MinX, px.X), math.Max(main.MaxX, px.X)
				main.MinY, main.MaxY = math.Min(main.MinY, px.Y), math.Max(main.MaxY, px.Y)
			}
		}
	}
	if main = main.Intersect(bounds); main.Empty() {
		return bounds
	}
	return main
}
