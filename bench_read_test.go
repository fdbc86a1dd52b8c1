package dateline_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/paulmach/orb"

	"dateline"
)

// stories is as much of the sample stories, one after the other, as fills size bytes.
func stories(b *testing.B, size int) []byte {
	paths, err := filepath.Glob("seeds/samples/*.txt")
	if err != nil || len(paths) == 0 {
		b.Fatalf("no samples: %v", err)
	}
	var all []byte
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		all = append(append(all, data...), "\n\n"...)
	}
	return bytes.Repeat(all, size/len(all)+1)[:size]
}

// readText reads a text that must be readable.
func readText(b *testing.B, text []byte, name string) {
	b.Helper()
	if _, err := dateline.Read(text, dateline.ReadOptions{Name: name}); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkRead is from the bytes of a text to its itinerary, the data being open.
func BenchmarkRead(b *testing.B) {
	for _, size := range []struct {
		name  string
		bytes int
	}{{"4kB", 4 << 10}, {"64kB", 64 << 10}, {"1MB", 1 << 20}} {
		b.Run(size.name, func(b *testing.B) {
			text := stories(b, size.bytes)
			b.SetBytes(int64(size.bytes))
			b.ReportAllocs()
			for b.Loop() {
				readText(b, text, "bench.txt")
			}
		})
	}
}

// BenchmarkLocateLong is from the itinerary of a long text to its journey: it is to grow with the
// number of stops, and with no more.
func BenchmarkLocateLong(b *testing.B) {
	for _, size := range []int{128 << 10, 1 << 20} {
		b.Run(fmt.Sprintf("%dkB", size>>10), func(b *testing.B) {
			doc, err := dateline.Read(stories(b, size), dateline.ReadOptions{Name: "bench.txt"})
			if err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := dateline.Locate(doc.Itineraries[0], dateline.LocateOptions{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// places are the names of many places all over the world, each with its country's, in the
// same order every time.
func places(b *testing.B) []string {
	g, err := dateline.Gazetteer()
	if err != nil {
		b.Fatal(err)
	}
	var names []string
	for lat := -50.0; lat < 70; lat += 2 {
		for lon := -180.0; lon < 180; lon += 2 {
			for _, p := range g.Nearest(orb.Point{lon, lat}, 2) {
				if p.Name != "" && p.CountryName != "" {
					names = append(names, p.Name+", "+p.CountryName)
				}
			}
		}
	}
	if len(names) == 0 {
		b.Fatal("no places")
	}
	for i := range names { // far from each other, as those of a list may be
		k := i * 7919 % len(names)
		names[i], names[k] = names[k], names[i]
	}
	return names
}

// BenchmarkReadList is the same for long lists with one place a line: eight times the
// bytes should take eight times as long.
func BenchmarkReadList(b *testing.B) {
	names := places(b)
	for _, form := range []struct {
		name, head string
		line       func(name string, i int) string
	}{
		{"bare", "The Queen called at these ports:\n\n", func(name string, _ int) string { return "- " + name + "\n" }},
		{"dated", "The tour of Ana Holm\n\n", func(name string, i int) string { return fmt.Sprintf("%d May %d: %s\n", i%28+1, 2010+i/28%10, name) }},
		{"warned", "The signal was raised over the following areas:\n\n", func(name string, _ int) string { return "- " + name + "\n" }},
	} {
		for _, size := range []int{32 << 10, 256 << 10} {
			b.Run(fmt.Sprintf("%s/%dkB", form.name, size>>10), func(b *testing.B) {
				text := []byte(form.head)
				for i := 0; len(text) < size; i++ {
					text = append(text, form.line(names[i%len(names)], i)...)
				}
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				for b.Loop() {
					readText(b, text, "list.txt")
				}
			})
		}
	}
}

// BenchmarkReadSentence is the same for one sentence, or one cell of a table, that is as long as the text.
func BenchmarkReadSentence(b *testing.B) {
	for _, form := range []struct{ name, head, piece, tail string }{
		{"place", "Anna flew to ", "Lima, ", "and home."},
		{"places", "Anna flew ", "to Lima and then to Quito and then ", "home."},
		{"dates", "Anna was in Lima on ", "Monday, 3 May 2010, ", "and then left."},
		{"quotes", "Anna said ", "\"Lima\" ", "and left."},
		{"brackets", "Anna went to Lima ", "(Quito ", "and left."},
		{"cell", "place,date,note\nLima,2020-05-01,\"", "went to Quito, ", "\"\n"},
	} {
		for _, size := range []int{16 << 10, 128 << 10} {
			b.Run(fmt.Sprintf("%s/%dkB", form.name, size>>10), func(b *testing.B) {
				text := []byte(form.head)
				for len(text) < size {
					text = append(text, form.piece...)
				}
				text = append(text, form.tail...)
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				for b.Loop() {
					readText(b, text, "sentence.txt")
				}
			})
		}
	}
}
