package main

import (
	"math"
	"slices"
	"sort"
	"strings"
)

// ridge is a logistic regression over binary features whose every weight is
// held back alike, however often its feature is seen: what a few examples
// share then counts less than what many do. Same examples, same weights.
type ridge struct {
	hold   float64            // half the cost of a weight's square, against the examples' loss
	rarest int                // features seen in fewer examples are left out
	prior  map[string]float64 // where the weights are held; 0 for all others
}

// fit returns the weight of each feature. One written with a minus before its
// name counts against.
func (r ridge) fit(samples []sample) map[string]float32 {
	names, rows := index(samples, r.rarest)
	if len(names) == 0 {
		return map[string]float32{}
	}
	held := tether{slices.Repeat([]float64{r.hold}, len(names)), make([]float64, len(names))}
	for k, name := range names {
		held.at[k] = r.prior[name]
	}
	return learned(r.prior, names, descend(held.at, 1e-3, func(w, grad []float64) float64 {
		sum := held.pull(w, grad)
		for i, row := range rows {
			z := samples[i].base
			for _, t := range row {
				z += t.sign * w[t.feature]
			}
			y := -1.0
			if samples[i].accept {
				y = 1
			}
			// log(1 + exp(-yz)), without overflow
			m := -y * z
			sum += samples[i].weight * (math.Max(m, 0) + math.Log1p(math.Exp(-math.Abs(m))))
			if grad != nil {
				d := -y * samples[i].weight / (1 + math.Exp(y*z))
				for _, t := range row {
					grad[t.feature] += t.sign * d
				}
			}
		}
		return sum
	}))
}

// index numbers the features that enough samples show, by name, and writes
// each sample as the numbers of its own.
func index(samples []sample, rarest int) (names []string, rows [][]term) {
	count := map[string]int{}
	for _, s := range samples {
		for _, f := range unique(s.features) {
			count[strings.TrimPrefix(f, "-")]++
		}
	}
	for f, n := range count {
		if n >= rarest {
			names = append(names, f)
		}
	}
	sort.Strings(names)
	id := make(map[string]int, len(names))
	for i, f := range names {
		id[f] = i
	}
	rows = make([][]term, len(samples))
	for i, s := range samples {
		for _, f := range s.features {
			name, against := strings.CutPrefix(f, "-")
			k, ok := id[name]
			switch {
			case ok && against:
				rows[i] = append(rows[i], term{k, -1})
			case ok:
				rows[i] = append(rows[i], term{k, 1})
			}
		}
	}
	return names, rows
}

// term is one feature of a sample.
type term struct {
	feature int
	sign    float64
}
