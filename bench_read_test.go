package dateline_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

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
				if _, err := dateline.Read(text, dateline.ReadOptions{Name: "bench.txt"}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
