package text

import (
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// repoFonts opens the fonts that the project carries.
func repoFonts(t testing.TB) *Fonts {
	t.Helper()
	var sources []Source
	for _, name := range []string{"SourceSans3-Regular", "SourceSans3-SemiBold", "SourceSans3-Bold", "SourceSans3-Italic", "SourceSerif4-Regular", "SourceSerif4-Italic"} {
		data, err := os.ReadFile(filepath.Join("..", "..", "assets", "fonts", name+".ttf"))
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, Source{Data: data})
	}
	f, err := Open(sources...)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestPlainLatin(t *testing.T) {
	f := repoFonts(t)
	r := f.Shape("Asunción", Style{Weight: 700, Size: 20})
	if len(r.Glyphs) != 8 || len(r.Missing) != 0 || r.RightToLeft {
		t.Fatalf("%d glyphs, missing %q", len(r.Glyphs), r.Missing)
	}
	end := 0
	for i, g := range r.Glyphs {
		if g.Start != end || g.Face.Weight != 700 {
			t.Errorf("glyph %d is of bytes %d to %d in weight %d", i, g.Start, g.End, g.Face.Weight)
		}
		end = g.End
	}
	if end != len(r.String) {
		t.Errorf("the glyphs cover %d of %d bytes", end, len(r.String))
	}
	if twice := f.Shape("Asunción", Style{Weight: 700, Size: 40}); math.Abs(twice.Advance-2*r.Advance) > 0.05 {
		t.Errorf("at twice the size it is %g px wide, not twice %g", twice.Advance, r.Advance)
	}
	// Capitals of Source Sans are 660 units of 1000 high.
	if math.Abs(r.CapHeight-13.2) > 0.2 || r.Ascent < r.CapHeight || r.Descent <= 0 || r.XHeight >= r.CapHeight {
		t.Errorf("heights %g %g %g %g", r.Ascent, r.CapHeight, r.XHeight, r.Descent)
	}
}

// TestInkIsWhatIsDrawn compares the ink box with the outline that painters draw.
func TestInkIsWhatIsDrawn(t *testing.T) {
	f := repoFonts(t)
	for _, s := range []string{"4", "11", "Ágj", "Côte d’Ivoire", "ﬁ", "e\u0301", "Ђ Ω"} {
		r := f.Shape(s, Style{Size: 17, Italic: true, LetterSpacing: 1})
		b := r.Outline().Bounds()
		if math.Abs(b.MinX-r.Ink.MinX)+math.Abs(b.MinY-r.Ink.MinY)+math.Abs(b.MaxX-r.Ink.MaxX)+math.Abs(b.MaxY-r.Ink.MaxY) > 0.07 {
			t.Errorf("%q: ink %v, drawn %v", s, r.Ink, b)
		}
		x, y := r.Centred(100, 50)
		if c := r.Ink.Shift(x, y).Center(); math.Hypot(c.X-100, c.Y-50) > 1e-9 {
			t.Errorf("%q is centred on %v", s, c)
		}
	}
	if r := f.Shape("  ", Style{}); !r.Ink.Empty() || r.Advance <= 0 {
		t.Errorf("two spaces have ink %v and advance %g", r.Ink, r.Advance)
	}
}

func TestMarksSitOnTheirLetters(t *testing.T) {
	f := repoFonts(t)
	whole, parts := f.Shape("é", Style{Size: 100}), f.Shape("e\u0301", Style{Size: 100})
	if math.Abs(whole.Ink.MinY-parts.Ink.MinY) > 2 || math.Abs(whole.Advance-parts.Advance) > 0.1 {
		t.Errorf("é is %v, e with an acute %v", whole.Ink, parts.Ink)
	}
}

func TestFallback(t *testing.T) {
	f := repoFonts(t)
	mixed := f.Shape("Lima 東京 ok", Style{})
	if string(mixed.Missing) != "東京" {
		t.Errorf("missing %q", string(mixed.Missing))
	}
	if got := string(f.Missing("Лима\u200d\u0301 東\n京 東")); got != "東京" {
		t.Errorf("missing %q", got)
	}
	serif := f.Shape("Río", Style{Family: "source serif 4", Italic: true})
	if g := serif.Glyphs[0]; g.Face.Family != "Source Serif 4" || !g.Face.Italic {
		t.Errorf("set in %s, italic %v", g.Face.Family, g.Face.Italic)
	}
	if g := f.Shape("x", Style{Family: "No Such"}).Glyphs[0]; g.Face.Family != "Source Sans 3" {
		t.Errorf("an unknown family is set in %s", g.Face.Family)
	}
	if g := f.Shape("x", Style{Weight: 640}).Glyphs[0]; g.Face.Weight != 600 {
		t.Errorf("weight 640 is set in %d", g.Face.Weight)
	}
}

func TestBothDirections(t *testing.T) {
	f := arabicFonts(t)
	order := func(r Run) (starts []int) {
		for _, g := range r.Glyphs {
			starts = append(starts, g.Start)
		}
		return starts
	}
	r := f.Shape("אבג", Style{})
	if got := order(r); !r.RightToLeft || !slices.Equal(got, []int{4, 2, 0}) {
		t.Errorf("Hebrew stands as %v", got)
	}
	// Numbers run from left to right within Hebrew, which stands to their left.
	if got := order(f.Shape("אב 12", Style{})); !slices.Equal(got, []int{5, 6, 4, 2, 0}) {
		t.Errorf("Hebrew with a number stands as %v", got)
	}
	if r := f.Shape("to אב ok", Style{}); r.RightToLeft || !slices.Equal(order(r), []int{0, 1, 2, 5, 3, 7, 8, 9}) {
		t.Errorf("Hebrew within Latin stands as %v", order(r))
	}
	joined, apart := f.Shape("سلام", Style{Size: 40}), 0.0
	for _, c := range "سلام" {
		apart += f.Shape(string(c), Style{Size: 40}).Advance
	}
	if joined.Advance >= apart-1 {
		t.Errorf("Arabic letters do not join: %g px, alone %g", joined.Advance, apart)
	}
}

// arabicFonts adds a font with Hebrew and Arabic, where the machine has DejaVu.
func arabicFonts(t *testing.T) *Fonts {
	t.Helper()
	data, err := os.ReadFile("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
	if err != nil {
		if os.Getenv("DATELINE_REQUIRE_TOOLS") == "1" {
			t.Fatal("DejaVu Sans is missing; install fonts-dejavu-core")
		}
		t.Skip("DejaVu Sans is not installed (Debian: fonts-dejavu-core)")
	}
	f, err := repoFonts(t).With(Source{Data: data})
	if err != nil {
		t.Fatal(err)
	}
	if got := f.Faces()[len(f.Faces())-1]; got.Family != "DejaVu Sans" || got.Weight != 400 {
		t.Errorf("DejaVu calls itself %s %d", got.Family, got.Weight)
	}
	return f
}

func TestSmallCapitals(t *testing.T) {
	f := repoFonts(t)
	own := f.Shape("Peru", Style{SmallCaps: true, Size: 20})
	plain := f.Shape("Peru", Style{Size: 20})
	if own.Glyphs[1].ID == plain.Glyphs[1].ID || own.Glyphs[0].ID != plain.Glyphs[0].ID {
		t.Error("the font's small capitals are not used")
	}
	drawn := f.Shape("Peru", Style{SmallCaps: true, Size: 20, Family: "Source Serif 4", Italic: true})
	if drawn.Glyphs[0].Size != 20 || drawn.Glyphs[1].Size != 16 || drawn.Glyphs[3].End != 4 {
		t.Errorf("drawn small capitals: %+v", drawn.Glyphs)
	}
}

func TestLetterSpacing(t *testing.T) {
	f := repoFonts(t)
	tight, wide := f.Shape("office", Style{Features: []string{"liga=0"}}), f.Shape("office", Style{LetterSpacing: 4})
	if d := wide.Advance - tight.Advance; math.Abs(d-5*4) > 0.2 {
		t.Errorf("six letters spaced by 4 px are %g px wider, want 20", d)
	}
}

func TestWrap(t *testing.T) {
	f := repoFonts(t)
	lines := f.Wrap("The  ferry left at dawn\nfor Valparaíso-on-the-very-long-sea", Style{Size: 16}, 90)
	var got []string
	for _, l := range lines {
		got = append(got, l.String)
		if l.Advance > 90 && strings.ContainsAny(l.String, " ") {
			t.Errorf("%q is %g px wide", l.String, l.Advance)
		}
	}
	if strings.Join(got, "|") != "The  ferry left|at dawn|for|Valparaíso-|on-the-very-|long-sea" {
		t.Errorf("%q", got)
	}
	if n := len(f.Wrap(" \n ", Style{}, 50)); n != 0 {
		t.Errorf("blank text has %d lines", n)
	}
}

func TestStrangeStrings(t *testing.T) {
	f := repoFonts(t)
	for _, s := range []string{"", "\x00", "\xff\xfe", "a\tb\r\n", strings.Repeat("é", 500), "\u202eabc", "\u2066\u2067x", "👩‍👩‍👧", string(rune(0x10FFFF))} {
		r := f.Shape(s, Style{Size: -3, LetterSpacing: 1})
		for _, g := range r.Glyphs {
			if g.Start < 0 || g.End > len(s) || g.Start >= g.End || math.IsNaN(g.X) {
				t.Errorf("%q: glyph %+v", s, g)
			}
		}
	}
	if r := new(Fonts).Shape("x", Style{}); len(r.Glyphs) != 0 || r.Advance != 0 {
		t.Errorf("without fonts: %+v", r)
	}
}

func TestOpenRefusesWhatIsNoFont(t *testing.T) {
	for _, data := range [][]byte{nil, []byte("<html>"), make([]byte, 5000)} {
		if _, err := Open(Source{Data: data}); err == nil || !strings.Contains(err.Error(), "not a TrueType") {
			t.Errorf("%d bytes: %v", len(data), err)
		}
	}
}

func TestManyAtOnce(t *testing.T) {
	f := repoFonts(t)
	want := f.Shape("Río de la Plata", Style{}).Advance
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				if got := f.Shape("Río de la Plata", Style{}); got.Advance != want || got.Outline().Empty() {
					t.Errorf("advance %g, want %g", got.Advance, want)
				}
			}
		})
	}
	wg.Wait()
}

func FuzzOpen(f *testing.F) {
	data, err := os.ReadFile(filepath.Join("..", "..", "assets", "fonts", "SourceSans3-Regular.ttf"))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data[:4096])
	f.Add(data[:len(data)/2])
	for _, at := range []int{5, 200, 9000, 60000} {
		bad := slices.Clone(data)
		bad[at] ^= 0xff
		f.Add(bad)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if fonts, err := Open(Source{Data: data}); err == nil {
			fonts.Shape("Ágfi 12", Style{}).Outline()
		}
		if _, err := new(Fonts).With(Source{Data: data}); err != nil && !strings.HasPrefix(err.Error(), "text: ") {
			t.Error(err)
		}
	})
}

func BenchmarkShape(b *testing.B) {
	f := repoFonts(b)
	b.ReportAllocs()
	for b.Loop() {
		f.Shape("Asunción, Paraguay", Style{Weight: 700, Size: 19})
	}
}
func BenchmarkOpen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		repoFonts(b)
	}
}

// A collection of fonts that is cut short is told of as that, with what to do.
func TestDamagedCollection(t *testing.T) {
	for _, data := range []string{"ttcf", "ttcf\x00\x01\x00\x00\x00\x00\x00\x02\x00\x00\x00\x20\x00\x00\x01\x00garbage"} {
		_, err := Open(Source{Data: []byte(data)})
		if err == nil || !strings.Contains(err.Error(), "a collection of fonts that is cut short or damaged; download or install it anew") {
			t.Errorf("%q: %v", data, err)
		}
	}
}
