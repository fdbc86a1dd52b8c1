package label

import (
	"math"

	"dateline/render/scene/path"
)

// Hard forbids an overlap altogether.
var Hard = math.Inf(1)

// Field holds what labels must or should keep off, in a grid of cells.
type Field struct {
	frame path.Rect
	cell  float64
	cols  int
	rows  int
	cells [][]int32
	items []obstacle
	stamp []uint32
	tick  uint32
}

type obstacle struct {
	q       Quad
	b       path.Rect
	upright bool
	text    float64 // what words over it cost; Hard forbids
	leader  float64 // the same for leader lines
	owner   int     // whose own leaders may touch it, 0 for nobody's
}

// NewField makes a field over a frame.
func NewField(frame path.Rect) *Field {
	cell := math.Max(16, math.Sqrt(math.Max(1, frame.Width()*frame.Height()))/24)
	f := &Field{frame: frame, cell: cell}
	f.cols = int(frame.Width()/cell) + 1
	f.rows = int(frame.Height()/cell) + 1
	f.cells = make([][]int32, f.cols*f.rows)
	return f
}

// Frame is what every label must lie in.
func (f *Field) Frame() path.Rect { return f.frame }

// Add puts an obstacle into the field: text is what it costs words to lie over
// it, leader what it costs a leader line.
func (f *Field) Add(q Quad, text, leader float64) { f.AddOwned(q, text, leader, 0) }

// AddOwned is Add for what the leaders of one owner (not 0) may touch: its marker.
func (f *Field) AddOwned(q Quad, text, leader float64, owner int) {
	o := obstacle{q, q.Bounds(), q.upright(), text, leader, owner}
	n := int32(len(f.items))
	f.items = append(f.items, o)
	f.stamp = append(f.stamp, 0)
	f.each(o.b, func(c int) { f.cells[c] = append(f.cells[c], n) })
}

// AddAll puts several obstacles of one sort into the field.
func (f *Field) AddAll(qs []Quad, text, leader float64) {
	for _, q := range qs {
		f.Add(q, text, leader)
	}
}

func (f *Field) each(b path.Rect, do func(cell int)) {
	x0, x1 := f.clamp(b.MinX-f.frame.MinX, f.cols), f.clamp(b.MaxX-f.frame.MinX, f.cols)
	y0, y1 := f.clamp(b.MinY-f.frame.MinY, f.rows), f.clamp(b.MaxY-f.frame.MinY, f.rows)
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			do(y*f.cols + x)
		}
	}
}

func (f *Field) clamp(v float64, n int) int {
	if !(v > 0) {
		return 0
	}
	return int(math.Min(v/f.cell, float64(n-1)))
}

// Text returns what it costs words to lie at q: the sum over the obstacles that
// it meets, Hard where one forbids it or q leaves the frame.
func (f *Field) Text(q Quad) float64 {
	if !q.Bounds().Within(f.frame) {
		return Hard
	}
	return f.cost(q, func(o *obstacle) float64 { return o.text })
}

// Leader returns what it costs a leader line of an owner to lie at q.
func (f *Field) Leader(q Quad, owner int) float64 {
	if !q.Bounds().Within(f.frame) {
		return Hard
	}
	return f.cost(q, func(o *obstacle) float64 {
		if o.owner != 0 && o.owner == owner {
			return 0
		}
		return o.leader
	})
}

func (f *Field) cost(q Quad, of func(*obstacle) float64) float64 {
	f.tick++
	b, up, sum := q.Bounds(), q.upright(), 0.0
	x0, x1 := f.clamp(b.MinX-f.frame.MinX, f.cols), f.clamp(b.MaxX-f.frame.MinX, f.cols)
	y0, y1 := f.clamp(b.MinY-f.frame.MinY, f.rows), f.clamp(b.MaxY-f.frame.MinY, f.rows)
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			for _, n := range f.cells[y*f.cols+x] {
				if f.stamp[n] == f.tick {
					continue
				}
				f.stamp[n] = f.tick
				o := &f.items[n]
				if c := of(o); c > 0 && meet(q, o.q, b, o.b, up && o.upright) {
					if math.IsInf(c, 1) {
						return Hard
					}
					sum += c
				}
			}
		}
	}
	return sum
}

// Admit adds to the candidate's cost what it lies on, and reports whether it may
// lie there at all.
func (f *Field) Admit(c *Candidate) bool {
	for _, q := range c.Text {
		v := f.Text(q)
		if math.IsInf(v, 1) {
			return false
		}
		c.Cost += v
	}
	for _, q := range c.Leader {
		v := f.Leader(q, c.Owner)
		if math.IsInf(v, 1) {
			return false
		}
		c.Cost += v
	}
	return true
}

// Take puts a chosen candidate into the field, so that later labels keep off it.
func (f *Field) Take(c Candidate) {
	f.AddAll(c.Text, Hard, Hard)
	f.AddAll(c.Leader, Hard, Hard)
}
