// Package feature flattens a journey into rows: the stops, the legs and the
// focus, each with a geometry and typed columns. Every writer of plain data
// (GeoJSON, GeoPackage, CSV, KML) writes these same rows, so that a column means
// the same everywhere. It writes no file itself.
//
// Geometries are WGS84 degrees, cut at ±180°; distances are kilometres, bearings
// degrees clockwise from north. Dates are ISO days, or nil where year, month and
// day are not all known: readers of GIS data invent what is missing. The words
// then stand in arrive_text and depart_text.
package feature

import (
	"cmp"
	"math"
	"strings"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/seeds"
	"dateline/seeds/table"
)

// Type is what a column holds.
type Type uint8

// The types of columns. A Date is a string YYYY-MM-DD.
const (
	Text Type = iota
	Integer
	Real
	Bool
	Date
)

// Column is one column of a layer.
type Column struct {
	Name string
	Type Type
}

// Row is one feature. Geometry is nil where there is nothing to draw; a value is
// nil where it is unknown, else a string, int64, float64 or bool by its column.
type Row struct {
	ID       string // "stop-1", unique within the journey
	Geometry orb.Geometry
	Values   []any
}

// Layer is a set of rows of one kind of geometry.
type Layer struct {
	Name    string
	Columns []Column
	Rows    []Row
}

// The layers' names.
const (
	StopsLayer = "stops"
	LegsLayer  = "legs"
	FocusLayer = "focus"
)

// Value returns a row's value by its column's name, nil where there is none.
func (l Layer) Value(row Row, column string) any {
	for i, c := range l.Columns {
		if c.Name == column {
			return row.Values[i]
		}
	}
	return nil
}

// Layers returns, of a journey that passes its Check, stops, legs and focus, in this order; a layer may have no rows.
func Layers(j *geo.Journey) []Layer { return LayersIn(j, "") }

// LayersIn is Layers with the days of date_label in a language, "" for the document's own.
func LayersIn(j *geo.Journey, lang string) []Layer {
	return []Layer{stops(j, lang), Legs(j), Focus(j)}
}

// Stops returns the stops, in the order of travel. The column seed carries, as
// JSON, what the others do not: it lets an edited file be read back whole.
func Stops(j *geo.Journey) Layer { return stops(j, "") }

func stops(j *geo.Journey, lang string) Layer {
	l := Layer{Name: StopsLayer, Columns: []Column{
		{"id", Text}, {"seq", Integer}, {"name", Text}, {"country", Text}, {"country_name", Text}, {"admin1", Text}, {"kind", Text},
		{"arrive", Date}, {"depart", Date}, {"arrive_text", Text}, {"depart_text", Text}, {"not_before", Text}, {"not_after", Text}, {"date_label", Text}, {"day_doubtful", Bool},
		{"role", Text}, {"mode", Text}, {"highlight", Bool}, {"highlight_label", Text}, {"note", Text},
		{"confidence", Real}, {"approximate", Bool}, {"sentence", Text}, {"seed", Text},
	}}
	words := ""
	if j.Itinerary != nil {
		words, lang = j.Itinerary.Text, cmp.Or(lang, j.Itinerary.Lang)
	}
	for i, s := range j.Stops {
		p := s.Place
		admin1 := p.Admin1Name
		if admin1 == "" {
			admin1 = p.Admin1
		}
		l.Rows = append(l.Rows, Row{ID: "stop-" + itoa(i+1), Geometry: point(p.At), Values: []any{
			known(p.ID), int64(i + 1), known(Name(s)), known(p.Country), known(p.CountryName), known(admin1), known(string(p.Kind)),
			known(s.Seed.Arrive.ISO()), known(s.Seed.Depart.ISO()), known(said(s.Seed.Arrive, s.Seed.ArriveText)), known(said(s.Seed.Depart, s.Seed.DepartText)),
			known(s.Seed.Bounds[0].String()), known(s.Seed.Bounds[1].String()), known(label(s.Seed, lang)), s.Seed.DayDoubtful(),
			known(string(s.Seed.Role)), known(string(s.Seed.Mode)), s.Seed.Highlight, known(s.Seed.HighlightLabel), known(s.Seed.Note),
			math.Round(s.Confidence*1000) / 1000, s.Approximate, known(s.Seed.Sentence.Of(words)),
			table.SeedJSON(s.Seed, table.Located{ID: p.ID, Name: Name(s), Country: p.Country, At: Round6(p.At)}),
		}})
	}
	return l
}

// Name is what a stop is called: its place's name, or what the document calls it.
func Name(s geo.Stop) string {
	if s.Place.Name != "" {
		return s.Place.Name
	}
	return s.Seed.Name
}

// Legs returns the legs. depart and arrive are the days on which the first stop
// is left and the second reached, as far as they are known.
func Legs(j *geo.Journey) Layer {
	l := Layer{Name: LegsLayer, Columns: []Column{
		{"seq", Integer}, {"from", Text}, {"to", Text}, {"from_seq", Integer}, {"to_seq", Integer},
		{"mode", Text}, {"planned", Bool}, {"distance_km", Real}, {"bearing", Real}, {"depart", Date}, {"arrive", Date},
	}}
	for i, leg := range j.Legs {
		if leg.From < 0 || leg.To < 0 || leg.From >= len(j.Stops) || leg.To >= len(j.Stops) {
			continue
		}
		from, to := j.Stops[leg.From], j.Stops[leg.To]
		left := from.Seed.Depart.ISO()
		if left == "" {
			left = from.Seed.Arrive.ISO()
		}
		l.Rows = append(l.Rows, Row{ID: "leg-" + itoa(i+1), Geometry: lines(leg.Path), Values: []any{
			int64(i + 1), known(Name(from)), known(Name(to)), int64(leg.From + 1), int64(leg.To + 1),
			known(string(leg.Mode)), leg.Planned, math.Round(leg.Metres) / 1000, math.Round(leg.Bearing*100) / 100, known(left), known(to.Seed.Arrive.ISO()),
		}})
	}
	return l
}

// Focus returns the borders and regions that the journey is about; a region that
// is no border has no geometry.
func Focus(j *geo.Journey) Layer {
	l := Layer{Name: FocusLayer, Columns: []Column{{"seq", Integer}, {"name", Text}, {"kind", Text}, {"countries", Text}, {"stop", Integer}}}
	for i, f := range j.Focus {
		var stop any
		if f.Stop >= 0 && f.Stop < len(j.Stops) {
			stop = int64(f.Stop + 1)
		}
		l.Rows = append(l.Rows, Row{ID: "focus-" + itoa(i+1), Geometry: lines(f.Line), Values: []any{
			int64(i + 1), known(f.Name), f.Kind(), known(strings.Join(f.Countries, ",")), stop,
		}})
	}
	return l
}

// said returns the words of a date; where none were kept, a date that is not
// full stands in its own short form, "04-12".
func said(d seeds.Date, words string) string {
	if words == "" && (!d.Full() || d.Grain == seeds.GrainMinute) {
		return d.String()
	}
	return words
}

// label is the day as a map shows it, "12 Apr 2019", "12 Apr", or the document's
// words where it gives no day.
func label(s seeds.Seed, lang string) string {
	if d := s.FirstDate(); d.Known() && (s.Arrive.Known() || s.ArriveText == "") {
		return s.MarkDoubt(d.FormatShort(lang))
	}
	return s.ArriveText
}

// known is nil for no words.
func known(s string) any {
	if s == "" {
		return nil
	}
	return s
}
