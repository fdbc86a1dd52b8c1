package story

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// checkCounts compares the counts that the story states of the trip, "a
// four-nation tour", with what was read.
func (a *analysis) checkCounts(it *seeds.Itinerary, stops []visit) {
	countries, places := map[string]bool{}, map[string]bool{}
	var found []string
	for i := range stops {
		if it.Seeds[i].Role == seeds.Origin || it.Seeds[i].Role == seeds.Return {
			continue
		}
		countries[stops[i].sense.Country] = true
		places[stops[i].sense.ID] = true
		if !slices.Contains(found, it.Seeds[i].Name) {
			found = append(found, it.Seeds[i].Name)
		}
	}
	said := map[string]bool{}
	for i := 0; i+1 < len(a.tokens); i++ {
		n, what, last := a.countAt(i)
		if n < 2 || said[what] {
			continue
		}
		got := 0
		switch what {
		case "country":
			got = len(countries)
		case "city", "stop", "island":
			got = len(places)
		default:
			continue
		}
		said[what] = true
		if got == n || len(stops) == 0 {
			continue
		}
		span := seeds.Span{Start: a.tokens[i].Start, End: a.tokens[last-1].End}
		text := fmt.Sprintf("the story speaks of %q, and %d were found: %s", span.Of(a.text), got, strings.Join(found, ", "))
		fix := "look for one too many among the stops"
		if got < n {
			fix = "look for the missing ones in the text"
			if may := likeliest(it.LeftOut, what == "country", n-got+2); len(may) > 0 {
				fix = "what is missing may be among what was left out: " + strings.Join(may, ", ")
			}
		}
		it.Notices = append(it.Notices, seeds.Notice{Code: "count-mismatch", Span: span, Text: text, Fix: fix})
	}
}

// likeliest names the left-out places that come nearest to being stops: countries
// where those are counted, else towns.
func likeliest(left []seeds.Seed, country bool, most int) []string {
	left = slices.DeleteFunc(slices.Clone(left), func(s seeds.Seed) bool {
		return s.Status == seeds.Cancelled || s.Status == seeds.Postponed || s.Status == seeds.Diverted ||
			(s.Kind == seeds.Country) != country || s.Kind == seeds.Region || s.Kind == seeds.Water
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

// countAt reads "four-nation tour", "tour of four nations", "seven-city swing"
// at token i: how many of what, and where it ends.
func (a *analysis) countAt(i int) (n int, what string, last int) {
	if h, ok := a.is(i, pack.Number); ok {
		n = h.Num
	} else if a.tokens[i].Class == prose.Number {
		n, _ = strconv.Atoi(a.words[i]) // 0 for 1,200
	}
	if n < 2 || n > 60 {
		return 0, "", 0
	}
	k := i + 1
	if a.word(k) == "-" || a.word(k) == "‑" {
		k++
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
	return 0, "", 0
}

// remark notices what is missing altogether.
func (a *analysis) remark(it *seeds.Itinerary) {
	if len(it.Seeds) == 0 {
		text, fix := "the story tells of no trip", "map its places instead"
		switch {
		case len(a.places) == 0:
			text, fix = "the story names no place", ""
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
