package render

import (
	"fmt"

	"dateline/geo"
	"dateline/render/label"
	"dateline/render/scene"
)

// focusName names a border in the map's language.
func (c *composer) focusName(f geo.Focus) string {
	if c.opt.Name == nil || c.lang() == "en" || len(f.Countries) != 2 {
		return clean(f.Name)
	}
	return fmt.Sprintf(c.words().border, c.isoName(f.Countries[0]), c.isoName(f.Countries[1]))
}

// drawFocus stresses the borders that the journey is about.
func (c *composer) drawFocus() {
	for i, f := range c.j.Focus {
		var p scene.Path
		if c.opt.Atlas != nil && len(f.Countries) == 2 {
			// At the basemap's own scale, so that it fits both fills exactly.
			c.view.Lines(&p, c.opt.Atlas.SharedBorder(f.Countries[0], f.Countries[1], c.scale))
		}
		if p.Empty() {
			c.view.Lines(&p, f.Line)
		}
		if p.Empty() {
			continue
		}
		w := c.sz.line(c.th.Line.Focus)
		c.layers.focus.Add(&scene.Shape{ID: fmt.Sprintf("focus-%d", i+1), Class: "focus-border", Title: c.focusName(f), Path: p,
			Stroke: scene.Line(c.th.Color.Highlight.NRGBA(), w)})
		for _, line := range polylines(p) {
			line = simplified(line, 0.5)
			c.layout.addLine(Item{Kind: "focus-border", Group: fmt.Sprintf("focus-%d", i+1)}, line, w)
			c.field.AddAll(label.Bars(line, w+4), label.Hard, leaderOverBorder)
		}
	}
}
