package featuretest

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// Run runs a program that judges a file and returns all that it printed. Where
// the program is not installed the test is skipped with a line that says so, or
// fails if DATELINE_REQUIRE_TOOLS=1.
func Run(t *testing.T, program string, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(program)
	if err != nil {
		Missing(t, program)
	}
	cmd := exec.Command(path, args...)
	cmd.Env = append(os.Environ(), "QT_QPA_PLATFORM=offscreen", "XDG_RUNTIME_DIR="+t.TempDir(), "PYTHONDONTWRITEBYTECODE=1")
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s %s: %v\n%s", program, strings.Join(args, " "), err, out.String())
	}
	return out.String()
}

// Missing skips the test for want of a program, or fails it where tools are required.
func Missing(t *testing.T, program string) {
	t.Helper()
	if os.Getenv("DATELINE_REQUIRE_TOOLS") == "1" {
		t.Fatalf("%s is not installed, and DATELINE_REQUIRE_TOOLS=1", program)
	}
	t.Skipf("%s is not installed: this check by a real reader is left out", program)
}
