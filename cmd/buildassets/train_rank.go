package main

import (
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"

	"dateline/geo/gazetteer"
	"dateline/geo/locate"
	"dateline/seeds"
	"dateline/seeds/mention"
	"dateline/seeds/pack"
)

// trainRank fits the weights that choose among the places of a name, and writes the
// table:
//
//	go run ./cmd/buildassets train-rank
//
// It learns from the labelled paragraphs, and from the stories whose stops have
// coordinates, in which the trained finder of the assets finds the names.
func trainRank(args []string) error {
	flags := flag.NewFlagSet("buildassets train-rank", flag.ContinueOnError)
	labelled := flags.String("labelled", "seeds/labelled", "folder of labelled paragraphs, .jsonl")
	stories := flags.String("stories", "seeds/samples,seeds/samples-es,seeds/news,seeds/briefs", "folders of stories with their gold.json, separated by commas")
	dir := flags.String("assets", "assets", "folder of the assets")
	folds := flags.Int("folds", 0, "measure by cross-validation over that many parts, and write nothing")
	hold := flags.Float64("hold", 5, "how much the weights are held near their defaults")
	if err := flags.Parse(args); err != nil {
		return err
	}
	finder, g, err := openFinder(*dir)
	if err != nil {
		return err
	}
	tsv, err := os.ReadFile(filepath.Join(*dir, "weights-mention.tsv"))
	if err != nil {
		return err
	}
	if finder.Weights, err = mention.ReadWeights(string(tsv)); err != nil {
		return err
	}
	paragraphs, err := readParagraphs(*labelled)
	if err != nil {
		return err
	}
	stops, err := readGold(splitList(*stories)...)
	if err != nil {
		return err
	}
	var texts []ranked
	for _, p := range paragraphs {
		texts = append(texts, rankedParagraph(g, p))
	}
	for i := range stops {
		texts = append(texts, rankedStory(finder, &stops[i]))
	}
	if *folds > 0 {
		return crossRank(*dir, g, texts, *hold, *folds)
	}
	w, right, of := fitRank(g, texts, *hold)
	fmt.Printf("ranking: %d of %d ambiguous names right\n", right, of)
	head := fmt.Sprintf("# What each feature counts in the choice among the places of a name. Trained by cmd/buildassets train-rank on %d paragraphs of seeds/labelled and %d stories.\n", len(paragraphs), len(stops))
	return os.WriteFile(filepath.Join(*dir, "weights-locate.tsv"), []byte(head+w.Format()), 0o644)
}

// ranked is a text whose names have places, as far as it is known which.
type ranked struct {
	text     string
	mentions []mention.Mention
	judge    func(mention int, s *seeds.Sense) mention.Verdict
}

// rankedParagraph takes the names of a labelled paragraph as they are labelled. A candidate
// is right that stands within rightKilometres of the label, or is the country that it names.
func rankedParagraph(g locate.Gazetteer, p paragraph) ranked {
	var spans []seeds.Span
	for _, l := range p.Places {
		spans = append(spans, l.Span)
	}
	return ranked{p.Text, locate.MentionsAt(g, p.Text, spans), func(i int, s *seeds.Sense) mention.Verdict {
		l := p.Places[i]
		return verdictOf(rightSense(s, l.Kind, l.Country, l.Lat, l.Lon))
	}}
}

// rankedStory takes the names that the finder finds in a story, of which those of its stops
// that are towns have the stop's place. As one travels to towns, they tell which town of a name is
// meant, and not whether the town or the land, but that no region or water far away is meant.
// A name of two stops in two places tells nothing.
func rankedStory(finder *mention.Finder, s *goldStory) ranked {
	stops := map[string]*goldStop{}
	for i := range s.Stops {
		k := &s.Stops[i]
		if k.Lat == 0 && k.Lon == 0 {
			continue
		}
		name := pack.Fold(k.Name)
		if o, twice := stops[name]; twice && (o == nil || apart(o.Lat, o.Lon, k.Lat, k.Lon) > rightKilometres) {
			k = nil
		}
		stops[name] = k
	}
	ms := finder.Find(s.Text)
	return ranked{s.Text, ms, func(i int, sense *seeds.Sense) mention.Verdict {
		stop := stops[pack.Fold(ms[i].Text)]
		switch {
		case stop == nil || stop.Level != "city":
			return mention.Unsure
		case sense.Kind == seeds.City:
		case sense.Kind == seeds.Country || sense.Kind == seeds.Admin1 || sense.Kind == seeds.Admin2 || apart(stop.Lat, stop.Lon, sense.At[1], sense.At[0]) < unitKilometres:
			return mention.Unsure
		}
		return verdictOf(rightSense(sense, stop.Level, stop.Country, stop.Lat, stop.Lon))
	}}
}

// rightKilometres is how far a place may stand from its label, and unitKilometres the middle
// of a first-level unit.
const (
	rightKilometres = 30
	unitKilometres  = 300
)

// rightSense reports whether a sense is what a label says, by its kind, its country and its point.
func rightSense(s *seeds.Sense, kind, country string, lat, lon float64) bool {
	if kind == "country" || s.Kind == seeds.Country {
		return kind == string(s.Kind) && country == s.Country
	}
	away := apart(lat, lon, s.At[1], s.At[0])
	if kind == "admin1" && s.Kind == seeds.Admin1 && country == s.Country {
		return away < unitKilometres
	}
	return away < rightKilometres
}

func verdictOf(right bool) mention.Verdict {
	if right {
		return mention.Accept
	}
	return mention.Refuse
}

// fitRank fits the weights on texts. The fit starts at locate.DefaultWeights and is held near them.
func fitRank(g locate.Gazetteer, texts []ranked, hold float64) (w *locate.Weights, right, of int) {
	const outer, inner = 6, 60
	w = new(locate.Weights)
	*w = locate.DefaultWeights
	for range outer {
		examples := rankExamples(g, texts, w)
		var square locate.Weights
		for range inner {
			var grad locate.Weights
			for _, e := range examples {
				p := probabilities(e, w)
				sum := 0.0
				for k, right := range e.Right {
					if right {
						sum += p[k]
					}
				}
				for k, f := range e.Features {
					d := p[k]
					if e.Right[k] {
						d -= p[k] / max(sum, 1e-12)
					}
					for i, v := range f {
						grad[i] += d * v
					}
				}
			}
			for i := range w {
				grad[i] += hold * (w[i] - locate.DefaultWeights[i])
				square[i] += grad[i] * grad[i]
				w[i] -= 0.1 * grad[i] / (1e-9 + math.Sqrt(square[i]))
			}
		}
		right, of = rightOf(examples, w), len(examples)
	}
	for i := range w {
		w[i] = math.Round(w[i]*100) / 100
	}
	return w, right, of
}

// rankExamples are the ambiguous names of texts, as they stand with the weights.
func rankExamples(g locate.Gazetteer, texts []ranked, w *locate.Weights) []locate.Example {
	var examples []locate.Example
	for _, t := range texts {
		examples = append(examples, locate.Examples(t.text, t.mentions, g, locate.ResolveOptions{Weights: w}, t.judge)...)
	}
	return examples
}

// crossRank prints how many ambiguous names are right by the table as it stands, and by weights
// that did not see the text.
func crossRank(dir string, g *gazetteer.Gazetteer, texts []ranked, hold float64, folds int) error {
	tsv, err := os.ReadFile(filepath.Join(dir, "weights-locate.tsv"))
	if err != nil {
		return err
	}
	now, err := locate.ReadWeights(string(tsv))
	if err != nil {
		return err
	}
	all := rankExamples(g, texts, now)
	right := 0
	for part := range folds {
		var seen, kept []ranked
		for i, t := range texts {
			if i%folds == part {
				kept = append(kept, t)
			} else {
				seen = append(seen, t)
			}
		}
		w, _, _ := fitRank(g, seen, hold)
		right += rightOf(rankExamples(g, kept, w), w)
	}
	fmt.Printf("ranking: of %d ambiguous names %d are right by the table, %d by weights that did not see them\n", len(all), rightOf(all, now), right)
	return nil
}

func rightOf(examples []locate.Example, w *locate.Weights) int {
	right := 0
	for _, e := range examples {
		if e.Right[best(e, w)] {
			right++
		}
	}
	return right
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
	b, p := 0, probabilities(e, w)
	for k := range p {
		if p[k] > p[b] {
			b = k
		}
	}
	return b
}

// apart is the distance in kilometres of two points given in degrees.
func apart(lat1, lon1, lat2, lon2 float64) float64 {
	const rad = math.Pi / 180
	a := math.Pow(math.Sin((lat2-lat1)*rad/2), 2) + math.Cos(lat1*rad)*math.Cos(lat2*rad)*math.Pow(math.Sin((lon2-lon1)*rad/2), 2)
	return 2 * 6371 * math.Asin(math.Sqrt(min(1, a)))
}
