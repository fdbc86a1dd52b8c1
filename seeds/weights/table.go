package weights

// Key stands for the name of a feature: its 64-bit FNV-1a hash, which can be taken
// part by part, so that judging puts no names together. 64 bits keep apart all
// names that a model will ever have.
type Key uint64

// Start is the key of the empty name.
const Start Key = 14695981039346656037

// And returns the key of the name that goes on with some parts.
func (k Key) And(parts ...string) Key {
	for _, p := range parts {
		for i := 0; i < len(p); i++ {
			k = (k ^ Key(p[i])) * 1099511628211
		}
	}
	return k
}

// Name puts a name together of its parts.
func Name(parts []string) string {
	var name []byte // rather than strings.Join, by which the parts would outlive their caller
	for _, p := range parts {
		name = append(name, p...)
	}
	return string(name)
}

// Table is what each feature adds to the log-odds. It is read-only once made, and
// safe for concurrent use.
type Table struct {
	slots []slot // open addressing with linear probing; as many as a power of two
	n     int
}

type slot struct {
	key    Key
	weight float32
	taken  bool
}

// New returns a table of named weights.
func New(named map[string]float32) *Table {
	t := sized(len(named))
	for name, w := range named {
		t.put(Start.And(name), w)
	}
	return t
}

// sized returns an empty table with room for n features, half of its slots free.
func sized(n int) *Table {
	size := 2
	for size < 2*n {
		size *= 2
	}
	return &Table{slots: make([]slot, size)}
}

// Of returns the weight of a feature, 0 where the table has none.
func (t *Table) Of(k Key) float32 { return t.slots[t.find(k)].weight }

// Named is Of by name.
func (t *Table) Named(name string) float32 { return t.Of(Start.And(name)) }

// Len is the number of features.
func (t *Table) Len() int { return t.n }

// find returns the slot of a key, or the free one where it would stand.
func (t *Table) find(k Key) int {
	last := Key(len(t.slots) - 1)
	i := k & last
	for t.slots[i].taken && t.slots[i].key != k {
		i = (i + 1) & last
	}
	return int(i)
}

// put adds a feature, and reports whether it is new.
func (t *Table) put(k Key, w float32) bool {
	s := &t.slots[t.find(k)]
	if s.taken {
		return false
	}
	*s = slot{key: k, weight: w, taken: true}
	t.n++
	return true
}
