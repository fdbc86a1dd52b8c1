package story

import (
	"math"
	"slices"
	"strings"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// relate finds which places say where others lie ("Lima, Peru", "the
// Colombian city of Cúcuta"), and picks a sense of each, as far as the text
// alone tells.
func (a *analysis) relate() {
	a.named, a.admins, a.spelled = map[string]int{}, map[unit]int{}, map[string]int{}
	for i := range a.places {
		p := &a.places[i]
		a.spelled[p.key]++
		for _, s := range p.Senses {
			if s.Kind == seeds.Country {
				a.named[s.Country]++
				break
			}
		}
		if len(p.Senses) > 0 && p.Senses[0].Kind == seeds.Admin1 {
			a.admins[unit{p.Senses[0].Country, p.Senses[0].Admin1}]++
		}
	}
	for i := range a.places {
		a.hintAfter(i)
	}
	for i := range a.places {
		a.hintBefore(i)
		a.choose(i)
	}
	for i := range a.places {
		a.notThere(i)
	}
	a.mentions = map[string]int{}
	defer func() {
		for i := range a.places {
			if p := &a.places[i]; !p.Demonym && len(p.Senses) > 0 {
				a.mentions[p.sense.ID]++
			}
		}
	}()
	// one sense a document: what a hint settled once holds for the bare name
	settled := map[string]*seeds.Sense{}
	for i := range a.places {
		p := &a.places[i]
		if key := p.key; p.hint >= 0 {
			if _, ok := settled[key]; !ok {
				settled[key] = p.sense
			}
		}
	}
	for i := range a.places {
		p := &a.places[i]
		if s, ok := settled[p.key]; ok && p.hint < 0 && !p.Demonym && p.sense.Kind != seeds.Country {
			p.sense = s
		}
	}
}

// hintAfter joins "A, B" and "A (B)" and "A in B" where B holds A.
func (a *analysis) hintAfter(i int) {
	if i+1 >= len(a.places) {
		return
	}
	p, q := &a.places[i], &a.places[i+1]
	if p.Demonym || q.first >= len(a.tokens) || a.tokens[q.first].Lines > 1 || q.Demonym {
		return
	}
	if q.first == p.last { // "PORTSMOUTH Va.", "Key West Florida"
		if q.Senses == nil || q.Senses[0].Kind != seeds.Admin1 || q.Senses[0].Via != seeds.ViaAbbreviation && q.Senses[0].Via != seeds.ViaName || a.tokens[q.first].Lines > 0 {
			return
		}
	} else if !a.saysWhere(p.last, q.first) && !a.apposed(p.last, q.first) {
		return
	}
	if twoCountries(p, q) {
		return
	}
	if s := holding(p.Senses, meantUnits(q)); s != nil && !a.listGoesOn(p, q, s) {
		p.hint, q.within = i+1, i
		p.sense = s
	}
}

// meantUnits are the senses of a name behind another that may say where that lies: those of which
// it is the abbreviation, where it is one ("Fla." is not Flå).
func meantUnits(q *place) []seeds.Sense {
	if strings.HasSuffix(q.Text, ".") && len(q.Senses) > 0 && q.Senses[0].Via == seeds.ViaAbbreviation {
		return q.Senses[:1]
	}
	return q.Senses
}

// farthest is how many words may stand between a name and that of where it lies.
const farthest = 5

// saysWhere reports whether the tokens between two names say that the first lies in the
// second: ",", "(", "in the north of", ", in western", "harbour on the island of".
func (a *analysis) saysWhere(from, to int) bool {
	if to <= from || to-from > farthest {
		return false
	}
	k := from
	for k < to && (a.isClass(k, pack.Venue) || a.isClass(k, pack.PlaceNoun) || a.tokens[k].Lower && a.opensVenue(k)) {
		k++ // "refugee camp in", "Harbour on"
	}
	switch mark := a.word(k); {
	case k == to:
		return false
	case mark == "," || mark == "(":
		if k > from {
			return false
		}
		k++
	case !a.isClass(k, pack.Inside):
		return false
	}
	if k < to && a.isClass(k, pack.Inside) {
		k++
	}
	for ; k < to; k++ {
		if !a.isClass(k, pack.Det) && !a.isClass(k, pack.PlaceNoun) && (!a.isPrep(k, "of") || k == from+1) || a.tokens[k].Title {
			return false
		}
	}
	return true
}

// twoCountries reports whether both names are countries' before anything else:
// Russia is no village of the United States.
func twoCountries(p, q *place) bool {
	return len(p.Senses) > 0 && len(q.Senses) > 0 && p.Senses[0].Kind == seeds.Country && q.Senses[0].Kind == seeds.Country
}

// listGoesOn reports whether "A, B" is rather the start of a list, as in
// "Washington, New York and Boston": another name follows B, and the A that
// lies in B is a hamlet beside the one of that name that everybody knows.
func (a *analysis) listGoesOn(p, q *place, inside *seeds.Sense) bool {
	next := q.last
	if a.word(next) == "," && a.onlyUnit(int(a.placeAt[q.first])) {
		return false
	}
	if a.word(next) != "," && !a.isClass(next, pack.And) {
		return false
	}
	if a.word(next) == "," && a.isClass(next+1, pack.And) {
		next++
	}
	for next++; next < len(a.tokens) && a.isClass(next, pack.Article); {
		next++
	}
	if next >= len(a.tokens) || !a.tokens[next].Title || a.isClass(next, pack.Pronoun) {
		return false
	}
	best := 0
	for _, s := range p.Senses {
		best = max(best, s.Population)
	}
	return best > 10*inside.Population || standsBeside(q.Senses, inside)
}

// besideReach is how far in degrees the middle of a landscape may lie from a town that
// stands before it in a list, if it says where the town lies: Orkney, of Kirkwall.
const besideReach = 0.5

// standsBeside reports whether a name in a list stands beside the one before it rather
// than saying where that lies: a district is called after its town, and an island or a
// landscape without one lies elsewhere.
func standsBeside(senses []seeds.Sense, inside *seeds.Sense) bool {
	for k := range senses {
		s := &senses[k]
		if (s.Kind == seeds.Country || s.Kind == seeds.Admin1) && s.Via != seeds.ViaDemonym && holds(s, inside) {
			return false
		}
	}
	for k := range senses {
		if senses[k].Kind == seeds.City {
			return true
		}
	}
	s := &senses[0]
	return (s.Kind == seeds.Region || s.Kind == seeds.Island) && !near(s, inside, besideReach)
}

// apposed reports whether the tokens between two names are an apposition that
// says where the first lies: ", the capital of", ", a town in eastern".
func (a *analysis) apposed(from, to int) bool {
	if to-from < 3 || to-from > 8 || a.words[from] != "," {
		return false
	}
	noun := false
	for k := from + 1; k < to-1; k++ {
		if a.isClass(k, pack.PlaceNoun) {
			noun = true
		} else if !a.isClass(k, pack.Det) && !a.tokens[k].Lower || a.isClass(k, pack.And) || a.isClass(k, pack.Clause) {
			return false
		}
	}
	return noun && (a.isPrep(to-1, "of") || a.within(to-1) || a.isClass(to-1, pack.Det))
}

// within reports whether token i says that what stands before it lies in what follows: "in".
func (a *analysis) within(i int) bool {
	h, ok := a.is(i, pack.Inside)
	return ok && h.Value == ""
}

func (a *analysis) isClass(i int, c pack.Class) bool {
	return i >= 0 && i < len(a.tokens) && a.begins[i]&bitOf(c) != 0 && slices.Contains(a.class[a.from[i]:a.from[i+1]], c)
}

// isPrep reports whether the longest preposition at token i is of that value: "to" for
// where to, whatever the word.
func (a *analysis) isPrep(i int, value string) bool {
	h, ok := a.is(i, pack.Prep)
	return ok && h.Value == value
}

// hintBefore joins "the Colombian city of Cúcuta", "Peru's capital, Lima".
func (a *analysis) hintBefore(i int) {
	p := &a.places[i]
	if p.hint >= 0 || i == 0 || p.Demonym {
		return
	}
	q := &a.places[i-1]
	if q.sentence != p.sentence || p.first-q.last > 6 || !q.Demonym && a.tokens[q.last].Class != prose.Clitic {
		return
	}
	if !a.calledBy(q, p) && !a.ownTown(q, p) {
		return
	}
	for k := range p.Senses {
		s := &p.Senses[k]
		if len(q.Senses) > 0 && s.Country == q.Senses[0].Country && s.Kind != seeds.Country {
			p.hint, p.sense = i-1, s
			return
		}
	}
}

// ownTown reports whether a land's name stands as the owner right before that of a town, and
// nobody knows a city of that name: "Jersey's Gorey".
func (a *analysis) ownTown(q, p *place) bool {
	return !q.Demonym && p.first == q.last+1 && a.namesUnit(q) && len(p.Senses) > 0 && !wellKnown(p.Senses)
}

// calledBy reports whether the words from one name to another say what the
// second is in the first, and nothing else: not "Tokyo's Shinagawa station to
// Osaka", nor "Americans missing off the coast of Mexico".
func (a *analysis) calledBy(q, p *place) bool {
	noun := false
	for k := q.last; k < p.first; k++ {
		if h, ok := a.is(k, pack.Prep); ok && h.Value != "of" || a.tokens[k].Title {
			return false
		}
		noun = noun || a.isClass(k, pack.PlaceNoun)
	}
	return noun
}

// holding returns the first sense that lies in one of the holders, nil where none does.
func holding(senses, holders []seeds.Sense) *seeds.Sense {
	for i := range holders { // a county, where the town's own is known
		h := &holders[i]
		if h.Kind != seeds.Admin2 || h.Via == seeds.ViaDemonym {
			continue
		}
		for k := range senses {
			if s := &senses[k]; s.Kind != seeds.Admin2 && holds(h, s) {
				return s
			}
		}
	}
	var area *seeds.Sense // a state or a region, where no city is meant
	for i := range holders {
		h := &holders[i]
		if h.Via == seeds.ViaDemonym {
			continue
		}
		for k := range senses {
			s := &senses[k]
			if s.Country == "" || s.Country != h.Country || s.Kind == seeds.Country {
				continue
			}
			switch h.Kind {
			case seeds.Country:
				if cityLike(s) && s.Kind != seeds.Admin2 && (area == nil || s.Via == seeds.ViaName) {
					return s
				}
				if area == nil {
					area = s
				}
			case seeds.Admin1:
				if s.Admin1 == h.Admin1 && s.Kind != seeds.Admin1 {
					return s
				}
			case seeds.Admin2, seeds.Island, seeds.Region:
				if s.Kind == seeds.City && holders[0].Kind != seeds.City && s.ID != h.ID && (h.Kind == seeds.Region || near(s, h, middleReach)) {
					return nearest(senses[k:], h)
				}
			}
		}
	}
	if area != nil {
		return area
	}
	for i := range holders {
		for k := range senses {
			if mayHold(&holders[i], &senses[k]) {
				return &senses[k]
			}
		}
	}
	return nil
}

// nearest returns the town nearest to the middle of an area of its country, of those of which the
// first is a town near it.
func nearest(senses []seeds.Sense, area *seeds.Sense) *seeds.Sense {
	best := &senses[0]
	for i := range senses {
		s := &senses[i]
		if s.Kind == seeds.City && s.Country == area.Country && s.ID != area.ID && apart(s.At, area.At) < apart(best.At, area.At) {
			best = s
		}
	}
	return best
}

// mayHold reports whether an area may be where a sight, a base or an airport lies, of which
// the lexicon does not say in which unit.
func mayHold(area, s *seeds.Sense) bool {
	if !seenFromTown(s.Kind) || s.Admin1 != "" || s.Country != area.Country || area.Via == seeds.ViaDemonym {
		return false
	}
	switch area.Kind {
	case seeds.Admin1:
		return near(area, s, stateReach)
	case seeds.Admin2, seeds.Island:
		return near(area, s, countyReach)
	}
	return false
}

// middleReach is how far in degrees from the middle of a county, a landscape or an island
// a town in it may be where the books do not say.
const middleReach = 3

// stateReach and countyReach are how far in degrees from the middle of a state and of a
// county or an island what lies in it may be.
const stateReach, countyReach = 8, 1

// near compares points in degrees, coarsely.
func near(a, b *seeds.Sense, degrees float64) bool {
	return math.Abs(a.At[0]-b.At[0]) <= degrees && math.Abs(a.At[1]-b.At[1]) <= degrees
}

// choose picks a sense for a place that no hint settled.
func (a *analysis) choose(i int) {
	p := &a.places[i]
	if p.hint >= 0 || len(p.Senses) == 0 {
		return
	}
	score := math.Inf(-1)
	for k := range p.Senses[:min(len(p.Senses), mostSenses)] {
		if v := a.likely(p, k); v > score {
			p.sense, score = &p.Senses[k], v
		}
	}
}

// mostSenses is how many senses of a name are weighed; what is less known than
// so many others is hardly meant.
const mostSenses = 12

// likely weighs the sense k of a place's name, in powers of ten of people.
func (a *analysis) likely(p *place, k int) float64 {
	s := &p.Senses[k]
	v := math.Log10(float64(s.Population)+10) - 0.4*float64(k)
	// who goes to Mendoza goes to the city; Wyoming is the state
	asUnit := k == 0 && s.Kind == seeds.Admin1 && !rivalTown(p.Senses, s)
	if k == 0 && (s.Kind != seeds.Admin1 || asUnit) {
		v += 1.5 // what the lexicon knows best
	}
	switch s.Kind {
	case seeds.Country, seeds.Continent:
		v += 6
		if s.Via == seeds.ViaAlternate {
			v -= 6 // Brasilia is Brazil in other languages
		}
		if s.Kind == seeds.Country && a.named[s.Country] == a.spelled[p.key] && a.amongUnits(p.Senses) {
			v -= 6 // Georgia beside Tennessee
		}
	case seeds.City, seeds.Admin1:
		if a.named[s.Country] > 0 {
			v += 2
		}
		if s.Kind != seeds.Admin1 && a.admins[unit{s.Country, s.Admin1}] > 0 {
			v += 2
		}
	}
	if h, ok := a.is(p.first-1, pack.Inside); ok && h.Value == "on" && s.Kind == seeds.Island {
		v += 3
	}
	if s.Kind == seeds.Admin1 && !asUnit {
		v -= 2.3 // a city of that name is meant rather, if it is at all as well known
	}
	if s.Via == seeds.ViaAbbreviation || s.Via == seeds.ViaCode {
		v -= 1
	}
	return v
}

// rivalTown reports whether a town is meant by a unit's name as likely as the
// unit: one in it, or a capital.
func rivalTown(senses []seeds.Sense, unit *seeds.Sense) bool {
	return namesTown(senses, unit) || slices.ContainsFunc(senses, func(s seeds.Sense) bool { return s.Capital })
}

// amongUnits reports whether a name that can mean a first-level unit stands
// among others of the same country.
func (a *analysis) amongUnits(senses []seeds.Sense) bool {
	for _, s := range senses {
		if s.Kind != seeds.Admin1 {
			continue
		}
		for key := range a.admins {
			if key.country == s.Country && key.admin1 != s.Admin1 {
				return true
			}
		}
	}
	return false
}
