package label

import (
	"math"
	"sort"

	"dateline/render/scene/path"
)

// Raster is a coarse picture of what lies where: which country, or how much ink.
type Raster struct {
	Cell   float64 // px
	W, H   int
	Values []int32
}

// NewRaster covers width x height px with cells.
func NewRaster(width, height, cell float64) *Raster {
	r := &Raster{Cell: cell, W: int(math.Ceil(width / cell)), H: int(math.Ceil(height / cell))}
	r.Values = make([]int32, r.W*r.H)
	return r
}

// At returns the value under a point, 0 outside.
func (r *Raster) At(p path.Point) int32 {
	x, y := int(math.Floor(p.X/r.Cell)), int(math.Floor(p.Y/r.Cell))
	if x < 0 || y < 0 || x >= r.W || y >= r.H {
		return 0
	}
	return r.Values[y*r.W+x]
}

// Fill sets the cells whose centres lie inside a path of straight lines (even-odd).
func (r *Raster) Fill(p path.Path, value int32) {
	rows := make([][]float64, r.H)
	edge := func(a, b path.Point) {
		if a.Y > b.Y {
			a, b = b, a
		}
		y0 := int(math.Ceil(a.Y/r.Cell - 0.5))
		y1 := int(math.Ceil(b.Y/r.Cell-0.5)) - 1
		for y := max(y0, 0); y <= min(y1, r.H-1); y++ {
			t := ((float64(y)+0.5)*r.Cell - a.Y) / (b.Y - a.Y)
			rows[y] = append(rows[y], a.X+(b.X-a.X)*t)
		}
	}
	p.Each(func(s path.Step) {
		if s.Verb != path.Move {
			edge(s.From, s.To)
		}
	})
	for y, xs := range rows {
		sort.Float64s(xs)
		for i := 0; i+1 < len(xs); i += 2 {
			x0 := max(int(math.Ceil(xs[i]/r.Cell-0.5)), 0)
			x1 := min(int(math.Ceil(xs[i+1]/r.Cell-0.5))-1, r.W-1)
			for x := x0; x <= x1; x++ {
				r.Values[y*r.W+x] = value
			}
		}
	}
}

// Stroke adds weight to the cells that a path of straight lines runs through,
// once for each cell's length of line.
func (r *Raster) Stroke(p path.Path, weight int32) {
	p.Each(func(s path.Step) {
		if s.Verb == path.Move {
			return
		}
		n := int(math.Hypot(s.To.X-s.From.X, s.To.Y-s.From.Y)/r.Cell) + 1
		for i := range n {
			t := (float64(i) + 0.5) / float64(n)
			x := int(math.Floor((s.From.X + (s.To.X-s.From.X)*t) / r.Cell))
			y := int(math.Floor((s.From.Y + (s.To.Y-s.From.Y)*t) / r.Cell))
			if x >= 0 && y >= 0 && x < r.W && y < r.H {
				r.Values[y*r.W+x] = max(r.Values[y*r.W+x], weight)
			}
		}
	})
}

// Sum answers how much of a value lies in a box, at four reads a question.
type Sum struct {
	cell float64
	w, h int
	sums []int32
}

// Total sums a raster's values through f.
func (r *Raster) Total(f func(int32) int32) *Sum {
	s := &Sum{r.Cell, r.W, r.H, make([]int32, (r.W+1)*(r.H+1))}
	for y := range r.H {
		row := int32(0)
		for x := range r.W {
			row += f(r.Values[y*r.W+x])
			s.sums[(y+1)*(r.W+1)+x+1] = s.sums[y*(r.W+1)+x+1] + row
		}
	}
	return s
}

// Box returns the sum over the cells that a rectangle touches, and their number.
func (s *Sum) Box(r path.Rect) (sum, cells int) {
	x0, y0 := s.index(r.MinX, s.w), s.index(r.MinY, s.h)
	x1, y1 := s.index(r.MaxX, s.w)+1, s.index(r.MaxY, s.h)+1
	x1, y1 = min(x1, s.w), min(y1, s.h)
	if x1 <= x0 || y1 <= y0 {
		return 0, 0
	}
	w := s.w + 1
	return int(s.sums[y1*w+x1] - s.sums[y0*w+x1] - s.sums[y1*w+x0] + s.sums[y0*w+x0]), (x1 - x0) * (y1 - y0)
}

func (s *Sum) index(v float64, n int) int {
	if !(v > 0) {
		return 0
	}
	return int(math.Min(v/s.cell, float64(n)))
}
