package atlas

import (
	"iter"

	"github.com/paulmach/orb"
)

// River is one named stretch of river.
type River struct {
	Line
	Name   string // "" where the data have none
	Rank   int    // 0 for the greatest to 10; fit for drawing where Rank <= RankFor(...)
	InLake bool   // the line through a lake: for naming, not for drawing
}

// Lake is a lake or a reservoir, with its islands as holes.
type Lake struct {
	Polygon
	Name string
	Rank int
	Area float64
}

// Kind is the kind of a named water.
type Kind uint8

// Kinds of named waters.
const (
	Ocean Kind = iota
	Sea
	Gulf // and bays
	Strait
)

// Water is the name of an ocean, a sea, a gulf or a strait, with the line that its
// name may run along: from left to right for a reader with north up, gently
// curved, at least two points.
type Water struct {
	Line
	Name string
	Kind Kind
	Rank int // 0 for oceans, to 6 for small bays
}

// Rivers gives the rivers that touch the bound and are of a rank up to maxRank.
func (a *Atlas) Rivers(s Scale, within orb.Bound, maxRank int) iter.Seq[River] {
	return func(yield func(River) bool) {
		w := windowOf(within)
		for i := range a.riverCount() {
			r, ok := a.river(i, s)
			if ok && r.Rank <= maxRank && a.arcTouches(w, r.arc) && !yield(r) {
				return
			}
		}
	}
}

// Lakes gives the lakes that touch the bound and are of a rank up to maxRank.
func (a *Atlas) Lakes(s Scale, within orb.Bound, maxRank int) iter.Seq[Lake] {
	return func(yield func(Lake) bool) {
		w := windowOf(within)
		for i := range a.lakeCount() {
			l, ok := a.lake(i, s)
			if ok && l.Rank <= maxRank && w.touches(a.polyBox(l.poly)) && !yield(l) {
				return
			}
		}
	}
}

// Waters gives the names of the waters whose label line touches the bound.
func (a *Atlas) Waters(within orb.Bound) iter.Seq[Water] {
	return func(yield func(Water) bool) {
		w := windowOf(within)
		for i := range a.waterCount() {
			n := a.water(i)
			if a.arcTouches(w, n.arc) && !yield(n) {
				return
			}
		}
	}
}

// RankFor is the highest rank of rivers and lakes that a map of metresPerPixel
// bears before it looks crowded.
func RankFor(metresPerPixel float64) int {
	steps := [...]float64{100_000, 40_000, 25_000, 16_000, 9_000, 6_000, 4_000, 2_500, 1_200, 600}
	for rank, m := range steps {
		if metresPerPixel > m {
			return rank - 1
		}
	}
	return 10
}
