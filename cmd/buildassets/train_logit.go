package main

import (
	"math"
)

// logit is a logistic regression over binary features: AdaGrad, L2, the
// examples in a fixed pseudo-random order, the weights of the last epochs
// averaged. Same examples, same weights.
type logit struct {
	epochs   int
	rate, l2 float64
	rarest   int // features seen in fewer examples are left out
}

// sample is what is seen of one thing to be judged, and the verdict on it.
type sample struct {
	features []string
	accept   bool
	weight   float64
	base     float64 // the log-odds before the features are seen; of use to ridge alone
}

func (l logit) fit(examples []sample) map[string]float32 {
	names, rows := index(examples, l.rarest)
	w, g, sum := make([]float64, len(names)), make([]float64, len(names)), make([]float64, len(names))
	order := make([]int, len(rows))
	for i := range order {
		order[i] = i
	}
	state := uint64(20190414)
	averaged := 0
	for epoch := range l.epochs {
		for i := len(order) - 1; i > 0; i-- {
			state = state*6364136223846793005 + 1442695040888963407
			j := int((state >> 33) % uint64(i+1))
			order[i], order[j] = order[j], order[i]
		}
		for _, i := range order {
			z := 0.0
			for _, t := range rows[i] {
				z += t.sign * w[t.feature]
			}
			y := 0.0
			if examples[i].accept {
				y = 1
			}
			d := (1/(1+math.Exp(-z)) - y) * examples[i].weight
			for _, t := range rows[i] {
				k := t.feature
				gk := t.sign*d + l.l2*w[k]
				g[k] += gk * gk
				w[k] -= l.rate * gk / (1e-6 + math.Sqrt(g[k]))
			}
		}
		if epoch >= l.epochs/2 {
			averaged++
			for k := range w {
				sum[k] += w[k]
			}
		}
	}
	out := make(map[string]float32, len(names))
	for i, f := range names {
		if v := sum[i] / float64(averaged); math.Abs(v) >= 0.01 {
			out[f] = float32(math.Round(v*1000) / 1000)
		}
	}
	return out
}

func unique(features []string) []string {
	seen := make(map[string]bool, len(features))
	out := features[:0:0]
	for _, f := range features {
		if !seen[f] {
			seen[f] = true
			out = append(out, f)
		}
	}
	return out
}
