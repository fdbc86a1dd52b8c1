package render

import "dateline/render/scene"

// layers are the groups of the scene in painting order.
type layers struct {
	sea, land, water, lines, focus, names, towns, casings, legs, leaders, markers, labels, callouts, furniture *scene.Group
}

func newLayers() layers {
	g := func(id string) *scene.Group { return &scene.Group{ID: id, Class: id} }
	return layers{sea: g("sea"), land: g("land"), water: g("water"), lines: g("borders"), focus: g("focus"),
		names: g("names"), towns: g("towns"), casings: g("leg-casings"), legs: g("legs"), leaders: g("leaders"), markers: g("stops"),
		labels: g("stop-labels"), callouts: g("callouts"), furniture: g("furniture")}
}

// nodes returns the groups that hold something, the lowest first.
func (l *layers) nodes() []scene.Node {
	var out []scene.Node
	for _, g := range []*scene.Group{l.sea, l.land, l.water, l.lines, l.focus, l.names, l.towns, l.casings, l.legs,
		l.leaders, l.markers, l.labels, l.callouts, l.furniture} {
		if len(g.Nodes) > 0 {
			out = append(out, g)
		}
	}
	return out
}
