package locate

import (
	"math"
	"math/bits"
	"sync"
)

// A text plays in a part of the world, also where it keeps to no country: who calls at
// Den Helder, Brest and Falmouth is in Cornwall, not in Jamaica. The globe is cut into
// cells, and what is within quarterKilometres of each is its quarter.
const (
	cellDegrees       = 10
	cellsAround       = 360 / cellDegrees
	cellsUp           = 180 / cellDegrees
	cells             = cellsAround * cellsUp
	quarterKilometres = 2500
)

// cellOf numbers the cell in which a point of the unit sphere lies.
func cellOf(at [3]float64) int {
	lat := math.Asin(max(-1, min(1, at[2]))) * 180 / math.Pi
	lon := math.Atan2(at[1], at[0]) * 180 / math.Pi
	up := min(cellsUp-1, int((lat+90)/cellDegrees))
	around := min(cellsAround-1, int((lon+180)/cellDegrees))
	return up*cellsAround + around
}

// middles are the middles of the cells, on the unit sphere.
var middles = sync.OnceValue(func() *[cells][3]float64 {
	middle := new([cells][3]float64)
	for c := range middle {
		lat := (float64(c/cellsAround)*cellDegrees - 90 + cellDegrees/2) * math.Pi / 180
		lon := (float64(c%cellsAround)*cellDegrees - 180 + cellDegrees/2) * math.Pi / 180
		middle[c] = [3]float64{math.Cos(lat) * math.Cos(lon), math.Cos(lat) * math.Sin(lon), math.Sin(lat)}
	}
	return middle
})

// quarter is a set of cells, a bit for each.
type quarter [cells/64 + 1]uint64

func (q *quarter) add(cell int)      { q[cell/64] |= 1 << (cell % 64) }
func (q *quarter) has(cell int) bool { return q[cell/64]>>(cell%64)&1 != 0 }

// quarters are by cell those whose middles lie in its quarter, itself included.
var quarters = sync.OnceValue(func() *[cells]quarter {
	middle := middles()
	least := math.Cos(quarterKilometres / earthRadius)
	out := new([cells]quarter)
	for a := range middle {
		for b := range middle {
			if middle[a][0]*middle[b][0]+middle[a][1]*middle[b][1]+middle[a][2]*middle[b][2] >= least {
				out[a].add(b)
			}
		}
	}
	return out
})

// globe is how much of what names probably mean lies where.
type globe struct {
	in    [cells]float64 // each cell
	some  quarter        // those in which something lies
	near  [cells]float64 // its quarter, once asked
	asked [cells]bool
}

func (g *globe) clear() { *g = globe{} }

func (g *globe) add(cell int, p float64) {
	g.in[cell] += p
	g.some.add(cell)
}

// around returns what lies in the quarter of a cell.
func (g *globe) around(cell int) float64 {
	if !g.asked[cell] {
		g.asked[cell] = true
		for i, near := range quarters()[cell] {
			for both := near & g.some[i]; both != 0; both &= both - 1 {
				g.near[cell] += g.in[64*i+bits.TrailingZeros64(both)]
			}
		}
	}
	return g.near[cell]
}

// pAround is how likely one of some candidates of a name lies in the quarter of a cell.
func (n *name) pAround(likely []int, cell int) float64 {
	p := 0.0
	if n.demonym {
		return p // it is not counted among what lies where
	}
	near := &quarters()[cell]
	for _, k := range likely {
		if c := &n.cands[k]; c.sense.Country != "" && near.has(c.cell) {
			p += c.p
		}
	}
	return p
}
