package render

import (
	"fmt"
	"math"
	"strings"

	"dateline/render/label"
	"dateline/render/scene"
	"dateline/seeds"
)

// placeStopLabels chooses places for all labels of stops and for the callouts at
// once. It reports false where a label found none, unless the stops stand in the key
// or this is the last plan.
func (c *composer) placeStopLabels(listed, last bool) bool {
	var boxes map[*site]block
	if !c.inset {
		boxes = c.calloutsFor()
	}
	c.bare = c.inset || c.countriesNamed()
	items, options := c.stopItems(boxes, listed)
	chosen := label.Place(items)
	if mixed(options, chosen) { // all labels name their country, or none
		c.bare = true
		items, options = c.stopItems(boxes, listed)
		chosen = label.Place(items)
	}
	if !listed && !last && !c.sparse {
		for i, n := range chosen {
			if m := c.markers[i]; !m.zoomed && (n < 0 || len(m.places) > mostJoined) {
				return false
			}
		}
	}
	for i, n := range chosen {
		if n < 0 {
			if (!listed || c.sparse) && !c.markers[i].zoomed {
				m := c.markers[i]
				c.layout.leftOut("stop-label", c.siteTitle(m), "there is no room for it; make the map larger or ask for the key", m.numbersOf())
			}
			continue
		}
		c.field.Take(items[i].Candidates[n])
		o := options[i][n]
		if _, asked := c.nudgedTo(o.m); asked && !o.nudged {
			c.notices = append(c.notices, seeds.Notice{Code: "label-not-there", Stop: o.m.stops[0] + 1,
				Text: fmt.Sprintf("the label of stop %d would cover a stop, a leg or the frame where it was put by hand, and stands elsewhere", o.m.stops[0]+1), Fix: "give another offset with `label`"})
		}
		if o.callout {
			c.drawCallout(&o)
		} else {
			c.drawStopLabel(&o)
		}
	}
	c.tellUnnamed(chosen)
	return true
}

// mixed reports whether some of the chosen labels name their country and others,
// which could, do not.
func mixed(options [][]option, chosen []int) bool {
	with, without := false, false
	for i, n := range chosen {
		if n < 0 || options[i][n].callout {
			continue
		}
		if options[i][n].country {
			with = true
			continue
		}
		for _, o := range options[i] {
			without = without || o.country
		}
		without = without || len(options[i]) > 0 && !options[i][0].country && options[i][0].m.abroadName
	}
	return with && without
}

// stopItems generates the candidates of all stop labels.
func (c *composer) stopItems(boxes map[*site]block, listed bool) ([]label.Item, [][]option) {
	items := make([]label.Item, 0, len(c.markers))
	options := make([][]option, 0, len(c.markers))
	for i, m := range c.markers {
		it := label.Item{Drop: costLost}
		var opts []option
		if c.sparse {
			it.Drop = c.unnamedCost(m)
		}
		if m.zoomed || c.dense && !c.sparse && c.plainDot(m) {
			items, options = append(items, it), append(options, nil)
			continue
		}
		if b, ok := boxes[m]; ok {
			c.calloutOptions(i+1, m, b, &it, &opts)
		} else if listed && !c.sparse && !c.roomy() {
			it.Drop = costUnlisted
		}
		extra := 0.0
		if len(opts) > 0 {
			extra = costWithoutCallout
		}
		c.labelOptions(i+1, m, extra, listed, &it, &opts)
		items, options = append(items, it), append(options, opts)
	}
	return items, options
}

// roomy reports whether the page bears the labels of all stops, so that none need do
// without because it stands in a key.
func (c *composer) roomy() bool { return len(c.sites) <= c.bearable() }

// labelOptions generates the candidates of one stop's label.
func (c *composer) labelOptions(owner int, m *site, extra float64, listed bool, it *label.Item, opts *[]option) {
	gap := math.Max(4, c.sz.px(5))
	r := m.r + c.outlineOf(m)
	if m.highlight {
		r = c.ringOf(m)
	}
	for _, v := range c.variants(m, listed) {
		b := v.block
		add := func(s label.Spot, cost float64) bool {
			q := b.quads(s.Rect.MinX, s.Rect.MinY, s.Side)
			for i := range q {
				q[i] = q[i].Grow(1.5)
			}
			cand := label.Candidate{Text: q, Owner: owner, Cost: v.cost + s.Cost + cost + extra}
			if s.Leader != nil {
				cand.Leader = label.Bars(s.Leader, c.sz.line(c.th.Line.Leader)*leaderThin+2)
			}
			if !c.field.Admit(&cand) {
				return false
			}
			for _, line := range q {
				cand.Cost += costInk * c.inkIn(line.Bounds()) / float64(len(q))
			}
			it.Candidates = append(it.Candidates, cand)
			*opts = append(*opts, option{m: m, block: &b, x: s.Rect.MinX, y: s.Rect.MinY, side: s.Side, leader: s.Leader, country: v.country})
			return true
		}
		if to, ok := c.nudgedTo(m); ok {
			s := label.Spot{Rect: c.nudgedBox(m, to, b.w, b.h), Side: label.Right, Cost: costNudged}
			if to.X < m.px.X {
				s.Side = label.Left
			}
			if end := nearestOn(s.Rect, m.px); distance(end, m.px) > r+nudgedFar*c.sz.t {
				u := unit(m.px, end)
				s.Leader = []scene.Point{{X: snap(m.px.X + u.X*(r+1)), Y: snap(m.px.Y + u.Y*(r+1))}, {X: snap(end.X - 2*u.X), Y: snap(end.Y - 2*u.Y)}}
			}
			if add(s, 0) {
				(*opts)[len(*opts)-1].nudged = true
			}
		}
		for _, s := range label.Beside(m.px, r, b.w, b.h, gap) {
			if m.half > 0 {
				s.Rect = besideLong(s.Rect, m)
			}
			add(s, 0)
		}
		if v.far && !c.sparse && (!listed || c.roomy()) {
			t := c.sz.t
			for _, s := range label.Away(m.px, r, b.w, b.h, []float64{24 * t, 44 * t, 72 * t, 110 * t, 160 * t}) {
				add(s, 0)
			}
		}
	}
}

// besideLong moves a label that stands beside a round marker off a long one.
func besideLong(r scene.Rect, m *site) scene.Rect {
	switch {
	case r.MinX >= m.px.X:
		return r.Shift(m.half, 0)
	case r.MaxX <= m.px.X:
		return r.Shift(-m.half, 0)
	}
	return r
}

// leaderThin is how much thinner a label's leader is than a callout's.
const leaderThin = 0.6

func (c *composer) drawStopLabel(o *option) {
	nums := o.m.numbersOf()
	named := nums
	if len(o.m.places) > mostJoined {
		named = nil
		for _, n := range o.m.places[:mostJoined-1] {
			for _, s := range c.stopsAt(o.m, n) {
				named = append(named, s+1)
			}
		}
	}
	g := c.layers.labels.Group(fmt.Sprintf("stop-label-%d", nums[0]), "stop-label")
	one, several := numbers(named)
	if o.leader != nil {
		w := c.sz.line(c.th.Line.Leader) * leaderThin
		c.layers.leaders.Add(&scene.Shape{Class: "leader-casing", Path: scene.Polyline(o.leader), Stroke: scene.Line(c.th.Color.Casing.NRGBA(), w+2)},
			&scene.Shape{Class: "leader", Path: scene.Polyline(o.leader), Stroke: scene.Line(c.th.Color.Quiet.NRGBA(), w)})
		c.layout.addLine(Item{Kind: "leader", Group: groupOf(o.m), Stop: nums[0]}, o.leader, w)
	}
	o.block.draw(g, "name", o.x, o.y, o.side, c.halo(math.Max(1.2, c.sz.line(c.th.Halo.Label))))
	var said []string
	for _, r := range o.block.runs {
		said = append(said, r.String)
	}
	c.layout.add(Item{Kind: "stop-label", Group: groupOf(o.m), Stop: one, Stops: several, Text: strings.Join(said, " ")}, o.block.quads(o.x, o.y, o.side))
}

// Labels that are placed by hand.
const (
	costNudged = -1000.0 // before all other places
	nudgedFar  = 24.0    // px at scale 1 from the marker: farther ones get a leader
)

// nudgedTo is where the document puts a stop's label by hand.
func (c *composer) nudgedTo(m *site) (scene.Point, bool) {
	for _, n := range m.stops {
		if p := c.j.Stops[n].Seed.LabelAt; p != nil {
			return scene.Point{X: m.px.X + p[0]*c.sz.t, Y: m.px.Y + p[1]*c.sz.t}, true
		}
	}
	return scene.Point{}, false
}

// nudgedBox is the box whose side, towards the marker, has its middle there.
func (c *composer) nudgedBox(m *site, to scene.Point, w, h float64) scene.Rect {
	x := to.X
	if to.X < m.px.X {
		x -= w
	}
	return scene.XYWH(snap(x), snap(to.Y-h/2), w, h)
}
