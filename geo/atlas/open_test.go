package atlas

import (
	"errors"
	"testing"

	"github.com/paulmach/orb"
)

func TestOpenRefusesDamage(t *testing.T) {
	data, err := Build(fixture())
	if err != nil {
		t.Fatal(err)
	}
	coords := len(data) - len(openFixture(t).coords)
	for i := range coords {
		bad := append([]byte(nil), data...)
		bad[i] ^= 0x55
		a, err := Open(bad)
		if err != nil {
			if !errors.Is(err, ErrDamaged) {
				t.Fatalf("byte %d: %v does not wrap ErrDamaged", i, err)
			}
			continue
		}
		// Bytes 12 to 15 are the sum of the coordinates, which Verify checks.
		if a.Verify() == nil {
			t.Fatalf("byte %d: damage goes unseen", i)
		}
	}
	for n := range data {
		if _, err := Open(data[:n]); err == nil {
			t.Fatalf("opened the first %d of %d bytes", n, len(data))
		}
	}
	bad := append([]byte(nil), data...)
	bad[len(bad)-1] ^= 0xFF
	a, err := Open(bad)
	if err != nil {
		t.Fatalf("Open reads the coordinates: %v", err)
	}
	if err := a.Verify(); !errors.Is(err, ErrDamaged) {
		t.Errorf("Verify gives %v", err)
	}
	readAll(a)
}

// FuzzOpen gives Open damaged bytes with sums that fit: whatever opens must be
// readable without a panic.
func FuzzOpen(f *testing.F) {
	data, err := Build(fixture())
	if err != nil {
		f.Fatal(err)
	}
	f.Add([]byte{}, 0)
	f.Add([]byte{0xFF, 0xFF, 0xFF, 0xFF}, 200)
	for at := 44; at < len(data); at += len(data) / 40 {
		f.Add([]byte{0xFF, 0x7F, 0x00, 0x80}, at)
	}
	f.Fuzz(func(t *testing.T, patch []byte, at int) {
		bad := append([]byte(nil), data...)
		if at < 0 || at > len(bad) {
			return
		}
		copy(bad[at:], patch)
		sign(bad)
		if a, err := Open(bad); err == nil {
			readAll(a)
		}
	})
}

// readAll calls everything that reads.
func readAll(a *Atlas) {
	for _, v := range a.Views() {
		b, err := a.View(v.Code)
		if err != nil {
			continue
		}
		for s := range Scale(b.Scales()) {
			b.Tolerance(s)
			for p := range b.Land(s, Everywhere) {
				p.Bound()
				p.Geometry()
			}
			for l := range b.Borders(s, Everywhere) {
				l.Bound()
				l.Append(nil, Everywhere)
			}
			for l := range b.Coasts(s, Everywhere) {
				l.Append(nil, orb.Bound{})
			}
			for l := range b.UnitLines(s, Everywhere) {
				l.Append(nil, Everywhere)
			}
			for l := range b.Claims(s, Everywhere) {
				l.Append(nil, Everywhere)
			}
			for l := range b.Rivers(s, Everywhere, 10) {
				l.Append(nil, Everywhere)
			}
			for l := range b.Lakes(s, Everywhere, 10) {
				l.Geometry()
			}
			b.SharedBorder("AA", "BB", s)
		}
		for range b.Countries() {
		}
		for range b.Units(Everywhere) {
		}
		for range b.Towns(Everywhere, 10) {
		}
		for w := range b.Waters(Everywhere) {
			w.Append(nil, Everywhere)
		}
		b.Neighbours("AA")
		for _, p := range []orb.Point{{5, 5}, {15, 5}, {180, -9}, {0, -90}, {0, 90}} {
			b.CountryAt(p)
			b.UnitAt(p)
		}
	}
}
