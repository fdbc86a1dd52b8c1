package locate

import (
	"slices"

	"dateline/seeds"
)

// townAround is the distance in kilometres within which a town gave a venue its name.
const townAround = 60

// nearVenues lets a name that the text has said as the start of a venue's mean the
// town that the venue is called after: "Columbus" after "Columbus Air Force Base";
// so too as the start of a district's of which there is only one: "Yauri" after
// "Yauri Local Government Area". Names of units speak for themselves.
func (d *document) nearVenues() {
	for i := range d.names {
		venue := &d.names[i]
		if len(venue.cands) == 0 || len(venue.mentions) == 0 || !hasVenue(venue) && !isOneDistrict(venue) {
			continue
		}
		near := func(c cand) bool { return distance(c.sense.At, venue.cands[0].sense.At) < townAround }
		for k := range d.names {
			n := &d.names[k]
			if n.within == "" && opens(venue.key, n.key) && !hasUnit(n) && slices.ContainsFunc(n.cands, near) {
				n.cands = slices.DeleteFunc(n.cands, func(c cand) bool { return !near(c) })
			}
		}
	}
}

// bareLetters lets letters mean the great city that is called so, where they stand behind no town
// for the unit of which they are the abbreviation: L.A. is no state.
func (d *document) bareLetters() {
	for i := range d.names {
		n := &d.names[i]
		city := func(c cand) bool {
			return c.sense.Kind == seeds.City && c.sense.Via != seeds.ViaName && c.sense.Population >= nicknamed
		}
		short := func(c cand) bool { return c.sense.Kind == seeds.Admin1 && shortVia(c.sense.Via) }
		if slices.ContainsFunc(n.cands, city) && slices.ContainsFunc(n.cands, short) && !slices.ContainsFunc(n.mentions, d.followsTown) {
			n.cands = slices.DeleteFunc(n.cands, short)
		}
	}
}

func shortVia(v seeds.Via) bool { return v == seeds.ViaAbbreviation || v == seeds.ViaCode }

// followsTown reports whether mention i stands right behind another, which it may say where to find.
func (d *document) followsTown(i int) bool { return i > 0 && d.apposed(i-1, i) }

// opens reports whether a name of several words begins with another.
func opens(long, name string) bool {
	return len(long) > len(name) && long[len(name)] == ' ' && long[:len(name)] == name
}

func hasVenue(n *name) bool {
	return slices.ContainsFunc(n.cands, func(c cand) bool {
		return c.sense.Kind == seeds.Landmark || c.sense.Kind == seeds.Airport || c.sense.Kind == seeds.Park
	})
}

// isOneDistrict reports whether a name is that of a second-level unit and of none in
// another part of the world.
func isOneDistrict(n *name) bool {
	first := n.cands[0].sense
	return !slices.ContainsFunc(n.cands, func(c cand) bool {
		return c.sense.Kind != seeds.Admin2 || c.sense.Country != first.Country || c.sense.Admin1 != first.Admin1
	})
}

func hasUnit(n *name) bool {
	return slices.ContainsFunc(n.cands, func(c cand) bool { return isUnit(c.sense) && c.sense.Via == seeds.ViaName })
}
