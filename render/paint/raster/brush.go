package raster

import (
	"image"

	"dateline/render/scene"
)

// brush lays one colour over a picture.
type brush struct {
	im    *image.RGBA
	color scene.Color
	solid []byte // a stretch of pixels of an opaque colour, copied from
}

// stretch is how many pixels are copied at once.
const stretch = 256

func (b *brush) take(im *image.RGBA, c scene.Color) {
	b.im = im
	if b.color == c && b.solid != nil {
		return
	}
	b.color = c
	if b.solid == nil {
		b.solid = make([]byte, 4*stretch)
	}
	for i := 0; i < len(b.solid); i += 4 {
		b.solid[i], b.solid[i+1], b.solid[i+2], b.solid[i+3] = c.R, c.G, c.B, c.A
	}
}

// span paints pixels x0 to x1 of a row as far as they are covered. The picture has
// premultiplied alpha: each channel moves towards the colour's by the share of the pixel
// that the colour takes.
func (b *brush) span(y, x0, x1, covered int) {
	row := b.im.Pix[y*b.im.Stride+4*x0 : y*b.im.Stride+4*x1]
	if covered == full && b.color.A == 255 {
		for len(row) > 0 {
			row = row[copy(row, b.solid):]
		}
		return
	}
	const one = 1 << 16
	share := int32((covered*int(b.color.A)*(one/full) + 127) / 255)
	mix := func(under, over uint8) uint8 {
		return uint8(int32(under) + ((int32(over)-int32(under))*share+one/2)>>16)
	}
	for i := 0; i+3 < len(row); i += 4 {
		p := row[i : i+4 : i+4]
		p[0], p[1], p[2], p[3] = mix(p[0], b.color.R), mix(p[1], b.color.G), mix(p[2], b.color.B), mix(p[3], 255)
	}
}
