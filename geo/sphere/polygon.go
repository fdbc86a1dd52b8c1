package sphere

import (
	"math"
	"sort"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// CutPolygon cuts a polygon where it crosses ±180°, for readers that take the
// world for a plane (RFC 7946 section 3.1.9): the parts lie within [-180, 180]
// and meet along the antimeridian. Longitudes must be continuous, as an atlas
// keeps them; a ring that goes round a pole, and so ends 360° from where it
// began, is closed along the pole. The polygon is not modified.
func CutPolygon(polygon orb.Polygon) orb.MultiPolygon {
	if len(polygon) == 0 {
		return nil
	}
	rings := make([]orb.Ring, 0, len(polygon))
	west, east := math.Inf(1), math.Inf(-1)
	for i, r := range polygon {
		if len(r) < 4 {
			continue
		}
		r = closePole(append(orb.Ring(nil), r...))
		if i == 0 {
			for _, p := range r {
				west, east = math.Min(west, p[0]), math.Max(east, p[0])
			}
		}
		rings = append(rings, r)
	}
	parts := orb.MultiPolygon{orb.Polygon(rings)}
	var out orb.MultiPolygon
	for w := windowOf(west); w <= windowOf(east); w++ {
		edge := 360*float64(w) + 180
		var rest orb.MultiPolygon
		for _, p := range parts {
			left, right := split(p, edge)
			for _, l := range left {
				out = append(out, shifted(l, -360*float64(w)))
			}
			rest = append(rest, right...)
		}
		parts = rest
	}
	return out
}

// closePole closes a ring that ends a turn away from its start, by way of the pole.
func closePole(r orb.Ring) orb.Ring {
	first, last := r[0], r[len(r)-1]
	if math.Abs(last[0]-first[0]) < 359 {
		return r
	}
	pole := math.Copysign(90, first[1])
	return append(r, orb.Point{last[0], pole}, orb.Point{first[0], pole}, first)
}

func shifted(p orb.Polygon, by float64) orb.Polygon {
	out := make(orb.Polygon, len(p))
	for i, r := range p {
		for _, q := range r {
			out[i] = append(out[i], Quantise(orb.Point{math.Max(-180, math.Min(180, q[0]+by)), q[1]}))
		}
	}
	return out
}

// chain is a stretch of a ring on one side of the cut, from crossing to crossing.
type chain struct {
	points orb.Ring
	used   bool
}

// split cuts a polygon along a meridian into what lies west and east of it.
func split(p orb.Polygon, edge float64) (west, east orb.MultiPolygon) {
	var chains [2][]*chain
	var whole [2][]orb.Ring // rings that do not cross, the exterior first where it is one
	for _, r := range p {
		cutRing(r, edge, &chains, &whole)
	}
	return assemble(chains[0], whole[0]), assemble(chains[1], whole[1])
}

// cutRing sorts a ring's stretches by side. A point on the meridian counts as
// west of it, so that no stretch is only a touch.
func cutRing(r orb.Ring, edge float64, chains *[2][]*chain, whole *[2][]orb.Ring) {
	side := func(q orb.Point) int {
		if q[0] > edge {
			return 1
		}
		return 0
	}
	start := -1 // the first point after a crossing
	for i := 1; i < len(r); i++ {
		if side(r[i-1]) != side(r[i]) {
			start = i
			break
		}
	}
	if start < 0 {
		s := side(r[0])
		whole[s] = append(whole[s], r)
		return
	}
	n := len(r) - 1 // the last point repeats the first
	at := func(i int) orb.Point { return r[i%n] }
	cross := func(a, b orb.Point) orb.Point {
		return orb.Point{edge, a[1] + (b[1]-a[1])*(edge-a[0])/(b[0]-a[0])}
	}
	current := &chain{points: orb.Ring{cross(at(start-1+n), at(start)), at(start)}}
	for i := start + 1; i <= start+n; i++ {
		a, b := at(i-1), at(i)
		if side(a) != side(b) {
			c := cross(a, b)
			current.points = append(current.points, c)
			chains[side(a)] = append(chains[side(a)], current)
			current = &chain{points: orb.Ring{c}}
		}
		current.points = append(current.points, b)
	}
}

// assemble joins the stretches of one side along the meridian. Sorted by
// latitude, the crossings bound the pieces of the inside two by two.
func assemble(chains []*chain, whole []orb.Ring) orb.MultiPolygon {
	type crossing struct {
		lat   float64
		chain *chain
		start bool
	}
	var all []crossing
	for _, c := range chains {
		all = append(all, crossing{c.points[0][1], c, true}, crossing{c.points[len(c.points)-1][1], c, false})
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].lat < all[j].lat })
	next := map[*chain]*chain{}
	for i := 0; i+1 < len(all); i += 2 {
		a, b := all[i], all[i+1]
		if a.start {
			a, b = b, a
		}
		next[a.chain] = b.chain
	}
	var out orb.MultiPolygon
	for _, c := range chains {
		var ring orb.Ring
		for c != nil && !c.used {
			c.used = true
			ring = append(ring, c.points...)
			c = next[c]
		}
		if len(ring) >= 3 {
			out = append(out, orb.Polygon{append(ring, ring[0])})
		}
	}
	for i, r := range whole {
		if i == 0 && len(chains) == 0 {
			out = append(out, orb.Polygon{r})
			continue
		}
		for j := range out { // a hole goes to the part that holds it
			if planar.RingContains(out[j][0], r[0]) {
				out[j] = append(out[j], r)
				break
			}
		}
	}
	return out
}
