package locate

import (
	"dateline/geo"
	"dateline/seeds"
)

// nearbyReach is how far before or after a mention, in bytes, a place may be
// named to say where the mention is.
const nearbyReach = 1500

// standIns puts names that the gazetteer lacks where the place stands that is
// named closest to them, marked approximate: the Third Street of a story from
// Dayton is in Dayton.
func (d *document) standIns(out []Choice) {
	for i := range d.mentions {
		if d.of[i] >= 0 || d.mentions[i].Text == "" {
			continue
		}
		best, cost := -1, float64(nearbyReach)
		for j := range d.mentions {
			if d.of[j] < 0 || out[j].ID == "" || d.mentions[j].Demonym {
				continue
			}
			// what was named before weighs more than what comes after
			gap := float64(d.mentions[i].Start - d.mentions[j].End)
			if gap < 0 {
				gap = 2 * float64(d.mentions[j].Start-d.mentions[i].End)
			}
			if c := gap + vagueness(out[j].Kind); c < cost {
				best, cost = j, c
			}
		}
		if best < 0 {
			continue
		}
		p := out[best].Place
		near := p.Name
		p.ID, p.Name, p.Kind = "", d.mentions[i].Text, seeds.Landmark
		p.Population, p.Ref, p.Feature, p.Rank, p.Borrowed = 0, 0, "", 0, true
		out[i] = Choice{Candidate: geo.Candidate{Place: p, Confidence: round(out[best].Confidence * 0.3), Approximate: true,
			Why: []string{"not in the gazetteer; put at " + near + ", which is named close by"}}}
	}
}

// vagueness is what a kind of place costs as a stand-in, in bytes of text.
func vagueness(k seeds.Kind) float64 {
	switch k {
	case seeds.Country, seeds.Region, seeds.Water, seeds.Desert, seeds.Range:
		return 900
	case seeds.Continent:
		return nearbyReach
	case seeds.Admin1:
		return 400
	case seeds.Admin2:
		return 100
	}
	return 0
}
