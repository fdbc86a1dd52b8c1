package locate

import (
	"math"
	"sort"

	"github.com/paulmach/orb"

	"dateline/geo"
)

// choice is the answer for the mentions of a name.
func (d *document) choice(n *name) Choice {
	order := make([]int, len(n.cands))
	for k := range order {
		order[k] = k
	}
	sort.SliceStable(order, func(a, b int) bool { return n.cands[order[a]].score > n.cands[order[b]].score })
	var out Choice
	for rank, k := range order {
		c := &n.cands[k]
		if rank > d.rivals || rank > 1 && c.p <= 0.001 {
			break
		}
		p := d.g.PlaceOf(c.sense.Ref)
		p.Via = c.sense.Via
		cand := geo.Candidate{Place: p, Score: c.score, Confidence: round(c.p), Approximate: p.Borrowed}
		if rank == 0 {
			if d.rivals > 0 {
				cand.Why = d.reasons(n, c)
			}
			out.Candidate = cand
		} else {
			out.Rivals = append(out.Rivals, cand)
		}
	}
	return out
}

// round keeps confidences the same on every CPU.
func round(p float64) float64 { return math.Round(p*1e4) / 1e4 }

// onSphere is a point on the unit sphere.
func onSphere(p orb.Point) [3]float64 {
	lon, lat := p[0]*math.Pi/180, p[1]*math.Pi/180
	return [3]float64{math.Cos(lat) * math.Cos(lon), math.Cos(lat) * math.Sin(lon), math.Sin(lat)}
}
