package render

import (
	"dateline/render/scene"
	"dateline/render/theme"
	"dateline/seeds"
)

// legStyle is how a leg's line looks, on the map and in the legend.
type legStyle struct {
	mode   theme.Mode
	pieces []float64 // px: of a planned leg, a piece and a gap; nil is a line in one piece
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
		s.pieces = c.sz.lines(c.th.Modes.Planned.Dash)
	}
	return s
}

// plain reports whether the line is one closed shape with its arrowhead.
func (s legStyle) plain() bool { return len(s.mode.Dash) == 0 && len(s.pieces) == 0 }

// pattern is the length in px after which the line's dashes repeat, 0 where it has none.
func (s legStyle) pattern() (px float64) {
	for _, dash := range [][]float64{s.pieces, s.mode.Dash} {
		for _, d := range dash {
			px += d
		}
	}
	return px
}

// line draws a leg's line: its strokes, and what is inside them.
func (s legStyle) line(line []scene.Point, color, casing scene.Color) []scene.Node {
	stroke := scene.Line(color, s.width)
	path := scene.Polyline(line)
	switch {
	case len(s.pieces) > 0: // each piece starts its mode's pattern anew
		stroke.Cap, stroke.Dash = scene.Butt, s.mode.Dash
		path = scene.Path{}
		for _, p := range pieces(line, s.pieces[0], s.pieces[len(s.pieces)-1]) {
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
	return &scene.Shape{Class: "core", Path: path, Stroke: scene.Stroke{Color: casing, Width: s.width * s.mode.Core, Dash: s.mode.CoreDash}}
}
