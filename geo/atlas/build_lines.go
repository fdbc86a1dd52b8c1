package atlas

import (
	"math"
	"sort"

	"dateline/geo/atlas/topo"

	"github.com/paulmach/orb"
)

// freshTolerance is what rivers, lakes and claims are simplified to at full detail,
// in metres: their survey is coarser than its points are dense.
const freshTolerance = 250

// lines writes the rivers, the claims and the lines of the waters' names.
func (b *builder) lines() {
	for _, r := range b.src.Rivers {
		path := topo.Unwrap(topo.Densify(r.Path))
		if len(path) < 2 {
			continue
		}
		lake := uint16(0)
		if r.InLake {
			lake = 1
		}
		b.out.put(secRivers, r.Name, uint16(r.Rank), lake, b.scaled(path, func(tolerance float64) bool {
			return b.wanted(r.Rank, tolerance)
		}))
	}
	for _, c := range b.src.Claims {
		path := topo.Unwrap(topo.Densify(c.Path))
		if len(path) < 2 {
			continue
		}
		b.out.put(secClaims, c.Name, c.On, uint32(c.Class), b.scaled(path, func(float64) bool { return true }))
	}
	for _, w := range b.src.Waters {
		path := topo.Unwrap(topo.Densify(w.Path))
		if len(path) < 2 {
			continue
		}
		b.out.put(secWaters, w.Name, b.out.arc(path, noPart, noPart, International, nil), uint16(w.Kind), uint16(w.Rank))
	}
}

// wanted says whether a river or lake of a rank is ever drawn at a scale.
func (b *builder) wanted(rank int, tolerance float64) bool {
	return rank <= RankFor(tolerance/errorPixels)
}

// scaled writes a path at each scale that keeps it; it gives the first of their entries.
func (b *builder) scaled(path []topo.Point, keep func(tolerance float64) bool) uint32 {
	first := b.out.count(secLineArcs)
	for _, tolerance := range b.src.Tolerances {
		n := uint32(none)
		if keep(tolerance) {
			n = b.out.arc(topo.Simplify(path, max(tolerance, freshTolerance)), noPart, noPart, International, nil)
		}
		b.out.put(secLineArcs, n)
	}
	return first
}

// lakes writes the lakes, the greatest first.
func (b *builder) lakes() {
	type lake struct {
		SourceLake
		rings [][]topo.Point
		area  float64
	}
	var all []lake
	for _, s := range b.src.Lakes {
		l := lake{SourceLake: s}
		for i, r := range s.Shape {
			path := topo.Unwrap(topo.Densify(r))
			if len(path) < 4 || path[0].Y != path[len(path)-1].Y {
				continue
			}
			area := topo.Area(path)
			if (area < 0) == (i == 0) {
				reverse(path)
			}
			if i == 0 {
				l.area = math.Abs(area)
			}
			l.rings = append(l.rings, path)
		}
		if len(l.rings) > 0 && l.area > 0 {
			all = append(all, l)
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].area > all[j].area })
	for _, l := range all {
		first := b.out.count(secLineArcs)
		polys := make([]uint32, len(b.src.Tolerances))
		for i, tolerance := range b.src.Tolerances {
			polys[i] = none
			least := smallestRing * tolerance * smallestRing * tolerance
			if l.area < least || !b.wanted(l.Rank, tolerance) {
				continue
			}
			polys[i] = b.out.count(secPolys)
			var kept [][]topo.Point
			for k, r := range l.rings {
				if k == 0 || -topo.Area(r) >= least {
					kept = append(kept, topo.Simplify(r, max(tolerance, freshTolerance)))
				}
			}
			b.out.put(secPolys, boxOf(kept[0]), b.out.count(secRings), uint32(len(kept)))
			for _, r := range kept {
				b.out.put(secRings, b.out.count(secRefs), uint32(1), uint32(0))
				b.out.put(secRefs, b.out.arc(r, noPart, noPart, International, nil))
			}
		}
		for _, p := range polys {
			b.out.put(secLineArcs, p)
		}
		b.out.put(secLakes, l.Name, uint32(l.Rank), float32(l.area/1e6), first)
	}
}

func reverse(path []topo.Point) {
	for i, j := 0, len(path)-1; i < j; i, j = i+1, j-1 {
		path[i], path[j] = path[j], path[i]
	}
}

// names writes the towns, the greatest first.
func (b *builder) names() {
	towns := append([]Town(nil), b.src.Towns...)
	sort.SliceStable(towns, func(i, j int) bool {
		p, q := towns[i], towns[j]
		switch {
		case p.Rank != q.Rank:
			return p.Rank < q.Rank
		case p.Capital != q.Capital:
			return p.Capital > q.Capital
		case p.Population != q.Population:
			return p.Population > q.Population
		}
		return p.Name < q.Name
	})
	for _, t := range towns {
		b.out.put(secTowns, t.Name, t.ISO, topo.Point{X: int32(grid(t.At[0])), Y: int32(grid(t.At[1]))},
			uint16(t.Rank), uint16(t.Capital), uint32(t.Population), uint32(t.GeoNames))
	}
}

// units writes the first-level units in the order that the arcs refer to.
func (b *builder) units() {
	for i, u := range b.src.Units {
		var boxes []box
		var area, largest float64
		var best orb.Polygon
		for _, p := range u.Shape {
			var polygon float64
			for k, r := range p {
				path := topo.Unwrap(topo.Densify(r))
				if len(path) < 3 {
					continue
				}
				a := math.Abs(topo.Area(path))
				if k == 0 {
					boxes = append(boxes, boxOf(path))
					polygon = a
				} else {
					polygon -= a
				}
			}
			area += polygon
			if polygon > largest {
				largest, best = polygon, p
			}
		}
		b.out.put(secUnits, u.Code, u.Name, u.GeoNames, float32(area/1e6), labelPoint(best), around(boxes), uint32(b.part[i]))
	}
}
