package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

// firstCollection is a heap, in percent of the runtime's least of 4 MB, that one map seldom fills.
const firstCollection = 1000

// collectLater puts the first garbage collection off until the heap has 40 MB: a single map ends
// before, and saves a tenth of its time. From then on memory is collected at the usual pace.
func collectLater() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return // whoever runs the program has said how
	}
	usual := debug.SetGCPercent(firstCollection)
	type token struct{ *token } // lives until the first collection
	runtime.AddCleanup(new(token), func(percent int) { debug.SetGCPercent(percent) }, usual)
}
