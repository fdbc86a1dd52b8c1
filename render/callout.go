package render

import (
	"fmt"
	"math"

	"dateline/render/label"
	"dateline/render/scene"
	"dateline/render/text"
)

const (
	mostCallouts       = 3    // more boxes hide the map
	leastForCallout    = 0.42 // size factor below which a box is too much
	costWithoutCallout = 60.0 // of a plain label where there could be a box
	headingLines       = 2    // up to which a note can be the heading
)

// calloutsFor sets the boxes of the highlights that get one.
func (c *composer) calloutsFor() map[*site]block {
	out := map[*site]block{}
	if c.sz.k < leastForCallout {
		return out
	}
	for _, m := range c.markers {
		if !m.highlight || len(m.places) > 1 || len(out) == mostCallouts {
			continue
		}
		if b := c.calloutBlock(m); !b.empty() {
			out[m] = b
		}
	}
	return out
}

// calloutBlock words a callout: heading, place, date, note.
func (c *composer) calloutBlock(m *site) block {
	th := c.th
	stop := c.j.Stops[m.stops[0]]
	for _, n := range m.stops {
		if c.j.Stops[n].Seed.Highlight {
			stop = c.j.Stops[n]
			break
		}
	}
	width := math.Min(15*c.sz.typ(th.Type.Callout), 0.34*c.frame.Width())
	head := text.Style{Weight: 700, Size: c.sz.typ(th.Type.Heading)}
	place := text.Style{Weight: 700, Size: c.sz.typ(th.Type.Callout)}
	small := text.Style{Size: c.sz.typ(th.Type.CalloutDate)}
	var ws []words
	h, note := c.heading(stop.Seed), clean(stop.Seed.Note)
	if h == "" && note != "" && len(c.wrap(note, head, width, 3)) <= headingLines { // what it is about says more than that it is the highlight
		h, note = note, ""
	}
	if h == "" && c.highlights() == 1 && len(c.markers) > 1 {
		h = c.words().highlight
	}
	if h != "" {
		for _, l := range c.balanced(h, head, width, 3) {
			ws = append(ws, words{l, head, th.Color.Highlight.NRGBA()})
		}
	}
	name := c.stopName(stop)
	if country := c.countryName(stop.Place); country != "" && country != name && c.abroad() {
		name += ", " + country
	}
	color := th.Color.Text.NRGBA()
	if len(ws) == 0 {
		color = th.Color.Highlight.NRGBA()
	}
	for _, l := range c.balanced(name, place, width, 2) {
		ws = append(ws, words{l, place, color})
	}
	if d := c.siteDate(m); d != "" {
		ws = append(ws, words{d, small, th.Color.Quiet.NRGBA()})
	}
	if note != "" {
		for _, l := range c.balanced(note, small, width, 4) {
			ws = append(ws, words{l, small, th.Color.Quiet.NRGBA()})
		}
	}
	return c.set(ws...)
}

// balanced wraps as few lines as wrap does, of about one length, so that no word
// is left alone on the last.
func (c *composer) balanced(s string, style text.Style, width float64, n int) []string {
	s = c.written(s)
	lines := c.wrap(s, style, width, n)
	if len(lines) < 2 || len(c.opt.Fonts.Wrap(s, style, width)) > len(lines) {
		return lines // one line, or cut short: every px is wanted
	}
	const halvings = 5
	lo, hi := width/2, width // the narrowest that does lies between
	for range halvings {
		narrow := (lo + hi) / 2
		less := c.opt.Fonts.Wrap(s, style, narrow)
		fits := len(less) == len(lines)
		for _, r := range less {
			fits = fits && r.Ink.Width() <= narrow
		}
		if !fits {
			lo = narrow
			continue
		}
		hi = narrow
		for k, r := range less {
			lines[k] = r.String
		}
	}
	return lines
}

// highlights counts the highlighted markers.
func (c *composer) highlights() int {
	n := 0
	for _, m := range c.markers {
		if m.highlight {
			n++
		}
	}
	return n
}

// calloutOptions generates places for a callout all over the map: near, over
// quiet ground, its leader clear of the route.
func (c *composer) calloutOptions(owner int, m *site, b block, it *label.Item, opts *[]option) {
	padX, padY := c.calloutPad()
	w, h := b.w+2*padX, b.h+2*padY
	f := c.field.Frame()
	start := c.ringOf(m)
	const across = 30
	step := math.Max(8, f.Width()/across)
	ideal := math.Max(46*c.sz.k, 26) // px from ring to box
	overLand, overTrip := c.calloutCosts()
	if to, ok := c.nudgedTo(m); ok {
		box := c.nudgedBox(m, to, w, h)
		end := nearestOn(box, m.px)
		u := unit(m.px, end)
		from := scene.Point{X: m.px.X + u.X*start, Y: m.px.Y + u.Y*start}
		cand := label.Candidate{Text: []label.Quad{label.Box(box.Inset(-3))}, Owner: owner, Cost: costNudged,
			Leader: label.Bars([]scene.Point{from, end}, c.sz.line(c.th.Line.Leader)+3)}
		if c.field.Admit(&cand) {
			it.Candidates = append(it.Candidates, cand)
			*opts = append(*opts, option{m: m, block: &b, x: box.MinX, y: box.MinY, side: label.Middle, leader: []scene.Point{from, end}, callout: true, nudged: true})
		}
	}
	for y := f.MinY + 2; y+h <= f.MaxY-2; y += step {
		for x := f.MinX + 2; x+w <= f.MaxX-2; x += step {
			box := scene.XYWH(math.Round(x), math.Round(y), w, h)
			to := nearestOn(box, m.px)
			d := distance(to, m.px) - start
			if d < 10 || d > 0.45*f.Width() {
				continue
			}
			u := unit(m.px, to)
			from := scene.Point{X: m.px.X + u.X*start, Y: m.px.Y + u.Y*start}
			cand := label.Candidate{Text: []label.Quad{label.Box(box.Inset(-3))}, Owner: owner,
				Leader: label.Bars([]scene.Point{from, to}, c.sz.line(c.th.Line.Leader)+3)}
			cand.Cost = 1 + math.Abs(d-ideal)/(40*c.sz.t)
			if !c.field.Admit(&cand) {
				continue
			}
			cand.Cost += costCalloutInk * c.inkIn(box)
			if u.Y != 0 && u.X != 0 {
				cand.Cost += 0.3
			}
			cand.Cost += overLand*c.notSea(box) + overTrip*c.tripLand(box)
			it.Candidates = append(it.Candidates, cand)
			*opts = append(*opts, option{m: m, block: &b, x: box.MinX, y: box.MinY, side: label.Middle, leader: []scene.Point{from, to}, callout: true})
		}
	}
}

// Costs of what a callout hides; a way of 40 px from its stop costs 1.
const (
	costCalloutInk  = 20.0 // coasts and borders
	costCalloutLand = 9.0
	costCalloutTrip = 25.0 // land of the countries that the trip is about
)

// calloutCosts are what it costs here to hide land, and land of the trip's countries:
// less where there is hardly anything else.
func (c *composer) calloutCosts() (land, trip float64) {
	plain := c.th.Color.Land.NRGBA()
	var all, sea, own float64
	u, f := c.land.under, c.frame
	for y := f.MinY; y < f.MaxY; y += 4 * u.Cell {
		for x := f.MinX; x < f.MaxX; x += 4 * u.Cell {
			all++
			switch v := u.At(scene.Point{X: x, Y: y}); {
			case v < firstCountry:
				sea++
			case c.land.fills[v] != plain:
				own++
			}
		}
	}
	const enoughSea, enoughElse, least = 0.35, 0.6, 0.2
	land = costCalloutLand * math.Max(least, math.Min(1, sea/all/enoughSea))
	return land, costCalloutTrip * math.Min(1, math.Pow((1-own/all)/enoughElse, 3))
}

// tripLand is the share of a box that lies over countries with a fill of
// their own, and a little more where there are any.
func (c *composer) tripLand(r scene.Rect) float64 {
	plain := c.th.Color.Land.NRGBA()
	const n = 16
	r = r.Inset(-4) // a coast that only shows at the edge is spoilt, too
	hit := 0
	for i := range n {
		for k := range n {
			p := scene.Point{X: r.MinX + r.Width()*float64(i)/(n-1), Y: r.MinY + r.Height()*float64(k)/(n-1)}
			if v := c.land.under.At(p); v >= firstCountry && c.land.fills[v] != plain {
				hit++
			}
		}
	}
	if hit == 0 {
		return 0
	}
	const touched = 0.05 // a little is worth a step aside
	return touched + float64(hit)/(n*n)
}

// notSea is the share of a box that lies over land, more for the countries that the trip is about.
func (c *composer) notSea(r scene.Rect) float64 {
	plain := c.th.Color.Land.NRGBA()
	const n = 6
	sum := 0.0
	for i := range n {
		for k := range n {
			p := scene.Point{X: r.MinX + r.Width()*(float64(i)+0.5)/n, Y: r.MinY + r.Height()*(float64(k)+0.5)/n}
			switch v := c.land.under.At(p); {
			case v < firstCountry:
			case c.land.fills[v] == plain:
				sum += 0.6
			default:
				sum++
			}
		}
	}
	return sum / (n * n)
}

func (c *composer) calloutPad() (x, y float64) {
	return math.Max(7, 13*c.sz.t), math.Max(5, 10*c.sz.t)
}

func nearestOn(r scene.Rect, p scene.Point) scene.Point {
	return scene.Point{X: math.Max(r.MinX, math.Min(r.MaxX, p.X)), Y: math.Max(r.MinY, math.Min(r.MaxY, p.Y))}
}

func (c *composer) drawCallout(o *option) {
	th := c.th
	padX, padY := c.calloutPad()
	box := scene.XYWH(o.x, o.y, o.block.w+2*padX, o.block.h+2*padY)
	nums := o.m.numbersOf()
	one, several := numbers(nums)
	group := groupOf(o.m)
	g := c.layers.callouts.Group(fmt.Sprintf("callout-%d", nums[0]), "callout")
	g.Title = c.siteTitle(o.m)
	red := th.Color.Highlight.NRGBA()
	w := c.sz.line(th.Line.Leader)
	c.layers.leaders.Add(&scene.Shape{Class: "leader-casing", Path: scene.Polyline(o.leader), Stroke: scene.Line(th.Color.Casing.NRGBA(), w+2.5)},
		&scene.Shape{Class: "leader highlight", Path: scene.Polyline(o.leader), Stroke: scene.Line(red, w)})
	c.layout.addLine(Item{Kind: "leader", Group: group, Stop: nums[0]}, o.leader, w)
	ground := th.Color.Panel
	ground.A = 255
	g.Add(&scene.Shape{Class: "box", Path: scene.Box(box, c.sz.px(2)), Fill: scene.Solid(ground.NRGBA()), Stroke: scene.Line(red, c.sz.line(th.Line.Callout))})
	o.block.draw(g, "callout-text", box.MinX+padX, box.MinY+padY, label.Middle, nil)
	said := ""
	for i, r := range o.block.runs {
		if i > 0 {
			said += " "
		}
		said += r.String
	}
	c.layout.add(Item{Kind: "callout", Group: group, Stop: one, Stops: several, Text: said},
		[]label.Quad{label.Box(box.Inset(-c.sz.line(th.Line.Callout) / 2))})
}
