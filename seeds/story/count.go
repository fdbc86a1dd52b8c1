package story

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// statedCount is how many of what a story says that its trip has: "a four-nation tour".
type statedCount struct {
	n     int
	what  string
	least bool // of a trip still under way, as "the third leg of the tour" tells
	span  seeds.Span
}

// census is what a story states of how many stops its trip has, and what these are counted by.
type census struct {
	stated []statedCount
	land   map[string]string // the country of each stop, by its folded name
	homes  map[string]bool   // the folded names of where the trip begins by leaving, and of where a story was filed
}

// tallied gathers what a story states of the counts of its stops.
func (a *analysis) tallied(stops []visit, names []seeds.Seed) census {
	t := census{land: map[string]string{}, homes: map[string]bool{}}
	for i := range stops {
		v, name := &stops[i], pack.Fold(names[i].Name)
		t.land[name] = v.sense.Country
		left := i == 0 && slices.ContainsFunc(v.evidence, func(e evidence) bool { return e.origin && e.event == pack.Depart })
		filed := names[i].Role == seeds.Origin && a.dateline >= 0 && a.places[a.dateline].sense.ID == v.sense.ID
		if left || filed {
			t.homes[name] = true
		}
	}
	for i := range a.tokens {
		n, what, last := a.countAt(i)
		least := false
		if n == 0 {
			n, what, last, least = a.legAt(i)
		}
		if n > 1 {
			t.stated = append(t.stated, statedCount{n, what, least, seeds.Span{Start: a.tokens[i].Start, End: a.tokens[last-1].End}})
		}
	}
	return t
}

// add takes what another story states of the same trip, whose text begins at a byte.
func (t *census) add(o census, base int) {
	if t.land == nil {
		t.land, t.homes = map[string]string{}, map[string]bool{}
	}
	maps.Copy(t.land, o.land)
	maps.Copy(t.homes, o.homes)
	for _, c := range o.stated {
		c.span = moved(c.span, base)
		t.stated = append(t.stated, c)
	}
}

// check compares the stated counts with what was read.
func (t census) check(it *seeds.Itinerary) {
	countries, places := map[string]bool{}, map[string]bool{}
	var found []string
	homes := homesOf(it.Seeds)
	maps.Copy(homes, t.homes)
	for _, s := range it.Seeds {
		name := pack.Fold(s.Name)
		if homes[name] {
			continue
		}
		countries[t.land[name]] = true
		if !places[name] {
			places[name] = true
			found = append(found, s.Name)
		}
	}
	said := map[string]bool{}
	for _, c := range t.stated {
		got := 0
		switch c.what {
		case "country":
			got = len(countries)
		case "city", "stop", "island":
			got = len(places)
		default:
			continue
		}
		if said[c.what] && !c.least || len(it.Seeds) == 0 {
			continue
		}
		said[c.what] = said[c.what] || !c.least
		if got == c.n || c.least && got > c.n {
			continue
		}
		form := "the story speaks of %q, and %d were found: %s"
		if c.what == "country" {
			form = "the story speaks of %q, and the places that were found lie in %d: %s"
		}
		text := fmt.Sprintf(form, c.span.Of(it.Text), got, strings.Join(found, ", "))
		fix := "look for one too many among the stops"
		if got < c.n {
			fix = "look for the missing ones in the text"
			if may := likeliest(it.LeftOut, c.what == "country", c.n-got+2); len(may) > 0 {
				fix = "what is missing may be among what was left out: " + strings.Join(may, ", ")
			}
		}
		it.Notices = append(it.Notices, seeds.Notice{Code: countMismatch, Span: c.span, Text: text, Fix: fix})
	}
}

// countMismatch is the code of the notices that stated counts do not fit.
const countMismatch = "count-mismatch"

// homesOf returns the folded names of where a trip set out from and ends at home: no count has them.
// What was left on the way is a stop.
func homesOf(stops []seeds.Seed) map[string]bool {
	homes, begun := map[string]bool{}, false
	for _, s := range stops {
		switch s.Role {
		case seeds.Origin:
			if !begun {
				homes[pack.Fold(s.Name)] = true
			}
		case seeds.Return:
			homes[pack.Fold(s.Name)] = true
		default:
			begun = true
		}
	}
	return homes
}

// likeliest names the left-out places that come nearest to being stops: countries
// where those are counted, else towns.
func likeliest(left []seeds.Seed, country bool, most int) []string {
	left = slices.DeleteFunc(slices.Clone(left), func(s seeds.Seed) bool {
		return calledOff(&s) || (s.Kind == seeds.Country) != country || s.Kind == seeds.Region || s.Kind == seeds.Water
	})
	slices.SortStableFunc(left, func(a, b seeds.Seed) int { return cmp.Compare(b.Confidence, a.Confidence) })
	var out []string
	for _, s := range left {
		if len(out) < most && !slices.Contains(out, s.Name) {
			out = append(out, s.Name)
		}
	}
	return out
}

// countAt reads "four-nation tour", "tour of four nations", "seven-city swing", "will visit five
// African countries" at token i: how many of what, and where it ends.
func (a *analysis) countAt(i int) (n int, what string, last int) {
	at := i + 1
	if h, ok := a.is(i, pack.Number); ok {
		n, at = h.Num, i+h.N
	} else if a.tokens[i].Class == prose.Number {
		n, _ = strconv.Atoi(a.words[i]) // 0 for 1,200
	}
	if n < 2 || n > 60 {
		return 0, "", 0
	}
	k := at
	if a.word(k) == "-" || a.word(k) == "‑" {
		k++
	}
	for ; k < at+2 && k < len(a.tokens) && !a.isClass(k, pack.CountOf) && (a.placeAt[k] >= 0 || a.isClass(k, pack.Det) && !a.isClass(k, pack.Article)); k++ {
	}
	h, ok := a.is(k, pack.CountOf)
	if !ok {
		return 0, "", 0
	}
	last = k + h.N
	for t := last; t < last+3 && t < len(a.tokens); t++ {
		if a.isClass(t, pack.Trip) {
			return n, h.Value, t + 1
		}
	}
	if a.isClass(i-1, pack.Prep) {
		for t := max(0, i-3); t < i; t++ {
			if a.isClass(t, pack.Trip) {
				return n, h.Value, last
			}
		}
	}
	if a.goesTo(i) {
		return n, h.Value, last
	}
	return 0, "", 0
}

// goesTo reports whether the number at token i counts where the traveller goes or the trip leads:
// "will play in eight cities", "a tour that takes in a dozen towns".
func (a *analysis) goesTo(i int) bool {
	if a.endsClass(i, pack.Comprise) && a.has(a.sentences[a.sentenceOf(i)].first, i, pack.Trip) {
		return true
	}
	c := &a.clauses[a.clauseOf[i]]
	v, ok := c.verbBefore(i)
	if !ok || v.tok > i || i-v.tok-v.n > 1 || c.past || c.negate || c.who != travellerRole && c.trip == 0 {
		return false
	}
	if h, ok := a.ends(v.tok, pack.Helper); ok && h.Value == "have" {
		return false // "has visited forty countries", in all these years
	}
	return v.class == pack.Visit || v.class == pack.Event || v.class == pack.Go || v.class == pack.Pass
}

// legAt reads "the third leg of the tour", "the fifth and final stop of the trip" at token i: how
// many there are at least by then, or in all.
func (a *analysis) legAt(i int) (n int, what string, last int, least bool) {
	h, ok := a.is(i, pack.Ordinal)
	if !ok || h.Num < 2 || a.clauses[a.clauseOf[i]].past {
		return 0, "", 0, false
	}
	for k := i + h.N; k < i+h.N+3 && k < len(a.tokens); k++ {
		stop, ok := a.is(k, pack.CountOf)
		if !ok || stop.Value != "stop" {
			continue
		}
		if at, ok := a.seek(k+1, k+legWithin, pack.Trip); ok && a.isPrep(k+stop.N, "of") {
			return h.Num, stop.Value, at + 1, !a.has(i, k+1, pack.Final)
		}
		break
	}
	return 0, "", 0, false
}

// legWithin is within how many words of a leg its trip is named: "leg of his long European tour".
const legWithin = 7

// remark notices what is missing altogether.
func (a *analysis) remark(it *seeds.Itinerary) {
	if len(it.Seeds) == 0 {
		text, fix := "the story tells of no trip", "map its places instead"
		switch {
		case len(a.places) == 0:
			text, fix = "the story names no place that is known", "give a gazetteer that knows its places"
		case a.cast.label != "":
			text = "the story names places, but tells of no trip of " + a.cast.label
		}
		it.Notices = append(it.Notices, seeds.Notice{Code: "no-trip", Text: text, Fix: fix})
		return
	}
	if a.trip < doubtfulTrip || !slices.ContainsFunc(it.Seeds, func(s seeds.Seed) bool { return s.Confidence > confidence(evens) }) {
		it.Doubtful = true
		it.Notices = append(it.Notices, seeds.Notice{Code: "doubtful-trip", Text: "the story hardly says that anybody was there; these are the likeliest stops",
			Fix: "look at --explain, and correct the list before it is mapped"})
	}
	for i := range it.Seeds {
		if d := it.Seeds[i].Arrive; d.Grain >= seeds.GrainDay && d.Year == 0 {
			it.Notices = append(it.Notices, seeds.Notice{Code: "year-unknown", Stop: i + 1, Text: "the story does not give the year", Fix: "state the day of publication"})
			break
		}
	}
}
