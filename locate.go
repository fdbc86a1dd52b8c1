package dateline

import (
	"errors"
	"fmt"

	"dateline/geo"
	"dateline/geo/gazetteer"
	"dateline/geo/locate"
	"dateline/geo/route"
	"dateline/seeds"
)

// LocateOptions say what a trip is located with: what it was read with.
type LocateOptions struct {
	Gazetteer *gazetteer.Gazetteer // the places there are; nil is the embedded ones

	Elsewhere geo.Elsewhere // who else is asked for names; nil is nobody

	Aside bool // fill Journey.Aside: where what the itinerary leaves out lies
}

// Locate finds every seed's place and joins the stops by geodesic legs. A seed
// that is not found is no stop: the journey's notices name it, with the nearest
// names, and a journey without stops is no error. It fails where the itinerary
// is nil or the embedded data cannot be read. The itinerary is not modified.
func Locate(it *seeds.Itinerary, opt LocateOptions) (*geo.Journey, error) {
	g, err := known(opt.Gazetteer)
	if err != nil {
		return nil, err
	}
	a, err := Atlas()
	if err != nil {
		return nil, err
	}
	find, err := finder(g)
	if err != nil {
		return nil, err
	}
	weights, err := locatingWeights()
	if err != nil {
		return nil, fmt.Errorf("dateline: the embedded weights: %w", err)
	}
	j, err := locate.Locate(it, g, locate.Options{Data: g.Version() + "; " + a.Version(), Aside: opt.Aside, Elsewhere: opt.Elsewhere, Finder: find, Weights: weights})
	if err != nil && !errors.Is(err, locate.ErrNoStops) {
		return nil, err
	}
	j.Legs = route.Join(j.Stops)
	focus(j, g, a)
	backwards(j, it.Lang)
	overland(j, a)
	return j, nil
}
