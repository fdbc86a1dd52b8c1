package render

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"dateline/seeds"
)

// A map of more places than it can name, which no trip joins, bears no numbers, for these would be in
// no order: each place is a small dot where it lies, and those that most readers know have their names.
const (
	sparseShare = 0.6  // of the radius of a dot on a map that names all
	costUnnamed = 4.0  // of a dot without its name, at least
	costKnown   = 0.08 // more, by the cube root of the people who live there
)

// unnamedCost is what it costs to leave a marker on a sparse map without its name.
func (c *composer) unnamedCost(m *site) float64 {
	if m.highlight {
		return costLost
	}
	people := 0
	for _, n := range m.places {
		people = max(people, c.j.Stops[n].Place.Population)
	}
	return costUnnamed + costKnown*math.Cbrt(float64(people))
}

// tellUnnamed says how many of a sparse map's places have no name on it.
func (c *composer) tellUnnamed(chosen []int) {
	unnamed := 0
	for i, n := range chosen {
		if m := c.markers[i]; n < 0 && !m.zoomed {
			unnamed += len(m.places)
		}
	}
	if unnamed == 0 || !c.sparse {
		return
	}
	fix := "make the map larger, show a part of it with --zoom-to or --bbox, or list the places beside it with --key"
	if !c.panel.Empty() {
		fix = "make the map larger, or show a part of it with --zoom-to or --bbox"
	}
	c.notices = append(c.notices, seeds.Notice{Code: "places-unnamed",
		Text: fmt.Sprintf("%d of %d places are dots without their names, for which the map has no room", unnamed, len(c.sites)), Fix: fix})
}

// keySites are the sites in the order of the key: that of the trip, or of the alphabet where the
// map has no numbers to look them up by.
func (c *composer) keySites() []*site {
	if c.numbered {
		return c.sites
	}
	sorted := slices.Clone(c.sites)
	slices.SortStableFunc(sorted, func(a, b *site) int { return strings.Compare(folded(c.keyName(a, true)), folded(c.keyName(b, true))) })
	return sorted
}
