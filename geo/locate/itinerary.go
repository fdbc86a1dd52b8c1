package locate

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"sort"
	"strings"

	"dateline/geo"
	"dateline/geo/gazetteer"
	"dateline/seeds"
	"dateline/seeds/mention"
)

// Options say how the stops of an itinerary are located.
type Options struct {
	Rivals int    // how many other places a stop keeps; 0: 3
	Data   string // the version of the gazetteer, for the journey
	Aside  bool   // fill Journey.Aside

	Elsewhere geo.Elsewhere // nil asks nobody

	Finder  *mention.Finder // reads the itinerary's text, if it has one, for what it says of where it plays; nil: not asked
	Weights *Weights        // for that; nil: DefaultWeights
}

// clearMargin is the confidence from which a choice is not doubtful. Below it
// the stop gets a notice that names the other places.
const clearMargin = 0.75

// stopCandidates bounds the places that are weighed for a stop.
const stopCandidates = 12

// ErrNoStops says that an itinerary has no stop that can be located.
var ErrNoStops = errors.New("locate: the itinerary has no stop whose place is known")

// Locate finds the place of every stop of an itinerary. Coordinates and ids
// given by hand win; else the name, its hint, the other stops and population
// decide. A stop that is not found stands at the country or first-level unit
// that its hint names, marked approximate, or is left out; either way a notice
// says so. The journey has no legs yet. The itinerary is not changed. The error
// is ErrNoStops where nothing could be located; the journey then still carries
// the notices, or says that the itinerary is nil.
func Locate(it *seeds.Itinerary, g Gazetteer, opt Options) (*geo.Journey, error) {
	if it == nil {
		return nil, errors.New("locate: the itinerary is nil; Read gives one")
	}
	if opt.Rivals == 0 {
		opt.Rivals = 3
	}
	j := &geo.Journey{Itinerary: it, Data: opt.Data}
	j.Notices = append(j.Notices, it.Notices...)
	said := readText(it, g, opt)
	remarks := saysRemarks(g, it.Seeds)
	stops := make([]stop, len(it.Seeds))
	for i := range it.Seeds {
		stops[i] = candidatesOf(g, &it.Seeds[i], opt)
		stops[i].stated = it.Seeds[i].Line > 0 && (!stops[i].fixed || it.Seeds[i].Loose)
		if !stops[i].fixed {
			stops[i].cands, stops[i].read = said.weigh(g, it.Text, stops[i].seed, stops[i].cands)
		}
	}
	alongRoute(stops)
	if opt.Aside {
		j.Aside = said.aside(it, g, opt)
	}
	for i := range stops {
		s, notices := stops[i].settle(g, i+1, remarks, opt)
		j.Notices = append(j.Notices, notices...)
		if s != nil {
			j.Stops = append(j.Stops, *s)
		}
	}
	if len(j.Stops) == 0 {
		return j, ErrNoStops
	}
	return j, nil
}

// stop is one seed while its place is chosen.
type stop struct {
	seed  *seeds.Seed
	cands []geo.Candidate
	read  bool          // scored by what the text says
	fixed bool          // by coordinates or id
	best  []float64     // by candidate: the best score of a whole route through it
	bad   *seeds.Notice // what is wrong with its id, its coordinates or its hint

	unhinted bool // no place of its name lies in what the document says
	stated   bool // a record says where it lies, and that decides
}

func candidatesOf(g Gazetteer, seed *seeds.Seed, opt Options) stop {
	s := stop{seed: seed}
	if seed.Was != "" && seed.ID == "" {
		return renamed(g, seed, opt)
	}
	if seed.ID != "" {
		p, ok := g.Place(seed.ID)
		if ok && seed.Chosen && seed.At != nil {
			var anew bool
			if s, anew = corrected(g, seed, &p, opt); anew {
				return s
			}
			seed = s.seed
		}
		if ok {
			s.fixed = true
			c := geo.Candidate{Place: p, Confidence: 1, Why: []string{"its id is given"}}
			if seed.At != nil {
				c.At = *seed.At
			}
			s.cands = []geo.Candidate{c}
			if s.bad == nil {
				s.bad = elsewhere(g, seed, &c)
			}
			return s
		}
		s.bad = &seeds.Notice{Code: "unknown-id", Text: fmt.Sprintf("no place has the id %q", seed.ID), Fix: "the name was looked up instead; take the id from `dateline geocode`"}
	}
	if seed.At != nil {
		if lon, lat := seed.At[0], seed.At[1]; math.Abs(lat) <= 90 && math.Abs(lon) <= 180 {
			s.fixed = true
			s.cands = []geo.Candidate{atPoint(g, seed)}
			s.bad = elsewhere(g, seed, &s.cands[0])
			return s
		}
		s.bad = &seeds.Notice{Code: "off-the-globe", Text: fmt.Sprintf("latitude %g, longitude %g is no point on the globe", seed.At[1], seed.At[0]), Fix: "latitude runs from -90 to 90, longitude from -180 to 180"}
	}
	s.cands = lookUp(g, seed, opt)
	if seed.Hint != "" && (len(s.cands) == 0 || isFallback(&s.cands[0], seed) && s.cands[0].Kind == seeds.Admin2) {
		// a hall or a remark is no area: "Copenhagen, Vega"
		bare := seeds.Seed{Name: seed.Name, Kind: seed.Kind}
		if found := lookUp(g, &bare, opt); exact(found) {
			s.cands, s.unhinted = found, true
		}
	}
	return s
}

// atPoint is a stop at coordinates that are given: where a place of its name
// stands there it is that place, else a point.
func atPoint(g Gazetteer, seed *seeds.Seed) geo.Candidate {
	name, _, _ := strings.Cut(seed.Name, ",") // "Lima, Peru"
	for _, name := range []string{seed.Name, name} {
		for _, p := range g.Find(name) { // to the letter: a name of one's own is no misspelling
			if distance(p.At, *seed.At) < sameKilometres {
				p.At = *seed.At
				return geo.Candidate{Place: p, Score: 1, Confidence: 1, Why: []string{"its coordinates are given"}}
			}
		}
	}
	c := pointAt(g, *seed.At, seed.Name)
	c.Why = []string{"its coordinates are given"}
	return c
}

// lookUp geocodes a seed with its hint.
func lookUp(g Gazetteer, seed *seeds.Seed, o Options) []geo.Candidate {
	opt := GeocodeOptions{Limit: stopCandidates, Kind: seed.Kind, Elsewhere: o.Elsewhere}
	query := joinHint(seed)
	found := Geocode(g, query, opt)
	if opt.Kind != "" && !exact(found) {
		opt.Kind = ""
		if any := Geocode(g, query, opt); len(any) > 0 && (len(found) == 0 || !any[0].Approximate) {
			found = any
		}
	}
	found = keepStated(g, seed, query, found, opt)
	if opt.Kind == "" {
		townsFirst(found, seed.Name, seed.Hint != "")
	}
	return dropTwins(found)
}

// joinHint is what a seed is looked up by: its name, and what it is said to lie in.
func joinHint(seed *seeds.Seed) string {
	if seed.Hint == "" || strings.EqualFold(seed.Hint, seed.Name) {
		return seed.Name
	}
	return seed.Name + ", " + seed.Hint
}

// townsFirst puts the town of a name before the unit of that name in which it
// lies: a stop is a town unless the document says county, province or state. Where the
// document says in what it lies, a country of that name gives way, too: a stop in
// Luxembourg that is called Luxembourg is the town.
func townsFirst(found []geo.Candidate, name string, hinted bool) {
	if len(found) == 0 {
		return
	}
	switch found[0].Kind {
	case seeds.Admin1, seeds.Admin2:
	case seeds.Country:
		if !hinted {
			return
		}
	default:
		return
	}
	key := gazetteer.Fold(name)
	for i := 1; i < len(found); i++ {
		c := &found[i]
		if c.Kind == seeds.City && !c.Approximate && gazetteer.Fold(c.Name) == key && contains(&found[0].Place, &c.Place) {
			town, unit := *c, &found[0]
			town.Score, unit.Score = unit.Score, town.Score
			town.Confidence, unit.Confidence = unit.Confidence, town.Confidence
			town.Why = append(slices.Clone(town.Why), "a town rather than the unit around it")
			copy(found[1:i+1], found[:i])
			found[0] = town
			return
		}
	}
}

// TownOf returns the town of a name in the district that bears the name; ok is false
// where the place is no district, or has no such town.
func TownOf(g Gazetteer, name string, district *geo.Place) (town geo.Place, ok bool) {
	if district.Kind != seeds.Admin2 {
		return town, false
	}
	for _, p := range g.Find(name) {
		if p.Kind == seeds.City && contains(district, &p) {
			return p, true
		}
	}
	return town, false
}

// dropTwins leaves out places that stand where a better one does: the county
// or the airport of a city.
func dropTwins(found []geo.Candidate) []geo.Candidate {
	out := found[:0:0]
	for i, c := range found {
		twin := false
		for _, b := range found[:i] {
			twin = twin || distance(b.At, c.At) < 25 && b.Country == c.Country
		}
		if !twin {
			out = append(out, c)
		}
	}
	return out
}

// settle chooses a stop's place, and says what is doubtful about it. remarks is set where
// hints in words name no areas.
func (s *stop) settle(g Gazetteer, number int, remarks bool, opt Options) (*geo.Stop, []seeds.Notice) {
	var notices []seeds.Notice
	note := func(n seeds.Notice) {
		n.Stop, n.Span, n.Line = number, s.seed.Span, s.seed.Line
		notices = append(notices, n)
	}
	if s.bad != nil {
		note(*s.bad)
	}
	if len(s.cands) == 0 {
		for _, n := range s.unheeded(g, nil, remarks) {
			note(n)
		}
		note(notFound(g, s.seed))
		return nil, notices
	}
	order := make([]int, len(s.cands))
	for k := range order {
		order[k] = k
	}
	sort.SliceStable(order, func(a, b int) bool { return s.best[order[a]] > s.best[order[b]] })
	top := order[0]
	c := s.cands[top]
	out := &geo.Stop{Seed: *s.seed, Place: c.Place, Approximate: c.Approximate, Confidence: 1, Why: c.Why}
	for _, n := range s.unheeded(g, &c.Place, remarks) {
		note(n)
	}
	if s.fixed {
		return out, notices
	}
	if s.unhinted {
		note(seeds.Notice{Code: "hint-unused", Text: fmt.Sprintf("no %q lies in %q; %s was taken for it", s.seed.Name, s.seed.Hint, label(&c.Place)), Fix: fmt.Sprintf("write `id: %s`, or where it lies", c.ID)})
	}
	sum := 0.0
	p := make([]float64, len(order))
	for n, k := range order {
		if n > 0 && (distance(s.cands[k].At, c.At) < sureDistance || contains(&s.cands[k].Place, &c.Place)) {
			continue
		}
		p[n] = math.Exp(scoreScale * (s.best[k] - s.best[top]))
		sum += p[n]
	}
	out.Confidence = round(p[0] / sum)
	if c.Approximate {
		out.Confidence = round(min(out.Confidence, 0.7) * 0.7)
	}
	if top != 0 {
		out.Why = append(out.Why, "nearer to the stops before and after it than "+label(&s.cands[0].Place))
	}
	for n, k := range order[1:] {
		if len(out.Rivals) >= opt.Rivals {
			break
		}
		r := s.cands[k]
		if contains(&r.Place, &c.Place) {
			continue
		}
		r.Confidence = round(p[n+1] / sum)
		out.Rivals = append(out.Rivals, r)
	}
	switch {
	case c.Approximate && isFallback(&c, s.seed):
		note(seeds.Notice{Code: "place-approximate", Text: fmt.Sprintf("%s was not found; it stands at %s, approximately", asked(s.seed), label(&c.Place)), Fix: suggestions(g, s.seed)})
	case c.Approximate && !c.Borrowed:
		note(seeds.Notice{Code: "place-approximate", Text: fmt.Sprintf("%q was not found as written; %s was taken for it", s.seed.Name, label(&c.Place)), Fix: fmt.Sprintf("correct the name, or write `id: %s`", c.ID)})
	case c.Borrowed:
		note(seeds.Notice{Code: "place-approximate", Text: fmt.Sprintf("the point of %s is not known; it stands within %s", label(&c.Place), orElse(c.Admin1Name, c.CountryName)), Fix: "give its coordinates with `lat` and `lon`"})
	case out.Confidence < clearMargin && len(out.Rivals) > 0:
		note(ambiguous(s.seed, out))
	}
	return out, notices
}
