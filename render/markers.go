package render

import (
	"fmt"
	"math"
	"sort"

	"dateline/render/label"
	"dateline/render/scene"
	"dateline/render/text"
)

// Overlaps of markers, in px.
const (
	mayLap    = 2.0 // two markers may lap by this much and still be told apart
	leastFace = 7.0 // px: the smallest radius whose numerals can be read
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
	best, kept := math.Inf(1), []*site(nil)
	for r := full; ; r = math.Max(least, r*0.88) {
		c.markers = c.standing(r)
		n := len(c.markers)
		c.spread()
		for c.join() {
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
	for _, s := range c.sites {
		m := *s
		px, ok := c.view.Point(m.at)
		if !ok || !c.frame.Inset(-r).Contains(px) {
			continue
		}
		m.true = snapped(px)
		c.fit(&m, r)
		c.standAt(&m, m.true)
		out = append(out, &m)
	}
	return out
}

// fit measures a marker's numerals.
func (c *composer) fit(m *site, r float64) {
	m.r, m.label = r, numeral(m.stops)
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

// laps is how deep two markers lie in each other, 0 where they are apart.
func (c *composer) laps(a, b *site) float64 {
	p, q := c.standRect(a), c.standRect(b)
	x := min(p.MaxX, q.MaxX) - max(p.MinX, q.MinX)
	y := min(p.MaxY, q.MaxY) - max(p.MinY, q.MinY)
	return max(0, min(x, y))
}

// mayMove is how far a marker may be moved off its place, in radii: it still covers it.
const mayMove = 0.95

// nearPairs are the markers that could touch, however they are moved. The first
// of each pair stands later in the list.
func (c *composer) nearPairs() [][2]*site {
	type reach struct {
		m      *site
		n      int
		lo, hi float64
	}
	all := make([]reach, len(c.markers))
	for i, m := range c.markers {
		r := c.standRect(m)
		all[i] = reach{m, i, r.MinX - 2*mayMove*m.r, r.MaxX + 2*mayMove*m.r}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].lo < all[j].lo })
	var out [][2]*site
	var live []reach
	for _, r := range all {
		keep := live[:0]
		for _, o := range live {
			if o.hi <= r.lo {
				continue
			}
			keep = append(keep, o)
			a, b := r, o
			if a.n < b.n {
				a, b = b, a
			}
			if math.Abs(a.m.px.Y-b.m.px.Y) < 4*mayMove*a.m.r+4*(c.ringOf(a.m)+c.ringOf(b.m)+a.m.r+b.m.r) {
				out = append(out, [2]*site{a.m, b.m})
			}
		}
		live = append(keep, r)
	}
	return out
}

// spread pushes markers apart that lap, or that leave no room for the arrow
// between them, each by no more than keeps its true place under it.
func (c *composer) spread() {
	const rounds = 24
	near := c.nearPairs()
	tied := c.tied()
	for range rounds {
		moved := false
		for _, p := range near {
			a, b := p[0], p[1]
			push := 0.0
			if d := c.laps(a, b); d > mayLap {
				push = (d - mayLap + 0.5) / 2
			} else if tied[p] {
				push = (c.trimOf(a) + c.trimOf(b) + c.sz.line(shownLeg) - apart(a, b)) / 2
			}
			if push <= 0 {
				continue
			}
			dx, dy := a.px.X-b.px.X, a.px.Y-b.px.Y
			n := math.Hypot(dx, dy)
			if n < 1e-6 {
				dx, dy, n = 1, 0, 1
			}
			moved = c.nudge(a, dx/n*push, dy/n*push) || moved
			moved = c.nudge(b, -dx/n*push, -dy/n*push) || moved
		}
		if !moved {
			return
		}
	}
}

// shownLeg is the px, at scale 1, that a leg between two markers should show: a
// small head with a shaft.
const shownLeg = 11

// tied are the pairs of markers that a leg joins, in both orders.
func (c *composer) tied() map[[2]*site]bool {
	at := map[int]*site{}
	for _, m := range c.markers {
		for _, n := range m.stops {
			at[n] = m
		}
	}
	out := map[[2]*site]bool{}
	for _, l := range c.j.Legs {
		if a, b := at[l.From], at[l.To]; a != nil && b != nil && a != b && len(l.Path) > 0 {
			out[[2]*site{a, b}], out[[2]*site{b, a}] = true, true
		}
	}
	return out
}

// apart is the distance of two markers' cores.
func apart(a, b *site) float64 {
	return math.Hypot(math.Max(0, math.Abs(a.px.X-b.px.X)-a.half-b.half), a.px.Y-b.px.Y)
}

// nudge moves a marker, but not off its place, and not out of the frame.
func (c *composer) nudge(m *site, dx, dy float64) bool {
	x, y := m.px.X+dx-m.true.X, m.px.Y+dy-m.true.Y
	if n, most := math.Hypot(x, y), mayMove*m.r; n > most {
		x, y = x/n*most, y/n*most
	}
	from := m.px
	c.standAt(m, scene.Point{X: m.true.X + x, Y: m.true.Y + y})
	return distance(from, m.px) >= 0.05
}

// join makes one marker of each pair that lap too deep, the deepest pairs first;
// false where there is none.
func (c *composer) join() bool {
	type lap struct {
		a, b  *site
		depth float64
	}
	var deep []lap
	for _, p := range c.nearPairs() {
		if d := c.laps(p[0], p[1]); d > mayLap+0.75 {
			deep = append(deep, lap{p[1], p[0], d})
		}
	}
	sort.SliceStable(deep, func(i, j int) bool { return deep[i].depth > deep[j].depth })
	into := map[*site]*site{} // what replaces a marker; nil where it is joined to one before it
	for _, l := range deep {
		if _, done := into[l.a]; done {
			continue
		}
		if _, done := into[l.b]; done {
			continue
		}
		into[l.a], into[l.b] = c.joined(l.a, l.b), nil
	}
	kept := c.markers[:0:0]
	for _, m := range c.markers {
		if to, done := into[m]; !done {
			kept = append(kept, m)
		} else if to != nil {
			kept = append(kept, to)
		}
	}
	c.markers = kept
	return len(deep) > 0
}

// joined is one marker for the stops of two, between them.
func (c *composer) joined(a, b *site) *site {
	m := *a
	m.stops = merged(a.stops, b.stops)
	m.places = merged(a.places, b.places)
	m.highlight = a.highlight || b.highlight
	m.planned = a.planned && b.planned
	m.area = a.area && b.area
	na, nb := float64(len(a.places)), float64(len(b.places))
	m.true = scene.Point{X: (a.true.X*na + b.true.X*nb) / (na + nb), Y: (a.true.Y*na + b.true.Y*nb) / (na + nb)}
	c.fit(&m, a.r)
	c.standAt(&m, m.true)
	return &m
}

func merged(a, b []int) []int {
	out := make([]int, 0, len(a)+len(b))
	for len(a) > 0 || len(b) > 0 {
		if len(b) == 0 || len(a) > 0 && a[0] < b[0] {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return out
}

// areaRim is the width in px, at scale 1, of the rim of the hollow marker of a
// stop that is known only by its country or region.
const areaRim = 2.2

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
			g.Add(&scene.Shape{Class: "area", Path: c.capsule(m, -areaRim*scale), Fill: scene.Solid(c.th.Color.Casing.NRGBA())})
			ink = fill
		}
		run := c.shape(m.label, c.numeralStyle(m.r))
		mid := run.Ink.Center()
		g.Add(&scene.Text{Class: "numeral", Run: run, X: snap(m.px.X - mid.X), Y: snap(m.px.Y - mid.Y), Fill: ink})
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
		s += fmt.Sprintf("%d %s", n+1, c.stopName(stop))
		if d := c.stopDate(stop.Seed, true); d != "" {
			s += ", " + d
		}
	}
	return s
}
