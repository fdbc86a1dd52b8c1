package gazetteer

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/seeds"
)

// dump reads GeoNames' files as entries.
type dump struct {
	opt ImportOptions
	rep *ImportReport
	ids map[string]string // ids of the units that the base has, by unit code: CO, CO.21, US.KY.067
}

// progressRows is how many rows lie between two calls of Progress.
const progressRows = 100_000

// places reads the file of 19 columns.
func (d *dump) places(yield func(Entry) error) error {
	return eachLine(d.opt.Places, 19, func(f []string) error {
		d.rep.Rows++
		if d.opt.Progress != nil && d.rep.Rows%progressRows == 0 {
			d.opt.Progress(d.rep.Rows)
		}
		class, code := f[6], f[7]
		if !strings.Contains(d.opt.Classes, class) && code != "AIRP" || class == "" {
			d.rep.Left[class]++
			return nil
		}
		if _, err := strconv.ParseUint(f[0], 10, 32); err != nil {
			return fmt.Errorf("id %q is no number", f[0])
		}
		lat, err1 := strconv.ParseFloat(f[4], 64)
		lon, err2 := strconv.ParseFloat(f[5], 64)
		if err1 != nil || err2 != nil {
			return fmt.Errorf("latitude %q, longitude %q is no point", f[4], f[5])
		}
		population, err := strconv.Atoi(f[14])
		if err != nil && f[14] != "" {
			return fmt.Errorf("population %q is no number", f[14])
		}
		e := Entry{Place: geo.Place{Sense: seeds.Sense{ID: d.id(f), Name: f[1], Country: f[8], Admin1: f[10], Kind: featureKind(class, code),
			Population: population, At: orb.Point{lon, lat}, Admin2: f[11]}, Feature: code}}
		e.Former = len(code) > 3 && strings.HasSuffix(code, "H") && (class == "A" || class == "P")
		e.Names = append(e.Names, Name{f[2], seeds.ViaName, FormAny})
		if d.opt.Alternates == "" {
			for _, alt := range strings.Split(f[3], ",") {
				if n, ok := untyped(alt); ok {
					e.Names = append(e.Names, n)
				}
			}
		}
		return yield(e)
	})
}

// id is the id of a dump's row: that of the base for a country or unit it has.
func (d *dump) id(f []string) string {
	code := ""
	switch f[7] {
	case "PCLI", "PCLD", "PCLS", "PCLF", "PCL", "PCLIX", "TERR":
		code = f[8]
	case "ADM1":
		code = f[8] + "." + f[10]
	case "ADM2":
		code = f[8] + "." + f[10] + "." + f[11]
	}
	if id, ok := d.ids[code]; ok && code != "" {
		delete(d.ids, code) // the first row counts: a country's territories carry its code too
		return id
	}
	return "geonames:" + f[0]
}

// alternates reads alternateNamesV2.txt: of its columns the place, the language
// and the name.
func (d *dump) alternates(yield func(id string, n Name) error) error {
	return eachLine(d.opt.Alternates, 4, func(f []string) error {
		n := Name{f[3], seeds.ViaAlternate, FormAny}
		switch f[2] {
		case "link", "wkdt", "post", "unlc", "phon", "tcid", "fr_1793":
			return nil
		case "iata", "icao", "faac":
			n.Via, n.Form = seeds.ViaCode, FormCapitals
		case "abbr":
			n = abbreviated(f[3])
		case "en":
			n.Via = seeds.ViaName
			if len(f) > 7 && f[7] == "1" { // historic
				n.Via = seeds.ViaAlternate
			}
		default:
			var ok bool
			if n, ok = untyped(f[3]); !ok {
				return nil
			}
		}
		return yield("geonames:"+f[1], n)
	})
}

// untyped is an alternate name of which GeoNames does not say what sort it is:
// up to three capitals are a code, two letters are too short for a text, and a
// link is no name.
func untyped(alt string) (n Name, ok bool) {
	ascii := strings.IndexFunc(alt, func(r rune) bool { return r > 127 }) < 0
	switch {
	case alt == "" || strings.Contains(alt, "://"):
		return n, false
	case ascii && len(alt) <= 3 && alt == strings.ToUpper(alt):
		return Name{alt, seeds.ViaCode, FormCapitals}, true
	case ascii && len(alt) <= 2:
		return Name{alt, seeds.ViaAlternate, FormQuery}, true
	}
	return Name{alt, seeds.ViaAlternate, FormAny}, true
}

// abbreviated is an abbreviation in the form that its own writing asks for.
func abbreviated(s string) Name {
	n := Name{s, seeds.ViaAbbreviation, FormAny}
	if letters := strings.ReplaceAll(s, ".", ""); len(letters) <= 4 && letters == strings.ToUpper(letters) {
		n.Form = FormCapitals
	} else if strings.HasSuffix(s, ".") {
		n.Form = FormStop
	}
	return n
}

// featureKind is the kind of a GeoNames feature.
func featureKind(class, code string) seeds.Kind {
	switch class {
	case "P":
		return seeds.City
	case "A":
		switch {
		case strings.HasPrefix(code, "PCL") || code == "TERR":
			return seeds.Country
		case strings.HasPrefix(code, "ADM1"):
			return seeds.Admin1
		case strings.HasPrefix(code, "ADM2"):
			return seeds.Admin2
		}
		return seeds.Region
	case "H":
		return seeds.Water
	case "T":
		switch {
		case strings.HasPrefix(code, "ISL") || code == "ATOL":
			return seeds.Island
		case code == "MTS":
			return seeds.Range
		case code == "MT" || code == "PK" || code == "VLC" || code == "HLL" || code == "PKS" || code == "HLLS":
			return seeds.Peak
		case code == "DSRT":
			return seeds.Desert
		case code == "PEN" || code == "PLN" || code == "UPLD" || code == "VAL" || code == "PLAT":
			return seeds.Region
		}
		return seeds.Landmark
	case "L":
		switch {
		case code == "CONT":
			return seeds.Continent
		case code == "PRK" || strings.HasPrefix(code, "RES"):
			return seeds.Park
		}
		return seeds.Region
	case "V":
		return seeds.Park
	}
	if code == "AIRP" {
		return seeds.Airport
	}
	return seeds.Landmark
}
