package atlas

import (
	"math"

	"dateline/geo/atlas/topo"
)

// A ring that is smaller than this many tolerances square is left out of a scale,
// unless something would vanish with it.
const smallestRing = 2

// innerTolerance is what the lines between first-level units are simplified to at
// full detail, in metres; borders and coasts keep every point.
const innerTolerance = 250

// A simplified ring must keep this much of its area; its arcs are simplified less
// until it does.
const leastArea = 0.5

// level writes one scale: its arcs, then its polygons part by part.
func (b *builder) level(level int) {
	tolerance := b.src.Tolerances[level]
	first := b.out.count(secArcs)
	kept := b.keptPolygons(tolerance)
	paths := b.simplified(tolerance, kept)
	number := make([]int32, len(b.arcs))
	for i, path := range paths {
		if path == nil {
			continue
		}
		a := b.arcs[i]
		var breaks []unitBreak
		if level == 0 {
			breaks = b.unitBreaks(a)
		}
		number[i] = int32(b.out.arc(path, partNumber(a.Left), partNumber(a.Right), b.classes[i], breaks))
	}
	if b.hasInner(level) {
		for _, a := range b.inner {
			var breaks []unitBreak
			if level == 0 {
				breaks = b.unitBreaks(a)
			}
			b.out.arc(topo.Simplify(a.Path, max(tolerance, innerTolerance)), partNumber(a.Left), partNumber(a.Right), International, breaks)
		}
	}
	inner := uint32(0)
	if b.hasInner(level) {
		inner = 1
	}
	b.out.put(secLevels, uint32(tolerance), first, b.out.count(secArcs)-first, inner)
	at := 0
	for part := range b.owners {
		b.out.put(secPolyIndex, b.out.count(secPolys))
		for ; at < len(b.polygons) && b.polygons[at].Label == part; at++ {
			if kept[at] != nil {
				b.polygon(kept[at], paths, number)
			}
		}
	}
	b.out.put(secPolyIndex, b.out.count(secPolys))
}

// hasInner says whether a scale has lines between first-level units of its own: the
// coarsest has none, and one that is hardly coarser than innerTolerance takes those of
// full detail.
func (b *builder) hasInner(level int) bool {
	return level == 0 || level < len(b.src.Tolerances)-1 && b.src.Tolerances[level] > 4*innerTolerance
}

func partNumber(label int) uint16 {
	if label == topo.Sea {
		return noPart
	}
	return uint16(label)
}

// keptPolygons gives the rings of each polygon that a scale keeps; nil for none.
func (b *builder) keptPolygons(tolerance float64) [][]int {
	small := smallestRing * tolerance * smallestRing * tolerance
	largest := map[int]int{} // polygon of each country, and of each part that nobody owns
	owner := func(part int) int {
		if o := b.owners[part][0]; o >= 0 {
			return o
		}
		return -1 - part
	}
	for i, p := range b.polygons {
		o := owner(p.Label)
		if l, ok := largest[o]; !ok || b.rings[p.Rings[0]].Area > b.rings[b.polygons[l].Rings[0]].Area {
			largest[o] = i
		}
	}
	out := make([][]int, len(b.polygons))
	for i, p := range b.polygons {
		for k, r := range p.Rings {
			big := math.Abs(b.rings[r].Area) >= small || b.shared(r)
			if big || k == 0 && largest[owner(p.Label)] == i {
				out[i] = append(out[i], r)
			} else if k == 0 {
				break
			}
		}
	}
	return out
}

// shared says whether a ring borders anything but the sea.
func (b *builder) shared(ring int) bool {
	for _, ref := range b.rings[ring].Refs {
		a := b.arcs[max(ref, ^ref)]
		if a.Left != topo.Sea && a.Right != topo.Sea {
			return true
		}
	}
	return false
}

// simplified gives the paths of the arcs that the kept rings need.
func (b *builder) simplified(tolerance float64, kept [][]int) [][]topo.Point {
	paths := make([][]topo.Point, len(b.arcs))
	used := make([]float64, len(b.arcs))
	simplify := func(i int, tolerance float64) {
		used[i] = tolerance
		paths[i] = topo.Simplify(b.arcs[i].Path, tolerance)
	}
	for _, rings := range kept {
		for _, r := range rings {
			for _, ref := range b.rings[r].Refs {
				if i := max(ref, ^ref); paths[i] == nil {
					simplify(i, tolerance)
				}
			}
		}
	}
	if tolerance == 0 {
		return paths
	}
	// Arcs are shared: making one ring right may change its neighbours, never for
	// the worse by much, so a few rounds settle all.
	for range 8 {
		changed := false
		for _, rings := range kept {
			for _, r := range rings {
				ring := b.rings[r]
				got := topo.Area(pathAlong(ring.Refs, paths))
				if got/ring.Area >= leastArea {
					continue
				}
				for _, ref := range ring.Refs {
					i := max(ref, ^ref)
					simplify(i, used[i]/3)
				}
				changed = true
			}
		}
		if !changed {
			break
		}
	}
	return paths
}

func pathAlong(refs []int, paths [][]topo.Point) []topo.Point {
	arcs := make([]topo.Arc, len(refs))
	along := make([]int, len(refs))
	for k, ref := range refs {
		arcs[k].Path = paths[max(ref, ^ref)]
		along[k] = k
		if ref < 0 {
			along[k] = ^k
		}
	}
	return topo.Ring{Refs: along}.Path(arcs)
}

// polygon writes a polygon and its rings, and gives its number.
func (b *builder) polygon(rings []int, paths [][]topo.Point, number []int32) uint32 {
	n := b.out.count(secPolys)
	path := pathAlong(b.rings[rings[0]].Refs, paths)
	b.out.put(secPolys, boxOf(path), b.out.count(secRings), uint32(len(rings)))
	for _, r := range rings {
		ring, polar := b.rings[r], uint32(0)
		if ring.Polar {
			polar = 1
			if box := boxOf(path); path[0].Y < 0 && b.out.pole == none {
				b.out.pole, b.out.poleEdge = uint32(ring.Label), box.y0
			}
		}
		b.out.put(secRings, b.out.count(secRefs), uint32(len(ring.Refs)), polar)
		for _, ref := range ring.Refs {
			v := number[max(ref, ^ref)]
			if ref < 0 {
				v = ^v
			}
			b.out.put(secRefs, v)
		}
	}
	return n
}
