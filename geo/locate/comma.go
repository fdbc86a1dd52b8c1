package locate

import (
	"slices"
	"strings"
	"sync"

	"dateline/seeds"
	"dateline/seeds/pack"
)

// comma says what stands after a name and its comma: "Dayton, Ohio".
type comma struct {
	found bool
	unit  *seeds.Sense   // the unit that the name lies in, nil where it lies in none of that name
	units []*seeds.Sense // all units of that name
	at    int            // the mention that names them
}

// holds reports whether a place lies in the unit.
func (c comma) holds(s *seeds.Sense) bool { return liesIn(s, c.unit) }

// liesIn reports whether a place lies in a country or unit.
func liesIn(s, unit *seeds.Sense) bool {
	if s.Country != unit.Country || s.Country == "" || s.ID == unit.ID {
		return false
	}
	switch unit.Kind {
	case seeds.Country:
		return true
	case seeds.Admin1:
		return s.Admin1 == unit.Admin1 && s.Kind != seeds.Country
	case seeds.Admin2:
		return s.Kind == seeds.City && s.Admin1 == unit.Admin1 && s.Admin2 == unit.Admin2 && s.Admin2 != ""
	}
	return false
}

// isUnit reports whether a sense can hold places.
func isUnit(s *seeds.Sense) bool {
	return (s.Kind == seeds.Country || s.Kind == seeds.Admin1) && s.Via != seeds.ViaDemonym
}

// findCommas looks at each mention for the unit that is named right after it.
func (d *document) findCommas() []comma {
	out := make([]comma, len(d.mentions))
	for i := range d.mentions {
		j := i + 1
		if j >= len(d.mentions) || !d.apposed(i, j) {
			continue
		}
		if d.isList(i) {
			continue
		}
		out[i] = d.unitAfter(i, j)
		if out[i].unit != nil && d.rowGoesOn(i, j, out[i].unit) {
			out[i] = comma{}
			continue
		}
		// "London, Middlesex County, Ontario": the unit may stand one further
		if out[i].unit == nil && j+1 < len(d.mentions) && d.apposed(j, j+1) {
			if far := d.unitAfter(i, j+1); far.unit != nil && hasKind(d.mentions[j].Senses, seeds.Admin2) && !d.rowGoesOn(i, j+1, far.unit) {
				out[i] = far
			}
		}
	}
	return out
}

// apposed reports whether only a comma or an opening bracket stands between
// two mentions, or nothing before the abbreviation of a unit: "PORTSMOUTH Va."
func (d *document) apposed(i, j int) bool {
	a, b := d.mentions[i].End, d.mentions[j].Start
	if a > b || b-a > 4 {
		return false
	}
	switch strings.TrimSpace(d.text[a:b]) {
	case ",", "(", ".,":
		return true
	case "":
		return b-a == 1 && d.stateFollows(i, j)
	}
	return false
}

// stateFollows reports whether a first-level unit is named without a comma behind a town
// in it: "PORTSMOUTH Va.", "Eureka Nevada".
func (d *document) stateFollows(i, j int) bool {
	second := d.mentions[j].Senses
	if len(second) == 0 || second[0].Kind != seeds.Admin1 {
		return false
	}
	return second[0].Via == seeds.ViaAbbreviation || second[0].Via == seeds.ViaName && slices.ContainsFunc(d.mentions[i].Senses, func(s seeds.Sense) bool {
		return s.Kind == seeds.City && liesIn(&s, &second[0])
	})
}

// isList reports whether mention i stands in a row of units: "Ohio, Indiana
// and Kansas", where Kansas holds no Indiana that was meant.
func (d *document) isList(i int) bool {
	first := d.mentions[i].Senses
	if len(first) == 0 || !isUnit(&first[0]) {
		return false
	}
	// a unit before a unit is a row unless a stop or a comma closes it and the
	// first is no country: "Ontario, California,"
	rest := d.text[d.mentions[i+1].End:]
	closed := rest == "" || strings.HasPrefix(rest, ",") || strings.HasPrefix(rest, ".") || strings.HasPrefix(rest, ")") || strings.HasPrefix(rest, " (")
	if first[0].Kind == seeds.Country || !closed {
		return true
	}
	// "Washington, Oregon, Idaho"
	if i > 0 && d.apposed(i-1, i) || i+2 < len(d.mentions) && d.mentions[i+2].Start-d.mentions[i+1].End < 7 && hasKind(d.mentions[i+2].Senses[:min(1, len(d.mentions[i+2].Senses))], first[0].Kind) {
		return true
	}
	return false
}

// farBetterKnown is how many times more people live in the place of a name that
// everybody knows than in one that is hardly meant.
const farBetterKnown = 10

// rowGoesOn reports whether "A, B" is rather part of a row of towns, as in
// "Detroit, Cleveland, New York, Indianapolis": B is a town as well as a unit,
// another name follows it, and the A that lies in B is a hamlet beside the one
// that everybody knows.
func (d *document) rowGoesOn(i, j int, unit *seeds.Sense) bool {
	if j+1 >= len(d.mentions) || !hasKind(d.mentions[j].Senses, seeds.City) {
		return false
	}
	switch a, b := d.mentions[j].End, d.mentions[j+1].Start; {
	case a > b || b-a > 6:
		return false
	default:
		if gap := strings.TrimSpace(d.text[a:b]); !joins(gap) {
			return false
		}
	}
	inside, best := 0, 0
	for k := range d.mentions[i].Senses {
		s := &d.mentions[i].Senses[k]
		best = max(best, s.Population)
		if liesIn(s, unit) {
			inside = max(inside, s.Population)
		}
	}
	return best > farBetterKnown*inside
}

// findRows notes which names stand in a row: "Ohio, Indiana and Kansas".
func (d *document) findRows(commas []comma) {
	for i := 0; i+1 < len(d.mentions); i++ {
		a, b := d.of[i], d.of[i+1]
		if a < 0 || b < 0 || a == b || commas[i].unit != nil {
			continue
		}
		if inRow(d.between(i)) {
			d.names[a].row = append(d.names[a].row, b)
			d.names[b].row = append(d.names[b].row, a)
		}
	}
}

// rowWords are what stands between the names of a row, by whether a comma may stand before it.
var rowWords = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for _, t := range pack.Terms(pack.ListRow) {
		words[t.Phrase] = t.Value == "comma"
	}
	return words
})

// inRow reports whether what stands between two names makes them members of a row: ", and the".
func inRow(between string) bool {
	switch between {
	case ",", "&", "/", "–", "-", ",\"", ";":
		return true
	}
	word, comma := strings.CutPrefix(between, ", ")
	afterComma, ok := rowWords()[word]
	return ok && (afterComma || !comma)
}

// markHolders notes of the units that are named after a comma which hold what
// stands before it: the Georgia of "Madison, Georgia" is the state.
func (d *document) markHolders(commas []comma) {
	for _, c := range commas {
		if c.unit == nil || d.of[c.at] < 0 {
			continue
		}
		n := &d.names[d.of[c.at]]
		for k := range n.cands {
			if n.cands[k].sense.ID == c.unit.ID {
				n.cands[k].f[fHolds] = 1
			}
		}
	}
}

func (d *document) unitAfter(i, j int) comma {
	c := comma{at: j}
	senses := d.mentions[j].Senses
	for k := range senses {
		if isUnit(&senses[k]) {
			c.units = append(c.units, &senses[k])
		}
	}
	if len(c.units) == 0 {
		c.unit = d.provinceAfter(i, j)
		c.found = c.unit != nil
		return c
	}
	// the best known place that lies in one of the units decides which
	mine := d.mentions[i].Senses
	for k := range mine {
		if mine[k].Via == seeds.ViaDemonym {
			continue
		}
		for _, u := range c.units {
			if liesIn(&mine[k], u) {
				c.unit, c.found = u, true
				return c
			}
		}
	}
	c.found = len(mine) > 0 && !isUnit(&mine[0])
	return c
}

// provinceAfter is the second-level unit that mention j names and mention i lies in, as in
// "Concepcion, Iloilo"; nil where j is rather a town in a row of such.
func (d *document) provinceAfter(i, j int) *seeds.Sense {
	if d.lists(i-1) || d.lists(j) {
		return nil
	}
	senses := d.mentions[j].Senses
	var unit *seeds.Sense
	town := 0
	for k := range senses {
		switch s := &senses[k]; {
		case s.Kind == seeds.City:
			town = max(town, s.Population)
		case s.Kind == seeds.Admin2 && s.Via == seeds.ViaName && (unit == nil || s.Population > unit.Population):
			unit = s
		}
	}
	if unit == nil || unit.Population <= town || !slices.ContainsFunc(d.mentions[i].Senses, func(s seeds.Sense) bool { return liesIn(&s, unit) }) {
		return nil
	}
	return unit
}

func hasKind(senses []seeds.Sense, kind seeds.Kind) bool {
	if kind == "" {
		return false
	}
	for i := range senses {
		if senses[i].Kind == kind {
			return true
		}
	}
	return false
}
