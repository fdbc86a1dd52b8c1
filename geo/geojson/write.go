// Package geojson writes a journey as GeoJSON, RFC 7946: one FeatureCollection
// with the stops as points, the legs as lines cut at the antimeridian, and the
// focus border, or one file a layer. Coordinates are WGS84 degrees at six
// decimals, keys stand in a fixed order, properties are flat and typed so that
// GIS programs make proper columns of them, and simplestyle properties let web
// viewers show it well. Reading GeoJSON is package seeds/track's business.
package geojson

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/feature"
	"dateline/seeds/table"
)

// Options steer Write. The zero value writes everything into one collection.
type Options struct {
	Layers    []string // of feature.StopsLayer ..., empty for all
	Plain     bool     // without simplestyle properties
	WithoutID bool     // without the columns that only serve reading an edited file back (seed)
	Multi     bool     // legs and focus always as MultiLineString, for readers that want one type a file
	Title     string   // in place of the itinerary's
	Lang      string   // of date_label; "" is the document's own
}

// Write writes the journey. An error is the writer's.
func Write(w io.Writer, j *geo.Journey, opt Options) error {
	if err := j.Check(); err != nil {
		return err
	}
	b := bufio.NewWriter(w)
	layers := chosen(j, opt)
	b.WriteString("{\n\"type\": \"FeatureCollection\",\n")
	title := opt.Title
	if title == "" && j.Itinerary != nil {
		title = j.Itinerary.Called()
	}
	if len(opt.Layers) == 1 {
		title = opt.Layers[0] // GDAL takes the layer's name from here
	}
	if title != "" {
		b.WriteString("\"name\": " + quote(title) + ",\n")
	}
	if box, ok := feature.BoundOf(layers...); ok {
		fmt.Fprintf(b, "\"bbox\": [%s, %s, %s, %s],\n", num(box.West), num(box.South), num(box.East), num(box.North))
	}
	about(b, j, title)
	b.WriteString("\"features\": [")
	first := true
	for _, l := range layers {
		for _, row := range l.Rows {
			if !first {
				b.WriteByte(',')
			}
			first = false
			b.WriteString("\n{\"type\": \"Feature\", \"id\": " + quote(row.ID) + ", \"properties\": ")
			properties(b, l, row, opt)
			b.WriteString(", \"geometry\": ")
			geometry(b, row.Geometry, opt.Multi)
			b.WriteByte('}')
		}
	}
	b.WriteString("\n]\n}\n")
	return b.Flush()
}

func chosen(j *geo.Journey, opt Options) []feature.Layer {
	var out []feature.Layer
	for _, l := range feature.LayersIn(j, opt.Lang) {
		if len(opt.Layers) == 0 || slices.Contains(opt.Layers, l.Name) {
			out = append(out, l)
		}
	}
	return out
}

// about writes the foreign member: the data's version and what concerns the
// whole trip, in the form of an itinerary.
func about(b *bufio.Writer, j *geo.Journey, title string) {
	b.WriteString("\"dateline\": {\"data\": " + orNull(j.Data))
	if j.Itinerary != nil {
		b.WriteString(", \"trip\": " + table.TripJSON(j.Itinerary, title))
	}
	b.WriteString("},\n")
}

func properties(b *bufio.Writer, l feature.Layer, row feature.Row, opt Options) {
	b.WriteString("{\"layer\": " + quote(l.Name))
	for i, c := range l.Columns {
		if opt.WithoutID && c.Name == "seed" {
			continue
		}
		b.WriteString(", " + quote(c.Name) + ": " + value(row.Values[i]))
	}
	if !opt.Plain {
		for _, s := range simplestyle(l, row) {
			b.WriteString(", " + quote(s.key) + ": " + value(s.value))
		}
	}
	b.WriteByte('}')
}

func value(v any) string {
	switch v := v.(type) {
	case string:
		return quote(v)
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return num(v)
	case bool:
		return strconv.FormatBool(v)
	}
	return "null"
}

func geometry(b *bufio.Writer, g orb.Geometry, multi bool) {
	switch g := g.(type) {
	case orb.Point:
		b.WriteString("{\"type\": \"Point\", \"coordinates\": ")
		position(b, g)
		b.WriteByte('}')
	case orb.MultiLineString:
		if len(g) == 1 && !multi {
			b.WriteString("{\"type\": \"LineString\", \"coordinates\": ")
			line(b, g[0])
			b.WriteByte('}')
			return
		}
		b.WriteString("{\"type\": \"MultiLineString\", \"coordinates\": [")
		for i, part := range g {
			if i > 0 {
				b.WriteString(", ")
			}
			line(b, part)
		}
		b.WriteString("]}")
	default:
		b.WriteString("null")
	}
}

func line(b *bufio.Writer, l orb.LineString) {
	b.WriteByte('[')
	for i, p := range l {
		if i > 0 {
			b.WriteString(", ")
		}
		position(b, p)
	}
	b.WriteByte(']')
}

func position(b *bufio.Writer, p orb.Point) {
	b.WriteString("[" + num(p[0]) + ", " + num(p[1]) + "]")
}

// num writes at most six decimals, none that are not needed, and no exponent.
func num(v float64) string {
	return strconv.FormatFloat(math.Round(v*1e6)/1e6+0, 'f', -1, 64)
}

func orNull(s string) string {
	if s == "" {
		return "null"
	}
	return quote(s)
}

// quote writes a JSON string that leaves <, > and & as they are.
func quote(s string) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if e.Encode(s) != nil {
		return `""`
	}
	return strings.TrimSuffix(b.String(), "\n")
}
