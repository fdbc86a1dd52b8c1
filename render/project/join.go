package project

import (
	"math"
	"sort"

	"dateline/render/scene/path"
)

// join closes the chains of a polygon along the cut: where one leaves, the outline
// follows the cut, with the map on its left, to where the next one enters. All rings are
// walked with their inside on the left, so that nothing needs to be asked about insides;
// but a polygon of less than half the size of what is shown, in steradians, has no way
// nearly all round the cut: there it crosses itself on the cut, and its ends are joined straight.
func (s *stream) join(dst *path.Path, size float64) {
	s.order = s.order[:0]
	for i := range s.chains {
		s.order = append(s.order, i)
	}
	sort.Slice(s.order, func(i, j int) bool {
		a, b := s.chains[s.order[i]], s.chains[s.order[j]]
		if a.enter != b.enter {
			return a.enter < b.enter
		}
		return s.order[i] < s.order[j]
	})
	roundAbout := s.view.circuit()
	if size < math.Pi*(1-s.view.cosine) {
		roundAbout -= crossedWithin
	}
	for start := range s.chains {
		if s.chains[start].used {
			continue
		}
		s.px = s.px[:0]
		for at := start; ; {
			c := &s.chains[at]
			c.used = true
			s.resample(s.pieces[c.from:c.to])
			next := s.nextEntry(c.exit)
			if way := positive(s.chains[next].enter - c.exit); way < roundAbout {
				s.follow(c.exit, s.chains[next].enter)
			}
			if next == start || s.chains[next].used {
				break
			}
			at = next
		}
		if !s.flooded(size) {
			s.clipRing(dst, s.px)
		}
	}
}

// flooded reports whether the outline at hand encloses far more than a polygon of that size
// can: it crosses itself on the cut in a way that cannot be mended, and is better left out.
func (s *stream) flooded(size float64) bool {
	area := math.Abs(s.signedArea())
	if area < halfTheEarth(s.view)/4 {
		return false
	}
	swells := true // places far from the centre become larger than they are
	switch s.view.projection.Kind {
	case Orthographic, AzimuthalEqualArea:
		swells = false
	}
	return size < islandAtMost || !swells && area > 2*size*s.view.scale*s.view.scale
}

// islandAtMost is the size in steradians, 400 000 km², of a polygon that covers an
// eighth of the Earth in no projection, whatever that does to it.
const islandAtMost = 0.01

// crossedWithin is how far apart on the cut, in radians, the ends of an outline may lie that
// crosses itself there: simplified borders do so by as much as they were simplified.
const crossedWithin = 0.1

// halfTheEarth is the area of half the Earth in px² on an equal-area map.
func halfTheEarth(v *View) float64 { return 2 * math.Pi * v.scale * v.scale }

// nextEntry returns the chain that enters first after position t.
func (s *stream) nextEntry(t float64) int {
	i := sort.Search(len(s.order), func(i int) bool { return s.chains[s.order[i]].enter >= t })
	return s.order[i%len(s.order)]
}

// circuit is the length of the whole cut, in its own measure.
func (v *View) circuit() float64 {
	if v.round != nil {
		return 2 * math.Pi
	}
	return 6 * math.Pi
}

// stride is how far apart points on the cut are drawn: near enough that the chords of a
// circle of the map's size stay within a tenth of a pixel.
func (v *View) stride() float64 { return math.Max(0.002, math.Min(0.06, math.Sqrt(0.25/v.scale))) }

// follow draws the cut from one position to the next, onwards.
func (s *stream) follow(from, to float64) {
	if to < from {
		to += s.view.circuit()
	}
	d := s.view.stride()
	for t := (math.Floor(from/d) + 1) * d; t < to; t += d {
		s.onCut(t)
	}
}

// onCut draws one point of the cut.
func (s *stream) onCut(t float64) {
	v := s.view
	if v.round == nil {
		s.px = append(s.px, v.px(boundaryVertex(math.Mod(t, v.circuit()))))
		return
	}
	st, ct := math.Sincos(t)
	r := math.Sqrt(1 - v.cosine*v.cosine)
	s.px = append(s.px, v.px(vertex{v: vec{v.cosine, r * ct, r * st}}))
}

// outline draws all that is shown.
func (s *stream) outline(dst *path.Path) {
	s.px = s.px[:0]
	if s.view.round == nil {
		for side := range 4 { // the corners must not be missed
			a := [...]float64{0, 1, 3, 4, 6}
			s.onCut(a[side] * math.Pi)
			s.follow(a[side]*math.Pi, a[side+1]*math.Pi)
		}
	} else {
		s.follow(0, 2*math.Pi)
	}
	s.clipRing(dst, s.px)
}
