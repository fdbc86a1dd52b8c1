package raster

import (
	"image"
	"math"
	"testing"
	"time"

	"dateline/render/scene"
	"dateline/render/scene/path"
)

// TestNonsenseIsHarmless paints numbers that no map should hold: they must neither hang nor
// panic, and what is right beside them must still be painted.
func TestNonsenseIsHarmless(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	line := func(pts ...float64) scene.Path {
		var p scene.Path
		for i := 0; i+1 < len(pts); i += 2 {
			p.LineTo(pts[i], pts[i+1])
		}
		return p
	}
	blue := scene.RGB(0x0000ff)
	paths := []scene.Path{
		{}, line(nan, 1, 5, 5, 9, 1), line(0, 0, inf, 5, -inf, 9), line(-1e300, 0, 1e300, 20, 0, 1e300), line(1e15, 1e15, 2e15, 1e15, 1e15, 3e15),
		line(5, 5), line(5, 5, 5, 5, 5, 5), line(-1e9, 10, 1e9, 10.5), {Verbs: []path.Verb{path.Cubic, 99, path.Close}},
	}
	s := &scene.Scene{Width: 40, Height: 40, Background: scene.RGB(0xffffff)}
	for _, p := range paths {
		for _, join := range []scene.Join{scene.Miter, scene.RoundJoin, scene.Bevel, 77} {
			for _, width := range []float64{1, 0.001, 1e6, nan, inf, -1} {
				closed := p.Clone()
				closed.Close()
				s.Root.Add(&scene.Shape{Path: p, Stroke: scene.Stroke{Color: blue, Width: width, Join: join, Cap: 9}},
					&scene.Shape{Path: closed, Fill: scene.Fill{Color: blue, Pattern: &scene.Pattern{Color: blue, Kind: 7, Spacing: nan, Width: width, Angle: inf}}, Stroke: scene.Stroke{Color: blue, Width: width, Dash: []float64{0.001, nan}}})
			}
		}
		g := s.Root.Group("", "")
		g.Clip = &p
		g.Add(&scene.Shape{Path: p, Fill: scene.Solid(blue)})
	}
	s.Root.Add(&scene.Text{}, &scene.Image{}, &scene.Image{Rect: scene.Rect{MinX: nan, MaxX: inf, MaxY: 4}, Picture: image.NewGray(image.Rect(0, 0, 2, 2))},
		&scene.Image{Rect: scene.XYWH(-1e12, 0, 2e12, 4), Picture: image.NewGray(image.Rect(0, 0, 2, 2))},
		&scene.Shape{Path: scene.Box(scene.XYWH(30, 30, 9, 9), 0), Fill: scene.Solid(scene.RGB(0xff0000))})
	done := make(chan *image.RGBA)
	go func() {
		im, err := Paint(s, Options{})
		if err != nil {
			t.Error(err)
		}
		done <- im
	}()
	select {
	case im := <-done:
		if c := im.RGBAAt(34, 34); c.R != 255 || c.G != 0 || c.B != 0 {
			t.Errorf("the red box is %v", c)
		}
	case <-time.After(30 * time.Second):
		t.Fatal("painting hangs")
	}
}
