package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// answer is what one command did.
type answer struct {
	code     int
	out, err string
}

// run calls a command as main does, in the test's own folder.
func run(t testing.TB, stdin string, args ...string) answer {
	t.Helper()
	var out, err bytes.Buffer
	code := Main(context.Background(), args, Streams{In: strings.NewReader(stdin), Out: &out, Err: &err})
	return answer{code, out.String(), err.String()}
}

// must fails the test unless the command ended with code, and wants said on standard error.
func (a answer) must(t testing.TB, code int, wants ...string) answer {
	t.Helper()
	if a.code != code {
		t.Fatalf("exit code %d, want %d; it said:\n%s", a.code, code, a.err)
	}
	for _, want := range wants {
		if !strings.Contains(a.err, want) {
			t.Fatalf("standard error does not say %q, but:\n%s", want, a.err)
		}
	}
	return a
}

// in makes an empty folder of the test's own the working directory.
func in(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, data := range files {
		write(t, name, data)
	}
}

func write(t testing.TB, name, data string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
}

func read(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// only fails the test unless the working directory holds these files and no other.
func only(t testing.TB, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("the folder holds %v, want %v", got, want)
	}
}

func decode[T any](t testing.TB, data string) T {
	t.Helper()
	var v T
	if err := json.Unmarshal([]byte(data), &v); err != nil {
		t.Fatalf("no JSON: %v in %.200s", err, data)
	}
	return v
}

// sample is the path of a document that ships with the project.
func sample(t testing.TB, name string) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join(root, "seeds", "samples", name))
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// root is the project's folder, found before any test changes the working directory.
var root = func() string {
	dir, err := filepath.Abs("../../..")
	if err != nil {
		panic(err)
	}
	return dir
}()

const (
	tour  = "title: Four days\nfocus: CO-VE\nstops:\n  - {place: Santiago, country: CL, arrive: 2019-04-12, mode: flight}\n  - {place: Lima, country: PE, arrive: 2019-04-13}\n  - {place: Cúcuta, country: CO, arrive: 2019-04-14, highlight: Border visit}\n"
	story = "LIMA, Peru, May 3 - The envoy Ada Quist arrived in Lima on Friday. On Saturday she flew to Quito, Ecuador, where she met the mayor. On Sunday she travelled on to Bogota, Colombia, and on Monday she will fly to Caracas, Venezuela.\n"
)
