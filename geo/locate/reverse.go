package locate

import (
	"fmt"

	"github.com/paulmach/orb"

	"dateline/geo"
)

// Reverse returns the populated places around a point, nearest first, at most
// limit (5 where it is 0).
func Reverse(g Gazetteer, p orb.Point, limit int) []geo.Candidate {
	if limit <= 0 {
		limit = defaultLimit
	}
	var out []geo.Candidate
	for _, near := range g.Nearest(p, limit) {
		km := distance(p, near.At)
		out = append(out, geo.Candidate{
			Place: near, Score: -round(km), Confidence: round(1 / (1 + km/10)), Approximate: km > 20,
			Why: []string{fmt.Sprintf("%.1f km away", km)},
		})
	}
	return out
}
