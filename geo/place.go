package geo

import "dateline/seeds"

// Place is a place that a name can stand for, with what is known around it.
type Place struct {
	seeds.Sense
	CountryName string // "Colombia"
	Admin1Name  string // "Norte de Santander"
	Admin2Name  string // "" where unknown
	Feature     string // GeoNames feature code (PPLA, PPLC ...), "" where the source has none
	Rank        int    // how well known it is, 0 to 255, by kind and population
	Borrowed    bool   // stands at the point of the unit it lies in, for its own is unknown
	Former      bool   // is no more: a former state
	Source      string // "" for the embedded gazetteer, else who said so: a file's name, "nominatim"
}

// IsArea reports whether a place's point only stands for a country or region, somewhere in
// which a stop there is. A lake within one country is a place by itself, a sea is not.
func (p *Place) IsArea() bool {
	switch p.Kind {
	case seeds.Country, seeds.Admin1, seeds.Admin2, seeds.Region, seeds.Continent, seeds.Range, seeds.Desert:
		return true
	case seeds.Water:
		return p.Country == ""
	}
	return false
}

// Candidate is a place that may be meant, and how well it fits.
type Candidate struct {
	Place
	Score       float64  // comparable within one answer only
	Confidence  float64  // 0 to 1
	Approximate bool     // a misspelling, or a fallback to the country or first-level unit
	Why         []string // the reasons, for a person
}

// Elsewhere answers for a name that the gazetteer does not know, or only nearly, such as a
// geocoder on a server: the places that it may mean, best first, none where it knows none.
// They come before the gazetteer's. It is asked by one goroutine at a time in each call.
type Elsewhere func(query string) []Candidate
