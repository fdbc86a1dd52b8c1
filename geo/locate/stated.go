package locate

import (
	"fmt"
	"slices"
	"strings"

	"dateline/geo"
	"dateline/seeds"
)

// unheeded tells of the countries and regions that a record states for its stop and that
// the place taken for it, nil for none, does not lie in: nobody knows them, or no place of
// the name lies there. remarks is set where hints in words are halls or remarks.
func (s *stop) unheeded(g Gazetteer, taken *geo.Place, remarks bool) []seeds.Notice {
	if !s.stated {
		return nil
	}
	values := []string{s.seed.Unit, s.seed.Country}
	if s.seed.Unit == "" && s.seed.Country == "" && !remarks {
		values = []string{s.seed.Hint}
	}
	var notices []seeds.Notice
	told := func(code, text, fix string) {
		if taken != nil {
			text += fmt.Sprintf("; %s was taken for it", label(taken))
		}
		notices = append(notices, seeds.Notice{Code: code, Text: text, Fix: fix})
	}
	for _, v := range values {
		if knowsNone(g, v) {
			told("hint-unknown", fmt.Sprintf("%q, which %q is said to lie in, is no known country or region", v, s.seed.Name), CountryRemedy(g, v))
		}
	}
	if in := readHint(g, s.seed.Country).landed(); taken != nil && !s.fixed && !s.unhinted && in.excludes(taken) {
		told("hint-unused", fmt.Sprintf("no %q is known in %s, which its country %q names", s.seed.Name, in.names(g), s.seed.Country),
			fmt.Sprintf("if it is meant, write %s as the country of %q; otherwise correct the name", orElse(taken.CountryName, taken.Country), s.seed.Name))
	}
	return notices
}

// keepStated leaves of the places that a query means those in the country that a field of
// the record's own states, where there are such: as a country CO is no Colorado.
func keepStated(g Gazetteer, seed *seeds.Seed, query string, found []geo.Candidate, opt GeocodeOptions) []geo.Candidate {
	in := readHint(g, seed.Country)
	if len(in.countries) == 0 || len(in.units) == 0 { // it can mean nothing else
		return found
	}
	opt.Country = seed.Country
	if there := Geocode(g, query, opt); exact(there) && !isFallback(&there[0], seed) {
		return there
	}
	return found
}

// landed is a hint as the name of a country alone.
func (h hint) landed() hint { h.units = nil; return h }

// excludes reports whether a hint names something in which a place of a known country does not lie.
func (h hint) excludes(p *geo.Place) bool {
	v, _ := h.fit(p)
	return !h.empty() && p.Country != "" && v == 0
}

// names names the countries of a hint.
func (h hint) names(g Gazetteer) string {
	var names []string
	for code := range h.countries {
		if p, ok := g.Country(code); ok {
			code = p.Name
		}
		names = append(names, code)
	}
	slices.Sort(names)
	return join(names)
}

// knowsNone reports whether something is said of where a place lies, and no part of it is
// a name that anybody knows.
func knowsNone(g Gazetteer, said string) bool {
	hints := parse(g, "x, "+said).hints
	return len(hints) > 0 && !slices.ContainsFunc(hints, func(h hint) bool {
		return RegionName(h.text) != "" || !h.empty() || len(g.Find(h.text)) > 0
	})
}

// leastRemarks is of how many hints in words most must be unknown to be no areas.
const leastRemarks = 3

// saysRemarks reports whether what stands behind the names of a list is mostly known to
// nobody: a column of halls or of remarks, as tours have them.
func saysRemarks(g Gazetteer, list []seeds.Seed) bool {
	n, unknown := 0, 0
	for i := range list {
		if s := &list[i]; s.Hint != "" && s.Country == "" && s.Unit == "" {
			n++
			if knowsNone(g, s.Hint) {
				unknown++
			}
		}
	}
	return n >= leastRemarks && 2*unknown > n
}

// CountryRemedy says how to write a country that is not known as it was written.
func CountryRemedy(g Gazetteer, word string) string {
	fix := fmt.Sprintf("write the country's name or its two letters in place of %q", word)
	if near, ok := NearCountry(g, word); ok {
		return "did you mean " + near + "? Otherwise " + fix
	}
	return fix
}

// NearCountry returns the country whose name is spelt most like a word; ok is false where
// none is near.
func NearCountry(g Gazetteer, word string) (name string, ok bool) {
	edits := editsAllowed(word)
	if edits == 0 || len(word) > longestCountry {
		return "", false
	}
	least := edits + 1
	for _, n := range g.Fuzzy(strings.TrimSpace(word), edits, 200) {
		if n.Kind == seeds.Country && n.Via != seeds.ViaDemonym && n.Distance < least {
			name, least = n.Place.Name, n.Distance
		}
	}
	return name, name != ""
}

// longestCountry is how many bytes a word has at most that may be a country's misspelt name.
const longestCountry = 60
