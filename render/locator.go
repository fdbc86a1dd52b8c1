package render

import (
	"math"

	"github.com/paulmach/orb"

	"dateline/render/label"
	"dateline/render/project"
	"dateline/render/scene"
)

// A locator globe is drawn for maps that show less than this share of a
// hemisphere's width; larger ones say themselves where they are.
const regionalBelow = 0.30

// locatorRadius is the px of the globe, 0 where there is to be none.
func (c *composer) locatorRadius() float64 {
	if c.opt.Inset == Off || c.opt.Atlas == nil || c.wholeWorld() || c.view == nil {
		return 0
	}
	across := math.Max(c.frame.Width(), c.frame.Height()) / c.view.Scale() // radians
	if c.opt.Inset == Auto && (across > regionalBelow*math.Pi || c.sz.k < 0.45) {
		return 0
	}
	return math.Max(26, 58*c.sz.t)
}

// placeLocator draws a globe that shows where in the world the map lies.
func (c *composer) placeLocator() bool {
	r := c.locatorRadius()
	if r == 0 {
		return true
	}
	at, ok := c.spot(2*r, 2*r, c.frame.Height(), bottomRight, topRight, bottomLeft, topLeft)
	if !ok {
		c.layout.leftOut("inset", "", "the route leaves no room for a locator globe", nil)
		return false
	}
	c.take(at)
	centre, ok := c.view.Invert(c.frame.Center())
	if !ok {
		centre = c.sites[0].at
	}
	m := at.Center()
	tilt := math.Max(-65, math.Min(65, centre[1]*0.8)) // a globe seen from the pole says little
	v, err := project.NewView(project.Projection{Kind: project.Orthographic, Lon: round(centre[0], 1), Lat: round(tilt, 1)}, r-1, m.X, m.Y, at)
	if err != nil {
		return true
	}
	th := c.th.Color
	g := c.layers.furniture.Group("locator", "inset")
	g.Title = "Where the map lies on the globe"
	disc := scene.Circle(m.X, m.Y, r-1)
	g.Add(&scene.Shape{Class: "globe-casing", Path: disc, Stroke: scene.Line(th.Casing.NRGBA(), 4)})
	g.Add(&scene.Shape{Class: "globe", Path: disc, Fill: scene.Solid(th.GlobeSea.NRGBA())})
	var land scene.Path
	all := orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}}
	scale := c.opt.Atlas.ScaleFor(project.EarthRadius / r * 0.7)
	for p := range c.opt.Atlas.Land(scale, all) {
		if b := p.Bound(); b.Max[0]-b.Min[0] < 1 && b.Max[1]-b.Min[1] < 1 {
			continue // too small to be seen on a globe
		}
		var rings orb.Polygon
		for ring := range p.Rings() {
			rings = append(rings, ring.Append(nil, all))
		}
		v.Polygon(&land, rings)
	}
	g.Add(&scene.Shape{Class: "globe-land", Path: land, Fill: scene.Solid(th.GlobeLand.NRGBA())})
	g.Add(&scene.Shape{Class: "globe-rim", Path: disc, Stroke: scene.Line(th.Coast.NRGBA(), math.Max(0.75, c.sz.px(1)))})
	red := th.Highlight.NRGBA()
	var frame scene.Path
	v.Line(&frame, c.frameOnEarth())
	b := frame.Bounds()
	if b.Width() > 5 && b.Height() > 5 {
		g.Add(&scene.Shape{Class: "globe-frame", Path: frame, Stroke: scene.Line(red, math.Max(1.2, 1.8*c.sz.t))})
	} else if p, ok := v.Point(centre); ok {
		g.Add(&scene.Shape{Class: "globe-frame", Path: scene.Circle(p.X, p.Y, math.Max(2.5, 3.5*c.sz.t)), Fill: scene.Solid(red), Stroke: scene.Line(th.Casing.NRGBA(), 1)})
	}
	c.layout.add(Item{Kind: "inset", Group: "locator"}, []label.Quad{label.Box(at)})
	return true
}

// frameOnEarth is the outline of what the map shows.
func (c *composer) frameOnEarth() orb.LineString {
	f := c.frame
	const n = 12
	corners := []scene.Point{{X: f.MinX, Y: f.MinY}, {X: f.MaxX, Y: f.MinY}, {X: f.MaxX, Y: f.MaxY}, {X: f.MinX, Y: f.MaxY}, {X: f.MinX, Y: f.MinY}}
	var out orb.LineString
	for i := 1; i < len(corners); i++ {
		for k := range n {
			if ll, ok := c.view.Invert(mix(corners[i-1], corners[i], float64(k)/n)); ok {
				out = append(out, ll)
			}
		}
	}
	if len(out) > 0 {
		out = append(out, out[0])
	}
	return out
}
