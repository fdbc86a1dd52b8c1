package render

import (
	"math"
	"slices"

	"dateline/geo"
	"dateline/render/label"
	"dateline/render/scene"
	"dateline/render/text"
	"dateline/seeds"
)

// entry is one row of the legend.
type entry struct {
	words string
	draw  func(g *scene.Group, x, y float64) // the sign, centred at (x, y)
}

// legendEntries lists what needs explaining of what is on the map.
func (c *composer) legendEntries() []entry {
	th, say := c.th, c.words()
	var out []entry
	route, red := th.Color.Route.NRGBA(), th.Color.Highlight.NRGBA()
	disc := func(col scene.Color, ring, hollow bool) func(*scene.Group, float64, float64) {
		return func(g *scene.Group, x, y float64) {
			r := 6.5 * c.sz.t
			g.Add(&scene.Shape{Path: scene.Circle(x, y, r), Fill: scene.Solid(col)})
			if hollow {
				g.Add(&scene.Shape{Path: scene.Circle(x, y, r-areaRim*c.sz.t), Fill: scene.Solid(th.Color.Casing.NRGBA())})
			}
			if ring {
				g.Add(&scene.Shape{Path: scene.Circle(x, y, r+3*c.sz.t), Stroke: scene.Line(col, 1.6*c.sz.t)})
			}
		}
	}
	line := func(col scene.Color, s legStyle) func(*scene.Group, float64, float64) {
		return func(g *scene.Group, x, y float64) {
			half := c.signWidth() / 2
			on, casing := []scene.Point{{X: x - half, Y: y}, {X: x + half, Y: y}}, th.Color.Casing.NRGBA()
			g.Add(s.line(on, col, casing)...)
			g.Add(s.signs(on, col, casing)...)
		}
	}
	focus := len(c.j.Focus) > 0 && len(c.layers.focus.Nodes) > 0
	modes, planned := c.modesShown()
	plain, area, unfound, highlight := false, false, false, false
	for _, m := range c.markers {
		highlight = highlight || m.highlight
		area = area || m.area && !c.unfound(m)
		unfound = unfound || m.area && c.unfound(m)
		plain = plain || !m.highlight && !m.area
	}
	if !focus && !needsWords(modes) && !planned && !area && !unfound && c.opt.Legend != On && !(highlight && plain && len(c.markers) > 1) {
		return nil
	}
	if plain && len(c.markers) > 1 && len(c.j.Legs) > 0 { // places that no trip joins are in no order
		out = append(out, entry{say.stop, disc(route, false, false)})
	}
	if area {
		out = append(out, entry{say.area, disc(route, false, true)})
	}
	if unfound {
		out = append(out, entry{say.unfound, disc(route, false, true)})
	}
	if highlight {
		out = append(out, entry{say.highlight, disc(red, true, false)})
	}
	for _, m := range modes {
		out = append(out, entry{say.mode(m), line(route, c.styleOf(m, false))})
	}
	if planned {
		out = append(out, entry{say.planned, line(route, c.styleOf("", true))})
	}
	if focus {
		for _, f := range c.j.Focus {
			if name := c.focusName(f); name != "" && len(f.Line) > 0 {
				out = append(out, entry{name, line(red, legStyle{width: c.sz.line(th.Line.Focus)})})
			}
		}
	}
	const most = 8
	return out[:min(len(out), most)]
}

// needsWords reports whether the legs' styles must be explained: there are
// several, or one that is neither a plain line nor one with a plane on it.
func needsWords(modes []seeds.Mode) bool {
	return len(modes) > 1 || len(modes) == 1 && modes[0] != "" && modes[0] != seeds.Flight
}

// leastSign is how much of a leg, in px at scale 1, must show for its style to be seen.
const leastSign = 10.0

// modesShown are the modes of the legs that can be told on the map, in a fixed order.
func (c *composer) modesShown() (modes []seeds.Mode, planned bool) {
	on := map[seeds.Mode]bool{}
	note := func(l geo.Leg) {
		planned = planned || l.Planned
		if !l.Planned || l.Mode != "" { // a plain line to come is explained by its pieces
			on[l.Mode] = true
		}
	}
	for _, d := range c.legs {
		if d.tells(leastSign * c.sz.t) {
			note(c.j.Legs[d.index])
		}
	}
	if w, _ := c.insetSize(); w > 0 { // the legs from and to a crowd are drawn in its zoom
		for _, m := range c.markers {
			for _, l := range c.j.Legs {
				if len(m.places) > 1 && len(l.Path) > 0 && (slices.Contains(m.stops, l.From) || slices.Contains(m.stops, l.To)) {
					note(l)
				}
			}
		}
	}
	for _, m := range []seeds.Mode{seeds.Flight, "", seeds.Road, seeds.Rail, seeds.Sea, seeds.Foot} {
		if on[m] {
			modes = append(modes, m)
		}
	}
	return modes, planned
}

// tells reports whether enough of a leg shows to tell its style: its pattern once, its
// plane, or the line inside it.
func (d *drawnLeg) tells(least float64) bool {
	shown := d.shaft()
	switch {
	case d.sign > 0:
		return shown >= least && d.plane(d.longest()) != nil
	case d.mode.Core > 0 && len(d.mode.CoreDash) == 0:
		return shown >= leastLeg // a double line is one however short
	}
	return shown >= math.Max(least, d.pattern())
}

func (c *composer) signWidth() float64 { return 34 * c.sz.t }

// legendSize sets the legend's words and measures its box.
func (c *composer) legendSize() (w, h float64, rows []text.Run) {
	if c.opt.Legend == Off || c.layers.focus == nil || c.opt.Legend != On && c.sz.k < leastLegend {
		return 0, 0, nil
	}
	style := text.Style{Size: c.sz.typ(c.th.Type.Legend)}
	widest := 0.0
	for _, e := range c.legendEntries() {
		r := c.shape(c.shorten(e.words, style, 0.5*c.frame.Width()), style)
		rows = append(rows, r)
		widest = math.Max(widest, r.Ink.Width())
	}
	if len(rows) == 0 {
		return 0, 0, nil
	}
	pad := c.legendPad()
	return widest + c.signWidth() + 3*pad, float64(len(rows))*c.legendRow() + 1.6*pad, rows
}

func (c *composer) legendPad() float64 { return math.Max(6, 10*c.sz.t) }

func (c *composer) legendRow() float64 { return 1.5 * c.sz.typ(c.th.Type.Legend) }

const (
	legendSlide  = 0.25 // of the map's height that it may stand off its corner
	legendNeeded = 0.5  // size factor below which a map rather does without
	leastLegend  = 0.37 // size factor below which it would hide the map, and is drawn only where asked for
)

// placeLegend draws the legend where it is wanted. A map without room for it does without.
func (c *composer) placeLegend() bool {
	w, h, rows := c.legendSize()
	if len(rows) == 0 {
		if c.opt.Legend == Auto && c.sz.k < leastLegend && len(c.legendEntries()) > 0 {
			c.layout.leftOut("legend", "", "the map is too small for it", nil)
		}
		return true
	}
	const mostShare = 0.3 // of the map's area: a legend is no map
	if w > 0.6*c.frame.Width() || w*h > mostShare*c.frame.Width()*c.frame.Height() {
		c.layout.leftOut("legend", "", "the map is too small for it", nil)
		return true
	}
	g := c.layers.furniture.Group("legend", "legend")
	r, ok := c.underKey(w, h)
	if !ok {
		if r, ok = c.spot(w, h, legendSlide*c.frame.Height(), bottomLeft, bottomRight, topLeft, topRight); !ok {
			c.layout.leftOut("legend", "", "the route leaves no room for it", nil)
			return c.sz.k < legendNeeded
		}
		c.take(r)
		c.addPanel(g, r)
		c.layout.add(Item{Kind: "legend", Group: "legend"}, []label.Quad{label.Box(r.Inset(-0.5))})
	}
	pad, row := c.legendPad(), c.legendRow()
	for i, e := range c.legendEntries()[:len(rows)] {
		y := r.MinY + 0.8*pad + (float64(i)+0.5)*row
		e.draw(g, r.MinX+pad+c.signWidth()/2, y)
		run := rows[i]
		x := r.MinX + 2*pad + c.signWidth()
		base := y + run.CapHeight/2
		g.Add(&scene.Text{Class: "legend-text", Run: run, X: snap(x - run.Ink.MinX), Y: snap(base), Fill: c.th.Color.Text.NRGBA()})
		c.layout.add(Item{Kind: "legend", Group: "legend", Text: run.String}, []label.Quad{label.Box(run.Ink.Shift(x-run.Ink.MinX, base))})
	}
	return true
}
