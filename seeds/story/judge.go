package story

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"dateline/seeds/weights"
)

// Judge weighs what is seen of a place, for and against its being a stop: a
// log-linear model, trained by cmd/buildassets on the sample stories.
type Judge struct {
	table *weights.Table // what each feature adds to the log-odds
	dates bool           // it has weights for them
	trips bool           // and for whether there is a trip
}

//go:embed weights.tsv
var weightsTSV string

var trained = sync.OnceValues(func() (*Judge, error) { return ReadJudge(weightsTSV) })

// ReadJudge reads a table of weights.
func ReadJudge(tsv string) (*Judge, error) {
	table, err := weights.Read(tsv)
	if err != nil {
		return nil, fmt.Errorf("story: %w", err)
	}
	return &Judge{table: table, dates: strings.Contains(tsv, "\n"+TiePrefix), trips: strings.Contains(tsv, "\n"+TripPrefix)}, nil
}

// NewJudge takes weights by name; the trainer uses it.
func NewJudge(named map[string]float32) *Judge {
	j := &Judge{table: weights.New(named)}
	for f := range named {
		j.dates = j.dates || strings.HasPrefix(f, TiePrefix)
		j.trips = j.trips || strings.HasPrefix(f, TripPrefix)
	}
	return j
}

// weigh gives every telling of a place its score. Whole-story features count
// for each, so that a telling is judged as if it were the only one.
func (j *Judge) weigh(a *analysis, v *visit, fx *sight) {
	a.whole(v, fx)
	whole := fx.worth()
	for i := range v.evidence {
		e := &v.evidence[i]
		a.features(e, fx)
		a.attachment(e, fx)
		a.onlyTelling(v, e, fx)
		e.score = whole + fx.worth()
		e.alone = e.score
		e.rule = j.strongest(e.reasons)
	}
}

// Sum adds the weights of features.
func (j *Judge) Sum(features []string) float64 {
	z := 0.0
	for _, f := range features {
		z += float64(j.table.Named(f))
	}
	return z
}

// sumOf sums the weights of features that share a prefix.
func (j *Judge) sumOf(prefix string, features []string) float64 {
	z, start := 0.0, weights.Start.And(prefix)
	for _, f := range features {
		z += float64(j.table.Of(start.And(f)))
	}
	return z
}

// strongest returns the reason that speaks most for a stop, "" for none.
func (j *Judge) strongest(reasons []string) string {
	best := ""
	for _, r := range reasons {
		if !strings.HasPrefix(r, "kind-") && (best == "" || j.table.Named(r) > j.table.Named(best)) {
			best = r
		}
	}
	return best
}
