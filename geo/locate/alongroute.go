package locate

import (
	"math"

	"dateline/geo"
	"dateline/seeds"
)

// What the route says of a place: a leg costs the more the longer it is, a
// stop in a country that the trip visits anyway gains.
const (
	legCost      = 0.45 // for each doubling of a leg's length beyond shortLeg
	shortLeg     = 150  // km
	sameCountry  = 0.7  // two stops in a row in one country
	readLeg      = 0.05 // of that, where the text was asked for both ends: it weighs what lies near already
	sureDistance = 50   // km within which two candidates are one place
	landReach    = 4000 // km from which nobody goes at one go by road, by rail or on foot
	flightReach  = 100  // and up to which nobody flies
	unlikely     = 1.5  // what a leg costs that nobody makes so
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
			mode := stops[max(i, order[n-1])].seed.Mode
			share := 1.0
			if last.read && s.read {
				share = readLeg
			}
			for k := range s.cands {
				top := math.Inf(-1)
				for m := range last.cands {
					top = max(top, sums[n-1][m]+last.cands[m].Score+leg(&last.cands[m], &s.cands[k], mode, share))
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

// leg scores going from one place to another. Share is how much it counts how far that is; how
// one goes counts in full, for no text is asked for that.
func leg(a, b *geo.Candidate, mode seeds.Mode, share float64) float64 {
	d := distance(a.At, b.At)
	v := -legCost * math.Log2(1+d/shortLeg)
	if a.Country == b.Country && a.Country != "" {
		v += sameCountry
	}
	v *= share
	switch mode {
	case seeds.Road, seeds.Rail, seeds.Foot:
		if d > landReach {
			v -= unlikely
		}
	case seeds.Flight:
		if d < flightReach {
			v -= unlikely
		}
	}
	return v
}
