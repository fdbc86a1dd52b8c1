// Package webp writes a scene as a lossless WebP file, for web pages that want a smaller
// file than PNG.
package webp

import (
	"fmt"
	"image"
	"image/draw"
	"io"

	"github.com/HugoSmits86/nativewebp"

	"dateline/render/paint/raster"
	"dateline/render/scene"
)

// Options say how a scene becomes a WebP.
type Options struct {
	Scale float64 // pixels for one px of the scene; 0 is 1
}

// largest is the longest side that the format can hold, in pixels.
const largest = 16383

// Write paints the scene and writes it.
func Write(w io.Writer, s *scene.Scene, o Options) error {
	im, err := raster.Paint(s, raster.Options(o))
	if err != nil {
		return err
	}
	if size := im.Rect.Size(); size.X > largest || size.Y > largest {
		return fmt.Errorf("webp: %d by %d pixels are beyond the format's %d; %w", size.X, size.Y, largest, scene.ErrTooLarge)
	}
	straight := image.NewNRGBA(im.Rect)
	draw.Draw(straight, straight.Rect, im, image.Point{}, draw.Src)
	if err := nativewebp.Encode(w, straight, nil); err != nil {
		return fmt.Errorf("webp: %w", err)
	}
	return nil
}
