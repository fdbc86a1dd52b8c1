package render

import (
	"image"
	"image/color"
	"math"
	"testing"

	"dateline/render/paint/raster"
	"dateline/render/scene"
)

// The boxes of the layout are honest: all ink of words lies in them, and none is
// much larger than its ink.
func TestBoxesHoldTheInk(t *testing.T) {
	for i, g := range goldens(t) {
		if i%6 != 0 {
			continue
		}
		m := draw(t, g.j, g.opt)
		im := onlyWords(t, m.Scene)
		inside := image.NewAlpha(im.Bounds())
		for _, it := range m.Layout.Items {
			if !wordKinds[it.Kind] {
				continue
			}
			for _, q := range it.Quads {
				blacken(inside, q)
			}
		}
		b, stray := im.Bounds(), 0
		for y := b.Min.Y; y < b.Max.Y; y++ {
			for x := b.Min.X; x < b.Max.X; x++ {
				if dark(im, x, y) && inside.AlphaAt(x, y).A == 0 {
					if stray++; stray == 1 {
						t.Errorf("%s: ink at %d,%d lies in no box", g.name, x, y)
					}
				}
			}
		}
		for _, it := range m.Layout.Items {
			if it.Kind != "stop-label" && it.Kind != "title" && it.Kind != "country" && it.Kind != "credit" {
				continue
			}
			for _, q := range it.Quads {
				if d := slack(im, q); d > 2.5 {
					t.Errorf("%s: the box of %s %q is %.1f px larger than its ink", g.name, it.Kind, it.Text, d)
				}
			}
		}
	}
}

// onlyWords paints a scene's words in black, without halos and numerals.
func onlyWords(t *testing.T, s *scene.Scene) *image.RGBA {
	t.Helper()
	bare := &scene.Scene{Width: s.Width, Height: s.Height, Background: scene.RGB(0xffffff)}
	s.Walk(func(n scene.Node) {
		if text, ok := n.(*scene.Text); ok && text.Class != "numeral" {
			c := *text
			c.Halo, c.Fill = scene.Halo{}, scene.RGB(0)
			bare.Root.Add(&c)
		}
	})
	im, err := raster.Paint(bare, raster.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return im
}

func dark(im *image.RGBA, x, y int) bool { return im.RGBAAt(x, y).R < 160 }

// blacken fills a convex quad, and the pixels that it touches.
func blacken(im *image.Alpha, q [4][2]float64) {
	x0, y0, x1, y1 := extent(q)
	for y := int(y0); y <= int(math.Ceil(y1)); y++ {
		for x := int(x0); x <= int(math.Ceil(x1)); x++ {
			pixel := outline{{float64(x), float64(y)}, {float64(x + 1), float64(y)}, {float64(x + 1), float64(y + 1)}, {float64(x), float64(y + 1)}}
			if math.Min(leastOverlap(outline(q[:]), pixel), leastOverlap(pixel, outline(q[:]))) > 0 {
				im.SetAlpha(x, y, color.Alpha{A: 255})
			}
		}
	}
}

func extent(q [4][2]float64) (x0, y0, x1, y1 float64) {
	x0, y0, x1, y1 = q[0][0], q[0][1], q[0][0], q[0][1]
	for _, p := range q[1:] {
		x0, x1 = math.Min(x0, p[0]), math.Max(x1, p[0])
		y0, y1 = math.Min(y0, p[1]), math.Max(y1, p[1])
	}
	return
}

// slack is how far the ink of a box stays from its nearest side, at most.
func slack(im *image.RGBA, q [4][2]float64) float64 {
	x0, y0, x1, y1 := extent(q)
	ink := [4]float64{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for y := int(y0); y < int(math.Ceil(y1)); y++ {
		for x := int(x0); x < int(math.Ceil(x1)); x++ {
			if im.RGBAAt(x, y).R < 250 {
				ink[0], ink[2] = math.Min(ink[0], float64(x)), math.Max(ink[2], float64(x+1))
				ink[1], ink[3] = math.Min(ink[1], float64(y)), math.Max(ink[3], float64(y+1))
			}
		}
	}
	return math.Max(math.Max(ink[0]-x0, ink[1]-y0), math.Max(x1-ink[2], y1-ink[3]))
}
