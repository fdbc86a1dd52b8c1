package render

import (
	"math"
	"sort"
	"strconv"
	"strings"

	"dateline/geo/atlas"
	"dateline/geo/sphere"
	"dateline/render/label"
	"dateline/render/scene"
	"dateline/render/text"
	"dateline/seeds"
)

const (
	townEach = 52000.0 // px² of map for each town shown, at scale 1
	townStop = 34.0    // px: a town nearer to a stop is not wanted
)

// townRank is the rank of towns that a map of a scale bears.
func townRank(mpp float64) int {
	steps := []float64{30000, 12000, 8000, 5000, 3000, 2000, 1200, 700, 400, 200}
	for rank, m := range steps {
		if mpp > m {
			return rank - 1
		}
	}
	return 10
}

// placeTowns names greater towns for orientation, where there is room.
func (c *composer) placeTowns() {
	size := c.sz.typ(c.th.Type.City)
	style := text.Style{Size: size}
	dot := math.Max(1.6, 2.1*c.sz.t)
	most := int(c.frame.Width() * c.frame.Height() / (townEach * c.sz.t * c.sz.t))
	if len(c.markers) > 25 {
		most /= 2
	}
	type town struct {
		name string
		px   scene.Point
	}
	var items []label.Item
	var options [][]option
	var towns []town
	for _, t := range c.townsHere() {
		px, _ := c.view.Point(t.At)
		if len(items) > 3*most {
			break
		}
		b := c.set(words{c.townName(t), style, c.th.Color.City.NRGBA()})
		if b.empty() {
			continue
		}
		it := label.Item{Drop: 4.5 - 0.25*float64(t.Rank)}
		if t.Capital == 2 {
			it.Drop += 1.5
		}
		var opts []option
		spot := label.Box(scene.XYWH(px.X-dot, px.Y-dot, 2*dot, 2*dot).Inset(-1))
		for _, s := range label.Beside(px, dot, b.w, b.h, 2.5) {
			cand := label.Candidate{Cost: s.Cost, Text: []label.Quad{spot}}
			for _, q := range b.quads(s.Rect.MinX, s.Rect.MinY, s.Side) {
				cand.Text = append(cand.Text, q.Grow(math.Max(3.5, 9*c.sz.t)))
			}
			if !c.field.Admit(&cand) {
				continue
			}
			cand.Cost += 2.5 * c.inkIn(s.Rect)
			it.Candidates = append(it.Candidates, cand)
			opts = append(opts, option{block: &b, x: s.Rect.MinX, y: s.Rect.MinY, side: s.Side})
		}
		if len(opts) > 0 {
			items, options, towns = append(items, it), append(options, opts), append(towns, town{c.townName(t), px})
		}
	}
	shown := 0
	for i, n := range label.Place(items) {
		if n < 0 || shown >= most {
			continue
		}
		shown++
		c.field.Take(items[i].Candidates[n])
		o := options[i][n]
		g := c.layers.towns.Group("", "city")
		quads := o.block.quads(o.x, o.y, o.side)
		px := towns[i].px
		g.Add(&scene.Shape{Class: "dot", Path: scene.Circle(px.X, px.Y, dot), Fill: scene.Solid(c.th.Color.City.NRGBA()),
			Stroke: scene.Line(c.haloUnder(quads[0].Bounds()), 1)})
		o.block.draw(g, "city", o.x, o.y, o.side, c.halo(math.Max(1, c.sz.line(c.th.Halo.Label)*0.8)))
		quads = append(quads, label.Box(scene.XYWH(px.X-dot, px.Y-dot, 2*dot, 2*dot)))
		c.layout.add(Item{Kind: "city", Text: towns[i].name}, quads)
	}
}

// emptyRanks is of how many ranks more a map bears towns that has one of its rank at most.
const emptyRanks = 2

// townsUpTo are the towns of the atlas, up to a rank, that may be named.
func (c *composer) townsUpTo(rank int) (out []atlas.Town) {
	for t := range c.opt.Atlas.Towns(c.bound, rank) {
		if c.mayName(t) {
			out = append(out, t)
		}
	}
	return out
}

// mayName reports whether a town lies on the map and is no stop.
func (c *composer) mayName(t atlas.Town) bool {
	px, ok := c.view.Point(t.At)
	return ok && c.frame.Inset(8).Contains(px) && !c.isStop(c.townName(t), t.At, px)
}

// Metres to a px, as if the map were 1200x900, below which the atlas has too few towns.
const localDetail = 180

// townsHere are the towns that may be named, the greatest first: those of the atlas,
// and on local maps those around.
func (c *composer) townsHere() []atlas.Town {
	rank := townRank(c.detail)
	out := c.townsUpTo(rank)
	for deeper := range emptyRanks {
		if len(out) > 1 || rank < 0 {
			break
		}
		out = c.townsUpTo(rank + deeper + 1) // the outback has none of the great ones
	}
	middle, ok := c.view.Invert(c.frame.Center())
	if c.detail >= localDetail || c.opt.Around == nil || !ok {
		return out
	}
	const most, local = 150, 9
	near := c.opt.Around(middle, most)
	sort.SliceStable(near, func(i, k int) bool { return near[i].Population > near[k].Population })
	known := map[string]bool{}
	for _, t := range out {
		known[folded(t.Name)] = true
	}
	for _, p := range near {
		if p.Kind != seeds.City || known[folded(p.Name)] {
			continue
		}
		known[folded(p.Name)] = true
		id, _ := strconv.Atoi(strings.TrimPrefix(p.ID, "geonames:"))
		t := atlas.Town{Name: plain(p, ""), ISO: p.Country, At: p.At, Rank: local, Population: p.Population, GeoNames: id}
		if c.mayName(t) {
			out = append(out, t)
		}
	}
	return out
}

// townName is a town's name on the map.
func (c *composer) townName(t atlas.Town) string {
	theirs := ""
	if c.opt.TownName != nil {
		theirs = c.opt.TownName(t)
	}
	return c.called(theirs, t.Name)
}

// isStop reports whether a town is a stop, or too near to one to be of use.
func (c *composer) isStop(name string, at [2]float64, px scene.Point) bool {
	for _, m := range c.markers {
		if distance(m.true, px) < townStop*c.sz.t {
			return true
		}
	}
	const namesake = 15000 // metres within which a town of a stop's name is the stop
	sameTown := math.Min(namesake, townStop*c.sz.t*c.mpp)
	for _, s := range c.sites {
		if s.area && !c.numbered {
			continue // which is not at its point
		}
		d := sphere.Distance(s.at, at)
		if d < sameTown || d < namesake && folded(name) == folded(c.stopName(c.j.Stops[s.stops[0]])) {
			return true
		}
	}
	return false
}
