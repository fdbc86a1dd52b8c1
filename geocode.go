package dateline

import (
	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/gazetteer"
	"dateline/geo/locate"
	"dateline/seeds"
)

// GeocodeOptions narrow a query. The zero value asks for five candidates anywhere.
type GeocodeOptions struct {
	Country string     // an ISO code or a name
	Near    *orb.Point // prefer what is near
	Kind    seeds.Kind
	Limit   int

	Gazetteer *gazetteer.Gazetteer // the places there are; nil is the embedded ones

	// Elsewhere is asked for names that the gazetteer does not know, or only
	// nearly; nil asks nobody.
	Elsewhere func(query string) []geo.Candidate
}

// Geocode returns the places that a query may mean, best first, none where
// nothing is known. Candidates that do not fit to the letter are Approximate.
func Geocode(query string, opt GeocodeOptions) ([]geo.Candidate, error) {
	g, err := known(opt.Gazetteer)
	if err != nil {
		return nil, err
	}
	return locate.Geocode(g, query, locate.GeocodeOptions{Country: opt.Country, Near: opt.Near, Kind: opt.Kind, Limit: opt.Limit, Elsewhere: opt.Elsewhere}), nil
}

// Reverse returns the populated places around a point, nearest first.
func Reverse(at orb.Point, opt GeocodeOptions) ([]geo.Candidate, error) {
	g, err := known(opt.Gazetteer)
	if err != nil {
		return nil, err
	}
	return locate.Reverse(g, at, opt.Limit), nil
}

// IsCountry reports whether a name or an ISO code is a country's; nil is the embedded gazetteer.
func IsCountry(name string, g *gazetteer.Gazetteer) (bool, error) {
	g, err := known(g)
	if err != nil {
		return false, err
	}
	return len(isoCodes([]string{name}, g)) == 1, nil
}
