package render

import (
	"fmt"
	"math"
	"strings"

	"dateline/render/label"
	"dateline/render/scene"
)

// drawnLeg is a leg as it stands on the map: trimmed, bowed, with its arrow.
type drawnLeg struct {
	index    int // into Journey.Legs
	from, to *site
	parts    [][]scene.Point // one, or several where the edge of the world or the frame cuts it
	whole    bool            // it starts and ends at its markers
	legStyle
	arrow []scene.Point // tip, left, notch, right; nil where there is no room
	color scene.Color
	bow   float64 // px that it is bent aside
}

// layLegs projects the legs between the markers that stand on the map.
func (c *composer) layLegs() {
	at := map[int]*site{}
	for _, m := range c.markers {
		for _, n := range m.stops {
			at[n] = m
		}
	}
	c.legs = c.legs[:0]
	for i, l := range c.j.Legs {
		if l.From < 0 || l.To < 0 || l.From >= len(c.j.Stops) || l.To >= len(c.j.Stops) || len(l.Path) == 0 {
			continue
		}
		from, to := at[l.From], at[l.To]
		if from == to && from != nil {
			continue
		}
		d := &drawnLeg{index: i, from: from, to: to, legStyle: c.styleOf(l.Mode, l.Planned), color: c.th.Color.Route.NRGBA()}
		d.width *= c.thinner()
		var p scene.Path
		c.view.Lines(&p, l.Path)
		d.parts = polylines(p)
		if len(d.parts) == 0 {
			continue
		}
		if from != nil {
			pulled(d.parts[0], from.px)
		}
		if to != nil {
			last := reversed(d.parts[len(d.parts)-1])
			pulled(last, to.px)
			d.parts[len(d.parts)-1] = reversed(last)
		}
		c.legs = append(c.legs, d)
	}
	c.setBows()
	for _, d := range c.legs {
		c.shapeLeg(d)
	}
}

// manyLegs is how many legs a map bears at full width.
const manyLegs = 60.0

// thinner makes the legs of a crowded trip lighter.
func (c *composer) thinner() float64 {
	r := c.th.Stop.Radius * c.sz.t
	if len(c.markers) == 0 {
		return 1
	}
	return math.Max(0.55, math.Min(1, c.markers[0].r/r)) * math.Min(1, math.Max(0.5, math.Sqrt(manyLegs/float64(len(c.j.Legs)+1))))
}

// shaft is the length in px of what is drawn of the leg, its arrowhead left out.
func (d *drawnLeg) shaft() float64 {
	total := 0.0
	for _, p := range d.parts {
		total += length(p)
	}
	return total
}

// polylines splits a path of straight lines, and joins parts that end where the
// next begins: the cut at ±180° is none on this map.
func polylines(p scene.Path) [][]scene.Point {
	lines := p.Flat(0)
	var out [][]scene.Point
	for i := range lines.Len() {
		l, _ := lines.Line(i)
		if n := len(out); n > 0 {
			last := out[n-1]
			e := last[len(last)-1]
			if math.Hypot(e.X-l[0].X, e.Y-l[0].Y) < 1 {
				out[n-1] = append(last, l[1:]...)
				continue
			}
		}
		out = append(out, append([]scene.Point(nil), l...))
	}
	kept := out[:0]
	for _, l := range out {
		if len(l) > 1 {
			kept = append(kept, l)
		}
	}
	return kept
}

// shapeLeg bends a leg, trims it at its markers and gives it an arrow.
func (c *composer) shapeLeg(d *drawnLeg) {
	if len(d.parts) == 1 {
		d.parts[0] = d.bowed()
	}
	d.whole = len(d.parts) == 1 && d.from != nil && d.to != nil
	if d.from != nil {
		d.parts[0] = reversed(c.trimmed(reversed(d.parts[0]), d.from))
	}
	n := len(d.parts) - 1
	if d.to != nil {
		d.parts[n] = c.trimmed(d.parts[n], d.to)
		if !c.dense || !c.plainDot(d.to) {
			c.putArrow(d, n)
		}
	}
	kept := d.parts[:0]
	for _, p := range d.parts {
		if len(p) < 2 {
			continue
		}
		for i := range p {
			p[i] = snapped(p[i])
		}
		kept = append(kept, p)
	}
	d.parts = kept
	for i := range d.arrow {
		d.arrow[i] = snapped(d.arrow[i])
	}
}

// bentBy is the leg's line bent aside by so many px. Its ends part too, so that each head
// has a line of its own.
func (d *drawnLeg) bentBy(bow float64) []scene.Point {
	aside := 0.0
	if d.from != nil && d.to != nil {
		aside = math.Copysign(math.Min(math.Abs(bow)*0.5, 0.7*math.Min(d.from.r, d.to.r)), bow)
	}
	return bent(d.parts[0], bow, aside)
}

// pulled moves the start of a line to where its marker stands, and the rest by less
// and less, so that it keeps its curve.
func pulled(line []scene.Point, to scene.Point) {
	dx, dy := to.X-line[0].X, to.Y-line[0].Y
	total, run := length(line), 0.0
	if total == 0 {
		line[0] = to
		return
	}
	for i := range line {
		before := line[i]
		k := 1 - run/total
		if i+1 < len(line) {
			run += distance(before, line[i+1])
		}
		line[i] = scene.Point{X: before.X + dx*k, Y: before.Y + dy*k}
	}
}

// bent moves a line aside along its own normals: by so much in its middle, and
// by another measure at its ends.
func bent(line []scene.Point, by, ends float64) []scene.Point {
	const pieces = 48
	line = resampled(line, pieces)
	out := make([]scene.Point, len(line))
	for i, p := range line {
		u := direction(line, i)
		h := ends + (by-ends)*math.Sin(math.Pi*float64(i)/float64(len(line)-1))
		out[i] = scene.Point{X: p.X - u.Y*h, Y: p.Y + u.X*h}
	}
	return out
}

// trimmed cuts the end of a line back from the marker that it runs to.
func (c *composer) trimmed(line []scene.Point, m *site) []scene.Point {
	gap := c.trimOf(m)
	for n := len(line) - 1; n > 0; n-- {
		a, b := line[n-1], line[n]
		if m.reach(a) < gap {
			continue
		}
		lo, hi := 0.0, 1.0 // from outside to inside
		for range 30 {
			mid := (lo + hi) / 2
			if m.reach(mix(a, b, mid)) < gap {
				hi = mid
			} else {
				lo = mid
			}
		}
		return append(line[:n:n], mix(a, b, lo))
	}
	return nil
}

// trimOf is how far from a marker's core (a point, or a line in a long one) its legs end.
func (c *composer) trimOf(m *site) float64 {
	k := m.r / c.th.Stop.Radius
	if c.dense && c.plainDot(m) {
		return m.r // the line runs through its dots
	}
	if m.highlight {
		return math.Max(c.th.Stop.RingTrim*k, c.ringOf(m)+1)
	}
	return math.Max(c.th.Stop.Trim*k, m.r+c.outlineOf(m)+1)
}

// reach is the distance of p from the marker's core.
func (m *site) reach(p scene.Point) float64 {
	dx := math.Max(0, math.Abs(p.X-m.px.X)-m.half)
	return math.Hypot(dx, p.Y-m.px.Y)
}

// drawLegs paints all casings, then all legs, and notes where they lie.
func (c *composer) drawLegs() {
	casing := c.th.Color.Casing.NRGBA()
	extra := c.sz.line(c.th.Line.Casing-c.th.Line.Route) * c.thinner()
	for _, d := range c.legs {
		leg := c.j.Legs[d.index]
		id := fmt.Sprintf("leg-%d", d.index+1)
		outline := d.outline()
		for _, o := range outline {
			c.layers.casings.Add(&scene.Shape{Class: "casing", Path: o, Fill: scene.Solid(casing), Stroke: scene.Line(casing, extra)})
		}
		class := strings.TrimSpace("leg " + string(leg.Mode))
		if leg.Planned {
			class += " planned"
		}
		g := c.layers.legs.Group(id, class)
		g.Title = fmt.Sprintf("%s to %s, %s", c.stopName(c.j.Stops[leg.From]), c.stopName(c.j.Stops[leg.To]), distanceText(leg.Metres, c.opt.Units))
		if d.plain() {
			for _, o := range outline {
				g.Add(&scene.Shape{Class: "route", Path: o, Fill: scene.Solid(d.color)})
			}
			for _, p := range d.parts {
				if core := d.core(scene.Polyline(p), casing); core != nil {
					g.Add(core)
				}
			}
		} else {
			for _, p := range d.parts {
				g.Add(d.line(p, d.color, casing)...)
			}
			if d.arrow != nil {
				g.Add(&scene.Shape{Class: "arrow", Path: scene.Polygon(d.arrow), Fill: scene.Solid(d.color)})
			}
		}
		if len(d.parts) > 0 {
			g.Add(d.signs(d.longest(), d.color, casing)...)
		}
		for _, p := range d.parts {
			c.layout.addLine(Item{Kind: "leg", Group: id, Text: fmt.Sprintf("%d to %d", leg.From+1, leg.To+1)}, simplified(p, 0.3), d.width)
		}
		if q, ok := d.signBox(); ok {
			c.layout.add(Item{Kind: "sign", Group: id}, []label.Quad{q.Grow(-2)})
		}
		if d.arrow != nil {
			a := d.arrow
			c.layout.add(Item{Kind: "arrow", Group: id}, []label.Quad{{a[0], a[1], mix(a[1], a[3], 0.5), a[3]}})
		}
	}
}

// dashOffset shifts a dash pattern so that the line ends in a whole dash, which
// the arrowhead then sits on.
func dashOffset(line []scene.Point, dash []float64) float64 {
	period := sum(dash)
	if period <= 0 {
		return 0
	}
	return math.Mod(dash[0]-math.Mod(length(line), period)+period, period)
}

func distanceText(metres float64, units string) string {
	if units == "mi" {
		return fmt.Sprintf("%.0f mi", metres/1609.344)
	}
	return fmt.Sprintf("%.0f km", metres/1000)
}
