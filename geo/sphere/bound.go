package sphere

import (
	"math"
	"sort"

	"github.com/paulmach/orb"
)

// Bound is a box in degrees. West is greater than East where the box crosses
// the antimeridian, as in RFC 7946 section 5.2. The zero Bound of no points is
// told apart by BoundOf's second result.
type Bound struct{ West, South, East, North float64 }

// Crosses reports whether the box crosses the antimeridian.
func (b Bound) Crosses() bool { return b.West > b.East }

// Width returns the box's width in degrees of longitude, 0 to 360.
func (b Bound) Width() float64 {
	if b.Crosses() {
		return b.East - b.West + 360
	}
	return b.East - b.West
}

// Center returns the middle of the box, its longitude in [-180, 180].
func (b Bound) Center() orb.Point {
	return Quantise(Wrap(orb.Point{b.West + b.Width()/2, (b.South + b.North) / 2}))
}

// Contains reports whether p lies in the box or on its edge.
func (b Bound) Contains(p orb.Point) bool {
	p = Wrap(p)
	if p[1] < b.South || p[1] > b.North {
		return false
	}
	in := func(lon float64) bool {
		if b.Crosses() {
			return lon >= b.West || lon <= b.East
		}
		return lon >= b.West && lon <= b.East
	}
	return in(p[0]) || math.Abs(p[0]) == 180 && in(-p[0])
}

// BoundOf returns the narrowest box around the points and the lines; ok is
// false where there are none. Lines must be cut at ±180°, as CutAntimeridian
// leaves them: each part is covered along its whole length. Of two boxes of one
// width the one that does not cross the antimeridian is taken.
func BoundOf(points []orb.Point, lines ...orb.MultiLineString) (box Bound, ok bool) {
	var spans [][2]float64
	box.South, box.North = math.Inf(1), math.Inf(-1)
	add := func(p orb.Point) {
		box.South, box.North = math.Min(box.South, p[1]), math.Max(box.North, p[1])
	}
	for _, p := range points {
		if OnEarth(p) {
			p = Wrap(p)
			add(p)
			spans = append(spans, [2]float64{p[0], p[0]})
		}
	}
	for _, line := range lines {
		for _, part := range line {
			span := [2]float64{math.Inf(1), math.Inf(-1)}
			for _, p := range part {
				if OnEarth(p) {
					p = Wrap(p)
					add(p)
					span[0], span[1] = math.Min(span[0], p[0]), math.Max(span[1], p[0])
				}
			}
			if span[0] <= span[1] {
				spans = append(spans, span)
			}
		}
	}
	if len(spans) == 0 {
		return Bound{}, false
	}
	box.West, box.East = narrowest(spans)
	return box, true
}

// narrowest returns the ends of the shortest arc of the circle that covers the
// spans: the complement of the widest gap between them.
func narrowest(spans [][2]float64) (west, east float64) {
	sort.Slice(spans, func(i, j int) bool { return spans[i][0] < spans[j][0] })
	west, reach := spans[0][0], spans[0][1]
	wide, gapFrom, gapTo := 0.0, 0.0, 0.0
	for _, s := range spans[1:] {
		if s[0]-reach > wide {
			wide, gapFrom, gapTo = s[0]-reach, reach, s[0]
		}
		reach = math.Max(reach, s[1])
	}
	if outer := west + 360 - reach; outer >= wide {
		return west, reach
	}
	return gapTo, gapFrom
}
