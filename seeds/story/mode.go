package story

import (
	"dateline/seeds"
	"dateline/seeds/pack"
)

// mode says how a stop was reached, where the story does: "flew to", "by
// train", "on foot".
func (a *analysis) mode(v *visit) seeds.Mode {
	for i := range v.evidence {
		e := &v.evidence[i]
		if e.score <= 0 || e.origin {
			continue
		}
		c := &a.clauses[e.clause]
		p := &a.places[e.place]
		for k := c.first; k < c.last; k++ {
			if h, ok := a.is(k, pack.Mode); ok && (k > p.last-1 && k < p.last+6 || k < p.first) && h.N > 1 {
				return seeds.Mode(h.Value)
			}
		}
		if e.frame.hasGov && !e.frame.after {
			if h, ok := a.is(e.frame.gov.tok, pack.ModeVerb); ok {
				return seeds.Mode(h.Value)
			}
		}
	}
	return ""
}
