// Package scene is the display list: what a map shows, in the order in which it
// is painted, with the names and titles that make it legible to machines. It
// knows no projection and paints nothing; painters walk it.
//
// Lengths are px (1/96 inch), y down; angles are degrees, clockwise on the
// screen; colours are sRGB with straight alpha.
package scene

import (
	"errors"

	"dateline/render/scene/path"
)

// ErrTooLarge is wrapped by a painter's error for a scene larger than its format holds.
var ErrTooLarge = errors.New("choose a smaller size or scale")

// The geometry of a scene, named here so that callers need one import.
type (
	Path   = path.Path
	Point  = path.Point
	Rect   = path.Rect
	Matrix = path.Matrix
)

// Scene is a whole picture. The zero Scene is an empty picture of no size.
type Scene struct {
	Width, Height float64 // px at scale 1
	Background    Color   // transparent when zero
	Root          Group

	Title string // what the picture is called
	Desc  string // alternative text: what a reader who cannot see it should know
	Lang  string // BCP 47 of Title, Desc and most labels
	Meta  Meta
}

// Meta is what a picture says of itself where it cannot be seen.
type Meta struct {
	Author     string
	Credit     string // data sources and copyright
	Projection string // PROJ string
	Software   string // name and version
	Keywords   []string
}

// Node is a *Group, *Shape, *Text or *Image.
type Node interface{ isNode() }

// Group holds nodes that belong together, painted in order.
type Group struct {
	ID    string // unique in the scene: "stop-4"
	Class string // words that styles and readers may look for: "leg planned"
	Title string // what it is, for people who hear the picture
	Clip  *Path  // nothing is painted outside it; nil is no clip
	Nodes []Node
}

// Add appends nodes to the group and returns it.
func (g *Group) Add(nodes ...Node) *Group {
	g.Nodes = append(g.Nodes, nodes...)
	return g
}

// Group appends a new group with the id and class, and returns the new one.
func (g *Group) Group(id, class string) *Group {
	sub := &Group{ID: id, Class: class}
	g.Nodes = append(g.Nodes, sub)
	return sub
}

// Shape is a path with a fill, a stroke or both; the stroke lies over the fill.
type Shape struct {
	ID, Class, Title string
	Path             Path
	Fill             Fill
	Stroke           Stroke
}

func (*Group) isNode() {}
func (*Shape) isNode() {}
func (*Text) isNode()  {}
func (*Image) isNode() {}

// Walk calls f for each node in painting order, groups before what they hold.
func (s *Scene) Walk(f func(Node)) { walk(&s.Root, f) }

func walk(n Node, f func(Node)) {
	f(n)
	if g, ok := n.(*Group); ok {
		for _, sub := range g.Nodes {
			walk(sub, f)
		}
	}
}
