package main

import (
	"fmt"
	"maps"
	"sort"
	"strings"
	"unicode"

	"dateline/geo/names"
)

// mapLangs are the languages that a map can be named in: the great ones of the
// world's press, as far as libgeonames has a few thousand places in them.
var mapLangs = []string{"ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "sv", "tr", "uk", "zh"}

// placeNameAssets are the files of names, one a language.
func placeNameAssets() []asset {
	var out []asset
	for _, lang := range mapLangs {
		out = append(out, asset{"names/" + lang + ".tsv", func(src *sources) ([]byte, error) { return buildPlaceNames(src, lang) }})
	}
	return out
}

// buildPlaceNames writes what a language calls towns and units (GeoNames),
// countries and parts of the world (CLDR), and waters (a reviewed table), as
// package names reads it. English has units alone that the basemap names otherwise
// (another reviewed table).
func buildPlaceNames(src *sources, lang string) ([]byte, error) {
	all := map[string]string{}
	places, err := readMO(src, lang)
	if err != nil {
		return nil, err
	}
	for id, name := range places {
		unit := strings.Contains(id, ".")
		if len(id) > 2 && !(unit && lang == "en") { // CLDR has the shorter names of countries
			all[id] = name
		}
	}
	if lang == "en" {
		units, err := readPairs(src, "units-names.tsv")
		if err != nil {
			return nil, err
		}
		maps.Copy(all, units)
	}
	territories, err := territoryNames(src, lang)
	if err != nil {
		return nil, err
	}
	for code, name := range territories {
		if short := territories[code+"-alt-short"]; short != "" && !initials(short) {
			name = short
		}
		if len(code) == 2 && lang != "en" { // the basemap has the English ones
			all[code] = name
		}
	}
	for _, code := range regionCodes {
		all[names.Region+code] = territories[code]
	}
	if err := addWaterNames(src, lang, all); err != nil {
		return nil, err
	}
	keys := make([]string, 0, len(all))
	for key, name := range all {
		if key != "" && name != "" && !strings.ContainsAny(key+name, "\t\n") {
			keys = append(keys, key)
		}
	}
	sort.Strings(keys)
	var b strings.Builder
	for _, key := range keys {
		fmt.Fprintf(&b, "%s\t%s\n", key, all[key])
	}
	return []byte(b.String()), nil
}

// initials reports whether a short name is one that only its own readers know: USA, UK.
func initials(name string) bool {
	for _, r := range name {
		if unicode.IsLower(r) || unicode.IsLetter(r) && !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// addWaterNames reads the reviewed table of waters: the English name, then a column
// for each language that its head line names.
func addWaterNames(src *sources, lang string, all map[string]string) error {
	const file = "waters-languages.tsv"
	data, err := src.table(file)
	if err != nil {
		return err
	}
	column := -1
	for i, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
		f := strings.Split(line, "\t")
		if f[0] == "# English" {
			for n, l := range f {
				if l == lang {
					column = n
				}
			}
		}
		if strings.HasPrefix(line, "#") || column < 0 {
			continue
		}
		if column >= len(f) {
			return fmt.Errorf("%s:%d: no name in %s", file, i+1, lang)
		}
		all[names.Water+f[0]] = f[column]
	}
	return nil
}
