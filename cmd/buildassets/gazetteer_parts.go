package main

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"dateline/geo"
	"dateline/geo/gazetteer"
	"dateline/seeds"
)

// compass are the parts that news speak of by direction: east and north are where the
// part lies from the middle, 0 for neither way; the first word is the part's own name.
var compass = []struct {
	east, north int
	words       []string
}{
	{0, 1, []string{"Northern", "North"}},
	{0, -1, []string{"Southern", "South"}},
	{1, 0, []string{"Eastern", "East"}},
	{-1, 0, []string{"Western", "West"}},
	{1, 1, []string{"Northeastern", "Northeast", "North-eastern", "North-east"}},
	{-1, 1, []string{"Northwestern", "Northwest", "North-western", "North-west"}},
	{1, -1, []string{"Southeastern", "Southeast", "South-eastern", "South-east"}},
	{-1, -1, []string{"Southwestern", "Southwest", "South-western", "South-west"}},
	{0, 0, []string{"Central"}},
}

const (
	leastCountry = 5_000  // square kilometres that a country has of whose parts news speak
	leastUnit    = 15_000 // and a first-level unit
	soundings    = 40     // points along either axis by which the shape of an area is told
)

// unitsInParts are the countries whose first-level units are told by their parts too:
// northern California, eastern Punjab.
var unitsInParts = map[string]bool{"AU": true, "BR": true, "CA": true, "CN": true, "DE": true, "ES": true, "GB": true, "IN": true, "IT": true, "MX": true, "PK": true, "US": true}

// addParts adds the parts of countries and large first-level units, as regions: each
// amid its land, northern and southern Nigeria where a third of the country's land lies
// to the north or to the south. A name that anything but a town bears is left to it:
// Western Australia, South Sudan.
func (w *world) addParts() error {
	taken := map[string]bool{}
	for _, id := range w.order {
		e := w.entries[id]
		if e.Kind == seeds.City || e.Kind == seeds.Airport {
			continue
		}
		taken[gazetteer.Fold(e.Name)] = true
		for _, n := range e.Names {
			taken[gazetteer.Fold(n.Text)] = true
		}
	}
	land := map[[2]string][]*polygon{}
	for _, p := range w.polygons.all {
		if p.ISO == "" {
			continue
		}
		land[[2]string{p.ISO, ""}] = append(land[[2]string{p.ISO, ""}], p)
		if unitsInParts[p.ISO] {
			if code := w.codeOf(p); code != "" {
				land[[2]string{p.ISO, code}] = append(land[[2]string{p.ISO, code}], p)
			}
		}
	}
	for _, id := range slices.Clone(w.order) {
		e := w.entries[id]
		least := float64(leastCountry)
		var key [2]string
		switch e.Kind {
		case seeds.Country:
			key = [2]string{e.Country, ""}
		case seeds.Admin1:
			key, least = [2]string{e.Country, e.Admin1}, leastUnit
		}
		shape := land[key]
		if len(shape) == 0 || e.Former {
			continue
		}
		points, area := sound(shape)
		if area < least {
			continue
		}
		for _, c := range compass {
			part := gazetteer.Entry{Place: geo.Place{Sense: seeds.Sense{Country: e.Country, Admin1: e.Admin1, Kind: seeds.Region, At: partOfLand(points, c.east, c.north)}}}
			for _, word := range c.words {
				name := word + " " + e.Name
				if taken[gazetteer.Fold(name)] {
					if word == c.words[0] {
						break
					}
					continue
				}
				if part.Name == "" {
					part.Name = name
				} else {
					addName(&part, name, seeds.ViaAlternate, gazetteer.FormAny)
				}
			}
			if part.Name == "" {
				continue
			}
			part.ID = ownID(part.Name, strings.TrimSuffix(e.Country+"-"+e.Admin1, "-"))
			if err := w.add(part); err != nil {
				return err
			}
		}
	}
	return nil
}

// sound returns points spread evenly over the main part of some units, and its area in
// square kilometres.
func sound(of []*polygon) (points []orb.Point, area float64) {
	var parts []part
	for _, p := range of {
		for _, ring := range p.shape {
			c, a := planar.CentroidArea(ring)
			parts = append(parts, part{ring, ring.Bound().Pad(closeBy), c, a * math.Cos(c[1]*math.Pi/180)})
		}
	}
	const squareDegree = 111.2 * 111.2 // at the equator, in square kilometres
	main := mainGroup(parts)
	var bound orb.Bound
	for i, p := range main {
		if area += p.area * squareDegree; i == 0 {
			bound = p.shape.Bound()
		}
		bound = bound.Union(p.shape.Bound())
	}
	step := [2]float64{(bound.Max[0] - bound.Min[0]) / soundings, (bound.Max[1] - bound.Min[1]) / soundings}
	for i := range soundings {
		y := bound.Min[1] + (float64(i)+0.5)*step[1]
		width := math.Cos(y * math.Pi / 180)
		every, owed := math.Cos(nearestToEquator(bound)*math.Pi/180), 0.0
		for k := range soundings {
			at := orb.Point{bound.Min[0] + (float64(k)+0.5)*step[0], y}
			if owed += width / every; owed < 1 { // rows near the poles are shorter
				continue
			}
			owed--
			if slices.ContainsFunc(main, func(p part) bool { return p.bound.Contains(at) && planar.PolygonContains(p.shape, at) }) {
				points = append(points, at)
			}
		}
	}
	return points, area
}

// nearestToEquator is the latitude of a bound at which its rows are longest.
func nearestToEquator(b orb.Bound) float64 {
	return max(b.Min[1], min(0, b.Max[1]))
}

// partOfLand is a point of the land amid one of its parts: the outer third one way, or
// the outer halves both ways; the middle third both ways where neither is asked for.
func partOfLand(points []orb.Point, east, north int) orb.Point {
	share := 1.0 / 3
	if east != 0 && north != 0 {
		share = 0.5
	}
	within := [2]func(x float64) bool{side(points, 0, east, share), side(points, 1, north, share)}
	if east == 0 && north != 0 {
		within[0] = func(float64) bool { return true }
	} else if east != 0 && north == 0 {
		within[1] = func(float64) bool { return true }
	}
	var of []orb.Point
	for _, p := range points {
		if within[0](p[0]) && within[1](p[1]) {
			of = append(of, p)
		}
	}
	if len(of) == 0 { // a ring of land has no middle
		of = points
	}
	var c orb.Point
	for _, p := range of {
		c[0] += p[0] / float64(len(of))
		c[1] += p[1] / float64(len(of))
	}
	return slices.MinFunc(of, func(a, b orb.Point) int {
		return cmp.Compare(planar.DistanceSquared(a, c), planar.DistanceSquared(b, c))
	})
}

// side tells which values of an axis belong to a share of the points at its lower
// (-1), upper (1) or middle (0) end.
func side(points []orb.Point, axis, end int, share float64) func(x float64) bool {
	x := make([]float64, len(points))
	for i := range points {
		x[i] = points[i][axis]
	}
	slices.Sort(x)
	n := len(x)
	cut := int(float64(n) * share)
	switch end {
	case -1:
		return func(v float64) bool { return v <= x[cut] }
	case 1:
		return func(v float64) bool { return v >= x[n-1-cut] }
	}
	return func(v float64) bool { return v >= x[cut] && v <= x[n-1-cut] }
}
