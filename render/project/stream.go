package project

import (
	"math"
	"sync"

	"github.com/paulmach/orb"

	"dateline/render/scene/path"
)

// stream takes one geometry from places to pixels. It owns the memory that this
// needs, so that a vertex costs no allocation.
type stream struct {
	view *View

	turned []vertex     // the ring or line at hand
	pieces []vertex     // its visible pieces, one after the other
	chains []chain      // which of pieces belong together
	order  []int        // chains by where they enter
	px     []path.Point // resampled, before the frame
	spare  []path.Point // for clipping
}

// chain is a piece of a ring from where it enters what is shown to where it leaves.
type chain struct {
	from, to    int     // in pieces
	enter, exit float64 // along the cut, see boundary
	used        bool
	sheet       int // of a map that is cut at the antimeridian, see joinSheets
	round       int // in which the ring comes to it, if it goes round a pole
}

var streams = sync.Pool{New: func() any { return new(stream) }}

func (v *View) stream() *stream {
	s := streams.Get().(*stream)
	s.view = v
	return s
}

func (s *stream) release() {
	s.view = nil
	streams.Put(s)
}

// turnAll turns the points of a ring or line into s.turned, from the end if so
// wanted, and drops repeats. It returns false for coordinates that are not numbers.
func (s *stream) turnAll(points []orb.Point, reverse bool) bool {
	s.turned = s.turned[:0]
	for i := range points {
		p := points[i]
		if reverse {
			p = points[len(points)-1-i]
		}
		if i > 0 && len(s.turned) > 0 {
			q := points[i-1]
			if reverse {
				q = points[len(points)-i]
			}
			if p == q {
				continue
			}
		}
		if !(math.Abs(p[0]) < 1e6) || !(math.Abs(p[1]) <= 90+1e-9) {
			return false
		}
		s.turned = append(s.turned, s.view.turnPoint(p))
	}
	return true
}

// line draws an open line.
func (s *stream) line(dst *path.Path, points []orb.Point) {
	if !s.turnAll(points, false) || len(s.turned) < 2 {
		return
	}
	s.pieces, s.chains = s.pieces[:0], s.chains[:0]
	s.cut(false)
	for _, c := range s.chains {
		s.px = s.px[:0]
		s.resample(s.pieces[c.from:c.to])
		s.clipLine(dst, s.px)
	}
}

// polygon draws a polygon: its rings are cut and joined along the cut, at a circle
// together, at the antimeridian one by one.
func (s *stream) polygon(dst *path.Path, rings orb.Polygon) {
	s.pieces, s.chains = s.pieces[:0], s.chains[:0]
	whole := false // the polygon covers all of the cut
	size := 0.0    // of its exterior, in steradians
	for i, ring := range rings {
		if n := len(ring); n > 1 && ring[0] == ring[n-1] {
			ring = ring[:n-1]
		}
		if len(ring) < 3 {
			if i == 0 {
				return
			}
			continue
		}
		area := leftArea(ring)
		reverse := backwards(area, i > 0)
		if reverse {
			area = 4*math.Pi - area
		}
		if i == 0 {
			size = area
		}
		if !s.turnAll(ring, reverse) || len(s.turned) < 3 {
			continue
		}
		switch s.cut(true) {
		case allShown:
			s.px = s.px[:0]
			s.resampleRing(s.turned)
			if i == 0 && s.inverted() {
				whole = true
			}
			s.clipRing(dst, s.px)
		case partShown:
			if s.view.round == nil {
				s.joinSheets(dst, i > 0)
			}
		case noneShown:
			if i == 0 && s.coversAll(area) {
				whole = true
			}
		}
	}
	if len(s.chains) > 0 {
		s.join(dst, size)
	} else if whole {
		s.outline(dst)
	}
}
