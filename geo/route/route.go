// Package route joins stops into legs. Distances are metres on WGS84 along the
// geodesic, not along any road; bearings are degrees clockwise from north. It
// chooses no places and draws nothing.
package route

import (
	"dateline/geo"
	"dateline/geo/sphere"
	"dateline/seeds"
)

// Join returns the legs between the stops in their order: one leg fewer than
// there are stops, each with the mode in which its second stop was reached. A
// leg between two stops at one point has no path, no length and a bearing of 0,
// so that legs and stops keep their count and a caller can leave it out. A leg
// is planned where the stop that it leads to is, and on the way home from such a stop
// or where that is still to come.
func Join(stops []geo.Stop) []geo.Leg {
	if len(stops) < 2 {
		return nil
	}
	legs := make([]geo.Leg, 0, len(stops)-1)
	ahead := false // the way has come to what is planned
	for i := 1; i < len(stops); i++ {
		role := stops[i].Seed.Role
		ahead = role == seeds.Planned || role == seeds.Return && (ahead || stops[i].Seed.Ahead || stops[i-1].Seed.Role == seeds.Planned)
		a, b := stops[i-1].Place.At, stops[i].Place.At
		leg := geo.Leg{
			From:    i - 1,
			To:      i,
			Mode:    stops[i].Seed.Mode,
			Planned: ahead,
			Path:    sphere.Path(a, b),
		}
		if leg.Path != nil {
			leg.Metres = sphere.Distance(a, b)
			leg.Bearing = sphere.Bearing(a, b)
		}
		legs = append(legs, leg)
	}
	return legs
}

// Totals is what the legs of a journey add up to.
type Totals struct {
	Metres  float64                // of all legs
	Planned float64                // metres of those not yet travelled
	ByMode  map[seeds.Mode]float64 // metres; the key "" is an unknown mode
	Legs    int                    // those with a length
	Longest int                    // index of the longest leg, -1 where no leg has a length
}

// Sum adds the legs up.
func Sum(legs []geo.Leg) Totals {
	t := Totals{Longest: -1, ByMode: map[seeds.Mode]float64{}}
	for i, leg := range legs {
		if len(leg.Path) == 0 {
			continue
		}
		t.Metres += leg.Metres
		t.ByMode[leg.Mode] += leg.Metres
		t.Legs++
		if leg.Planned {
			t.Planned += leg.Metres
		}
		if t.Longest < 0 || leg.Metres > legs[t.Longest].Metres {
			t.Longest = i
		}
	}
	return t
}
