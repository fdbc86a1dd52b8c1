package locate

import (
	"math"

	"dateline/geo"
)

// What the route says of a place: a leg costs the more the longer it is, a
// stop in a country that the trip visits anyway gains.
const (
	legCost      = 0.45 // for each doubling of a leg's length beyond shortLeg
	shortLeg     = 150  // km
	sameCountry  = 0.7  // two stops in a row in one country
	readLeg      = 0.2  // of that, where the text was asked for both ends: it weighs what lies near already
	sureDistance = 50   // km within which two candidates are one place
)

// alongRoute finds, for every candidate of every stop, the best score of a
// route that goes through it: the best way there and the best way on from it.
func alongRoute(stops []stop) {
	var known []int
	for i := range stops {
		if len(stops[i].cands) > 0 {
			known = append(known, i)
		}
	}
	pass := func(order []int) [][]float64 {
		sums := make([][]float64, len(order))
		for n, i := range order {
			s := &stops[i]
			sums[n] = make([]float64, len(s.cands))
			if n == 0 {
				continue
			}
			last := &stops[order[n-1]]
			share := 1.0
			if last.read && s.read {
				share = readLeg
			}
			for k := range s.cands {
				top := math.Inf(-1)
				for m := range last.cands {
					top = max(top, sums[n-1][m]+last.cands[m].Score+share*leg(&last.cands[m], &s.cands[k]))
				}
				sums[n][k] = top
			}
		}
		return sums
	}
	there := pass(known)
	back := make([]int, len(known))
	for n := range known {
		back[n] = known[len(known)-1-n]
	}
	on := pass(back)
	for n, i := range known {
		s := &stops[i]
		s.best = make([]float64, len(s.cands))
		for k := range s.cands {
			s.best[k] = there[n][k] + s.cands[k].Score + on[len(known)-1-n][k]
		}
	}
}

func leg(a, b *geo.Candidate) float64 {
	d := distance(a.At, b.At)
	v := -legCost * math.Log2(1+d/shortLeg)
	if a.Country == b.Country && a.Country != "" {
		v += sameCountry
	}
	return v
}
