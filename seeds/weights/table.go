package weights

// Key stands for the name of a feature: a polynomial in its bytes, modulo 2 to the
// 64th, which can be taken part by part, so that judging puts no names together. 64
// bits keep apart all names that a model will ever have.
type Key uint64

// Start is the key of the empty name.
const Start Key = 14695981039346656037

// The number whose powers the bytes of a name are multiplied by, and its powers.
const (
	base  = 0x9E3779B97F4A7C15
	base2 = base * base % (1 << 64)
	base3 = base2 * base % (1 << 64)
	base4 = base3 * base % (1 << 64)
	base5 = base4 * base % (1 << 64)
	base6 = base5 * base % (1 << 64)
	base7 = base6 * base % (1 << 64)
	base8 = base7 * base % (1 << 64)
)

// And returns the key of the name that goes on with some parts.
func (k Key) And(parts ...string) Key {
	for _, p := range parts {
		for ; len(p) >= 8; p = p[8:] { // eight at once wait for one product, not for eight
			k = k*base8 + Key(p[0])*base7 + Key(p[1])*base6 + Key(p[2])*base5 + Key(p[3])*base4 + Key(p[4])*base3 + Key(p[5])*base2 + Key(p[6])*base + Key(p[7])
		}
		if len(p) >= 4 {
			k = k*base4 + Key(p[0])*base3 + Key(p[1])*base2 + Key(p[2])*base + Key(p[3])
			p = p[4:]
		}
		if len(p) >= 2 {
			k = k*base2 + Key(p[0])*base + Key(p[1])
			p = p[2:]
		}
		if len(p) > 0 {
			k = k*base + Key(p[0])
		}
	}
	return k
}

// Part is a part of names that is hashed once.
type Part struct{ key, shift Key }

// PartOf returns a part of names.
func PartOf(s string) Part {
	p := Part{key: Key(0).And(s), shift: 1}
	for range len(s) {
		p.shift *= base
	}
	return p
}

// With returns the key of the name that goes on with a part.
func (k Key) With(p Part) Key { return k*p.shift + p.key }

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
	slots []slot // open addressing with linear probing, as many as a power of two
	shift int    // leaves of a product as many bits as number the slots
	n     int
}

// slot is a feature and its weight, side by side as they are asked for.
type slot struct {
	key    Key // 0 where free: as good as no name has that key
	weight float32
}

// New returns a table of named weights.
func New(named map[string]float32) *Table {
	t := sized(len(named))
	for name, w := range named {
		t.put(Start.And(name), w)
	}
	return t
}

// sized returns an empty table with room for n features, a quarter of its slots free at least.
func sized(n int) *Table {
	shift := 60
	for 3<<(64-shift) < 4*n {
		shift--
	}
	return &Table{slots: make([]slot, 1<<(64-shift)), shift: shift}
}

// Of returns the weight of a feature, 0 where the table has none.
func (t *Table) Of(k Key) float32 {
	for i := t.first(k); ; i = (i + 1) & (len(t.slots) - 1) {
		switch s := &t.slots[i]; s.key {
		case k:
			return s.weight
		case 0:
			return 0
		}
	}
}

// Named is Of by name.
func (t *Table) Named(name string) float32 { return t.Of(Start.And(name)) }

// Len is the number of features.
func (t *Table) Len() int { return t.n }

// first returns the slot where a key is looked for first, by the upper bits of a product: they
// depend on all of a name's bytes.
func (t *Table) first(k Key) int { return int(uint64(k) * base >> (t.shift & 63)) }

// put adds a feature, and reports whether it is new.
func (t *Table) put(k Key, w float32) bool {
	i := t.first(k)
	for t.slots[i].key != 0 {
		if t.slots[i].key == k {
			return false
		}
		i = (i + 1) & (len(t.slots) - 1)
	}
	t.slots[i] = slot{k, w}
	t.n++
	return true
}
