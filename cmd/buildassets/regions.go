package main

import (
	"encoding/json"
	"fmt"
	"sort"
	"strings"
)

// regionCodes are the M49 and CLDR groups that a heading may name: parts of
// continents where they are in common use, else the continent.
var regionCodes = []string{"002", "003", "005", "009", "011", "013", "014", "015", "018", "019", "029", "030", "034", "035", "142", "143", "150", "419"}

// buildRegions writes the parts of the world as lines of code, English name and
// the countries within, from CLDR's territory containment.
func buildRegions(src *sources) ([]byte, error) {
	contains, err := containment(src)
	if err != nil {
		return nil, err
	}
	english, err := territoryNames(src, "en")
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	b.WriteString("# code\tname in English\tcountries (ISO 3166-1); from CLDR, Unicode-3.0\n")
	for _, code := range regionCodes {
		countries := leaves(contains, code, map[string]bool{})
		sort.Strings(countries)
		fmt.Fprintf(&b, "%s\t%s\t%s\n", code, english[code], strings.Join(countries, " "))
	}
	return []byte(b.String()), nil
}

func containment(src *sources) (map[string][]string, error) {
	data, err := src.read("cldr-core", "supplemental/territoryContainment.json")
	if err != nil {
		return nil, err
	}
	var file struct {
		Supplemental struct {
			TerritoryContainment map[string]struct {
				Contains []string `json:"_contains"`
			}
		}
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, err
	}
	contains := map[string][]string{}
	for code, t := range file.Supplemental.TerritoryContainment {
		contains[code] = t.Contains
	}
	return contains, nil
}

// leaves returns the countries of a group, each once.
func leaves(contains map[string][]string, code string, seen map[string]bool) []string {
	if seen[code] {
		return nil
	}
	seen[code] = true
	if len(contains[code]) == 0 {
		return []string{code}
	}
	var all []string
	for _, member := range contains[code] {
		all = append(all, leaves(contains, member, seen)...)
	}
	return all
}

func territoryNames(src *sources, lang string) (map[string]string, error) {
	data, err := src.read("cldr-localenames-full", "main/"+lang+"/territories.json")
	if err != nil {
		return nil, err
	}
	var file struct {
		Main map[string]struct {
			LocaleDisplayNames struct{ Territories map[string]string }
		}
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, err
	}
	return file.Main[lang].LocaleDisplayNames.Territories, nil
}
