package render

import (
	"fmt"
	"math"
	"strings"

	"dateline/render/label"
	"dateline/render/scene"
	"dateline/render/text"
)

// corner is where a piece of furniture likes to stand.
type corner struct{ right, bottom bool }

var (
	topLeft     = corner{}
	topRight    = corner{right: true}
	bottomLeft  = corner{bottom: true}
	bottomRight = corner{true, true}
)

// spot finds a place for a box of w x h px along the edges of the map: in the
// first of the corners that is free, or as near to it as can be, but no farther
// down or up than slide px.
func (c *composer) spot(w, h, slide float64, corners ...corner) (scene.Rect, bool) {
	f := c.frame.Inset(c.margin())
	best, at, found := math.Inf(1), scene.Rect{}, false
	try := func(r scene.Rect, cost float64) {
		if cost >= best || !r.Within(c.page) {
			return
		}
		cand := label.Candidate{Text: []label.Quad{label.Box(r.Inset(-furnitureGap))}}
		if !c.field.Admit(&cand) {
			return
		}
		cost += cand.Cost + 3*c.inkIn(r) + 1.5*c.notSea(r)
		if cost < best {
			best, at, found = cost, r, true
		}
	}
	for n, k := range corners {
		x, y := f.MinX, f.MinY
		dx, dy := 1.0, 1.0
		if k.right {
			x, dx = f.MaxX-w, -1
		}
		if k.bottom {
			y, dy = f.MaxY-h, -1
		}
		prefer := 1.2 * float64(n)
		try(scene.XYWH(x, y, w, h), prefer)
		step := math.Max(6, c.sz.px(10))
		for d := step; d < math.Max(f.Width(), f.Height()); d += step {
			away := 0.4 + prefer + d/(50*c.sz.t)
			if d <= slide && y+dy*d >= f.MinY && y+dy*d+h <= f.MaxY {
				try(scene.XYWH(x, y+dy*d, w, h), away)
			}
			if x+dx*d >= f.MinX && x+dx*d+w <= f.MaxX {
				try(scene.XYWH(x+dx*d, y, w, h), away)
			}
		}
	}
	return at, found
}

// titleGap is the px, at scale 1, that the title keeps besides.
const titleGap = 7

// titleInk is how much ink may lie under the title; on more it stands on a ground of its own.
const titleInk = 0.2

// furnitureGap is the px that furniture keeps from whatever else there is.
const furnitureGap = 4

// placeFurniture sets title, credit, legend, locator and scale bar. It reports
// false where the title or something else that matters found no place.
func (c *composer) placeFurniture(title block, band bool) bool {
	ok := c.placeTitle(title, band)
	if !c.placeCredit() {
		ok = false
	}
	if !c.placeLocator() {
		ok = false
	}
	if !c.placeLegend() {
		ok = false
	}
	c.placeScaleBar()
	c.placeNorth()
	return ok
}

// take notes that a piece of furniture stands somewhere.
func (c *composer) take(r scene.Rect) {
	c.field.Add(label.Box(r.Inset(-furnitureGap)), label.Hard, label.Hard)
}

func (c *composer) placeTitle(b block, band bool) bool {
	if b.empty() {
		return true
	}
	var at scene.Rect
	side := label.Right
	if band {
		at = scene.XYWH(c.frame.MinX+c.margin(), c.margin(), b.w, b.h)
		strip := scene.Rect{MinX: c.page.MinX, MinY: 0, MaxX: c.page.MaxX, MaxY: c.frame.MinY}
		p := c.th.Color.Panel
		p.A = 255
		c.layers.furniture.Add(&scene.Shape{Class: "band", Path: scene.Box(strip, 0), Fill: scene.Solid(p.NRGBA())})
	} else {
		r, ok := c.spot(b.w, b.h, 0.03*c.frame.Height(), topLeft, topRight)
		if !ok {
			return false
		}
		at = r
		if at.Center().X > c.frame.Center().X+0.1*c.frame.Width() {
			side = label.Left
		}
		c.take(at.Inset(-titleGap * c.sz.t))
	}
	g := c.layers.furniture.Group("title", "title")
	var halo func(scene.Rect) scene.Halo
	switch {
	case band:
	case c.inkIn(at) > titleInk:
		c.addPanel(g, at.Inset(-titleGap*c.sz.t))
	default:
		halo = c.halo(c.sz.line(c.th.Halo.Title))
	}
	b.draw(g, "title", at.MinX, at.MinY, side, halo)
	quads := b.quads(at.MinX, at.MinY, side)
	for i, q := range quads {
		kind := "title"
		if b.colors[i] != c.th.Color.Title.NRGBA() || i > 0 && b.runs[i].Style.Weight != b.runs[0].Style.Weight {
			kind = "subtitle"
		}
		c.layout.add(Item{Kind: kind, Group: "title", Text: b.runs[i].String}, []label.Quad{q})
	}
	return true
}

// addPanel lays the ground of a piece of furniture.
func (c *composer) addPanel(g *scene.Group, r scene.Rect) {
	g.Add(&scene.Shape{Class: "panel", Path: scene.Box(r, c.sz.px(3)), Fill: scene.Solid(c.th.Color.Panel.NRGBA()),
		Stroke: scene.Line(c.th.Color.PanelEdge.NRGBA(), math.Max(0.75, c.sz.px(1)))})
}

// dataCredit names what the map is made of, as the data's licences ask.
const dataCredit = "Natural Earth, GeoNames (CC BY 4.0)"

// credit is the line at the foot of the map: that a trip is doubtful, and the sources.
func (c *composer) credit() string {
	if c.doubtful() {
		return c.words().doubtful + ". " + c.sources()
	}
	return c.sources()
}

// sources names the document's own source or the option's, then the data, or what lies
// in their place.
func (c *composer) sources() string {
	own := c.opt.Source
	if own == "" && c.j.Itinerary != nil {
		own = c.j.Itinerary.Credit
	}
	data := fmt.Sprintf(c.words().credit, dataCredit)
	if g := c.opt.Ground; g != nil && g.Attribution != "" {
		data = g.Attribution
	}
	said := clean(data)
	if own = strings.TrimRight(clean(own), ". "); own != "" {
		said = own + ". " + said
	}
	return said
}

// doubtful reports whether the document hardly tells of the trip that the map shows.
func (c *composer) doubtful() bool {
	return c.j.Itinerary != nil && c.j.Itinerary.Doubtful
}

func (c *composer) placeCredit() bool {
	s := c.credit()
	if s == "" {
		return true
	}
	style := text.Style{Size: c.sz.typ(c.th.Type.Credit)}
	var ws []words
	for _, l := range c.wrap(s, style, 0.7*c.frame.Width(), 3) {
		ws = append(ws, words{l, style, c.th.Color.Credit.NRGBA()})
	}
	b := c.set(ws...)
	if b.empty() {
		return true
	}
	f := c.frame
	edge := math.Max(5, c.sz.px(9))
	// The credit stands in the very corner, nearer to the edge than the rest.
	for _, k := range []corner{bottomRight, bottomLeft, topRight, topLeft} {
		x, y, side := f.MinX+edge, f.MinY+edge, label.Right
		if k.right {
			x, side = f.MaxX-edge-b.w, label.Left
		}
		if k.bottom {
			y = f.MaxY - edge - b.h
		}
		r := scene.XYWH(x, y, b.w, b.h)
		if c.putCredit(&b, r, side) {
			return true
		}
	}
	if r, ok := c.spot(b.w, b.h, c.frame.Height(), bottomRight, bottomLeft); ok {
		return c.putCredit(&b, r, label.Left)
	}
	c.layout.leftOut("credit", s, "the route leaves no room for it; it is in the file's metadata", nil)
	return false
}

func (c *composer) putCredit(b *block, r scene.Rect, side label.Side) bool {
	cand := label.Candidate{Text: []label.Quad{label.Box(r.Inset(-2))}}
	if !c.field.Admit(&cand) {
		return false
	}
	c.take(r)
	g := c.layers.furniture.Group("credit", "credit")
	b.draw(g, "credit", r.MinX, r.MinY, side, c.halo(math.Max(1.2, c.sz.line(c.th.Halo.Label)*0.8)))
	said := ""
	for _, run := range b.runs {
		said += run.String + " "
	}
	c.layout.add(Item{Kind: "credit", Group: "credit", Text: clean(said)}, b.quads(r.MinX, r.MinY, side))
	return true
}

// bottomStrip is the height that the furniture at the bottom wants.
func (c *composer) bottomStrip() float64 {
	_, h, _ := c.legendSize()
	return math.Max(h, 2*c.locatorRadius()) + 2.2*c.margin()
}
