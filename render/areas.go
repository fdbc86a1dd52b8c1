package render

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"dateline/geo"
	"dateline/geo/atlas"
	"dateline/render/label"
	"dateline/render/scene"
	"dateline/render/text"
	"dateline/seeds"
)

// locator reports whether the map is of places that no trip joins: they are in no order.
func (c *composer) locator() bool { return len(c.j.Legs) == 0 }

// When an area is a point on the map after all.
const (
	pointSized = 14.0 // px at scale 1 across: what is smaller cannot be seen without a dot
	pointBy    = 3.0  // radii from a dot of another place, which shows where it is
)

// named reports whether a marker is that of an area which the map names where it lies, as an
// atlas does, with no dot: a dot in the middle of a country or a sea says that something is
// just there.
func (c *composer) named(m *site) bool {
	return !c.numbered && m.area && !m.highlight && !c.pointLike(m)
}

// pointLike reports whether an area is too small to be seen, and no dot of another place shows where it is.
func (c *composer) pointLike(m *site) bool {
	km2, ok := c.extent(c.j.Stops[m.stops[0]].Place)
	if !ok || math.Sqrt(km2)*1000/c.mpp >= pointSized*c.sz.t {
		return false
	}
	for _, s := range c.sites {
		if px, ok := c.view.Point(s.at); ok && !s.area && distance(px, m.px) < pointBy*m.r {
			return false
		}
	}
	return true
}

// extent is the area of a country or a first-level unit in square kilometres; ok is false where nobody knows it.
func (c *composer) extent(p geo.Place) (km2 float64, ok bool) {
	if c.opt.Atlas == nil {
		return 0, false
	}
	if p.Kind == seeds.Country {
		land, ok := c.opt.Atlas.Country(p.Country)
		return land.Area, ok
	}
	u, ok := c.unitOf(p)
	return u.Area, ok
}

// unitOf is the first-level unit that a place is.
func (c *composer) unitOf(p geo.Place) (atlas.Unit, bool) {
	if p.Kind != seeds.Admin1 || c.opt.Atlas == nil {
		return atlas.Unit{}, false
	}
	u, ok := c.opt.Atlas.UnitAt(p.At)
	return u, ok && (p.ID == "iso:"+u.Code || u.GeoNames == p.Country+"."+p.Admin1 || folded(u.Name) == folded(p.Name))
}

// placeAreas names the areas of a map of places. It reports false where one found no room,
// unless this is the last plan.
func (c *composer) placeAreas(last bool) bool {
	if len(c.areas) == 0 {
		return true
	}
	w := c.surveyLand()
	items := make([]label.Item, len(c.areas))
	options := make([][]option, len(c.areas))
	for i, m := range c.areas {
		items[i], options[i] = c.areaOptions(m, w)
	}
	chosen := label.Place(items)
	for _, n := range chosen {
		if n < 0 && !last && !c.sparse {
			return false
		}
	}
	for i, n := range chosen {
		m := c.areas[i]
		if n < 0 {
			c.layout.leftOut("stop-label", c.siteTitle(m), "there is no room for it; make the map larger or ask for the key", m.numbersOf())
			continue
		}
		c.field.Take(items[i].Candidates[n])
		c.drawArea(m, &options[i][n])
	}
	return true
}

// drawArea paints the name of an area. It is its marker, too.
func (c *composer) drawArea(m *site, o *option) {
	nums := m.numbersOf()
	g := c.layers.labels.Group(fmt.Sprintf("stop-%d", nums[0]), "stop area")
	g.Title = c.siteTitle(m)
	o.block.draw(g, "name", o.x, o.y, o.side, c.halo(math.Max(1.2, c.sz.line(c.th.Halo.Label))))
	var said []string
	for _, r := range o.block.runs {
		said = append(said, r.String)
	}
	one, several := numbers(nums)
	quads := o.block.quads(o.x, o.y, o.side)
	c.layout.add(Item{Kind: "stop-marker", Group: groupOf(m), Stop: one, Stops: several}, quads)
	c.layout.add(Item{Kind: "stop-label", Group: groupOf(m), Stop: one, Stops: several, Text: strings.Join(said, " ")}, quads)
}

// landSurvey is what lies where on the map, by value of land.under.
type landSurvey struct {
	regions []label.Region
	sea     *label.Sum
}

func (c *composer) surveyLand() landSurvey {
	r := c.land.under.Regions(firstCountry + len(c.land.countries) - 1)
	return landSurvey{r, c.land.under.Share(r[onSea], onSea)}
}

// areaName is what an area is called in full: nobody writes "Baltic" on the sea.
func (c *composer) areaName(m *site) string {
	s := c.j.Stops[m.stops[0]]
	name, own := c.stopName(s), clean(s.Place.Name)
	if s.Place.Kind == seeds.Water && strings.HasPrefix(folded(own), folded(name)+" ") {
		return cmp.Or(c.waterName(own), name)
	}
	return name
}

// isNamed reports whether the map bears a name already as that of an area.
func (c *composer) isNamed(name string) bool {
	return slices.ContainsFunc(c.areas, func(m *site) bool { return folded(c.areaName(m)) == folded(name) })
}

// countriesNamed reports whether some of the areas are countries, which the labels need not name once more.
func (c *composer) countriesNamed() bool {
	return slices.ContainsFunc(c.areas, func(m *site) bool { return c.j.Stops[m.stops[0]].Place.Kind == seeds.Country })
}

// areaSize is how an atlas sets the names of areas: the larger the kind, the larger the type.
func (c *composer) areaSize(kind seeds.Kind) float64 {
	th := c.th.Type
	switch kind {
	case seeds.Country:
		return c.sz.typ((th.CountryMin + th.CountryMax) / 2)
	case seeds.Admin1, seeds.Admin2:
		return c.sz.typ(th.CountryMin)
	}
	return c.sz.typ(th.CountryMin * 1.15)
}

const (
	areaWeight = 600
	areaPlain  = 4.0 // cost of a place near an area's point, where its shape is known
)

// areaOptions generates places for the name of an area: in its land, beside it where it is
// islands, and round its point.
func (c *composer) areaOptions(m *site, w landSurvey) (label.Item, []option) {
	p := c.j.Stops[m.stops[0]].Place
	name := c.areaName(m)
	look := landStyle{size: c.areaSize(p.Kind), weight: areaWeight, color: c.th.Color.Text.NRGBA(), below: words{c.siteDate(m), text.Style{Size: c.sz.typ(c.th.Type.Date)}, c.th.Color.Quiet.NRGBA()}}
	var it label.Item
	var opts []option
	plain := 0.0
	if p.Kind == seeds.Country {
		for i, lc := range c.land.countries {
			if lc.ISO != p.Country {
				continue
			}
			g := w.regions[firstCountry+i]
			own := c.land.under.Share(g, int32(firstCountry+i))
			land := &shown{g, own, c.land.under.Cell}
			look.size = math.Max(look.size, c.landSize(land.area()))
			it, opts = c.landOptions(name, land, look)
			beside, more := c.besideIslands(name, lc, g, own, w.sea, look)
			it.Candidates, opts = append(it.Candidates, beside.Candidates...), append(opts, more...)
		}
		plain = areaPlain
	} else if u, ok := c.unitOf(p); ok {
		it, opts = c.landOptions(name, c.shownOf(u.Code), look)
		plain = areaPlain
	}
	c.roundPoint(&it, &opts, m, name, plain, w.sea, look)
	it.Drop = costLost
	return it, opts
}

// Places round the point that stands for an area.
const (
	roundRings = 6    // steps outwards
	roundStep  = 12.0 // px at scale 1 between them
	roundSides = 16
	roundDry   = 0.1  // of the name of a sea, that may lie on land
	roundFar   = 30.0 // px at scale 1 from the point to the middle of the name that are as bad as a worse side
	costAshore = 9.0
	costAbroad = 4.0 // of the name of a land wholly on others
)

// roundPoint tries the name of an area over its point and round it: nobody knows where regions end.
func (c *composer) roundPoint(it *label.Item, opts *[]option, m *site, name string, cost float64, sea *label.Sum, look landStyle) {
	th, kind := c.th.Type, c.j.Stops[m.stops[0]].Place.Kind
	water := kind == seeds.Water
	style := text.Style{Weight: look.weight}
	if water {
		look.size, style, look.color = c.sz.typ((th.WaterMin+th.WaterMax)/2), text.Style{Family: serif, Italic: true}, c.th.Color.Water.NRGBA()
	} else {
		name = c.capitals(name)
	}
	for step, smaller := range []float64{1, 0.85, 0.7} {
		style.Size = math.Max(c.sz.least, look.size*smaller)
		style.LetterSpacing = 0.1 * style.Size
		for lines := 1; lines <= 2; lines++ {
			b, ok := c.setLines(name, lines, style, look.color, look.below)
			if !ok || b.empty() {
				break
			}
			c.ringed(m, &b, func(box scene.Rect, ring int) {
				cand := label.Candidate{Cost: cost + float64(ring) + costSmaller*float64(step) + costTwoLines*float64(lines-1) + 2.5*c.inkIn(box)}
				cand.Cost += distance(box.Center(), m.px) / (roundFar * c.sz.t)
				wet, cells := sea.Box(box)
				switch dry := 1 - float64(wet)/math.Max(1, float64(cells)); {
				case water && dry > roundDry:
					cand.Cost += costAshore
				case !water && ring > 0:
					cand.Cost += costAbroad * dry
				}
				for _, q := range b.quads(box.MinX, box.MinY, label.Middle) {
					cand.Text = append(cand.Text, q.Grow(math.Max(1.5, 3*c.sz.t)))
				}
				if c.field.Admit(&cand) {
					it.Candidates = append(it.Candidates, cand)
					*opts = append(*opts, option{m: m, block: &b, x: box.MinX, y: box.MinY, side: label.Middle})
				}
			})
		}
	}
}

// ringed gives the boxes of a block over the point of an area and round it, as far out as the
// block is wide or high, and so many steps more.
func (c *composer) ringed(m *site, b *block, try func(box scene.Rect, ring int)) {
	for ring := range roundRings + 1 {
		for side := range roundSides {
			s, k := math.Sincos(2 * math.Pi * float64(side) / roundSides)
			out, away := math.Min(1, float64(ring)/3)/2, roundStep*c.sz.t*float64(ring)
			box := scene.XYWH(snap(m.px.X-b.w/2+k*(away+b.w*out)), snap(m.px.Y-b.h/2+s*(away+b.h*out)), b.w, b.h)
			if box.Within(c.frame) {
				try(box, ring)
			}
			if ring == 0 {
				break
			}
		}
	}
}
