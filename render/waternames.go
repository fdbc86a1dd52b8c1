package render

import (
	"math"
	"strings"

	"github.com/paulmach/orb"

	"dateline/geo/atlas"
	"dateline/render/label"
	"dateline/render/scene"
	"dateline/render/text"
)

// waterOption is a way to set a water's name: along its line, or straight.
type waterOption struct {
	run    text.Run
	placed []scene.Placement
	quads  []label.Quad
	block  *option // instead of run, for names set in straight lines
}

// placeWaterNames sets the names of oceans, seas and bays in spaced italics,
// along their lines where the map shows enough of them.
func (c *composer) placeWaterNames() {
	regions := c.land.under.Regions(onSea)
	sea := c.land.under.Share(regions[onSea], onSea)
	var items []label.Item
	var options [][]waterOption
	var names []string
	most := waterRank(c.detail)
	for w := range c.opt.Atlas.Waters(c.bound) {
		if w.Rank > most {
			continue
		}
		it, opts := c.waterOptions(w, sea)
		if len(opts) > 0 {
			items, options, names = append(items, it), append(options, opts), append(names, w.Name)
		}
	}
	c.openOceans(&items, &options, &names, sea)
	color := c.th.Color.Water.NRGBA()
	done := map[string]bool{}
	for i, n := range label.Place(items) {
		if n < 0 || done[names[i]] {
			continue
		}
		done[names[i]] = true
		c.field.Take(items[i].Candidates[n])
		o := options[i][n]
		if o.block != nil {
			c.drawName("water", names[i], o.block, color)
			continue
		}
		halo := scene.Halo{Color: c.th.Color.Sea.NRGBA(), Width: math.Max(1, c.sz.line(c.th.Halo.Label)*0.6)}
		c.layers.names.Add(&scene.Text{Class: "water", Run: o.run, Placed: o.placed, X: snap(o.placed[0].X), Y: snap(o.placed[0].Y), Fill: color, Halo: halo})
		c.layout.add(Item{Kind: "water", Text: names[i]}, o.quads)
	}
}

// waterRank is the rank of waters that a map of a scale names.
func waterRank(mpp float64) int {
	steps := []float64{60000, 22000, 12000, 7000, 4000, 2500}
	for rank, m := range steps {
		if mpp > m {
			return rank
		}
	}
	return 6
}

// waterStyle is the type of a water of a rank.
func (c *composer) waterStyle(rank int, smaller float64) text.Style {
	th := c.th.Type
	size := c.sz.typ(math.Max(th.WaterMin*0.85, (th.WaterMax-2.2*float64(rank))*smaller))
	return text.Style{Family: serif, Italic: true, Size: size, LetterSpacing: size * math.Max(0.05, 0.24-0.05*float64(rank))}
}

// serif is the family of water names; where it was not opened, the first family serves.
const serif = "Source Serif 4"

func waterCase(name string, kind atlas.Kind) string {
	if kind == atlas.Ocean {
		return strings.ToUpper(name)
	}
	return name
}

// waterOptions sets a name along its line.
func (c *composer) waterOptions(w atlas.Water, sea *label.Sum) (label.Item, []waterOption) {
	var p scene.Path
	c.view.Line(&p, w.Append(nil, atlas.Everywhere))
	it := label.Item{Drop: 12 - 1.2*float64(w.Rank)}
	var opts []waterOption
	for _, line := range polylines(p) {
		if n := len(line); line[0].X > line[n-1].X {
			line = reversed(line)
		}
		total := length(line)
		for step, smaller := range []float64{1, 0.8, 0.64} {
			run := c.shape(waterCase(clean(w.Name), w.Kind), c.waterStyle(w.Rank, smaller))
			room := total - run.Advance
			if room < 0 || len(run.Glyphs) == 0 {
				continue
			}
			for _, t := range []float64{0.5, 0.35, 0.65, 0.2, 0.8, 0.05, 0.95} {
				for _, aside := range []float64{0, -0.9, 0.9, -2, 2} {
					placed, quads := along(line, run, room*t, aside*run.Style.Size)
					cand := label.Candidate{Cost: 1.4*float64(step) + 2*math.Abs(t-0.5) + math.Abs(aside)*0.5}
					if quads == nil || !c.onSea(quads, sea) {
						continue
					}
					for _, q := range quads {
						cand.Text = append(cand.Text, q.Grow(2))
						cand.Cost += 3 * c.inkIn(q.Bounds()) / float64(len(quads))
					}
					if c.field.Admit(&cand) {
						it.Candidates = append(it.Candidates, cand)
						opts = append(opts, waterOption{run: run, placed: placed, quads: quads})
					}
				}
			}
		}
	}
	return it, opts
}

// onSea reports whether boxes lie on the sea, with the tolerance of a cell.
func (c *composer) onSea(quads []label.Quad, sea *label.Sum) bool {
	for _, q := range quads {
		b := q.Bounds()
		sum, cells := sea.Box(b)
		if float64(sum) < 0.96*float64(cells) {
			return false
		}
	}
	return true
}

// along puts the glyphs of a run on a line, starting at a distance from its start
// and moved aside from it.
func along(line []scene.Point, run text.Run, start, aside float64) ([]scene.Placement, []label.Quad) {
	line = gentle(line, start, run.Advance)
	total := length(line)
	if total < run.Advance*(1+gentleEnds) {
		return nil, nil // the curve is so strong that its chord cannot bear the letters
	}
	start = (total - run.Advance) / 2
	placed := make([]scene.Placement, len(run.Glyphs))
	var quads []label.Quad
	i, walked := 1, 0.0
	drop := run.XHeight * 0.45 // the line runs through the middle of the letters
	for n, g := range run.Glyphs {
		want := start + g.X + g.Advance/2
		for i < len(line)-1 && walked+distance(line[i-1], line[i]) < want {
			walked += distance(line[i-1], line[i])
			i++
		}
		u := unit(line[i-1], line[i])
		mid := scene.Point{X: line[i-1].X + u.X*(want-walked), Y: line[i-1].Y + u.Y*(want-walked)}
		half := g.Advance / 2
		off := aside + drop
		at := scene.Point{X: mid.X - u.X*half - u.Y*off, Y: mid.Y - u.Y*half + u.X*off}
		placed[n] = scene.Placement{X: snap(at.X), Y: snap(at.Y), Angle: math.Atan2(u.Y, u.X) * 180 / math.Pi}
		ink := g.Face.Bounds(g.ID)
		if ink.Empty() {
			continue
		}
		corner := func(x, y float64) scene.Point {
			return scene.Point{X: at.X + u.X*x - u.Y*y, Y: at.Y + u.Y*x + u.X*y}
		}
		s := g.Size
		quads = append(quads, label.Quad{corner(ink.MinX*s-inkSlack, ink.MinY*s-inkSlack), corner(ink.MaxX*s+inkSlack, ink.MinY*s-inkSlack),
			corner(ink.MaxX*s+inkSlack, ink.MaxY*s+inkSlack), corner(ink.MinX*s-inkSlack, ink.MaxY*s+inkSlack)})
	}
	return placed, quads
}

// gentleEnds is what gentle adds at each end, as a share of the length.
const gentleEnds = 0.1

// gentle is the parabola through the ends and the middle of a stretch of a line:
// letters on it do not stumble over the line's corners.
func gentle(line []scene.Point, start, long float64) []scene.Point {
	total := length(line)
	p := func(d float64) scene.Point { return backFrom(line, math.Max(0, total-d)) }
	a, m, b := p(start), p(start+long/2), p(start+long)
	ctrl := scene.Point{X: 2*m.X - (a.X+b.X)/2, Y: 2*m.Y - (a.Y+b.Y)/2}
	const pieces = 32
	out := make([]scene.Point, pieces+1)
	for i := range out {
		t := float64(i) / pieces
		out[i] = mix(mix(a, ctrl, t), mix(ctrl, b, t), t)
	}
	// A little more at both ends, straight on, for the letters that stand on them.
	u, v := unit(out[1], out[0]), unit(out[pieces-1], out[pieces])
	const more = gentleEnds
	first := scene.Point{X: out[0].X + u.X*long*more, Y: out[0].Y + u.Y*long*more}
	last := scene.Point{X: out[pieces].X + v.X*long*more, Y: out[pieces].Y + v.Y*long*more}
	return append(append([]scene.Point{first}, out...), last)
}

// openOceans names the oceans whose lines run outside the map, in straight lines
// on the open sea.
func (c *composer) openOceans(items *[]label.Item, options *[][]waterOption, names *[]string, sea *label.Sum) {
	have := map[string]bool{}
	for i, n := range *names {
		if len((*items)[i].Candidates) > 0 {
			have[n] = true
		}
	}
	all := orb.Bound{Min: orb.Point{-180, -90}, Max: orb.Point{180, 90}}
	var waters []atlas.Water
	for w := range c.opt.Atlas.Waters(all) {
		waters = append(waters, w)
	}
	nearest := newNearestWater(waters)
	for index, w := range waters {
		if w.Kind != atlas.Ocean || have[w.Name] {
			continue
		}
		it := label.Item{Drop: 12}
		var opts []option
		for step, smaller := range []float64{1, 0.8, 0.62} {
			style := c.waterStyle(0, smaller)
			for lines := 2; lines >= 1; lines-- {
				split := balanced(strings.ToUpper(clean(w.Name)), lines)
				if split == nil {
					continue
				}
				var ws []words
				for _, l := range split {
					ws = append(ws, words{l, style, c.th.Color.Water.NRGBA()})
				}
				b := c.set(ws...)
				c.oceanSpots(&it, &opts, &b, index, nearest, sea, 1.6*float64(step)+0.5*float64(2-lines))
			}
		}
		if len(opts) == 0 {
			continue
		}
		var wo []waterOption
		for i := range opts {
			wo = append(wo, waterOption{block: &opts[i]})
		}
		*items, *options, *names = append(*items, it), append(*options, wo), append(*names, w.Name)
	}
}

// oceanSpots tries a block all over the open sea that is nearest to the ocean's line.
func (c *composer) oceanSpots(it *label.Item, opts *[]option, b *block, index int, nearest *nearestWater, sea *label.Sum, cost float64) {
	r := c.frame.Inset(c.margin())
	step := math.Max(12, 30*c.sz.t)
	mid := c.frame.Center()
	for y := r.MinY; y+b.h <= r.MaxY; y += step {
		for x := r.MinX; x+b.w <= r.MaxX; x += step {
			box := scene.XYWH(snap(x), snap(y), b.w, b.h)
			wide := box.Inset(-0.7 * b.h)
			sum, cells := sea.Box(wide.Intersect(c.frame))
			if float64(sum) < 0.995*float64(cells) {
				continue
			}
			cand := label.Candidate{Cost: cost}
			m := box.Center()
			cand.Cost += 2.2 * math.Hypot((m.X-mid.X)/c.frame.Width(), (m.Y-mid.Y)/c.frame.Height())
			for _, q := range b.quads(box.MinX, box.MinY, label.Middle) {
				cand.Text = append(cand.Text, q.Grow(6))
			}
			if nearest.under(c, m) != index || !c.field.Admit(&cand) {
				continue
			}
			it.Candidates = append(it.Candidates, cand)
			*opts = append(*opts, option{block: b, x: box.MinX, y: box.MinY, side: label.Middle})
		}
	}
}

// nearestWater answers which water most likely lies under a place: the one whose
// line is nearest, an ocean counting for more than a sea.
type nearestWater struct {
	of    []int     // of each point, the water's index
	side  []float64 // of each water: 1 or -1 where it stays north or south of the equator
	polar []float64 // of each water: the latitude, either way, that it does not reach beyond; 0 for most
	at    [][3]float64
	ocean []bool
	known map[[2]int]int
}

const (
	oceanReach = 0.55 // by which the distance to an ocean's line counts
	guessFrom  = 0.8  // radians: a name from farther off is a guess
	polarFrom  = 45.0 // degrees: a water whose line lies beyond, and polarReach more, is polar
	polarReach = 7.0  // degrees that a polar water reaches from its line towards the equator
	waterCell  = 40.0 // px over which the answer is taken to be the same
)

func newNearestWater(waters []atlas.Water) *nearestWater {
	n := &nearestWater{known: map[[2]int]int{}}
	for i, w := range waters {
		line := w.Append(nil, atlas.Everywhere)
		south, north := latSpan(line)
		n.side = append(n.side, 0)
		if south*north > 0 {
			n.side[i] = math.Copysign(1, south)
		}
		n.polar = append(n.polar, math.Max(0, math.Min(math.Abs(south), math.Abs(north))-polarReach))
		if n.polar[i] < polarFrom || south*north < 0 {
			n.polar[i] = 0
		}
		for k := 0; k < len(line); k += max(1, len(line)/12) {
			n.of, n.at, n.ocean = append(n.of, i), append(n.at, vector(line[k])), append(n.ocean, w.Kind == atlas.Ocean)
		}
	}
	return n
}

// under returns the index of the water at px, -1 where none is near.
func (n *nearestWater) under(c *composer, px scene.Point) int {
	key := [2]int{int(px.X / waterCell), int(px.Y / waterCell)}
	if i, ok := n.known[key]; ok {
		return i
	}
	found := -1
	if ll, ok := c.view.Invert(scene.Point{X: (float64(key[0]) + 0.5) * waterCell, Y: (float64(key[1]) + 0.5) * waterCell}); ok {
		v := vector(ll)
		best := guessFrom * oceanReach
		near, far := math.Cos(best), math.Cos(best/oceanReach) // what a sea's and an ocean's point must beat
		for i, p := range n.at {
			dot := v[0]*p[0] + v[1]*p[1] + v[2]*p[2]
			if n.ocean[i] && (dot <= far || n.side[n.of[i]]*ll[1] < 0 || math.Abs(ll[1]) < n.polar[n.of[i]]) || !n.ocean[i] && dot <= near {
				continue // the North Atlantic ends at the equator
			}
			best, found = math.Acos(math.Min(1, dot)), n.of[i]
			if n.ocean[i] {
				best *= oceanReach
			}
			near, far = math.Cos(best), math.Cos(best/oceanReach)
		}
	}
	n.known[key] = found
	return found
}
