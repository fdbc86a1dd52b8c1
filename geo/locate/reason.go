package locate

import (
	"fmt"
	"sort"

	"dateline/seeds"
)

// reasons tells a person what spoke for a candidate, the strongest first.
func (d *document) reasons(n *name, c *cand) []string {
	if len(n.cands) == 1 {
		return []string{"the only place of that name"}
	}
	type reason struct {
		weight float64
		text   string
	}
	var rs []reason
	add := func(f feature, format string, args ...any) {
		if w := d.w[f] * c.f[f]; w > 0.3 {
			rs = append(rs, reason{w, fmt.Sprintf(format, args...)})
		}
	}
	state, country := d.unitNames(c.sense)
	add(fComma, "%s stands after it", c.comma)
	add(fStateNamed, "%s is named in the text", state)
	add(fCountryNamed, "%s is named in the text", country)
	add(fPeopleNamed, "people of %s are named", country)
	add(fStateShare, "other places in %s are named", state)
	if c.f[fStateShare]*d.w[fStateShare] <= 0.3 {
		add(fCountryShare, "other places in %s are named", country)
	}
	add(fHome, "the text is from %s", state)
	if c.f[fHome] == 0 {
		add(fHomeCountry, "the text is from %s", country)
	}
	if c.nearest >= 0 {
		near := &d.names[c.nearest]
		if b := near.best(); b >= 0 {
			add(fNear, "close to %s", near.cands[b].sense.Name)
		}
	}
	if n.cands[d.bestKnown(n)].sense.ID == c.sense.ID {
		rs = append(rs, reason{1, "the best known of that name"})
	}
	sort.SliceStable(rs, func(i, j int) bool { return rs[i].weight > rs[j].weight })
	var out []string
	for _, r := range rs {
		out = append(out, r.text)
	}
	return out
}

// bestKnown returns the candidate of the highest rank, then population.
func (d *document) bestKnown(n *name) int {
	b := 0
	for i := range n.cands {
		if k := n.cands[i].f; k[fKnown] > n.cands[b].f[fKnown] || k[fKnown] == n.cands[b].f[fKnown] && k[fPopulation] > n.cands[b].f[fPopulation] {
			b = i
		}
	}
	return b
}

func (d *document) unitNames(s *seeds.Sense) (state, country string) {
	p := d.g.PlaceOf(s.Ref)
	return p.Admin1Name, p.CountryName
}
