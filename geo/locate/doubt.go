package locate

import (
	"fmt"
	"strings"

	"dateline/geo"
	"dateline/geo/gazetteer"
	"dateline/seeds"
)

// isFallback reports whether a candidate is not the place named but what it is
// said to lie in.
func isFallback(c *geo.Candidate, seed *seeds.Seed) bool {
	return (c.Kind == seeds.Country || c.Kind == seeds.Admin1 || c.Kind == seeds.Admin2) &&
		gazetteer.Fold(c.Name) != gazetteer.Fold(seed.Name) && len(c.Why) > 0 && strings.Contains(c.Why[0], "was not found")
}

// asked names what was looked for, and in what.
func asked(seed *seeds.Seed) string {
	if joinHint(seed) == seed.Name {
		return fmt.Sprintf("%q", seed.Name)
	}
	return fmt.Sprintf("%q in %s", seed.Name, seed.Hint)
}

// ambiguous tells which other places a stop may mean, and how to say which.
func ambiguous(seed *seeds.Seed, s *geo.Stop) seeds.Notice {
	var others []string
	taken := label(&s.Place)
	for i := range s.Rivals {
		r := &s.Rivals[i].Place
		if s.Rivals[i].Confidence >= 0.02 || i == 0 {
			name := label(r)
			if name == taken && r.Admin2Name != "" {
				name = r.Name + ", " + r.Admin2Name + strings.TrimPrefix(name, r.Name)
			}
			others = append(others, name+" ("+r.ID+")")
		}
	}
	return seeds.Notice{
		Code: "ambiguous-place",
		Text: fmt.Sprintf("%q was taken for %s; it may also be %s", seed.Name, taken, join(others)),
		Fix:  fmt.Sprintf("write `id: %s`, or add the country, if another is meant", s.Rivals[0].ID),
	}
}

func notFound(g Gazetteer, seed *seeds.Seed) seeds.Notice {
	return seeds.Notice{Code: "place-not-found", Text: fmt.Sprintf("no place is called %q; the stop is left out", seed.Name), Fix: suggestions(g, seed)}
}

// suggestions names the places that are spelt most like a seed's name.
func suggestions(g Gazetteer, seed *seeds.Seed) string {
	var names []string
	seen := map[string]bool{}
	if len(seed.Name) < 60 {
		key := gazetteer.Fold(seed.Name)
		for _, n := range g.Fuzzy(seed.Name, max(1, editsAllowed(seed.Name)), 20) {
			if !plausible(key, n.Name, n.Distance) {
				continue
			}
			if l := label(&n.Place); !seen[l] && len(names) < 3 {
				seen[l] = true
				names = append(names, l)
			}
		}
	}
	if len(names) == 0 {
		return "give its coordinates with `lat` and `lon`, or a place nearby"
	}
	return "did you mean " + join(names) + "? Otherwise give its coordinates with `lat` and `lon`"
}

// label names a place with what it lies in: "Springfield, Illinois, United
// States".
func label(p *geo.Place) string {
	parts := []string{p.Name}
	if p.Kind != seeds.Country {
		if p.Admin1Name != "" && p.Admin1Name != p.Name && p.Kind != seeds.Admin1 {
			parts = append(parts, p.Admin1Name)
		}
		if p.CountryName != "" && p.CountryName != p.Name {
			parts = append(parts, p.CountryName)
		}
	}
	return strings.Join(parts, ", ")
}

func join(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], "; ") + " or " + names[len(names)-1]
}

func orElse(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
