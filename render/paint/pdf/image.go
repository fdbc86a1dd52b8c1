package pdf

import (
	"fmt"
	"image/color"
	"math"

	"dateline/render/scene"
)

// image places a picture, with its transparency as a mask of its own.
func (c *content) image(im *scene.Image) {
	if im.Picture == nil || im.Rect.Empty() {
		return
	}
	b := im.Picture.Bounds()
	rgb := make([]byte, 0, 3*b.Dx()*b.Dy())
	mask := make([]byte, 0, b.Dx()*b.Dy())
	opaque := true
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			k := color.NRGBAModel.Convert(im.Picture.At(x, y)).(color.NRGBA)
			rgb = append(rgb, k.R, k.G, k.B)
			mask = append(mask, k.A)
			opaque = opaque && k.A == 255
		}
	}
	size := fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8", b.Dx(), b.Dy())
	soft := ""
	if !opaque {
		soft = fmt.Sprintf(" /SMask %s", c.f.stream(size+" /ColorSpace /DeviceGray", mask))
	}
	c.images = append(c.images, c.f.stream(size+" /ColorSpace /DeviceRGB"+soft, rgb))
	c.save()
	c.opacity(uint8(math.Round(im.Alpha() * 255)))
	// An image fills the unit square with its top at y = 1.
	r := im.Rect
	c.put(number(r.Width()), "0 0", number(-r.Height()), number(r.MinX), number(r.MaxY), "cm", fmt.Sprintf("/I%d Do", len(c.images)))
	c.restore()
}
