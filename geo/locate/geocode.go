package locate

import (
	"fmt"
	"strings"
	"sync"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/gazetteer"
	"dateline/seeds"
	"dateline/seeds/pack"
)

// GeocodeOptions narrow a query.
type GeocodeOptions struct {
	Country string     // an ISO code or a name: only places there
	Near    *orb.Point // prefer what is near
	Kind    seeds.Kind // only places of the kind
	Limit   int        // candidates returned; 0: 5, negative: all

	Elsewhere geo.Elsewhere // nil asks nobody
}

const defaultLimit = 5

// Geocode returns the places that a query may mean, best first, nil where
// there is none. A query is a name ("Saigon", "MUC"), a name and what it lies
// in ("Springfield, Ill."), a place id, or a point in any usual form.
// Misspellings, lost or extra words, and a fallback to the country or unit
// that the query names are marked Approximate.
func Geocode(g Gazetteer, text string, opt GeocodeOptions) []geo.Candidate {
	text = strings.TrimSpace(text)
	if len(text) > 400 {
		text = strings.ToValidUTF8(text[:400], "") // no name is as long
	}
	if !hasLetter(text) {
		return nil
	}
	if p, ok := ParsePoint(text); ok {
		return []geo.Candidate{pointAt(g, p, text)}
	}
	if p, ok := g.Place(text); ok {
		return []geo.Candidate{{Place: p, Score: 1, Confidence: 1, Why: []string{"its id"}}}
	}
	s := &search{g: g, opt: opt, q: parse(g, text)}
	if opt.Country != "" {
		s.country = readHint(g, opt.Country)
		s.country.units = nil
	}
	s.run(text)
	found := s.answer()
	if opt.Elsewhere != nil && (len(found) == 0 || found[0].Approximate) {
		found = append(opt.Elsewhere(text), found...)
		if limit := max(opt.Limit, 0); limit > 0 && len(found) > limit {
			found = found[:limit]
		}
	}
	return found
}

// pointAt is the answer for coordinates: a point, in the country of the
// nearest place.
func pointAt(g Gazetteer, p orb.Point, name string) geo.Candidate {
	c := geo.Candidate{Score: 1, Confidence: 1, Why: []string{"coordinates"}}
	c.Name, c.Kind, c.At = name, seeds.Point, p
	c.ID = fmt.Sprintf("point:%.6f,%.6f", p[1], p[0])
	if near := g.Nearest(p, 1); len(near) > 0 {
		c.Country, c.CountryName = near[0].Country, near[0].CountryName
		c.Admin1, c.Admin1Name = near[0].Admin1, near[0].Admin1Name
	}
	return c
}

// search is one query while it is answered.
type search struct {
	g       Gazetteer
	opt     GeocodeOptions
	q       query
	country hint
	found   []geo.Candidate
	seen    map[string]int
	share   map[string]float64 // by place, how much of the query it agrees with, where that is not all
}

// hit is a place with how it was come upon.
type hit struct {
	place   geo.Place
	fit     float64
	ruled   bool
	spelt   bool    // the name in another transcription
	edits   int     // letters that differ
	words   int     // words that were left out or added
	why     string  // what was asked instead
	own     bool    // the name that is near is the place's own
	share   float64 // of the query that the name found agrees with, 0 for all of it
	fallout bool    // the unit that the query names, not the place
}

// run looks the query up in ways of falling strictness, and stops at the first
// that finds something.
func (s *search) run(text string) {
	// the whole: "Washington, D.C.", "Congo, Democratic Republic of the"
	if len(s.q.hints) > 0 {
		whole := s.q
		s.q = query{name: text}
		s.exact(text, "")
		s.q = whole
	}
	s.exact(s.q.name, "")
	if s.done() {
		return
	}
	if own := RegionName(s.q.name); own != "" {
		s.exact(own, own)
		if s.done() {
			return
		}
	}
	if len(s.q.hints) == 0 && s.unquoted() {
		return
	}
	s.ruled()
	if s.done() {
		return
	}
	for _, v := range variants(s.q.name) {
		s.try(v.name, hit{words: v.cost, why: v.name})
		if s.done() {
			return
		}
	}
	s.turned()
	if s.done() {
		return
	}
	s.misspelt(s.q.name, 0)
	if s.done() {
		return
	}
	s.partly()
	if s.done() {
		return
	}
	s.fallback()
}

// RegionName is the name by which gazetteers know the part of the world or the water that a language
// calls otherwise ("América del Sur"), "" for what is none.
func RegionName(text string) string { return regions()[bareName(gazetteer.Fold(text))] }

// regions are the names by which gazetteers know parts of the world, by what the languages call them.
var regions = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, t := range pack.Terms(pack.ListRegion) {
		m[gazetteer.Fold(t.Phrase)] = t.Value
	}
	return m
})

func (s *search) done() bool { return len(s.found) > 0 }

// exact takes every place of the name that agrees with the hints.
func (s *search) exact(name, why string) { s.try(name, hit{why: why}) }

func (s *search) try(name string, how hit) {
	for _, p := range s.g.Find(name) {
		fit, ruled := s.q.fits(&p)
		if fit == 0 || ruled && how.words == 0 {
			continue
		}
		h := how
		h.ruled = ruled
		h.place, h.fit = p, fit
		s.add(h)
	}
}

// ruled takes places in territories, and former ones, of the country named:
// documents of the time write "Dakar, France".
func (s *search) ruled() {
	if len(s.q.hints) == 0 {
		return
	}
	for _, p := range s.g.Find(s.q.name) {
		if fit, ruled := s.q.fits(&p); ruled {
			s.add(hit{place: p, fit: fit, ruled: true})
		}
	}
}

// turned reads a query the other way round, the container first: "Colombia,
// Cúcuta".
func (s *search) turned() {
	n := len(s.q.hints)
	if n == 0 {
		return
	}
	h := readHint(s.g, s.q.name)
	if len(h.countries) == 0 && len(h.units) == 0 { // a continent before a town stands for itself
		return
	}
	given := s.q
	s.q = query{name: given.hints[n-1].text, hints: []hint{h}}
	s.exact(s.q.name, "")
	if !s.done() {
		s.q = given
	}
}

// unquoted reads a query without a comma as one with it: "Paris Texas",
// "Springfield Ill.", and the longest unit at the end wins.
func (s *search) unquoted() bool {
	words := strings.Fields(s.q.name)
	for cut := 1; cut < len(words); cut++ {
		tail := strings.Join(words[cut:], " ")
		if tail == strings.ToLower(tail) && len(words)-cut == 1 && len(tail) < 4 {
			continue
		}
		h := readHint(s.g, tail)
		units := h.units[:0:0]
		for _, u := range h.units {
			if u.Kind == seeds.Admin1 {
				units = append(units, u)
			}
		}
		if h.units = units; h.empty() {
			continue
		}
		whole := s.q
		named := words[:cut]
		if last := cut - 1; last > 0 && liesWithin(words[last]) { // "Paris in Texas"
			named = words[:last]
		}
		s.q = query{name: strings.Join(named, " "), hints: []hint{h}}
		s.exact(s.q.name, "")
		if s.done() {
			return true
		}
		s.q = whole
	}
	return false
}

// add scores a hit and keeps it, unless an option excludes it.
func (s *search) add(h hit) {
	p := h.place
	if s.opt.Kind != "" && p.Kind != s.opt.Kind {
		return
	}
	if s.opt.Country != "" {
		if v, _ := s.country.fit(&p); v < 1 {
			return
		}
	}
	if p.Via == seeds.ViaDemonym {
		h.words++
	}
	c := geo.Candidate{Place: p}
	c.Score = s.score(h)
	c.Approximate = h.edits > 0 || h.words > 0 || h.fallout || p.Borrowed
	c.Why = s.why(h)
	if h.share > 0 {
		if s.share == nil {
			s.share = map[string]float64{}
		}
		s.share[p.ID] = max(s.share[p.ID], h.share)
	}
	if s.seen == nil {
		s.seen = map[string]int{}
	}
	if i, ok := s.seen[p.ID]; ok {
		if s.found[i].Score < c.Score {
			s.found[i] = c
		}
		return
	}
	s.seen[p.ID] = len(s.found)
	s.found = append(s.found, c)
}
