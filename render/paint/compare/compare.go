// Package compare says whether two pictures look alike, as an eye would: edges that two
// painters smooth differently are alike, a letter that has moved is not. It is for tests.
package compare

import (
	"fmt"
	"image"
	"image/color"
	"math"
)

// Tolerance says what still looks alike. The zero Tolerance is that of goldens.
type Tolerance struct {
	Colour float64 // how far a pixel's surroundings may differ, 0 to 1 (black to white); 0 is 0.06
	Share  float64 // the share of pixels that may differ more, 0 to 1; 0 is 0.0005
	Most   float64 // how far no pixel's surroundings may differ: a letter that is lost differs by more; 0 is no bound
}

func (t Tolerance) filled() Tolerance {
	if t.Colour == 0 {
		t.Colour = 0.06
	}
	if t.Share == 0 {
		t.Share = 0.0005
	}
	return t
}

// Result is what a comparison found.
type Result struct {
	Share float64     // of pixels that differ visibly
	Mean  float64     // of all differences, 0 to 1
	Worst float64     // the greatest difference, 0 to 1
	At    image.Point // where it is
	Diff  *image.NRGBA
}

// Pictures compares two pictures of one size. Each pixel counts with its eight neighbours,
// since an edge smoothed in another way keeps its mean. The difference picture shows b
// in pale grey and what differs in red. ok is false beyond the tolerance.
func Pictures(a, b image.Image, t Tolerance) (r Result, ok bool, err error) {
	t = t.filled()
	w, h := a.Bounds().Dx(), a.Bounds().Dy()
	if b.Bounds().Dx() != w || b.Bounds().Dy() != h {
		return r, false, fmt.Errorf("compare: pictures of %v and %v pixels", a.Bounds().Size(), b.Bounds().Size())
	}
	pa, pb := smooth(a), smooth(b)
	r.Diff = image.NewNRGBA(image.Rect(0, 0, w, h))
	differing, sum := 0, 0.0
	for i := range pa {
		d := apart(pa[i], pb[i])
		sum += d
		if d > r.Worst {
			r.Worst, r.At = d, image.Pt(i%w, i/w)
		}
		grey := uint8(160 + 95*(pb[i][0]+pb[i][1]+pb[i][2])/3)
		c := color.NRGBA{grey, grey, grey, 255}
		if d > t.Colour {
			differing++
			c = color.NRGBA{255, uint8(200 * (1 - math.Min(1, 2*d))), 0, 255}
		}
		r.Diff.SetNRGBA(i%w, i/w, c)
	}
	n := float64(max(1, w*h))
	r.Share, r.Mean = float64(differing)/n, sum/n
	return r, r.Share <= t.Share && (t.Most == 0 || r.Worst <= t.Most), nil
}

// smooth returns the mean of each pixel and its neighbours, over white, channels 0 to 1.
func smooth(im image.Image) [][3]float64 {
	b := im.Bounds()
	w, h := b.Dx(), b.Dy()
	flat := make([][3]float64, w*h)
	for y := range h {
		for x := range w {
			r, g, bl, a := im.At(b.Min.X+x, b.Min.Y+y).RGBA()
			rest := 65535 - a
			flat[y*w+x] = [3]float64{float64(r+rest) / 65535, float64(g+rest) / 65535, float64(bl+rest) / 65535}
		}
	}
	out := make([][3]float64, w*h)
	for y := range h {
		for x := range w {
			var s [3]float64
			n := 0.0
			for v := max(0, y-1); v <= min(h-1, y+1); v++ {
				for u := max(0, x-1); u <= min(w-1, x+1); u++ {
					for k := range s {
						s[k] += flat[v*w+u][k]
					}
					n++
				}
			}
			for k := range s {
				s[k] /= n
			}
			out[y*w+x] = s
		}
	}
	return out
}

// apart is how far two colours look apart, 0 to 1: green counts most, and red and blue by
// how bright the red is.
func apart(a, b [3]float64) float64 {
	mean := (a[0] + b[0]) / 2
	r, g, bl := a[0]-b[0], a[1]-b[1], a[2]-b[2]
	return math.Sqrt(((2+mean)*r*r + 4*g*g + (3-mean)*bl*bl) / 9)
}
