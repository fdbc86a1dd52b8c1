package main

import (
	"maps"
	"math"
	"sort"
	"strings"

	"gonum.org/v1/gonum/optimize"
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
	start := make([]float64, len(names))
	for k, name := range names {
		start[k] = r.prior[name]
	}
	loss := func(w, grad []float64) float64 {
		sum := 0.0
		for k := range w {
			d := w[k] - start[k]
			sum += r.hold * d * d / 2
			if grad != nil {
				grad[k] = r.hold * d
			}
		}
		for i, row := range rows {
			z := 0.0
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
	}
	problem := optimize.Problem{
		Func: func(w []float64) float64 { return loss(w, nil) },
		Grad: func(grad, w []float64) { loss(w, grad) },
	}
	result, _ := optimize.Minimize(problem, start, &optimize.Settings{MajorIterations: steps, GradientThreshold: 1e-3}, &optimize.LBFGS{})
	out := make(map[string]float32, len(names))
	for name, w := range r.prior {
		out[name] = float32(w) // seen too seldom to learn
	}
	maps.Copy(out, rounded(names, result.X))
	return out
}

// rounded returns the weights of features by name, to three decimals.
func rounded(names []string, w []float64) map[string]float32 {
	out := make(map[string]float32, len(names))
	for k, name := range names {
		if v := math.Round(w[k]*1000) / 1000; v != 0 {
			out[name] = float32(v)
		}
	}
	return out
}

// steps is more than the search needs.
const steps = 400

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
