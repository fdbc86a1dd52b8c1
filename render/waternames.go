package render

import (
	"math"

	"dateline/geo/atlas"
	"dateline/geo/names"
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
func (c *composer) placeWaterNames(sea seaSurvey) {
	var items []label.Item
	var options [][]waterOption
	var said []string
	most := waterRank(c.detail)
	for w := range c.opt.Atlas.Waters(c.bound) {
		if w.Rank > most {
			continue
		}
		if w.Name = c.waterName(w.Name); w.Name == "" || c.isNamed(w.Name) {
			continue
		}
		it, opts := c.waterOptions(w, sea.share)
		if len(opts) > 0 {
			items, options, said = append(items, it), append(options, opts), append(said, w.Name)
		}
	}
	c.openOceans(&items, &options, &said, sea)
	color := c.th.Color.Water.NRGBA()
	done := map[string]bool{}
	for i, n := range label.Place(items) {
		if n < 0 || done[said[i]] {
			continue
		}
		done[said[i]] = true
		c.field.Take(items[i].Candidates[n])
		o := options[i][n]
		if o.block != nil {
			c.drawName("water", said[i], o.block, color)
			continue
		}
		halo := scene.Halo{Color: c.th.Color.Sea.NRGBA(), Width: math.Max(1, c.sz.line(c.th.Halo.Label)*0.6)}
		c.layers.names.Add(&scene.Text{Class: "water", Run: o.run, Placed: o.placed, X: snap(o.placed[0].X), Y: snap(o.placed[0].Y), Fill: color, Halo: halo})
		c.layout.add(Item{Kind: "water", Text: said[i]}, o.quads)
	}
}

// waterName is a water's name in the map's language, "" where that has none: a map
// in French does without the English name of a bay.
func (c *composer) waterName(english string) string {
	n := c.translated(names.Water + english)
	if n == "" && c.opt.Name != nil && c.lang() != "en" {
		return ""
	}
	return c.called(n, english)
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

func (c *composer) waterCase(name string, kind atlas.Kind) string {
	if kind == atlas.Ocean {
		return c.capitals(name)
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
			run := c.shape(c.waterCase(w.Name, w.Kind), c.waterStyle(w.Rank, smaller))
			room := total - run.Advance
			if room < 0 || len(run.Glyphs) == 0 {
				continue
			}
			for _, t := range []float64{0.5, 0.35, 0.65, 0.2, 0.8, 0.05, 0.95} {
				base := gentle(line, room*t, run.Advance)
				for _, aside := range []float64{0, -0.9, 0.9, -2, 2} {
					placed, quads := along(base, run, aside*run.Style.Size)
					cand := label.Candidate{Cost: 1.4*float64(step) + 2*math.Abs(t-0.5) + math.Abs(aside)*0.5}
					if len(quads) == 0 || !c.onSea(quads, sea) {
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

// along puts the glyphs of a run on the middle of a line, moved aside from it.
func along(line []scene.Point, run text.Run, aside float64) ([]scene.Placement, []label.Quad) {
	total := length(line)
	if total < run.Advance*(1+gentleEnds) {
		return nil, nil // the curve is so strong that its chord cannot bear the letters
	}
	start := (total - run.Advance) / 2
	placed := make([]scene.Placement, len(run.Glyphs))
	quads := make([]label.Quad, 0, len(run.Glyphs))
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
