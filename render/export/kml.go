package export

import (
	"archive/zip"
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"math"
	"strings"
	"time"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/feature"
	"dateline/render/theme"
	"dateline/seeds"
	"dateline/seeds/table"
)

// KML writes the journey as KML 2.2: a folder each for stops, legs and the
// focus, with styles, dates as time stamps where year, month and day are known,
// and the columns of the data as ExtendedData. The stops' icon is one of Google
// Earth's own, tinted; KMZ carries its icons with it instead.
func KML(w io.Writer, j *geo.Journey, opt Options) error {
	return writeKML(w, j, opt, func(highlight bool) string { return "http://maps.google.com/mapfiles/kml/shapes/placemark_circle.png" }, true)
}

// KMZ writes the same, zipped, with icons of its own: it needs no network.
func KMZ(w io.Writer, j *geo.Journey, opt Options) error {
	var doc bytes.Buffer
	icon := func(highlight bool) string {
		if highlight {
			return "icons/highlight.png"
		}
		return "icons/stop.png"
	}
	if err := writeKML(&doc, j, opt, icon, false); err != nil {
		return err
	}
	t := opt.theme()
	files := []File{{"doc.kml", doc.Bytes()}, {icon(false), dot(t, t.Color.Route, false)}, {icon(true), dot(t, t.Color.Highlight, true)}}
	stamp := opt.Modified
	if stamp.IsZero() {
		stamp = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range files { // doc.kml first: readers take the first KML that they find
		e, err := z.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Deflate, Modified: stamp})
		if err != nil {
			return fmt.Errorf("export: %w", err)
		}
		if _, err := e.Write(f.Data); err != nil {
			return fmt.Errorf("export: %w", err)
		}
	}
	if err := z.Close(); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	_, err := w.Write(out.Bytes())
	return err
}

func writeKML(w io.Writer, j *geo.Journey, opt Options, icon func(bool) string, tint bool) error {
	if err := j.Check(); err != nil {
		return err
	}
	t := opt.theme()
	var b bytes.Buffer
	b.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n")
	title := opt.Title
	if j.Itinerary != nil {
		if title == "" {
			title = j.Itinerary.Called()
		}
	}
	tag(&b, "name", title)
	b.WriteString("<open>1</open>\n")
	if j.Itinerary != nil {
		tag(&b, "description", j.Itinerary.Subtitle)
	}
	lookAt(&b, j)
	for _, s := range []struct {
		id        string
		color     theme.Color
		highlight bool
	}{{"stop", t.Color.Route, false}, {"highlight", t.Color.Highlight, true}} {
		tinted, scale := theme.Color{R: 255, G: 255, B: 255, A: 255}, 1.1
		if tint {
			tinted = s.color
		}
		if s.highlight {
			scale = 1.5
		}
		fmt.Fprintf(&b, "<Style id=\"%s\"><IconStyle><color>%s</color><scale>%s</scale><Icon><href>%s</href></Icon><hotSpot x=\"0.5\" y=\"0.5\" xunits=\"fraction\" yunits=\"fraction\"/></IconStyle><LabelStyle><scale>1</scale></LabelStyle></Style>\n",
			s.id, abgr(tinted), num(scale), icon(s.highlight))
	}
	fmt.Fprintf(&b, "<Style id=\"leg\"><LineStyle><color>%s</color><width>%s</width></LineStyle></Style>\n", abgr(t.Color.Route), num(t.Line.Route))
	fmt.Fprintf(&b, "<Style id=\"focus\"><LineStyle><color>%s</color><width>%s</width></LineStyle></Style>\n", abgr(t.Color.Highlight), num(t.Line.Focus))
	if j.Itinerary != nil {
		b.WriteString("<ExtendedData>")
		data(&b, "dateline_data", j.Data)
		data(&b, "dateline_trip", table.TripJSON(j.Itinerary, title))
		b.WriteString("</ExtendedData>\n")
	}
	for _, l := range feature.Layers(j) {
		if len(l.Rows) == 0 {
			continue
		}
		b.WriteString("<Folder>")
		tag(&b, "name", captions[l.Name])
		for i, row := range l.Rows {
			placemark(&b, j, l, row, i)
		}
		b.WriteString("</Folder>\n")
	}
	b.WriteString("</Document>\n</kml>\n")
	_, err := w.Write(b.Bytes())
	return err
}

// placemark writes one feature; the order of its elements is the schema's.
func placemark(b *bytes.Buffer, j *geo.Journey, l feature.Layer, row feature.Row, i int) {
	style := map[string]string{feature.StopsLayer: "stop", feature.LegsLayer: "leg", feature.FocusLayer: "focus"}[l.Name]
	get := func(name string) string {
		s, _ := l.Value(row, name).(string)
		return s
	}
	name, about, when := get("name"), "", ""
	switch l.Name {
	case feature.StopsLayer:
		s := j.Stops[i]
		name = fmt.Sprintf("%d. %s", i+1, name)
		about = strings.Join(filled(s.Place.Admin1Name, s.Place.CountryName, feature.When(s), s.Seed.Note), "\n")
		when = timeOf(s.Seed.FirstDate(), s.Seed.Depart)
		if s.Seed.Highlight {
			style = "highlight"
		}
	case feature.LegsLayer:
		name = get("from") + " – " + get("to")
		about = strings.Join(filled(get("mode"), fmt.Sprintf("%v km, a straight line over the Earth", l.Value(row, "distance_km"))), "\n")
	}
	fmt.Fprintf(b, "\n<Placemark id=\"%s\">", row.ID)
	tag(b, "name", name)
	tag(b, "description", about)
	b.WriteString(when)
	b.WriteString("<styleUrl>#" + style + "</styleUrl><ExtendedData>")
	for k, c := range l.Columns {
		if v := row.Values[k]; v != nil {
			data(b, c.Name, fmt.Sprint(v))
		}
	}
	b.WriteString("</ExtendedData>")
	switch g := row.Geometry.(type) {
	case orb.Point:
		b.WriteString("<Point><coordinates>" + lonLat(g) + "</coordinates></Point>")
	case orb.MultiLineString:
		b.WriteString("<MultiGeometry>")
		for _, part := range g {
			words := make([]string, len(part))
			for k, p := range part {
				words[k] = lonLat(p)
			}
			b.WriteString("<LineString><tessellate>1</tessellate><coordinates>" + strings.Join(words, " ") + "</coordinates></LineString>")
		}
		b.WriteString("</MultiGeometry>")
	}
	b.WriteString("</Placemark>")
}

// timeOf writes a stamp or a span; KML knows days, but no day without its year.
func timeOf(from, to seeds.Date) string {
	switch {
	case !from.Full():
		return ""
	case to.Full() && from.Before(to):
		return "<TimeSpan><begin>" + from.ISO() + "</begin><end>" + to.ISO() + "</end></TimeSpan>"
	}
	return "<TimeStamp><when>" + from.ISO() + "</when></TimeStamp>"
}

// lookAt opens the view above the journey, from high enough to see it all.
func lookAt(b *bytes.Buffer, j *geo.Journey) {
	box, ok := feature.BoundOf(feature.Layers(j)...)
	if !ok {
		return
	}
	c := box.Center()
	span := math.Max(box.Width()*math.Cos(c[1]*math.Pi/180), box.North-box.South)
	metres := math.Max(50_000, math.Min(span*111_000*1.4, 12_000_000))
	fmt.Fprintf(b, "<LookAt><longitude>%s</longitude><latitude>%s</latitude><altitude>0</altitude><heading>0</heading><tilt>0</tilt><range>%s</range></LookAt>\n", num(c[0]), num(c[1]), num(math.Round(metres)))
}

func tag(b *bytes.Buffer, name, text string) {
	if text != "" {
		b.WriteString("<" + name + ">" + esc(text) + "</" + name + ">")
	}
}

func data(b *bytes.Buffer, name, value string) {
	if value != "" {
		b.WriteString(`<Data name="` + name + `"><value>` + esc(value) + `</value></Data>`)
	}
}

func filled(parts ...string) []string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return out
}

// abgr is a colour as KML writes it.
func abgr(c theme.Color) string { return fmt.Sprintf("%02x%02x%02x%02x", c.A, c.B, c.G, c.R) }

func lonLat(p orb.Point) string { return coordinate(p[0]) + "," + coordinate(p[1]) }

func coordinate(v float64) string {
	return strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%.6f", v), "0"), ".")
}

// dot paints a stop's marker, with a ring round the highlight.
func dot(t *theme.Theme, fill theme.Color, ring bool) []byte {
	const size = 64
	outer := 26.0
	if ring {
		outer = 17
	}
	inner := outer * (1 - t.Stop.Outline/(t.Stop.Radius+t.Stop.Outline))
	img := image.NewNRGBA(image.Rect(0, 0, size, size))
	for y := range size {
		for x := range size {
			r := math.Hypot(float64(x)-size/2+0.5, float64(y)-size/2+0.5)
			edge := func(radius float64) float64 { return math.Max(0, math.Min(1, radius-r+0.5)) }
			c, alpha := t.Color.Casing.NRGBA(), edge(outer)
			if r < inner+0.5 {
				c = theme.Color(c).Mix(fill, edge(inner)).NRGBA()
			}
			if ring && r > outer+2 {
				c, alpha = fill.NRGBA(), edge(30)*(1-edge(25))
			}
			if alpha == 0 {
				continue
			}
			img.SetNRGBA(x, y, color.NRGBA{R: c.R, G: c.G, B: c.B, A: uint8(math.Round(alpha * 255))})
		}
	}
	var b bytes.Buffer
	if png.Encode(&b, img) != nil { // into memory: cannot fail
		return nil
	}
	return b.Bytes()
}
