package render

import (
	"math"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/sphere"
	"dateline/render/project"
	"dateline/seeds"
)

// How far a map looks round a single stop, in metres.
const (
	aroundCity   = 4.5e5 // the country is recognised
	aroundMost   = 1.6e6
	aroundIsland = 4.0e4 // at least, where there is nothing but sea
	aroundPart   = 4.0e4 // a part of a great city, or a town beside it: the city is recognised

	islands   = 5.0  // radii of an island that its map looks round
	mostlySea = 0.03 // share of land below which the island is the map
)

// aroundOne is how far to look round a single stop: its country is recognised, or,
// in the open sea, its island.
func (c *composer) aroundOne() float64 {
	at := c.sites[0].at
	a := c.opt.Atlas
	if a == nil {
		return aroundCity
	}
	place := c.j.Stops[c.sites[0].stops[0]].Place
	if place.Kind == seeds.City && c.besideGreatCity(place) {
		return aroundPart
	}
	r := aroundCity
	if country, ok := a.Country(place.Country); ok && country.Main.Contains(at) {
		r = math.Max(aroundCity, math.Min(aroundMost, 0.75*math.Sqrt(country.Area)*1000))
	}
	if c.landAround(at, r) >= mostlySea {
		return r
	}
	return math.Max(aroundIsland, math.Min(r, islands*c.islandAt(at)))
}

// A town is lost beside a city of greatCity people that is tenfold as large and no farther
// than citySuburbs metres.
const (
	greatCity   = 1_000_000
	tenfold     = 10
	citySuburbs = 2.5e4
	oneTown     = 1.0e3 // metres: nearer is the city itself
)

func (c *composer) besideGreatCity(p geo.Place) bool {
	const degrees = 0.5 // of latitude, more than the suburbs
	wide := degrees / math.Max(0.1, math.Cos(p.At.Lat()*math.Pi/180))
	box := orb.Bound{Min: orb.Point{p.At.Lon() - wide, p.At.Lat() - degrees}, Max: orb.Point{p.At.Lon() + wide, p.At.Lat() + degrees}}
	const every = 10 // rank
	for t := range c.opt.Atlas.Towns(box, every) {
		if d := sphere.Distance(t.At, p.At); t.ISO == p.Country && t.Population >= greatCity && p.Population > 0 && t.Population >= tenfold*p.Population && d > oneTown && d < citySuburbs {
			return true
		}
	}
	return false
}

// landAround is the share of land within so many metres.
func (c *composer) landAround(at orb.Point, metres float64) float64 {
	const rings = 10
	land, all := 0.0, 0.0
	for n := 1; n <= rings; n++ {
		for _, p := range ring(at, metres*float64(n)/rings/project.EarthRadius*180/math.Pi) {
			all += float64(n) // a ring stands for its area
			if c.opt.Atlas.OnLand(p) {
				land += float64(n)
			}
		}
	}
	return land / all
}

// islandAt is the radius in metres of the smallest piece of land round a place, 0 where
// it lies in none.
func (c *composer) islandAt(at orb.Point) float64 {
	best := math.Inf(1)
	for p := range c.opt.Atlas.Land(0, orb.Bound{Min: at, Max: at}) {
		b := p.Bound()
		if _, r := enclosingCap([]orb.Point{b.Min, b.Max}); b.Contains(at) {
			best = math.Min(best, r*math.Pi/180*project.EarthRadius)
		}
	}
	if math.IsInf(best, 1) {
		return 0
	}
	return best
}
