package story

import (
	"math"
	"slices"
)

// MissCost is how much the judge was taught to mind a stop missed, against one
// found falsely: at a score of 0 a place is one to MissCost a stop.
const MissCost = 2.1

// discount is what the odds of a stop are divided by, for what the judge minds
// and a little more: real stories have fewer stops than those it was taught on.
const discount = 2.6

// briefDiscount is the same for briefs, in which most of what is named is a stop.
const briefDiscount = 2

// longDiscount is the same from longWay sure stops on, and what it is lies between the two from
// shortWay on: of what the story of a long way names, most lies on it.
const (
	longDiscount      = 1.7
	shortWay, longWay = 6, 11
)

// evens is the score, before the bar, at which a place is as likely a stop as none.
var evens = math.Log(discount)

// lowest and highest are how far from 0 the bar may be: a story that says next to
// nothing of a place has no trip there.
const lowest, highest = -1, 1.5

// bar returns the score above which the places taken make the best itinerary to
// be expected of these: the F1 of stops in a sure trip gains nothing by a place
// that is likelier no stop, while of a story that says little the likeliest
// places are worth having, doubtful as they are.
func bar(all []visit, discount float64) float64 {
	var odds []float64 // of each to be a stop, as a share of 1
	sum := 0.0
	for i := range all {
		if v := &all[i]; v.evidence[v.best].status == "" {
			p := 1 / (1 + discount*math.Exp(-v.score))
			odds = append(odds, p)
			sum += p
		}
	}
	slices.Sort(odds)
	slices.Reverse(odds)
	best, right := 0.0, 0.0
	for k, p := range odds {
		right += p
		best = max(best, 2*right/(float64(k+1)+sum))
	}
	// one place more raises the F1 if it is a stop with more than half of it
	half := best / 2
	return max(lowest, min(highest, math.Log(discount*half/(1-half))))
}

func (a *analysis) discount(all []visit) float64 {
	if a.brief() {
		return briefDiscount
	}
	sureStops := 0
	for i := range all {
		if all[i].score >= sure {
			sureStops++
		}
	}
	long := float64(max(0, min(sureStops, longWay)-shortWay)) / (longWay - shortWay)
	return discount + long*(longDiscount-discount)
}

// measure lowers every score by the bar, so that 0 is where a stop begins again. In a
// story that tells of no trip nothing is one, but where the trip of somebody is asked for.
func (a *analysis) measure(all []visit, judge *Judge) {
	a.bar = bar(all, a.discount(all))
	if !a.cast.second || a.wanted {
		a.trip = a.tellsTrip(all, judge)
		if a.brief() && a.trip < triplessBrief && a.makesRounds(all) {
			a.trip = triplessBrief
		}
	}
	if a.tripless() && !a.wanted {
		a.bar = beyondAll
	}
	for i := range all {
		all[i].shift(-a.bar)
	}
}
