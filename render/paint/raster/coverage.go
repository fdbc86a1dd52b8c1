package raster

import (
	"math/bits"

	"dateline/render/scene/path"
)

// unit is the grid of coordinates: 64 steps to a pixel. All below is integers.
const unit = 64

// full is the coverage of a pixel that lies wholly inside, in half steps by steps.
const full = 2 * unit * unit

// coverage gathers how much of each pixel lies within closed lines, and gives it
// out row by row. Each edge says at the pixels that it passes by how much what is covered
// changes there, from the pixel before: the sum up to a pixel is what is covered of it.
// Marks say which pixels hold anything, so that a row costs what its edges cost, not its length.
type coverage struct {
	width, height int
	changes       []int32 // width+2 to a row: an edge along the right border changes what lies beyond
	marks         []uint64
	words         int // of marks to a row
	top, bottom   int // the rows that hold anything
	first, last   int // the words of marks that may
}

// over makes an empty coverage ready for a picture. sweep leaves it empty.
func (c *coverage) over(width, height int) {
	c.width, c.height = width, height
	c.words = (width + 2 + 63) / 64
	if n := (width + 2) * height; len(c.changes) < n {
		c.changes = make([]int32, n)
	}
	if n := c.words * height; len(c.marks) < n {
		c.marks = make([]uint64, n)
	}
	c.empty()
}

func (c *coverage) empty() { c.top, c.bottom, c.first, c.last = c.height, 0, c.words, -1 }

// ring adds a closed line, whose points may lie anywhere.
func (c *coverage) ring(pts []path.Point) {
	if len(pts) < 2 {
		return
	}
	x0, y0 := step(pts[len(pts)-1])
	for _, p := range pts {
		x1, y1 := step(p)
		c.edge(x0, y0, x1, y1)
		x0, y0 = x1, y1
	}
}

// step rounds a point to the grid.
func step(p path.Point) (x, y int) {
	const above = 1 << 30 // zero, so that cutting off digits rounds down
	return int(p.X*unit+(above+0.5)) - above, int(p.Y*unit+(above+0.5)) - above
}

// edge adds one side of a closed line. What lies above, below and to the right of the
// picture is left out, what lies to its left is moved to its left border: that leaves what is inside
// as it is.
func (c *coverage) edge(x0, y0, x1, y1 int) {
	sign := int32(1)
	if y0 > y1 {
		x0, y0, x1, y1, sign = x1, y1, x0, y0, -1
	}
	right, end := c.width*unit, c.height*unit
	if y0 == y1 || y1 <= 0 || y0 >= end || x0 >= right && x1 >= right {
		return
	}
	if y0 < 0 {
		x0, y0 = x0+(x1-x0)*-y0/(y1-y0), 0
	}
	if y1 > end {
		x1, y1 = x0+(x1-x0)*(end-y0)/(y1-y0), end
	}
	sides := [2]int{0, right} // in the order in which the edge crosses them
	if x0 > x1 {
		sides = [2]int{right, 0}
	}
	for _, side := range sides {
		if x0 < side && side < x1 || x1 < side && side < x0 {
			y := y0 + (y1-y0)*(side-x0)/(x1-x0)
			c.inside(x0, y0, side, y, sign)
			x0, y0 = side, y
		}
	}
	c.inside(x0, y0, x1, y1, sign)
}

// inside adds an edge that lies on one side of the left and right borders; y0 <= y1.
func (c *coverage) inside(x0, y0, x1, y1 int, sign int32) {
	x0, x1 = max(x0, 0), max(x1, 0)
	if limit := c.width * unit; y0 == y1 || x0 >= limit && x1 >= limit {
		return
	}
	row, last := y0/unit, (y1-1)/unit
	c.top, c.bottom = min(c.top, row), max(c.bottom, last+1)
	c.first, c.last = min(c.first, min(x0, x1)/unit/64), max(c.last, (max(x0, x1)/unit+1)/64)
	if row == last {
		c.slice(row, x0, x1, y1-y0, sign)
		return
	}
	const fine = 16 // bits after the point of a position along the edge
	slope := (x1 - x0) << fine / (y1 - y0)
	at := x0<<fine + 1<<(fine-1)
	x, y := x0, y0
	for ; row < last; row++ {
		below := (row + 1) * unit
		at += slope * (below - y)
		c.slice(row, x, at>>fine, below-y, sign)
		x, y = at>>fine, below
	}
	c.slice(row, x, x1, y1-y, sign)
}

// slice adds the part of an edge that lies in one row, height steps high.
func (c *coverage) slice(row, x0, x1, height int, sign int32) {
	if x0 > x1 {
		x0, x1 = x1, x0
	}
	changes, marks := c.changes[row*(c.width+2):][:c.width+2], c.marks[row*c.words:][:c.words]
	// add lets the edge rise in pixel i, where left is the sum of the distances from the
	// pixel's left side at which it begins and ends.
	add := func(i, rise, left int) {
		changes[i] += sign * int32((2*unit-left)*rise)
		changes[i+1] += sign * int32(left*rise)
		marks[i/64] |= 1 << (i % 64)
		marks[(i+1)/64] |= 1 << ((i + 1) % 64)
	}
	i, last := x0/unit, x1/unit
	if i == last {
		add(i, height, x0+x1-2*i*unit)
		return
	}
	width, done, from := x1-x0, 0, x0-i*unit
	for ; i < last; i++ {
		upTo := ((i+1)*unit - x0) * height / width
		if rise := upTo - done; rise > 0 {
			add(i, rise, from+unit)
		}
		done, from = upTo, 0
	}
	if rise := height - done; rise > 0 {
		add(i, rise, x1-i*unit)
	}
}

// sweep calls span for each run of pixels of a row that are covered alike, in order, with
// their coverage, which is more than 0 and at most full; then all is empty again.
func (c *coverage) sweep(evenOdd bool, span func(y, x0, x1, covered int)) {
	fold := winding
	if evenOdd {
		fold = crossings
	}
	for y := c.top; y < c.bottom; y++ {
		changes, marks := c.changes[y*(c.width+2):][:c.width+2], c.marks[y*c.words:][:c.words]
		x, covered := 0, 0 // where the run begins, and what is covered of its pixels
		sum := int32(0)
		for w := c.first; w <= c.last; w++ {
			word := marks[w]
			marks[w] = 0
			for ; word != 0; word &= word - 1 {
				i := w*64 + bits.TrailingZeros64(word)
				if end := min(i, c.width); covered > 0 && end > x {
					span(y, x, end, covered)
				}
				sum += changes[i]
				changes[i] = 0
				x, covered = i, fold(sum)
			}
		}
		if covered > 0 && x < c.width {
			span(y, x, c.width, covered)
		}
	}
	c.empty()
}

// winding takes a sum of coverages to that of a pixel where any turn round it is inside.
func winding(sum int32) int {
	return int(min(max(sum, -sum), full))
}

// crossings does the same where every second turn is outside.
func crossings(sum int32) int {
	covered := max(sum, -sum) % (2 * full)
	return int(min(covered, 2*full-covered))
}
