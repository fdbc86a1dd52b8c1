package dateline_test

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"testing"
)

// liveHeap tells how much of the heap was live after one collection or another.
type liveHeap struct {
	sample []metrics.Sample
	most   uint64
	done   bool
}

// watch looks at the heap after the next collection and after each that follows.
func (h *liveHeap) watch() {
	runtime.AddCleanup(new([16]byte), func(h *liveHeap) {
		if !h.done {
			h.most = max(h.most, h.now())
			h.watch()
		}
	}, h)
}

func (h *liveHeap) now() uint64 {
	metrics.Read(h.sample)
	return h.sample[0].Value.Uint64()
}

// BenchmarkReadLive tells how many bytes of the heap are live at most while a text is read, by the
// text's own. Collections are made to follow each other closely, so its time tells nothing.
func BenchmarkReadLive(b *testing.B) {
	for _, size := range []struct {
		name  string
		bytes int
	}{{"4kB", 4 << 10}, {"64kB", 64 << 10}, {"1MB", 1 << 20}} {
		b.Run(size.name, func(b *testing.B) {
			text := stories(b, size.bytes)
			readText(b, text, "bench.txt")
			defer debug.SetGCPercent(debug.SetGCPercent(4))
			runtime.GC()
			h := &liveHeap{sample: []metrics.Sample{{Name: "/gc/heap/live:bytes"}}}
			before := h.now()
			h.watch()
			for b.Loop() {
				readText(b, text, "bench.txt")
			}
			h.done = true
			b.ReportMetric(float64(max(h.most, before)-before)/float64(size.bytes), "live-B/B")
		})
	}
}
