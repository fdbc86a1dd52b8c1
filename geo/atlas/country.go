package atlas

import (
	"iter"

	"github.com/paulmach/orb"
)

// Country is a country or a territory with a code of its own, under the view of
// the Atlas it came from.
type Country struct {
	// ISO is the two-letter code; Natural Earth's three letters where ISO gives
	// none (WSB and ESB, the British bases on Cyprus; CYN and SOL under the
	// de-facto view).
	ISO string
	// Name is the short English name ("Colombia", "French Guiana").
	Name string
	// Sovereign is the code of the state that a territory belongs to ("FR" for
	// French Guiana), or ISO itself.
	Sovereign string
	// Area is in square kilometres, lakes included; like Label, Bound and Main, it is
	// told for the default view.
	Area float64
	// Label is a point well inside the largest polygon.
	Label orb.Point
	// Bound holds all of it, in the narrowest span of longitude: Max[0] is beyond
	// 180 where it crosses the date line.
	Bound orb.Bound
	// Main is the bound of the largest polygon, of those near it and of any other
	// large one: the United States without Alaska and Hawaii, Spain without the Canaries,
	// but both halves of Malaysia.
	Main orb.Bound

	a  *Atlas
	ix uint16
}

// Countries gives every country and territory, in the order of their codes.
func (a *Atlas) Countries() iter.Seq[Country] {
	return func(yield func(Country) bool) {
		owns := make([]bool, a.countryCount())
		for part := range a.partCount() {
			if o := a.owner(uint16(part)); o != noOwner {
				owns[o] = true
			}
		}
		for i, yes := range owns {
			if yes && !yield(a.country(uint16(i))) {
				return
			}
		}
	}
}

// Country finds a country by its code; false where it owns nothing under the view.
func (a *Atlas) Country(iso string) (Country, bool) {
	i, ok := a.countryIndex(iso)
	if !ok {
		return Country{}, false
	}
	for part := range a.partCount() {
		if a.owner(uint16(part)) == i {
			return a.country(i), true
		}
	}
	return Country{}, false
}

// Bound is the bound of a country; see Country.Bound.
func (a *Atlas) Bound(iso string) (bound orb.Bound, ok bool) {
	c, ok := a.Country(iso)
	return c.Bound, ok
}

// Polygons gives the country's polygons that touch the bound, largest part first.
// Fill them in one path: parts of one country may share an edge.
func (c Country) Polygons(s Scale, within orb.Bound) iter.Seq[Polygon] {
	return func(yield func(Polygon) bool) {
		if c.a == nil {
			return
		}
		w := windowOf(within)
		for part := range c.a.partCount() {
			if c.a.owner(uint16(part)) == c.ix && !c.a.polygons(s, part, w, yield) {
				return
			}
		}
	}
}

// Unowned gives the polygons that the view gives to no country and that touch the
// bound: the Siachen glacier, the Spratly and Paracel Islands.
func (a *Atlas) Unowned(s Scale, within orb.Bound) iter.Seq[Polygon] {
	return Country{a: a, ix: noOwner}.Polygons(s, within)
}

// Land gives every polygon of land that touches the bound. Fill them in one path.
func (a *Atlas) Land(s Scale, within orb.Bound) iter.Seq[Polygon] {
	return func(yield func(Polygon) bool) {
		w := windowOf(within)
		for part := range a.partCount() {
			if !a.polygons(s, part, w, yield) {
				return
			}
		}
	}
}

// Neighbours gives the codes of the countries that share a land border with one,
// in alphabetical order.
func (a *Atlas) Neighbours(iso string) []string {
	i, ok := a.countryIndex(iso)
	if !ok {
		return nil
	}
	near := make([]bool, a.countryCount())
	for arc := range a.arcsOf(0) {
		l, r := a.sides(arc)
		if l == i && r != noOwner {
			near[r] = true
		}
		if r == i && l != noOwner {
			near[l] = true
		}
	}
	near[i] = false
	var out []string
	for n, yes := range near {
		if yes {
			out = append(out, a.country(uint16(n)).ISO)
		}
	}
	return out
}

// Bordering gives the pairs of countries that share a land border, each once, in alphabetical
// order of their codes.
func (a *Atlas) Bordering() [][2]string {
	n := a.countryCount()
	meet := make([]bool, n*n)
	for arc := range a.arcsOf(0) {
		if l, r := a.sides(arc); l != r && l != noOwner && r != noOwner {
			meet[int(min(l, r))*n+int(max(l, r))] = true
		}
	}
	var out [][2]string
	for i, yes := range meet {
		if yes {
			out = append(out, [2]string{a.iso(uint16(i / n)), a.iso(uint16(i % n))})
		}
	}
	return out
}
