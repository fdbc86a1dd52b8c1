package compare

import (
	"image"
	"image/color"
	"testing"
)

// bars is a picture of vertical black bars, moved to the right by a part of a pixel.
func bars(shift float64) *image.RGBA {
	im := image.NewRGBA(image.Rect(0, 0, 120, 60))
	for y := range 60 {
		for x := range 120 {
			cover := 0.0
			for k := range 8 {
				if int((float64(x)+float64(k)/8-shift)/15)%2 == 1 {
					cover += 1.0 / 8
				}
			}
			v := uint8(255 - 255*cover)
			im.Set(x, y, color.RGBA{v, v, v, 255})
		}
	}
	return im
}

func TestPicturesSeesWhatAnEyeSees(t *testing.T) {
	if r, ok, err := Pictures(bars(0), bars(0), Tolerance{}); !ok || err != nil || r.Worst != 0 {
		t.Errorf("a picture differs from itself: %+v %v", r, err)
	}
	if r, ok, _ := Pictures(bars(0), bars(0.125), Tolerance{}); !ok {
		t.Errorf("an eighth of a pixel is seen: share %g, worst %g", r.Share, r.Worst)
	}
	if r, ok, _ := Pictures(bars(0), bars(2), Tolerance{}); ok {
		t.Errorf("two pixels are not seen: share %g, worst %g", r.Share, r.Worst)
	}
	small := bars(0)
	for x := 50; x < 54; x++ {
		for y := 20; y < 24; y++ {
			small.Set(x, y, color.RGBA{200, 0, 0, 255})
		}
	}
	if _, ok, _ := Pictures(bars(0), small, Tolerance{}); ok {
		t.Error("a red speck of four pixels is not seen")
	}
	if _, ok, _ := Pictures(bars(0), small, Tolerance{Share: 0.01}); !ok {
		t.Error("a red speck is more than a hundredth of the picture")
	}
	if _, ok, _ := Pictures(bars(0), small, Tolerance{Share: 0.01, Most: 0.3}); ok {
		t.Error("a red speck is within the bound of each pixel")
	}
	if _, _, err := Pictures(bars(0), image.NewRGBA(image.Rect(0, 0, 3, 3)), Tolerance{}); err == nil {
		t.Error("pictures of two sizes are compared")
	}
}
