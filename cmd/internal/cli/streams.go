package cli

import (
	"io"
	"os"
)

// Streams are what a command reads and writes, so that tests run it without a process.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
}

// terminal reports whether w is a terminal that wants colour: NO_COLOR and TERM=dumb are heeded.
func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok || os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
