package render

import (
	"math"
	"strings"
	"unicode"

	"dateline/render/label"
	"dateline/render/scene"
	"dateline/render/text"
)

// The distance of two baselines, in the type sizes of the upper and the lower line.
const (
	fromAbove = 0.28
	fromSelf  = 0.93
)

// inkSlack is what a text box is larger than its ink, in px, so that
// antialiasing stays within.
const inkSlack = 0.5

// words is one line of text to be set.
type words struct {
	text  string
	style text.Style
	color scene.Color
}

// block is some lines of text set as one.
type block struct {
	runs   []text.Run
	colors []scene.Color
	base   []float64 // px from the block's top to each baseline
	w, h   float64
}

// set shapes lines. Blank lines are left out.
func (c *composer) set(lines ...words) block {
	var b block
	var prev float64
	for _, l := range lines {
		run := c.shape(l.text, l.style)
		if run.Ink.Empty() {
			continue
		}
		b.add(run, l.color, prev)
		prev = l.style.Size
	}
	return b
}

func (b *block) add(run text.Run, color scene.Color, prev float64) {
	top := math.Max(-run.Ink.MinY, run.CapHeight)
	y := top
	if n := len(b.base); n > 0 {
		lead := fromAbove*prev + fromSelf*run.Style.Size
		y = math.Max(b.base[n-1]+lead, b.base[n-1]+b.runs[n-1].Ink.MaxY+1.5+top)
	}
	b.runs, b.colors, b.base = append(b.runs, run), append(b.colors, color), append(b.base, y)
	b.w = snap(math.Max(b.w, run.Ink.Width()))
	b.h = snap(y + math.Max(run.Ink.MaxY, 0.1*run.Style.Size))
}

func (b *block) empty() bool { return len(b.runs) == 0 }

// origin is where line i's run starts when the block stands at (x, y) with lines
// set to a side.
func (b *block) origin(i int, x, y float64, side label.Side) (ox, oy float64) {
	ink := b.runs[i].Ink
	switch side {
	case label.Left:
		x += b.w - ink.Width()
	case label.Middle:
		x += (b.w - ink.Width()) / 2
	}
	return snap(x - ink.MinX), snap(y + b.base[i])
}

// quads are the boxes of the lines' ink.
func (b *block) quads(x, y float64, side label.Side) []label.Quad {
	var out []label.Quad
	for i, r := range b.runs {
		ox, oy := b.origin(i, x, y, side)
		out = append(out, label.Box(r.Ink.Shift(ox, oy).Inset(-inkSlack)))
	}
	return out
}

// draw adds the lines to a group; a nil halo is none.
func (b *block) draw(g *scene.Group, class string, x, y float64, side label.Side, halo func(scene.Rect) scene.Halo) {
	for i, r := range b.runs {
		ox, oy := b.origin(i, x, y, side)
		line := &scene.Text{Class: class, Run: r, X: ox, Y: oy, Anchor: anchorOf(side), Fill: b.colors[i]}
		if halo != nil {
			line.Halo = halo(r.Ink.Shift(ox, oy))
		}
		g.Add(line)
	}
}

// anchorOf is the point of a line that its side holds: what stands to the left of a marker
// ends there.
func anchorOf(side label.Side) scene.Anchor {
	switch side {
	case label.Left:
		return scene.AtRight
	case label.Middle:
		return scene.AtMiddle
	}
	return scene.AtLeft
}

// shape shapes a string, without what no face has, and notes that.
func (c *composer) shape(s string, style text.Style) text.Run {
	style.Lang = c.opt.Lang
	if strings.IndexFunc(s, func(r rune) bool { return unicode.Is(unicode.Arabic, r) }) >= 0 {
		style.LetterSpacing = 0 // its letters join
	}
	key := shapeKey{s, style.Family, style.Weight, style.Italic, style.Size, style.LetterSpacing}
	if r, ok := c.shaped[key]; ok {
		return r
	}
	r := c.opt.Fonts.Shape(s, style)
	c.shaped[key] = r
	c.miss(r.Missing)
	return r
}

type shapeKey struct {
	s, family string
	weight    int
	italic    bool
	size, gap float64
}

// wrap breaks a string into lines of at most width px, at most n of them; the
// last ends in an ellipsis where the string was longer.
func (c *composer) wrap(s string, style text.Style, width float64, n int) []string {
	if len(s) > longest {
		s = cutRunes(s, longest)
	}
	runs := c.opt.Fonts.Wrap(c.written(s), style, width)
	var out []string
	for i, r := range runs {
		if i == n-1 && len(runs) > n {
			rest := r.String
			for _, more := range runs[i+1:] {
				rest += " " + more.String
			}
			return append(out, c.shorten(rest, style, width))
		}
		out = append(out, c.shorten(r.String, style, width))
	}
	return out
}

// longest is how many bytes of a text are looked at: more fit on no map.
const longest = 600

// shorten cuts a string to a width, with an ellipsis.
func (c *composer) shorten(s string, style text.Style, width float64) string {
	if c.opt.Fonts.Shape(s, style).Ink.Width() <= width {
		return s
	}
	r := []rune(s)
	lo, hi := 1, len(r)
	for lo < hi { // the most runes that fit
		mid := (lo + hi + 1) / 2
		if c.opt.Fonts.Shape(string(r[:mid])+"…", style).Ink.Width() <= width {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	for lo > 1 && (r[lo-1] == ' ' || r[lo-1] == ',') {
		lo--
	}
	return string(r[:lo]) + "…"
}

func cutRunes(s string, n int) string {
	for i := range s {
		if i >= n {
			return s[:i] + "…"
		}
	}
	return s
}
