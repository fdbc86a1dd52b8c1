package story

import (
	"slices"

	"dateline/seeds"
	"dateline/seeds/pack"
)

// someCities is how many cities on a route make regions between them doubtful,
// and areaScore what each sort of area then needs to be a stop all the same.
const someCities = 2

var areaScore = map[seeds.Kind]float64{seeds.Admin1: 0.6, seeds.Region: 0.8, seeds.Range: 0.6, seeds.Desert: 0.6, seeds.Water: 1.4}

// spentThere reports whether the traveller is told to spend days of the trip in the area itself:
// "has spent this week on the West Coast".
func (a *analysis) spentThere(e *evidence) bool {
	return e.score > 0 && e.who == travellerRole && e.event == pack.Stay && e.told("dated") && (e.frame.prep == "in" || e.frame.prep == "on") && !e.frame.second
}

// wideScore is what an area of many countries needs to be a stop beside a stop in
// some country.
const wideScore = 2

// overCountries reports whether an area takes in several countries.
func overCountries(s *seeds.Sense) bool {
	return s.Country == "" && (s.Kind == seeds.Continent || s.Kind == seeds.Region)
}

// told is the score of a place that another stands for.
const told = -100

// absorb gives the evidence of countries and regions to the city in them that
// is a stop: "in Paraguay ... arrived in Asunción" is one stop.
func (a *analysis) absorb(all []visit, taken map[int]bool) {
	byCountry := map[string][]int{}
	for k := range all {
		if taken[k] {
			byCountry[all[k].sense.Country] = append(byCountry[all[k].sense.Country], k)
		}
	}
	for i := range all {
		v := &all[i]
		if cityLike(v.sense) && v.sense.Kind != seeds.Admin2 {
			continue
		}
		var inside []int
		for _, k := range byCountry[v.sense.Country] { // an area holds what lies in its country
			if k != i && taken[k] && holds(v.sense, all[k].sense) {
				inside = append(inside, k)
			}
		}
		if len(inside) > 0 {
			if p, ok := a.part(v); ok {
				inside = slices.DeleteFunc(inside, func(k int) bool { return p.leaves(all[k].sense, v.sense) })
			}
		}
		if len(inside) == 0 {
			continue
		}
		delete(taken, i)
		if v.score > -50 && v.evidence[v.best].status == "" {
			if len(inside) == 1 {
				all[inside[0]].absorbed = append(all[inside[0]].absorbed, v.evidence...)
			}
			v.score = told // by its city
		}
	}
}

// aroundCounty is within how many degrees of the middle of a county what lies in an
// unknown one is taken to lie in it.
const aroundCounty = 0.25

// holds reports whether a place of sense w is the area in which s lies.
func holds(w, s *seeds.Sense) bool {
	if w.Country == "" || w.Country != s.Country || w.ID == s.ID {
		return false
	}
	switch w.Kind {
	case seeds.Country:
		return s.Kind != seeds.Country
	case seeds.Admin1:
		return s.Admin1 == w.Admin1 && s.Kind != seeds.Country && s.Kind != seeds.Admin1
	case seeds.Admin2:
		return cityLike(s) && s.Kind != seeds.Admin2 && (s.Admin1 == w.Admin1 && s.Admin2 == w.Admin2 && s.Admin2 != "" || s.Admin2 == "" && (s.Admin1 == w.Admin1 || s.Admin1 == "") && near(w, s, aroundCounty))
	case seeds.Region:
		return cityLike(s) && near(w, s, 4)
	}
	return false
}

// cityLike reports whether a sense can be a stop in its own right.
func cityLike(s *seeds.Sense) bool {
	switch s.Kind {
	case seeds.Country, seeds.Continent, seeds.Admin1, seeds.Region, seeds.Water, seeds.Range, seeds.Desert:
		return false
	}
	return true
}
