package story

import (
	"strings"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// highlight marks the stop that the story says matters most.
func (a *analysis) highlight(it *seeds.Itinerary, stops []visit) {
	named := a.namings(stops)
	for s := range a.sentences {
		st := &a.sentences[s]
		i, ok := a.seek(st.first, st.last, pack.Highlight)
		if !ok || a.word(i-1) == "to" && a.words[i] != "cap" || st.layout == aside {
			continue
		}
		k := a.stopIn(named, s, i)
		if k < 0 {
			continue
		}
		it.Seeds[k].Highlight = true
		it.Seeds[k].Why = strings.Join(strings.Fields(st.Of(a.text)), " ")
		return
	}
}

// naming is a stop's name in a sentence, whether or not it tells of the visit
// there: "the Sofia show will be the high point".
type naming struct {
	visit, tok int
	told       bool // and it tells of the visit
}

// namings lists by sentence where the stops are named.
func (a *analysis) namings(stops []visit) map[int][]naming {
	out := map[int][]naming{}
	for k := range stops {
		v := &stops[k]
		if v.origin {
			continue
		}
		for i := range v.evidence {
			e := &v.evidence[i]
			p := &a.places[e.place]
			if e.place == a.dateline && e.here == 0 || e.origin && e.score > 0 {
				continue
			}
			out[p.sentence] = append(out[p.sentence], naming{k, p.first, e.score > 0})
		}
	}
	return out
}

// lookBack is how many sentences before the one that says what matters most may
// name it.
const lookBack = 2

// stopIn returns the stop that sentence s means: the one told in it, else named
// in it, the first after token i rather than before it; or that the sentences
// before name where s names none; -1 for none.
func (a *analysis) stopIn(named map[int][]naming, s, i int) int {
	for back := 0; back <= lookBack && back <= s; back++ {
		best, cost := -1, 1<<30
		for _, n := range named[s-back] {
			d := n.tok - i
			if d < 0 {
				d = 1000 - d
			}
			if !n.told {
				d += 10000
			}
			if d < cost {
				best, cost = n.visit, d
			}
		}
		if best >= 0 {
			return best
		}
		if back == 0 && a.namesTownIn(s) {
			return -1
		}
	}
	return -1
}

// namesTownIn reports whether a sentence names a town.
func (a *analysis) namesTownIn(s int) bool {
	for t := a.sentences[s].first; t < a.sentences[s].last; t++ {
		if p := a.placeAt[t]; p >= 0 && !a.places[p].Demonym && cityLike(a.places[p].sense) {
			return true
		}
	}
	return false
}

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
