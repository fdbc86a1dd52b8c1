// Package raster paints a scene into pixels. Lines are stroked by fogleman/gg; areas and
// letters, whose outlines are many and long, are filled by a scan converter of its own.
// Everything is clipped to the picture first, and coordinates are rounded to 1/64
// pixel, so that every processor paints alike. It writes no files: png, jpeg and webp do.
package raster

import (
	"fmt"
	"image"
	"math"

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
		return 0, 0, 0, fmt.Errorf("paint: a picture of %.0f by %.0f pixels is beyond %.0f million; %w", w, h, maxPixels/1e6, scene.ErrTooLarge)
	}
	return int(w), int(h), scale, nil
}

// Paint paints the scene. The result has premultiplied alpha, as image.RGBA has.
func Paint(s *scene.Scene, o Options) (*image.RGBA, error) {
	w, h, _, err := Size(s, o)
	if err != nil {
		return nil, err
	}
	im := image.NewRGBA(image.Rect(0, 0, w, h))
	err = Bands(s, o, func(band *image.RGBA) {
		for y := band.Rect.Min.Y; y < band.Rect.Max.Y; y++ {
			copy(im.Pix[im.PixOffset(0, y):im.PixOffset(w, y)], band.Pix[band.PixOffset(0, y):])
		}
	})
	return im, err
}
