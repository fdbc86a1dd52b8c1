package atlas

import (
	"iter"

	"github.com/paulmach/orb"
)

// Polygon is one exterior ring with its holes, to be read where it is wanted.
type Polygon struct {
	a    *Atlas
	poly uint32
}

// Ring is one ring of a polygon.
type Ring struct {
	a    *Atlas
	ring uint32
	// Hole is set for an interior ring, which runs clockwise.
	Hole bool
	// Polar is set for a ring that goes round a pole: its ends are 360° apart.
	Polar bool
}

// Bound is the polygon's bound; its longitudes may run beyond ±180°.
func (p Polygon) Bound() orb.Bound {
	if p.a == nil {
		return orb.Bound{}
	}
	return p.a.polyBox(p.poly).bound()
}

// Rings gives the exterior ring, then the holes.
func (p Polygon) Rings() iter.Seq[Ring] {
	return func(yield func(Ring) bool) {
		if p.a == nil {
			return
		}
		polys, rings := p.a.sections[secPolys], p.a.sections[secRings]
		first, n := int(polys.u32(int(p.poly), polyFirstRing)), int(polys.u32(int(p.poly), polyRings))
		for i := range n {
			r := Ring{a: p.a, ring: uint32(first + i), Hole: i > 0}
			r.Polar = rings.u32(first+i, ringPolar) != 0
			if !yield(r) {
				return
			}
		}
	}
}

// Geometry copies the polygon out, whole.
func (p Polygon) Geometry() orb.Polygon {
	var out orb.Polygon
	for r := range p.Rings() {
		out = append(out, r.Append(nil, Everywhere))
	}
	return out
}

// Append adds the ring's points to dst, closed, and gives the longer slice; it
// begins a new ring whatever dst ends in. Runs outside the bound are straight.
func (r Ring) Append(dst []orb.Point, within orb.Bound) orb.Ring {
	if r.a == nil {
		return dst
	}
	w := windowOf(within)
	rings, refs := r.a.sections[secRings], r.a.sections[secRefs]
	first, n := int(rings.u32(int(r.ring), ringFirstRef)), int(rings.u32(int(r.ring), ringRefs))
	start := len(dst)
	for i := range n {
		arc, reverse := refs.i32(first+i, 0), false
		if arc < 0 {
			arc, reverse = ^arc, true
		}
		dst = r.a.appendArc(dst, uint32(arc), reverse, len(dst) > start, w)
	}
	if len(dst) > start && !r.Polar {
		dst[len(dst)-1] = dst[start]
	}
	return dst
}

// polygons yields the polygons of a part at a scale that touch the window.
func (a *Atlas) polygons(s Scale, part int, w window, yield func(Polygon) bool) bool {
	index := a.sections[secPolyIndex]
	at := int(a.clamp(s))*(a.partCount()+1) + part
	for i := index.u32(at, 0); i < index.u32(at+1, 0); i++ {
		if w.touches(a.polyBox(i)) && !yield(Polygon{a, i}) {
			return false
		}
	}
	return true
}

// joinEnds joins lines that meet end to start into the fewest, keeping their
// direction.
func joinEnds(lines orb.MultiLineString) orb.MultiLineString {
	from := make(map[orb.Point]int, len(lines))
	begun := make(map[orb.Point]bool, len(lines))
	for i, l := range lines {
		from[wrap(l[0])] = i
		begun[wrap(l[len(l)-1])] = true
	}
	used := make([]bool, len(lines))
	var out orb.MultiLineString
	follow := func(i int) {
		var line orb.LineString
		for ok := true; ok && !used[i]; {
			used[i] = true
			next := lines[i]
			if len(line) == 0 {
				line = append(line, next...)
			} else {
				shift := turnsBetween(next[0][0], line[len(line)-1][0])
				for _, p := range next[1:] {
					line = append(line, orb.Point{p[0] + shift, p[1]})
				}
			}
			i, ok = from[wrap(line[len(line)-1])]
		}
		out = append(out, line)
	}
	for i, l := range lines {
		if !begun[wrap(l[0])] {
			follow(i)
		}
	}
	for i := range lines {
		if !used[i] {
			follow(i)
		}
	}
	return out
}

// wrap brings a longitude into [-180, 180), so that equal points are equal.
func wrap(p orb.Point) orb.Point {
	x := grid(p[0])
	x -= floorDiv(x+half, turn) * turn
	return point(int32(x), int32(grid(p[1])))
}
