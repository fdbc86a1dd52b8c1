package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

// BenchmarkProcess runs the program whole, from its start to a written PNG at 1200x900 and
// GeoJSON, and says how much memory it had at most.
func BenchmarkProcess(b *testing.B) {
	dir := b.TempDir()
	program := filepath.Join(dir, "dateline")
	build := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", program, ".")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	story := filepath.Join("..", "..", "seeds", "samples", "official-tour.txt")
	var most int64
	for b.Loop() {
		run := exec.Command(program, "map", story, "-q", "-o", filepath.Join(dir, "u.png"), "-o", filepath.Join(dir, "u.geojson"))
		if out, err := run.CombinedOutput(); err != nil {
			b.Fatalf("%v: %s", err, out)
		}
		if usage, ok := run.ProcessState.SysUsage().(*syscall.Rusage); ok {
			most = max(most, usage.Maxrss)
		}
	}
	b.ReportMetric(float64(most)/1024, "MiB")
}
