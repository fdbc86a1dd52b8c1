package main

import (
	"math"

	"gonum.org/v1/gonum/optimize"
)

// tether holds weights back: each near at, the more the larger hold, which is
// half the cost of its square.
type tether struct{ hold, at []float64 }

// pull returns what it costs that the weights are where they are, and writes
// the slope of that to grad where there is one.
func (t tether) pull(w, grad []float64) float64 {
	sum := 0.0
	for k := range w {
		d := w[k] - t.at[k]
		sum += t.hold[k] * d * d / 2
		if grad != nil {
			grad[k] = t.hold[k] * d
		}
	}
	return sum
}

// descend returns the weights at which loss is least, looked for from start on
// until no slope is steeper than flat. loss writes its slope to grad where there
// is one. Same loss, same weights.
func descend(start []float64, flat float64, loss func(w, grad []float64) float64) []float64 {
	problem := optimize.Problem{
		Func: func(w []float64) float64 { return loss(w, nil) },
		Grad: func(grad, w []float64) { loss(w, grad) },
	}
	result, _ := optimize.Minimize(problem, start, &optimize.Settings{MajorIterations: steps, GradientThreshold: flat}, &optimize.LBFGS{})
	return result.X
}

// steps is more than the search needs.
const steps = 400

// learned returns the weights of features by name, to three decimals, and those
// of the prior that the samples show too seldom to learn.
func learned(prior map[string]float64, names []string, w []float64) map[string]float32 {
	out := make(map[string]float32, len(names))
	for name, v := range prior {
		out[name] = float32(v)
	}
	for k, name := range names {
		if v := math.Round(w[k]*1000) / 1000; v != 0 {
			out[name] = float32(v)
		}
	}
	return out
}
