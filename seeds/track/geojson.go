package track

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
)

// feature is as much of a GeoJSON object as matters. Its members stay raw until
// their turn: a foreign file may hold anything.
type feature struct {
	Type        string            `json:"type"`
	Name        json.RawMessage   `json:"name"`
	CRS         json.RawMessage   `json:"crs"`
	Features    []json.RawMessage `json:"features"`
	Geometry    json.RawMessage   `json:"geometry"`
	Properties  json.RawMessage   `json:"properties"`
	Geometries  []json.RawMessage `json:"geometries"`
	Coordinates json.RawMessage   `json:"coordinates"`
	Dateline    struct {
		Trip json.RawMessage `json:"trip"`
	} `json:"dateline"`
}

const maxNested = 32 // geometry collections within each other

func (d *document) geojson(data []byte) error {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	var root feature
	if err := json.Unmarshal(data, &root); err != nil {
		line, what := 1, err.Error()
		var syntax *json.SyntaxError
		var kind *json.UnmarshalTypeError
		switch {
		case errors.As(err, &syntax) && syntax.Offset >= int64(len(data)):
			line += bytes.Count(data, []byte("\n"))
			what = "the file breaks off; export or download it anew"
		case errors.As(err, &syntax):
			line += bytes.Count(data[:syntax.Offset], []byte("\n"))
			what += "; put words in double quotation marks, and commas between values but none after the last"
		case errors.As(err, &kind):
			line += bytes.Count(data[:min(len(data), int(kind.Offset))], []byte("\n"))
			what = fmt.Sprintf("%q is a %s; give it as GeoJSON has it (RFC 7946)", kind.Field, kind.Value)
		}
		return d.fail(line, "not valid GeoJSON: "+what)
	}
	convert, err := d.reference(root.CRS)
	if err != nil {
		return err
	}
	d.trip = string(root.Dateline.Trip)
	d.title = scalar(root.Name)
	switch root.Type {
	case "FeatureCollection":
		at, line := 0, 1
		for i, raw := range root.Features {
			if j := bytes.Index(data[at:], raw); j >= 0 { // features stand in order: count the lines up to each
				line += bytes.Count(data[at:at+j], []byte("\n"))
				at += j
			}
			if err := d.feature(raw, i+1, line, convert); err != nil {
				return err
			}
		}
		return nil
	case "Feature":
		return d.feature(data, 1, 1, convert)
	case "":
		return d.fail(1, "this JSON has no type, so it is no GeoJSON; a GeoJSON file starts with {\"type\": \"FeatureCollection\"")
	}
	return d.geometry(data, nil, 1, 0, convert)
}

// reference reads the crs member of older files: degrees, Web Mercator, or an error.
func (d *document) reference(raw json.RawMessage) (convert func(orb.Point) orb.Point, err error) {
	var crs struct {
		Properties struct{ Name string } `json:"properties"`
	}
	if len(raw) == 0 || json.Unmarshal(raw, &crs) != nil || crs.Properties.Name == "" {
		return func(p orb.Point) orb.Point { return p }, nil
	}
	name := strings.ToUpper(crs.Properties.Name)
	code := name[strings.LastIndexAny(name, ":/")+1:]
	return d.system(code, crs.Properties.Name)
}

// system returns what turns a reference system's coordinates into degrees.
func (d *document) system(code, name string) (func(orb.Point) orb.Point, error) {
	switch code {
	case "CRS84", "4326", "4979", "84", "4269", "4258", "4674": // the last three differ from WGS84 by a metre or two
		return func(p orb.Point) orb.Point { return p }, nil
	case "3857", "900913", "3785", "102100":
		d.notice("converted", 0, "the coordinates are Web Mercator (EPSG:3857) and are converted to degrees", "")
		return fromMercator, nil
	}
	return nil, d.fail(0, fmt.Sprintf("the coordinates are in %s, not in degrees on WGS84; convert the file first (ogr2ogr -t_srs EPSG:4326)", name))
}

func (d *document) feature(raw json.RawMessage, number, line int, convert func(orb.Point) orb.Point) error {
	var f feature
	if err := json.Unmarshal(raw, &f); err != nil {
		return d.fail(line, fmt.Sprintf("feature %d is not valid: %v", number, err))
	}
	if f.Type != "Feature" {
		d.notice("feature-left-out", line, fmt.Sprintf("feature %d is no Feature and is left out", number), "")
		return nil
	}
	r := row{line: line}
	keys, values := members(f.Properties)
	for i, k := range keys {
		r.set(k, values[i])
	}
	r.layer = r.props["layer"]
	if r.layer == "legs" || r.layer == "focus" { // ours: lines that are computed anew
		d.rows = append(d.rows, r)
		return nil
	}
	if len(f.Geometry) == 0 || string(f.Geometry) == "null" {
		if len(r.keys) > 0 {
			d.rows = append(d.rows, r)
		}
		return nil
	}
	return d.geometry(f.Geometry, &r, line, 0, convert)
}

// geometry takes the points and lines out of a geometry, collections unpacked.
func (d *document) geometry(raw json.RawMessage, r *row, line, depth int, convert func(orb.Point) orb.Point) error {
	if depth > maxNested {
		return d.fail(line, fmt.Sprintf("geometry collections stand within each other more than %d deep", maxNested))
	}
	var g feature
	if err := json.Unmarshal(raw, &g); err != nil {
		return d.fail(line, "a geometry is not valid: "+err.Error())
	}
	bad := func() error {
		return d.fail(line, "the coordinates of a "+g.Type+" are not valid; a position is [longitude, latitude]")
	}
	add := func(p orb.Point) {
		one := row{line: line}
		if r != nil {
			one = *r
		}
		p = convert(p)
		one.at = &p
		d.rows = append(d.rows, one)
	}
	switch g.Type {
	case "Point":
		p, ok := position(g.Coordinates)
		if !ok {
			if s := string(g.Coordinates); s == "[]" || s == "null" { // an empty point
				if r != nil {
					d.rows = append(d.rows, *r)
				}
				return nil
			}
			return bad()
		}
		add(p)
	case "MultiPoint", "LineString":
		points, ok := positions(g.Coordinates)
		if !ok {
			return bad()
		}
		if g.Type == "MultiPoint" {
			for _, p := range points {
				add(p)
			}
			return nil
		}
		d.line(points, r, line, convert)
	case "MultiLineString":
		var parts []json.RawMessage
		if json.Unmarshal(g.Coordinates, &parts) != nil {
			return bad()
		}
		var all []orb.Point
		for _, part := range parts {
			points, ok := positions(part)
			if !ok {
				return bad()
			}
			all = append(all, points...)
		}
		d.line(all, r, line, convert)
	case "GeometryCollection":
		for _, one := range g.Geometries {
			if err := d.geometry(one, r, line, depth+1, convert); err != nil {
				return err
			}
		}
	case "Polygon", "MultiPolygon":
		d.notice("polygon-left-out", line, "polygons are no stops and are left out", "give a point for each stop")
	default:
		d.notice("feature-left-out", line, "a geometry of the type "+strconv.Quote(g.Type)+" is left out", "")
	}
	return nil
}

func (d *document) line(points []orb.Point, r *row, line int, convert func(orb.Point) orb.Point) {
	p := path{line: line}
	if r != nil {
		p.name = r.props["name"]
	}
	for _, q := range points {
		p.fixes = append(p.fixes, fix{at: convert(q)})
	}
	if len(p.fixes) > 0 {
		d.paths = append(d.paths, p)
	}
}

func position(raw json.RawMessage) (orb.Point, bool) {
	var v []float64
	if json.Unmarshal(raw, &v) != nil || len(v) < 2 {
		return orb.Point{}, false
	}
	return orb.Point{v[0], v[1]}, true
}

func positions(raw json.RawMessage) ([]orb.Point, bool) {
	var v [][]float64
	if json.Unmarshal(raw, &v) != nil {
		return nil, false
	}
	out := make([]orb.Point, 0, len(v))
	for _, p := range v {
		if len(p) < 2 {
			return nil, false
		}
		out = append(out, orb.Point{p[0], p[1]})
	}
	return out, true
}

// members returns an object's members in their order, values as words. Objects
// and lists stay JSON: GDAL turns a column of JSON into one.
func members(raw json.RawMessage) (keys, values []string) {
	dec := json.NewDecoder(bytes.NewReader(raw))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return nil, nil
	}
	for dec.More() {
		t, err := dec.Token()
		key, ok := t.(string)
		if err != nil || !ok {
			return keys, values
		}
		var v json.RawMessage
		if dec.Decode(&v) != nil {
			return keys, values
		}
		keys, values = append(keys, key), append(values, scalar(v))
	}
	return keys, values
}

// scalar is a JSON value as words, "" for null.
func scalar(raw json.RawMessage) string {
	s := strings.TrimSpace(string(raw))
	switch {
	case s == "" || s == "null":
		return ""
	case s[0] == '"':
		var out string
		if json.Unmarshal(raw, &out) != nil {
			return ""
		}
		return out
	}
	return s
}
