package raster

import (
	"image"
	"testing"

	"github.com/fogleman/gg"
	"pgregory.net/rapid"

	"dateline/render/scene/path"
)

// anyRings draws rings of points between least and most.
func anyRings(t *rapid.T, least, most float64) [][]path.Point {
	var rings [][]path.Point
	for range rapid.IntRange(1, 2).Draw(t, "rings") {
		var ring []path.Point
		for range rapid.IntRange(3, 5).Draw(t, "points") {
			ring = append(ring, path.Quantise(path.Point{X: rapid.Float64Range(least, most).Draw(t, "x"), Y: rapid.Float64Range(least, most).Draw(t, "y")}))
		}
		rings = append(rings, ring)
	}
	return rings
}

// covered fills rings on a square, moved by (-at, -at).
func covered(rings [][]path.Point, size int, at float64, evenOdd bool) []int {
	var c coverage
	c.over(size, size)
	for _, r := range rings {
		var ring []path.Point
		for _, p := range r {
			ring = append(ring, path.Point{X: p.X - at, Y: p.Y - at})
		}
		c.ring(ring)
	}
	out := make([]int, size*size)
	c.sweep(evenOdd, func(y, x0, x1, covered int) {
		for x := x0; x < x1; x++ {
			out[y*size+x] += covered
		}
	})
	return out
}

// TestCoverageAgreesWithGG fills rings with gg too, which counts on the same grid: the two may
// differ by how they round where an edge leaves a pixel.
func TestCoverageAgreesWithGG(t *testing.T) {
	const size = 40
	rapid.Check(t, func(t *rapid.T) {
		rings := anyRings(t, 0, size)
		for _, rule := range []gg.FillRule{gg.FillRuleWinding, gg.FillRuleEvenOdd} {
			dc := gg.NewContext(size, size)
			dc.SetFillRule(rule)
			dc.SetRGB(1, 1, 1)
			for _, r := range rings {
				for _, p := range r {
					dc.LineTo(p.X, p.Y)
				}
				dc.ClosePath()
				dc.NewSubPath()
			}
			dc.Fill()
			want := dc.Image().(*image.RGBA)
			for i, got := range covered(rings, size, 0, rule == gg.FillRuleEvenOdd) {
				if d := got*255/full - int(want.Pix[4*i+3]); d < -24 || d > 24 {
					t.Fatalf("pixel %d,%d is covered by %d of 255, with gg by %d", i%size, i/size, got*255/full, want.Pix[4*i+3])
				}
			}
		}
	})
}

// TestCoverageOfAPart holds that a part of a picture looks as it does in the whole, however
// far its rings reach beyond it.
func TestCoverageOfAPart(t *testing.T) {
	const whole, part, at = 64, 20, 22
	rapid.Check(t, func(t *rapid.T) {
		rings := anyRings(t, -10, whole+10)
		all, some := covered(rings, whole, 0, false), covered(rings, part, at, false)
		for i, got := range some {
			want := all[(i/part+at)*whole+i%part+at]
			if d := (got - want) * 255 / full; d < -16 || d > 16 {
				t.Fatalf("pixel %d,%d is covered by %d of %d, in the whole picture by %d", i%part, i/part, got, full, want)
			}
		}
	})
}

// TestCoverageIsEmptiedBySweep fills nothing after it filled something.
func TestCoverageIsEmptiedBySweep(t *testing.T) {
	var c coverage
	for _, size := range []int{30, 20} {
		c.over(size, size)
		c.ring([]path.Point{{X: -5, Y: -5}, {X: 100, Y: 3}, {X: 15, Y: 90}})
		filled := 0
		c.sweep(false, func(_, x0, x1, _ int) { filled += x1 - x0 })
		if filled == 0 {
			t.Error("nothing is filled")
		}
		c.top, c.bottom, c.first, c.last = 0, size, 0, c.words-1
		c.sweep(false, func(y, x0, x1, n int) { t.Errorf("row %d, %d to %d still holds %d", y, x0, x1, n) })
	}
}
