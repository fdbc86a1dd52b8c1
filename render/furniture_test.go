package render

import (
	"testing"

	"dateline/render/scene"
)

// A title over many coasts and borders stands on a ground, one over the open sea on the map itself.
func TestTitleOverInkHasAGround(t *testing.T) {
	for _, c := range []struct {
		stops string
		want  int
	}{
		{"Juba SS 4.85 31.58; Mogadishu SO 2.04 45.34; Rome IT 41.89 12.51", 1},
		{"Suva FJ -18.14 178.44; Apia WS -13.83 -171.77", 0},
	} {
		m := draw(t, trip(t, "From the south to the north", c.stops), Options{})
		grounds := 0
		m.Scene.Walk(func(n scene.Node) {
			if g, ok := n.(*scene.Group); ok && g.ID == "title" {
				for _, k := range g.Nodes {
					if s, ok := k.(*scene.Shape); ok && s.Class == "panel" {
						grounds++
					}
				}
			}
		})
		if grounds != c.want {
			t.Errorf("%s: the title stands on %d grounds, want %d", c.stops, grounds, c.want)
		}
	}
}
