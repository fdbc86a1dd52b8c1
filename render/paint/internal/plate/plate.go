// Package plate composes a small map-like scene that uses all that a scene can hold, so
// that the painters can be tested against one another.
package plate

import (
	"fmt"
	"image"
	"image/color"
	"os"
	"path/filepath"

	"dateline/render/scene"
	"dateline/render/text"
)

// Fonts opens the project's fonts from the assets folder, given the way to the
// repository's root.
func Fonts(root string) (*text.Fonts, error) {
	var sources []text.Source
	for _, f := range []text.Source{
		{Family: "Source Sans 3", Weight: 400}, {Family: "Source Sans 3", Weight: 700},
		{Family: "Source Serif 4", Weight: 400, Italic: true},
	} {
		name := map[string]string{"Source Sans 3400": "SourceSans3-Regular", "Source Sans 3700": "SourceSans3-Bold", "Source Serif 4400": "SourceSerif4-Italic"}[fmt.Sprint(f.Family, f.Weight)]
		data, err := os.ReadFile(filepath.Join(root, "assets", "fonts", name+".ttf"))
		if err != nil {
			return nil, err
		}
		f.Data = data
		sources = append(sources, f)
	}
	return text.Open(sources...)
}

// Scene composes the plate, 480 by 360 px.
func Scene(f *text.Fonts) *scene.Scene {
	s := &scene.Scene{Width: 480, Height: 360, Background: scene.RGB(0xd9e7f1), Lang: "en",
		Title: "A plate of everything", Desc: `Land, a route & "labels" <of all kinds>.`,
		Meta: scene.Meta{Author: "Dateline", Credit: "Drawn for tests", Projection: "+proj=laea +lat_0=-14 +lon_0=-62 +R=6371008.8 +units=m +no_defs", Software: "Dateline", Keywords: []string{"map", "test"}}}
	land := []scene.Point{{X: -40, Y: 80}, {X: 120, Y: 40}, {X: 300, Y: 90}, {X: 420, Y: 60}, {X: 560, Y: 180}, {X: 430, Y: 300}, {X: 260, Y: 250}, {X: 90, Y: 420}, {X: -60, Y: 300}}
	lake := []scene.Point{{X: 200, Y: 130}, {X: 190, Y: 170}, {X: 240, Y: 180}, {X: 250, Y: 140}}
	ground := scene.Polygon(land)
	ground.Append(scene.Polygon(lake))
	base := s.Root.Group("land", "land")
	base.Title = "Land & water"
	base.Add(&scene.Shape{Path: ground, Fill: scene.Fill{Color: scene.RGB(0xf6f3eb), EvenOdd: true}, Stroke: scene.Line(scene.RGB(0x7c98ac), 0.9)})
	base.Add(&scene.Shape{Path: scene.Polygon([]scene.Point{{X: 300, Y: 100}, {X: 400, Y: 90}, {X: 440, Y: 180}, {X: 330, Y: 200}}),
		Fill: scene.Fill{Color: scene.RGB(0xfdeed6), Pattern: &scene.Pattern{Kind: scene.Lines, Color: scene.RGB(0xb0a090), Spacing: 7, Angle: 45}}})
	base.Add(&scene.Shape{Path: scene.Polygon([]scene.Point{{X: 60, Y: 260}, {X: 130, Y: 250}, {X: 110, Y: 330}}), Fill: scene.Fill{Pattern: &scene.Pattern{Kind: scene.Dots, Color: scene.RGB(0x808080), Width: 2.5}}})
	base.Add(&scene.Shape{Path: scene.Polygon([]scene.Point{{X: 140, Y: 300}, {X: 200, Y: 270}, {X: 200, Y: 320}}), Fill: scene.Fill{Pattern: &scene.Pattern{Kind: scene.Crossed, Color: scene.RGB(0x808080), Angle: 20}}})

	route := []scene.Point{{X: 60, Y: 200}, {X: 180, Y: 90}, {X: 290, Y: 210}, {X: 410, Y: 140}}
	legs := s.Root.Group("legs", "legs")
	legs.Add(&scene.Shape{Path: scene.Polyline(route), Stroke: scene.Line(scene.RGB(0xffffff), 6.5)},
		&scene.Shape{ID: "leg-1", Path: scene.Polyline(route), Stroke: scene.Line(scene.RGB(0x1e5a96), 3.2)})
	dash := scene.Line(scene.RGB(0xc81e1e), 2)
	dash.Dash, dash.Cap = []float64{8, 5}, scene.Butt
	legs.Add(&scene.Shape{Path: scene.Polyline([]scene.Point{{X: 60, Y: 200}, {X: 160, Y: 230}, {X: 410, Y: 140}}), Stroke: dash})

	for i, p := range route {
		g := s.Root.Group(fmt.Sprintf("stop-%d", i+1), "stop")
		g.Add(&scene.Shape{Path: scene.Circle(p.X, p.Y, 12.5), Fill: scene.Solid(scene.RGB(0x1e5a96)), Stroke: scene.Stroke{Color: scene.RGB(0xffffff), Width: 2, Join: scene.RoundJoin}})
		n := f.Shape(fmt.Sprint(i+1), text.Style{Weight: 700, Size: 16})
		x, y := n.Centred(p.X, p.Y)
		g.Add(&scene.Text{Run: n, X: x, Y: y, Anchor: scene.AtMiddle, Fill: scene.RGB(0xffffff)})
	}
	halo := scene.Halo{Color: scene.RGB(0xf6f3eb), Width: 2}
	label := func(s string, x, y float64, st text.Style, col scene.Color) *scene.Text {
		return &scene.Text{Run: f.Shape(s, st), X: x, Y: y, Fill: col, Halo: halo}
	}
	names := s.Root.Group("labels", "labels")
	names.Add(label("Asunción, Côte d’Ivoire", 200, 80, text.Style{Weight: 700, Size: 19}, scene.RGB(0x101010)),
		label("Żółć Ђердап Ελλάδα", 250, 240, text.Style{Size: 16}, scene.RGB(0x101010)),
		label("BRAZIL", 300, 290, text.Style{Size: 20, LetterSpacing: 6}, scene.RGB(0x808080)))
	tilted := label("Rio Magdalena", 30, 150, text.Style{Family: "Source Serif 4", Italic: true, Size: 15}, scene.RGB(0x5a82a5))
	tilted.Angle = -25
	curved := label("OCEAN", 0, 0, text.Style{Family: "Source Serif 4", Italic: true, Size: 18}, scene.RGB(0x5a82a5))
	for i := range curved.Run.Glyphs {
		curved.Placed = append(curved.Placed, scene.Placement{X: 20 + float64(i)*22, Y: 40 - float64(i*(4-i))*3, Angle: float64(i-2) * 9})
	}
	names.Add(tilted, curved)

	inset := s.Root.Group("inset", "inset")
	round := scene.Circle(430, 320, 32)
	inset.Clip = &round
	inset.Add(&scene.Shape{Path: scene.Box(scene.XYWH(390, 280, 80, 80), 0), Fill: scene.Solid(scene.RGB(0xc8ddec))},
		&scene.Image{Rect: scene.XYWH(400, 290, 60, 60), Picture: checks(), Opacity: 0.5})
	box := s.Root.Group("callout", "callout")
	box.Add(&scene.Shape{Path: scene.Box(scene.XYWH(250, 10, 150, 40), 0), Fill: scene.Solid(color.NRGBA{255, 255, 255, 220}), Stroke: scene.Stroke{Color: scene.RGB(0xc81e1e), Width: 1.8}},
		&scene.Shape{Path: scene.Box(scene.XYWH(10, 310, 60, 40), 8), Fill: scene.Solid(color.NRGBA{200, 30, 30, 90}), Stroke: scene.Stroke{Color: scene.RGB(0x303030), Width: 1}},
		label("Fish & <chips>", 262, 37, text.Style{Weight: 700, Size: 17}, scene.RGB(0xc81e1e)))
	return s
}

func checks() image.Image {
	im := image.NewNRGBA(image.Rect(0, 0, 30, 30))
	for y := range 30 {
		for x := range 30 {
			c := color.NRGBA{40, 90, 150, 255}
			if (x/10+y/10)%2 == 0 {
				c = color.NRGBA{250, 240, 220, 255}
			}
			im.SetNRGBA(x, y, c)
		}
	}
	return im
}
