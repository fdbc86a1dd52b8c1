package main

import (
	"fmt"
	"math"
	"os"
	"path/filepath"

	"dateline/geo/locate"
	"dateline/seeds"
	"dateline/seeds/mention"
)

// trainRank fits the weights that choose among the places of a name, on the
// paragraphs whose labels have coordinates. A candidate is right that stands
// within rightKilometres of the label, or is the country that it names. The fit
// starts at locate.DefaultWeights and is held near them.
func trainRank(finder *mention.Finder, g locate.Gazetteer, paragraphs []paragraph, hold float64) (*locate.Weights, error) {
	const outer, inner = 6, 60
	w := locate.DefaultWeights
	for round := range outer {
		var examples []locate.Example
		for _, p := range paragraphs {
			examples = append(examples, rankExamples(finder, g, p, &w)...)
		}
		if len(examples) == 0 {
			return nil, fmt.Errorf("train: no labelled paragraph has an ambiguous place with coordinates")
		}
		var grad, square locate.Weights
		for range inner {
			grad = locate.Weights{}
			for _, e := range examples {
				p := probabilities(e, &w)
				c := 1.0
				for k, f := range e.Features {
					d := p[k]
					if k == e.Right {
						d--
					}
					for i, v := range f {
						grad[i] += c * d * v
					}
				}
			}
			for i := range w {
				grad[i] += hold * (w[i] - locate.DefaultWeights[i])
				square[i] += grad[i] * grad[i]
				w[i] -= 0.1 * grad[i] / (1e-9 + math.Sqrt(square[i]))
			}
		}
		if round == 0 || round == outer-1 {
			right := 0
			for _, e := range examples {
				if best(e, &w) == e.Right {
					right++
				}
			}
			fmt.Printf("ranking: %d of %d ambiguous names right\n", right, len(examples))
		}
	}
	for i := range w {
		w[i] = math.Round(w[i]*100) / 100
	}
	return &w, nil
}

func probabilities(e locate.Example, w *locate.Weights) []float64 {
	p := make([]float64, len(e.Features))
	top := math.Inf(-1)
	for k, f := range e.Features {
		for i, v := range f {
			p[k] += w[i] * v
		}
		top = max(top, p[k])
	}
	sum := 0.0
	for k := range p {
		p[k] = math.Exp(p[k] - top)
		sum += p[k]
	}
	for k := range p {
		p[k] /= sum
	}
	return p
}

func best(e locate.Example, w *locate.Weights) int {
	b := 0
	for k, p := range probabilities(e, w) {
		if p > probabilities(e, w)[b] {
			b = k
		}
	}
	return b
}

// rightKilometres is how far a place may stand from its label.
const rightKilometres = 30

func rankExamples(finder *mention.Finder, g locate.Gazetteer, p paragraph, w *locate.Weights) []locate.Example {
	var spans []seeds.Span
	for _, l := range p.Places {
		spans = append(spans, l.Span)
	}
	ms := locate.MentionsAt(g, p.Text, spans)
	return locate.Examples(p.Text, ms, g, locate.ResolveOptions{Weights: w}, func(i int, s *seeds.Sense) bool {
		l := p.Places[i]
		if l.Kind == "country" || s.Kind == seeds.Country {
			return l.Kind == string(s.Kind) && l.Country == s.Country
		}
		if l.Kind == "admin1" && s.Kind == seeds.Admin1 && l.Country == s.Country {
			return apart(l.Lat, l.Lon, s.At[1], s.At[0]) < 300
		}
		return apart(l.Lat, l.Lon, s.At[1], s.At[0]) < rightKilometres
	})
}

// apart is the distance in kilometres of two points given in degrees.
func apart(lat1, lon1, lat2, lon2 float64) float64 {
	const rad = math.Pi / 180
	a := math.Pow(math.Sin((lat2-lat1)*rad/2), 2) + math.Cos(lat1*rad)*math.Cos(lat2*rad)*math.Pow(math.Sin((lon2-lon1)*rad/2), 2)
	return 2 * 6371 * math.Asin(math.Sqrt(min(1, a)))
}

// writeRank writes the table of the ranking.
func writeRank(dir string, w *locate.Weights, texts int) error {
	head := fmt.Sprintf("# What each feature counts in the choice among the places of a name. Trained by cmd/buildassets on %d paragraphs of seeds/labelled.\n", texts)
	return os.WriteFile(filepath.Join(dir, "weights-locate.tsv"), []byte(head+w.Format()), 0o644)
}
