package render

import (
	"image"
	"image/color"
	"math"
	"runtime"
	"sync"

	"dateline/render/scene"
)

// How much light and shadow the relief may lay over the land: less on dark land,
// where white glares.
const (
	reliefShadow = 0.42
	reliefLight  = 0.6
	reliefFloor  = 0.02 // shades below it are the noise of level ground
)

// reliefStep is the px between samples: the relief is softer than the map, and the
// painters stretch the picture smoothly.
const reliefStep = 2

// reliefSharp is the metres to a px below which the relief, enlarged, begins to
// blur and so fades.
const reliefSharp = 1800

// drawRelief lays light and shadow over the fills of the land.
func (c *composer) drawRelief() {
	if c.opt.Relief == nil {
		return
	}
	f := c.frame
	w, h := int(math.Ceil(f.Width()/reliefStep)), int(math.Ceil(f.Height()/reliefStep))
	if w < 1 || h < 1 {
		return
	}
	picture := image.NewNRGBA(image.Rect(0, 0, w, h))
	strength := math.Min(1, c.mpp/reliefSharp)
	light := reliefLight * c.th.Color.Land.Luminance() * strength
	var all sync.WaitGroup
	bands := runtime.GOMAXPROCS(0)
	for band := range bands {
		all.Go(func() {
			for y := h * band / bands; y < h*(band+1)/bands; y++ {
				for x := range w {
					p := scene.Point{X: f.MinX + (float64(x)+0.5)*reliefStep, Y: f.MinY + (float64(y)+0.5)*reliefStep}
					if c.land.under.At(p) < firstCountry {
						continue
					}
					ll, ok := c.view.Invert(p)
					if !ok {
						continue
					}
					switch s := c.opt.Relief.Shade(ll, c.mpp); {
					case s > reliefFloor:
						picture.SetNRGBA(x, y, color.NRGBA{255, 255, 255, uint8(s*light*255 + 0.5)})
					case s < -reliefFloor:
						picture.SetNRGBA(x, y, color.NRGBA{0, 0, 0, uint8(-s*reliefShadow*strength*255 + 0.5)})
					}
				}
			}
		})
	}
	all.Wait()
	c.layers.land.Add(&scene.Image{ID: "relief", Title: "Relief", Picture: picture,
		Rect: scene.XYWH(f.MinX, f.MinY, float64(w*reliefStep), float64(h*reliefStep))})
}
