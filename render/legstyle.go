package render

import (
	"math"

	"dateline/render/scene"
	"dateline/render/theme"
	"dateline/seeds"
)

// legStyle is how a leg's line looks, on the map and in the legend.
type legStyle struct {
	mode   theme.Mode
	pieces []float64 // px: of a planned leg, a piece and a gap; nil is a line in one piece
	brief  []float64 // px: the same of one too short for those
	width  float64   // px
	sign   float64   // px: how long the plane on a flight is, 0 for none
}

// styleOf is the style of the legs of a mode, at full width.
func (c *composer) styleOf(m seeds.Mode, planned bool) legStyle {
	s := legStyle{mode: c.th.Modes.Flight}
	switch m {
	case seeds.Flight: // the line of a leg whose way is not known, with a plane on it
		s.sign = c.sz.line(planeLength)
	case seeds.Road:
		s.mode = c.th.Modes.Road
	case seeds.Rail:
		s.mode = c.th.Modes.Rail
	case seeds.Sea:
		s.mode = c.th.Modes.Sea
	case seeds.Foot:
		s.mode = c.th.Modes.Foot
	}
	s.mode.Dash, s.mode.CoreDash = c.sz.lines(s.mode.Dash), c.sz.lines(s.mode.CoreDash)
	s.width = c.sz.line(c.th.Line.Route) * s.mode.Width
	if planned {
		s.brief = c.sz.lines(c.th.Modes.Planned.Dash)
		s.pieces = s.telling(s.brief)
	}
	return s
}

// How much longer a piece of a planned leg is, and the gap behind it, where its mode has a
// pattern: less of it looks as the dashes of any leg to come.
const (
	tellingPiece = 1.75
	tellingGap   = 1.3
)

// telling makes a piece long enough to tell the mode by, ending as it begins.
func (s legStyle) telling(brief []float64) []float64 {
	pattern := s.mode.Dash
	if len(pattern) == 0 {
		pattern = s.mode.CoreDash
	}
	if len(brief) == 0 || len(pattern) == 0 && s.mode.Core <= 0 {
		return brief
	}
	on := brief[0] * tellingPiece
	if period := sum(pattern); period > 0 {
		on = pattern[0] + period*math.Ceil((on-pattern[0])/period)
	}
	return []float64{on, brief[len(brief)-1] * tellingGap}
}

func sum(of []float64) (total float64) {
	for _, v := range of {
		total += v
	}
	return total
}

// plain reports whether the line is one closed shape with its arrowhead.
func (s legStyle) plain() bool { return len(s.mode.Dash) == 0 && len(s.pieces) == 0 }

// pattern is the length in px after which the line's dashes repeat, 0 where it has none.
func (s legStyle) pattern() float64 {
	if len(s.pieces) > 0 {
		return sum(s.pieces)
	}
	return sum(s.mode.Dash)
}

// line draws a leg's line: its strokes, and what is inside them.
func (s legStyle) line(line []scene.Point, color, casing scene.Color) []scene.Node {
	stroke := scene.Line(color, s.width)
	path := scene.Polyline(line)
	switch {
	case len(s.pieces) > 0: // each piece starts its mode's pattern anew
		stroke.Cap, stroke.Dash = scene.Butt, s.mode.Dash
		path = scene.Path{}
		cut := s.pieces
		if length(line) < sum(cut)+cut[0]/2 {
			cut = s.brief
		}
		for _, p := range pieces(line, cut[0], cut[len(cut)-1]) {
			path.Append(scene.Polyline(p))
		}
	case len(s.mode.Dash) > 0:
		stroke.Cap, stroke.Dash, stroke.DashOffset = scene.Butt, s.mode.Dash, dashOffset(line, s.mode.Dash)
	}
	out := []scene.Node{&scene.Shape{Class: "route", Path: path, Stroke: stroke}}
	if core := s.core(path, casing); core != nil {
		out = append(out, core)
	}
	return out
}

// core is the line inside a line, nil where the mode has none.
func (s legStyle) core(path scene.Path, casing scene.Color) scene.Node {
	if s.mode.Core <= 0 {
		return nil
	}
	stroke := scene.Stroke{Color: casing, Width: s.width * s.mode.Core, Dash: s.mode.CoreDash}
	if len(s.pieces) > 0 && len(s.mode.CoreDash) > 0 { // each piece begins and ends dark
		stroke.DashOffset = s.mode.CoreDash[0]
	}
	return &scene.Shape{Class: "core", Path: path, Stroke: stroke}
}
