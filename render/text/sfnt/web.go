package sfnt

import (
	"cmp"
	"encoding/binary"
	"slices"
	"unicode/utf16"
)

// Kern is how much nearer two glyphs stand than their widths say, in font units;
// negative is nearer.
type Kern struct {
	Left, Right uint16
	Units       int16
}

// Web returns a font file that browsers take: a subset with a character map, pairs to
// kern, and a name of its own, since the licences of fonts reserve theirs. It returns nil for
// fonts without TrueType outlines.
func (f *Font) Web(glyphs map[rune]uint16, pairs []Kern, name string) []byte {
	chars := make([]rune, 0, len(glyphs))
	for r := range glyphs {
		chars = append(chars, r)
	}
	slices.Sort(chars)
	var ids []uint16
	for _, r := range chars {
		ids = append(ids, glyphs[r])
	}
	tables := f.cut(ids)
	if tables == nil || len(f.tables["OS/2"]) < 68 {
		return nil
	}
	return assemble(append(tables, table{"OS/2", f.tables["OS/2"]}, table{"cmap", characterMap(chars, glyphs)},
		table{"kern", kerning(pairs)}, table{"name", names(name)}, table{"post", post}))
}

// post is a table of version 3, which names no glyphs.
var post = append([]byte{0, 3, 0, 0}, make([]byte, 28)...)

// characterMap writes a table with one subtable of format 12, a group for each run of
// characters whose glyphs run along with them.
func characterMap(chars []rune, glyphs map[rune]uint16) []byte {
	var groups [][3]uint32
	for _, r := range chars {
		id := uint32(glyphs[r])
		if n := len(groups); n > 0 && groups[n-1][1]+1 == uint32(r) && groups[n-1][2]+uint32(r)-groups[n-1][0] == id {
			groups[n-1][1]++
			continue
		}
		groups = append(groups, [3]uint32{uint32(r), uint32(r), id})
	}
	b := words(0, 1, 3, 10)                  // version, one subtable: Windows, full Unicode
	b = binary.BigEndian.AppendUint32(b, 12) // where it starts
	b = append(b, words(12, 0)...)           // its format
	for _, v := range []int{16 + 12*len(groups), 0, len(groups)} {
		b = binary.BigEndian.AppendUint32(b, uint32(v))
	}
	for _, g := range groups {
		for _, v := range g {
			b = binary.BigEndian.AppendUint32(b, v)
		}
	}
	return b
}

// kerning writes a table of version 0 with one horizontal subtable of format 0.
func kerning(pairs []Kern) []byte {
	pairs = slices.Clone(pairs)
	slices.SortFunc(pairs, func(a, b Kern) int { return cmp.Or(cmp.Compare(a.Left, b.Left), cmp.Compare(a.Right, b.Right)) })
	pairs = slices.CompactFunc(pairs, func(a, b Kern) bool { return a.Left == b.Left && a.Right == b.Right })
	n := len(pairs)
	if n == 0 || 14+6*n > 0xFFFF {
		return nil
	}
	power, selector := 1, 0
	for power*2 <= n {
		power, selector = power*2, selector+1
	}
	b := words(0, 1, 0, uint16(14+6*n), 1, uint16(n), uint16(power*6), uint16(selector), uint16((n-power)*6))
	for _, p := range pairs {
		b = append(b, words(p.Left, p.Right, uint16(p.Units))...)
	}
	return b
}

// names writes the names that browsers look for: family, style, whole name, PostScript name.
func names(name string) []byte {
	var text []byte
	for _, u := range utf16.Encode([]rune(name)) {
		text = binary.BigEndian.AppendUint16(text, u)
	}
	ids := []uint16{1, 2, 4, 6}
	b := words(0, uint16(len(ids)), uint16(6+12*len(ids)))
	for _, id := range ids {
		b = append(b, words(3, 1, 0x409, id, uint16(len(text)), 0)...)
	}
	return append(b, text...)
}

func words(values ...uint16) (b []byte) {
	for _, v := range values {
		b = binary.BigEndian.AppendUint16(b, v)
	}
	return b
}
