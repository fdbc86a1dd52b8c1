package schedule

import (
	"slices"
	"strings"

	"dateline/seeds"
)

// wellKnown is how many senses of a name are looked at to tell in what it lies: any area has a
// hamlet of any name.
const wellKnown = 3

// within reports whether the second of two names that stand beside each other says where the
// first lies ("Lima, Peru"), and is no place of its own ("Peru, Chile", "Granada, León").
func within(first, second *name) bool {
	if first.code || second.code || len(first.senses) == 0 || len(second.senses) == 0 {
		return false
	}
	twin := strings.EqualFold(first.text, second.text) // "Luxembourg, Luxembourg"
	if !twin && first.senses[0].Kind == seeds.Country {
		return false
	}
	if k := second.senses[0].Kind; (k == seeds.Continent || k == seeds.Region) && second.senses[0].Country == "" {
		return !twin && first.senses[0].Kind != k // "Georgetown, South America", but not "Europe, Africa"
	}
	short := second.senses[0].Via == seeds.ViaAbbreviation || second.senses[0].Via == seeds.ViaCode
	for i := range second.senses {
		area := &second.senses[i]
		if i > 0 && !short && !twin {
			break
		}
		if liesIn(first, area) {
			return true
		}
	}
	return short && anyWithin(first, second)
}

// anyWithin reports whether anything of the first name lies in anything of the second.
func anyWithin(first, second *name) bool {
	return slices.ContainsFunc(first.senses, func(s seeds.Sense) bool {
		return slices.ContainsFunc(second.senses, func(area seeds.Sense) bool { return lies(&s, &area) })
	})
}

// liesIn reports whether what a name is known best for lies in an area.
func liesIn(n *name, area *seeds.Sense) bool {
	return slices.ContainsFunc(n.senses[:min(wellKnown, len(n.senses))], func(s seeds.Sense) bool { return lies(&s, area) })
}

// isArea reports whether a sense is a country or a first-level unit.
func isArea(s *seeds.Sense) bool { return s.Kind == seeds.Country || s.Kind == seeds.Admin1 }

// lies reports whether a place lies in an area.
func lies(s, area *seeds.Sense) bool {
	if s.Country == "" || s.Country != area.Country || s.ID == area.ID {
		return false
	}
	return area.Kind == seeds.Country && s.Kind != seeds.Country || area.Kind == seeds.Admin1 && s.Admin1 == area.Admin1 && !isArea(s)
}
