package mention

import (
	"fmt"

	"dateline/seeds/weights"
)

// Weights is a trained table: what each feature adds to a mention's log-odds.
type Weights struct {
	table *weights.Table
}

// ReadWeights reads a table of weights.
func ReadWeights(tsv string) (*Weights, error) {
	table, err := weights.Read(tsv)
	if err != nil {
		return nil, fmt.Errorf("mention: %w", err)
	}
	return &Weights{table}, nil
}

// Len is the number of features that have a weight.
func (w *Weights) Len() int { return w.table.Len() }
