package dateline_test

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"dateline"
)

// An archive may be read in one process: what a story took is given back.
func TestReadingKeepsNothing(t *testing.T) {
	paths, err := filepath.Glob("seeds/samples/*.txt")
	if err != nil || len(paths) < 300 {
		t.Fatalf("%d samples: %v", len(paths), err)
	}
	var after [2]uint64 // bytes of the heap in use, once half is read and once all is
	for half := range after {
		for _, path := range paths[150*half : 150*(half+1)] {
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
		t.Errorf("%d bytes in use after 150 stories, %d after 300", after[0], after[1])
	}
}
