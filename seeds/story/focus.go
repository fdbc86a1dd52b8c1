package story

import (
	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// focus finds the border that the story puts a stop on: "the Colombian city
// of X on the Venezuelan border", "the border between A and B".
func (a *analysis) focus(it *seeds.Itinerary, stops []visit) {
	groups := a.tellings(stops)
	for i := 0; i < len(a.tokens); i++ {
		h, ok := a.is(i, pack.Border)
		if !ok {
			continue
		}
		s := a.sentenceOf(i)
		st := &a.sentences[s]
		k := -1
		for _, t := range groups[s] {
			if k < 0 || it.Seeds[t.visit].Highlight {
				k = t.visit
			}
		}
		if k < 0 {
			continue
		}
		var countries []string
		first, last := i, i+h.N
		add := func(p int32) {
			for _, q := range a.places[p].Senses {
				if q.Country != "" && (q.Kind == seeds.Country || a.places[p].Demonym) {
					for _, c := range countries {
						if c == q.Country {
							return
						}
					}
					countries = append(countries, q.Country)
					first, last = min(first, a.places[p].first), max(last, a.places[p].last)
					return
				}
			}
		}
		for t := max(st.first, i-5); t < i; t++ {
			if p := a.placeAt[t]; p >= 0 && a.close(a.places[p].last, i) {
				add(p)
			}
		}
		for t := i + h.N; t < min(i+h.N+6, st.last); t++ {
			if p := a.placeAt[t]; p >= 0 {
				add(p)
			} else if !a.isClass(t, pack.Prep) && !a.isClass(t, pack.And) && !a.isClass(t, pack.Det) {
				break
			}
		}
		if len(countries) == 1 {
			home := stops[k].sense.Country
			if home != "" && home != countries[0] {
				countries = append([]string{home}, countries...)
			}
		}
		if len(countries) != 2 || seen(it.Focus, countries) {
			continue
		}
		span := seeds.Span{Start: a.tokens[first].Start, End: a.tokens[last-1].End}
		it.Focus = append(it.Focus, seeds.Focus{Countries: countries, Name: span.Of(a.text), Stop: k + 1, Span: span})
	}
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

func seen(fs []seeds.Focus, c []string) bool {
	for _, f := range fs {
		if len(f.Countries) == 2 && (f.Countries[0] == c[0] && f.Countries[1] == c[1] || f.Countries[0] == c[1] && f.Countries[1] == c[0]) {
			return true
		}
	}
	return false
}
