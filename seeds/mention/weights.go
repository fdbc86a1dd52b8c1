package mention

import (
	"fmt"
	"strconv"
	"strings"
)

// Weights is a trained table: what each feature adds to a mention's log-odds.
type Weights struct {
	table map[string]float32
}

// ReadWeights reads a table of lines "feature<TAB>weight". Lines that begin
// with # are comments.
func ReadWeights(tsv string) (*Weights, error) {
	w := &Weights{table: make(map[string]float32, strings.Count(tsv, "\n")+1)}
	for n := 1; tsv != ""; n++ {
		var line string
		line, tsv, _ = strings.Cut(tsv, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		name, num, ok := strings.Cut(line, "\t")
		v, err := strconv.ParseFloat(strings.TrimSuffix(num, "\r"), 32)
		if !ok || err != nil || name == "" {
			return nil, fmt.Errorf("mention: weights:%d: %q is not a feature, a tab and a number", n, line)
		}
		w.table[name] = float32(v)
	}
	return w, nil
}

// NewWeights takes a table as it is; the trainer uses it.
func NewWeights(table map[string]float32) *Weights { return &Weights{table: table} }

// Len is the number of features that have a weight.
func (w *Weights) Len() int { return len(w.table) }
