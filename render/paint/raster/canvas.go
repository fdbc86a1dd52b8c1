package raster

import (
	"image"
	"image/draw"
	"math"

	"github.com/fogleman/gg"

	"dateline/render/scene"
	"dateline/render/scene/path"
)

// canvas is a picture being painted: all of it, or a layer that covers a part.
type canvas struct {
	dc     *gg.Context
	im     *image.RGBA
	scale  float64
	origin image.Point // of the layer, in pixels of the picture
	bounds scene.Rect  // of the layer, in its own pixels
	bench  *bench
}

// bench is what one painter works with, used again for every figure.
type bench struct {
	letters  scene.Path // of a text
	flat     path.Lines
	lines    []polyline
	kept     []polyline   // what clipping leaves of lines
	cut      []path.Point // of lines that are cut
	rough    []path.Point // the contours of letters, simplified for their halo
	contours []polyline
	side     []path.Point // of an outline
	inside   coverage
	brush    brush
}

func newCanvas(im *image.RGBA, scale float64, origin image.Point, b *bench) *canvas {
	size := im.Bounds().Size()
	return &canvas{
		dc: gg.NewContextForRGBA(im), im: im, scale: scale, origin: origin,
		bounds: scene.Rect{MaxX: float64(size.X), MaxY: float64(size.Y)}, bench: b,
	}
}

func (c *canvas) group(g *scene.Group) {
	if g.Clip != nil {
		c.through(*g.Clip, false, func(layer *canvas) { layer.nodes(g.Nodes) })
		return
	}
	c.nodes(g.Nodes)
}

func (c *canvas) nodes(nodes []scene.Node) {
	for _, n := range nodes {
		switch n := n.(type) {
		case *scene.Group:
			c.group(n)
		case *scene.Shape:
			c.shape(n)
		case *scene.Text:
			c.text(n)
		case *scene.Image:
			c.picture(n)
		}
	}
}

// through paints on a layer and lays it down where the path is.
func (c *canvas) through(clip scene.Path, evenOdd bool, paint func(*canvas)) {
	b := c.device(clip.Bounds()).Intersect(c.bounds)
	if b.Empty() || b.Width() <= 0 || b.Height() <= 0 {
		return
	}
	// A layer has edges as a band has, for what lies just outside of the clip.
	r := image.Rect(int(math.Floor(b.MinX)), int(math.Floor(b.MinY)), int(math.Ceil(b.MaxX)), int(math.Ceil(b.MaxY))).Inset(-edge)
	at := c.origin.Add(r.Min)
	layer := newCanvas(image.NewRGBA(image.Rect(0, 0, r.Dx(), r.Dy())), c.scale, at, c.bench)
	paint(layer)
	mask := image.NewAlpha(layer.im.Rect)
	layer.cover(layer.rings(clip, exact, 0)).sweep(evenOdd, func(y, x0, x1, covered int) {
		row := mask.Pix[y*mask.Stride+x0 : y*mask.Stride+x1]
		for i := range row {
			row[i] = uint8((covered*255 + full/2) / full)
		}
	})
	draw.DrawMask(c.im, r, layer.im, image.Point{}, mask, image.Point{}, draw.Over)
}

// device takes a rectangle of the scene to the layer's pixels.
func (c *canvas) device(r scene.Rect) scene.Rect {
	ox, oy := float64(c.origin.X), float64(c.origin.Y)
	return scene.Rect{MinX: r.MinX*c.scale - ox, MinY: r.MinY*c.scale - oy, MaxX: r.MaxX*c.scale - ox, MaxY: r.MaxY*c.scale - oy}
}

// covers is the part of the scene that the layer shows.
func (c *canvas) covers() scene.Rect {
	ox, oy := float64(c.origin.X), float64(c.origin.Y)
	return scene.Rect{MinX: ox / c.scale, MinY: oy / c.scale, MaxX: (ox + c.bounds.MaxX) / c.scale, MaxY: (oy + c.bounds.MaxY) / c.scale}
}
