package render

import (
	"dateline/geo/atlas"
	"dateline/render/label"
	"dateline/render/scene"
	"dateline/seeds"
)

// homeCell is how far apart in px, at scale 1, the points stand at which the map is asked for
// the unit under them.
const homeCell = 12.0

// placeHomeName names the unit that the whole trip stays in as a country is named: where it is
// what the map shows, its country says less.
func (c *composer) placeHomeName() {
	u, ok := c.homeUnit()
	if !ok {
		return
	}
	name, ok := c.unitName(&u)
	if !ok || c.stopNames()[folded(name)] {
		return
	}
	land := c.shownOf(u.Code)
	area := land.area()
	if area < leastNamed*c.sz.t*c.sz.t {
		return
	}
	color := c.th.Color.Unit.NRGBA()
	it, opts := c.landOptions(name, land, landStyle{size: c.landSize(area), color: color})
	n := label.Place([]label.Item{it})[0]
	if n < 0 {
		return
	}
	c.home = u
	c.field.Take(it.Candidates[n])
	c.drawName("admin1", name, &opts[n], color)
}

// homeUnit returns the first-level unit in which every stop lies, where the map is close enough
// to show units.
func (c *composer) homeUnit() (home atlas.Unit, ok bool) {
	if c.detail >= unitsOfVisited || c.inset {
		return home, false
	}
	for i, s := range c.j.Stops {
		u, ok := c.opt.Atlas.UnitAt(s.Place.At)
		if !ok || i > 0 && u.Code != home.Code || s.Place.Kind == seeds.Country {
			return home, false
		}
		home = u
	}
	return home, len(c.j.Stops) > 0
}

// homeBlock is how many cells wide the widest part of the map is of which the corners say all.
const homeBlock = 4

// Values of the raster that shownOf fills.
const (
	unasked = iota
	within
	outside
)

// shownOf is the part of a unit that the map shows.
func (c *composer) shownOf(code string) *shown {
	r := label.NewRaster(c.page.Width(), c.page.Height(), homeCell*max(1, c.sz.t))
	for y := 0; y < r.H; y += homeBlock {
		for x := 0; x < r.W; x += homeBlock {
			c.askCells(r, code, x, y, min(x+homeBlock, r.W), min(y+homeBlock, r.H))
		}
	}
	g := r.Regions(within)[within]
	return &shown{g, r.Share(g, within), r.Cell}
}

// askCells marks whether the cells of columns [x0, x1) and rows [y0, y1) lie in a unit. To ask the
// atlas takes some time, so the corners answer for all where they agree and no coast or border is drawn.
func (c *composer) askCells(r *label.Raster, code string, x0, y0, x1, y1 int) {
	v := c.askCell(r, code, x0, y0)
	box := scene.Rect{MinX: float64(x0) * r.Cell, MinY: float64(y0) * r.Cell, MaxX: float64(x1) * r.Cell, MaxY: float64(y1) * r.Cell}
	if c.askCell(r, code, x1-1, y0) != v || c.askCell(r, code, x0, y1-1) != v || c.askCell(r, code, x1-1, y1-1) != v || c.inkIn(box) > 0 || !box.Within(c.frame) {
		for y := y0; y < y1; y++ {
			for x := x0; x < x1; x++ {
				c.askCell(r, code, x, y)
			}
		}
		return
	}
	for y := y0; y < y1; y++ {
		for x := x0; x < x1; x++ {
			r.Values[y*r.W+x] = v
		}
	}
}

// askCell returns whether a cell lies in a unit.
func (c *composer) askCell(r *label.Raster, code string, x, y int) int32 {
	v := &r.Values[y*r.W+x]
	if *v == unasked {
		*v = outside
		p := scene.Point{X: (float64(x) + 0.5) * r.Cell, Y: (float64(y) + 0.5) * r.Cell}
		if c.frame.Contains(p) {
			if u, ok := c.unitUnder(p); ok && u.Code == code {
				*v = within
			}
		}
	}
	return *v
}
