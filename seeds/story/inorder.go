package story

import (
	"math"
	"slices"
	"sync"
)

// soundest returns the order in which visits most likely were made, where
// w[i][j]-w[j][i] are the log-odds that i came before j, the way between them
// aside, and hop is what each step from one to the other costs. Of two orders
// that are as likely it takes the one that leaves fewer pairs in doubt: it puts
// them as most orders do, each counted by its chance.
func soundest(w, hop [][]float64) []int {
	best := inOrder(w, hop)
	switch n := len(best); {
	case n < 3:
		return best
	case n <= allOrders:
		return inOrder(byAllOrders(best, w, hop), nil)
	}
	return inOrder(byMoves(best, w, hop), nil)
}

// byAllOrders returns the chances, by all orders of some visits, that one came
// before another, as multiples of that of the likeliest order.
func byAllOrders(best []int, w, hop [][]float64) [][]float64 {
	orders := Orders(len(best))
	value := make([]float64, len(orders))
	order := make([]int, len(best))
	of := func(places []int) []int {
		for i, p := range places {
			order[i] = best[p]
		}
		return order
	}
	for k, places := range orders {
		value[k] = agreement(of(places), w, hop) / 2
	}
	top := slices.Max(value)
	before := square(len(w))
	for k, places := range orders {
		chance := math.Exp(value[k] - top)
		o := of(places)
		for i, x := range o {
			for _, y := range o[i+1:] {
				before[x][y] += chance
			}
		}
	}
	return before
}

// byMoves returns the same by an order and those that are one move away from it.
func byMoves(best []int, w, hop [][]float64) [][]float64 {
	before, sum := square(len(w)), 1.0
	eachMove(best, w, hop, func(from, to int, gain float64) {
		if to == from-1 {
			return // a swap of neighbours is one move, not two
		}
		chance := math.Exp(gain / 2)
		sum += chance
		x := best[from]
		for k := from + 1; k <= to; k++ {
			before[best[k]][x] += chance
		}
		for k := to; k < from; k++ {
			before[x][best[k]] += chance
		}
	})
	for i, x := range best {
		for _, y := range best[i+1:] {
			before[x][y] = sum - before[y][x] // wherever no move turns the two
		}
	}
	return before
}

// square returns a table of n by n zeros.
func square(n int) [][]float64 {
	out, room := make([][]float64, n), make([]float64, n*n)
	for i := range out {
		out[i], room = room[:n:n], room[n:]
	}
	return out
}

// allOrders is up to how many visits are tried in every order; of more, one at
// a time is moved.
const allOrders = 6

// Orders returns the orders of n visits that may be likely where one is: all of few
// visits, and else those that are one move away from it. Each lists the places that
// the visits had in that one, which comes first. They are not to be changed.
func Orders(n int) [][]int {
	if n <= allOrders {
		return fewOrders[n]()
	}
	order := counting(n)
	out := [][]int{order}
	for from := range n {
		for to := range n {
			if to != from && to != from-1 { // a swap of neighbours is one move, not two
				o := make([]int, n)
				shift(o, order, from, to)
				out = append(out, o)
			}
		}
	}
	return out
}

// fewOrders are all orders of as many visits as its index says.
var fewOrders = func() (of [allOrders + 1]func() [][]int) {
	for n := range of {
		of[n] = sync.OnceValue(func() [][]int { return permutations(counting(n)) })
	}
	return of
}()

// counting returns the numbers below n, from 0 on.
func counting(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// permutations returns all orders of some visits.
func permutations(of []int) [][]int {
	if len(of) == 0 {
		return [][]int{nil}
	}
	var out [][]int
	for _, p := range permutations(of[1:]) {
		for i := 0; i <= len(p); i++ {
			out = append(out, slices.Insert(slices.Clone(p), i, of[0]))
		}
	}
	return out
}

// inOrder returns the order in which visits agree best with the signs, where
// w[i][j] speaks for i before j, and with hop, what each step from one to the
// other costs. It starts from the order of telling and moves one visit, or two
// neighbours, at a time while that gains.
func inOrder(w, hop [][]float64) []int {
	n := len(w)
	perm := counting(n)
	for range 4 * n {
		most, from, to := 1e-9, -1, 0
		eachMove(perm, w, hop, func(i, j int, gain float64) {
			if gain > most {
				most, from, to = gain, i, j
			}
		})
		if from < 0 {
			break
		}
		shift(perm, slices.Clone(perm), from, to)
	}
	return perm
}

// eachMove tells for each visit of an order, and each place to which it may move,
// by how much the agreement grows by that.
func eachMove(perm []int, w, hop [][]float64, take func(from, to int, gain float64)) {
	step := func(i, j int) float64 {
		if hop == nil || i < 0 || j >= len(perm) {
			return 0
		}
		return hop[perm[i]][perm[j]]
	}
	for from, x := range perm {
		left := step(from-1, from) + step(from, from+1) // the way that it no longer makes
		if from > 0 {
			left -= step(from-1, from+1)
		}
		// shorter is by how much less the way costs with it between two others
		shorter := func(before, after int) float64 {
			sum := left + step(before, after)
			if hop != nil && before >= 0 {
				sum -= hop[perm[before]][x]
			}
			if hop != nil && after < len(perm) {
				sum -= hop[x][perm[after]]
			}
			return sum
		}
		passed := 0.0 // what it gains by the visits that it moves past
		for to := from - 1; to >= 0; to-- {
			y := perm[to]
			passed += w[x][y] - w[y][x]
			take(from, to, 2*passed+shorter(to-1, to))
		}
		passed = 0
		for to := from + 1; to < len(perm); to++ {
			y := perm[to]
			passed += w[y][x] - w[x][y]
			take(from, to, 2*passed+shorter(to, to+1))
		}
	}
}

// shift writes perm to out with the element at from moved to to.
func shift(out, perm []int, from, to int) {
	copy(out, perm)
	x := perm[from]
	if from < to {
		copy(out[from:to], perm[from+1:to+1])
	} else {
		copy(out[to+1:from+1], perm[to:from])
	}
	out[to] = x
}

// agreement says how well an order agrees with the signs and the way.
func agreement(perm []int, w, hop [][]float64) float64 {
	sum := 0.0
	for i, x := range perm {
		for _, y := range perm[i+1:] {
			sum += w[x][y] - w[y][x]
		}
		if i > 0 && hop != nil {
			sum -= hop[perm[i-1]][x]
		}
	}
	return sum
}

// Detour names what a step is worth that is as long as the stops lie apart
// on the whole: who travels seldom goes to and fro.
const Detour = "detour"

// detour is what such a step costs.
func (j *Judge) detour() float64 { return -float64(j.table.Named(OrderPrefix + Detour)) }

// hops returns what each step from one visit to another costs by its length,
// where detour is the cost of one as long as they lie apart on the whole. Who comes to a
// place again was elsewhere: that step costs as much as the longest.
func hops(vs []visit, detour float64) [][]float64 {
	out := square(len(vs))
	mean, longest, n := 0.0, 0.0, 0
	for i := range vs {
		for j := range vs {
			out[i][j] = apart(vs[i].sense.At, vs[j].sense.At)
			if i != j {
				mean += out[i][j]
				longest = max(longest, out[i][j])
				n++
			}
		}
	}
	if mean == 0 {
		return out
	}
	mean /= float64(n)
	for i := range out {
		for j := range out[i] {
			if i != j && vs[i].sense.ID == vs[j].sense.ID {
				out[i][j] = longest
			}
			out[i][j] *= detour / mean
		}
	}
	return out
}
