package render

import (
	"math"

	"github.com/paulmach/orb"

	"dateline/geo/atlas"
	"dateline/geo/sphere"
	"dateline/render/label"
	"dateline/render/project"
	"dateline/render/scene"
)

// land is the projected basemap, and coarse pictures of what lies where.
type land struct {
	countries []landCountry
	fills     []scene.Color // by value of under
	under     *label.Raster // onSea, offWorld, else firstCountry + index into countries
	ink       *label.Raster // how much a label should keep off the lines here
	inkSum    *label.Sum
	lakes     *label.Sum // of the cells that are lake; nil where there is none
}

type landCountry struct {
	atlas.Country
	path scene.Path
	fill scene.Color
}

// Values of land.under.
const (
	onSea = iota
	offWorld
	firstCountry
)

// rasterCell is the px of a cell of the coarse pictures: a third of the smallest type.
const rasterCell = 3

// Weights of ink under a label: how disturbing a line is.
const (
	inkRiver  = 1
	inkCoast  = 2
	inkBorder = 2
)

// background is what lies outside the map of the world.
func (c *composer) background() scene.Color {
	if c.panelled() || c.th.Color.Panel.A == 0 {
		p := c.th.Color.Panel
		p.A = 255
		return p.NRGBA()
	}
	return c.th.Color.Sea.NRGBA()
}

// panelled reports whether the page round the map is that of a panel. Round a world map whose
// sides the page cuts off, it is the sea: no rim is to be seen but its corners.
func (c *composer) panelled() bool {
	return !c.panel.Empty() || c.wholeWorld() && !c.sidesCut()
}

// sidesCut reports whether a map of the world reaches beyond both sides of the page.
func (c *composer) sidesCut() bool {
	if c.proj.Kind != project.EqualEarth && c.proj.Kind != project.NaturalEarth {
		return false
	}
	const rim = 179.9 // degrees from the middle
	for _, side := range [2]float64{-rim, rim} {
		if p, ok := c.view.Point(sphere.Wrap(orb.Point{c.proj.Lon + side, 0})); ok && c.frame.Contains(p) {
			return false
		}
	}
	return true
}

// drawLand projects the basemap into the layers.
func (c *composer) drawLand() {
	th := c.th.Color
	c.land = &land{under: label.NewRaster(c.page.Width(), c.page.Height(), rasterCell*math.Max(1, c.sz.k)),
		ink: label.NewRaster(c.page.Width(), c.page.Height(), rasterCell*math.Max(1, c.sz.k))}
	l := c.land
	l.fills = append(l.fills, th.Sea.NRGBA(), c.background())
	var sea scene.Path
	c.view.Sphere(&sea)
	c.layers.sea.Add(&scene.Shape{ID: "ocean", Path: sea, Fill: scene.Solid(th.Sea.NRGBA())})
	c.drawGraticule()
	if c.wholeWorld() {
		for i := range l.under.Values {
			l.under.Values[i] = offWorld
		}
		l.under.Fill(sea, onSea)
	}
	if c.opt.Atlas != nil {
		c.drawCountries()
		c.drawWaters()
		c.drawLines()
	}
	l.inkSum = l.ink.Total()
	if c.opt.Ground != nil { // which has its own land, borders and waters
		for _, g := range []*scene.Group{c.layers.sea, c.layers.land, c.layers.water, c.layers.lines} {
			g.Nodes = nil
		}
		for i := range l.fills {
			l.fills[i] = th.Casing.NRGBA() // tiles have no one colour for halos to take
		}
	}
}

func (c *composer) drawCountries() {
	th := c.th.Color
	special := c.specialFills()
	var plain scene.Path
	var coloured []scene.Node
	buf := make([]orb.Point, 0, 4096)
	draw := func(path *scene.Path, poly atlas.Polygon) {
		var rings orb.Polygon
		buf = buf[:0]
		for r := range poly.Rings() {
			start := len(buf)
			buf = r.Append(buf, c.bound)
			rings = append(rings, orb.Ring(buf[start:len(buf):len(buf)]))
		}
		c.view.Polygon(path, rings)
	}
	for poly := range c.opt.Atlas.Unowned(c.scale, c.bound) {
		draw(&plain, poly)
	}
	for country := range c.opt.Atlas.Countries() {
		lc := landCountry{Country: country, fill: th.Land.NRGBA()}
		for poly := range country.Polygons(c.scale, c.bound) {
			draw(&lc.path, poly)
		}
		if lc.path.Empty() {
			continue
		}
		if fill, ok := special[country.ISO]; ok {
			lc.fill = fill
			shade := scene.Solid(fill)
			shade.Pattern = c.patternOf(fill)
			coloured = append(coloured, &scene.Shape{ID: "country-" + country.ISO, Title: c.isoName(country.ISO), Path: lc.path, Fill: shade})
		} else {
			plain.Append(lc.path)
		}
		c.land.countries = append(c.land.countries, lc)
		c.land.fills = append(c.land.fills, lc.fill)
		c.land.under.Fill(lc.path, int32(firstCountry+len(c.land.countries)-1))
	}
	if !plain.Empty() {
		c.layers.land.Add(&scene.Shape{ID: "countries", Path: plain, Fill: scene.Solid(th.Land.NRGBA())})
	}
	c.layers.land.Add(coloured...)
	c.drawRelief()
}

// patternOf is the hatching of a focus country in themes that have one.
func (c *composer) patternOf(fill scene.Color) *scene.Pattern {
	for i, f := range c.th.Color.Focus {
		if f.NRGBA() != fill || c.th.Line.Hatch <= 0 {
			continue
		}
		return &scene.Pattern{Kind: scene.Lines, Color: c.th.Color.Admin1.NRGBA(), Spacing: c.sz.line(7), Width: c.sz.line(c.th.Line.Hatch), Angle: 45 + 90*float64(i%2)}
	}
	return nil
}

// drawWaters lays lakes and rivers.
func (c *composer) drawWaters() {
	th := c.th
	rank := atlas.RankFor(c.detail)
	buf := make([]orb.Point, 0, 1024)
	widths := map[int]*scene.Path{}
	top := 0
	for r := range c.opt.Atlas.Rivers(c.scale, c.bound, rank) {
		if r.InLake {
			continue
		}
		p := widths[r.Rank]
		if p == nil {
			p = &scene.Path{}
			widths[r.Rank] = p
			top = max(top, r.Rank)
		}
		buf = r.Append(buf[:0], c.bound)
		c.view.Line(p, buf)
	}
	for i := 0; i <= top; i++ {
		if p := widths[i]; p != nil && !p.Empty() {
			w := c.sz.line(th.Line.River) * math.Max(0.45, 1.35-0.12*float64(i)) // tapers with the rank
			c.layers.water.Add(&scene.Shape{Class: "river", Path: *p, Stroke: scene.Line(th.Color.River.NRGBA(), w)})
			c.land.ink.Stroke(*p, inkRiver)
		}
	}
	var lakes scene.Path
	for l := range c.opt.Atlas.Lakes(c.scale, c.bound, rank) {
		var rings orb.Polygon
		for r := range l.Rings() {
			rings = append(rings, r.Append(nil, c.bound))
		}
		c.view.Polygon(&lakes, rings)
	}
	if !lakes.Empty() {
		c.layers.water.Add(&scene.Shape{ID: "lakes", Path: lakes, Fill: scene.Solid(th.Color.Lake.NRGBA()),
			Stroke: scene.Line(th.Color.LakeEdge.NRGBA(), c.sz.line(th.Line.LakeEdge))})
		c.land.ink.Stroke(lakes, inkRiver)
		wet := label.NewRaster(c.page.Width(), c.page.Height(), c.land.ink.Cell)
		wet.Fill(lakes, 1)
		c.land.lakes = wet.Total()
	}
}

// Metres to a px below which the lines between first-level units are drawn: of the
// countries that the trip touches, and of all.
const (
	unitsOfVisited = 2200
	unitsOfAll     = 350
)

// leastUnit is what first-level units must measure across, in px at scale 1, by their
// root-mean area: the lines between smaller ones (the 80 districts of Azerbaijan) are a net.
const leastUnit = 24.0

// fineUnits are the countries whose units are too small on this map for lines between them.
func (c *composer) fineUnits() map[string]bool {
	area, count := map[string]float64{}, map[string]float64{}
	for u := range c.opt.Atlas.Units(c.bound) {
		area[u.ISO] += u.Area
		count[u.ISO]++
	}
	out := map[string]bool{}
	for iso := range area {
		out[iso] = math.Sqrt(area[iso]/count[iso])*1000/c.mpp < leastUnit*c.sz.t
	}
	return out
}

// drawLines lays coasts and the lines between units and countries.
func (c *composer) drawLines() {
	th := c.th
	var units, coast, firm, doubtful scene.Path
	buf := make([]orb.Point, 0, 1024)
	if c.detail < unitsOfVisited {
		special, fine := c.specialFills(), c.fineUnits()
		for u := range c.opt.Atlas.UnitLines(c.scale, c.bound) {
			if _, ok := special[u.ISO]; !ok && c.detail > unitsOfAll || fine[u.ISO] {
				continue
			}
			buf = u.Append(buf[:0], c.bound)
			c.view.Line(&units, buf)
		}
	}
	for b := range c.opt.Atlas.Borders(c.scale, c.bound) {
		buf = b.Append(buf[:0], c.bound)
		switch b.Class {
		case atlas.International:
			c.view.Line(&firm, buf)
		case atlas.Claim:
		default:
			c.view.Line(&doubtful, buf)
		}
	}
	for k := range c.opt.Atlas.Coasts(c.scale, c.bound) {
		buf = k.Append(buf[:0], c.bound)
		c.view.Line(&coast, buf)
	}
	add := func(id string, p scene.Path, s scene.Stroke, ink int32) {
		if p.Empty() {
			return
		}
		c.layers.lines.Add(&scene.Shape{ID: id, Path: p, Stroke: s})
		if ink > 0 {
			c.land.ink.Stroke(p, ink)
		}
	}
	dashed := func(s scene.Stroke, dash []float64) scene.Stroke {
		s.Dash, s.Cap = c.sz.lines(dash), scene.Butt
		return s
	}
	add("unit-lines", units, dashed(scene.Line(th.Color.Admin1.NRGBA(), c.sz.line(th.Line.Admin1)), th.Line.Admin1Gap), 0)
	border := scene.Line(th.Color.Border.NRGBA(), c.sz.line(th.Line.Border))
	add("borders-firm", firm, border, inkBorder)
	add("borders-disputed", doubtful, dashed(border, th.Line.Disputed), inkBorder)
	add("coast", coast, scene.Line(th.Color.Coast.NRGBA(), c.sz.line(th.Line.Coast)), inkCoast)
}

// haloUnder is the colour of what lies under a box, mixed where several do: on a coast
// it then stands out from neither side.
func (c *composer) haloUnder(r scene.Rect) scene.Color {
	u := c.land.under
	var sum [4]int
	cells := 0
	for y := r.MinY; y <= r.MaxY+u.Cell; y += u.Cell {
		for x := r.MinX; x <= r.MaxX+u.Cell; x += u.Cell {
			f := c.land.fills[u.At(scene.Point{X: x, Y: y})]
			for i, v := range [4]uint8{f.R, f.G, f.B, f.A} {
				sum[i] += int(v)
			}
			cells++
		}
	}
	mean := func(i int) uint8 { return uint8((sum[i] + cells/2) / max(1, cells)) }
	return scene.Color{R: mean(0), G: mean(1), B: mean(2), A: mean(3)}
}

// halo is that of text which lies on the land, chosen for each line by its box.
func (c *composer) halo(width float64) func(scene.Rect) scene.Halo {
	return func(r scene.Rect) scene.Halo { return scene.Halo{Color: c.haloUnder(r), Width: width} }
}

// inkIn is how much ink lies under a box, as a share of its cells, 0 to 2.
func (c *composer) inkIn(r scene.Rect) float64 {
	sum, cells := c.land.inkSum.Box(r)
	if cells == 0 {
		return 0
	}
	return float64(sum) / float64(cells)
}

// lakeBorne is the share of a name that may lie on lakes before it seems to name them.
const lakeBorne = 0.25

// onLake is the share of a rectangle, beyond lakeBorne, that is lake: a name of the land
// stands on land.
func (c *composer) onLake(r scene.Rect) float64 {
	if c.land.lakes == nil {
		return 0
	}
	sum, cells := c.land.lakes.Box(r)
	return math.Max(0, float64(sum)/math.Max(1, float64(cells))-lakeBorne)
}
