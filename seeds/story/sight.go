package story

import (
	"slices"

	"dateline/seeds/weights"
)

// sight takes what is seen, feature by feature: it sums up the features' worth,
// or keeps their names for the trainer. Only the trainer has names put together.
type sight struct {
	table *weights.Table // nil keeps the names
	sum   float64
	names []string

	prefix string      // of all names
	start  weights.Key // the key of the prefix
	again  string      // under which each feature counts once more, "" for none
	anew   weights.Key // the key of the prefix with that

	// of a sight that counts each feature once, for each of several choices
	ends  []weights.Part // of a feature's names, one for each choice
	sums  []float64      // what speaks for each, in place of sum
	taken []weights.Key  // the features that added to them
	marks [8]uint64      // a bit of each of these, by which most that are new are known
}

// weighing returns a sight that sums up what features under a prefix are worth.
func (j *Judge) weighing(prefix string) *sight {
	return &sight{table: j.table, prefix: prefix, start: weights.Start.And(prefix)}
}

// choosing returns a sight that sums up what features, each counted once, are worth
// for each of several choices, whose names end the features'.
func (j *Judge) choosing(prefix string, ends ...string) *sight {
	x := j.weighing(prefix)
	for _, end := range ends {
		x.ends = append(x.ends, weights.PartOf(end))
	}
	x.sums, x.taken = make([]float64, len(ends)), make([]weights.Key, 0, 64)
	return x
}

// keeping returns a sight that keeps the names of features under a prefix.
func keeping(prefix string) *sight { return &sight{prefix: prefix} }

// add takes the feature whose name the parts make.
func (x *sight) add(parts ...string) {
	if x.table == nil {
		name := weights.Name(parts)
		x.names = append(x.names, x.prefix+name)
		if x.again != "" {
			x.names = append(x.names, x.prefix+x.again+name)
		}
		return
	}
	if x.again != "" {
		x.sum += float64(x.table.Of(x.anew.And(parts...)))
	}
	k := x.start.And(parts...)
	if x.ends != nil {
		x.addEach(k)
		return
	}
	x.sum += float64(x.table.Of(k))
}

// addEach takes a feature for each choice, once.
func (x *sight) addEach(k weights.Key) {
	mark, bit := &x.marks[k/64%8], uint64(1)<<(k%64)
	if *mark&bit != 0 && slices.Contains(x.taken, k) {
		return
	}
	told := false
	for i, end := range x.ends {
		w := x.table.Of(k.With(end))
		x.sums[i] += float64(w)
		told = told || w != 0
	}
	if told {
		x.taken = append(x.taken, k)
		*mark |= bit
	}
}

// when takes a feature that is seen only where it holds.
func (x *sight) when(holds bool, parts ...string) {
	if holds {
		x.add(parts...)
	}
}

// worth returns the sum since it was last asked.
func (x *sight) worth() float64 {
	w := x.sum
	x.sum = 0
	return w
}

// worths returns the sums for each choice since they were last asked.
func (x *sight) worths() []float64 {
	w := slices.Clone(x.sums)
	clear(x.sums)
	x.taken, x.marks = x.taken[:0], [8]uint64{}
	return w
}

// seen returns the names kept since it was last asked.
func (x *sight) seen() []string {
	n := x.names
	x.names = nil
	return n
}
