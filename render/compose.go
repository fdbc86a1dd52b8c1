package render

import (
	"dateline/render/label"
	"dateline/render/scene"
)

// compose lays the map out: it tries plans until the furniture stands and every
// stop has its label.
func (c *composer) compose(stops int) error {
	if err := c.lookAt(); err != nil {
		return err
	}
	plans := c.plans()
	c.zoomCramped = true
	for i := 0; i < len(plans); i++ {
		p, last := plans[i], i == len(plans)-1
		c.layers = newLayers()
		c.layout = &Layout{Width: c.page.Width(), Height: c.page.Height(), Stops: stops}
		c.frame, c.panel = c.page, scene.Rect{}
		c.sparse = p.some
		c.numbered = !c.locator() || p.key && !p.some
		c.dense = p.some || p.key && len(c.sites) > c.bearable()
		if p.key {
			c.sharePage()
		}
		title := c.titleBlock(titleWide * c.frame.Width())
		if p.band && !title.empty() {
			c.frame.MinY += title.h + 2*c.margin()
		}
		if err := c.fitFrame(p, title.h+2.2*c.margin(), c.bottomStrip()); err != nil {
			return err
		}
		c.placeMarkers()
		cramped := c.joinCramped()
		c.layLegs()
		c.obstruct()
		c.drawLand()
		c.drawFocus()
		if !c.placeFurniture(title, p.band) && !last {
			continue
		}
		if !p.key {
			c.placeInsets()
		}
		if cramped && !c.allZoomed() { // better cramped than not shown
			c.zoomCramped = false
			i--
			continue
		}
		if !c.placeStopLabels(p.key, last) || !c.placeAreas(last) {
			continue
		}
		if p.key {
			c.drawKey()
		}
		break
	}
	c.drawLegs()
	c.drawMarkers()
	if c.opt.Ground == nil {
		c.placeNames()
		return nil
	}
	node, err := c.opt.Ground.Lay(c.view)
	if err != nil {
		return err
	}
	c.layers.sea.Add(node)
	return nil
}

// margin is the distance of furniture from the edge, and between pieces of it.
func (c *composer) margin() float64 { return max(6, c.sz.px(18)) }

// Costs of lying over things, for labels and leaders.
const (
	leaderOverLeg    = 3.0
	leaderOverBorder = 4.0
)

// obstruct fills the field with stops, legs and the focus border.
func (c *composer) obstruct() {
	c.field = label.NewField(c.frame.Inset(max(2, c.sz.px(5))))
	for i, m := range c.markers {
		c.field.AddOwned(label.Box(c.standRect(m).Inset(-1)), label.Hard, label.Hard, i+1)
	}
	for _, d := range c.legs {
		gap := d.width + 2*max(2, c.sz.px(2.5))
		for _, p := range d.parts {
			c.field.AddAll(label.Bars(simplified(p, 0.5), gap), label.Hard, leaderOverLeg)
		}
		if q, ok := d.signBox(); ok {
			c.field.Add(q, label.Hard, label.Hard)
		}
		if a := d.arrow; a != nil {
			q := label.Quad{a[0], a[1], mix(a[1], a[3], 0.5), a[3]}
			c.field.Add(q.Grow(1.5), label.Hard, label.Hard)
		}
	}
}
