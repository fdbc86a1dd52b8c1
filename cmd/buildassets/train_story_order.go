package main

import (
	"maps"
	"math"
	"slices"
	"sort"
	"strings"

	"dateline/seeds/story"
)

// orderModel is a log-linear model of the order of travel: the chance of an
// order is in proportion to the exponential of half of what speaks for it, less
// the cost of its way. The true order is compared with those around it.
type orderModel struct {
	rarest int // signs seen in fewer pairs are left out

	// half the cost of a weight's square: of the signs by name, of what is seen
	// of two tellings together, and of what is seen of one stop by itself
	named, together, alone float64
}

// surely holds the weight of days at its prior: the stories are read with the days that
// stand nearest here, which are less sure than those that a reader chooses.
const surely = 1000

// stepHold is what the weight of the way is held by, and stepPrior where.
const stepHold, stepPrior = 1, 1

// course is the stops of a story in their order of travel.
type course struct {
	pairs [][][]term // at [i][j], i < j: what is seen of both
	steps [][]float64
	next  [][][]int // at [i][j]: what is seen of j right behind i
}

// fit returns the weights of the signs, the way's with them.
func (m orderModel) fit(ways []story.Way) map[string]float32 {
	names, courses := m.courses(ways)
	held := tether{make([]float64, len(names)), make([]float64, len(names))}
	for k, name := range names {
		held.hold[k], held.at[k] = m.holdOf(name), orderPrior[name]
	}
	way := slices.Index(names, story.Detour)
	held.hold[way], held.at[way] = stepHold, -stepPrior
	return learned(orderPrior, names, descend(held.at, 1e-2, func(w, grad []float64) float64 {
		sum := held.pull(w, grad)
		for i := range courses {
			sum += courses[i].loss(w, grad, way)
		}
		return sum
	}))
}

// holdOf is by how much a sign's weight is held.
func (m orderModel) holdOf(name string) float64 {
	switch {
	case name == story.SureDays:
		return surely
	case strings.HasPrefix(name, story.AlonePrefix):
		return m.alone
	case strings.HasPrefix(name, story.TogetherPrefix):
		return m.together
	}
	return m.named
}

// courses numbers the signs by name, the way's with them, and writes each
// story's stops in their order of travel.
func (m orderModel) courses(ways []story.Way) (names []string, out []course) {
	count := map[string]int{story.Detour: m.rarest}
	for i := range ways {
		for j := range ways[i].Ranks {
			for _, f := range ways[i].Alone[j] {
				count[f]++
			}
			for _, seen := range slices.Concat(ways[i].Seen[j], ways[i].Next[j]) {
				for _, f := range seen {
					count[f]++
				}
			}
		}
	}
	maps.DeleteFunc(count, func(_ string, n int) bool { return n < m.rarest })
	names = slices.Sorted(maps.Keys(count))
	id := make(map[string]int, len(names))
	for k, name := range names {
		id[name] = k
	}
	for i := range ways {
		if c, ok := courseOf(&ways[i], id); ok {
			out = append(out, c)
		}
	}
	return names, out
}

// courseOf writes the stops of a story in their order of travel; there is none
// of less than two.
func courseOf(w *story.Way, id map[string]int) (course, bool) {
	at := make([]int, 0, len(w.Ranks))
	for k := range w.Ranks {
		if w.Ranks[k] >= 0 && !slices.ContainsFunc(at, func(o int) bool { return w.Ranks[o] == w.Ranks[k] }) {
			at = append(at, k)
		}
	}
	sort.Slice(at, func(i, j int) bool { return w.Ranks[at[i]] < w.Ranks[at[j]] })
	c := course{}
	for i, x := range at {
		c.pairs = append(c.pairs, make([][]term, len(at)))
		c.steps = append(c.steps, make([]float64, len(at)))
		c.next = append(c.next, make([][]int, len(at)))
		for j, y := range at {
			c.steps[i][j] = w.Steps[x][y]
			for _, f := range w.Next[x][y] {
				if k, ok := id[f]; ok {
					c.next[i][j] = append(c.next[i][j], k)
				}
			}
			if i >= j {
				continue
			}
			take := func(seen []string, sign float64) {
				for _, f := range seen {
					if k, ok := id[f]; ok {
						c.pairs[i][j] = append(c.pairs[i][j], term{k, sign})
					}
				}
			}
			take(w.Seen[x][y], 1)
			take(w.Seen[y][x], -1)
			take(w.Alone[x], 1)
			take(w.Alone[y], -1)
		}
	}
	return c, len(at) > 1
}

// loss returns the surprise at the true order, and adds its slope to grad where
// there is one; way is the weight of a step.
func (c *course) loss(w, grad []float64, way int) float64 {
	n := len(c.pairs)
	odds := make([][]float64, n)
	for i := range odds {
		odds[i] = make([]float64, n)
		for j := i + 1; j < n; j++ {
			for _, t := range c.pairs[i][j] {
				odds[i][j] += t.sign * w[t.feature]
			}
		}
	}
	orders := story.Orders(n) // the true one first
	value, length := make([]float64, len(orders)), make([]float64, len(orders))
	for k, o := range orders {
		for i, x := range o {
			for _, y := range o[i+1:] {
				value[k] += odds[x][y] - odds[y][x]
			}
			if i > 0 {
				length[k] += c.steps[o[i-1]][x]
				for _, f := range c.next[o[i-1]][x] {
					value[k] += w[f]
				}
			}
		}
		value[k] = (value[k] + w[way]*length[k]) / 2
	}
	top, sum := slices.Max(value), 0.0
	for _, v := range value {
		sum += math.Exp(v - top)
	}
	all := top + math.Log(sum)
	if grad == nil {
		return all - value[0]
	}
	slope := make([][]float64, n)
	for i := range slope {
		slope[i] = make([]float64, n)
	}
	for i := 1; i < n; i++ {
		for _, f := range c.next[i-1][i] {
			grad[f] -= 0.5
		}
	}
	for k, o := range orders {
		chance := math.Exp(value[k] - all)
		for i := 1; i < n; i++ {
			for _, f := range c.next[o[i-1]][o[i]] {
				grad[f] += chance / 2
			}
		}
		grad[way] += chance * (length[k] - length[0]) / 2
		for i, y := range o {
			for _, x := range o[i+1:] {
				if x < y { // the other way round than in truth
					slope[x][y] -= chance
				}
			}
		}
	}
	for i := range slope {
		for j := i + 1; j < n; j++ {
			for _, t := range c.pairs[i][j] {
				grad[t.feature] += t.sign * slope[i][j]
			}
		}
	}
	return all - value[0]
}
