package raster

import (
	"image"
	"testing"

	"dateline/render/scene"
)

// TestNothingOutsideIsPainted holds that ink less than a pixel outside of the
// picture, or of a band of it, stays out.
func TestNothingOutsideIsPainted(t *testing.T) {
	s := &scene.Scene{Width: 40, Height: 3 * bandHeight, Background: scene.RGB(0xffffff)}
	top := float64(bandHeight)
	for _, r := range []scene.Rect{
		{MinX: 0, MinY: -0.9, MaxX: 40, MaxY: -0.1},
		{MinX: -0.9, MinY: 0, MaxX: -0.1, MaxY: 3 * top},
		{MinX: 0, MinY: top - 0.5, MaxX: 40, MaxY: top},
	} {
		s.Root.Add(&scene.Shape{Path: scene.Box(r, 0), Fill: scene.Solid(scene.RGB(0))})
	}
	im, err := Paint(s, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range []image.Point{{20, 0}, {0, 20}, {20, bandHeight}, {0, bandHeight}} {
		if got := im.RGBAAt(p.X, p.Y); got.R != 255 {
			t.Errorf("pixel %v is %v, want the background", p, got)
		}
	}
	if got := im.RGBAAt(20, bandHeight-1); got.R < 100 || got.R > 150 {
		t.Errorf("the half covered row above the second band is %v, want middle grey", got)
	}
}

// TestBandsJoinWithoutASeam paints letters and strokes across the bands' edges,
// and compares the rows there with those of the same picture moved by half a band.
func TestBandsJoinWithoutASeam(t *testing.T) {
	draw := func(shift float64) *image.RGBA {
		s := &scene.Scene{Width: 60, Height: 4 * bandHeight, Background: scene.RGB(0xffffff)}
		for y := 0.0; y < 5*bandHeight; y += 10 {
			s.Root.Add(&scene.Shape{Path: scene.Circle(30, y-shift, 9), Stroke: scene.Line(scene.RGB(0x1e5a96), 3)})
		}
		im, err := Paint(s, Options{})
		if err != nil {
			t.Fatal(err)
		}
		return im
	}
	const half = bandHeight / 2
	one, two := draw(0), draw(half)
	for y := half; y < 3*bandHeight; y++ {
		for x := range 60 {
			a, b := one.RGBAAt(x, y+half), two.RGBAAt(x, y)
			if d := int(a.R) - int(b.R); d > 6 || d < -6 {
				t.Fatalf("pixel %d,%d is %v in one and %v in the other", x, y+half, a, b)
			}
		}
	}
}

// TestNothingOutsideOfAClipIsPainted holds the same of what a group is clipped to.
func TestNothingOutsideOfAClipIsPainted(t *testing.T) {
	s := &scene.Scene{Width: 40, Height: 40, Background: scene.RGB(0xffffff)}
	clip := scene.Box(scene.XYWH(10, 10, 20, 20), 0)
	g := s.Root.Group("inset", "")
	g.Clip = &clip
	g.Add(&scene.Shape{Path: scene.Box(scene.XYWH(9.1, 0, 0.8, 40), 0), Fill: scene.Solid(scene.RGB(0))},
		&scene.Shape{Path: scene.Box(scene.XYWH(0, 25, 40, 10), 0), Fill: scene.Solid(scene.RGB(0))})
	im, err := Paint(s, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for p, want := range map[image.Point]uint8{{X: 10, Y: 15}: 255, {X: 9, Y: 15}: 255, {X: 20, Y: 27}: 0, {X: 20, Y: 31}: 255, {X: 31, Y: 27}: 255} {
		if got := im.RGBAAt(p.X, p.Y); got.R != want {
			t.Errorf("pixel %v is %d, want %d", p, got.R, want)
		}
	}
}

// A closed line is as wide where it starts as it is elsewhere.
func TestClosedLinesHaveNoSeam(t *testing.T) {
	s := &scene.Scene{Width: 40, Height: 40, Background: scene.RGB(0xffffff)}
	s.Root.Add(&scene.Shape{Path: scene.Box(scene.XYWH(8.2, 8.2, 20, 20), 0), Stroke: scene.Line(scene.RGB(0), 1.5)})
	im, err := Paint(s, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range 6 {
		across, down := im.RGBAAt(18, 5+i).R, im.RGBAAt(5+i, 18).R
		if d := int(across) - int(down); d < -2 || d > 2 {
			t.Errorf("pixel %d of the upper side is %d, of the left side %d", i, across, down)
		}
	}
}
