package locate

import (
	"slices"
	"strings"
	"sync"

	"dateline/geo/gazetteer"
	"dateline/seeds"
	"dateline/seeds/pack"
)

// variant is another way to ask for a name, and what it costs in words.
type variant struct {
	name string
	cost int
}

// genericWords are the words of all languages that name what a place is rather than which, as
// rows of folded words.
type genericWords struct {
	behind, before [][]string // a gazetteer may have a name without them
	added          []addition // or with them
	any            map[string]bool
	buildings      map[string]bool // those of streets and buildings, and what may not stand for a place alone
}

// addition is a row of words that a gazetteer may have before or behind a name.
type addition struct {
	word   string
	before bool
}

var generic = sync.OnceValue(func() *genericWords {
	w := &genericWords{any: map[string]bool{}, buildings: map[string]bool{}}
	for _, t := range pack.Terms(pack.ListGeneric) {
		words := strings.Fields(gazetteer.Fold(t.Phrase))
		switch t.Value {
		case "behind":
			w.behind = append(w.behind, words)
		case "before":
			w.before = append(w.before, words)
		case "added behind", "added before":
			w.added = append(w.added, addition{words[0], t.Value == "added before"})
			continue
		default:
			w.buildings[t.Phrase] = true
		}
		for _, word := range words {
			w.any[word] = true
		}
	}
	return w
})

// variants returns other ways to write a name, the closest first.
func variants(name string) []variant {
	words := strings.Fields(gazetteer.Fold(name))
	var out []variant
	add := func(w []string, cost int) {
		if n := strings.Join(w, " "); len(n) > 2 {
			out = append(out, variant{n, cost})
		}
	}
	if len(words) == 0 {
		return nil
	}
	// written together or apart: Heiligen-damm, Castelvetrano
	if len(words) == 2 {
		add([]string{words[0] + words[1]}, 0)
	}
	for _, more := range generic().added {
		switch {
		case more.before:
			add(append([]string{more.word}, words...), 1)
		case words[len(words)-1] != more.word:
			add(append(slices.Clone(words), more.word), 1)
		}
	}
	for _, tail := range generic().behind {
		if n := len(words) - len(tail); n > 0 && equal(words[n:], tail) {
			add(words[:n], len(tail))
		}
	}
	for _, head := range generic().before {
		if len(words) > len(head) && equal(words[:len(head)], head) {
			add(words[len(head):], len(head))
		}
	}
	return out
}

func equal(a, b []string) bool {
	for i := range b {
		if a[i] != b[i] {
			return false
		}
	}
	return len(a) == len(b)
}

// partly takes places that some of the query's words in a row name, the
// longest rows first; then misspellings of those.
func (s *search) partly() {
	words := strings.Fields(gazetteer.Fold(s.q.name))
	if len(words) > 12 {
		words = words[:12]
	}
	near := make([][]bool, len(words)) // by where a row begins and how long it is: it may be misspelt; once asked
	for _, spelling := range []bool{true, false} {
		for n := len(words) - 1; n > 0; n-- {
			for at := 0; at+n <= len(words); at++ {
				part := strings.Join(words[at:at+n], " ")
				if len(part) < 4 || n == 1 && len(s.q.hints) == 0 && len(words) > 3 || isGeneric(words[at:at+n]) {
					continue
				}
				if spelling {
					if n > 1 || s.telling(part) {
						s.try(part, hit{words: len(words) - n, why: part, share: float64(len(part)) / float64(len(strings.Join(words, " ")))})
					}
				} else if n > 1 || len(part) > 6 && len(s.q.hints) > 0 {
					if near[at] == nil {
						near[at] = s.g.NearStarts(words[at:], maxEdits)
					}
					if near[at][n] || gazetteer.Fold(part) != part {
						s.misspelt(part, len(words)-n)
					}
				}
			}
			if s.done() {
				return
			}
		}
	}
}

// telling reports whether one word of several says which place is meant: it
// names a large place, or a single one in what the query says it lies in.
func (s *search) telling(word string) bool {
	n := 0
	for _, p := range s.g.Find(word) {
		if fit, ruled := s.q.fits(&p); fit == 0 || ruled || p.Via != seeds.ViaName && p.Via != seeds.ViaAlternate {
			continue
		}
		if p.Population >= 50000 || p.Kind == seeds.Country || p.Kind == seeds.Admin1 {
			return true
		}
		n++
	}
	return n == 1 && len(s.q.hints) > 0
}

// isGeneric reports whether words only say what a place is.
func isGeneric(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !generic().any[w] })
}

// fallback takes what the query says the place lies in.
func (s *search) fallback() {
	for i := 0; i < len(s.q.hints); i++ {
		h := s.q.hints[i]
		for k := range h.units {
			if u := h.units[k]; u.Kind == seeds.Admin1 || u.Kind == seeds.Admin2 {
				s.add(hit{place: u, fit: 1, fallout: true})
			}
		}
		if codes := h.codes(); len(codes) > 0 && (!h.historic || len(codes) < 3) {
			for _, c := range codes {
				if p, ok := s.g.Country(c); ok {
					s.add(hit{place: p, fit: 1, fallout: true})
				}
			}
		} else if h.historic {
			// the heir of a state of many: where its capital was
			if p, ok := s.g.Country(formerStates()[strings.ReplaceAll(gazetteer.Fold(h.text), ",", "")][0]); ok {
				s.add(hit{place: p, fit: 1, fallout: true})
			}
		}
		if s.done() {
			return
		}
	}
}

// codes returns the hint's countries in alphabetical order.
func (h hint) codes() []string {
	var out []string
	for c := range h.countries {
		out = append(out, c)
	}
	slices.Sort(out)
	return out
}
