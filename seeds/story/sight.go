package story

// sight takes what is seen, feature by feature: it sums up the features' worth,
// or keeps their names for the trainer. The names are put together in one
// buffer, so that judging a long story makes no garbage.
type sight struct {
	table map[string]float32
	sum   float64
	names []string
	keep  bool
	buf   []byte

	prefix string // of all names
}

// add takes the feature whose name the parts make.
func (x *sight) add(parts ...string) {
	x.buf = append(x.buf[:0], x.prefix...)
	for _, p := range parts {
		x.buf = append(x.buf, p...)
	}
	if x.keep {
		x.names = append(x.names, string(x.buf))
		return
	}
	x.sum += float64(x.table[string(x.buf)])
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

// seen returns the names kept since it was last asked.
func (x *sight) seen() []string {
	n := x.names
	x.names = nil
	return n
}
