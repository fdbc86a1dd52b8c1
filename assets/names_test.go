package assets

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestEveryLanguageIsEmbedded finds a file of names that no variable embeds.
func TestEveryLanguageIsEmbedded(t *testing.T) {
	files, err := filepath.Glob("names/*.tsv")
	if err != nil || len(files) == 0 {
		t.Fatalf("no names: %v", err)
	}
	for _, f := range files {
		lang := strings.TrimSuffix(filepath.Base(f), ".tsv")
		if Names[lang] == "" {
			t.Errorf("%s is not embedded", f)
		}
	}
	if len(Names) != len(files) {
		t.Errorf("%d languages, %d files", len(Names), len(files))
	}
}
