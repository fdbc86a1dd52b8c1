package sfnt

import (
	"bytes"
	"os"
	"testing"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// TestSubsetIsAFont opens what was cut out of a font and compares its outlines.
func TestSubsetIsAFont(t *testing.T) {
	data, err := os.ReadFile("../../../assets/fonts/SourceSans3-Regular.ttf")
	if err != nil {
		t.Fatal(err)
	}
	whole, err := font.ParseTTF(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	var ids []uint16
	for _, r := range "Aé 8ǻ" { // plain, composite, blank
		id, _ := whole.NominalGlyph(r)
		ids = append(ids, uint16(id))
	}
	f := Read(data)
	part := f.Subset(ids)
	if len(part) > len(data)/4 {
		t.Errorf("the subset has %d of %d bytes", len(part), len(data))
	}
	cut := Read(part)
	if cut == nil {
		t.Fatal("the subset cannot be read")
	}
	for _, id := range ids {
		if !bytes.Equal(bytes.TrimRight(cut.glyph(id), "\x00"), bytes.TrimRight(f.glyph(id), "\x00")) {
			t.Errorf("glyph %d has changed", id)
		}
		for _, c := range components(f.glyph(id)) {
			if len(f.glyph(c)) > 0 && len(cut.glyph(c)) == 0 {
				t.Errorf("glyph %d lacks its part %d", id, c)
			}
		}
	}
}

func FuzzSubset(f *testing.F) {
	data, err := os.ReadFile("../../../assets/fonts/SourceSans3-Regular.ttf")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data[:2000], uint16(3))
	f.Add([]byte("OTTO\x00\x01"), uint16(1))
	f.Fuzz(func(t *testing.T, data []byte, id uint16) {
		font := Read(data)
		if font == nil {
			return
		}
		font.Box()
		font.Subset([]uint16{id})
	})
}

// TestWebFontIsRead has another reader look characters, widths and kerning up.
func TestWebFontIsRead(t *testing.T) {
	data, err := os.ReadFile("../../../assets/fonts/SourceSans3-Regular.ttf")
	if err != nil {
		t.Fatal(err)
	}
	whole, err := font.ParseTTF(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	glyphs := map[rune]uint16{}
	for _, r := range "ABCV éЖ😀" {
		if id, ok := whole.NominalGlyph(r); ok {
			glyphs[r] = uint16(id)
		}
	}
	web := Read(data).Web(glyphs, []Kern{{glyphs['V'], glyphs['A'], -40}, {glyphs['A'], glyphs['V'], -70}, {glyphs['A'], glyphs['V'], -70}}, "map-1")
	part, err := font.ParseTTF(bytes.NewReader(web))
	if err != nil {
		t.Fatal(err)
	}
	for r, id := range glyphs {
		got, ok := part.NominalGlyph(r)
		if !ok || uint16(got) != id || part.HorizontalAdvance(got) != whole.HorizontalAdvance(font.GID(id)) {
			t.Errorf("%q is glyph %d of width %g", r, got, part.HorizontalAdvance(got))
		}
	}
	if _, ok := part.NominalGlyph('x'); ok {
		t.Error("a character that nobody wanted is there")
	}
	if d := part.Describe(); d.Family != "map-1" {
		t.Errorf("it calls itself %q", d.Family)
	}
	in := shaping.Input{Text: []rune("AV"), RunEnd: 2, Face: part, Size: fixed.I(1000), Direction: di.DirectionLTR, Script: language.Latin}
	out := (&shaping.HarfbuzzShaper{}).Shape(in)
	want := whole.HorizontalAdvance(font.GID(glyphs['A'])) + whole.HorizontalAdvance(font.GID(glyphs['V'])) - 70
	if got := out.Advance.Round(); got != int(want) {
		t.Errorf("AV is %d units wide, want %g", got, want)
	}
}
