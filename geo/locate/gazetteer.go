package locate

import (
	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/gazetteer"
)

// Gazetteer is what choosing needs to know of the world.
// *gazetteer.Gazetteer knows it.
type Gazetteer interface {
	// Find returns the places of a name, best known first.
	Find(name string) []geo.Place
	// Fuzzy returns places whose names are within an edit distance.
	Fuzzy(name string, distance, limit int) []gazetteer.Near
	// NearStarts tells of how many words at the start of a row a name is within an edit distance.
	NearStarts(words []string, distance int) []bool
	// Place returns the place of an id, PlaceOf that of a sense's Ref.
	Place(id string) (geo.Place, bool)
	PlaceOf(ref uint32) geo.Place
	// Feature returns the feature code of a sense's place and its rank, 0 to 255.
	Feature(ref uint32) (code string, rank int)
	// Nearest returns the populated places around a point, nearest first.
	Nearest(p orb.Point, k int) []geo.Place
	// Country and Admin1 return units by their codes, Capital a city.
	Country(iso string) (geo.Place, bool)
	Admin1(country, code string) (geo.Place, bool)
	Capital(iso string) (geo.Place, bool)
}
