package story

import (
	"cmp"
	"slices"
	"strings"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// focusRegion finds the region that the story first calls its trip after: "a tour of the Sahel", "her
// Balkan swing", "toured the Highlands". A border tells more.
func (a *analysis) focusRegion(it *seeds.Itinerary, stops []visit, groups map[int][]telling) {
	if len(stops) == 0 || len(it.Focus) > 0 || a.lexicon == nil {
		return
	}
	for i := range a.tokens {
		h, ok := a.is(i, pack.Trip)
		tour := false
		if !ok {
			v, told := a.verbAt(i)
			if !told || v.class != pack.Visit && v.class != pack.Pass {
				continue
			}
			h, tour = &pack.Hit{N: v.n}, true
		}
		c := &a.clauses[a.clauseOf[i]]
		own := c.who == travellerRole || c.who == unknownRole && c.trip > 0 || c.trip > 0 && len(groups[c.sentence]) > 0 // "Henry's tour began in Lima"
		if c.past || c.negate || !own && (c.who == otherRole || len(groups[c.sentence]) == 0) {
			continue
		}
		f, ok := a.regionBehind(i+h.N, tour, stops)
		if !ok && !tour {
			f, ok = a.regionBefore(i, stops)
		}
		if ok {
			it.Focus = append(it.Focus, f)
			return
		}
	}
}

// regionWords is how many words may stand between a trip and the name of its region.
const regionWords = 4

// regionBehind reads the region named behind a trip that ends before token i: "of the Sahel"; behind
// a verb without a preposition.
func (a *analysis) regionBehind(i int, verb bool, stops []visit) (seeds.Focus, bool) {
	led := verb
	for t := i; t < min(i+regionWords, len(a.tokens)); t++ {
		h, ok := a.is(t, pack.Prep)
		switch {
		case ok && !led && h.Value != "from" && h.Value != "with" && h.Value != "before" && h.Value != "after":
			led = true
			t += h.N - 1
			continue
		case !led:
			return seeds.Focus{}, false
		}
		if f, n := a.regionAt(t, verb, stops); n > 0 {
			return f, true
		}
		if !a.isClass(t, pack.Det) && !a.isClass(t, pack.CountOf) {
			break
		}
	}
	return seeds.Focus{}, false
}

// regionBefore reads the region named before the trip at token i: "Central Asian", "Balkan peace".
func (a *analysis) regionBefore(i int, stops []visit) (seeds.Focus, bool) {
	from := i
	for from > max(0, i-regionWords) && a.tokens[from-1].Class == prose.Word && !a.isClass(from-1, pack.Prep) {
		from--
	}
	for t := from; t < i; t++ { // Central Asian, not Asian
		if f, n := a.regionAt(t, false, stops); n > 0 && t+n <= i {
			return f, true
		}
	}
	return seeds.Focus{}, false
}

// regionAt reads the name of a region that holds the stops at token t, and how many tokens it takes.
// Waters and states are regions of a trip, but not where a verb only says that they were seen.
func (a *analysis) regionAt(t int, verb bool, stops []visit) (f seeds.Focus, n int) {
	tok := a.tokens[t]
	if !tok.Title && !a.isClass(t, pack.Det) {
		return f, 0
	}
	long, senses := a.lexicon.Longest(a.text, tok.Start)
	own, known := a.regionCalled(t)
	if known > 0 {
		long = a.tokens[t+known-1].End - tok.Start
		_, senses = a.lexicon.Longest(own, 0)
	}
	if long == 0 || slices.ContainsFunc(senses, func(s seeds.Sense) bool { return s.Kind == seeds.Country }) {
		return f, 0
	}
	k := slices.IndexFunc(senses, func(s seeds.Sense) bool { return !cityLike(&s) && takesIn(&s, stops) })
	if k < 0 || verb && (senses[k].Kind == seeds.Water || senses[k].Kind == seeds.Admin1) {
		return f, 0 // crossed the Drina
	}
	for t+n < len(a.tokens) && a.tokens[t+n].Start < tok.Start+long {
		n++
	}
	if !slices.ContainsFunc(a.tokens[t:t+n], func(k prose.Token) bool { return k.Title }) {
		return f, 0 // the west
	}
	f.Span = seeds.Span{Start: tok.Start, End: tok.Start + long}
	if f.Name = cmp.Or(own, f.Span.Of(a.text)); senses[k].Via == seeds.ViaDemonym {
		f.Name = senses[k].Name
	}
	return f, n
}

// regionCalled returns the name by which the lexicon knows the region that the language of the text
// calls otherwise at token t, and how many tokens that takes, 0 for none: "Europa del Este".
func (a *analysis) regionCalled(t int) (own string, n int) {
	for _, region := range a.pack.Terms(pack.ListRegion) {
		words := strings.Fields(pack.Fold(region.Phrase))
		if len(words) > n && t+len(words) <= len(a.words) && slices.Equal(words, a.words[t:t+len(words)]) {
			own, n = region.Value, len(words)
		}
	}
	return own, n
}

// regionReach is how far, in degrees of a great circle, stops may lie from the middle of a region
// of several countries.
const regionReach = 35

// takesIn reports whether an area holds most of the stops, as far as is known, and is none of them.
func takesIn(s *seeds.Sense, stops []visit) bool {
	in := 0
	for i := range stops {
		p := stops[i].sense
		switch {
		case p.ID == s.ID:
			return false
		case s.Country == "" && apart(s.At, p.At) <= regionReach,
			s.Country != "" && s.Country == p.Country && (s.Kind != seeds.Admin1 || s.Admin1 == p.Admin1):
			in++
		}
	}
	return 2*in > len(stops)
}
