package atlas

import (
	"sort"

	"github.com/paulmach/orb"
)

// CountryAt is the code of the country that a point lies in, under the view, at
// full detail; false at sea and on land that is nobody's. A point in a lake lies in its
// country. A few microseconds.
func (a *Atlas) CountryAt(p orb.Point) (iso string, ok bool) {
	part, _ := a.at(p)
	owner := a.owner(part)
	if owner == noOwner {
		return "", false
	}
	return a.iso(owner), true
}

// UnitAt is the first-level unit that a point lies in.
func (a *Atlas) UnitAt(p orb.Point) (Unit, bool) {
	_, unit := a.at(p)
	if int(unit) >= a.unitCount() {
		return Unit{}, false
	}
	return a.unit(int(unit)), true
}

// OnLand says whether a point is on land (or in a lake) rather than at sea.
func (a *Atlas) OnLand(p orb.Point) bool {
	part, _ := a.at(p)
	return part != noPart
}

// at goes east from a point to the first arc that it meets: what lies on the
// arc's west side is where the point is. This needs only the runs of one band of
// latitude, and no polygon.
func (a *Atlas) at(p orb.Point) (part, unit uint16) {
	if !(p[1] >= -90 && p[1] <= 90 && p[0] >= -720 && p[0] <= 720) {
		return noPart, noUnit
	}
	x, y := grid(p[0]), grid(p[1])
	bands, list := a.sections[secBands], a.sections[secBandRuns]
	band := min(bandCount-1, int((y+turn/4)/(turn/360)))
	best := hit{gap: turn + 1}
	for i := int(bands.u32(band, 0)); i < int(bands.u32(band+1, 0)); i++ {
		a.cross(&best, int(list.u32(i, bandRun)), list.u32(i, bandArc), x, y)
	}
	if best.gap > turn {
		// No arc anywhere on this parallel: all round the Earth is one thing.
		if a.polePart != none && y < int64(a.poleEdge) {
			return uint16(a.polePart), a.unitOf(uint16(a.polePart))
		}
		return noPart, noUnit
	}
	l, r := a.parts(best.arc)
	lu, ru := a.unitsAlong(best.arc, best.vertex)
	if best.northward {
		return l, lu
	}
	return r, ru
}

// hit is the nearest crossing so far.
type hit struct {
	gap       float64 // eastward, in units
	lean      float64 // of the edge, eastward for each unit northward
	arc       uint32
	vertex    int
	northward bool
}

// cross looks for a nearer crossing among the edges of a run.
func (a *Atlas) cross(best *hit, run int, arc uint32, x, y int64) {
	b := a.runBox(run)
	if y < int64(b.y0) || y >= int64(b.y1) {
		return
	}
	// The copy of the run whose east side is next to the east of x.
	shift := floorDiv(x-int64(b.x1)+turn-1, turn) * turn
	if float64(int64(b.x0)+shift-x) > best.gap {
		return
	}
	first := int(a.sections[secArcs].u32(int(arc), arcFirstRun))
	points := int(a.sections[secArcs].u32(int(arc), arcPoints))
	if run < first {
		return
	}
	var xs, ys [runLength + 1]int32
	n := a.decodeRun(run, max(0, min(runLength, points-1-(run-first)*runLength)), &xs, &ys)
	for i := 1; i < n; i++ {
		y0, y1 := int64(ys[i-1]), int64(ys[i])
		if (y0 <= y) == (y1 <= y) {
			continue
		}
		x0, x1 := int64(xs[i-1])+shift, int64(xs[i])+shift
		lean := float64(x1-x0) / float64(y1-y0)
		gap := float64(x0-x) + float64(y-y0)*lean
		// A run may straddle x; its part to the west is met after a whole turn.
		if gap < 0 {
			gap += turn
		}
		// Through a node go several arcs. An edge counts from its lower end on, so of
		// two that meet there the one that leans to the west comes first.
		if gap < best.gap || gap == best.gap && lean < best.lean {
			*best = hit{gap, lean, arc, (run-first)*runLength + i - 1, y1 > y0}
		}
	}
}

// unitsAlong are the units left and right of the edge that begins at a vertex.
func (a *Atlas) unitsAlong(arc uint32, vertex int) (left, right uint16) {
	s, b := a.sections[secArcs], a.sections[secBreaks]
	first, n := int(s.u32(int(arc), arcFirstBreak)), int(s.u16(int(arc), arcBreaks))
	i := sort.Search(n, func(i int) bool { return int(b.u32(first+i, breakVertex)) > vertex }) - 1
	if i < 0 {
		return noUnit, noUnit
	}
	return b.u16(first+i, breakLeft), b.u16(first+i, breakRight)
}

// unitOf is the first unit of a part.
func (a *Atlas) unitOf(part uint16) uint16 {
	for i := range a.unitCount() {
		if a.sections[secUnits].u32(i, unitPart) == uint32(part) {
			return uint16(i)
		}
	}
	return noUnit
}
