package render

import (
	"fmt"
	"maps"
	"math"

	"github.com/paulmach/orb"

	"dateline/geo/sphere"
	"dateline/render/label"
	"dateline/render/project"
	"dateline/render/scene"
)

// When crowded stops get a map of their own.
const (
	mostInsets       = 2
	insetShare       = 0.27   // of the map's width and height
	leastInset       = 130.0  // px: a smaller one shows nothing
	insetZoom        = 3.0    // it must be at least so much larger than the map
	insetCramped     = 2.2    // and where stops only want room for their legs
	smallerInset     = 0.78   // of its size, where that finds a better place
	costSmallerInset = 0.8    // in the measure of besideCrowd
	toldApart        = 84.0   // px at scale 1 between its two nearest places: more zoom shows less around
	leastZoom        = 1500.0 // metres that it shows at least
	mostCrowded      = 12     // places that an inset can bear
	insetsUpTo       = 40     // markers on the map
)

// insetSize is how large a zoom is on this map, 0 where it bears none.
func (c *composer) insetSize() (w, h float64) {
	if c.opt.Inset == Off || len(c.markers) > insetsUpTo || c.inset || !c.panel.Empty() {
		return 0, 0
	}
	w, h = insetShare*c.frame.Width(), insetShare*c.frame.Height()
	side := math.Min(math.Max(w, h), 1.3*math.Min(w, h))
	w, h = math.Round(math.Min(w, side)), math.Round(math.Min(h, side))
	if math.Min(w, h) < leastInset*math.Max(0.85, math.Min(1, c.sz.t)) {
		return 0, 0
	}
	return w, h
}

// placeInsets draws zooms of the places where markers had to be joined. The joined
// marker stays on the main map, tied to its inset; its stops are named there.
func (c *composer) placeInsets() {
	w, h := c.insetSize()
	if w == 0 {
		return
	}
	drawn := 0
	shown := map[int]bool{} // in some zoom, by the first stop of the place
	for _, m := range c.markers {
		if len(m.places) < 2 || len(m.places) > mostCrowded {
			continue
		}
		if drawn == mostInsets {
			break
		}
		if !allIn(m.places, shown) && (c.drawWithNeighbours(m, w, h, shown) || c.drawInset(m, m.places, w, h, shown)) {
			drawn++
		}
	}
	for _, m := range c.markers { // a zoom may be of markers before its own, too
		m.zoomed = len(m.places) > 1 && allIn(m.places, shown)
	}
}

// neighbouring is within how many radii of each other joined markers have one zoom, where
// it can show the places of both: two would show the same land twice.
const neighbouring = 5.0

// drawWithNeighbours makes one zoom of a joined marker and those beside it.
func (c *composer) drawWithNeighbours(m *site, w, h float64, shown map[int]bool) bool {
	places := m.places
	frame := c.crowdFrame(m)
	for _, o := range c.markers {
		if o != m && len(o.places) > 1 && !allIn(o.places, shown) && distance(o.px, m.px) < neighbouring*m.r+m.half+o.half {
			places = merged(places, o.places)
			frame = frame.Union(c.crowdFrame(o))
		}
	}
	if len(places) == len(m.places) || len(places) > mostCrowded {
		return false
	}
	m.crowd = frame
	if c.drawInset(m, places, w, h, shown) {
		return true
	}
	m.crowd = scene.Rect{}
	return false
}

// allZoomed reports whether a zoom shows each joined marker's stops.
func (c *composer) allZoomed() bool {
	for _, m := range c.markers {
		if len(m.places) > 1 && !m.zoomed {
			return false
		}
	}
	return true
}

func allIn(places []int, shown map[int]bool) bool {
	for _, n := range places {
		if !shown[n] {
			return false
		}
	}
	return true
}

// drawInset makes the zoom of the places of a joined marker, and notes those that it shows.
// It leaves no trace where there is no room for it, or where the zoom could not name
// its stops.
func (c *composer) drawInset(m *site, places []int, w, h float64, shown map[int]bool) bool {
	at, cost, ok := c.besideCrowd(m, w, h)
	if small, less, fits := c.besideCrowd(m, math.Round(w*smallerInset), math.Round(h*smallerInset)); fits && (!ok || less+costSmallerInset < cost) {
		at, ok = small, true
	}
	if !ok {
		return false
	}
	w, h = at.Width(), at.Height()
	sub := &composer{opt: c.opt, th: c.th, sz: c.sz, j: c.j, years: c.years, page: c.page, inset: true, bare: true, numbered: c.numbered, crowd: len(c.markers),
		shaped: c.shaped, missing: c.missing, latin: c.latin, layers: newLayers(), layout: &Layout{}}
	sub.opt.BBox, sub.opt.ZoomTo, sub.opt.Projection = nil, "", ""
	for _, n := range places {
		sub.points = append(sub.points, sphere.Wrap(c.j.Stops[n].Place.At))
	}
	sub.frame = at
	sub.proj, _ = choose(sub.points, w/h)
	pad := 0.2 * math.Min(w, h)
	view, err := project.Fit(sub.proj, sub.points, at.Inset(pad), at)
	if err != nil {
		return false
	}
	most := math.Min(w, h) * project.EarthRadius / leastZoom
	if told := view.Scale() * toldApart * c.sz.t / nearestPair(view, sub.points); told < most {
		most = told
	}
	if mid, ok := view.Invert(at.Center()); ok && view.Scale() > most {
		sub.proj.Lon, sub.proj.Lat = mid[0], mid[1]
		if view, err = project.NewView(sub.proj, most, at.Center().X, at.Center().Y, at); err != nil {
			return false
		}
	}
	least := insetZoom
	if m.cramped {
		least = insetCramped
	}
	if view.Scale() < least*c.view.Scale() {
		return false
	}
	sub.view = view
	sub.sites = c.sitesIn(view, at.Inset(3*m.r))
	sub.survey()
	sub.placeMarkers()
	here := map[int]bool{}
	for _, s := range sub.markers {
		if len(s.places) > 1 {
			return false // still crowded
		}
		here[s.places[0]] = true
	}
	if !allIn(places, here) {
		return false
	}
	sub.layLegs()
	sub.obstruct()
	sub.drawLand()
	if !sub.placeStopLabels(false, false) {
		return false
	}
	sub.drawLegs()
	sub.drawMarkers()
	sub.placeTowns()
	c.take(at)
	c.adoptInset(sub, m, at)
	maps.Copy(shown, here)
	return true
}

// nearestPair is the px between the two places that are nearest to each other.
func nearestPair(v *project.View, places []orb.Point) float64 {
	best := math.Inf(1)
	for i := range places {
		p, _ := v.Point(places[i])
		for _, o := range places[:i] {
			if q, ok := v.Point(o); ok {
				best = math.Min(best, distance(p, q))
			}
		}
	}
	return math.Max(1, best)
}

// sitesIn are the sites that a zoom shows: those of its crowd, and what else lies in it.
func (c *composer) sitesIn(v *project.View, within scene.Rect) []*site {
	var out []*site
	for _, s := range c.sites {
		if px, ok := v.Point(s.at); ok && within.Contains(px) {
			out = append(out, s)
		}
	}
	return out
}

// besideCrowd finds a place for a zoom of w x h px: near its marker, on quiet ground.
func (c *composer) besideCrowd(m *site, w, h float64) (at scene.Rect, best float64, found bool) {
	f := c.frame.Inset(c.margin())
	step := math.Max(8, 16*c.sz.k)
	best = math.Inf(1)
	for y := f.MinY; y+h <= f.MaxY; y += step {
		for x := f.MinX; x+w <= f.MaxX; x += step {
			r := scene.XYWH(math.Round(x), math.Round(y), w, h)
			d := distance(nearestOn(r, m.px), m.px)
			cost := d/(85*c.sz.t) + 2.5*c.notSea(r)
			if d < 2.5*m.r || cost >= best {
				continue
			}
			cand := label.Candidate{Text: []label.Quad{label.Box(r.Inset(-furnitureGap))},
				Leader: label.Bars(c.tieOf(m, r), c.sz.line(tieWidth)+2), Owner: c.ownerOf(m)}
			if !c.field.Admit(&cand) {
				continue
			}
			if cost += cand.Cost + 3*c.inkIn(r); cost < best {
				best, at, found = cost, r, true
			}
		}
	}
	return at, best, found
}

// tieWidth is the px, at scale 1, of the frames of a zoom and the line between them.
const tieWidth = 1.2

// crowdFrame is the frame round a joined marker, or round all that one zoom is of.
func (c *composer) crowdFrame(m *site) scene.Rect {
	if !m.crowd.Empty() {
		return m.crowd
	}
	return c.standRect(m).Inset(-3)
}

// tieOf is the line from the frame round a joined marker to its zoom.
func (c *composer) tieOf(m *site, at scene.Rect) []scene.Point {
	to := nearestOn(at, m.px)
	return []scene.Point{nearestOn(c.crowdFrame(m), to), to}
}

// ownerOf is the number by which the field knows a marker's own leaders.
func (c *composer) ownerOf(m *site) int {
	for i, o := range c.markers {
		if o == m {
			return i + 1
		}
	}
	return 0
}

// adoptInset puts a finished zoom onto the map.
func (c *composer) adoptInset(sub *composer, m *site, at scene.Rect) {
	name := fmt.Sprintf("inset-%d", m.stops[0]+1)
	g := c.layers.furniture.Group(name, "inset zoom")
	g.Title = "Zoom of stops " + numeral(m.stops)
	clip := scene.Box(at, 0)
	inner := &scene.Group{ID: name + "-map", Class: "zoom", Clip: &clip, Nodes: sub.layers.nodes()}
	renamed(inner, name)
	g.Add(&scene.Shape{Class: "casing", Path: scene.Box(at, 0), Stroke: scene.Line(c.th.Color.Casing.NRGBA(), c.sz.line(5))}, inner,
		&scene.Shape{Class: "frame", Path: scene.Box(at, 0), Stroke: scene.Line(c.th.Color.Quiet.NRGBA(), c.sz.line(tieWidth))})
	for _, it := range sub.layout.Items {
		if it.Group != "" {
			it.Group = name + "-" + it.Group
		}
		c.layout.Items = append(c.layout.Items, it)
	}
	// The zoom's frame on the main map, and the tie between the two.
	r, tie := c.crowdFrame(m), c.tieOf(m, at)
	quiet := c.th.Color.Quiet.NRGBA()
	lw := c.sz.line(tieWidth)
	c.layers.leaders.Add(&scene.Shape{Class: "zoom-casing", Path: scene.Polyline(tie), Stroke: scene.Line(c.th.Color.Casing.NRGBA(), lw+2)},
		&scene.Shape{Class: "zoom-frame", Path: scene.Box(r, 2), Stroke: scene.Line(quiet, lw)},
		&scene.Shape{Class: "zoom-tie", Path: scene.Polyline(tie), Stroke: scene.Line(quiet, lw)})
	c.layout.addLine(Item{Kind: "leader", Group: groupOf(m), Stop: m.stops[0] + 1}, tie, lw)
	c.missed, c.notices = append(c.missed, sub.missed...), append(c.notices, sub.notices...)
	c.field.AddAll(label.Bars(tie, lw+4), label.Hard, leaderOverBorder)
	c.field.Add(label.Box(r.Inset(-1)), label.Hard, label.Hard)
	c.say("Inset: stops %s stand too close to be told apart, and are drawn %.0f times larger.", numeral(m.stops), sub.view.Scale()/c.view.Scale())
}

// renamed gives the nodes of a zoom ids of their own.
func renamed(g *scene.Group, prefix string) {
	for _, n := range g.Nodes {
		switch n := n.(type) {
		case *scene.Group:
			if n.ID != "" {
				n.ID = prefix + "-" + n.ID
			}
			renamed(n, prefix)
		case *scene.Shape:
			if n.ID != "" {
				n.ID = prefix + "-" + n.ID
			}
		case *scene.Text:
			if n.ID != "" {
				n.ID = prefix + "-" + n.ID
			}
		}
	}
}
