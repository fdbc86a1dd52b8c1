package gazetteer

import (
	"encoding/binary"
	"hash/crc32"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/paulmach/orb"
)

// use asks a gazetteer everything; damaged bytes may answer nonsense, but must
// not panic.
func use(g *Gazetteer) {
	g.Version()
	g.Size()
	for _, q := range []string{"lima", "cucuta", "st johns", "us", "北京", "washington, dc", "x"} {
		for _, p := range g.Find(q) {
			g.PlaceOf(p.Ref)
			g.Feature(p.Ref)
		}
		g.Longest("in "+q+", Lima, St. John's and N.S.W.", 3)
		g.Fuzzy(q, 2, 5)
	}
	g.Place("iso:US")
	g.Country("US")
	g.Capital("US")
	g.Continent("US")
	g.Admin1("US", "KY")
	g.Countries()
	g.Nearest(orb.Point{-72, 8}, 3)
	g.PlaceOf(1 << 31)
	g.tables()
	g.unitIDs()
}

func TestOpenRefuses(t *testing.T) {
	data, _ := small(t)
	for name, bad := range map[string][]byte{
		"nothing":   nil,
		"text":      []byte("hello, this is no gazetteer at all, though long enough"),
		"cut":       data[:len(data)-1],
		"cut short": data[:100],
		"longer":    append(append([]byte(nil), data...), 0),
	} {
		if _, err := Open(bad); err == nil || !strings.Contains(err.Error(), "gazetteer:") {
			t.Errorf("%s: opened with error %v", name, err)
		}
	}
	for at := range headerSize + sections*sectionSize {
		bad := append([]byte(nil), data...)
		bad[at] ^= 0x10
		if _, err := Open(bad); err == nil {
			t.Errorf("a damaged byte %d of the header is not refused", at)
		}
	}
}

func TestVerifySeesEveryByte(t *testing.T) {
	data, g := small(t)
	sec := 0
	for i, s := range g.layers[0].sec {
		if len(s) == 0 {
			continue
		}
		off := int(binary.LittleEndian.Uint64(data[headerSize+i*sectionSize+8:]))
		for _, at := range []int{off, off + len(s)/2, off + len(s) - 1} {
			bad := append([]byte(nil), data...)
			bad[at] ^= 0x40
			h, err := Open(bad)
			if err == nil {
				use(h)
				err = h.Verify()
			}
			if err == nil {
				t.Errorf("damage at byte %d of section %d goes unseen", at-off, i)
			}
		}
		sec++
	}
	if sec < 10 {
		t.Errorf("only %d sections have bytes", sec)
	}
}

// FuzzOpen damages a good file; the header's sum is put right, so that the
// damage gets past it.
func FuzzOpen(f *testing.F) {
	data, _ := small(f)
	f.Add(uint32(8), uint32(1), []byte{0xff})
	f.Add(uint32(700), uint32(3), []byte{0, 1, 2, 3})
	f.Add(uint32(len(data)-20), uint32(5), []byte{0xff, 0xff, 0xff, 0xff, 0xff})
	f.Add(uint32(headerSize+8*sectionSize+16), uint32(4), []byte{0, 0, 0, 0})
	for at := headerSize; at < len(data); at += len(data) / 60 {
		f.Add(uint32(at), uint32(8), []byte{0x80, 0xff, 0x3f, 0x01, 0xfe, 0x7f, 0xc1, 0x00})
	}
	f.Fuzz(func(t *testing.T, at, n uint32, patch []byte) {
		bad := append([]byte(nil), data...)
		if int(at) < len(bad) {
			copy(bad[at:], patch[:min(len(patch), int(n%1024))])
		}
		end := headerSize + sections*sectionSize
		binary.LittleEndian.PutUint32(bad[8:], crc32.Checksum(bad[12:end], castagnoli))
		for i := range sections {
			h := bad[headerSize+i*sectionSize:]
			off, n := binary.LittleEndian.Uint64(h[8:]), binary.LittleEndian.Uint64(h[16:])
			if off <= uint64(len(bad)) && n <= uint64(len(bad))-off {
				binary.LittleEndian.PutUint32(h[4:], crc32.Checksum(bad[off:off+n], castagnoli))
			}
		}
		binary.LittleEndian.PutUint32(bad[8:], crc32.Checksum(bad[12:end], castagnoli))
		if g, err := Open(bad); err == nil {
			use(g)
		}
	})
}

func TestOpenFile(t *testing.T) {
	data, _ := small(t)
	name := filepath.Join(t.TempDir(), "a.bin")
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
	g, err := OpenFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if p := g.Find("Cucuta"); len(p) != 1 || p[0].Admin1Name != "Norte de Santander" {
		t.Errorf("found %v", p)
	}
	if err := os.WriteFile(name, data[:50], 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := OpenFile(name); err == nil || !strings.Contains(err.Error(), name) {
		t.Errorf("a cut file opens with error %v", err)
	}
	if _, err := OpenFile(filepath.Join(t.TempDir(), "none.bin")); err == nil {
		t.Error("a missing file opens")
	}
}

func TestZeroGazetteer(t *testing.T) { use(&Gazetteer{}) }
