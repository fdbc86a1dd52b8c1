package gazetteer

import (
	"dateline/geo"
	"dateline/seeds"
)

// Name is one name of a place.
type Name struct {
	Text string
	Via  seeds.Via
	Form Form
}

// Entry is a place to build into a gazetteer. Of Place count ID, Name, Country,
// Admin1, Admin2, Kind, Population, At, Feature, Rank, Borrowed and Former; a
// Rank of 0 is worked out from kind and population. Place.Name is indexed of
// itself.
type Entry struct {
	geo.Place
	Names []Name
}

// CountryRow names a country, and the ids of its place and its capital.
type CountryRow struct {
	ISO, Name, Continent string
	Place, Capital       string
}

// UnitRow names a first-level unit, or with Admin1 a second-level one.
type UnitRow struct {
	Country, Admin1, Code, Name string
	Place                       string // id, "" where the unit has no place
}

// Source is what a gazetteer is built from. Units that an entry names and no
// row does are added without a name.
type Source struct {
	Version   string
	Countries []CountryRow
	Admin1    []UnitRow
	Admin2    []UnitRow
	Entries   func(yield func(Entry) error) error // called once; an error of yield is passed on
	// MoreNames gives names by place id, in any order; nil for none. Those of
	// ids that no entry has are counted and left out.
	MoreNames func(yield func(id string, n Name) error) error
	TempDir   string // for what does not fit into memory; "" is the system's
	Memory    int    // bytes for sorting, 0 is 256 MB
}

// Report says what a build did.
type Report struct {
	Places, Names, Keys int
	Doubles             []string // ids that came twice; the first counts
	DoubleCount         int      // how many came twice, beyond the few that Doubles lists
	LongNames           int      // names too long to be indexed
	Strays              int      // names of ids that no entry has
}

// rankOf is how well known a place of a kind and population is, 0 to 255.
func rankOf(e *Entry) uint8 {
	if e.Rank > 0 {
		return uint8(min(e.Rank, 255))
	}
	r := 0
	for p := e.Population; p > 0; p = p * 4 / 5 { // 10 steps a factor of ten
		r++
		if p < 5 {
			break
		}
	}
	switch e.Kind {
	case seeds.Country:
		r += 80
	case seeds.Continent:
		r = 200
	case seeds.Admin1:
		r += 25
	case seeds.Admin2:
		r += 5
	case seeds.Region, seeds.Water, seeds.Island, seeds.Range, seeds.Desert:
		r += 75
	case seeds.Peak, seeds.Park, seeds.Landmark:
		r += 55
	case seeds.Airport:
		r += 30
	case seeds.City:
		switch e.Feature {
		case "PPLC":
			r += 30
		case "PPLA":
			r += 12
		case "PPLX", "PPLH", "PPLQ", "PPLW":
			r = r * 3 / 4
		}
	}
	if e.Borrowed {
		r -= 5
	}
	if e.Former {
		r = r * 4 / 5
	}
	return uint8(max(0, min(r, 255)))
}

// weight orders the places of one name: the rank, less for a name that is not
// the place's own. A code is an airport's before it is a city's.
func weight(rank uint8, via seeds.Via, airport bool) int {
	w := 20 * int(rank)
	switch via {
	case seeds.ViaAlternate:
		return w * 11 / 20
	case seeds.ViaAbbreviation:
		return w * 19 / 20
	case seeds.ViaCode:
		if airport {
			return w
		}
		return w * 8 / 20
	case seeds.ViaDemonym:
		return w * 6 / 20
	}
	return w
}

// knownRank is the rank from which a place is among the better known, which a
// misspelling means before others: cities of some 15,000, every larger unit.
const knownRank = 44
