package pdf

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"

	"dateline/render/text"
	"dateline/render/text/sfnt"
)

// face is a font and which of its glyphs the page uses.
type face struct {
	number int // as which the page knows it: F1 and so on; 0 is unused
	face   *text.Face
	font   *sfnt.Font
	spells map[uint16]string // used glyphs and what each stands for
}

func open(f *text.Face) *face {
	return &face{face: f, font: sfnt.Read(f.Data), spells: map[uint16]string{}}
}

// usable reports whether the font has outlines that PDF can embed.
func (f *face) usable() bool { return f.font != nil && (f.font.Has("glyf") || f.font.Has("CFF ")) }

// take marks a glyph as used for a string. It returns false where the glyph stands for
// another string already, so that it cannot speak for itself.
func (f *face) take(id uint16, s string) bool {
	if have, ok := f.spells[id]; ok {
		return have == s
	}
	f.spells[id] = s
	return s != ""
}

// write embeds the font and returns its dictionary.
func (f *face) write(out *file) ref {
	ids := make([]uint16, 0, len(f.spells))
	for id := range f.spells {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	kind, key, data := "CIDFontType2", "FontFile2", f.font.Subset(ids)
	dict := fmt.Sprintf("/Length1 %d", len(data))
	name := tag(ids) + "+" + f.name()
	if data == nil { // PostScript outlines are embedded whole
		kind, key, data, dict, name = "CIDFontType0", "FontFile3", f.face.Data, "/Subtype /OpenType", f.name()
	}
	file := out.stream(dict, data)
	ascent, descent, capitals := f.face.Heights()
	flags, slant := 4, 0
	if f.face.Italic {
		flags, slant = flags|64, -12
	}
	box := f.font.Box()
	descriptor := out.add(fmt.Sprintf("<< /Type /FontDescriptor /FontName /%s /Flags %d /FontBBox [%d %d %d %d] /ItalicAngle %d /Ascent %s /Descent %s /CapHeight %s /StemV %d /%s %s >>",
		name, flags, box[0], box[1], box[2], box[3], slant, number(ascent*1000), number(-descent*1000), number(capitals*1000), 40+f.face.Weight/8, key, file))
	var widths strings.Builder
	for _, id := range ids {
		fmt.Fprintf(&widths, " %d [%s]", id, number(f.face.Advance(uint32(id))*1000))
	}
	gids := ""
	if kind == "CIDFontType2" {
		gids = " /CIDToGIDMap /Identity"
	}
	child := out.add(fmt.Sprintf("<< /Type /Font /Subtype /%s /BaseFont /%s /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor %s /DW 1000 /W [%s ]%s >>",
		kind, name, descriptor, widths.String(), gids))
	unicode := out.stream("", []byte(f.toUnicode(ids)))
	return out.add(fmt.Sprintf("<< /Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%s] /ToUnicode %s >>", name, child, unicode))
}

// name is the family as a PDF name, which has no spaces and no delimiters.
func (f *face) name() string {
	var b strings.Builder
	for _, r := range f.face.Family {
		if r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
			b.WriteRune(r)
		}
	}
	if b.Len() == 0 {
		b.WriteString("Font")
	}
	fmt.Fprintf(&b, "-%d", f.face.Weight)
	if f.face.Italic {
		b.WriteString("Italic")
	}
	return b.String()
}

// tag is the six capitals that name a subset: here a digest of its glyphs.
func tag(ids []uint16) string {
	h := uint32(2166136261) // FNV-1a
	for _, id := range ids {
		h = (h ^ uint32(id)) * 16777619
	}
	b := make([]byte, 6)
	for i := range b {
		b[i] = 'A' + byte(h%26)
		h /= 26
	}
	return string(b)
}

// toUnicode maps glyphs back to what they stand for, a hundred at a time as the format wants.
func (f *face) toUnicode(ids []uint16) string {
	var lines []string
	for _, id := range ids {
		if s := f.spells[id]; s != "" {
			var b strings.Builder
			fmt.Fprintf(&b, "<%04X> <", id)
			for _, u := range utf16.Encode([]rune(s)) {
				fmt.Fprintf(&b, "%04X", u)
			}
			lines = append(lines, b.String()+">")
		}
	}
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for part := range slices.Chunk(lines, 100) {
		fmt.Fprintf(&b, "%d beginbfchar\n%s\nendbfchar\n", len(part), strings.Join(part, "\n"))
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.String()
}
