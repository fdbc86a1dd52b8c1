package render

import (
	"fmt"
	"image"
	"testing"

	"dateline/render/paint/raster"
	"dateline/render/project"
	"dateline/render/scene"
	"dateline/render/theme"
)

// Words can be read: WCAG AA asks for a contrast of 4.5:1 between letters and what they
// stand on. Each map is painted without its letters, their halos left in, and the letters are
// compared with what lies along their edges: the land in every theme, with and without
// relief, and tiles of black and white.
func TestWordsStandOut(t *testing.T) {
	relief := openRelief(t)
	for i, g := range goldens(t) {
		for k, name := range theme.Names {
			if (i+k)%2 != 0 {
				continue // each trip in two themes
			}
			opt := g.opt
			opt.Theme = themed(t, name)
			over := "land"
			switch i % 8 {
			case 3:
				over, opt.Relief = "relief", relief
			case 6:
				over, opt.Ground, opt.Projection = "tiles", chessboard(), ""
			}
			for _, line := range faint(t, draw(t, g.j, opt).Scene) {
				t.Errorf("%s in %s over %s: %s", g.name, name, over, line)
			}
		}
	}
}

// chessboard is the worst ground: each letter stands on black and on white.
func chessboard() *Ground {
	return &Ground{Attribution: "A. Nobody", Lay: func(v *project.View) (scene.Node, error) {
		f, black := v.Frame(), scene.Path{}
		const side = 9.0
		for row := range int(f.Height()/side) + 1 {
			for column := range int(f.Width()/side) + 1 {
				if (row+column)%2 == 0 {
					black.Append(scene.Box(scene.XYWH(f.MinX+float64(column)*side, f.MinY+float64(row)*side, side, side), 0))
				}
			}
		}
		return &scene.Group{ID: "tiles", Nodes: []scene.Node{&scene.Shape{Path: scene.Box(f, 0), Fill: scene.Solid(scene.RGB(0xffffff))},
			&scene.Shape{Path: black, Fill: scene.Solid(scene.RGB(0))}}}, nil
	}}
}

// faint lists the words of a scene whose letters stand on too much that is like them.
func faint(t *testing.T, s *scene.Scene) []string {
	t.Helper()
	const leastContrast = 4.5
	ground := twice(t, s, recoloured(s.Root, false, func(*scene.Text) scene.Color { return scene.Color{} }))
	var texts []*scene.Text
	ink := twice(t, &scene.Scene{Width: s.Width, Height: s.Height}, recoloured(s.Root, true, func(x *scene.Text) scene.Color {
		texts = append(texts, x)
		return scene.RGB(uint32(len(texts)) * 64)
	}))
	of := func(x, y int) int { // the number of the word whose ink covers the pixel, or 0
		p := ink.RGBAAt(x, y)
		v := int(p.R)<<16 | int(p.G)<<8 | int(p.B)
		if p.A < 255 || v%64 != 0 || v/64 > len(texts) {
			return 0
		}
		return v / 64
	}
	low, all, worst := make([]int, len(texts)), make([]int, len(texts)), make([]float64, len(texts))
	for y := range ink.Rect.Dy() {
		for x := range ink.Rect.Dx() {
			n := of(x, y)
			for _, by := range [4]image.Point{{X: 1}, {X: -1}, {Y: 1}, {Y: -1}} {
				beside := image.Pt(x, y).Add(by)
				if n == 0 || !beside.In(ink.Rect) || of(beside.X, beside.Y) == n {
					continue // no ink, or within a letter
				}
				g := ground.RGBAAt(beside.X, beside.Y)
				c := theme.Contrast(theme.Color(texts[n-1].Fill), theme.Color{R: g.R, G: g.G, B: g.B, A: 255})
				if all[n-1]++; c < leastContrast {
					low[n-1]++
				}
				if worst[n-1] == 0 || c < worst[n-1] {
					worst[n-1] = c
				}
			}
		}
	}
	var out []string
	for i, x := range texts {
		if low[i] > 0 {
			out = append(out, fmt.Sprintf("%s %q: %.1f %% of its edge stands out by less than %.1f:1, the worst %.2f", x.Class, x.Run.String, 100*float64(low[i])/float64(all[i]), leastContrast, worst[i]))
		}
	}
	return out
}

// twice paints nodes on the page of a scene at scale 2.
func twice(t *testing.T, s *scene.Scene, root scene.Group) *image.RGBA {
	t.Helper()
	im, err := raster.Paint(&scene.Scene{Width: s.Width, Height: s.Height, Background: s.Background, Root: root}, raster.Options{Scale: 2})
	if err != nil {
		t.Fatal(err)
	}
	return im
}

// recoloured copies a group with its letters in other colours, and with nothing but
// letters where only is set.
func recoloured(g scene.Group, only bool, color func(*scene.Text) scene.Color) scene.Group {
	nodes := g.Nodes
	g.Nodes = nil
	for _, n := range nodes {
		switch n := n.(type) {
		case *scene.Group:
			inner := recoloured(*n, only, color)
			g.Add(&inner)
		case *scene.Text:
			other := *n
			other.Fill = color(n)
			if only {
				other.Halo = scene.Halo{}
			}
			g.Add(&other)
		default:
			if !only {
				g.Add(n)
			}
		}
	}
	return g
}
