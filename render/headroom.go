package render

import (
	"math"

	"dateline/render/scene"
)

// The bend that gives an arrowhead room.
const (
	headBend  = 0.025 // of the leg's length, in so many steps
	headSteps = 7
	headGap   = 1.0 // px at scale 1 between a head and another leg
)

// giveHeadsRoom bends legs whose arrowheads would lie on another leg or its head: two that come
// into a stop from nearly one side, or one that goes out to where the other comes from.
func (c *composer) giveHeadsRoom() {
	if len(c.legs) > manyLegs {
		return // whose heads are beyond help
	}
	for _, d := range c.legs {
		for _, e := range append([]*drawnLeg{d}, c.onHead(d)...) {
			if len(c.onHead(d)) > 0 {
				c.bendClear(e)
			}
		}
	}
}

// bendClear bends a leg to where it and its head have the fewest others on them, by as little as
// does it.
func (c *composer) bendClear(d *drawnLeg) {
	if d.from == nil || d.to == nil || len(d.parts) != 1 || d.bow != 0 {
		return // one that is bent already is so for a reason
	}
	chord := distance(d.from.px, d.to.px)
	best, fewest := 0.0, len(c.onHead(d))+c.underHeads(d)
	for n := 1; n <= headSteps; n++ {
		for _, side := range [2]float64{1, -1} {
			d.bow = side * float64(n) * headBend * chord
			line := d.bentBy(d.bow)
			if few := len(c.onHead(d)) + c.underHeads(d); few < fewest && !c.hitsMarker(d, line) && c.frame.Contains(line[len(line)/2]) {
				best, fewest = d.bow, few
			}
		}
	}
	d.bow = best
}

// onHead are the legs that lie on the head of d.
func (c *composer) onHead(d *drawnLeg) (on []*drawnLeg) {
	head, half := c.headOf(d)
	for _, e := range c.legs {
		if e != d && head != nil && c.lapsHead(head, half, d, e) {
			on = append(on, e)
		}
	}
	return on
}

// underHeads is on how many other heads a leg lies.
func (c *composer) underHeads(d *drawnLeg) (n int) {
	for _, e := range c.legs {
		if e == d || e.to == nil {
			continue
		}
		if head, half := c.headOf(e); head != nil && c.lapsHead(head, half, e, d) {
			n++
		}
	}
	return n
}

// headOf is the middle line of a leg's arrowhead, from its base to its tip, and half its width;
// nil where the leg is too short to have a whole one.
func (c *composer) headOf(d *drawnLeg) (head []scene.Point, half float64) {
	if d.from == nil || d.to == nil || len(d.parts) != 1 {
		return nil, 0
	}
	line := c.trimmed(d.bowed(), d.to)
	if len(line) < 2 {
		return nil, 0
	}
	long := c.sz.line(c.th.Arrow.Length) * math.Sqrt(c.thinner())
	if length(line) < leastShaft*long {
		return nil, 0
	}
	base, tip := backFrom(line, long), line[len(line)-1]
	return []scene.Point{base, mix(base, tip, 0.5), tip}, long * math.Tan(c.th.Arrow.HalfAngle)
}

// lapsHead reports whether leg e lies on the head of d.
func (c *composer) lapsHead(head []scene.Point, half float64, d, e *drawnLeg) bool {
	gap := e.width/2 + c.sz.line(headGap)
	if e.to != nil && e.to == d.to {
		gap = half + c.sz.line(headGap)
	}
	for i, part := range e.parts {
		if !reaches(part, head[len(head)-1], math.Abs(e.bow)+gap+2*length(head)) {
			continue
		}
		if len(e.parts) == 1 {
			part = e.bowed()
		}
		if e.to != nil && i == len(e.parts)-1 && len(part) > 1 {
			part = c.trimmed(part, e.to)
		}
		if e.from != nil && i == 0 && len(part) > 1 {
			part = c.trimmed(reversed(part), e.from)
		}
		for k, p := range head {
			if wide := half * (1 - float64(k)/float64(len(head)-1)); offPolyline(p, part) < wide+gap {
				return true
			}
		}
	}
	return false
}

// reaches reports whether the box round a line, so much larger on each side, holds a point: a cheap
// test before the exact one.
func reaches(line []scene.Point, p scene.Point, by float64) bool {
	var left, right, above, below bool
	for _, q := range line {
		left, right = left || q.X <= p.X+by, right || q.X >= p.X-by
		above, below = above || q.Y <= p.Y+by, below || q.Y >= p.Y-by
	}
	return left && right && above && below
}
