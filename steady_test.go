package dateline_test

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"dateline"
)

// An archive may be read in one process: what a story took is given back. Only what is made
// once, such as a pattern when it is first used, stays from the first stories on.
func TestReadingKeepsNothing(t *testing.T) {
	const first, stories = 900, 1050
	paths, err := filepath.Glob("seeds/samples/*.txt")
	if err != nil || len(paths) < stories {
		t.Fatalf("%d samples: %v", len(paths), err)
	}
	var after [2]uint64 // bytes of the heap in use, once the first are read and once all are
	for half, part := range [][]string{paths[:first], paths[first:stories]} {
		for _, path := range part {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := dateline.Read(text, dateline.ReadOptions{Name: path}); err != nil {
				t.Fatal(err)
			}
		}
		var m runtime.MemStats
		runtime.GC()
		runtime.GC() // pools are emptied by the second
		runtime.ReadMemStats(&m)
		after[half] = m.HeapAlloc
	}
	const slack = 64 << 10 // some 430 bytes a story
	if after[1] > after[0]+slack {
		t.Errorf("%d bytes in use after %d stories, %d after %d", after[0], first, after[1], stories)
	}
}
