package render

import (
	"fmt"
	"math"

	"dateline/geo/sphere"
	"dateline/render/label"
	"dateline/render/scene"
	"dateline/render/text"
	"dateline/seeds"
)

const (
	leastFace = 7.0  // px: the smallest radius whose numerals can be read
	leastDot  = 3.0  // px: the radius of a marker without numerals, at least
	dotShare  = 0.48 // and the share of that of one with them
)

// numeralStyle is that of a marker of radius r.
func (c *composer) numeralStyle(r float64) text.Style {
	full := c.th.Stop.Radius
	return text.Style{Weight: 700, Size: math.Max(c.sz.least, math.Round(c.th.Type.Numeral*r/full*4)/4), Features: []string{"lnum"}}
}

// What a map loses by markers that cannot be told apart, and by smaller ones.
const (
	joinLoss  = 1.0  // of each join
	zoomLoss  = 0.3  // of each join that an inset makes good
	smallLoss = 0.45 // of the smallest markers, by the root of their number
)

// placeMarkers finds a size at which the markers stand apart, moves those that
// touch a little, and joins those that cannot be told apart.
func (c *composer) placeMarkers() {
	full := math.Max(leastFace, c.th.Stop.Radius*c.sz.t)
	least := math.Max(leastFace, full*0.62)
	if !c.numbered {
		full = math.Max(leastDot, c.th.Stop.Radius*c.sz.t*dotShare)
		least = full
	}
	best, kept := math.Inf(1), []*site(nil)
	for r := full; ; r = math.Max(least, r*0.88) {
		c.markers = c.standing(r)
		n := len(c.markers)
		c.spread()
		for !c.sparse && c.join() {
			c.spread()
		}
		loss := c.joinLossOf() * float64(n-len(c.markers))
		if full > least {
			loss += smallLoss * math.Sqrt(float64(n)) * (full - r) / (full - least)
		}
		if loss < best {
			best, kept = loss, c.markers
		}
		if n == len(c.markers) || r <= least {
			break
		}
	}
	c.markers = kept
	for _, m := range c.markers {
		m.px = snapped(m.px)
	}
}

// standAt puts a marker where it should stand, or as near to it as keeps all of it
// on the map.
func (c *composer) standAt(m *site, p scene.Point) {
	m.px = p
	r, f := c.standRect(m), c.frame.Inset(1)
	m.px.X += math.Max(0, f.MinX-r.MinX) - math.Max(0, r.MaxX-f.MaxX)
	m.px.Y += math.Max(0, f.MinY-r.MinY) - math.Max(0, r.MaxY-f.MaxY)
}

// joinLossOf is what a join loses on this map: little where insets can show all
// that was joined.
func (c *composer) joinLossOf() float64 {
	crowds := 0
	for _, m := range c.markers {
		if len(m.places) > mostCrowded {
			return joinLoss
		}
		if len(m.places) > 1 {
			crowds++
		}
	}
	if w, h := c.insetSize(); crowds > mostInsets || w == 0 || h == 0 {
		return joinLoss
	}
	return zoomLoss
}

// standing projects the sites into markers of radius r.
func (c *composer) standing(r float64) []*site {
	var out []*site
	c.areas = c.areas[:0]
	for _, s := range c.sites {
		m := *s
		px, ok := c.view.Point(m.at)
		if !ok || !c.frame.Inset(-r).Contains(px) {
			continue
		}
		m.true = snapped(px)
		m.area = m.area && !c.dotSized(m.stops)
		c.fit(&m, r)
		c.standAt(&m, m.true)
		if c.named(&m) {
			c.areas = append(c.areas, &m)
			continue
		}
		m.area = m.area && c.numbered
		out = append(out, &m)
	}
	return out
}

// cityState is the area in square kilometres up to which a country is one town (Singapore, Hong Kong).
const cityState = 1500

// dotSized reports whether stops that are countries are each no larger than a town, and
// hidden by their marker: nothing is left open of where in them the stop is.
func (c *composer) dotSized(stops []int) bool {
	if c.opt.Atlas == nil {
		return false
	}
	for _, n := range stops {
		p := c.j.Stops[n].Place
		land, ok := c.opt.Atlas.Country(p.Country)
		if p.Kind != seeds.Country || !ok || land.Area > cityState {
			return false
		}
		across := sphere.Distance(land.Bound.Min, land.Bound.Max) / c.mpp
		if across > 2*c.th.Stop.Ring*c.sz.t {
			return false
		}
	}
	return true
}

// fit measures a marker's numerals.
func (c *composer) fit(m *site, r float64) {
	m.r, m.half, m.label = r, 0, ""
	if c.plainDot(m) {
		switch {
		case c.sparse:
			m.r = math.Max(leastDot, r*sparseShare)
		case c.dense:
			m.r = math.Max(leastDot, r*denseShare)
		}
		return
	}
	m.label = numeral(c.milestones(m.stops))
	ink := c.shape(m.label, c.numeralStyle(r)).Ink
	m.half = snap(math.Max(0, ink.Width()/2-0.5*r))
}

// rect is what a marker covers, its outline included.
func (c *composer) markerRect(m *site) scene.Rect {
	o := c.outlineOf(m)
	return scene.Rect{MinX: m.px.X - m.half - m.r - o, MinY: m.px.Y - m.r - o, MaxX: m.px.X + m.half + m.r + o, MaxY: m.px.Y + m.r + o}
}

// standRect is what others must keep off: the ring too, where there is one.
func (c *composer) standRect(m *site) scene.Rect {
	if m.highlight {
		return c.ringRect(m)
	}
	return c.markerRect(m)
}

func (c *composer) outlineOf(m *site) float64 { return c.th.Stop.Outline / 2 * m.r / c.th.Stop.Radius }

// ringOf is the radius of a highlight's ring at its outer edge, 0 for other stops.
func (c *composer) ringOf(m *site) float64 {
	if !m.highlight {
		return 0
	}
	return (c.th.Stop.Ring + c.th.Stop.RingLine/2) * m.r / c.th.Stop.Radius
}

// areaRim is the width in px, at scale 1, of the rim of the hollow marker of a
// stop that is known only by its country or region.
const (
	areaRim  = 2.2
	leastRim = 1.0 // px: a thinner one is no rim to the eye
)

// drawMarkers paints the stops and notes where they stand.
func (c *composer) drawMarkers() {
	for _, m := range c.markers {
		nums := m.numbersOf()
		g := c.layers.markers.Group(fmt.Sprintf("stop-%d", nums[0]), "stop")
		g.Title = c.siteTitle(m)
		fill := c.th.Color.Route.NRGBA()
		if m.highlight {
			fill = c.th.Color.Highlight.NRGBA()
		}
		scale := m.r / c.th.Stop.Radius
		group := groupOf(m)
		one, several := numbers(nums)
		if m.highlight {
			ring := c.capsule(m, (c.th.Stop.Ring-c.th.Stop.Radius)*scale)
			g.Add(&scene.Shape{Class: "ring-casing", Path: ring, Stroke: scene.Line(c.th.Color.Casing.NRGBA(), (c.th.Stop.RingLine+2)*scale)})
			g.Add(&scene.Shape{Class: "ring", Path: ring, Stroke: scene.Line(c.th.Color.Highlight.NRGBA(), c.th.Stop.RingLine*scale)})
			rr := c.ringRect(m)
			c.layout.add(Item{Kind: "highlight-ring", Group: group, Stop: one, Stops: several}, []label.Quad{label.Box(rr)})
		}
		g.Add(&scene.Shape{Class: "marker", Path: c.capsule(m, 0), Fill: scene.Solid(fill),
			Stroke: scene.Line(c.th.Color.Casing.NRGBA(), c.th.Stop.Outline*scale)})
		ink := c.th.Color.Numeral.NRGBA()
		if m.area {
			g.Add(&scene.Shape{Class: "area", Path: c.capsule(m, -math.Max(leastRim, areaRim*scale)), Fill: scene.Solid(c.th.Color.Casing.NRGBA())})
			ink = fill
		}
		if m.label != "" {
			run := c.shape(m.label, c.numeralStyle(m.r))
			mid := run.Ink.Center()
			g.Add(&scene.Text{Class: "numeral", Run: run, X: snap(m.px.X - mid.X), Y: snap(m.px.Y - mid.Y), Anchor: scene.AtMiddle, Fill: ink})
		}
		c.layout.add(Item{Kind: "stop-marker", Group: group, Stop: one, Stops: several}, []label.Quad{label.Box(c.markerRect(m))})
	}
}

func (c *composer) ringRect(m *site) scene.Rect {
	d := (c.th.Stop.Ring + c.th.Stop.RingLine/2) * m.r / c.th.Stop.Radius
	return scene.Rect{MinX: m.px.X - m.half - d, MinY: m.px.Y - d, MaxX: m.px.X + m.half + d, MaxY: m.px.Y + d}
}

// capsule is the marker's outline, grown by d: a circle, longer where the numerals are.
func (c *composer) capsule(m *site, d float64) scene.Path {
	r := m.r + d
	return scene.Box(scene.Rect{MinX: m.px.X - m.half - r, MinY: m.px.Y - r, MaxX: m.px.X + m.half + r, MaxY: m.px.Y + r}, r)
}

func groupOf(m *site) string { return fmt.Sprintf("stop-%d", m.stops[0]+1) }

func (c *composer) siteTitle(m *site) string {
	s := ""
	for i, n := range m.stops {
		if i > 0 {
			s += "; "
		}
		stop := c.j.Stops[n]
		s += c.saidNumber(n) + c.stopName(stop)
		if d := c.stopDate(stop.Seed, true); d != "" {
			s += ", " + d
		}
	}
	return s
}

// saidNumber is a stop's number before its name in words, "" on a map without numbers.
func (c *composer) saidNumber(n int) string {
	if !c.numbered {
		return ""
	}
	return fmt.Sprintf("%d ", n+1)
}
