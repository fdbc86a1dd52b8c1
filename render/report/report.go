package report

import (
	"fmt"
	"math"
	"strings"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/seeds"
)

// Options says how a report is worded and what it holds. The zero Options
// give the whole report in English and kilometres.
type Options struct {
	Title   string         // the heading; the journey's own title where ""
	Caption string         // under the map; composed where ""
	Alt     string         // what the map shows, for who cannot see it
	Figure  int            // the figure's number, 0 for none
	Lang    string         // en or es
	Units   string         // km or mi
	Credit  string         // the data's sources, as a line of their own
	Only    string         // "table" or "map" for a part, "" for all
	Picture Picture        // the map
	Notices []seeds.Notice // what drawing had to say

	StopName func(geo.Stop) string   // what the map calls a stop; nil for its place's own name
	LandName func(key string) string // what the map calls a country, by its code, or a region, by its id; nil or "" for its own name
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
	Highlight                   string // "Cúcuta, Colombia (Venezuela border visit)"; several are parted by semicolons
	Picture                     Picture
	Map, Tables                 bool // which parts are wanted
	Stops                       []Stop
	Legs                        []Leg
	StopTable, LegTable         Table  // of Stops and Legs, without the columns that stay empty
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

// New collects what a report says of a journey that passes its Check.
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
	var highlights []string
	for i, s := range j.Stops {
		row := stopRow(i, s, words, opt)
		r.Stops = append(r.Stops, row)
		if row.Highlight {
			highlights = append(highlights, highlightWords(row, about(s.Seed, j, words, opt)))
		}
	}
	r.Highlight = strings.Join(highlights, "; ")
	var metres float64
	for _, l := range j.Legs {
		metres += l.Metres
		r.Legs = append(r.Legs, legRow(l, r.Stops, words, opt.Units))
	}
	r.Total = distance(metres, words, opt.Units)
	r.StopTable, r.LegTable = stopTable(r.Stops, words), legTable(r.Legs, r.Total, words)
	r.Doubts = doubts(j, opt.Notices, r)
	if r.Caption == "" {
		r.Caption = caption(j, r, words)
	}
	return r
}

// land is what the map calls a country or region, else its own name.
func (o Options) land(key, own string) string {
	if o.LandName != nil {
		if name := o.LandName(key); name != "" {
			return name
		}
	}
	return own
}

func stopRow(i int, s geo.Stop, words Words, opt Options) Stop {
	dates := s.Seed.MarkDoubt(seeds.FormatRange(s.Seed.Arrive, s.Seed.Depart, words.Lang))
	return Stop{
		Number: i + 1, Place: opt.StopName(s), Country: opt.land(s.Place.Country, s.Place.CountryName), Dates: dates, Note: s.Seed.Note,
		Coordinates: coordinates(s.Place.At.Lat(), s.Place.At.Lon(), words),
		Lat:         s.Place.At.Lat(), Lon: s.Place.At.Lon(),
		Highlight: s.Seed.Highlight, Approximate: s.Approximate, Plan: s.Seed.Role == seeds.Planned,
	}
}

// about says what a highlight is about: the border or the region in the report's language,
// or what the document says.
func about(seed seeds.Seed, j *geo.Journey, words Words, opt Options) string {
	for _, f := range j.Focus {
		switch {
		case f.Name == "" || f.Name != seed.HighlightLabel:
		case f.Area != nil:
			return opt.land(f.Area.ID, f.Name)
		case len(f.Countries) == 2 && opt.LandName != nil && words.Lang != "en":
			if a, b := opt.LandName(f.Countries[0]), opt.LandName(f.Countries[1]); a != "" && b != "" {
				return fmt.Sprintf(words.Border, a, b)
			}
		}
	}
	return seed.HighlightLabel
}

func highlightWords(row Stop, about string) string {
	where := row.Place
	if row.Country != "" && row.Country != row.Place {
		where += ", " + row.Country
	}
	if about != "" {
		return where + " (" + about + ")"
	}
	return where
}

func legRow(l geo.Leg, stops []Stop, words Words, units string) Leg {
	return Leg{
		From: stops[l.From].Place, To: stops[l.To].Place,
		Distance: distance(l.Metres, words, units),
		Bearing:  fmt.Sprintf("%s (%.0f°)", words.Compass[compassPoint(l.Bearing)], math.Mod(math.Round(l.Bearing), 360)), // "12° W" would read as a longitude
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

// caption says what the map shows. A trip that ends where it began is a round trip, of as
// many places as it has on the map.
func caption(j *geo.Journey, r Report, words Words) string {
	if len(r.Stops) == 0 {
		return ""
	}
	first, last := j.Stops[0].Place, j.Stops[len(j.Stops)-1].Place
	s := r.Stops[0].Place
	switch {
	case len(r.Stops) == 1:
	case first.ID == last.ID && first.At == last.At && r.Stops[0].Place == r.Stops[len(r.Stops)-1].Place:
		places := map[orb.Point]bool{}
		for _, stop := range j.Stops {
			places[stop.Place.At] = true
		}
		s = fmt.Sprintf(words.CaptionRound, s, len(places), r.Total)
	default:
		s = fmt.Sprintf(words.CaptionRoute, s, r.Stops[len(r.Stops)-1].Place, len(r.Stops), r.Total)
	}
	if r.Dates != "" {
		s += ", " + r.Dates
	}
	return s + "."
}
