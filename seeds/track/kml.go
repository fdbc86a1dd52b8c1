package track

import (
	"io"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
	"golang.org/x/net/html"

	"dateline/seeds"
	"dateline/seeds/pattern"
)

// kml reads the placemarks of a KML document. Network links are never followed,
// which is said; overlays, styles and models do not matter.
func (d *document) kml(data []byte) error {
	w := d.walk(data)
	root := false
	depth := 0
	for {
		start, end, _, err := w.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		if end != nil {
			depth--
			continue
		}
		if start == nil {
			continue
		}
		if !root {
			if start.Name.Local != "kml" {
				return d.fail(w.here(), "the file starts with <"+start.Name.Local+">, not <kml>")
			}
			root = true
		}
		switch start.Name.Local {
		case "Placemark":
			e, err := w.element(start, 0)
			if err != nil {
				return err
			}
			if err := d.placemark(e); err != nil {
				return err
			}
			continue
		case "NetworkLink":
			if _, err := w.element(start, 0); err != nil {
				return err
			}
			d.notice("network-link", w.here(), "the file links to another on the network, which is not followed", "fetch it yourself and give it too")
			continue
		case "name":
			e, err := w.element(start, 0)
			if err != nil {
				return err
			}
			if d.title == "" && depth <= 2 {
				d.title = strings.TrimSpace(e.text)
			}
			continue
		case "ExtendedData":
			e, err := w.element(start, 0)
			if err != nil {
				return err
			}
			for _, c := range e.children {
				if c.attr("name") == "dateline_trip" {
					d.trip = c.value("value")
				}
			}
			continue
		case "Style", "StyleMap", "Schema", "GroundOverlay", "ScreenOverlay", "PhotoOverlay":
			if _, err := w.element(start, 0); err != nil {
				return err
			}
			continue
		}
		if depth++; depth > maxDepth {
			return d.fail(w.here(), "folders stand within each other too deeply")
		}
	}
	if !root {
		return d.fail(0, "holds no <kml>")
	}
	d.rows = d.ownWaypoints(d.rows)
	return nil
}

var reNumbered = pattern.Of(`^\d+\. `)

func (d *document) placemark(e *element) error {
	r := row{line: e.line}
	if s := e.value("name"); s != "" {
		r.set("name", plainText(s))
	}
	begin, end := e.child("TimeSpan").value("begin"), e.child("TimeSpan").value("end")
	if begin == "" {
		begin = e.child("TimeStamp").value("when")
	}
	if begin != "" {
		r.set("arrive", dayOf(begin))
	}
	if end != "" {
		r.set("depart", dayOf(end))
	}
	own := map[string]string{}
	if x := e.child("ExtendedData"); x != nil {
		data := x.children
		for _, c := range x.children {
			data = append(data, c.children...) // SchemaData
		}
		for _, c := range data {
			key, value := c.attr("name"), c.value("value")
			if c.name == "SimpleData" {
				value = strings.TrimSpace(c.text)
			}
			if key != "" && (c.name == "Data" || c.name == "SimpleData") {
				own[key] = value
				if r.props[key] == "" {
					r.set(key, value)
				}
			}
		}
	}
	if own["seed"] != "" {
		r.props["name"] = reNumbered.ReplaceAllString(r.props["name"], "")
	} else if s := e.value("description"); s != "" && r.props["note"] == "" {
		r.set("note", plainText(s))
	}
	switch {
	case own["from_seq"] != "" && own["distance_km"] != "":
		return nil // a leg of ours: computed anew
	case own["seq"] != "" && own["seed"] == "" && (own["countries"] != "" || own["kind"] == string(seeds.Region) && !placed(e)):
		r.layer = "focus"
		d.rows = append(d.rows, r)
		return nil
	}
	return d.shape(e, &r)
}

// placed reports whether a placemark has a geometry.
func placed(e *element) bool {
	for _, name := range []string{"Point", "LineString", "LinearRing", "Track", "MultiGeometry", "MultiTrack", "Polygon"} {
		if e.child(name) != nil {
			return true
		}
	}
	return false
}

// shape takes the points and lines out of a placemark.
func (d *document) shape(e *element, r *row) error {
	found := false
	for _, c := range e.children {
		switch c.name {
		case "Point":
			points, err := d.coordinates(c)
			if err != nil {
				return err
			}
			if len(points) > 0 {
				one := *r
				one.at = &points[0]
				d.rows = append(d.rows, one)
				found = true
			}
		case "LineString", "LinearRing":
			points, err := d.coordinates(c)
			if err != nil {
				return err
			}
			p := path{line: c.line, name: r.props["name"]}
			for _, q := range points {
				p.fixes = append(p.fixes, fix{at: q})
			}
			d.paths = append(d.paths, p)
			found = true
		case "Track": // gx:Track: whens, then coords
			if err := d.gxTrack(c, r); err != nil {
				return err
			}
			found = true
		case "MultiGeometry", "MultiTrack":
			if err := d.shape(c, r); err != nil {
				return err
			}
			found = true
		case "Polygon":
			d.notice("polygon-left-out", c.line, "polygons are no stops and are left out", "give a point for each stop")
			found = true
		}
	}
	if !found && e.name == "Placemark" && r.props["name"] != "" { // a place by its name alone
		d.rows = append(d.rows, *r)
	}
	return nil
}

func (d *document) gxTrack(e *element, r *row) error {
	p := path{line: e.line, name: r.props["name"]}
	var times []string
	for _, c := range e.children {
		switch c.name {
		case "when":
			times = append(times, strings.TrimSpace(c.text))
		case "coord":
			words := strings.Fields(c.text)
			if len(words) < 2 {
				return d.fail(c.line, "a coord needs longitude and latitude")
			}
			q, ok := lonLat(words[0], words[1])
			if !ok {
				return d.fail(c.line, "the coord "+strconv.Quote(c.text)+" is not two numbers")
			}
			f := fix{at: q}
			if n := len(p.fixes); n < len(times) {
				f.time = instant(times[n])
			}
			p.fixes = append(p.fixes, f)
		}
	}
	d.paths = append(d.paths, p)
	return nil
}

// coordinates reads "lon,lat[,height] lon,lat ...".
func (d *document) coordinates(e *element) ([]orb.Point, error) {
	var out []orb.Point
	for _, word := range strings.Fields(e.value("coordinates")) {
		parts := strings.Split(word, ",")
		if len(parts) < 2 {
			return nil, d.fail(e.line, "the coordinates "+strconv.Quote(word)+" are not longitude,latitude")
		}
		p, ok := lonLat(parts[0], parts[1])
		if !ok {
			return nil, d.fail(e.line, "the coordinates "+strconv.Quote(word)+" are not two numbers of degrees")
		}
		out = append(out, p)
	}
	return out, nil
}

func lonLat(x, y string) (orb.Point, bool) {
	lon, err1 := strconv.ParseFloat(x, 64)
	lat, err2 := strconv.ParseFloat(y, 64)
	return orb.Point{lon, lat}, err1 == nil && err2 == nil
}

// dayOf keeps the day of a KML time, as it is written.
func dayOf(s string) string {
	day, _, _ := strings.Cut(s, "T")
	return day
}

// plainText drops the markup that descriptions carry.
func plainText(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return strings.TrimSpace(s)
	}
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(s))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return strings.Join(strings.Fields(b.String()), " ")
		case html.TextToken:
			b.Write(z.Text())
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			b.WriteByte(' ')
		}
	}
}
