package atlas

import (
	"iter"
	"sort"
	"strings"
)

func (a *Atlas) countryCount() int { return a.sections[secCountries].count }
func (a *Atlas) partCount() int    { return a.sections[secParts].count }
func (a *Atlas) viewCount() int    { return a.sections[secViews].count }
func (a *Atlas) unitCount() int    { return a.sections[secUnits].count }
func (a *Atlas) riverCount() int   { return a.sections[secRivers].count }
func (a *Atlas) lakeCount() int    { return a.sections[secLakes].count }
func (a *Atlas) townCount() int    { return a.sections[secTowns].count }
func (a *Atlas) waterCount() int   { return a.sections[secWaters].count }
func (a *Atlas) claimCount() int   { return a.sections[secClaims].count }

func (a *Atlas) runBox(run int) box      { return a.sections[secRuns].box(run, runExtent) }
func (a *Atlas) polyBox(poly uint32) box { return a.sections[secPolys].box(int(poly), polyExtent) }
func (a *Atlas) unitBox(i int) box       { return a.sections[secUnits].box(i, unitExtent) }

func (a *Atlas) townBox(i int) box {
	t := a.sections[secTowns]
	x, y := t.i32(i, townAt), t.i32(i, townAt+4)
	return box{x, y, x, y}
}

// runsOf gives an arc's first run and how many there are.
func (a *Atlas) runsOf(arc uint32) (first, n int) {
	s := a.sections[secArcs]
	points := int(s.u32(int(arc), arcPoints))
	return int(s.u32(int(arc), arcFirstRun)), (points + runLength - 2) / runLength
}

// arcTouches says whether any of an arc's runs touches the window.
func (a *Atlas) arcTouches(w window, arc uint32) bool {
	first, n := a.runsOf(arc)
	for run := first; run < first+n; run++ {
		if w.touches(a.runBox(run)) {
			return true
		}
	}
	return false
}

// arcBox is the box round an arc's runs.
func (a *Atlas) arcBox(arc uint32) box {
	first, n := a.runsOf(arc)
	b := a.runBox(first)
	for run := first + 1; run < first+n; run++ {
		c := a.runBox(run)
		b = box{min(b.x0, c.x0), min(b.y0, c.y0), max(b.x1, c.x1), max(b.y1, c.y1)}
	}
	return b
}

// owner is the country that a part belongs to under the view.
func (a *Atlas) owner(part uint16) uint16 {
	if part == noPart {
		return noOwner
	}
	return a.sections[secOwners].u16(a.view*a.partCount()+int(part), 0)
}

// parts are what lies left and right of an arc.
func (a *Atlas) parts(arc uint32) (left, right uint16) {
	s := a.sections[secArcs]
	return s.u16(int(arc), arcLeft), s.u16(int(arc), arcRight)
}

// sides are the owners left and right of an arc.
func (a *Atlas) sides(arc uint32) (left, right uint16) {
	l, r := a.parts(arc)
	return a.owner(l), a.owner(r)
}

// arcsOf gives the arcs of the land at a scale.
func (a *Atlas) arcsOf(s Scale) iter.Seq[uint32] {
	levels, i := a.sections[secLevels], int(a.clamp(s))
	first, n := levels.u32(i, levelFirstArc), levels.u32(i, levelArcs)
	return func(yield func(uint32) bool) {
		for arc := first; arc < first+n; arc++ {
			if !yield(arc) {
				return
			}
		}
	}
}

func (a *Atlas) iso(country uint16) string {
	return a.text(a.sections[secCountries], int(country), countryISO)
}

// countryIndex finds a country by code; they are in order.
func (a *Atlas) countryIndex(iso string) (uint16, bool) {
	n := a.countryCount()
	i := sort.Search(n, func(i int) bool { return a.iso(uint16(i)) >= iso })
	return uint16(i), i < n && a.iso(uint16(i)) == iso
}

func (a *Atlas) country(i uint16) Country {
	s, n := a.sections[secCountries], int(i)
	return Country{
		ISO:       a.text(s, n, countryISO),
		Name:      a.text(s, n, countryName),
		Sovereign: a.text(s, n, countrySovereign),
		Area:      s.f32(n, countryArea),
		Label:     s.point(n, countryLabel),
		Bound:     s.box(n, countryBox).bound(),
		Main:      s.box(n, countryMain).bound(),
		a:         a,
		ix:        i,
	}
}

func (a *Atlas) unit(i int) Unit {
	s := a.sections[secUnits]
	return Unit{
		Code:     a.text(s, i, unitCode),
		Name:     a.text(s, i, unitName),
		ISO:      a.iso(a.owner(uint16(s.u32(i, unitPart)))),
		GeoNames: a.text(s, i, unitGeoNames),
		Area:     s.f32(i, unitArea),
		Label:    s.point(i, unitLabel),
		Bound:    s.box(i, unitExtent).bound(),
	}
}

// border reads an arc as a border; false where it is none under the view.
func (a *Atlas) border(arc uint32) (Border, bool) {
	l, r := a.parts(arc)
	if l == noPart || r == noPart || l == r {
		return Border{}, false
	}
	class := Class(a.sections[secArcs].u16(int(arc), arcClass))
	left, right := a.owner(l), a.owner(r)
	if left == right && (class == International || a.national()) {
		return Border{}, false
	}
	if a.national() && class == Disputed {
		class = International
	}
	return Border{Line{a, arc, false}, a.iso(left), a.iso(right), class}, true
}

// lineArc is the arc (or polygon) of a river, lake or claim at a scale. What is too small for a
// scale is not there.
func (a *Atlas) lineArc(first uint32, s Scale) (uint32, bool) {
	arc := a.sections[secLineArcs].u32(int(first)+int(a.clamp(s)), 0)
	return arc, arc != none
}

func (a *Atlas) claim(i int, s Scale) (Claimed, bool) {
	t := a.sections[secClaims]
	arc, ok := a.lineArc(t.u32(i, claimLines), s)
	return Claimed{
		Line:  Line{a, arc, false},
		Name:  a.text(t, i, claimName),
		On:    a.text(t, i, claimOn),
		Class: Class(t.u32(i, claimClass)),
	}, ok
}

func (a *Atlas) river(i int, s Scale) (River, bool) {
	t := a.sections[secRivers]
	arc, ok := a.lineArc(t.u32(i, riverLines), s)
	return River{
		Line:   Line{a, arc, false},
		Name:   a.text(t, i, riverName),
		Rank:   int(t.u16(i, riverRank)),
		InLake: t.u16(i, riverRank+2) != 0,
	}, ok
}

func (a *Atlas) lake(i int, s Scale) (Lake, bool) {
	t := a.sections[secLakes]
	poly, ok := a.lineArc(t.u32(i, lakePolys), s)
	return Lake{
		Polygon: Polygon{a, poly},
		Name:    a.text(t, i, lakeName),
		Rank:    int(t.u32(i, lakeRank)),
		Area:    t.f32(i, lakeArea),
	}, ok
}

func (a *Atlas) water(i int) Water {
	t := a.sections[secWaters]
	return Water{
		Line: Line{a, t.u32(i, waterArc), false},
		Name: a.text(t, i, waterName),
		Kind: Kind(t.u16(i, waterKind)),
		Rank: int(t.u16(i, waterKind+2)),
	}
}

func (a *Atlas) townRank(i int) int { return int(a.sections[secTowns].u16(i, townRanks)) }

func (a *Atlas) town(i int) Town {
	t := a.sections[secTowns]
	return Town{
		Name:       a.text(t, i, townName),
		ISO:        a.text(t, i, townISO),
		At:         t.point(i, townAt),
		Rank:       a.townRank(i),
		Capital:    Capital(t.u16(i, townRanks+2)),
		Population: int(t.u32(i, townPop)),
		GeoNames:   int(t.u32(i, townID)),
	}
}

func (a *Atlas) viewAt(i int) View {
	s := a.sections[secViews]
	return View{a.text(s, i, viewCode), a.text(s, i, viewName)}
}

// national says whether the view is one country's own.
func (a *Atlas) national() bool {
	return a.sections[secViews].u32(a.view, viewNational) != 0
}

func (a *Atlas) viewCodes() string {
	var codes []string
	for _, v := range a.Views() {
		codes = append(codes, v.Code)
	}
	return strings.Join(codes, ", ")
}
