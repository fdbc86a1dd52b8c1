package render

import (
	"math"
	"strings"

	"dateline/render/label"
	"dateline/render/scene"
	"dateline/render/text"
)

// Shares of a country's name that must lie inside the country.
const (
	insideWell    = 0.97
	insideMostly  = 0.78
	costOverEdge  = 5.0
	costTwoLines  = 0.8
	costSmaller   = 1.2
	costOffCentre = 5.0
	costOnLake    = 8.0 // of a name wholly on a lake, but for lakeBorne
	goodEnough    = 1.8
)

// leastNamed is the area in px², at scale 1, from which a country is named.
const leastNamed = 500.0

// inLabel reports whether a stop's label names a country.
func (c *composer) inLabel(country string) bool {
	for _, it := range c.layout.Items {
		if it.Kind == "stop-label" && strings.Contains(it.Text, country) {
			return true
		}
	}
	return false
}

// placeCountryNames sets the names of the countries in spaced capitals, each
// within the part of it that the map shows, or beside the islands that it is.
func (c *composer) placeCountryNames() {
	regions := c.land.under.Regions(firstCountry + len(c.land.countries) - 1)
	sea := c.land.under.Share(regions[onSea], onSea)
	var items []label.Item
	var options [][]option
	var names []string
	cell := c.land.under.Cell
	said := c.stopNames()
	look := landStyle{size: c.sz.typ(c.th.Type.CountryMin), color: c.th.Color.Country.NRGBA()}
	for i, lc := range c.land.countries {
		g := regions[firstCountry+i]
		area := float64(g.Cells) * cell * cell
		concerned := lc.fill != c.th.Color.Land.NRGBA()
		if area < leastNamed*c.sz.t*c.sz.t && !concerned {
			continue
		}
		name := clean(c.isoName(lc.ISO))
		if said[folded(name)] {
			continue // it is a stop, and named as one
		}
		var it label.Item
		var opts []option
		own := c.land.under.Share(g, int32(firstCountry+i))
		if area >= leastNamed*c.sz.t*c.sz.t {
			size := c.landSize(area)
			if lc.ISO == c.home.ISO {
				size = look.size // the trip stays in a part of it, which is named first
			}
			fit := look
			fit.size = size
			it, opts = c.landOptions(name, &shown{g, own, cell}, fit)
		}
		if len(it.Candidates) == 0 && concerned && !c.inLabel(name) {
			it, opts = c.besideIslands(name, lc, g, own, sea, look)
		}
		if len(it.Candidates) == 0 {
			continue
		}
		if concerned {
			it.Drop += 8 // a country that the trip concerns is named first
		}
		items, options, names = append(items, it), append(options, opts), append(names, name)
	}
	for i, n := range label.Place(items) {
		if n < 0 {
			c.layout.leftOut("country", names[i], "no room", nil)
			continue
		}
		c.field.Take(items[i].Candidates[n])
		o := options[i][n]
		c.drawName("country", names[i], &o, look.color)
	}
}

// shown is the part of a land that the map shows.
type shown struct {
	label.Region
	share *label.Sum
	cell  float64
}

// area is how many px² it takes up.
func (s *shown) area() float64 { return float64(s.Cells) * s.cell * s.cell }

// landSize is how large the name of a land is set at most that takes up so many px².
func (c *composer) landSize(area float64) float64 {
	th := c.th.Type
	return c.sz.typ(th.CountryMin + (th.CountryMax-th.CountryMin)*math.Min(1, math.Sqrt(area)/(480*c.sz.t)))
}

// landStyle is what the names of lands differ in.
type landStyle struct {
	size   float64 // px, at most
	weight int     // 0 is the regular one
	color  scene.Color
	below  words // a line under the name; the zero value is none
}

// landOptions generates places for the name of a land, in spaced capitals.
func (c *composer) landOptions(name string, land *shown, look landStyle) (label.Item, []option) {
	th := c.th.Type
	it := label.Item{Drop: 6 + math.Min(10, math.Sqrt(land.area())/40)}
	var opts []option
	upper := c.capitals(name)
	seen := map[float64]bool{}
	for step, size := range []float64{look.size, c.sz.typ(th.CountryMin), math.Max(c.sz.least, c.sz.typ(th.CountryMin)*0.82)} {
		if seen[size] {
			continue
		}
		seen[size] = true
		style := text.Style{Size: size, Weight: look.weight, LetterSpacing: size * (0.06 + 0.16*math.Min(1, (size-c.sz.least)/(14*c.sz.t)))}
		for lines := 1; lines <= 3; lines++ {
			b, ok := c.setLines(upper, lines, style, look.color, look.below)
			if !ok {
				break
			}
			c.inRegion(&it, &opts, &b, land, costSmaller*float64(step)+costTwoLines*float64(lines-1))
		}
		for _, k := range it.Candidates {
			if k.Cost < goodEnough {
				return it, opts // smaller type would not be chosen
			}
		}
	}
	return it, opts
}

// inRegion tries a block all over a region.
func (c *composer) inRegion(it *label.Item, opts *[]option, b *block, g *shown, cost float64) {
	if b.empty() {
		return
	}
	r := g.Bounds(g.cell)
	across := math.Sqrt(float64(g.Cells)) * g.cell
	step := math.Max(g.cell, across/22)
	for y := r.MinY - b.h/4; y+b.h*0.75 <= r.MaxY; y += step {
		for x := r.MinX - b.w/6; x+b.w*0.83 <= r.MaxX; x += step {
			box := scene.XYWH(snap(x), snap(y), b.w, b.h)
			sum, cells := g.share.Box(box)
			in := float64(sum) / math.Max(1, float64(cells))
			if in < insideMostly {
				continue
			}
			cand := label.Candidate{Cost: cost}
			if in < insideWell {
				cand.Cost += costOverEdge * (1 + (1-in)/(1-insideMostly))
			}
			wide, all := g.share.Box(box.Inset(-0.45 * b.h))
			cand.Cost += 3 * (1 - float64(wide)/math.Max(1, float64(all)))
			m := box.Center()
			cand.Cost += costOffCentre * math.Hypot(m.X-g.X, m.Y-g.Y) / across
			cand.Cost += 2.5*c.inkIn(box) + costOnLake*c.onLake(box)
			if cand.Cost >= it.Drop {
				continue
			}
			for _, q := range b.quads(box.MinX, box.MinY, label.Middle) {
				cand.Text = append(cand.Text, q.Grow(math.Max(3, 6*c.sz.t)))
			}
			if !c.field.Admit(&cand) {
				continue
			}
			it.Candidates = append(it.Candidates, cand)
			*opts = append(*opts, option{block: b, x: box.MinX, y: box.MinY, side: label.Middle})
		}
	}
	c.keepBest(it, opts)
}

// mostCandidates is how many places are weighed for one name of the land.
const mostCandidates = 60

// keepBest drops all but the cheapest candidates, keeping their order.
func (c *composer) keepBest(it *label.Item, opts *[]option) {
	for len(it.Candidates) > mostCandidates {
		lo, hi := math.Inf(1), math.Inf(-1)
		for _, k := range it.Candidates {
			lo, hi = math.Min(lo, k.Cost), math.Max(hi, k.Cost)
		}
		limit := lo + (hi-lo)*0.6
		n := 0
		for i, k := range it.Candidates {
			if k.Cost <= limit && (hi > lo || n < mostCandidates) {
				it.Candidates[n], (*opts)[n] = k, (*opts)[i]
				n++
			}
		}
		it.Candidates, *opts = it.Candidates[:n], (*opts)[:n]
	}
}

// setLines sets a name in so many lines of about the same length, and other words below it. ok is false where it does not part
// into as many.
func (c *composer) setLines(name string, lines int, style text.Style, color scene.Color, below ...words) (b block, ok bool) {
	split := balanced(name, lines)
	if split == nil {
		return b, false
	}
	var ws []words
	for _, l := range split {
		ws = append(ws, words{l, style, color})
	}
	return c.set(append(ws, below...)...), true
}

// balanced breaks a name into n lines of about the same length, at spaces; nil where it has too
// few words or is too short for it.
func balanced(s string, n int) []string {
	w := strings.Fields(s)
	if n == 1 {
		return []string{s}
	}
	if len(w) < n || len([]rune(s)) < 5*n {
		return nil
	}
	best, at := math.MaxInt, []string(nil)
	var split func(from, left int, lines []string, most int)
	split = func(from, left int, lines []string, most int) {
		if left == 1 {
			last := strings.Join(w[from:], " ")
			if m := max(most, len([]rune(last))); m < best {
				best, at = m, append(append([]string(nil), lines...), last)
			}
			return
		}
		for to := from + 1; to <= len(w)-left+1; to++ {
			l := strings.Join(w[from:to], " ")
			split(to, left-1, append(lines, l), max(most, len([]rune(l))))
		}
	}
	const longName = 9 // words: beyond, nobody breaks it well
	if len(w) > longName {
		return nil
	}
	split(0, n, nil, 0)
	return at
}

// drawName paints a name of the land and notes it.
func (c *composer) drawName(kind, name string, o *option, color scene.Color) {
	o.block.draw(c.layers.names.Group("", kind), kind, o.x, o.y, o.side, c.halo(math.Max(1, c.sz.line(c.th.Halo.Label)*0.75)))
	c.layout.add(Item{Kind: kind, Text: name}, o.block.quads(o.x, o.y, o.side))
}
