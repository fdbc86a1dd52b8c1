package render

import (
	"math"

	"dateline/render/scene"
)

// leastShaft is how long a leg must be, in arrow lengths, to bear a whole arrow;
// shorter legs get a smaller one, and the shortest none.
const (
	leastShaft = 1.3
	leastArrow = 9.0 // px: a head with less of a shaft than this stands alone
	leastLeg   = 4.5 // px between two markers in which nothing can be seen
	leastHalf  = 1.5 // widths of the shaft: a narrower head is none
)

// putArrow ends part n of a leg in an arrowhead.
func (c *composer) putArrow(d *drawnLeg, n int) {
	line := d.parts[n]
	if len(line) < 2 {
		return
	}
	total := length(line)
	long := c.sz.line(c.th.Arrow.Length) * math.Sqrt(c.thinner())
	long = math.Min(long, total/leastShaft)
	if long < leastArrow { // a head alone, or nothing: a stub would look like dirt
		if long = total; long < leastLeg {
			d.parts[n] = nil
			return
		}
		long = math.Min(long, leastArrow)
	}
	notch := long * c.th.Arrow.Notch / c.th.Arrow.Length
	half := math.Max(long*math.Tan(c.th.Arrow.HalfAngle), d.width*leastHalf)
	tip := line[len(line)-1]
	base := backFrom(line, long)
	u := unit(base, tip)
	left := scene.Point{X: tip.X - u.X*long + u.Y*half, Y: tip.Y - u.Y*long - u.X*half}
	right := scene.Point{X: tip.X - u.X*long - u.Y*half, Y: tip.Y - u.Y*long + u.X*half}
	mid := scene.Point{X: tip.X - u.X*notch, Y: tip.Y - u.Y*notch}
	d.arrow = []scene.Point{tip, left, mid, right}
	d.parts[n] = cutBack(line, notch*0.98)
	d.parts[n][len(d.parts[n])-1] = mid
}

// outline is the leg as closed shapes, the head and its shaft being one.
func (d *drawnLeg) outline() []scene.Path {
	var out []scene.Path
	for i, line := range d.parts {
		line = simplified(line, 0.05)
		h := d.width / 2
		left, right := make([]scene.Point, len(line)), make([]scene.Point, len(line))
		for k, p := range line {
			u := direction(line, k)
			left[k] = scene.Point{X: p.X + u.Y*h, Y: p.Y - u.X*h}
			right[k] = scene.Point{X: p.X - u.Y*h, Y: p.Y + u.X*h}
		}
		ring := left
		if d.arrow != nil && i == len(d.parts)-1 {
			ring = append(ring, d.arrow[1], d.arrow[0], d.arrow[3])
		}
		for k := len(right) - 1; k >= 0; k-- {
			ring = append(ring, right[k])
		}
		out = append(out, scene.Polygon(ring))
	}
	return out
}
