package locate

import (
	"fmt"

	"dateline/geo"
	"dateline/seeds"
)

// nearbyReach is how far before or after a mention, in bytes, a place may be
// named to say where the mention is.
const nearbyReach = 1500

// standIns answers names that the gazetteer lacks with the place that is named
// closest to them, marked approximate: the Third Street of a story from Dayton
// is in Dayton.
func (d *document) standIns(out []Choice) {
	for i := range d.mentions {
		if d.of[i] >= 0 || d.mentions[i].Text == "" {
			continue
		}
		best, cost := -1, float64(nearbyReach)
		for j := range d.mentions {
			if d.of[j] < 0 || out[j].ID == "" || out[j].Approximate || d.mentions[j].Demonym {
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
		found := out[best]
		out[i] = Choice{Candidate: geo.Candidate{Place: found.Place, Score: found.Score, Confidence: round(found.Confidence * 0.3), Approximate: true,
			Why: []string{fmt.Sprintf("%q is not in the gazetteer; %s is named close by", d.mentions[i].Text, found.Name)}}}
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
