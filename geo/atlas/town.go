package atlas

import (
	"iter"

	"github.com/paulmach/orb"
)

// Capital says what a town is the capital of.
type Capital uint8

// Kinds of capitals.
const (
	NoCapital Capital = iota
	UnitCapital
	CountryCapital
)

// Town is a place for context labels.
type Town struct {
	Name       string
	ISO        string // as the source has it, whatever the view
	At         orb.Point
	Rank       int // 0 for the greatest to 10
	Capital    Capital
	Population int
	GeoNames   int // GeoNames' id, 0 where unknown
}

// Towns gives the towns within the bound of a rank up to maxRank, the greatest first:
// by rank, then capitals, then population.
func (a *Atlas) Towns(within orb.Bound, maxRank int) iter.Seq[Town] {
	return func(yield func(Town) bool) {
		w := windowOf(within)
		for i := range a.townCount() {
			rank, at := a.townRank(i), a.townBox(i)
			if rank > maxRank {
				return
			}
			if w.touches(at) && !yield(a.town(i)) {
				return
			}
		}
	}
}
