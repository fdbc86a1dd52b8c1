package main

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"dateline/geo"
	"dateline/geo/gazetteer"
	"dateline/seeds"
)

// addCountries adds the countries and territories with an ISO code, by their
// names in every language of CLDR, and gives the first-level units the names
// that CLDR has for them.
func (w *world) addCountries(src *sources) error {
	list, err := countriesList(src)
	if err != nil {
		return err
	}
	population, err := populations(src)
	if err != nil {
		return err
	}
	alpha3, err := alpha3Codes(src)
	if err != nil {
		return err
	}
	capitals := map[string]*gazetteer.Entry{}
	for _, id := range w.order {
		if e := w.entries[id]; e.Feature == "PPLC" && (capitals[e.Country] == nil || e.Population > capitals[e.Country].Population) {
			capitals[e.Country] = e
		}
	}
	english, err := territoryNames(src, "en")
	if err != nil {
		return err
	}
	polygonsOf := map[string][]*polygon{}
	for _, p := range w.polygons.all {
		polygonsOf[p.ISO] = append(polygonsOf[p.ISO], p)
	}
	for _, iso := range sortedKeys(list) {
		row := gazetteer.CountryRow{ISO: iso, Continent: list[iso].Continent, Place: "iso:" + iso}
		e := gazetteer.Entry{Place: geo.Place{Sense: seeds.Sense{ID: row.Place, Country: iso, Kind: seeds.Country, Population: population[iso]}, Feature: "PCLI"}}
		if e.Name = englishName[iso]; e.Name == "" {
			e.Name = list[iso].Name
		}
		row.Name = e.Name
		at, ok := inside(polygonsOf[iso])
		if c := capitals[iso]; c != nil {
			row.Capital = c.ID
			if !ok {
				at, ok = c.At, true
			}
		}
		if !ok {
			continue // the tables place the few specks that have neither
		}
		e.At = at
		for _, n := range []string{list[iso].Name, english[iso], english[iso+"-alt-short"], english[iso+"-alt-variant"], w.english[iso]} {
			addName(&e, n, seeds.ViaName, gazetteer.FormAny)
		}
		addName(&e, list[iso].Native, seeds.ViaAlternate, gazetteer.FormAny)
		addName(&e, iso, seeds.ViaCode, gazetteer.FormQuery)
		addName(&e, alpha3[iso], seeds.ViaCode, gazetteer.FormQuery)
		if err := w.add(e); err != nil {
			return err
		}
		w.countries = append(w.countries, row)
	}
	if err := w.addTerritoryNames(src); err != nil {
		return err
	}
	return w.addSubdivisionNames(src)
}

// englishName is what English-language news calls a country where the list
// has another form.
var englishName = map[string]string{
	"CD": "Democratic Republic of the Congo", "CG": "Republic of the Congo", "CI": "Ivory Coast", "CZ": "Czech Republic", "FM": "Micronesia", "MM": "Myanmar", "MK": "North Macedonia",
	"PS": "Palestine", "RU": "Russia", "SZ": "Eswatini", "TL": "East Timor", "TR": "Turkey", "VA": "Vatican City", "CV": "Cape Verde", "HK": "Hong Kong", "MO": "Macau", "KR": "South Korea",
	"KP": "North Korea", "SY": "Syria", "LA": "Laos", "VN": "Vietnam", "IR": "Iran", "BN": "Brunei", "MD": "Moldova", "TZ": "Tanzania", "BO": "Bolivia", "VE": "Venezuela", "TW": "Taiwan",
	"ST": "São Tomé and Príncipe", "LY": "Libya", "GB": "United Kingdom", "US": "United States", "CW": "Curaçao", "RE": "Réunion", "BL": "Saint Barthélemy",
}

// largeCity is the population from which a city is better known by its name than
// the country that some language calls so.
const largeCity = 500000

// addTerritoryNames adds the names of countries in every language.
func (w *world) addTerritoryNames(src *sources) error {
	langs, err := languages(src, "cldr-localenames-full", "main", "territories.json")
	if err != nil {
		return err
	}
	units := map[string]bool{} // what a country's own units are called is no name of the country: England
	for _, u := range w.admin1 {
		units[u.Country+"/"+gazetteer.Fold(u.Name)] = true
	}
	for _, id := range w.order { // nor what its great cities are called: Brasilia, Tunis
		if e := w.entries[id]; e.Kind == seeds.City && e.Population >= largeCity {
			for _, n := range append(e.Names, gazetteer.Name{Text: e.Name, Via: seeds.ViaName}) {
				if n.Via == seeds.ViaName {
					units[e.Country+"/"+gazetteer.Fold(n.Text)] = true
				}
			}
		}
	}
	for _, lang := range langs {
		names, err := territoryNames(src, lang)
		if err != nil {
			return err
		}
		for _, code := range sortedKeys(names) {
			iso, variant, _ := strings.Cut(code, "-")
			e := w.entries["iso:"+iso]
			if e == nil || e.Kind != seeds.Country || names[code] == iso || commonWord[strings.ToLower(names[code])] || units[iso+"/"+gazetteer.Fold(names[code])] {
				continue
			}
			if short := gazetteer.Fold(names[code]); len(short) <= 3 && isASCII(short) {
				continue // initials that are other words elsewhere; the reviewed table has those that are common
			}
			form := gazetteer.FormAny
			if variant == "alt-short" && names[code] == strings.ToUpper(names[code]) && isASCII(names[code]) {
				form = gazetteer.FormCapitals
			}
			addName(e, names[code], seeds.ViaAlternate, form)
		}
	}
	return nil
}

// commonWord holds names of countries in other languages that are words of
// English first.
var commonWord = map[string]bool{"island": true, "man": true, "moon": true, "el": true}

// addSubdivisionNames adds the names of first-level units in every language.
func (w *world) addSubdivisionNames(src *sources) error {
	langs, err := languages(src, "cldr-subdivisions-full", "subdivisions", "LANG.json")
	if err != nil {
		return err
	}
	for _, lang := range langs {
		names, err := subdivisionNames(src, lang)
		if err != nil {
			return err
		}
		for _, code := range sortedKeys(names) {
			if len(code) < 3 {
				continue
			}
			if e := w.entries["iso:"+strings.ToUpper(code[:2])+"-"+strings.ToUpper(code[2:])]; e != nil {
				via := seeds.ViaAlternate
				if lang == "en" {
					via = seeds.ViaName
				}
				addName(e, names[code], via, gazetteer.FormAny)
			}
		}
	}
	return nil
}

type listed struct{ Name, Native, Continent string }

func countriesList(src *sources) (map[string]listed, error) {
	data, err := src.read("countries-list", "countries.min.json")
	if err != nil {
		return nil, err
	}
	var list map[string]listed
	err = json.Unmarshal(data, &list)
	return list, err
}

func alpha3Codes(src *sources) (map[string]string, error) {
	data, err := src.read("countries-list", "minimal/countries.2to3.min.json")
	if err != nil {
		return nil, err
	}
	var codes map[string]string
	err = json.Unmarshal(data, &codes)
	return codes, err
}

// populations reads CLDR's population of each territory.
func populations(src *sources) (map[string]int, error) {
	data, err := src.read("cldr-core", "supplemental/territoryInfo.json")
	if err != nil {
		return nil, err
	}
	var file struct {
		Supplemental struct {
			TerritoryInfo map[string]struct {
				Population string `json:"_population"`
			}
		}
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, err
	}
	population := map[string]int{}
	for iso, t := range file.Supplemental.TerritoryInfo {
		n, err := strconv.Atoi(t.Population)
		if err != nil {
			return nil, fmt.Errorf("territoryInfo.json: population of %s: %w", iso, err)
		}
		population[iso] = n
	}
	return population, nil
}
