package render

import (
	"github.com/paulmach/orb"

	"dateline/geo/atlas"
	"dateline/geo/sphere"
	"dateline/seeds"
)

// wholeGrowth is by how much the frame may grow so that it holds a country whole.
const wholeGrowth = 1.75

// gatherCountries adds to what the frame must hold the land of the stops that are known
// by their country alone: it is the country that was visited, not the point in its middle.
// radius, in degrees of the Earth, is that of the trip without them; countries that would
// make it small are cut off.
func (c *composer) gatherCountries(radius float64) {
	if c.opt.Atlas == nil {
		return
	}
	for _, s := range c.sites {
		p := c.j.Stops[s.stops[0]].Place
		land, ok := c.opt.Atlas.Country(p.Country)
		if p.Kind != seeds.Country || !ok || !land.Main.Contains(s.at) {
			continue
		}
		whole := append(c.points[:len(c.points):len(c.points)], c.edgeOf(land)...)
		if _, r := enclosingCap(whole); r <= radius*wholeGrowth || len(c.sites) == 1 {
			c.points = whole
		}
	}
}

// edgeOf is the edge of the main land of a country, coarsely: what the frame must hold to
// hold all of it.
func (c *composer) edgeOf(land atlas.Country) []orb.Point {
	coarse := c.opt.Atlas.ScaleFor(2e4)
	var out []orb.Point
	for poly := range land.Polygons(coarse, land.Main) {
		for _, p := range poly.Geometry()[0] {
			if land.Main.Contains(p) {
				out = append(out, sphere.Wrap(p))
			}
		}
	}
	return out
}
