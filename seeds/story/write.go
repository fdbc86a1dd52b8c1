package story

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/when"
)

// write turns visits into seeds.
func (a *analysis) write(it *seeds.Itinerary, stops, rest []visit) {
	it.Seeds, it.LeftOut = slices.Grow(it.Seeds, len(stops)), slices.Grow(it.LeftOut, len(rest))
	for i := range stops {
		it.Seeds = append(it.Seeds, a.seed(&stops[i]))
	}
	bound(it.Seeds)
	a.beganOnce(it.Seeds, stops)
	a.homeAhead(it.Seeds, stops)
	byToken(a, rest)
	for i := range rest {
		v := &rest[i]
		if a.callsTraveller(v) {
			continue
		}
		s := a.seed(v)
		s.Role, s.Highlight = "", false
		e := &v.evidence[v.best]
		s.Status, s.Why = status(e)
		it.LeftOut = append(it.LeftOut, s)
	}
}

// callsTraveller reports whether a place that is no stop is only the main traveller's own
// name, or a part of it: Yoko Kamikawa, not the town of Kamikawa.
func (a *analysis) callsTraveller(v *visit) bool {
	if a.cast.main < 0 || a.cast.kind != "person" {
		return false
	}
	words := a.cast.entities[a.cast.main].words
	for i := range v.evidence {
		p := &a.places[v.evidence[i].place]
		if !slices.Contains(words, a.words[p.last-1]) && !slices.Contains(words, a.word(p.last)) {
			return false
		}
	}
	return len(v.evidence) > 0
}

func (a *analysis) seed(v *visit) seeds.Seed {
	e := v.namer(a)
	p := &a.places[e.place]
	s := seeds.Seed{Name: p.Text, Hint: v.hint, Span: p.Span, Sentence: a.sentences[p.sentence].Span, Rule: e.rule,
		Confidence: confidence(v.score + a.bar)}
	if len(s.Name) > 0 && s.Name == strings.ToUpper(s.Name) && v.sense.Name != "" && len(s.Name) > 3 {
		s.Name = calmed(s.Name, v.sense.Name) // datelines shout
	}
	if bare, ended := strings.CutSuffix(s.Name, "."); ended && (v.sense.Via == seeds.ViaName || v.sense.Via == seeds.ViaAlternate) && !strings.Contains(bare, ".") {
		s.Name, s.Span.End = bare, s.Span.End-1 // the sentence's, of no abbreviation
	}
	if s.Hint == "" && v.sense.Country != "" && p.hint < 0 && v.sense.Kind != seeds.Country {
		s.Hint = a.hintFor(v.sense)
	}
	switch v.sense.Kind {
	case seeds.Country, seeds.Region, seeds.Water, seeds.Island:
		s.Kind = v.sense.Kind
	case seeds.Admin1:
		if !namesTown(p.Senses, v.sense) { // who goes to Mendoza goes to the city
			s.Kind = seeds.Admin1
		}
	}
	if part, ok := a.part(v); ok {
		s.Name, s.Span, s.Kind = part.Of(a.text), part.Span, seeds.Region
		s.Hint = a.hintFor(v.sense)
	}
	s.Arrive, s.ArriveText = arrivalOf(v.date)
	if v.date.limit != noLimit && isDay(s.Arrive) {
		s.Arrive, s.Bounds = seeds.Date{}, a.bounds(&v.date)
	}
	if v.date.to.Known() && v.date.firm {
		s.Depart, s.DepartText = v.date.to, v.date.text
	}
	if v.left.limit == noLimit && v.left.from.Known() && !s.Depart.Known() && (isDay(v.left.from) || !s.Arrive.Known()) {
		s.Depart, s.DepartText = v.left.from, v.left.text
	}
	if v.origin && !v.ret && !s.Arrive.Known() && isDay(s.Depart) {
		s.Arrive, s.ArriveText = s.Depart, s.DepartText // its day is that on which the trip begins
	}
	if !v.date.firm && v.date.to.Known() {
		s.Bounds = [2]seeds.Date{v.date.from, v.date.to}
	}
	if s.Arrive.Grain == seeds.GrainMonth {
		s.Bounds = [2]seeds.Date{}
		if v.date.within != nil {
			s.Bounds = *v.date.within
		}
	}
	s.Role = a.roleOfStop(v, s)
	s.Mode = a.mode(v)
	return s
}

// calmed gives a name that is set in capitals the form in which the books have it, or where
// they have another a capital to each word.
func calmed(name, known string) string {
	if pack.Fold(name) == pack.Fold(known) {
		return known
	}
	out := []rune(strings.ToLower(name))
	for i, r := range out {
		if i == 0 || !unicode.IsLetter(out[i-1]) {
			out[i] = unicode.ToUpper(r)
		}
	}
	return string(out)
}

// namer is the telling that names the visit best: of the place itself, not of
// its airport.
func (v *visit) namer(a *analysis) *evidence {
	best := &v.evidence[v.best]
	for i := range v.evidence {
		e := &v.evidence[i]
		own := a.places[e.place].sense.ID == v.sense.ID
		if own && (e.score > best.score || a.places[best.place].sense.ID != v.sense.ID) {
			best = e
		}
	}
	return best
}

// namesTown reports whether the unit's name is also that of a town in it.
func namesTown(senses []seeds.Sense, unit *seeds.Sense) bool {
	return slices.ContainsFunc(senses, func(s seeds.Sense) bool {
		return s.Kind == seeds.City && s.Country == unit.Country && s.Admin1 == unit.Admin1
	})
}

// own reports whether the traveller is named as the one who acts there.
func (a *analysis) own(v *visit) bool {
	acting := a.actors()
	return v.any(func(e *evidence) bool {
		who := acting[e.clause]
		return e.score > 0 && e.told("traveller") && (who < 0 || a.cast.main < 0 || who == a.cast.main)
	})
}

// arrivalOf is a visit's date where it is a date, not a stretch of days.
func arrivalOf(d when3) (seeds.Date, string) {
	if !d.from.Known() || !d.firm && d.from.Grain >= seeds.GrainDay {
		return seeds.Date{}, d.text
	}
	return d.from, d.text
}

// hintFor says where a sense lies, where the text itself named the country.
func (a *analysis) hintFor(s *seeds.Sense) string {
	if a.named[s.Country] == 0 {
		return ""
	}
	if a.countries == nil {
		a.countries = map[string]string{}
		for i := len(a.places) - 1; i >= 0; i-- {
			senses := a.places[i].Senses
			for k := len(senses) - 1; k >= 0; k-- {
				if q := &senses[k]; q.Kind == seeds.Country {
					a.countries[q.Country] = q.Name // the first that is named stays
				}
			}
		}
	}
	return a.countries[s.Country]
}

// confidence maps a score to 0..1.
func confidence(score float64) float64 {
	return math.Round(100/(1+math.Exp(-score))) / 100
}

// isAhead reports whether a visit is still to come on the story's own day.
func (a *analysis) isAhead(v *visit, s *seeds.Seed) bool {
	day := a.resolver.Story
	if o, ok := when.Compare(s.FirstDate(), day); ok && o != 0 && a.resolver.Anchored && day.Grain >= seeds.GrainDay {
		return o > 0
	}
	return v.role == seeds.Planned
}

func (a *analysis) roleOfStop(v *visit, s seeds.Seed) seeds.Role {
	switch {
	case v.role == seeds.Origin && !v.ret:
		return seeds.Origin
	case a.isAhead(v, &s) && !v.ret:
		return seeds.Planned
	case v.ret:
		return seeds.Return
	}
	return seeds.Visited
}

// beganOnce keeps the role of origin for where the trip began: who left a place for the next, days after another
// stop or behind the origin and a stop, or for home at the end, was there on the way. Several who set out from
// several places have their origins beside each other.
func (a *analysis) beganOnce(route []seeds.Seed, stops []visit) {
	var began seeds.Date
	onWay := false // behind an origin a stop was reached
	for i := range route {
		s := &route[i]
		if s.Role != seeds.Origin {
			onWay = onWay || i > 0 && route[i-1].Role == seeds.Origin
			if isDay(s.Arrive) && !began.Known() {
				began = s.Arrive
			}
			continue
		}
		left := s.Depart
		if !isDay(left) {
			left = s.Arrive
		}
		o, ok := when.Compare(began, left)
		if onWay || ok && o < 0 && isDay(began) && isDay(left) || i > 0 && i == len(route)-1 && a.leftAfter(&stops[i], &stops[i-1]) {
			v := stops[i]
			v.role = ""
			s.Role = a.roleOfStop(&v, *s)
		}
	}
}

// homeAhead tells of the returns that are still to come from a place already reached; behind a planned stop
// the way home is planned in any case.
func (a *analysis) homeAhead(route []seeds.Seed, stops []visit) {
	for i := range route {
		s := &route[i]
		s.Ahead = s.Role == seeds.Return && (i == 0 || route[i-1].Role != seeds.Planned) && a.isAhead(&stops[i], s)
	}
}

// status says why a place is none of the stops.
func status(e *evidence) (seeds.Status, string) {
	switch {
	case e.status == seeds.Cancelled:
		return e.status, "the visit was called off"
	case e.status == seeds.Postponed:
		return e.status, "the visit was put off"
	case e.status == seeds.Diverted:
		return e.status, "the way led elsewhere instead"
	}
	switch {
	case e.told("another-time"), e.told("long-ago"), e.told("far-ahead"):
		return seeds.Background, "told of another time"
	case e.told("someone-else"):
		return seeds.Background, "somebody else was there"
	case e.told("resides"):
		return seeds.Background, "somebody's home or past, not the trip"
	case e.told("quoted"):
		return seeds.Mentioned, "only spoken of"
	case e.told("owner"), e.told("attribute"):
		return seeds.Mentioned, "says whose or which, not where"
	}
	if !e.origin && (e.frame.hasGov && arrival[e.frame.gov.class] || e.told("visits")) {
		return seeds.Mentioned, "a way there is told, but too little speaks for a stop of this trip"
	}
	return seeds.Mentioned, "named, but nobody is said to go there"
}
