package main

import (
	"math"
	"slices"
)

// choice is a log-linear model of which of several ways is taken, or none of
// them. Every weight is held back alike, as in a ridge. Same cases, same weights.
type choice struct {
	hold   float64 // half the cost of a weight's square, against the cases' loss
	rarest int     // features seen in fewer ways are left out
}

// fork is a case to choose in: none of the ways may be right, or several.
type fork struct {
	ways   []sample // accept marks the right ones; their own weights do not count
	weight float64
}

// fit returns the weight of each feature. What speaks for a way is the sum of
// its features' weights, and what speaks for none of them 0.
func (c choice) fit(forks []fork) map[string]float32 {
	var all []sample
	for _, f := range forks {
		all = append(all, f.ways...)
	}
	names, rows := index(all, c.rarest)
	if len(names) == 0 {
		return map[string]float32{}
	}
	held := tether{slices.Repeat([]float64{c.hold}, len(names)), make([]float64, len(names))}
	return learned(nil, names, descend(held.at, 1e-3, func(w, grad []float64) float64 {
		sum := held.pull(w, grad)
		at := 0
		var odds []float64
		for _, f := range forks {
			odds = odds[:0]
			total, right := 1.0, 0.0
			for k := range f.ways {
				z := 0.0
				for _, t := range rows[at+k] {
					z += t.sign * w[t.feature]
				}
				o := math.Exp(math.Min(z, steepest))
				odds = append(odds, o)
				total += o
				if f.ways[k].accept {
					right += o
				}
			}
			any := right > 0
			if !any {
				right = 1
			}
			sum += f.weight * (math.Log(total) - math.Log(right))
			if grad != nil {
				for k, o := range odds {
					d := o / total
					if any && f.ways[k].accept {
						d -= o / right
					}
					for _, t := range rows[at+k] {
						grad[t.feature] += t.sign * f.weight * d
					}
				}
			}
			at += len(f.ways)
		}
		return sum
	}))
}

// steepest keeps the odds of a way finite on the way to the weights.
const steepest = 300
