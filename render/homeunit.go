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
	it, opts := c.landOptions(name, land, c.landSize(area), color)
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

// shownOf is the part of a unit that the map shows.
func (c *composer) shownOf(code string) *shown {
	const within = 1
	r := label.NewRaster(c.page.Width(), c.page.Height(), homeCell*max(1, c.sz.t))
	for i := range r.Values {
		p := scene.Point{X: (float64(i%r.W) + 0.5) * r.Cell, Y: (float64(i/r.W) + 0.5) * r.Cell}
		if !c.frame.Contains(p) {
			continue
		}
		if u, ok := c.unitUnder(p); ok && u.Code == code {
			r.Values[i] = within
		}
	}
	g := r.Regions(within)[within]
	return &shown{g, r.Share(g, within), r.Cell}
}
