package atlas

import (
	"math"
	"sort"

	"dateline/geo/atlas/topo"

	"github.com/paulmach/orb"
)

// nearMain is how far, in degrees, an island may lie from the rest of its country
// and still belong to its main part.
const nearMain = 3.5

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
		var area float64
		var boxes []box
		var largest orb.Polygon
		for view := 0; view < len(b.src.Views) && len(boxes) == 0; view++ {
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
				box := boxOf(b.rings[p.Rings[0]].Path(b.arcs))
				boxes = append(boxes, box)
				if size > best {
					best, largest = size, b.degrees(p)
					boxes[0], boxes[len(boxes)-1] = boxes[len(boxes)-1], boxes[0]
				}
			}
		}
		b.out.put(secCountries, c.ISO, c.Name, c.Sovereign, float32(area/1e6), labelPoint(largest), around(boxes), mainBox(boxes))
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

// mainBox is the box of the first and of those near it.
func mainBox(boxes []box) box {
	if len(boxes) == 0 {
		return box{}
	}
	in := boxes[:1:1]
	used := make([]bool, len(boxes))
	used[0] = true
	for grown := true; grown; {
		grown = false
		b := around(in)
		shrink := math.Cos(float64(b.y0+(b.y1-b.y0)/2) * unit * math.Pi / 180)
		reach := windowOf(orb.Bound{
			Min: orb.Point{float64(b.x0)*unit - nearMain/shrink, float64(b.y0)*unit - nearMain},
			Max: orb.Point{float64(b.x1)*unit + nearMain/shrink, float64(b.y1)*unit + nearMain},
		})
		for i, c := range boxes {
			if !used[i] && reach.touches(c) {
				used[i], grown = true, true
				in = append(in, c)
			}
		}
	}
	return around(in)
}
