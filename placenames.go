package dateline

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"dateline/assets"
	"dateline/geo"
	"dateline/geo/atlas"
	"dateline/geo/gazetteer"
	"dateline/geo/names"
	"dateline/geo/sphere"
	"dateline/render"
	"dateline/seeds"
)

// MapLangs are the languages that maps are written in.
var MapLangs = slices.Sorted(maps.Keys(assets.Names))

// naming is what the language of a map calls places. The zero value is English and
// keeps the names of the document.
type naming struct {
	lang  string
	names names.Names
	stops bool // the stops, too, are named in it; a document in that language keeps its own names
}

// namingOf is the naming of a journey's map in a language.
func namingOf(j *geo.Journey, lang string) (naming, error) {
	n := naming{lang: lang}
	data, ok := assets.Names[cmp.Or(lang, "en")]
	if !ok {
		return n, nil
	}
	var err error
	n.names, err = names.Open(data)
	n.stops = j.Itinerary == nil || j.Itinerary.Lang != lang
	return n, err
}

// stop names the place of a stop, "" where the document's name stands, and where the
// place has that name already, perhaps with more accents.
func (n naming) stop(p geo.Place) string {
	if !n.stops {
		return ""
	}
	name := n.names.Of(p.ID)
	if gazetteer.Fold(name) == gazetteer.Fold(p.Name) {
		return ""
	}
	return name
}

// place names a stop as its label does.
func (n naming) place(s geo.Stop) string { return render.StopName(s, n.stop) }

// country names the country of a place, "" where that is unknown.
func (n naming) country(p geo.Place) string {
	if name := n.names.Of(p.Country); name != "" {
		return name
	}
	return p.CountryName
}

// land answers what the land is called, "" where that is what the basemap says.
func (n naming) land() func(key string) string { return n.names.Of }

// sameTown is the distance in metres within which two records of one name are one town.
const sameTown = 30e3

// towns answers what the towns of the basemap are called. Some carry the id of a
// namesake (Paris in Ontario), so that place and name must agree.
func (n naming) towns(g *gazetteer.Gazetteer) func(atlas.Town) string {
	if n.lang == "" || n.lang == "en" {
		return nil
	}
	return func(t atlas.Town) string {
		own := fmt.Sprintf("geonames:%d", t.GeoNames)
		if p, ok := g.Place(own); ok && sphere.Distance(p.At, t.At) < sameTown {
			return n.names.Of(own)
		}
		for _, p := range g.Find(t.Name) {
			if p.Kind == seeds.City && sphere.Distance(p.At, t.At) < sameTown {
				return n.names.Of(p.ID)
			}
		}
		return ""
	}
}
