package geo

import (
	"github.com/paulmach/orb"

	"dateline/seeds"
)

// Stop is a seed that is located.
type Stop struct {
	Seed        seeds.Seed
	Place       Place
	Confidence  float64 // 0 to 1, of the place's choice
	Approximate bool    // stands at its country's or unit's point, or was misspelt
	Rivals      []Candidate
	Why         []string
}

// Leg joins two stops by a WGS84 geodesic.
type Leg struct {
	From, To int // indexes into Journey.Stops
	Mode     seeds.Mode
	Planned  bool                // the leg leads to a planned stop
	Path     orb.MultiLineString // densified; cut at ±180°, so that no part crosses it
	Metres   float64             // rounded to 1 m
	Bearing  float64             // at the start, degrees clockwise from north
}

// Focus is the border, or the region, that the journey is about.
type Focus struct {
	Name      string              // "Colombia–Venezuela border"
	Countries []string            // ISO codes, two for a border, none for a region of several countries
	Line      orb.MultiLineString // the shared border's arcs, at full detail
	Area      *Place              // the region, nil for a border or a country
	Stop      int                 // index into Journey.Stops, -1 for none
}

// Kind is what the focus is: border, region or country.
func (f *Focus) Kind() string {
	switch {
	case f.Area != nil:
		return string(seeds.Region)
	case len(f.Countries) == 2:
		return "border"
	}
	return string(seeds.Country)
}

// Journey is an itinerary that is located.
type Journey struct {
	Itinerary *seeds.Itinerary
	Stops     []Stop
	Aside     []Place // where it was asked for: a place for each of Itinerary.LeftOut, the zero Place where none is known
	Legs      []Leg
	Focus     []Focus
	Notices   []seeds.Notice // those of the itinerary first, then those of locating
	Data      string         // the version of the data that located it
}

// StopOfSeed returns the index of the stop that came of the itinerary's seed of that number,
// from 1; -1 where there is no such seed, or no place was found for it.
func (j *Journey) StopOfSeed(number int) int {
	if j.Itinerary == nil || number < 1 || number > len(j.Itinerary.Seeds) {
		return -1
	}
	own := placeInDocument(&j.Itinerary.Seeds[number-1])
	for i := range j.Stops {
		if placeInDocument(&j.Stops[i].Seed) == own {
			return i
		}
	}
	return -1
}

// StopsOfSeeds returns StopOfSeed of every seed, in their order: all at once, for who asks of many.
func (j *Journey) StopsOfSeeds() []int {
	if j.Itinerary == nil {
		return nil
	}
	first := make(map[inDocument]int, len(j.Stops))
	for i := len(j.Stops) - 1; i >= 0; i-- {
		first[placeInDocument(&j.Stops[i].Seed)] = i
	}
	stops := make([]int, len(j.Itinerary.Seeds))
	for i := range stops {
		k, ok := first[placeInDocument(&j.Itinerary.Seeds[i])]
		if !ok {
			k = -1
		}
		stops[i] = k
	}
	return stops
}

// inDocument is what a seed is known by: its name, and where the document has it.
type inDocument struct {
	name string
	span seeds.Span
	line int
}

func placeInDocument(s *seeds.Seed) inDocument { return inDocument{s.Name, s.Span, s.Line} }
