package locate

import (
	"cmp"
	"math"
	"slices"

	"dateline/geo"
)

// choice is the answer for the mentions of a name.
func (d *document) choice(n *name) Choice {
	var out Choice
	for rank, k := range d.ranked(n) {
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

// ranked returns the candidates of a name, the likeliest first; only that one where
// nobody asks for rivals. It is valid until the next call.
func (d *document) ranked(n *name) []int {
	order := d.likely[:0]
	if d.rivals == 0 && len(n.cands) > 0 {
		order = append(order, n.best())
		d.likely = order
		return order
	}
	for k := range n.cands {
		order = append(order, k)
	}
	d.likely = order
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(n.cands[b].score, n.cands[a].score) })
	return order
}

// round keeps confidences the same on every CPU.
func round(p float64) float64 { return math.Round(p*1e4) / 1e4 }
