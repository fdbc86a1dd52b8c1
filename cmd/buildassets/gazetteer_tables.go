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

// addTables adds the reviewed tables: places.tsv, then names.tsv, whose rows
// may name the places of the first.
func (w *world) addTables(src *sources) error {
	if err := w.addPlaceTable(src, "places.tsv"); err != nil {
		return err
	}
	return w.addNameTable(src, "names.tsv")
}

// addPlaceTable reads rows of
//
//	name  kind  country  lat  lon  rank  names  demonyms
//
// The id is made of the name and, where another row has it, of the country.
// Rank is 0 to 255, empty for the kind's usual one; "former" behind it marks
// what is no more. Names and demonyms are separated by "|"; the first column
// may give the id before the name: "id=Name". The country may be empty.
func (w *world) addPlaceTable(src *sources, file string) error {
	return eachRow(src, file, 8, func(f []string) error {
		id, name, given := strings.Cut(f[0], "=")
		if !given {
			name = f[0]
			id = "dateline:" + slug(name)
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
		if p := w.polygons.at(e.At); p != nil && p.ISO == f[2] && e.Kind != seeds.Country {
			e.Admin1 = w.codeOf(p)
		}
		for _, n := range splitNames(f[6]) {
			addWritten(&e, n, seeds.ViaAlternate)
		}
		for _, n := range splitNames(f[7]) {
			addName(&e, n, seeds.ViaDemonym, gazetteer.FormAny)
		}
		if e.Kind == seeds.Country && len(f[2]) == 2 && id == "iso:"+f[2] {
			w.countries = append(w.countries, gazetteer.CountryRow{ISO: f[2], Name: name, Place: id})
		}
		return w.add(e)
	})
}

// addNameTable reads rows of
//
//	id  sort  names
//
// where sort is name, alternate, abbreviation, code (in capitals in a text),
// query (never in a text), demonym, or display, which also makes the first
// name the place's own.
func (w *world) addNameTable(src *sources, file string) error {
	return eachRow(src, file, 3, func(f []string) error {
		e := w.entries[f[0]]
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
