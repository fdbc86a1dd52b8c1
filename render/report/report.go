package report

import (
	"fmt"
	"math"
	"strings"

	"dateline/geo"
	"dateline/seeds"
)

// Options says how a report is worded and what it holds. The zero Options
// give the whole report in English and kilometres.
type Options struct {
	Title   string   // the heading; the journey's own title where ""
	Caption string   // under the map; composed where ""
	Alt     string   // what the map shows, for who cannot see it
	Figure  int      // the figure's number, 0 for none
	Lang    string   // en or es
	Units   string   // km or mi
	Credit  string   // the data's sources
	Only    string   // "table" or "map" for a part, "" for all
	Picture Picture  // the map
	Notices []string // what drawing had to say

	StopName func(geo.Stop) string // what the map calls a stop; nil for its place's own name
}

// Picture is the map as a file beside the report, or as its bytes.
type Picture struct {
	Path          string // as the report refers to it: "tour.png"
	PNG           []byte
	SVG           []byte
	Width, Height int // px at scale 1
}

// Report is what a template sees. Every string is plain text: each form
// escapes it in its own way.
type Report struct {
	Title, Caption, Alt, Credit string
	Lang                        string
	Figure                      int
	Dates                       string // "12–14 April 2019"
	Traveller                   string
	Highlight                   string // "Cúcuta, Colombia: Venezuela border visit"
	Picture                     Picture
	Map, Tables                 bool // which parts are wanted
	Stops                       []Stop
	Legs                        []Leg
	Total                       string // "5,120 km"
	LeftOut                     []string
	Doubts                      []string
	Words                       Words
}

// Stop is a row of the table of stops.
type Stop struct {
	Number                       int
	Place, Country, Dates, Note  string
	Coordinates                  string // "7.8939° N, 72.5078° W"
	Lat, Lon                     float64
	Highlight, Approximate, Plan bool
}

// Leg is a row of the table of legs.
type Leg struct {
	From, To, Distance, Bearing, Mode string
}

// New collects what a report says of a journey.
func New(j *geo.Journey, opt Options) Report {
	words := wordsOf(opt.Lang)
	if opt.StopName == nil {
		opt.StopName = func(s geo.Stop) string { return s.Place.Name }
	}
	r := Report{
		Title: opt.Title, Caption: opt.Caption, Alt: opt.Alt, Credit: opt.Credit,
		Lang: words.Lang, Figure: opt.Figure, Picture: opt.Picture, Words: words,
		Map: opt.Only != "table", Tables: opt.Only != "map",
	}
	from, to := j.Dates()
	r.Dates = seeds.FormatRange(from, to, words.Lang)
	if j.Itinerary != nil {
		r.Traveller = j.Itinerary.Traveller
		for _, s := range j.Itinerary.LeftOut {
			if s.Status == seeds.Cancelled || s.Status == seeds.Postponed || s.Status == seeds.Diverted {
				r.LeftOut = append(r.LeftOut, fmt.Sprintf("%s (%s)", s.Name, words.Status[s.Status]))
			}
		}
	}
	for i, s := range j.Stops {
		row := stopRow(i, s, opt.StopName(s), words)
		r.Stops = append(r.Stops, row)
		if row.Highlight {
			r.Highlight = highlightWords(row, s.Seed)
		}
	}
	var metres float64
	for _, l := range j.Legs {
		metres += l.Metres
		r.Legs = append(r.Legs, legRow(l, r.Stops, words, opt.Units))
	}
	r.Total = distance(metres, words, opt.Units)
	for _, n := range j.Notices {
		r.Doubts = append(r.Doubts, n.Text)
	}
	r.Doubts = append(r.Doubts, opt.Notices...)
	if r.Caption == "" {
		r.Caption = caption(r, words)
	}
	return r
}

func stopRow(i int, s geo.Stop, name string, words Words) Stop {
	dates := s.Seed.MarkDoubt(seeds.FormatRange(s.Seed.Arrive, s.Seed.Depart, words.Lang))
	return Stop{
		Number: i + 1, Place: name, Country: s.Place.CountryName, Dates: dates, Note: s.Seed.Note,
		Coordinates: coordinates(s.Place.At.Lat(), s.Place.At.Lon(), words),
		Lat:         s.Place.At.Lat(), Lon: s.Place.At.Lon(),
		Highlight: s.Seed.Highlight, Approximate: s.Approximate, Plan: s.Seed.Role == seeds.Planned,
	}
}

func highlightWords(row Stop, seed seeds.Seed) string {
	where := row.Place
	if row.Country != "" && row.Country != row.Place {
		where += ", " + row.Country
	}
	if seed.HighlightLabel != "" {
		return where + ": " + seed.HighlightLabel
	}
	return where
}

func legRow(l geo.Leg, stops []Stop, words Words, units string) Leg {
	return Leg{
		From: stops[l.From].Place, To: stops[l.To].Place,
		Distance: distance(l.Metres, words, units),
		Bearing:  fmt.Sprintf("%.0f° %s", l.Bearing, words.Compass[compassPoint(l.Bearing)]),
		Mode:     words.Mode[l.Mode],
	}
}

// compassPoint returns which of eight winds a bearing is nearest to, 0 being north.
func compassPoint(bearing float64) int {
	return int(math.Round(math.Mod(bearing+360, 360)/45)) % 8
}

const metresPerMile = 1609.344

func distance(metres float64, words Words, units string) string {
	value, unit := metres/1000, "km"
	if units == "mi" {
		value, unit = metres/metresPerMile, "mi"
	}
	if value < 10 {
		return strings.Replace(fmt.Sprintf("%.1f %s", value, unit), ".", words.Decimal, 1)
	}
	return group(int(math.Round(value)), words.Thousands) + " " + unit
}

// group writes n with a separator between thousands.
func group(n int, separator string) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + separator + s[i:]
	}
	return s
}

func coordinates(lat, lon float64, words Words) string {
	one := func(v float64, plus, minus string) string {
		side := plus
		if v < 0 {
			side, v = minus, -v
		}
		return strings.Replace(fmt.Sprintf("%.4f° %s", v, side), ".", words.Decimal, 1)
	}
	separator := ", "
	if words.Decimal == "," {
		separator = "; "
	}
	return one(lat, words.Compass[0], words.Compass[4]) + separator + one(lon, words.Compass[2], words.Compass[6])
}

func caption(r Report, words Words) string {
	if len(r.Stops) == 0 {
		return ""
	}
	if len(r.Stops) == 1 {
		return r.Stops[0].Place + "."
	}
	s := fmt.Sprintf(words.CaptionRoute, r.Stops[0].Place, r.Stops[len(r.Stops)-1].Place, len(r.Stops), r.Total)
	if r.Dates != "" {
		s += ", " + r.Dates
	}
	return s + "."
}
