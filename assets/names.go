package assets

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed names/*.tsv
var placeNames embed.FS

// Names is what a language calls places, for names.Open. The error names the
// languages there are.
func Names(lang string) (string, error) {
	b, err := placeNames.ReadFile("names/" + lang + ".tsv")
	if err != nil {
		return "", fmt.Errorf("assets: no names in %q; there are %s", lang, strings.Join(NameLangs(), ", "))
	}
	return string(b), nil
}

// NameLangs returns the languages that places are named in, sorted.
func NameLangs() []string {
	entries, err := placeNames.ReadDir("names")
	if err != nil {
		return nil
	}
	var langs []string
	for _, e := range entries {
		langs = append(langs, strings.TrimSuffix(e.Name(), ".tsv"))
	}
	return langs
}
