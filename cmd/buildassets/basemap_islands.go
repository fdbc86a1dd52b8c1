package main

import "github.com/paulmach/orb"

// strayIslands are islands that the source joins to a unit of another country than the
// one whose code ISO 3166 gives them.
var strayIslands = []struct {
	from   string    // ISO 3166-2 of the unit
	within orb.Bound // of the islands' polygons
	island unit
}{
	{
		from: "NO-18", within: orb.Bound{Min: orb.Point{-10, 70}, Max: orb.Point{-7, 72}},
		island: unit{Name: "Jan Mayen", ISO2: "NO-22", Country: "NO", Adm0: "NOR", Unit: "NSV", Sovereign: "NOR", Admin: "Norway"},
	},
}

// moveIslands makes stray islands units of their own.
func moveIslands(units []unit) []unit {
	for _, s := range strayIslands {
		for i := range units {
			u := &units[i]
			if u.ISO2 != s.from {
				continue
			}
			var stay orb.MultiPolygon
			for _, p := range u.shape {
				if b := p.Bound(); s.within.Contains(b.Min) && s.within.Contains(b.Max) {
					s.island.shape = append(s.island.shape, p)
				} else {
					stay = append(stay, p)
				}
			}
			u.shape = stay
			if len(s.island.shape) > 0 {
				units = append(units, s.island)
			}
			break
		}
	}
	return units
}
