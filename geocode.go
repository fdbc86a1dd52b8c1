package dateline

import (
	"fmt"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/gazetteer"
	"dateline/geo/locate"
	"dateline/seeds"
)

// GeocodeOptions narrow a query. The zero value asks for five candidates anywhere.
type GeocodeOptions struct {
	Country string     // an ISO code or a name
	Near    *orb.Point // prefer what is near; degrees, longitude before latitude
	Kind    seeds.Kind // one of seeds.PlaceKinds; "" is any
	Limit   int        // the most candidates; 0 is five

	Gazetteer *gazetteer.Gazetteer // the places there are; nil is the embedded ones

	Elsewhere geo.Elsewhere // who else is asked for names; nil is nobody
}

// Geocode returns the places that a query may mean, best first, none where
// nothing is known, which is no error. Candidates that do not fit to the letter are Approximate.
// It fails with an *OptionError for options that are none.
func Geocode(query string, opt GeocodeOptions) ([]geo.Candidate, error) {
	if err := opt.Check(); err != nil {
		return nil, err
	}
	g, err := known(opt.Gazetteer)
	if err != nil {
		return nil, err
	}
	return locate.Geocode(g, query, locate.GeocodeOptions{Country: opt.Country, Near: opt.Near, Kind: opt.Kind, Limit: opt.Limit, Elsewhere: opt.Elsewhere}), nil
}

// Reverse returns the populated places around a point, nearest first: at most opt.Limit, of
// opt.Gazetteer. It fails where the point is not on Earth, and with an *OptionError where Country,
// Kind or Near is set: what lies nearest is not chosen by them.
func Reverse(at orb.Point, opt GeocodeOptions) ([]geo.Candidate, error) {
	if err := opt.Check(); err != nil {
		return nil, err
	}
	if err := onEarth(at); err != nil {
		return nil, fmt.Errorf("dateline: %w", err)
	}
	for _, o := range []struct {
		name string
		set  bool
	}{{"Country", opt.Country != ""}, {"Kind", opt.Kind != ""}, {"Near", opt.Near != nil}} {
		if o.set {
			return nil, optionError(o.name, "what lies nearest to a point is not chosen by it; leave it out")
		}
	}
	g, err := known(opt.Gazetteer)
	if err != nil {
		return nil, err
	}
	return locate.Reverse(g, at, opt.Limit), nil
}
