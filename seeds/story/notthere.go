package story

import (
	"slices"

	"dateline/seeds"
	"dateline/seeds/pack"
)

// worldCity is from how many people on a city is meant by its bare name before the name of a land
// in which there is none: "In Geneva, Iran, which", but not so of a town.
const worldCity = 1_000_000

// notThere gives a place that is said to lie where no place of its name is known a sense there, of
// which nothing else is known: the Berlin of "Berlin, Nev." is not that of Germany. The locator
// then says that it was not found. Where the words may say something else, nothing is done.
func (a *analysis) notThere(i int) {
	p := &a.places[i]
	if p.hint >= 0 || p.Demonym || len(p.Senses) == 0 || i+1 >= len(a.places) {
		return
	}
	at := a.unitStated(i)
	if at < 0 {
		return
	}
	p.hint = at
	if a.places[at].within < 0 {
		a.places[at].within = i
	}
	if s := holding(p.Senses, a.places[at].Senses); s != nil {
		p.sense = s
		return
	}
	unit := statedUnit(&a.places[at])
	if s := featureIn(p.Senses, unit); s != nil {
		p.sense = s
		return
	}
	p.sense = &seeds.Sense{ID: "stranger:" + p.key + ":" + unit.ID, Name: p.Text, Kind: seeds.City, Country: unit.Country, Admin1: unit.Admin1, At: unit.At, Via: seeds.ViaName}
}

// featureIn returns the island, the mountain, the park or the like of a name that may lie in a unit,
// since the books do not say of such in which it does, or give but one of several; nil for none.
func featureIn(senses []seeds.Sense, unit *seeds.Sense) *seeds.Sense {
	for k := range senses {
		s := &senses[k]
		if !isFeature(s.Kind) || s.Country != unit.Country && s.Country != "" || s.ID == unit.ID || s.Kind == unit.Kind || s.Via == seeds.ViaDemonym {
			continue
		}
		reach := float64(stateReach)
		switch {
		case unit.Kind == seeds.Island:
			reach = countyReach
		case s.Admin1 != "":
			reach = middleReach
		}
		if near(unit, s, reach) {
			return s
		}
	}
	return nil
}

// unitStated returns the place that names where place i is said to lie, -1 where it does not
// surely say so.
func (a *analysis) unitStated(i int) int {
	p, q := &a.places[i], &a.places[i+1]
	if a.namesUnit(q) && a.statedBehind(i) && holding(p.Senses, q.Senses) == nil {
		return i + 1
	}
	// "Robe and Goba in Ethiopia": of a list, as far as what is less known goes
	if a.isUnitName(p) {
		return -1
	}
	last := i
	for last+1 < len(a.places) && a.places[last+1].sentence == p.sentence && a.inRow(&a.places[last], &a.places[last+1]) {
		last++
	}
	at := a.places[last].hint
	if at <= last || !a.saidIn(a.places[last].last, a.places[at].first) || !a.namesUnit(&a.places[at]) {
		return -1
	}
	if s := holding(p.Senses, a.places[at].Senses); wellKnown(p.Senses) && (s == nil || outshone(s, p.Senses)) {
		return -1
	}
	return at
}

// outshone reports whether far more people live in another place of a name than in one of its.
func outshone(one *seeds.Sense, senses []seeds.Sense) bool {
	return slices.ContainsFunc(senses, func(s seeds.Sense) bool { return s.Kind == seeds.City && s.Population > farMorePeople*one.Population })
}

// farMorePeople is how many times more people live in the place of a name that everybody knows than
// in one that is hardly meant in a list.
const farMorePeople = 10

// statedUnit returns the sense of a name that is a unit: that which is meant, as far as can be told.
func statedUnit(q *place) *seeds.Sense {
	switch q.sense.Kind {
	case seeds.Country, seeds.Admin1, seeds.Island:
		return q.sense
	}
	return &q.Senses[0]
}

// namesUnit reports whether a name is that of a land, a first-level unit or an island before all.
func (a *analysis) namesUnit(q *place) bool {
	if q.Demonym || len(q.Senses) == 0 {
		return false
	}
	u := &q.Senses[0]
	return u.Via != seeds.ViaDemonym && (u.Kind == seeds.Country || u.Kind == seeds.Admin1 || u.Kind == seeds.Island) && u.Country != ""
}

// statedBehind reports whether the place behind place i is named to say in which unit that lies,
// though it lies in none of that name by the books: "Sydney, N.D.", "Robe in Ethiopia", "to
// Eagle, Alaska, on Monday".
func (a *analysis) statedBehind(i int) bool {
	p, q := &a.places[i], &a.places[i+1]
	u := statedUnit(q)
	if p.sentence != q.sentence || a.tokens[q.first].Lines > 0 || a.isUnitName(p) && (p.Senses[0].Kind != seeds.Country || u.Kind == seeds.Country) {
		return false
	}
	if shortUnit(u) {
		return q.first == p.last || q.first == p.last+1 && (a.words[p.last] == "," || a.words[p.last] == "(")
	}
	if a.saidIn(p.last, q.first) {
		return !a.isUnitName(p) && !wellKnown(p.Senses)
	}
	if q.first != p.last+1 || a.words[p.last] != "," && a.words[p.last] != "(" || namesTown(q.Senses, u) || !a.closes(q.last) || a.amongLike(i) {
		return false
	}
	if wellKnown(p.Senses) {
		return u.Kind != seeds.Country && !a.rowOfTowns(i)
	}
	return u.Kind != seeds.Country || !a.isUnitName(p) && !a.opensSentence(p)
}

// opensSentence reports whether a sentence begins with a preposition and a place, so that the comma
// behind it tells nothing: "In Geneva, Iran, ...".
func (a *analysis) opensSentence(p *place) bool {
	return p.first <= a.sentences[p.sentence].first+1
}

// shortUnit reports whether a unit's name is short: nobody goes to "N.D.".
func shortUnit(u *seeds.Sense) bool {
	return u.Kind == seeds.Admin1 && (u.Via == seeds.ViaAbbreviation || u.Via == seeds.ViaCode)
}

// isUnitName reports whether a name is that of a land or a first-level unit before all.
func (a *analysis) isUnitName(p *place) bool {
	return p.Senses[0].Kind == seeds.Country || p.Senses[0].Kind == seeds.Admin1 && !namesTown(p.Senses, &p.Senses[0])
}

// wellKnown reports whether everybody knows a city of the name.
func wellKnown(senses []seeds.Sense) bool {
	return slices.ContainsFunc(senses, func(s seeds.Sense) bool {
		return s.Kind == seeds.City && (s.Via == seeds.ViaName || s.Via == seeds.ViaAlternate) && (s.Capital && s.Population >= largeTown || s.Population >= worldCity)
	})
}

// saidIn reports whether only "in" stands between two names, or a comma and "in".
func (a *analysis) saidIn(from, to int) bool {
	if a.word(from) == "," {
		from++
	}
	h, ok := a.is(from, pack.Prep)
	if !ok || h.Value != "in" || from+h.N > to {
		return false
	}
	for k := from + h.N; k < to; k++ {
		if !a.isClass(k, pack.Det) {
			return false
		}
	}
	return true
}

// closes reports whether a mark at token i closes what stands in commas.
func (a *analysis) closes(i int) bool {
	switch a.word(i) {
	case ",", ".", ";", ")", "":
		return true
	}
	return i < len(a.tokens) && a.tokens[i].Lines > 0
}

// amongLike reports whether the name behind place i stands in a row of its like, of which place i
// is then only the neighbour: "Boise, Montana, and Utah".
func (a *analysis) amongLike(i int) bool {
	like := func(k int) bool {
		o := &a.places[k]
		return o.hint < 0 && a.namesUnit(o) && !namesTown(o.Senses, &o.Senses[0])
	}
	if i+2 < len(a.places) && a.inRow(&a.places[i+1], &a.places[i+2]) && like(i+2) {
		return true
	}
	return i > 0 && a.inRow(&a.places[i-1], &a.places[i]) && like(i-1) && a.places[i-1].within < 0
}

// rowOfTowns reports whether the name behind place i goes on to another of which nothing says
// where it lies: "London, Tuscany, and Paris".
func (a *analysis) rowOfTowns(i int) bool {
	return i+2 < len(a.places) && a.inRow(&a.places[i+1], &a.places[i+2]) && a.places[i+2].hint < 0 || i > 0 && a.inRow(&a.places[i-1], &a.places[i])
}

// inRow reports whether only what joins a list stands between two names.
func (a *analysis) inRow(p, q *place) bool {
	if q.first <= p.last || q.first-p.last > 3 || a.tokens[q.first].Lines > 0 || p.Demonym || q.Demonym {
		return false
	}
	for k := p.last; k < q.first; k++ {
		if a.words[k] != "," && !a.isClass(k, pack.And) && !a.isClass(k, pack.Article) {
			return false
		}
	}
	return true
}

// largeTown is from how many people on a town is as likely meant by a unit's name as the unit.
const largeTown = 100_000

// onlyUnit reports whether place k, behind which a comma stands, is a first-level unit and neither
// a town nor one of a row of units: the Iowa of "Lisbon, Iowa, and Cedar Rapids".
func (a *analysis) onlyUnit(k int) bool {
	q := &a.places[k]
	if len(q.Senses) == 0 || q.Senses[0].Kind != seeds.Admin1 || namesTown(q.Senses, &q.Senses[0]) ||
		slices.ContainsFunc(q.Senses, func(s seeds.Sense) bool { return s.Kind == seeds.City && s.Population >= largeTown }) {
		return false
	}
	return k+1 >= len(a.places) || !a.inRow(q, &a.places[k+1]) || !a.namesUnit(&a.places[k+1]) || namesTown(a.places[k+1].Senses, &a.places[k+1].Senses[0])
}
