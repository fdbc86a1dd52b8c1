package names

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestOf(t *testing.T) {
	n, err := Open("1\tEins\n12\tZwölf\n2\tZwei\nDE\tDeutschland\nwater:Black Sea\tSchwarzes Meer\n")
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]string{"1": "Eins", "geonames:12": "Zwölf", "2": "Zwei", "iso:DE": "Deutschland",
		"water:Black Sea": "Schwarzes Meer", "": "", "0": "", "11": "", "3": "", "water:White Sea": "", "z": ""} {
		if got := n.Of(key); got != want {
			t.Errorf("%q is called %q, want %q", key, got, want)
		}
	}
	if got := (Names{}).Of("1"); got != "" {
		t.Errorf("no language calls 1 %q", got)
	}
}

func TestOpenRefuses(t *testing.T) {
	for _, text := range []string{"1\tEins", "Eins\n", "\x00\x01"} {
		if _, err := Open(text); err == nil {
			t.Errorf("%q was opened", text)
		}
	}
}

// Whatever the keys, each is found, and no other.
func TestOfFindsAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		keys := rapid.SliceOfNDistinct(rapid.StringMatching(`[0-9A-Z.]{1,6}`), 1, 40, rapid.ID[string]).Draw(t, "keys")
		sorted := append([]string(nil), keys...)
		for i := range sorted {
			for k := i; k > 0 && sorted[k] < sorted[k-1]; k-- {
				sorted[k], sorted[k-1] = sorted[k-1], sorted[k]
			}
		}
		var b strings.Builder
		for _, k := range sorted {
			b.WriteString(k + "\tname of " + k + "\n")
		}
		n, err := Open(b.String())
		if err != nil {
			t.Fatal(err)
		}
		for _, k := range keys {
			if got := n.Of(k); got != "name of "+k {
				t.Fatalf("%q is called %q", k, got)
			}
			if got := n.Of(k + "!"); got != "" {
				t.Fatalf("%q is called %q", k+"!", got)
			}
		}
	})
}

// The languages that ship are in order, so that each name is found.
func TestShipped(t *testing.T) {
	files, err := filepath.Glob("../../assets/names/*.tsv")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d languages, %v", len(files), err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		n, err := Open(string(data))
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		count := 0
		for line := range strings.Lines(string(data)) {
			key, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			if got := n.Of(key); got != name {
				t.Fatalf("%s: %s is called %q, want %q", file, key, got, name)
			}
			count++
		}
		if count < 1500 {
			t.Errorf("%s has %d names", file, count)
		}
	}
	de, err := os.ReadFile("../../assets/names/de.tsv")
	if err != nil {
		t.Fatal(err)
	}
	n, err := Open(string(de))
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]string{"524901": "Moskau", "iso:US": "Vereinigte Staaten", "DE.02": "Bayern", Water + "Baltic Sea": "Ostsee", Region + "005": "Südamerika"} {
		if got := n.Of(key); got != want {
			t.Errorf("%s is called %q in German, want %q", key, got, want)
		}
	}
}
