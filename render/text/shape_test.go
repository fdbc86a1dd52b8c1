package text

import (
	"os"
	"path/filepath"
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
