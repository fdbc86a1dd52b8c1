package render

import (
	"math"
	"strings"

	"dateline/render/label"
	"dateline/render/project"
	"dateline/render/scene"
	"dateline/seeds"
)

// Map is a composed map.
type Map struct {
	Scene      *scene.Scene
	Layout     *Layout
	View       *project.View  // what the map shows, for data that take its frame
	Projection string         // as a PROJ string
	Sources    string         // what it is made of, as its credit names it
	Explain    []string       // what was chosen, and why, for a person
	Notices    []seeds.Notice // what the user should know: missing glyphs, places left out
}

// Layout says where every item stands and what was left out. It is written as
// JSON: {"width", "height", "stops", "items": [...]}, in px, y down.
type Layout struct {
	Width      float64 `json:"width"`
	Height     float64 `json:"height"`
	Stops      int     `json:"stops"` // how many were to be drawn
	Projection string  `json:"projection"`
	Theme      string  `json:"theme"`
	Items      []Item  `json:"items"`
}

// Item is one thing on the map. Text and markers have Quads, legs and leaders a
// Line with a Width.
type Item struct {
	Kind   string          `json:"kind"`            // stop-marker, stop-label, callout, leg, title, city ...
	Group  string          `json:"group,omitempty"` // items of one group may touch
	Stop   int             `json:"stop,omitempty"`  // the stop's number, from 1
	Stops  []int           `json:"stops,omitempty"` // where one item serves several
	Text   string          `json:"text,omitempty"`
	Quads  [][4][2]float64 `json:"quads,omitempty"` // convex outlines that cover the ink
	Line   [][2]float64    `json:"line,omitempty"`
	Width  float64         `json:"width,omitempty"`
	Placed *bool           `json:"placed,omitempty"` // false where it was left out
	Why    string          `json:"why,omitempty"`
}

// grain is the finest step of layout and scene coordinates, so that every CPU
// writes the same numbers.
const grain = 1.0 / 64

func snap(v float64) float64 { return math.Round(v/grain) * grain }

func snapped(p scene.Point) scene.Point { return scene.Point{X: snap(p.X), Y: snap(p.Y)} }

func (l *Layout) add(it Item, quads []label.Quad) {
	for _, q := range quads {
		var out [4][2]float64
		for i, p := range q {
			out[i] = [2]float64{snap(p.X), snap(p.Y)}
		}
		it.Quads = append(it.Quads, out)
	}
	l.Items = append(l.Items, it)
}

func (l *Layout) addLine(it Item, line []scene.Point, width float64) {
	it.Width = snap(width)
	for _, p := range line {
		it.Line = append(it.Line, [2]float64{snap(p.X), snap(p.Y)})
	}
	l.Items = append(l.Items, it)
}

// leftOut notes what is not on the map, and why.
func (l *Layout) leftOut(kind, text, why string, stops []int) {
	no := false
	it := Item{Kind: kind, Text: text, Placed: &no, Why: why}
	it.Stop, it.Stops = numbers(stops)
	l.Items = append(l.Items, it)
}

// missing says in a line for each kind of thing what was left out, and why.
func (l *Layout) missing() []string {
	type sort struct{ kind, why string }
	texts := map[sort][]string{}
	var order []sort
	for _, it := range l.Items {
		if it.Placed == nil || *it.Placed {
			continue
		}
		k := sort{it.Kind, it.Why}
		if _, ok := texts[k]; !ok {
			order = append(order, k)
			texts[k] = nil
		}
		if it.Text != "" {
			texts[k] = append(texts[k], it.Text)
		}
	}
	var out []string
	for _, k := range order {
		what := strings.ReplaceAll(k.kind, "-", " ")
		if t := texts[k]; len(t) > 0 {
			what += " " + strings.Join(t, ", ")
		}
		out = append(out, "Left out: "+what+": "+k.why)
	}
	return out
}

// numbers splits stop numbers into the two fields of an Item.
func numbers(stops []int) (one int, several []int) {
	switch len(stops) {
	case 0:
		return 0, nil
	case 1:
		return stops[0], nil
	}
	return 0, stops
}
