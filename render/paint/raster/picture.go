package raster

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/draw"

	"dateline/render/scene"
)

// picture stretches an image over its rectangle.
func (c *canvas) picture(im *scene.Image) {
	if im.Picture == nil || im.Rect.Empty() {
		return
	}
	b := c.device(im.Rect)
	if !b.Overlaps(c.bounds) {
		return
	}
	r := image.Rect(int(math.Round(b.MinX)), int(math.Round(b.MinY)), int(math.Round(b.MaxX)), int(math.Round(b.MaxY)))
	src := im.Picture.Bounds()
	var o *draw.Options
	if a := im.Alpha(); a < 1 {
		o = &draw.Options{SrcMask: image.NewUniform(color.Alpha{A: uint8(math.Round(a * 255))})}
	}
	var k draw.Scaler = draw.BiLinear // kernel: also right when it shrinks
	if r.Dx() == src.Dx() && r.Dy() == src.Dy() {
		k = draw.NearestNeighbor
	}
	k.Scale(c.im, r, im.Picture, src, draw.Over, o)
}
