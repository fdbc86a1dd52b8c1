package story

import (
	"slices"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// focus finds the border that the story puts a stop on: "the Colombian city
// of X on the Venezuelan border", "the border between A and B"; or else the region
// that it calls the trip after.
func (a *analysis) focus(it *seeds.Itinerary, stops []visit) {
	groups := a.tellings(stops)
	for i := 0; i < len(a.tokens); i++ {
		h, ok := a.is(i, pack.Border)
		if !ok {
			continue
		}
		countries, first, last := a.sides(i, i+h.N)
		s := a.sentenceOf(i)
		k := -1
		for _, t := range groups[s] {
			if k < 0 || it.Seeds[t.visit].Highlight {
				k = t.visit
			}
		}
		if k < 0 && (len(countries) == 2 || a.goal(first)) {
			k = stopBeside(groups, stops, s, countries)
		}
		if k < 0 {
			continue
		}
		if len(countries) == 1 {
			home := stops[k].sense.Country
			if home != "" && home != countries[0] {
				countries = append([]string{home}, countries...)
			}
		}
		span := seeds.Span{Start: a.tokens[first].Start, End: a.tokens[last-1].End}
		f := seeds.Focus{Countries: countries, Name: span.Of(a.text), Stop: k + 1, Span: span}
		if len(countries) == 2 && !seen(it.Focus, &f) {
			it.Focus = append(it.Focus, f)
		}
	}
	a.focusRegion(it, stops, groups)
}

// sides returns the countries that are named with a border at the tokens from first to before
// last, and the tokens of all: "the Thai-Myanmar border", "the border that parts A from B".
func (a *analysis) sides(first, last int) (countries []string, from, to int) {
	from, to = first, last
	add := func(p int32) {
		for _, q := range a.places[p].Senses {
			if q.Country != "" && (q.Kind == seeds.Country || a.places[p].Demonym) {
				if !slices.Contains(countries, q.Country) {
					countries = append(countries, q.Country)
					from, to = min(from, a.places[p].first), max(to, a.places[p].last)
				}
				return
			}
		}
	}
	st := &a.sentences[a.sentenceOf(first)]
	for t := max(st.first, first-sideReach); t < first; t++ {
		if p := a.placeAt[t]; p >= 0 && a.close(a.places[p].last, first) {
			add(p)
		}
	}
	parts := false // "that separates A from B"
	for t := last; t < min(last+sideReach+1, st.last); t++ {
		switch {
		case a.placeAt[t] >= 0:
			add(a.placeAt[t])
		case t == last && a.isClass(t, pack.Relative):
			parts = true
		case parts && t == last+1:
		case a.isClass(t, pack.Prep), a.isClass(t, pack.And), a.isClass(t, pack.Det):
		default:
			return countries, from, to
		}
	}
	return countries, from, to
}

// sideReach is how many words before and behind a border its countries may be named.
const sideReach = 5

// goal reports whether the noun whose naming begins at token i is where somebody went or was:
// "flew to the Mexican border", "a week on her country's border with Chad".
func (a *analysis) goal(i int) bool {
	for t := i - 1; t >= 0 && t >= i-sideReach; t-- {
		switch h, ok := a.is(t, pack.Prep); {
		case ok:
			return h.Value == "to" || h.Value == "on"
		case a.isClass(t, pack.Det), a.isClass(t, pack.PlaceNoun), a.tokens[t].Class == prose.Clitic:
		default:
			return false
		}
	}
	return false
}

// stopBeside returns the first stop told of in the sentence after s, or else in the one before,
// that may lie at a border of these countries; -1 for none.
func stopBeside(groups map[int][]telling, stops []visit, s int, countries []string) int {
	for _, near := range []int{s + 1, s - 1} {
		for _, t := range groups[near] {
			if home := stops[t.visit].sense.Country; home != "" && len(countries) > 0 && (slices.Contains(countries, home) == (len(countries) == 2)) {
				return t.visit
			}
		}
	}
	return -1
}

// close reports whether only dashes, conjunctions and the like stand between.
func (a *analysis) close(from, to int) bool {
	for t := from; t < to; t++ {
		if a.placeAt[t] < 0 && !a.isClass(t, pack.And) && a.words[t] != "-" && a.words[t] != "–" && !a.isClass(t, pack.Det) && a.tokens[t].Class != prose.Clitic {
			return false
		}
	}
	return true
}

// seen reports whether a focus is among others: a border by its two countries, a region by its name.
func seen(fs []seeds.Focus, f *seeds.Focus) bool {
	return slices.ContainsFunc(fs, func(g seeds.Focus) bool {
		if len(f.Countries) == 2 && len(g.Countries) == 2 {
			return g.Countries[0] == f.Countries[0] && g.Countries[1] == f.Countries[1] || g.Countries[0] == f.Countries[1] && g.Countries[1] == f.Countries[0]
		}
		return len(f.Countries) == len(g.Countries) && pack.Fold(f.Name) == pack.Fold(g.Name)
	})
}
