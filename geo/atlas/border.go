package atlas

import (
	"iter"

	"github.com/paulmach/orb"
)

// Class says how firm a border is.
type Class uint8

// Classes of borders.
const (
	International Class = iota
	Disputed            // claimed by more than one side, or not recognised by all
	Control             // a line of control or a ceasefire line
	Indefinite          // agreed, but never surveyed; or a frontier in the desert
	Claim               // drawn on somebody's map only: a line inside another's land
	Lease               // the edge of a lease (Guantánamo, Baikonur)
)

// String names the class in lower case.
func (c Class) String() string {
	names := [...]string{"international", "disputed", "control", "indefinite", "claim", "lease"}
	if int(c) < len(names) {
		return names[c]
	}
	return "unknown"
}

// Border is an arc between two countries, running with A on its left and B on its
// right. Under the default view A and B may be the same where a line within one
// country is disputed (the edge of Crimea), and either may be empty beside land
// that no view gives to anyone.
type Border struct {
	Line
	A, B  string
	Class Class
}

// Coast is an arc between a country and the sea, running with the land on its left.
type Coast struct {
	Line
	ISO string
}

// Claimed is a line that somebody claims as a border, apart from the borders that
// are there: the Venezuelan claim within Guyana.
type Claimed struct {
	Line
	Name  string // "Venezuelan claim", "Korean Demilitarized Zone"
	On    string // the code of the country it lies in or along, "" where unknown
	Class Class
}

// Borders gives the borders between countries that touch the bound, each arc once.
func (a *Atlas) Borders(s Scale, within orb.Bound) iter.Seq[Border] {
	return func(yield func(Border) bool) {
		w := windowOf(within)
		for arc := range a.arcsOf(s) {
			if l, r := a.parts(arc); l == r || l == noPart || r == noPart || !a.arcTouches(w, arc) {
				continue
			}
			if b, ok := a.border(arc); ok && !yield(b) {
				return
			}
		}
	}
}

// Coasts gives the coasts that touch the bound, each arc once.
func (a *Atlas) Coasts(s Scale, within orb.Bound) iter.Seq[Coast] {
	return func(yield func(Coast) bool) {
		w := windowOf(within)
		for arc := range a.arcsOf(s) {
			l, r := a.parts(arc)
			if (l == noPart) == (r == noPart) || !a.arcTouches(w, arc) {
				continue
			}
			c := Coast{Line: Line{a, arc, l == noPart}}
			if l == noPart {
				l = r
			}
			c.ISO = a.iso(a.owner(l))
			if !yield(c) {
				return
			}
		}
	}
}

// SharedBorder gives the border of two countries in whole lines, from end to end,
// at a scale (0 for full detail); nil where they share none.
func (a *Atlas) SharedBorder(x, y string, s Scale) orb.MultiLineString {
	i, ok1 := a.countryIndex(x)
	j, ok2 := a.countryIndex(y)
	if !ok1 || !ok2 || i == j {
		return nil
	}
	var lines orb.MultiLineString
	for arc := range a.arcsOf(s) {
		l, r := a.sides(arc)
		if l == i && r == j || l == j && r == i {
			lines = append(lines, Line{a, arc, l == j}.Append(nil, Everywhere))
		}
	}
	return joinEnds(lines)
}

// Claims gives the lines that somebody claims, and that are no border, touching
// the bound. A national view has none: it takes its own claims as borders, and
// knows of no others.
func (a *Atlas) Claims(s Scale, within orb.Bound) iter.Seq[Claimed] {
	return func(yield func(Claimed) bool) {
		if a.national() {
			return
		}
		w := windowOf(within)
		for i := range a.claimCount() {
			c, ok := a.claim(i, s)
			if ok && a.arcTouches(w, c.arc) && !yield(c) {
				return
			}
		}
	}
}
