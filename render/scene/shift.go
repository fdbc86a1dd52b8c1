package scene

import (
	"slices"

	"dateline/render/scene/path"
)

// Shift returns copies of the nodes moved by (dx, dy) px: how one picture is set into another.
func Shift(nodes []Node, dx, dy float64) []Node {
	move := path.Translate(dx, dy)
	out := make([]Node, 0, len(nodes))
	for _, n := range nodes {
		switch n := n.(type) {
		case *Group:
			g := *n
			if n.Clip != nil {
				clip := n.Clip.Transform(move)
				g.Clip = &clip
			}
			g.Nodes = Shift(n.Nodes, dx, dy)
			out = append(out, &g)
		case *Shape:
			s := *n
			s.Path = n.Path.Transform(move)
			out = append(out, &s)
		case *Text:
			t := *n
			t.X, t.Y = n.X+dx, n.Y+dy
			t.Placed = slices.Clone(n.Placed)
			for i := range t.Placed {
				t.Placed[i].X += dx
				t.Placed[i].Y += dy
			}
			out = append(out, &t)
		case *Image:
			im := *n
			im.Rect = n.Rect.Shift(dx, dy)
			out = append(out, &im)
		}
	}
	return out
}
