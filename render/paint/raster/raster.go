// Package raster paints a scene into pixels, on fogleman/gg. Text is painted as
// outlines, everything is clipped to the picture first, and coordinates are rounded to 1/64
// pixel, so that every processor paints alike. It writes no files: png, jpeg and webp do.
package raster

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"math"
	"sync"

	"github.com/fogleman/gg"

	"dateline/render/scene"
)

// Options say how a scene becomes pixels. The zero Options paint at scale 1.
type Options struct {
	Scale float64 // pixels for one px of the scene; 0 is 1
}

// maxPixels keeps a mistyped size from taking all memory: 100 million pixels are 400 MB.
const maxPixels = 100e6

// Size returns the size of a scene in pixels, or an error where it is not a picture's.
func Size(s *scene.Scene, o Options) (width, height int, scale float64, err error) {
	scale = o.Scale
	if scale == 0 {
		scale = 1
	}
	w, h := math.Round(s.Width*scale), math.Round(s.Height*scale)
	if !(scale > 0) || !(w >= 1) || !(h >= 1) {
		return 0, 0, 0, fmt.Errorf("paint: a picture of %g by %g px at scale %g has no pixels", s.Width, s.Height, o.Scale)
	}
	if w*h > maxPixels {
		return 0, 0, 0, fmt.Errorf("paint: a picture of %.0f by %.0f pixels is beyond %.0f million; choose a smaller size or scale", w, h, maxPixels/1e6)
	}
	return int(w), int(h), scale, nil
}

// Paint paints the scene. The result has premultiplied alpha, as image.RGBA has.
func Paint(s *scene.Scene, o Options) (*image.RGBA, error) {
	w, h, scale, err := Size(s, o)
	if err != nil {
		return nil, err
	}
	parts := bands(h)
	im := image.NewRGBA(image.Rect(0, 0, w+edge, h+edge*len(parts)))
	var done sync.WaitGroup
	for i, b := range parts {
		rows := im.Pix[(b[0]+i*edge)*im.Stride : (b[1]+(i+1)*edge)*im.Stride]
		part := &image.RGBA{Pix: rows, Stride: im.Stride, Rect: image.Rect(0, 0, w+edge, b[1]-b[0]+edge)}
		done.Go(func() { paintBand(part, s, scale, b[0]) })
	}
	done.Wait()
	for i, b := range parts { // close up over the edges between the bands
		copy(im.Pix[b[0]*im.Stride:b[1]*im.Stride], im.Pix[(b[0]+(i+1)*edge)*im.Stride:])
	}
	return &image.RGBA{Pix: im.Pix[4*edge:], Stride: im.Stride, Rect: image.Rect(0, 0, w, h)}, nil
}

// edge is the border, in pixels, that a band has above and to the left: gg's
// rasteriser rounds towards zero, so that what lies up to a pixel outside is
// painted into the outermost row and column, which are thrown away.
const edge = 1

// paintBand paints the rows from top on into a part of the picture that has its edges too.
func paintBand(part *image.RGBA, s *scene.Scene, scale float64, top int) {
	if s.Background.A > 0 {
		flood(part, s.Background)
	}
	newCanvas(part, scale, image.Point{X: -edge, Y: top - edge}).group(&s.Root)
}

// bandHeight is the least height of a band: below it, walking the scene once
// more costs what painting side by side saves.
const bandHeight = 200

// bands cuts the picture into horizontal parts that are painted at the same
// time. Their number depends on the picture alone, never on the machine, so
// that the pixels do not either.
func bands(height int) [][2]int {
	n := min(max(height/bandHeight, 1), 4)
	parts := make([][2]int, n)
	for i := range parts {
		parts[i] = [2]int{height * i / n, height * (i + 1) / n}
	}
	return parts
}

// flood fills an empty picture with one colour.
func flood(im *image.RGBA, c color.NRGBA) {
	p := color.RGBAModel.Convert(c).(color.RGBA)
	row := im.Pix[:im.Stride]
	for i := 0; i < len(row); i += 4 {
		row[i], row[i+1], row[i+2], row[i+3] = p.R, p.G, p.B, p.A
	}
	for y := im.Stride; y < len(im.Pix); y += im.Stride {
		copy(im.Pix[y:], row)
	}
}

// canvas is a picture being painted: all of it, or a layer that covers a part.
type canvas struct {
	dc     *gg.Context
	im     *image.RGBA
	scale  float64
	origin image.Point // of the layer, in pixels of the picture
	bounds scene.Rect  // of the layer, in its own pixels
}

func newCanvas(im *image.RGBA, scale float64, origin image.Point) *canvas {
	size := im.Bounds().Size()
	return &canvas{
		dc: gg.NewContextForRGBA(im), im: im, scale: scale, origin: origin,
		bounds: scene.Rect{MaxX: float64(size.X), MaxY: float64(size.Y)},
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
	layer := newCanvas(image.NewRGBA(image.Rect(0, 0, r.Dx(), r.Dy())), c.scale, at)
	paint(layer)
	mask := newCanvas(image.NewRGBA(layer.im.Rect), c.scale, at)
	mask.fill(mask.rings(clip, exact), evenOdd, scene.RGB(0))
	draw.DrawMask(c.im, r, layer.im, image.Point{}, coverage(mask.im), image.Point{}, draw.Over)
}

// coverage keeps the alpha of a mask, in the form that is laid down fastest.
func coverage(im *image.RGBA) *image.Alpha {
	out := image.NewAlpha(im.Rect)
	for i := range out.Pix {
		out.Pix[i] = im.Pix[4*i+3]
	}
	return out
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
