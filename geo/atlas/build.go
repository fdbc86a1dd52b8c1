package atlas

import (
	"errors"
	"fmt"
	"sort"
	"strings"

	"dateline/geo/atlas/topo"
)

// Build makes the bytes of an atlas. The same source gives the same bytes.
func Build(src Source) ([]byte, error) {
	b := builder{src: src}
	if len(b.src.Tolerances) == 0 {
		b.src.Tolerances = DefaultTolerances
	}
	if len(b.src.Tolerances) > maxLevels || b.src.Tolerances[0] != 0 {
		return nil, fmt.Errorf("geo/atlas: want 1 to %d tolerances, the first 0", maxLevels)
	}
	if len(src.Views) == 0 || len(src.Units) == 0 || len(src.Units) >= noUnit {
		return nil, errors.New("geo/atlas: nothing to build from: no views or no units")
	}
	b.src.Units = append([]SourceUnit(nil), src.Units...)
	sort.SliceStable(b.src.Units, func(i, j int) bool { return b.src.Units[i].Code < b.src.Units[j].Code })
	if err := b.findParts(); err != nil {
		return nil, err
	}
	b.cut()
	b.out.pole = none
	for level := range b.src.Tolerances {
		b.level(level)
	}
	b.bands()
	b.lines()
	b.lakes()
	b.names()
	b.units()
	b.countries()
	return b.out.bytes(src.Version), nil
}

type builder struct {
	src    Source
	part   []int   // of each unit
	owners [][]int // of each part, for each view: an index into codes, -1 for nobody
	codes  []string
	firm   []bool // parts whose border is not disputed

	mesh     topo.Mesh
	arcs     []topo.Arc // between parts, or a part and the sea
	classes  []Class
	inner    []topo.Arc // between units of one part
	rings    []topo.Ring
	polygons []topo.Polygon

	out encoder
}

// findParts groups the units that belong together in every view.
func (b *builder) findParts() error {
	set := map[string]bool{}
	for _, u := range b.src.Units {
		if len(u.Owners) != len(b.src.Views) {
			return fmt.Errorf("geo/atlas: unit %s has %d owners for %d views", u.Code, len(u.Owners), len(b.src.Views))
		}
		for _, o := range u.Owners {
			set[o] = true
		}
	}
	delete(set, "")
	for c := range set {
		b.codes = append(b.codes, c)
	}
	sort.Strings(b.codes)
	index := map[string]int{}
	for i, c := range b.codes {
		index[c] = i
	}
	known := map[string]int{}
	for _, u := range b.src.Units {
		key := strings.Join(u.Owners, " ") + fmt.Sprint(" ", u.Disputed)
		p, ok := known[key]
		if !ok {
			p = len(b.owners)
			known[key] = p
			own := make([]int, len(u.Owners))
			for v, o := range u.Owners {
				own[v] = -1
				if i, ok := index[o]; ok {
					own[v] = i
				}
			}
			b.owners = append(b.owners, own)
			b.firm = append(b.firm, !u.Disputed)
		}
		b.part = append(b.part, p)
	}
	return nil
}

func (b *builder) partOf(unit int) int {
	if unit == topo.Sea {
		return topo.Sea
	}
	return b.part[unit]
}

// cut makes the arcs, their classes, the rings and the polygons.
func (b *builder) cut() {
	for i, u := range b.src.Units {
		for _, p := range u.Shape {
			b.mesh.Add(i, p)
		}
	}
	b.mesh.Join()
	arcs := b.mesh.Arcs(b.partOf, func(l, r int) bool { return l != r })
	b.classify(arcs)
	for _, a := range b.mesh.Arcs(b.partOf, func(l, r int) bool { return l == r }) {
		b.inner = append(b.inner, b.byUnits(a)...)
	}
	b.rings = b.mesh.Rings(b.arcs)
	b.polygons = topo.Polygons(b.arcs, b.rings)
	for part := range b.owners {
		b.out.put(secParts, uint32(part))
	}
	for v, view := range b.src.Views {
		national := uint32(0)
		if view.National {
			national = 1
		}
		b.out.put(secViews, view.Code, view.Name, national)
		for _, own := range b.owners {
			o := uint16(noOwner)
			if own[v] >= 0 {
				o = uint16(own[v])
			}
			b.out.put(secOwners, o)
		}
	}
}

// byUnits cuts an arc where the units beside it change: it is simplified even at full
// detail, and must have no inner break then.
func (b *builder) byUnits(a topo.Arc) []topo.Arc {
	var out []topo.Arc
	done := 0
	for i, u := range b.unitBreaks(a) {
		if i == 0 {
			continue
		}
		var head topo.Arc
		head, a = b.mesh.Split(a, int(u.vertex)-done)
		done = int(u.vertex)
		out = append(out, head)
	}
	return append(out, a)
}

// unitBreaks says which units lie along an arc.
func (b *builder) unitBreaks(a topo.Arc) []unitBreak {
	side := func(u int) uint16 {
		if u == topo.Sea {
			return noUnit
		}
		return uint16(u)
	}
	var out []unitBreak
	for i, e := range a.Edges {
		edge := b.mesh.Edges[max(e, ^e)]
		l, r := side(edge.Left), side(edge.Right)
		if e < 0 {
			l, r = r, l
		}
		if n := len(out); n == 0 || out[n-1].left != l || out[n-1].right != r {
			out = append(out, unitBreak{uint32(i), l, r})
		}
	}
	return out
}

// bands lists, for each degree of latitude, the runs of full detail that cross it.
func (b *builder) bands() {
	n := int(uint32(len(b.arcs) + len(b.inner)))
	arcs := section{b.out.sections[secArcs], n, recordSize[secArcs]}
	runs := section{b.out.sections[secRuns], int(b.out.count(secRuns)), recordSize[secRuns]}
	var lists [bandCount][][2]uint32
	for arc := range n {
		first := int(arcs.u32(arc, arcFirstRun))
		for k := range (int(arcs.u32(arc, arcPoints)) + runLength - 2) / runLength {
			box := runs.box(first+k, runExtent)
			lo := min(bandCount-1, (int(box.y0)+turn/4)/(turn/360))
			hi := min(bandCount-1, (int(box.y1)+turn/4)/(turn/360))
			for band := lo; band <= hi; band++ {
				lists[band] = append(lists[band], [2]uint32{uint32(first + k), uint32(arc)})
			}
		}
	}
	for _, list := range lists {
		b.out.put(secBands, b.out.count(secBandRuns))
		for _, l := range list {
			b.out.put(secBandRuns, l[0], l[1])
		}
	}
	b.out.put(secBands, b.out.count(secBandRuns))
}
