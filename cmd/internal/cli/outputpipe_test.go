//go:build unix

package cli

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// What is no file is written to, never replaced by one.
func TestAPipeStaysAPipe(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "map.png")
	if err := syscall.Mkfifo(pipe, 0o644); err != nil {
		t.Fatal(err)
	}
	got := make(chan string)
	go func() {
		data, _ := os.ReadFile(pipe)
		got <- string(data)
	}()
	if err := writeAll([]output{{pipe, []byte("new")}}, Streams{}); err != nil {
		t.Fatal(err)
	}
	if data := <-got; data != "new" {
		t.Errorf("through the pipe came %q", data)
	}
	if info, err := os.Lstat(pipe); err != nil || info.Mode()&os.ModeNamedPipe == 0 {
		t.Errorf("it is no pipe any more: %v, %v", info.Mode(), err)
	}
}
