package render

import (
	"fmt"
	"math"

	"dateline/render/label"
	"dateline/render/scene"
	"dateline/render/text"
)

// honest is how much the scale may vary over the map, in place and direction, for a
// bar to tell the truth: nowhere is it 7 % off.
const honest = 1.145

const metresPerMile = 1609.344

// placeScaleBar draws a bar where one scale holds, and says why not elsewhere.
func (c *composer) placeScaleBar() {
	least, most := math.Inf(1), 0.0
	for i := range 5 {
		for k := range 5 {
			p := scene.Point{X: c.frame.MinX + c.frame.Width()*(0.1+0.2*float64(i)), Y: c.frame.MinY + c.frame.Height()*(0.1+0.2*float64(k))}
			a, b, ok := c.view.MetresPerPixel(p)
			if !ok {
				most = math.Inf(1)
				continue
			}
			least, most = math.Min(least, a), math.Max(most, b)
		}
	}
	if !(most/least <= honest) {
		c.layout.leftOut("scale", "", "the scale varies too much over this map for a bar to be true", nil)
		return
	}
	mpp := math.Sqrt(least * most)
	style := text.Style{Size: c.sz.typ(c.th.Type.Scale)}
	type bar struct {
		px  float64
		run text.Run
	}
	var bars []bar
	for _, unit := range []struct {
		name   string
		metres float64
	}{{"km", 1000}, {"mi", metresPerMile}} {
		if c.opt.Units != unit.name && c.opt.Units != "both" {
			continue
		}
		v := roundBelow(math.Min(140*c.sz.t, 0.28*c.frame.Width()) * mpp / unit.metres)
		bars = append(bars, bar{v * unit.metres / mpp, c.shape(c.lengthText(v, unit.name), style)})
	}
	w, lineH := 0.0, style.Size*1.35
	for _, b := range bars {
		w = math.Max(w, math.Max(b.px+2, b.run.Ink.Width()))
	}
	tick := math.Max(3, 5*c.sz.t)
	h := float64(len(bars)) * (lineH + tick)
	r, ok := c.spot(w, h, c.frame.Height(), bottomRight, bottomLeft, topRight)
	if !ok {
		c.layout.leftOut("scale", "", "the route leaves no room for it", nil)
		return
	}
	c.take(r)
	g := c.layers.furniture.Group("scale", "scale")
	halo := scene.Halo{Color: c.haloUnder(r), Width: math.Max(1.2, c.sz.line(c.th.Halo.Label)*0.8)}
	right := r.Center().X > c.frame.Center().X
	for i, b := range bars {
		y := r.MinY + float64(i)*(lineH+tick)
		x := r.MinX + 1
		if right {
			x = r.MaxX - 1 - b.px
		}
		base := y + style.Size
		tx := x + (b.px-b.run.Ink.Width())/2 - b.run.Ink.MinX
		tx = math.Max(r.MinX-b.run.Ink.MinX, math.Min(tx, r.MaxX-b.run.Ink.MaxX))
		g.Add(&scene.Text{Class: "scale-text", Run: b.run, X: snap(tx), Y: snap(base), Anchor: scene.AtMiddle, Fill: c.th.Color.Credit.NRGBA(), Halo: halo})
		foot := y + lineH + tick - 1
		path := scene.Polyline([]scene.Point{{X: x, Y: foot - tick}, {X: x, Y: foot}, {X: x + b.px, Y: foot}, {X: x + b.px, Y: foot - tick}})
		lw := math.Max(1, 1.4*c.sz.t)
		g.Add(&scene.Shape{Class: "scale-casing", Path: path, Stroke: scene.Line(halo.Color, lw+2)},
			&scene.Shape{Class: "scale-bar", Path: path, Stroke: scene.Line(c.th.Color.Credit.NRGBA(), lw)})
		c.layout.add(Item{Kind: "scale", Group: "scale", Text: b.run.String}, []label.Quad{label.Box(b.run.Ink.Shift(tx, base).Inset(-inkSlack)),
			label.Box(scene.Rect{MinX: x - lw/2, MinY: foot - tick - lw/2, MaxX: x + b.px + lw/2, MaxY: foot + lw/2})})
	}
}

// metric are the signs of the kilometre and the metre in languages that do not write km and m.
var metric = map[string][2]string{"ar": {"كم", "م"}, "ru": {"км", "м"}, "uk": {"км", "м"}, "zh": {"公里", "米"}}

// lengthText writes a length in km or mi in the map's language; less than a kilometre in metres.
func (c *composer) lengthText(v float64, unit string) string {
	if unit != "km" {
		return fmt.Sprintf("%g %s", v, unit)
	}
	signs, ok := metric[c.lang()]
	if !ok {
		signs = [2]string{"km", "m"}
	}
	if v < 1 {
		return fmt.Sprintf("%g %s", v*1000, signs[1])
	}
	return fmt.Sprintf("%g %s", v, signs[0])
}

// roundBelow is the greatest of 1, 2, 5 times a power of ten that is not above v.
func roundBelow(v float64) float64 {
	p := math.Pow(10, math.Floor(math.Log10(v)))
	for _, k := range []float64{5, 2} {
		if k*p <= v {
			return k * p
		}
	}
	return p
}
