package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"

	"dateline/geo/gazetteer"
	"dateline/seeds"
)

// unitWords are what a unit's name may end or begin with beyond the name itself.
var (
	unitWords  = []string{"Province", "State", "Region", "Department", "Governorate", "Oblast", "Prefecture", "District", "Territory", "Canton", "Emirate", "Voivodeship", "Krai", "Krays", "Republic", "Municipality", "Regency", "Raion", "Rayon", "County", "Division", "Agency"}
	unitFronts = []string{"Province of ", "Provincia de ", "Provincia di ", "Provincia del ", "Provincia dell'", "Província de ", "State of ", "Region of ", "Département de ", "Département de la ", "Département du ", "Département de l'", "Département des ", "Departamento de ", "Departamento del ", "Landkreis ", "Regierungsbezirk ", "Royal Borough of ", "Borough of ", "City of ", "District of ", "County of ", "County ", "Città metropolitana di ", "Città Metropolitana di ", "Metropolitan City of ", "Regione ", "Republic of ", "Emirate of ", "Municipio de ", "Partido de ", "Kabupaten ", "Kota "}
)

// bareNames are a unit's name without the word for what it is. Counties of the
// United States are never called so.
func bareNames(name, country string) []string {
	if country == "US" {
		return nil
	}
	var bare []string
	for _, word := range unitWords {
		if n := len(name) - len(word); n > 1 && strings.EqualFold(name[n:], word) && name[n-1] == ' ' {
			bare = append(bare, name[:n-1])
		}
	}
	for _, front := range unitFronts {
		if rest, ok := strings.CutPrefix(name, front); ok && rest != "" {
			bare = append(bare, rest)
		}
	}
	return bare
}

// plainName is how a first-level unit is shown: Vichada, not Vichada
// Department; but Tver Oblast, which is not the town.
func plainName(name, country string) string {
	for _, word := range []string{" Department", " Province", " province"} {
		if bare, ok := strings.CutSuffix(name, word); ok && country != "US" && !strings.HasSuffix(bare, "ern") && !strings.HasSuffix(bare, "Capital") {
			return bare
		}
	}
	return name
}

// addUnitForms gives a unit the names that texts use: without the word for
// what it is, and with it in English: Anbar, Anbar Governorate, Anbar Province.
func addUnitForms(e *gazetteer.Entry, kind string) {
	bare := bareNames(e.Name, e.Country)
	for _, b := range bare {
		via := seeds.ViaName
		if e.Kind == seeds.Admin2 {
			via = seeds.ViaAlternate
		}
		addName(e, b, via, gazetteer.FormAny)
	}
	if base, ok := strings.CutSuffix(e.Name, " County"); ok && e.Country == "US" {
		addName(e, base+" Co.", seeds.ViaAbbreviation, gazetteer.FormStop)
	}
	if e.Country == "US" || e.Country == "GB" {
		return
	}
	name := e.Name
	if len(bare) > 0 {
		name = bare[0]
	}
	if e.Kind == seeds.Admin2 && e.Country == "IE" {
		for _, front := range []string{"County ", "Co. ", "Co "} {
			addName(e, front+name, seeds.ViaName, gazetteer.FormAny)
		}
		return
	}
	if e.Kind == seeds.Admin2 && e.Country == "NG" {
		addName(e, name+" LGA", seeds.ViaAlternate, gazetteer.FormAny)
		addName(e, name+" Local Government Area", seeds.ViaAlternate, gazetteer.FormAny)
	}
	if e.Kind == seeds.Admin2 {
		for _, word := range []string{"District", "Province", "County"} {
			if len(bare) > 0 || secondLevelWord[e.Country] == word {
				addName(e, name+" "+word, seeds.ViaAlternate, gazetteer.FormAny)
			}
		}
		if e.Country == "ID" {
			for _, n := range append(englishSides(name), name) {
				addName(e, n, seeds.ViaAlternate, gazetteer.FormAny)
				addName(e, n+" Regency", seeds.ViaAlternate, gazetteer.FormAny)
			}
		}
		return
	}
	word, _, _ := strings.Cut(kind, "|")
	words := []string{"Province", "Region"}
	if word != "" && len(word) < 15 {
		words = append(words, word)
	}
	for _, word := range words {
		if !strings.Contains(e.Name, word) {
			addName(e, name+" "+word, seeds.ViaAlternate, gazetteer.FormAny)
		}
	}
	for _, word := range strings.Split(firstLevelWord[e.Country], "|") { // what such a unit is called by right
		if word != "" && !strings.Contains(e.Name, word) {
			addName(e, name+" "+word, seeds.ViaName, gazetteer.FormAny)
		}
	}
}

// englishSides is an Indonesian unit's name as English-language news has it,
// with the side in front: North Tapanuli is Tapanuli Utara.
func englishSides(name string) []string {
	for _, side := range [][2]string{{" Utara", "North "}, {" Selatan", "South "}, {" Timur", "East "}, {" Barat", "West "}, {" Tengah", "Central "}, {" Tenggara", "Southeast "}} {
		if base, ok := strings.CutSuffix(name, side[0]); ok {
			return []string{side[1] + base}
		}
	}
	return nil
}

// firstLevelWord and secondLevelWord are what English-language news calls the
// units of a country.
var (
	firstLevelWord = map[string]string{
		"NG": "State", "IN": "State", "MX": "State", "BR": "State", "AU": "State", "MY": "State", "VE": "State", "SS": "State", "SD": "State", "MM": "State|Region|Division",
		"RU": "Oblast|Region|Krai|Republic", "UA": "Oblast|Region", "KZ": "Oblast", "BY": "Oblast", "IQ": "Governorate", "SY": "Governorate", "EG": "Governorate",
		"YE": "Governorate", "LB": "Governorate", "JO": "Governorate", "TN": "Governorate", "CO": "Department", "PE": "Department", "BO": "Department", "GT": "Department",
		"HN": "Department", "SV": "Department", "FR": "Region", "JP": "Prefecture", "GR": "Region", "PL": "Voivodeship", "HR": "County", "HU": "County", "RO": "County",
		"EE": "County", "SE": "County", "NO": "County", "KE": "County", "LR": "County", "CH": "Canton", "DE": "State", "AT": "State", "SO": "Region", "UG": "District", "ET": "Region",
		"GH": "Region", "TZ": "Region", "NA": "Region", "CL": "Region", "ML": "Region", "GM": "Region", "RW": "Province", "ZM": "Province", "ZW": "Province",
		"LK": "Province", "SL": "Province", "PG": "Province", "SB": "Province", "SA": "Province", "CN": "Province", "TR": "Province", "AF": "Province",
		"IR": "Province", "PK": "Province", "TH": "Province", "VN": "Province", "KH": "Province", "LA": "Province", "CD": "Province", "MZ": "Province", "AO": "Province",
	}
	secondLevelWord = map[string]string{
		"IN": "District", "PK": "District", "BD": "District", "NP": "District", "LK": "District", "AF": "District", "IT": "Province", "ES": "Province", "PH": "Province",
	}
)

// unitCodes finds the ISO 3166-2 code of each first-level unit: by its name
// among CLDR's, else by the only polygon it has. Each code is given once.
func (w *world) unitCodes(src *sources, names map[string]string, units map[string]*gathered) (map[string]string, error) {
	english, err := subdivisionNames(src, "en")
	if err != nil {
		return nil, err
	}
	byName := map[string]string{}
	for _, code := range sortedKeys(english) {
		country := strings.ToUpper(code[:2])
		key := country + "/" + gazetteer.Fold(english[code])
		if _, ok := byName[key]; !ok {
			byName[key] = "iso:" + country + "-" + strings.ToUpper(code[2:])
		}
	}
	ids, taken := map[string]string{}, map[string]bool{}
	give := func(code, id string) {
		if id != "" && ids[code] == "" && !taken[id] {
			ids[code], taken[id] = id, true
		}
	}
	for _, code := range sortedKeys(names) { // GeoNames' own code may be the ISO one
		country, unit, _ := strings.Cut(code, ".")
		if n, ok := english[strings.ToLower(country+unit)]; ok && gazetteer.Fold(n) == gazetteer.Fold(names[code]) {
			give(code, "iso:"+country+"-"+unit)
		}
	}
	for _, code := range sortedKeys(names) {
		country := code[:2]
		for _, n := range append([]string{names[code], w.english[code]}, bareNames(names[code], country)...) {
			give(code, byName[country+"/"+gazetteer.Fold(n)])
		}
	}
	for _, code := range sortedKeys(names) {
		u := units[code]
		if u == nil || len(u.polygons) != 1 {
			continue
		}
		p := u.polygons[0]
		if _, ok := english[strings.ToLower(strings.ReplaceAll(p.Code, "-", ""))]; ok && strings.HasPrefix(p.Code, code[:2]+"-") {
			give(code, "iso:"+p.Code)
		}
	}
	return ids, nil
}

// subdivisionNames reads CLDR's names of subdivisions: "conarr" to "Nariño".
func subdivisionNames(src *sources, lang string) (map[string]string, error) {
	data, err := src.read("cldr-subdivisions-full", "subdivisions/"+lang+"/"+lang+".json")
	if err != nil {
		return nil, err
	}
	var file struct {
		Subdivisions struct {
			LocaleDisplayNames struct{ Subdivisions map[string]string }
		}
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, err
	}
	return file.Subdivisions.LocaleDisplayNames.Subdivisions, nil
}

// languages lists the folders of a package's folder that are languages without
// a country of their own and have the file; LANG stands for the language.
func languages(src *sources, pkg, folder, file string) ([]string, error) {
	dir, err := src.path(pkg, folder)
	if err != nil {
		return nil, err
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var langs []string
	for _, e := range entries {
		name := filepath.Base(e.Name())
		if strings.Contains(name, "-") && name != "zh-Hant" && name != "sr-Latn" && name != "uz-Cyrl" {
			continue
		}
		if _, err := os.Stat(filepath.Join(dir, name, strings.ReplaceAll(file, "LANG", name))); err == nil {
			langs = append(langs, name)
		}
	}
	return langs, nil
}
