package label

import (
	"math"
	"slices"

	"dateline/render/scene/path"
)

// Raster is a coarse picture of what lies where: which country, or how much ink.
type Raster struct {
	Cell   float64 // px
	W, H   int
	Values []int32

	rows [][]float64 // where a path that is being filled crosses each row
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
	if r.rows == nil {
		r.rows = make([][]float64, r.H)
	}
	first, last := r.H, -1
	edge := func(a, b path.Point) {
		if a.Y > b.Y {
			a, b = b, a
		}
		y0 := max(int(math.Ceil(a.Y/r.Cell-0.5)), 0)
		y1 := min(int(math.Ceil(b.Y/r.Cell-0.5))-1, r.H-1)
		if y0 > y1 {
			return
		}
		first, last = min(first, y0), max(last, y1)
		for y := y0; y <= y1; y++ {
			t := ((float64(y)+0.5)*r.Cell - a.Y) / (b.Y - a.Y)
			r.rows[y] = append(r.rows[y], a.X+(b.X-a.X)*t)
		}
	}
	p.Each(func(s path.Step) {
		if s.Verb != path.Move {
			edge(s.From, s.To)
		}
	})
	for y := first; y <= last; y++ {
		xs := r.rows[y]
		r.rows[y] = xs[:0]
		slices.Sort(xs)
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
	cell   float64
	x0, y0 int // the first cell that it knows
	w, h   int
	sums   []int32
}

// Total sums a raster's values.
func (r *Raster) Total() *Sum {
	s := newSum(r.Cell, 0, 0, r.W, r.H)
	for y := range s.h {
		sum := int32(0)
		above, row := s.rows(y)
		for x, v := range r.Values[y*r.W:][:s.w] {
			sum += v
			row[x] = above[x] + sum
		}
	}
	return s
}

// Region is one value's part of a raster: how many cells have it, their middle,
// and the rectangle of cells that holds them.
type Region struct {
	Cells          int
	X, Y           float64 // px: the mean of the cells
	x0, y0, x1, y1 int
}

// Bounds is the rectangle that holds the region, in px.
func (g Region) Bounds(cell float64) path.Rect {
	return path.Rect{MinX: float64(g.x0) * cell, MinY: float64(g.y0) * cell, MaxX: float64(g.x1) * cell, MaxY: float64(g.y1) * cell}
}

// Regions measures every value from 0 to most.
func (r *Raster) Regions(most int) []Region {
	out := make([]Region, most+1)
	for i := range out {
		out[i].x0, out[i].y0 = r.W, r.H
	}
	for y := range r.H {
		row := r.Values[y*r.W:][:r.W]
		for x := 0; x < r.W; { // run by run
			start, v := x, row[x]
			for x++; x < r.W && row[x] == v; x++ {
			}
			if v < 0 || int(v) > most {
				continue
			}
			g, n := &out[v], x-start
			g.Cells += n
			g.X += float64((start + x - 1) * n / 2)
			g.Y += float64(y * n)
			g.x0, g.x1 = min(g.x0, start), max(g.x1, x)
			g.y0, g.y1 = min(g.y0, y), max(g.y1, y+1)
		}
	}
	for i := range out {
		if n := float64(out[i].Cells); n > 0 {
			out[i].X, out[i].Y = (out[i].X/n+0.5)*r.Cell, (out[i].Y/n+0.5)*r.Cell
		}
	}
	return out
}

// Share counts the cells of one value within its region.
func (r *Raster) Share(g Region, value int32) *Sum {
	s := newSum(r.Cell, g.x0, g.y0, g.x1, g.y1)
	for y := range s.h {
		sum := int32(0)
		above, row := s.rows(y)
		for x, v := range r.Values[(g.y0+y)*r.W+g.x0:][:s.w] {
			if v == value {
				sum++
			}
			row[x] = above[x] + sum
		}
	}
	return s
}

func newSum(cell float64, x0, y0, x1, y1 int) *Sum {
	s := &Sum{cell: cell, x0: x0, y0: y0, w: max(0, x1-x0), h: max(0, y1-y0)}
	s.sums = make([]int32, (s.w+1)*(s.h+1))
	return s
}

// rows are the sums of the cells above row y, and those that row y completes.
func (s *Sum) rows(y int) (above, row []int32) {
	w := s.w + 1
	return s.sums[y*w+1:][:s.w], s.sums[(y+1)*w+1:][:s.w]
}

// Box returns the sum over the cells that a rectangle touches, and how many cells
// that is; cells outside count as zeros.
func (s *Sum) Box(r path.Rect) (sum, cells int) {
	at := func(v float64, up bool) int {
		v /= s.cell
		if up {
			return int(math.Ceil(math.Min(v, 1e6)))
		}
		return int(math.Floor(math.Max(v, -1e6)))
	}
	x0, y0, x1, y1 := at(r.MinX, false)-s.x0, at(r.MinY, false)-s.y0, at(r.MaxX, true)-s.x0, at(r.MaxY, true)-s.y0
	cells = max(0, x1-x0) * max(0, y1-y0)
	x0, y0, x1, y1 = max(0, x0), max(0, y0), min(x1, s.w), min(y1, s.h)
	if x1 <= x0 || y1 <= y0 {
		return 0, cells
	}
	w := s.w + 1
	return int(s.sums[y1*w+x1] - s.sums[y0*w+x1] - s.sums[y1*w+x0] + s.sums[y0*w+x0]), cells
}
