// Package sfnt cuts TrueType fonts down to the glyphs that a document uses, so that the
// document can carry them. It reads no outlines; package text does.
package sfnt

import (
	"encoding/binary"
	"slices"
	"strings"
)

// Font is a TrueType or OpenType file, cut into its tables.
type Font struct {
	tables map[string][]byte
}

// Read reads the directory of a font, or returns nil if it has none that fits.
func Read(data []byte) *Font {
	if len(data) < 12 {
		return nil
	}
	n := int(u16(data, 4))
	if len(data) < 12+16*n {
		return nil
	}
	f := &Font{tables: make(map[string][]byte, n)}
	for i := range n {
		e := data[12+16*i:]
		start, length := uint64(u32(e, 8)), uint64(u32(e, 12))
		if start+length > uint64(len(data)) {
			return nil
		}
		f.tables[string(e[:4])] = data[start : start+length]
	}
	if len(f.tables["head"]) < 54 || len(f.tables["maxp"]) < 6 || len(f.tables["hhea"]) < 36 {
		return nil
	}
	return f
}

func u16(b []byte, at int) uint16 {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return binary.BigEndian.Uint16(b[at:])
}

func u32(b []byte, at int) uint32 {
	if at < 0 || at+4 > len(b) {
		return 0
	}
	return binary.BigEndian.Uint32(b[at:])
}

// Has reports whether the font has a table.
func (f *Font) Has(table string) bool { return len(f.tables[table]) > 0 }

// Box is the bounds of all glyphs in thousandths of an em.
func (f *Font) Box() (box [4]int) {
	head := f.tables["head"]
	em := max(1, int(u16(head, 18)))
	for i := range box {
		box[i] = int(int16(u16(head, 36+2*i))) * 1000 / em
	}
	return box
}

// glyph is the outline data of a glyph, from the loca and glyf tables.
func (f *Font) glyph(id uint16) []byte {
	loca, glyf := f.tables["loca"], f.tables["glyf"]
	var from, to int
	if u16(f.tables["head"], 50) == 0 {
		from, to = 2*int(u16(loca, 2*int(id))), 2*int(u16(loca, 2*int(id)+2))
	} else {
		from, to = int(u32(loca, 4*int(id))), int(u32(loca, 4*int(id)+4))
	}
	if from >= to || to > len(glyf) {
		return nil
	}
	return glyf[from:to]
}

// components lists the glyphs that a composite glyph is put together from.
func components(g []byte) (ids []uint16) {
	const (
		wordArgs = 1 << 0
		scale    = 1 << 3
		more     = 1 << 5
		scaleXY  = 1 << 6
		matrix   = 1 << 7
	)
	if len(g) < 10 || int16(u16(g, 0)) >= 0 {
		return nil
	}
	for at := 10; at+4 <= len(g); {
		flags := u16(g, at)
		ids = append(ids, u16(g, at+2))
		at += 6
		if flags&wordArgs != 0 {
			at += 2
		}
		switch {
		case flags&scale != 0:
			at += 2
		case flags&scaleXY != 0:
			at += 4
		case flags&matrix != 0:
			at += 8
		}
		if flags&more == 0 {
			break
		}
	}
	return ids
}

// Subset returns a font file with the outlines of these glyphs and of what they are put
// together from; glyphs keep their numbers and the others are blank. It holds what PDF wants
// and no character map. It returns nil for fonts without TrueType outlines.
func (f *Font) Subset(ids []uint16) []byte {
	tables := f.cut(ids)
	if tables == nil {
		return nil
	}
	return assemble(tables)
}

// cut returns the tables of a subset.
func (f *Font) cut(ids []uint16) []table {
	if !f.Has("glyf") || !f.Has("loca") || !f.Has("hmtx") {
		return nil
	}
	used := append([]uint16{0}, ids...)
	for i := 0; i < len(used); i++ {
		for _, id := range components(f.glyph(used[i])) {
			if !slices.Contains(used, id) {
				used = append(used, id)
			}
		}
	}
	slices.Sort(used)
	used = slices.Compact(used)
	count := min(int(used[len(used)-1])+1, int(u16(f.tables["maxp"], 4)))

	var glyf, loca, hmtx []byte
	metrics := max(1, int(u16(f.tables["hhea"], 34)))
	for id, next := 0, 0; id < count; id++ {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		if next < len(used) && int(used[next]) == id {
			glyf = append(glyf, f.glyph(uint16(id))...)
			for len(glyf)%4 != 0 {
				glyf = append(glyf, 0)
			}
			next++
		}
		// Glyphs beyond the long metrics share the last width and have a bearing of their own.
		width, bearing := u16(f.tables["hmtx"], 4*min(id, metrics-1)), u16(f.tables["hmtx"], 4*id+2)
		if id >= metrics {
			bearing = u16(f.tables["hmtx"], 4*metrics+2*(id-metrics))
		}
		hmtx = binary.BigEndian.AppendUint16(hmtx, width)
		hmtx = binary.BigEndian.AppendUint16(hmtx, bearing)
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))

	head, hhea, maxp := slices.Clone(f.tables["head"]), slices.Clone(f.tables["hhea"]), slices.Clone(f.tables["maxp"])
	binary.BigEndian.PutUint32(head[8:], 0)  // the sum of the whole, which readers of PDF do not check
	binary.BigEndian.PutUint16(head[50:], 1) // loca holds 32 bits
	binary.BigEndian.PutUint16(hhea[34:], uint16(count))
	binary.BigEndian.PutUint16(maxp[4:], uint16(count))
	return []table{{"cvt ", f.tables["cvt "]}, {"fpgm", f.tables["fpgm"]}, {"glyf", glyf}, {"head", head}, {"hhea", hhea},
		{"hmtx", hmtx}, {"loca", loca}, {"maxp", maxp}, {"prep", f.tables["prep"]}}
}

// table is one table of a font to be written.
type table struct {
	name string
	data []byte
}

// assemble writes tables into a TrueType file, whose directory is sorted by name.
func assemble(tables []table) []byte {
	tables = slices.DeleteFunc(tables, func(t table) bool { return len(t.data) == 0 })
	slices.SortFunc(tables, func(a, b table) int { return strings.Compare(a.name, b.name) })
	n := len(tables)
	power := 1
	selector := 0
	for power*2 <= n {
		power, selector = power*2, selector+1
	}
	out := binary.BigEndian.AppendUint32(nil, 0x00010000)
	for _, v := range []int{n, power * 16, selector, n*16 - power*16} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	at := len(out) + 16*n
	for _, t := range tables {
		out = append(out, t.name...)
		out = binary.BigEndian.AppendUint32(out, checksum(t.data))
		out = binary.BigEndian.AppendUint32(out, uint32(at))
		out = binary.BigEndian.AppendUint32(out, uint32(len(t.data)))
		at += (len(t.data) + 3) &^ 3
	}
	for _, t := range tables {
		out = append(out, t.data...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	return out
}

// checksum adds up a table's 32-bit words.
func checksum(b []byte) (sum uint32) {
	for ; len(b) >= 4; b = b[4:] {
		sum += binary.BigEndian.Uint32(b)
	}
	var last [4]byte
	copy(last[:], b)
	return sum + binary.BigEndian.Uint32(last[:])
}
