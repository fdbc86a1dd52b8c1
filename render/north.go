package render

import (
	"math"

	"dateline/render/label"
	"dateline/render/scene"
	"dateline/render/text"
)

// When an arrow to the north is drawn, in degrees.
const (
	northUp   = 8.0  // a map turned by less needs none
	northOne  = 25.0 // where north turns by more over the map, no one arrow is true
	northTall = 30.0 // px at scale 1
)

// placeNorth draws an arrow where north is not up, and is one direction all over the map.
func (c *composer) placeNorth() {
	var angles []float64
	for i := range 3 {
		for k := range 3 {
			p := scene.Point{X: c.frame.MinX + c.frame.Width()*(0.1+0.4*float64(i)), Y: c.frame.MinY + c.frame.Height()*(0.1+0.4*float64(k))}
			a, ok := c.view.North(p)
			if !ok {
				return
			}
			angles = append(angles, a)
		}
	}
	mid := angles[len(angles)/2]
	for _, a := range angles {
		if math.Abs(math.Mod(a-mid+540, 360)-180) > northOne {
			return
		}
	}
	if math.Abs(mid) < northUp {
		return
	}
	side := northTall * c.sz.t
	r, ok := c.spot(side, side, 0.3*c.frame.Height(), topRight, bottomLeft, bottomRight, topLeft)
	if !ok {
		c.layout.leftOut("north", "", "the route leaves no room for it", nil)
		return
	}
	c.take(r)
	m := r.Center()
	s, k := math.Sincos(mid * math.Pi / 180)
	turn := func(x, y float64) scene.Point { return scene.Point{X: m.X + x*k - y*s, Y: m.Y + x*s + y*k} }
	h := side / 2
	g := c.layers.furniture.Group("north", "north")
	g.Title = "North"
	col := c.th.Color.Credit.NRGBA()
	needle := scene.Polygon([]scene.Point{turn(0, -h), turn(h*0.34, h*0.2), turn(0, h*0.02), turn(-h*0.34, h*0.2)})
	g.Add(&scene.Shape{Class: "needle", Path: needle, Fill: scene.Solid(col), Stroke: scene.Line(c.haloUnder(r), 1.5)})
	run := c.shape("N", text.Style{Weight: 700, Size: c.sz.typ(c.th.Type.Scale)})
	at := turn(0, h*0.65)
	ink := run.Ink.Center()
	g.Add(&scene.Text{Class: "north-text", Run: run, X: snap(at.X - ink.X), Y: snap(at.Y - ink.Y), Anchor: scene.AtMiddle, Fill: col,
		Halo: scene.Halo{Color: c.haloUnder(r), Width: 1.5}})
	c.layout.add(Item{Kind: "north", Group: "north"}, []label.Quad{label.Box(r)})
}
