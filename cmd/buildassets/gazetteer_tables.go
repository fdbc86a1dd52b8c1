package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/gazetteer"
	"dateline/seeds"
)

// addTables adds the reviewed tables: places.tsv and towns.tsv, then names.tsv,
// whose rows may name the places of those.
func (w *world) addTables(src *sources) error {
	for _, file := range []string{"places.tsv", "towns.tsv"} {
		if err := w.addPlaceTable(src, file); err != nil {
			return err
		}
	}
	return w.addNameTable(src, "names.tsv")
}

// addPlaceTable reads rows of
//
//	name  kind  country  lat  lon  rank  names  demonyms
//
// The id is made of the name and, where another row has it, of the country.
// What stands in brackets behind the name only tells it from another. A region
// or island that a unit of its country is called by is that unit, which then
// takes the row's names, and its point where the unit has none of its own.
// Rank is 0 to 255, empty for the kind's usual one; "former" behind it marks
// what is no more. Names and demonyms are separated by "|"; the first column
// may give the id before the name: "id=Name". The country may be empty.
func (w *world) addPlaceTable(src *sources, file string) error {
	return eachRow(src, file, 8, func(f []string) error {
		id, name, given := strings.Cut(f[0], "=")
		if !given {
			name = f[0]
			id = "dateline:" + slug(name)
			name, _, _ = strings.Cut(name, " (")
			if w.entries[id] != nil && f[2] != "" {
				id += "-" + strings.ToLower(f[2])
			}
		}
		lat, err1 := strconv.ParseFloat(f[3], 64)
		lon, err2 := strconv.ParseFloat(f[4], 64)
		if err1 != nil || err2 != nil {
			return fmt.Errorf("%q, %q is no point", f[3], f[4])
		}
		rank, former := strings.CutSuffix(f[5], "former")
		e := gazetteer.Entry{Place: geo.Place{Sense: seeds.Sense{ID: id, Name: name, Country: f[2], Kind: seeds.Kind(f[1]), At: orb.Point{lon, lat}}, Former: former}}
		if rank = strings.TrimSpace(rank); rank != "" {
			n, err := strconv.Atoi(rank)
			if err != nil {
				return fmt.Errorf("rank %q: %w", rank, err)
			}
			e.Rank = n
		}
		if e.Kind == seeds.City {
			e.Admin1 = w.unitAt(e.At, e.Country)
		} else if p := w.polygons.at(e.At); p != nil && p.ISO == f[2] && e.Kind != seeds.Country {
			e.Admin1 = w.codeOf(p)
		}
		place := &e
		unit := w.unitNamed(name, f[2])
		same := unit != nil && name == f[0] && mergeable[e.Kind] // brackets say that it is another
		if same {
			place = unit
			if e.Rank > 0 && !former {
				place.Rank = max(e.Rank, place.Rank)
			}
			if place.Borrowed {
				place.At, place.Borrowed = e.At, false
			}
		}
		for _, n := range splitNames(f[6]) {
			addWritten(place, n, seeds.ViaAlternate)
		}
		for _, n := range splitNames(f[7]) {
			addName(place, n, seeds.ViaDemonym, gazetteer.FormAny)
		}
		if same {
			return nil
		}
		if e.Kind == seeds.Country && len(f[2]) == 2 && id == "iso:"+f[2] {
			w.countries = append(w.countries, gazetteer.CountryRow{ISO: f[2], Name: name, Place: id})
		}
		return w.add(e)
	})
}

// mergeable are the kinds of a row that is no place of its own where a unit of
// the country has the name: Sicily is the region and the island.
var mergeable = map[seeds.Kind]bool{seeds.Region: true, seeds.Island: true, seeds.Continent: true, seeds.Admin2: true}

// unitNamed returns the country or unit, the highest there is, that is called
// so in a country.
func (w *world) unitNamed(name, country string) *gazetteer.Entry {
	if w.units == nil {
		w.units = map[string]*gazetteer.Entry{}
		level := map[seeds.Kind]int{seeds.Country: 3, seeds.Admin1: 2, seeds.Admin2: 1}
		for _, id := range w.order {
			e := w.entries[id]
			if level[e.Kind] == 0 || e.Kind == seeds.Admin2 && e.Country == "US" {
				continue
			}
			k := gazetteer.Fold(e.Name) + "," + e.Country
			if have := w.units[k]; have == nil || level[e.Kind] > level[have.Kind] {
				w.units[k] = e
			}
		}
	}
	return w.units[gazetteer.Fold(name)+","+country]
}

// addNameTable reads rows of
//
//	id  sort  names
//
// where "@Name,CC" for an id is the most populous city of that name in the
// country, and sort is name, alternate, abbreviation, code (in capitals in a text),
// query (never in a text), demonym, rank (0 to 255), or display, which also
// makes the first name the place's own.
func (w *world) addNameTable(src *sources, file string) error {
	return eachRow(src, file, 3, func(f []string) error {
		e := w.entries[f[0]]
		if name, country, ok := strings.Cut(strings.TrimPrefix(f[0], "@"), ","); ok && f[0][0] == '@' {
			e = w.cityNamed(name, country)
		}
		if e == nil {
			return fmt.Errorf("no place %s", f[0])
		}
		for i, n := range splitNames(f[2]) {
			switch f[1] {
			case "name":
				addName(e, n, seeds.ViaName, gazetteer.FormAny)
			case "alternate":
				addWritten(e, n, seeds.ViaAlternate)
			case "abbreviation":
				addWritten(e, n, seeds.ViaAbbreviation)
			case "code":
				addName(e, n, seeds.ViaCode, gazetteer.FormCapitals)
			case "query":
				addName(e, n, seeds.ViaCode, gazetteer.FormQuery)
			case "demonym":
				addName(e, n, seeds.ViaDemonym, gazetteer.FormAny)
			case "rank":
				rank, err := strconv.Atoi(n)
				if err != nil {
					return fmt.Errorf("rank %q: %w", n, err)
				}
				e.Rank = rank
			case "display":
				if i == 0 {
					old := e.Name
					e.Name = n
					addName(e, old, seeds.ViaName, gazetteer.FormAny)
				} else {
					addName(e, n, seeds.ViaName, gazetteer.FormAny)
				}
			default:
				return fmt.Errorf("sort %q of names is unknown", f[1])
			}
		}
		return nil
	})
}

// cityNamed returns the most populous city with that name in a country.
func (w *world) cityNamed(name, country string) *gazetteer.Entry {
	if w.cities == nil {
		w.cities = map[string]*gazetteer.Entry{}
		for _, id := range w.order {
			e := w.entries[id]
			if e.Kind != seeds.City {
				continue
			}
			keys := []string{e.Name}
			for _, n := range e.Names {
				keys = append(keys, n.Text)
			}
			for _, k := range keys {
				k = gazetteer.Fold(k) + "," + e.Country
				if have := w.cities[k]; have == nil || e.Population > have.Population {
					w.cities[k] = e
				}
			}
		}
	}
	return w.cities[gazetteer.Fold(name)+","+country]
}

// addWritten adds a name in the form that its own writing asks for: capitals
// (NSW, U.S.), a full stop (Ky.), or any.
func addWritten(e *gazetteer.Entry, name string, via seeds.Via) {
	form := gazetteer.FormAny
	switch letters := strings.ReplaceAll(name, ".", ""); {
	case len(letters) <= 4 && isASCII(name) && letters == strings.ToUpper(letters):
		form, via = gazetteer.FormCapitals, seeds.ViaAbbreviation
	case strings.HasSuffix(name, "."):
		form, via = gazetteer.FormStop, seeds.ViaAbbreviation
	}
	addName(e, name, via, form)
}

// eachRow calls visit with the fields of each row of a table of ours; a short
// row is filled up, and an error names the line.
func eachRow(src *sources, file string, columns int, visit func(f []string) error) error {
	data, err := src.table(file)
	if err != nil {
		return err
	}
	for i, line := range strings.Split(string(data), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) > columns {
			return fmt.Errorf("%s:%d: %d columns, at most %d expected", file, i+1, len(f), columns)
		}
		for len(f) < columns {
			f = append(f, "")
		}
		if err := visit(f); err != nil {
			return fmt.Errorf("%s:%d: %w", file, i+1, err)
		}
	}
	return nil
}

func splitNames(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

// slug is a name as part of an id: "darien-gap".
func slug(name string) string {
	return strings.ReplaceAll(strings.ReplaceAll(gazetteer.Fold(name), ",", ""), " ", "-")
}
