package sfnt

import (
	"bytes"
	"encoding/binary"
	"os"
	"testing"
)

// collection is a TTC of one font, with so many bytes before its directory.
func collection(font []byte, pad int) []byte {
	out := append([]byte("ttcf"), 0, 1, 0, 0, 0, 0, 0, 1)
	at := 16 + pad
	out = binary.BigEndian.AppendUint32(out, uint32(at))
	out = append(out, make([]byte, pad)...)
	font = bytes.Clone(font)
	for i := range int(u16(font, 4)) {
		where := font[12+16*i+8:]
		binary.BigEndian.PutUint32(where, u32(where, 0)+uint32(at))
	}
	return append(out, font...)
}

// The first font of a collection is a font with the same tables, and what is none stays as it is.
func TestFirstOfCollection(t *testing.T) {
	data, err := os.ReadFile("../../../assets/fonts/SourceSans3-Regular.ttf")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(First(data), data) {
		t.Error("a font that is no collection was changed")
	}
	want, got := Read(data), Read(First(collection(data, 8)))
	if got == nil || len(got.tables) != len(want.tables) {
		t.Fatalf("read %v", got != nil)
	}
	for name, table := range want.tables {
		if !bytes.Equal(got.tables[name], table) {
			t.Errorf("table %s differs", name)
		}
	}
	if whole := collection(data, 8); !bytes.Equal(First(whole[:len(whole)/2]), whole[:len(whole)/2]) {
		t.Error("a damaged collection was changed")
	}
	for n := range 40 {
		First(collection(data, 8)[:n]) // does not fail
	}
}
