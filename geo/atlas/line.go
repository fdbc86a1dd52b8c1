package atlas

import (
	"encoding/binary"
	"math"

	"github.com/paulmach/orb"
)

// Line is one arc of the atlas, to be read where it is wanted. The zero Line is empty.
type Line struct {
	a       *Atlas
	arc     uint32
	reverse bool
}

// runLength is how many edges share a box.
const runLength = 64

// Len is the number of points.
func (l Line) Len() int {
	if l.a == nil {
		return 0
	}
	return int(l.a.sections[secArcs].u32(int(l.arc), arcPoints))
}

// Bound is the line's bound; its longitudes may run beyond ±180°.
func (l Line) Bound() orb.Bound {
	if l.a == nil {
		return orb.Bound{}
	}
	return l.a.arcBox(l.arc).bound()
}

// ID is the same for both uses of an arc, whichever way it runs, within one Atlas.
func (l Line) ID() uint32 { return l.arc }

// Append adds the line's points to dst, so that a buffer can be reused, and gives
// the longer slice. Runs that lie outside the bound are straight (see the package
// comment); Everywhere keeps every point. Longitudes run on without a jump.
func (l Line) Append(dst []orb.Point, within orb.Bound) orb.LineString {
	if l.a == nil {
		return dst
	}
	return l.a.appendArc(dst, l.arc, l.reverse, false, windowOf(within))
}

// appendArc decodes an arc's runs. To join, the arc is shifted by whole turns to
// continue dst, which ends in its first point, and the point is not repeated.
func (a *Atlas) appendArc(dst []orb.Point, arc uint32, reverse, join bool, w window) []orb.Point {
	points := int(a.sections[secArcs].u32(int(arc), arcPoints))
	first, runs := a.runsOf(arc)
	if points < 2 || first+runs > a.sections[secRuns].count {
		return dst
	}
	var shift float64
	for i := range runs {
		run := i
		if reverse {
			run = runs - 1 - i
		}
		edges := min(runLength, points-1-run*runLength)
		var xs, ys [runLength + 1]int32
		n := 2
		if w.touches(bulge(a.runBox(first + run))) {
			n = a.decodeRun(first+run, edges, &xs, &ys)
		} else {
			a.runEnds(first+run, &xs, &ys)
		}
		for k := range n {
			at := k
			if reverse {
				at = n - 1 - k
			}
			p := point(xs[at], ys[at])
			if k == 0 && i == 0 && join {
				shift = turnsBetween(p[0], dst[len(dst)-1][0])
				continue
			}
			if k == 0 && i > 0 {
				continue
			}
			p[0] += shift
			dst = append(dst, p)
		}
	}
	return dst
}

// bulge widens a box by as much as a great circle between two of its points may leave
// it towards a pole: for a width of λ at latitude φ that is λ²/8 sin φ cos φ, at
// most λ²/16.
func bulge(b box) box {
	const radian = 180 / math.Pi / unit
	dx := float64(b.x1) - float64(b.x0)
	out := int32(min(dx*dx/16/radian, half))
	b.y0, b.y1 = b.y0-out, b.y1+out
	return b
}

// turnsBetween is the multiple of 360 that brings x nearest to to.
func turnsBetween(x, to float64) float64 {
	switch d := to - x; {
	case d > 180:
		return float64(int((d+180)/360)) * 360
	case d < -180:
		return -float64(int((-d+180)/360)) * 360
	}
	return 0
}

// decodeRun reads edges+1 points: the first from the run's record, the others as
// zigzag varint differences. Damaged bytes end it early.
func (a *Atlas) decodeRun(run, edges int, xs, ys *[runLength + 1]int32) int {
	r := a.sections[secRuns]
	x, y := r.i32(run, runX), r.i32(run, runY)
	xs[0], ys[0] = x, y
	off := int(r.u32(run, runOffset))
	if off > len(a.coords) {
		return 1
	}
	b := a.coords[off:]
	for i := 1; i <= edges; i++ {
		dx, n := uvarint(b)
		dy, m := uvarint(b[n:])
		if n == 0 || m == 0 {
			return i
		}
		b = b[n+m:]
		x += int32(dx>>1) ^ -int32(dx&1)
		y += int32(dy>>1) ^ -int32(dy&1)
		xs[i], ys[i] = x, y
	}
	return edges + 1
}

// uvarint is binary.Uvarint for 32 bits, quick on the short ones; 0 bytes on damage.
func uvarint(b []byte) (uint32, int) {
	if len(b) >= 3 {
		if b[0] < 0x80 {
			return uint32(b[0]), 1
		}
		if b[1] < 0x80 {
			return uint32(b[0]&0x7f) | uint32(b[1])<<7, 2
		}
		if b[2] < 0x80 {
			return uint32(b[0]&0x7f) | uint32(b[1]&0x7f)<<7 | uint32(b[2])<<14, 3
		}
	}
	v, n := binary.Uvarint(b)
	return uint32(v), max(n, 0)
}

// runEnds reads the two ends of a run only.
func (a *Atlas) runEnds(run int, xs, ys *[runLength + 1]int32) {
	r := a.sections[secRuns]
	xs[0], ys[0] = r.i32(run, runX), r.i32(run, runY)
	xs[1], ys[1] = r.i32(run, runEndX), r.i32(run, runEndY)
}
