package gazetteer

import (
	"sort"
	"sync"

	"github.com/blevesearch/vellum/levenshtein"

	"dateline/geo"
)

// Near is a place whose name is nearly the one asked for.
type Near struct {
	geo.Place
	Name     string // the folded name that is near
	Distance int    // edits: a letter more, less or other, or two swapped
}

// maxDistance is the largest edit distance: at three most short words are near
// one another.
const maxDistance = 2

// automata builds an automaton a distance once; swapped letters are one edit.
var automata [maxDistance + 1]func() *levenshtein.LevenshteinAutomatonBuilder

func init() {
	for d := 1; d <= maxDistance; d++ {
		automata[d] = sync.OnceValue(func() *levenshtein.LevenshteinAutomatonBuilder {
			b, err := levenshtein.NewLevenshteinAutomatonBuilder(uint8(d), true)
			if err != nil {
				return nil
			}
			return b
		})
	}
}

// Fuzzy returns at most limit places (10 where limit is 0) whose folded names
// are within the edit distance, 1 or 2, of the name; nearest first, then best
// known. It asks the better known places first and the others only where none
// of those is near. The name itself is no answer to a misspelling: distance 0
// is left to Find.
func (g *Gazetteer) Fuzzy(name string, distance, limit int) []Near {
	distance = min(distance, maxDistance)
	if limit <= 0 {
		limit = 10
	}
	key := Fold(name)
	if distance < 1 || len(key) <= distance || len(key) > 100 {
		return nil
	}
	builder := automata[distance]()
	if builder == nil {
		return nil
	}
	dfa, err := builder.BuildDfa(key, uint8(distance))
	if err != nil {
		return nil
	}
	var near []Near
	for _, known := range []bool{true, false} {
		seen := map[string]int{}
		for k := len(g.layers) - 1; k >= 0; k-- {
			l := g.layers[k]
			fst := &l.names
			if known {
				fst = &l.known
			}
			search(fst, dfa, func(key []byte, d int, value uint64) {
				if d == 0 {
					return
				}
				taken := 0
				for s := l.list(value); taken < limit; {
					p, ok := s.next()
					if !ok {
						break
					}
					if f := p.form(); f == FormQuery || f == FormCapitals {
						continue // a code is not misspelt, it is another code
					}
					taken++
					in, row := g.top(k, p.row())
					id := in.id(row)
					if i, ok := seen[id]; !ok {
						seen[id] = len(near)
						near = append(near, Near{g.place(in, row, p.via()), string(key), d})
					} else if d < near[i].Distance {
						near[i].Name, near[i].Distance, near[i].Via = string(key), d, p.via()
					}
				}
			})
		}
		if len(near) > 0 {
			break
		}
	}
	sort.SliceStable(near, func(i, j int) bool {
		if near[i].Distance != near[j].Distance {
			return near[i].Distance < near[j].Distance
		}
		if near[i].Rank != near[j].Rank {
			return near[i].Rank > near[j].Rank
		}
		return near[i].ID < near[j].ID
	})
	return near[:min(limit, len(near))]
}

// search walks the keys of a transducer that an automaton accepts, in order.
func search(t *transducer, dfa *levenshtein.DFA, visit func(key []byte, distance int, value uint64)) {
	var key [maxKey]byte
	var walk func(addr, depth, at int, value uint64)
	walk = func(addr, depth, at int, value uint64) {
		var s state
		if !t.at(addr, &s) {
			return
		}
		if s.final && dfa.IsMatch(at) {
			visit(key[:depth], int(dfa.EditDistance(at)), value+s.finalOut)
		}
		if depth == maxKey {
			return
		}
		if s.single {
			if to := dfa.Accept(at, s.in); dfa.CanMatch(to) {
				key[depth] = s.in
				walk(s.next, depth+1, to, value+s.out)
			}
			return
		}
		for i := s.num - 1; i >= 0; i-- {
			b := t.data[s.keys+i]
			to := dfa.Accept(at, b)
			if !dfa.CanMatch(to) {
				continue
			}
			if next, out, ok := t.transition(&s, i); ok {
				key[depth] = b
				walk(next, depth+1, to, value+out)
			}
		}
	}
	walk(t.root, 0, dfa.Start(), 0)
}

// maxKey bounds a folded name in bytes; a longer one is not indexed.
const maxKey = 120
