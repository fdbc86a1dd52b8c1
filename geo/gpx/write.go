// Package gpx writes a journey as GPX 1.1: each stop as a waypoint, and all of
// them, in the order of travel, as a route that a receiver can follow. Points
// are WGS84 degrees. GPX knows only instants in UTC, which a calendar date is
// not: dates therefore stand in the comment, and no time is made up.
package gpx

import (
	"bufio"
	"encoding/xml"
	"io"
	"math"
	"strconv"
	"strings"

	"dateline/geo"
	"dateline/geo/feature"
)

// Options steer Write. The zero value works.
type Options struct {
	Plain bool   // without the extension that lets the file be read back whole
	Title string // in place of the itinerary's
}

// Namespace is that of the extension elements.
const Namespace = "urn:dateline:trip"

// Write writes the journey. An error is the writer's.
func Write(w io.Writer, j *geo.Journey, opt Options) error {
	if err := j.Check(); err != nil {
		return err
	}
	b := bufio.NewWriter(w)
	b.WriteString(xml.Header)
	b.WriteString(`<gpx version="1.1" creator="Dateline" xmlns="http://www.topografix.com/GPX/1/1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`)
	if !opt.Plain {
		b.WriteString(` xmlns:dateline="` + Namespace + `"`)
	}
	b.WriteString(` xsi:schemaLocation="http://www.topografix.com/GPX/1/1 http://www.topografix.com/GPX/1/1/gpx.xsd">` + "\n<metadata>\n")
	title := opt.Title
	if title == "" && j.Itinerary != nil {
		title = j.Itinerary.Called()
	}
	element(b, "  ", "name", title)
	if j.Itinerary != nil {
		element(b, "  ", "desc", j.Itinerary.Subtitle)
	}
	stops := feature.Stops(j)
	if box, ok := feature.BoundOf(stops); ok && !box.Crosses() { // GPX has no box across the antimeridian
		b.WriteString(`  <bounds minlat="` + num(box.South) + `" minlon="` + num(box.West) + `" maxlat="` + num(box.North) + `" maxlon="` + num(box.East) + `"/>` + "\n")
	}
	b.WriteString("</metadata>\n")
	for i, row := range stops.Rows {
		point(b, "wpt", stops, row, j.Stops[i], opt)
	}
	if len(stops.Rows) > 1 {
		b.WriteString("<rte>\n")
		element(b, "  ", "name", title)
		for i, row := range stops.Rows {
			point(b, "rtept", stops, row, j.Stops[i], Options{Plain: true})
		}
		b.WriteString("</rte>\n")
	}
	b.WriteString("</gpx>\n")
	return b.Flush()
}

// point writes a waypoint; the order of its elements is the schema's.
func point(b *bufio.Writer, name string, l feature.Layer, row feature.Row, s geo.Stop, opt Options) {
	p := feature.Round6(s.Place.At)
	b.WriteString("<" + name + ` lat="` + num(p[1]) + `" lon="` + num(p[0]) + `">` + "\n")
	element(b, "  ", "name", feature.Name(s))
	element(b, "  ", "cmt", feature.When(s))
	element(b, "  ", "desc", describe(s))
	symbol := "Flag, Blue"
	if s.Seed.Highlight {
		symbol = "Flag, Red"
	}
	element(b, "  ", "sym", symbol)
	element(b, "  ", "type", string(s.Place.Kind))
	if seed, ok := l.Value(row, "seed").(string); ok && !opt.Plain {
		b.WriteString("  <extensions>\n")
		element(b, "    ", "dateline:seed", seed)
		b.WriteString("  </extensions>\n")
	}
	b.WriteString("</" + name + ">\n")
}

// describe says where the stop is, and what is noted of it.
func describe(s geo.Stop) string {
	parts := []string{s.Place.Admin1Name, s.Place.CountryName}
	if s.Place.CountryName == "" {
		parts[1] = s.Place.Country
	}
	var where []string
	for _, p := range parts {
		if p != "" {
			where = append(where, p)
		}
	}
	out := strings.Join(where, ", ")
	if s.Seed.Note != "" {
		if out != "" {
			out += ". "
		}
		out += s.Seed.Note
	}
	return out
}

// element writes an element with text, nothing where there is none. What XML
// cannot hold, control characters, becomes U+FFFD.
func element(b *bufio.Writer, indent, name, text string) {
	if text == "" {
		return
	}
	b.WriteString(indent + "<" + name + ">")
	_ = xml.EscapeText(b, []byte(text)) // the buffer keeps its first error for Flush
	b.WriteString("</" + name + ">\n")
}

func num(v float64) string { return strconv.FormatFloat(math.Round(v*1e6)/1e6+0, 'f', -1, 64) }
