package atlas

import (
	"iter"

	"github.com/paulmach/orb"
)

// Unit is a first-level unit of a country: a state, a province, a department.
type Unit struct {
	Code     string // ISO 3166-2 ("CO-NSA"), or Natural Earth's stand-in, ending in ~
	Name     string
	ISO      string // the country, under the view of the Atlas
	GeoNames string // GeoNames' code ("CO.21"), "" where the data have none
	Area     float64
	Label    orb.Point
	Bound    orb.Bound // Max[0] beyond 180 where it crosses the date line
}

// Units gives the first-level units that touch the bound, in the order of their codes.
func (a *Atlas) Units(within orb.Bound) iter.Seq[Unit] {
	return func(yield func(Unit) bool) {
		w := windowOf(within)
		for i := range a.unitCount() {
			if w.touches(a.unitBox(i)) && !yield(a.unit(i)) {
				return
			}
		}
	}
}

// innerScale is the nearest finer scale that has lines between units, for those but the
// coarsest.
func (a *Atlas) innerScale(s Scale) Scale {
	s = a.clamp(s)
	for s > 0 && int(s) < a.Scales()-1 && a.sections[secLevels].u32(int(s), levelInner) == 0 {
		s--
	}
	return s
}

// UnitLine is an arc between two first-level units of one country.
type UnitLine struct {
	Line
	ISO string
}

// UnitLines gives the lines between the units of one country that touch the
// bound, each arc once. At coarse scales their ends may lie off the border by the
// scale's tolerance.
func (a *Atlas) UnitLines(s Scale, within orb.Bound) iter.Seq[UnitLine] {
	return func(yield func(UnitLine) bool) {
		w := windowOf(within)
		for arc := range a.arcsOf(a.innerScale(s)) {
			l, r := a.parts(arc)
			if l == r && l != noPart && a.arcTouches(w, arc) {
				if !yield(UnitLine{Line{a, arc, false}, a.iso(a.owner(l))}) {
					return
				}
			}
		}
	}
}
