package main

import (
	"math"

	"github.com/paulmach/orb"

	"dateline/geo/gazetteer"
	"dateline/seeds"
)

// townIndex finds the towns that are known, by their names and by where they lie.
type townIndex struct {
	named  map[string][]*gazetteer.Entry // by folded name and country
	called map[string]bool               // the folded names, of whatever country
	cells  map[[2]int][]*gazetteer.Entry
}

// townIndex returns the index of all towns so far.
func (w *world) townIndex() *townIndex {
	x := &townIndex{map[string][]*gazetteer.Entry{}, map[string]bool{}, map[[2]int][]*gazetteer.Entry{}}
	for _, id := range w.order {
		if e := w.entries[id]; e.Kind == seeds.City {
			x.add(e)
		}
	}
	return x
}

func (x *townIndex) add(e *gazetteer.Entry) {
	for _, n := range append([]gazetteer.Name{{Text: e.Name}}, e.Names...) {
		k := townKey(n.Text, e.Country)
		x.named[k] = append(x.named[k], e)
	}
	x.called[foldTown(e.Name)] = true
	c := cellOf(e.At)
	x.cells[c] = append(x.cells[c], e)
}

// same returns what a town is known as, nil where it is not.
func (x *townIndex) same(t *town) *gazetteer.Entry {
	for _, e := range x.named[townKey(t.Name, t.Country)] {
		if withinDegrees(e.At, t.at, oneTown) {
			return e
		}
	}
	return nil
}

// beside returns the place at a point, or the city that the point is a quarter of;
// nil for neither.
func (x *townIndex) beside(at orb.Point) *gazetteer.Entry {
	c := cellOf(at)
	var found *gazetteer.Entry
	for i := -1; i <= 1; i++ {
		for j := -1; j <= 1; j++ {
			for _, e := range x.cells[[2]int{c[0] + i, c[1] + j}] {
				within := samePlace
				if e.Population >= cityOfParts {
					within = partOf
				}
				if withinDegrees(e.At, at, within) && (found == nil || e.Population > found.Population) {
					found = e
				}
			}
		}
	}
	return found
}

// unitAt returns the code of the first-level unit that a point of a country lies
// in: by its polygon, else that of the nearest town; "" where none is near.
func (w *world) unitAt(at orb.Point, country string) string {
	if p := w.polygons.at(at); p != nil && p.ISO == country {
		if code := w.codeOf(p); code != "" {
			return code
		}
	}
	if w.towns == nil {
		w.towns = w.townIndex()
	}
	return w.towns.unitNear(at, country)
}

// unitReach is how many cells around a point are asked for a town, some 50 km.
const unitReach = 5

func (x *townIndex) unitNear(at orb.Point, country string) string {
	unit, nearest := "", math.Inf(1)
	c := cellOf(at)
	for i := -unitReach; i <= unitReach; i++ {
		for j := -unitReach; j <= unitReach; j++ {
			for _, e := range x.cells[[2]int{c[0] + i, c[1] + j}] {
				if d := math.Hypot(e.At[0]-at[0], e.At[1]-at[1]); e.Country == country && e.Admin1 != "" && d < nearest {
					unit, nearest = e.Admin1, d
				}
			}
		}
	}
	return unit
}

func townKey(name, country string) string { return foldTown(name) + "," + country }

func foldTown(name string) string { return gazetteer.Fold(plainLetters(name)) }

func cellOf(at orb.Point) [2]int {
	return [2]int{int(math.Floor(at[0] / partOf)), int(math.Floor(at[1] / partOf))}
}

func withinDegrees(a, b orb.Point, d float64) bool {
	return math.Abs(a[0]-b[0]) < d && math.Abs(a[1]-b[1]) < d
}
