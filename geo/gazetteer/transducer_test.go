package gazetteer

import (
	"bytes"
	"math/rand"
	"sort"
	"testing"

	"github.com/blevesearch/vellum"
)

// writtenBy returns the transducer that vellum writes of sorted keys.
func writtenBy(t *testing.T, keys []string, value func(i int) uint64) []byte {
	t.Helper()
	var buf bytes.Buffer
	b, err := vellum.New(&buf, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i, k := range keys {
		if err := b.Insert([]byte(k), value(i)); err != nil {
			t.Fatal(err)
		}
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// vellum's own reader is the oracle.
func TestTransducerAgreesWithVellum(t *testing.T) {
	rng := rand.New(rand.NewSource(1))
	keys := map[string]uint64{"": 7}
	for len(keys) < 3000 {
		k := make([]byte, rng.Intn(9))
		for i := range k {
			k[i] = byte("abcdeÿ\x00\xffz, "[rng.Intn(12)])
		}
		keys[string(k)] = rng.Uint64() >> (8 * rng.Intn(8))
	}
	for c := range 256 {
		keys[string([]byte{'q', byte(c)})] = uint64(c)
	}
	sorted := make([]string, 0, len(keys))
	for k := range keys {
		sorted = append(sorted, k)
	}
	sort.Strings(sorted)
	data := writtenBy(t, sorted, func(i int) uint64 { return keys[sorted[i]] })
	oracle, err := vellum.Load(data)
	if err != nil {
		t.Fatal(err)
	}
	fst, ok := openTransducer(data)
	if !ok || fst.keys() != uint64(len(keys)) {
		t.Fatalf("opened %v with %d keys, want %d", ok, fst.keys(), len(keys))
	}
	for _, k := range append(sorted, "abx", "qq", "zzzzzzzzzzz", "q\xfe\x01") {
		want, there, err := oracle.Get([]byte(k))
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := fst.get([]byte(k)); ok != there || got != want {
			t.Errorf("%q: %d %v, vellum has %d %v", k, got, ok, want, there)
		}
	}
}
