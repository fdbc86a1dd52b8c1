package dateline_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The program of the README is a whole one, which the compiler takes.
func TestReadmeProgramCompiles(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(readme), "\n## In a Go program\n")
	section, _, _ = strings.Cut(section, "\n## ")
	var program strings.Builder
	for line := range strings.Lines(section) {
		code, ok := strings.CutPrefix(line, "    ")
		if !ok && strings.TrimSpace(line) != "" && program.Len() > 0 {
			break
		}
		if ok || program.Len() > 0 {
			program.WriteString(code)
		}
	}
	main := filepath.Join(t.TempDir(), "main.go")
	if err := os.WriteFile(main, []byte(strings.TrimSpace(program.String())+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("go", "vet", main).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s\n%s", err, out, program.String())
	}
	if out, err := exec.Command("gofmt", "-l", main).CombinedOutput(); err != nil || len(out) > 0 {
		t.Errorf("not as gofmt has it: %v %s", err, out)
	}
}
