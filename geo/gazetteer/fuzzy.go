package gazetteer

import (
	"sort"

	"dateline/geo"
	"dateline/seeds"
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

// Fuzzy returns at most limit places (10 where limit is 0) whose folded names
// are within the edit distance, 1 or 2, of the name; nearest first, then best
// known. Where one of the better known places is near, the little known ones
// are left out. The name itself is no answer to a misspelling: distance 0 is
// left to Find, and so are codes.
func (g *Gazetteer) Fuzzy(name string, distance, limit int) []Near {
	return g.fuzzy(name, distance, limit, 0)
}

// fuzzy is Fuzzy for names of which so many bytes are right at the start.
func (g *Gazetteer) fuzzy(name string, distance, limit, right int) []Near {
	distance = min(distance, maxDistance)
	if limit <= 0 {
		limit = 10
	}
	key := Fold(name)
	if distance < 1 || len(key) <= distance+right || len(key) > maxKey {
		return nil
	}
	hits := nearHits{of: map[uint32]int{}}
	for k := len(g.layers) - 1; k >= 0; k-- {
		search(&g.layers[k].names, key, distance, key[:right], func(key []byte, d int, value uint64) {
			if d > 0 {
				hits.take(g, k, key, d, value, limit)
			}
		})
	}
	best := hits.best(limit)
	near := make([]Near, 0, len(best))
	for _, h := range best {
		near = append(near, Near{g.place(h.in, h.row, h.via), h.name, h.distance})
	}
	return near
}

// nearHits gathers the places of near names, each by its nearest.
type nearHits struct {
	all   []nearHit
	of    map[uint32]int // by ref
	known bool
}

type nearHit struct {
	in       *layer
	row      uint32
	via      seeds.Via
	rank     uint8
	distance int
	name     string
}

// take adds the places of one name, the best known of them.
func (n *nearHits) take(g *Gazetteer, k int, key []byte, d int, value uint64, limit int) {
	name := ""
	for s := g.layers[k].list(value); limit > 0; limit-- {
		p, ok := s.next()
		if !ok {
			return
		}
		if f := p.form(); f == FormQuery || f == FormCapitals {
			continue // a code is not misspelt, it is another code
		}
		in, row := g.top(k, p.row())
		i, ok := n.of[in.base+row]
		if ok && n.all[i].distance <= d {
			continue
		}
		rank := in.records[row*recordSize+27]
		if n.known && rank < knownRank {
			continue
		}
		n.known = n.known || rank >= knownRank
		if name == "" {
			name = string(key)
		}
		h := nearHit{in, row, p.via(), rank, d, name}
		if ok {
			n.all[i] = h
		} else {
			n.of[in.base+row] = len(n.all)
			n.all = append(n.all, h)
		}
	}
}

// best returns the nearest, and of these the best known first.
func (n *nearHits) best(limit int) []nearHit {
	kept := n.all[:0]
	for _, h := range n.all {
		if !n.known || h.rank >= knownRank {
			kept = append(kept, h)
		}
	}
	sort.Slice(kept, func(i, j int) bool {
		a, b := kept[i], kept[j]
		if a.distance != b.distance {
			return a.distance < b.distance
		}
		if a.rank != b.rank {
			return a.rank > b.rank
		}
		return a.in.base+a.row < b.in.base+b.row
	})
	return kept[:min(limit, len(kept))]
}

// maxKey bounds a folded name in bytes; a longer one is not indexed.
const maxKey = 120

// Respelt returns the places whose names begin like a name and are within so many edits, 1 or
// 2, of it.
func (g *Gazetteer) Respelt(name string, edits int) []seeds.Sense {
	near := g.fuzzy(name, edits, respelt, rightAtStart)
	out := make([]seeds.Sense, len(near))
	for i := range near {
		out[i] = near[i].Sense
	}
	return out
}

// respelt is how many places of names with slips are asked for, and rightAtStart how many
// bytes people seldom slip in: to ask for others takes fifty times as long.
const respelt, rightAtStart = 20, 2
