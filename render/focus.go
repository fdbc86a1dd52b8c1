package render

import (
	"fmt"
	"math"

	"dateline/geo"
	"dateline/render/label"
	"dateline/render/scene"
	"dateline/render/text"
	"dateline/seeds"
)

// focusName names a border or a region in the map's language.
func (c *composer) focusName(f geo.Focus) string {
	if f.Area != nil {
		return c.called(c.translated(f.Area.ID), f.Name)
	}
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

const (
	regionSteps  = 8    // places tried on each side of a region's middle
	regionSpread = 0.25 // of the map's width and height, between the outermost of them and the middle
	regionDrop   = 10.0
	regionInset  = 0.2 // of the map's shorter side: how far inside a middle beyond the map is taken to lie
)

// placeRegionNames sets the names of the regions that the journey is about in spaced capitals, in
// the colour of what the journey is about, near their middles, or towards these where they lie just
// beyond the map: nobody knows where regions end. What the map names by itself, and continents, are
// left to it and to the heading.
func (c *composer) placeRegionNames() {
	said := c.stopNames()
	color := c.th.Color.Highlight.NRGBA()
	size := c.sz.typ(c.th.Type.CountryMax)
	style := text.Style{Size: size, LetterSpacing: 0.3 * size}
	for _, f := range c.j.Focus {
		name := c.focusName(f)
		if f.Area == nil || said[folded(name)] || c.foreign(name) {
			continue
		}
		switch f.Area.Kind {
		case seeds.Region, seeds.Range, seeds.Desert, seeds.Island:
		default:
			continue
		}
		middle, ok := c.view.Point(f.Area.At)
		if beyond := c.frame.Inset(-math.Max(c.frame.Width(), c.frame.Height())); !ok || !beyond.Contains(middle) {
			continue
		}
		r := c.frame.Inset(regionInset * math.Min(c.frame.Width(), c.frame.Height()))
		middle = scene.Point{X: min(max(middle.X, r.MinX), r.MaxX), Y: min(max(middle.Y, r.MinY), r.MaxY)}
		it := label.Item{Drop: regionDrop}
		var opts []option
		for lines := 1; lines <= 2; lines++ {
			b, ok := c.setLines(c.capitals(name), lines, style, color)
			if !ok {
				break
			}
			for dy := -regionSteps; dy <= regionSteps; dy++ {
				for dx := -regionSteps; dx <= regionSteps; dx++ {
					east, south := float64(dx)/regionSteps, float64(dy)/regionSteps
					x, y := snap(middle.X-b.w/2+east*regionSpread*c.frame.Width()), snap(middle.Y-b.h/2+south*regionSpread*c.frame.Height())
					cand := label.Candidate{Cost: costTwoLines*float64(lines-1) + 5*math.Hypot(east, south) + 3*c.inkIn(scene.XYWH(x, y, b.w, b.h))}
					for _, q := range b.quads(x, y, label.Middle) {
						cand.Text = append(cand.Text, q.Grow(math.Max(3, 6*c.sz.t)))
					}
					if cand.Cost < it.Drop && c.field.Admit(&cand) {
						it.Candidates = append(it.Candidates, cand)
						opts = append(opts, option{block: &b, x: x, y: y, side: label.Middle})
					}
				}
			}
		}
		if n := label.Place([]label.Item{it})[0]; n >= 0 {
			c.field.Take(it.Candidates[n])
			c.drawName("focus-region", name, &opts[n], color)
		}
	}
}
