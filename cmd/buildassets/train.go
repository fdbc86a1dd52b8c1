package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"dateline/geo/gazetteer"
	"dateline/seeds"
	"dateline/seeds/mention"
)

// train fits the weights of the mention finder, and writes the table:
//
//	go run ./cmd/buildassets train --gum DIR
//
// DIR holds GUM's CoNLL-U files, of which those under CC BY are read; the
// labelled paragraphs come from seeds/labelled, and the sample stories tell of
// some of their names. The gazetteer and words.tsv
// must stand in the assets folder, for they propose what is judged.
func train(args []string) error {
	flags := flag.NewFlagSet("buildassets train", flag.ContinueOnError)
	gum := flags.String("gum", "", "folder of GUM's .conllu files (needed)")
	labelled := flags.String("labelled", "seeds/labelled", "folder of labelled paragraphs, .jsonl")
	dir := flags.String("assets", "assets", "folder of the assets")
	folds := flags.Int("folds", 0, "measure by cross-validation over that many parts, and write nothing")
	epochs := flags.Int("epochs", 20, "times that the examples are seen")
	rate := flags.Float64("rate", 0.1, "learning rate")
	l2 := flags.Float64("l2", 0.001, "how much weights are held back")
	rarest := flags.Int("rarest", 3, "a feature of fewer examples is left out")
	miss := flags.Float64("miss", 2, "how much a name missed costs against one found falsely")
	local := flags.Float64("local", 1.5, "how much a labelled paragraph's example counts against one of GUM's")
	stories := flags.String("stories", "seeds/samples", "folder of stories with their gold.json and names.tsv")
	told := flags.Float64("told", 0.8, "how much a story's example counts against one of GUM's")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *gum == "" {
		return fmt.Errorf("train: --gum DIR is needed: the folder of GUM's .conllu files")
	}
	finder, _, err := openFinder(*dir)
	if err != nil {
		return err
	}
	docs, err := readGUM(*gum)
	if err != nil {
		return err
	}
	fromGUM := len(docs)
	more, err := readLabelled(*labelled)
	if err != nil {
		return err
	}
	docs = append(docs, more...)
	fromLabelled := len(docs)
	if more, err = readNamed(*stories); err != nil {
		return err
	}
	docs = append(docs, more...)
	model := logit{epochs: *epochs, rate: *rate, l2: *l2, rarest: *rarest}
	sets := make([][]mention.Example, len(docs))
	weights := make([]float64, len(docs))
	for i, d := range docs {
		sets[i] = finder.Examples(d.text, d.judge)
		weights[i] = 1
		switch {
		case i >= fromLabelled:
			weights[i] = *told
		case i >= fromGUM:
			weights[i] = *local
		}
	}
	if *folds > 0 {
		crossValidate(model, *miss, docs, sets, weights, fromGUM, *folds)
		return nil
	}
	table := fitSets(model, *miss, sets, weights, func(int) bool { return true })
	out := filepath.Join(*dir, "weights-mention.tsv")
	if err := os.WriteFile(out, formatWeights(fmt.Sprintf("What each feature adds to the log-odds that a name stands for a place here. Trained by cmd/buildassets on %d texts: GUM (CC BY), seeds/labelled and seeds/samples.", len(docs)), table), 0o644); err != nil {
		return err
	}
	fmt.Printf("wrote %s: %d weights from %d texts\n", out, len(table), len(docs))
	return nil
}

// openFinder returns a finder without weights over the built assets.
func openFinder(dir string) (*mention.Finder, *gazetteer.Gazetteer, error) {
	data, err := os.ReadFile(filepath.Join(dir, "gazetteer.bin"))
	if err != nil {
		return nil, nil, err
	}
	g, err := gazetteer.Open(data)
	if err != nil {
		return nil, nil, err
	}
	tsv, err := os.ReadFile(filepath.Join(dir, "words.tsv"))
	if err != nil {
		return nil, nil, err
	}
	words, err := mention.OpenWords(string(tsv))
	if err != nil {
		return nil, nil, err
	}
	return &mention.Finder{Lexicon: g, Words: words}, g, nil
}

// paragraph is a line of seeds/labelled: offsets are bytes, half-open.
type paragraph struct {
	ID     string `json:"id"`
	Text   string `json:"text"`
	Places []struct {
		seeds.Span
		Text    string  `json:"text"`
		Country string  `json:"country"`
		Kind    string  `json:"kind"`
		Lat     float64 `json:"lat"`
		Lon     float64 `json:"lon"`
	} `json:"places"`
}

func readParagraphs(dir string) ([]paragraph, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	var out []paragraph
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		for i, line := range bytes.Split(data, []byte("\n")) {
			if len(bytes.TrimSpace(line)) == 0 {
				continue
			}
			var p paragraph
			if err := json.Unmarshal(line, &p); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, i+1, err)
			}
			for _, l := range p.Places {
				if l.Of(p.Text) != l.Text {
					return nil, fmt.Errorf("%s:%d: %q does not stand at %d:%d", name, i+1, l.Text, l.Start, l.End)
				}
			}
			out = append(out, p)
		}
	}
	return out, nil
}

// readLabelled reads both forms of seeds/labelled: .jsonl with offsets, and
// .txt with the names in square brackets.
func readLabelled(dir string) ([]annotated, error) {
	paragraphs, err := readParagraphs(dir)
	if err != nil {
		return nil, err
	}
	var out []annotated
	for _, p := range paragraphs {
		var spans []seeds.Span
		for _, l := range p.Places {
			spans = append(spans, l.Span)
		}
		out = append(out, annotated{name: p.ID, text: p.Text, judge: judgeSpans(spans)})
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		for i, block := range strings.Split(string(data), "\n\n") {
			if strings.HasPrefix(block, "#") || strings.TrimSpace(block) == "" {
				continue
			}
			text, spans, err := unmark(block)
			if err != nil {
				return nil, fmt.Errorf("%s: paragraph %d: %w", name, i+1, err)
			}
			out = append(out, annotated{name: fmt.Sprintf("%s#%d", filepath.Base(name), i+1), text: text, judge: judgeSpans(spans)})
		}
	}
	return out, nil
}

// unmark takes the square brackets out of a text, and returns what they held.
func unmark(block string) (text string, spans []seeds.Span, err error) {
	var b strings.Builder
	open := -1
	for i := range len(block) {
		switch c := block[i]; {
		case c == '[' && open < 0:
			open = b.Len()
		case c == ']' && open >= 0:
			spans = append(spans, seeds.Span{Start: open, End: b.Len()})
			open = -1
		case c == '[' || c == ']':
			return "", nil, fmt.Errorf("brackets do not match near %q", block[max(0, i-20):i+1])
		default:
			b.WriteByte(c)
		}
	}
	if open >= 0 {
		return "", nil, fmt.Errorf("a bracket is not closed")
	}
	return b.String(), spans, nil
}

// judgeSpans accepts the marked names, give or take an article or a full stop.
func judgeSpans(spans []seeds.Span) func(seeds.Span, []seeds.Sense) mention.Verdict {
	return func(span seeds.Span, _ []seeds.Sense) mention.Verdict {
		for _, l := range spans {
			if span.Start < l.End && l.Start < span.End && abs(span.Start-l.Start) <= 4 && abs(span.End-l.End) <= 1 {
				return mention.Accept
			}
		}
		return mention.Refuse
	}
}

func abs(n int) int { return max(n, -n) }

// fitSets fits the examples of the texts that use chooses. A name missed costs
// miss times one found falsely.
func fitSets(model logit, miss float64, sets [][]mention.Example, weights []float64, use func(doc int) bool) map[string]float32 {
	var samples []sample
	for i, s := range sets {
		if !use(i) {
			continue
		}
		for _, e := range s {
			w := weights[i]
			if e.Accept {
				w *= miss
			}
			samples = append(samples, sample{features: e.Features, accept: e.Accept, weight: w})
		}
	}
	return model.fit(samples)
}

// crossValidate prints how well texts are judged that took no part in the fit.
func crossValidate(model logit, miss float64, docs []annotated, sets [][]mention.Example, weights []float64, fromGUM, folds int) {
	type score struct{ right, found, there int }
	var gum, own score
	wrong := map[string]int{}
	for k := range folds {
		table := fitSets(model, miss, sets, weights, func(i int) bool { return i%folds != k })
		for i := k; i < len(docs); i += folds {
			s := &gum
			if i >= fromGUM {
				s = &own
			}
			for _, e := range sets[i] {
				z := 0.0
				for _, f := range e.Features {
					z += float64(table[f])
				}
				if e.Accept {
					s.there++
				}
				if z > 0 {
					s.found++
					if e.Accept {
						s.right++
					}
				}
				if (z > 0) != e.Accept {
					sign := "missed "
					if z > 0 {
						sign = "false "
					}
					wrong[sign+e.Span.Of(docs[i].text)]++
				}
			}
		}
	}
	for name, s := range map[string]score{"GUM": gum, "labelled": own} {
		p, r := float64(s.right)/float64(max(1, s.found)), float64(s.right)/float64(max(1, s.there))
		fmt.Printf("%-9s P %.3f R %.3f F1 %.3f over %d\n", name, p, r, 2*p*r/max(1e-9, p+r), s.there)
	}
	var names []string
	for n := range wrong {
		names = append(names, n)
	}
	sort.Slice(names, func(i, j int) bool {
		if wrong[names[i]] != wrong[names[j]] {
			return wrong[names[i]] > wrong[names[j]]
		}
		return names[i] < names[j]
	})
	for _, n := range names[:min(len(names), 60)] {
		fmt.Printf("%d %s; ", wrong[n], n)
	}
	fmt.Println()
}

// formatWeights writes the table, sorted by name, under a comment.
func formatWeights(comment string, table map[string]float32) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n", comment)
	for _, n := range slices.Sorted(maps.Keys(table)) {
		fmt.Fprintf(&b, "%s\t%g\n", n, table[n])
	}
	return []byte(b.String())
}
