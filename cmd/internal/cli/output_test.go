package cli

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestOutputsAreCheckedBeforeAnyWork(t *testing.T) {
	dir := t.TempDir()
	input := filepath.Join(dir, "story.txt")
	if err := os.WriteFile(input, []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	kept := filepath.Join(dir, "kept.png")
	if err := os.WriteFile(kept, []byte("x"), 0o444); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(dir, "link.txt")
	if err := os.Symlink(input, link); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		outputs []string
		want    string
	}{
		{[]string{filepath.Join(dir, "a.png"), filepath.Join(dir, ".", "a.png")}, "named twice"},
		{[]string{input}, "also the input"},
		{[]string{link}, "also the input"},
		{[]string{dir}, "is a folder"},
		{[]string{kept}, "write-protected"},
		{[]string{filepath.Join(dir, "none", "a.png")}, "does not exist"},
	} {
		err := checkOutputs(c.outputs, []string{input})
		var usage usageError
		if !errors.As(err, &usage) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("checkOutputs(%v) = %v, want a usage error that says %q", c.outputs, err, c.want)
		}
	}
	if err := checkOutputs([]string{filepath.Join(dir, "a.png"), filepath.Join(dir, "a.geojson"), "-"}, []string{input, "-"}); err != nil {
		t.Errorf("good outputs: %v", err)
	}
}

func TestFilesAreWrittenAllOrNone(t *testing.T) {
	dir := t.TempDir()
	first, second := filepath.Join(dir, "a.png"), filepath.Join(dir, "gone", "b.png")
	if err := os.WriteFile(first, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := writeAll([]output{{first, []byte("new")}, {second, []byte("new")}}, Streams{}); err == nil {
		t.Fatal("a missing folder must be an error")
	}
	if data, _ := os.ReadFile(first); string(data) != "old" {
		t.Errorf("after a failure the first file holds %q", data)
	}
	if err := writeAll([]output{{first, []byte("new")}}, Streams{}); err != nil {
		t.Fatal(err)
	}
	if data, _ := os.ReadFile(first); string(data) != "new" {
		t.Errorf("the file holds %q", data)
	}
	if info, err := os.Stat(first); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the mode of a replaced file must stay: %v, %v", info.Mode(), err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 {
		t.Errorf("temporary files were left: %v, %v", entries, err)
	}
}

func TestALinkStaysALink(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	if err := os.Mkdir("out", 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join("out", "a.png"), []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a.png", "new.png"} { // which is not there yet
		if err := os.Symlink(filepath.Join("out", name), name); err != nil {
			t.Fatal(err)
		}
		if err := writeAll([]output{{name, []byte("new")}}, Streams{}); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Lstat(name); err != nil || info.Mode()&os.ModeSymlink == 0 {
			t.Errorf("%s is no link any more: %v, %v", name, info.Mode(), err)
		}
		if data, _ := os.ReadFile(filepath.Join("out", name)); string(data) != "new" {
			t.Errorf("behind the link stands %q", data)
		}
	}
}

func TestDefaultOutputsNeverHitTheInput(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	if err := os.WriteFile("trip.geojson", []byte("{}"), 0o644); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(defaultOutputs("trip.geojson"), " "); got != "trip.png trip.map.geojson" {
		t.Errorf("defaultOutputs = %s", got)
	}
	if got := strings.Join(defaultOutputs("/elsewhere/trip.csv"), " "); got != "trip.png trip.geojson" {
		t.Errorf("defaultOutputs = %s", got)
	}
	if got := strings.Join(defaultOutputs("-"), " "); got != "map.png map.geojson" {
		t.Errorf("defaultOutputs = %s", got)
	}
}

// The ending of the file tells the form of the stops, so that it can be read again; --format goes before it.
func TestStopsComeInTheFormOfTheEnding(t *testing.T) {
	in(t, map[string]string{"trip.txt": "Lima\nQuito\nBogotá\n"})
	for _, out := range []string{"a.yaml", "a.yml", "a.json", "a.csv"} {
		run(t, "", "stops", "trip.txt", "-o", out).must(t, 0)
		if a := run(t, "", "stops", out).must(t, 0); !strings.Contains(a.out, "3  Bogotá") {
			t.Errorf("%s is read back as\n%s%s", out, a.out, a.err)
		}
	}
	run(t, "", "stops", "trip.txt", "-o", "b.yaml", "--format", "table").must(t, 0)
	if data, err := os.ReadFile("b.yaml"); err != nil || !strings.Contains(string(data), "3  Bogotá") {
		t.Errorf("--format table was not heeded: %v\n%s", err, data)
	}
}
