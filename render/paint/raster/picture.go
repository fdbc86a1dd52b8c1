package raster

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/draw"
	"golang.org/x/image/math/f64"

	"dateline/render/scene"
)

// picture stretches an image over its rectangle. Only what is seen of it is computed.
func (c *canvas) picture(im *scene.Image) {
	if im.Picture == nil || im.Picture.Bounds().Empty() {
		return
	}
	b := c.device(im.Rect)
	if !(b.Width() > 0) || !(b.Height() > 0) || !b.Overlaps(c.bounds) || !b.Within(scene.Rect{MinX: -far, MinY: -far, MaxX: far, MaxY: far}.Inset(-1e3*far)) {
		return
	}
	src := im.Picture.Bounds()
	sx, sy := b.Width()/float64(src.Dx()), b.Height()/float64(src.Dy())
	var o *draw.Options
	if a := im.Alpha(); a < 1 {
		o = &draw.Options{SrcMask: image.NewUniform(color.Alpha{A: uint8(math.Round(a * 255))})}
	}
	place := f64.Aff3{sx, 0, b.MinX - sx*float64(src.Min.X), 0, sy, b.MinY - sy*float64(src.Min.Y)}
	kind(sx, sy).Transform(c.im, place, im.Picture, src, draw.Over, o)
}

// kind chooses how pixels are mixed. Shrinking needs all of them, and takes longer.
func kind(sx, sy float64) draw.Transformer {
	switch {
	case sx == 1 && sy == 1:
		return draw.NearestNeighbor
	case min(sx, sy) < 0.6:
		return draw.BiLinear
	}
	return draw.ApproxBiLinear
}
