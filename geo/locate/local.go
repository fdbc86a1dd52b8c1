package locate

import (
	"math"

	"dateline/seeds"
)

// Who names a town tells where a text plays, for few outside know it. Who names a great city
// does not: one goes there from everywhere, and from Rome to Atlanta rather than from the
// Rome that lies in Georgia.
const (
	townPeople  = 100_000   // up to which a place is local
	worldPeople = 1_000_000 // and from which it is of all the world
	leastLocal  = 0.15      // what that still tells
)

// local is how much the naming of a place tells of where a text plays: 1 for a town and for what
// is no city, leastLocal for a great city, by the order of magnitude between. A unit that
// shares its name with a great city is as likely that.
func local(s *seeds.Sense, twin bool) float64 {
	if s.Kind != seeds.City && !twin {
		return 1
	}
	size := math.Log(float64(max(s.Population, 1))/townPeople) / math.Log(worldPeople/townPeople)
	return clamp(1 - (1-leastLocal)*clamp(size))
}
