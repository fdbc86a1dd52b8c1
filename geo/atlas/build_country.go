package atlas

import (
	"math"
	"sort"

	"dateline/geo/atlas/topo"

	"github.com/paulmach/orb"
)

// nearMain is how far, in degrees, an island may lie from another piece of its country
// and still belong to its main part; largePart is the share of the largest piece's
// area from which a piece belongs to it wherever it lies (the halves of Malaysia, not
// Alaska).
const (
	nearMain  = 2.5
	largePart = 0.25
)

// piece is one polygon of a country.
type piece struct {
	box  box
	area float64
}

// countries writes the countries in the order of their codes. What a country covers
// is told for the first view in which it owns anything.
func (b *builder) countries() {
	names := map[string]SourceCountry{}
	for _, c := range b.src.Countries {
		names[c.ISO] = c
	}
	for i, code := range b.codes {
		c, ok := names[code]
		if !ok {
			c = SourceCountry{code, code, code}
		}
		var pieces []piece
		var area float64
		var largest orb.Polygon
		for view := 0; view < len(b.src.Views) && len(pieces) == 0; view++ {
			best := 0.0
			for _, p := range b.polygons {
				if b.owners[p.Label][view] != i {
					continue
				}
				var size float64
				for _, r := range p.Rings {
					size += b.rings[r].Area
				}
				area += size
				pieces = append(pieces, piece{boxOf(b.rings[p.Rings[0]].Path(b.arcs)), size})
				if size > best {
					best, largest = size, b.degrees(p)
				}
			}
		}
		sort.SliceStable(pieces, func(i, j int) bool { return pieces[i].area > pieces[j].area })
		boxes := make([]box, len(pieces))
		for k, p := range pieces {
			boxes[k] = p.box
		}
		b.out.put(secCountries, c.ISO, c.Name, c.Sovereign, float32(area/1e6), labelPoint(largest), around(boxes), mainBox(pieces))
	}
}

func (b *builder) degrees(p topo.Polygon) orb.Polygon {
	var out orb.Polygon
	for _, r := range p.Rings {
		path := topo.Simplify(b.rings[r].Path(b.arcs), 500)
		ring := make(orb.Ring, len(path))
		for i, q := range path {
			ring[i] = degrees(q)
		}
		out = append(out, ring)
	}
	return out
}

// around is the box of boxes in the narrowest span of longitude.
func around(boxes []box) box {
	if len(boxes) == 0 {
		return box{}
	}
	type span struct{ from, to int64 }
	spans := make([]span, len(boxes))
	out := boxes[0]
	for i, b := range boxes {
		from := (int64(b.x0) + half) % turn
		if from < 0 {
			from += turn
		}
		spans[i] = span{from, from + int64(b.x1) - int64(b.x0)}
		out.y0, out.y1 = min(out.y0, b.y0), max(out.y1, b.y1)
	}
	sort.Slice(spans, func(i, j int) bool { return spans[i].from < spans[j].from })
	// The widest gap, going round; what is left lies to its east.
	end := spans[0].to
	gap, start := int64(math.MinInt64), 0
	for i := 1; i < len(spans); i++ {
		if g := spans[i].from - end; g > gap {
			gap, start = g, i
		}
		end = max(end, spans[i].to)
	}
	if g := spans[0].from + turn - end; g >= gap {
		start = 0
	}
	x0, x1 := spans[start].from, spans[start].to
	for i := range spans {
		s := spans[(start+i)%len(spans)]
		if s.from < x0 {
			s.from, s.to = s.from+turn, s.to+turn
		}
		x1 = max(x1, s.to)
	}
	if x1-x0 >= turn {
		x0, x1 = 0, turn
	}
	out.x0, out.x1 = int32(x0-half), int32(x1-half)
	return out
}

// mainBox is the box of the largest piece, of those near to it or to one that belongs, and
// of large ones. Pieces come with the largest first.
func mainBox(pieces []piece) box {
	if len(pieces) == 0 {
		return box{}
	}
	used := make([]bool, len(pieces))
	var in []box
	take := func(i int) {
		used[i] = true
		in = append(in, pieces[i].box)
	}
	for i, p := range pieces {
		if p.area >= largePart*pieces[0].area {
			take(i)
		}
	}
	for k := 0; k < len(in); k++ {
		b := in[k]
		shrink := math.Cos(float64(b.y0+(b.y1-b.y0)/2) * unit * math.Pi / 180)
		reach := windowOf(orb.Bound{
			Min: orb.Point{float64(b.x0)*unit - nearMain/shrink, float64(b.y0)*unit - nearMain},
			Max: orb.Point{float64(b.x1)*unit + nearMain/shrink, float64(b.y1)*unit + nearMain},
		})
		for i, p := range pieces {
			if !used[i] && reach.touches(p.box) {
				take(i)
			}
		}
	}
	return around(in)
}
