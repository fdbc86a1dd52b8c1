package raster

import (
	"image"
	"image/color"
	"runtime"
	"sync"
	"sync/atomic"

	"dateline/render/scene"
)

// bandHeight is about how many rows are painted at a time: with fewer, walking the scene
// once more for each band costs what painting side by side saves; with more, memory grows.
const bandHeight = 128

// BandTops returns the first row of each band of a picture, and its height at the end. It
// depends on the picture alone, never on the machine, so that the pixels do not either.
func BandTops(height int) []int {
	n := max(1, (height+bandHeight/2)/bandHeight)
	tops := make([]int, n+1)
	for i := range tops {
		tops[i] = height * i / n
	}
	return tops
}

// Bands paints the scene band by band, on all processors, and hands each band to done when
// it is painted: in any order, from several goroutines. A band's Rect says which rows of
// the picture it is; its pixels are good until done returns.
func Bands(s *scene.Scene, o Options, done func(band *image.RGBA)) error {
	w, h, scale, err := Size(s, o)
	if err != nil {
		return err
	}
	tops := BandTops(h)
	stride := 4 * (w + edge)
	tallest := (h+len(tops)-2)/(len(tops)-1) + edge
	painter := func(next func() (int, bool)) {
		var b bench
		b.inside.over(w+edge, tallest)
		pix := make([]byte, stride*tallest)
		for i, ok := next(); ok; i, ok = next() {
			top, rows := tops[i], tops[i+1]-tops[i]
			im := &image.RGBA{Pix: pix[:stride*(rows+edge)], Stride: stride, Rect: image.Rect(0, 0, w+edge, rows+edge)}
			flood(im, s.Background)
			newCanvas(im, scale, image.Point{X: -edge, Y: top - edge}, &b).group(&s.Root)
			done(&image.RGBA{Pix: im.Pix[edge*stride+4*edge:], Stride: stride, Rect: image.Rect(0, top, w, top+rows)})
		}
	}
	SideBySide(len(tops)-1, painter)
	return nil
}

// SideBySide runs work on all processors until n tasks are taken: each calls next for the
// number of its next one.
func SideBySide(n int, work func(next func() (task int, ok bool))) {
	var taken atomic.Int64
	next := func() (int, bool) {
		i := int(taken.Add(1)) - 1
		return i, i < n
	}
	var done sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) - 1 {
		done.Go(func() { work(next) })
	}
	work(next)
	done.Wait()
}

// edge is the border, in pixels, that a band has above and to the left: gg's
// rasteriser rounds towards zero, so that what lies up to a pixel outside is
// painted into the outermost row and column, which are thrown away.
const edge = 1

// flood makes a picture all of one colour.
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
