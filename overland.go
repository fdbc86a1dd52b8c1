package dateline

import (
	"fmt"
	"math"
	"strconv"
	"sync"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/atlas"
	"dateline/geo/sphere"
	"dateline/seeds"
	calendar "dateline/seeds/when"
)

// How far somebody can come in a way that the document says, in metres.
const (
	footADay = 100e3 // a runner's long day
	ferry    = 500e3 // over open sea: trips by land take a ship that far without a word of it
)

// overland notices legs that nobody travels as the document says, which nearly always
// means that a place was mistaken for a namesake or the mode misread: on foot farther than
// the days allow, and by land to a country to which no land leads. The mode of such a leg is
// unknown where it was read in a story, which may tell of the last part of the way only.
func overland(j *geo.Journey, a *atlas.Atlas) {
	stops := sync.OnceValue(j.StopsOfSeeds)
	for i := range j.Legs {
		leg := &j.Legs[i]
		from, to := j.Stops[leg.From], j.Stops[leg.To]
		way, ok := landWays[leg.Mode]
		if !ok || leg.Metres == 0 {
			continue
		}
		reached := fmt.Sprintf("%s is reached %s from %s, %d km away", placed(to, from), way, placed(from, to), int(math.Round(leg.Metres/1000)))
		days, dated := daysBetween(&from.Seed, &to.Seed)
		switch {
		case leg.Metres > ferry && !landLeads(from.Place.Country, to.Place.Country) && openSea(leg, a) > ferry:
			reached += ", but no land way leads there"
			if j.Itinerary.Text != "" {
				leg.Mode = ""
				reached += "; the leg is drawn without a mode"
			}
			note(j, stops(), leg.To, "no-land-way", reached, "write the country of the place that is meant, or correct the mode")
		case leg.Mode == seeds.Foot && dated && leg.Metres > footADay*float64(days+1):
			when := "the same day"
			if days > 0 {
				when = "in " + strconv.Itoa(days) + " days"
				if days == 1 {
					when = "the next day"
				}
			}
			note(j, stops(), leg.To, "too-far-on-foot", reached+", "+when, "write the country of the place that is meant, or correct the mode or the dates")
		}
	}
}

// landWays are the modes that keep to the land, as notices say them.
var landWays = map[seeds.Mode]string{seeds.Road: "by road", seeds.Rail: "by rail", seeds.Foot: "on foot"}

// placed names a stop, with its country where the other stop lies in another.
func placed(s, other geo.Stop) string {
	if s.Place.CountryName == "" || s.Place.Country == other.Place.Country || s.Seed.Name == s.Place.CountryName {
		return s.Seed.Name
	}
	return fmt.Sprintf("%s (%s)", s.Seed.Name, s.Place.CountryName)
}

// note adds a notice about a stop, of the stops of the journey's seeds.
func note(j *geo.Journey, stops []int, stop int, code, text, fix string) {
	s := &j.Stops[stop].Seed
	n := seeds.Notice{Code: code, Span: s.Span, Line: s.Line, Text: text, Fix: fix}
	for i, k := range stops {
		if k == stop {
			n.Stop = i + 1
		}
	}
	j.Notices = append(j.Notices, n)
}

// daysBetween counts the days from when one stop is last known to be there to when the next is
// first; known is false where a day is unknown or doubtful, or they go backwards.
func daysBetween(from, to *seeds.Seed) (days int, known bool) {
	left, reached := from.Depart, to.FirstDate()
	if !left.Known() {
		left = from.Arrive
	}
	if !left.Full() || !reached.Full() || from.DayDoubtful() || to.DayDoubtful() {
		return 0, false
	}
	days = calendar.DayNumber(reached) - calendar.DayNumber(left)
	return days, days >= 0
}

// openSea is the longest stretch of a leg in metres at which it keeps to the sea.
func openSea(leg *geo.Leg, a *atlas.Atlas) float64 {
	longest, far := 0.0, 0.0
	var last orb.Point
	for _, part := range leg.Path {
		for i, p := range part {
			switch {
			case a.OnLand(p):
				far = 0
			case i > 0:
				far += sphere.Distance(last, p)
				longest = max(longest, far)
			}
			last = p
		}
	}
	return longest
}

// crossings are the bridges and tunnels between countries that only they join.
var crossings = [][2]string{{"FR", "GB"}, {"DK", "SE"}, {"BH", "SA"}, {"MY", "SG"}}

// mainlands answers for each country that has one to which body of countries it belongs, of which land
// borders, bridges and tunnels lead from each to each; bodies are named after one of them.
var mainlands = sync.OnceValues(func() (map[string]string, error) {
	a, err := Atlas()
	if err != nil {
		return nil, err
	}
	body := map[string]string{}
	for c := range a.Countries() {
		body[c.ISO] = c.ISO
	}
	for _, pair := range append(a.Bordering(), crossings...) {
		from, to := body[pair[0]], body[pair[1]]
		for iso, b := range body {
			if b == from {
				body[iso] = to
			}
		}
	}
	return body, nil
})

// landLeads reports whether borders, bridges and tunnels lead from country to country, and
// also where one is not known, or not to the atlas.
func landLeads(from, to string) bool {
	body, err := mainlands()
	return err != nil || body[from] == "" || body[to] == "" || body[from] == body[to]
}
