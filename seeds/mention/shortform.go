package mention

import (
	"strings"

	"github.com/paulmach/orb/geo"

	"dateline/seeds"
)

// nearby is how far a town may lie from the airport or the base of its name for
// the name to mean either, in metres.
const nearby = 100_000

// shorten gives the places of an airport, a base or a landmark to the short form
// of its name, where no town of that name lies near it: Edwards is Edwards Air
// Force Base in a text that names it so, but Denver is not Denver's airport.
func shorten(ms []Mention) {
	for i := range ms {
		long := &ms[i]
		if s := &long.Senses[0]; s.Kind != seeds.Airport && s.Kind != seeds.Landmark {
			continue
		}
		for k := range ms {
			short := &ms[k]
			rest, ok := strings.CutPrefix(long.Text, short.Text)
			if ok && strings.HasPrefix(rest, " ") && short.Senses[0].Kind == seeds.City && !anyNear(short.Senses, long.Senses[0]) {
				short.Senses = long.Senses
			}
		}
	}
}

// anyNear reports whether a place of the name lies near another place.
func anyNear(senses []seeds.Sense, at seeds.Sense) bool {
	for i := range senses {
		if geo.Distance(senses[i].At, at.At) < nearby {
			return true
		}
	}
	return false
}
