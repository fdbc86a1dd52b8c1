package label

import (
	"math"
	"sort"

	"dateline/render/scene/path"
)

// Candidate is one way to set a label.
type Candidate struct {
	Text   []Quad  // what the words cover, with the gap that they want
	Leader []Quad  // what the leader line covers; nil is none
	Cost   float64 // how much worse than the best way it is
	Owner  int     // see Field.AddOwned
}

// Item is one label: the ways to set it, and what it costs to leave it out.
type Item struct {
	Candidates []Candidate
	Drop       float64
}

const (
	costGrain    = 1 << 16 // to a unit of cost: the last bits differ from CPU to CPU, the choice must not
	annealSteps  = 6000    // enough for 60 labels to settle; more changes nothing to see
	maxEjected   = 4       // a candidate that would push out more labels is not worth trying
	worthwhile   = 1e-9
	passesAtMost = 30
)

// Place chooses a candidate for each item, or -1 to leave it out, so that no two
// chosen ones overlap and the sum of the costs is small. It sets the labels
// greedily, anneals, and descends to a state that no single move with its
// ejections improves.
//
// Few candidates of each item are weighed first, the cheapest; all of them only
// where an item would be left out.
func Place(items []Item) []int {
	few, kept := cheapestFew(items)
	if kept == nil {
		return place(items)
	}
	out := place(few)
	for i, n := range out {
		if n < 0 && len(kept[i]) < len(items[i].Candidates) {
			return place(items)
		}
		if n >= 0 {
			out[i] = kept[i][n]
		}
	}
	return out
}

// fewEnough is how many candidates of an item are weighed first.
const fewEnough = 26

// cheapestFew returns items with their cheapest candidates, and the indexes of those;
// kept is nil where no item has more.
func cheapestFew(items []Item) (few []Item, kept [][]int) {
	many := false
	for _, it := range items {
		many = many || len(it.Candidates) > fewEnough
	}
	if !many {
		return items, nil
	}
	few, kept = make([]Item, len(items)), make([][]int, len(items))
	for i, it := range items {
		order := make([]int, len(it.Candidates))
		for k := range order {
			order[k] = k
		}
		cost := func(k int) float64 { return math.Round(it.Candidates[k].Cost * costGrain) }
		sort.SliceStable(order, func(a, b int) bool { return cost(order[a]) < cost(order[b]) })
		kept[i] = order[:min(len(order), fewEnough)]
		few[i].Drop = it.Drop
		for _, k := range kept[i] {
			few[i].Candidates = append(few[i].Candidates, it.Candidates[k])
		}
	}
	return few, kept
}

func place(items []Item) []int {
	s := newSearch(items)
	s.greedy()
	s.descend()
	if s.total > s.bound+worthwhile {
		s.anneal()
		s.descend()
		if s.total > s.bestTotal+worthwhile {
			s.restore(s.best)
		}
	}
	out := make([]int, len(items))
	for i, c := range s.chosen {
		out[i] = -1
		if c >= 0 {
			out[i] = int(c - s.first[i])
		}
	}
	return out
}

// search is the state of one optimisation. Candidates of all items stand in one list.
type search struct {
	items   []Item
	first   []int32   // first[i] is item i's first candidate; first[len(items)] the count
	owner   []int32   // of a candidate
	cost    []float64 // of a candidate
	sorted  []int32   // candidates of each item, the cheapest first
	rivals  [][]int32 // candidates of other items that overlap it
	chosen  []int32   // of an item, -1 where left out
	blocked []int32   // how many chosen candidates overlap this one
	total   float64
	bound   float64 // no solution costs less

	best      []int32
	bestTotal float64
	seed      uint64
	undo      []change
	ejected   []int32
}

type change struct{ item, from int32 }

func newSearch(items []Item) *search {
	s := &search{items: items, first: make([]int32, len(items)+1), chosen: make([]int32, len(items)), seed: 0x9E3779B97F4A7C15}
	for i, it := range items {
		s.first[i] = int32(len(s.owner))
		s.chosen[i] = -1
		s.total += it.Drop
		least := it.Drop
		for _, c := range it.Candidates {
			s.owner = append(s.owner, int32(i))
			cost := math.Round(c.Cost*costGrain) / costGrain
			s.cost = append(s.cost, cost)
			least = math.Min(least, cost)
		}
		s.bound += least
	}
	n := len(s.owner)
	s.first[len(items)] = int32(n)
	s.blocked = make([]int32, n)
	s.sorted = make([]int32, n)
	for i := range s.sorted {
		s.sorted[i] = int32(i)
	}
	for i := range items {
		part := s.sorted[s.first[i]:s.first[i+1]]
		sort.SliceStable(part, func(a, b int) bool { return s.cost[part[a]] < s.cost[part[b]] })
	}
	s.conflicts()
	return s
}

// conflicts finds the pairs of candidates that overlap, through a grid.
func (s *search) conflicts() {
	type piece struct {
		q    Quad
		b    path.Rect
		up   bool
		cand int32
	}
	var all []piece
	for i, it := range s.items {
		for j, c := range it.Candidates {
			for _, qs := range [2][]Quad{c.Text, c.Leader} {
				for _, q := range qs {
					all = append(all, piece{q, q.Bounds(), q.upright(), s.first[i] + int32(j)})
				}
			}
		}
	}
	s.rivals = make([][]int32, len(s.owner))
	sort.SliceStable(all, func(a, b int) bool { return all[a].b.MinX < all[b].b.MinX })
	const bands = 48
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, p := range all {
		lo, hi = math.Min(lo, p.b.MinY), math.Max(hi, p.b.MaxY)
	}
	height := (hi - lo) / bands
	band := func(y float64) int {
		if !(height > 0) {
			return 0
		}
		return int(math.Max(0, math.Min(bands-1, (y-lo)/height)))
	}
	var live [bands][]int32
	seen := make([]int32, len(s.owner)) // the last candidate that met this one, plus 1
	for n := range all {
		p := &all[n]
		b0, b1 := band(p.b.MinY), band(p.b.MaxY)
		for b := b0; b <= b1; b++ {
			keep := live[b][:0]
			for _, m := range live[b] {
				o := &all[m]
				if o.b.MaxX <= p.b.MinX {
					continue
				}
				keep = append(keep, m)
				if s.owner[o.cand] == s.owner[p.cand] || seen[o.cand] == p.cand+1 {
					continue
				}
				if meet(p.q, o.q, p.b, o.b, p.up && o.up) {
					seen[o.cand] = p.cand + 1
					s.rivals[p.cand] = append(s.rivals[p.cand], o.cand)
					s.rivals[o.cand] = append(s.rivals[o.cand], p.cand)
				}
			}
			live[b] = append(keep, int32(n))
		}
	}
	for c, r := range s.rivals {
		sort.Slice(r, func(a, b int) bool { return r[a] < r[b] })
		k := 0
		for i, v := range r {
			if i == 0 || v != r[i-1] {
				r[k] = v
				k++
			}
		}
		s.rivals[c] = r[:k]
	}
}

// set makes c (or -1) the choice of an item and notes it for undoing.
func (s *search) set(item, c int32) {
	s.undo = append(s.undo, change{item, s.chosen[item]})
	s.put(item, c)
}

func (s *search) put(item, c int32) {
	old := s.chosen[item]
	if old >= 0 {
		for _, r := range s.rivals[old] {
			s.blocked[r]--
		}
		s.total -= s.cost[old]
	} else {
		s.total -= s.items[item].Drop
	}
	s.chosen[item] = c
	if c >= 0 {
		for _, r := range s.rivals[c] {
			s.blocked[r]++
		}
		s.total += s.cost[c]
	} else {
		s.total += s.items[item].Drop
	}
}

func (s *search) rollback() {
	for i := len(s.undo) - 1; i >= 0; i-- {
		s.put(s.undo[i].item, s.undo[i].from)
	}
	s.undo = s.undo[:0]
}

// cheapest returns the best free candidate of an item that is not set, or -1.
func (s *search) cheapest(item int32) int32 {
	for _, c := range s.sorted[s.first[item]:s.first[item+1]] {
		if s.cost[c] >= s.items[item].Drop {
			break
		}
		if s.blocked[c] == 0 {
			return c
		}
	}
	return -1
}

func (s *search) greedy() {
	order := make([]int32, len(s.items))
	for i := range order {
		order[i] = int32(i)
	}
	sort.SliceStable(order, func(a, b int) bool {
		x, y := order[a], order[b]
		if s.items[x].Drop != s.items[y].Drop {
			return s.items[x].Drop > s.items[y].Drop
		}
		return s.first[x+1]-s.first[x] < s.first[y+1]-s.first[y]
	})
	for _, i := range order {
		if c := s.cheapest(i); c >= 0 {
			s.put(i, c)
		}
	}
}

// try sets c, ejects what overlaps it, and sets the ejected anew as well as can
// be. The change is in undo.
func (s *search) try(c int32) bool {
	item := s.owner[c]
	s.ejected = s.ejected[:0]
	if s.blocked[c] > 0 {
		for _, r := range s.rivals[c] {
			if s.chosen[s.owner[r]] == r {
				s.ejected = append(s.ejected, s.owner[r])
			}
		}
		if len(s.ejected) > maxEjected {
			return false
		}
	}
	for _, e := range s.ejected {
		s.set(e, -1)
	}
	s.set(item, c)
	for _, e := range s.ejected {
		if n := s.cheapest(e); n >= 0 {
			s.set(e, n)
		}
	}
	return true
}

func (s *search) descend() {
	for range passesAtMost {
		better := false
		for i := range s.items {
			for _, c := range s.sorted[s.first[i]:s.first[i+1]] {
				if c == s.chosen[i] || s.cost[c] >= s.items[i].Drop {
					continue
				}
				before := s.total
				s.undo = s.undo[:0]
				if !s.try(c) {
					continue
				}
				if s.total < before-worthwhile {
					better = true
				} else {
					s.rollback()
				}
			}
		}
		if !better {
			break
		}
	}
	s.remember()
}

func (s *search) remember() {
	if s.best == nil || s.total < s.bestTotal-worthwhile {
		s.best = append(s.best[:0], s.chosen...)
		s.bestTotal = s.total
	}
}

func (s *search) restore(state []int32) {
	for i := range s.items {
		s.put(int32(i), -1)
	}
	for i, c := range state {
		s.put(int32(i), c)
	}
	s.total = 0 // sum again, so that rounding does not drift
	for i, c := range s.chosen {
		if c >= 0 {
			s.total += s.cost[c]
		} else {
			s.total += s.items[i].Drop
		}
	}
}

// anneal walks at random, taking worse states ever more rarely.
func (s *search) anneal() {
	if len(s.owner) == 0 {
		return
	}
	const hot, cold = 8.0, 0.2 // in units of cost: a change of side, and no change to speak of
	for n := range annealSteps {
		heat := hot * math.Pow(cold/hot, float64(n)/annealSteps)
		c := int32(s.random() % uint64(len(s.owner)))
		if s.chosen[s.owner[c]] == c || s.cost[c] >= s.items[s.owner[c]].Drop {
			continue
		}
		before := s.total
		s.undo = s.undo[:0]
		if !s.try(c) {
			continue
		}
		if d := s.total - before; d > 0 && s.uniform() >= math.Exp(-d/heat) {
			s.rollback()
			continue
		}
		s.remember()
	}
}

// random is a xorshift: the same walk everywhere.
func (s *search) random() uint64 {
	s.seed ^= s.seed << 13
	s.seed ^= s.seed >> 7
	s.seed ^= s.seed << 17
	return s.seed
}

func (s *search) uniform() float64 { return float64(s.random()>>11) / (1 << 53) }
