package story

// inOrder returns the order in which visits agree best with the signs, where
// w[i][j] speaks for i before j, and with hop, what each step from one to the
// other costs. It starts from the order of telling and moves one visit, or two
// neighbours, at a time while that gains.
func inOrder(w, hop [][]float64) []int {
	n := len(w)
	perm := make([]int, n)
	for i := range perm {
		perm[i] = i
	}
	best := agreement(perm, w, hop)
	trial := make([]int, n)
	for range 4 * n {
		gain, from, to := 1e-9, -1, 0
		for i := range perm {
			for j := range perm {
				if i == j {
					continue
				}
				shift(trial, perm, i, j)
				if g := agreement(trial, w, hop) - best; g > gain {
					gain, from, to = g, i, j
				}
			}
		}
		if from < 0 {
			break
		}
		shift(trial, perm, from, to)
		copy(perm, trial)
		best += gain
	}
	return perm
}

// shift writes perm to out with the element at from moved to to.
func shift(out, perm []int, from, to int) {
	out = out[:0]
	x := perm[from]
	for i, p := range perm {
		if i == from {
			continue
		}
		if len(out) == to {
			out = append(out, x)
		}
		out = append(out, p)
	}
	if len(out) == to {
		out = append(out, x)
	}
	_ = out
}

func agreement(perm []int, w, hop [][]float64) float64 {
	sum := 0.0
	for i, x := range perm {
		for _, y := range perm[i+1:] {
			sum += w[x][y] - w[y][x]
		}
		if i > 0 {
			sum -= hop[perm[i-1]][x]
		}
	}
	return sum
}

// detour is what a step costs that is as long as the stops lie apart on the
// whole: who travels seldom goes to and fro.
const detour = 1.0

// hops returns what each step from one visit to another costs by its length.
func hops(vs []visit) [][]float64 {
	out := make([][]float64, len(vs))
	mean, n := 0.0, 0
	for i := range vs {
		out[i] = make([]float64, len(vs))
		for j := range vs {
			out[i][j] = apart(vs[i].sense, vs[j].sense)
			if i != j {
				mean += out[i][j]
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
			out[i][j] *= detour / mean
		}
	}
	return out
}
