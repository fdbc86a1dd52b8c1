package track

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"dateline/seeds"
	"dateline/seeds/table"
)

// Format is a form of map data.
type Format string

// The formats. Unknown lets the content decide.
const (
	Unknown    Format = ""
	GPX        Format = "gpx"
	KML        Format = "kml"
	KMZ        Format = "kmz"
	GeoJSON    Format = "geojson"
	GeoPackage Format = "gpkg"
)

// Options steer Read. The zero value works.
type Options struct {
	Format Format          // forced, where it is not Unknown
	Dates  table.DateOrder // how 03/04/2019 is read in properties, where it is not AnyOrder
}

const (
	maxStops = 20_000    // more is a data set, not a trip
	maxBytes = 512 << 20 // of one file, unpacked
)

// ErrNoStops is wrapped by the error of a file that was read but holds no place.
var ErrNoStops = errors.New("holds no point and no track to map")

// Read reads map data. name is the file's name, for messages; an error says the
// file, the line where there is one, and what to do.
func Read(name string, data []byte, opt Options) (it *seeds.Itinerary, err error) {
	defer func() {
		if p := recover(); p != nil { // a parser of others gave up: no panic leaves the package
			it, err = nil, fmt.Errorf("seeds: %s: cannot be read (%v); the file is damaged", name, p)
		}
	}()
	if len(data) > maxBytes {
		return nil, fmt.Errorf("seeds: %s: larger than %d MB; give a part of it", name, maxBytes>>20)
	}
	format := opt.Format
	if format == Unknown {
		format = Detect(data)
	}
	d := &document{name: name, opt: opt}
	switch format {
	case GPX:
		err = d.gpx(data)
	case KML:
		err = d.kml(data)
	case KMZ:
		err = d.kmz(data)
	case GeoJSON:
		err = d.geojson(data)
	case GeoPackage:
		err = d.geopackage(data)
	default:
		return nil, fmt.Errorf("seeds: %s: neither GPX, KML, KMZ, GeoJSON nor GeoPackage; name its form with --from", name)
	}
	if err != nil {
		return nil, err
	}
	if it, err = d.itinerary(); err != nil {
		return nil, err
	}
	if len(it.Seeds) == 0 {
		return nil, fmt.Errorf("seeds: %s: %w; give one with waypoints, a route or a track", name, ErrNoStops)
	}
	if len(it.Seeds) > maxStops {
		return nil, fmt.Errorf("seeds: %s: more than %d points are no trip that a map can show; give a part of them", name, maxStops)
	}
	return it, nil
}

// Detect tells the form of map data by its first bytes, Unknown where it is none.
func Detect(data []byte) Format {
	head := bytes.TrimSpace(bytes.TrimPrefix(data[:min(len(data), 8192)], []byte("\ufeff")))
	text := string(head)
	switch {
	case strings.HasPrefix(text, "SQLite format 3\x00"):
		return GeoPackage
	case strings.HasPrefix(text, "PK\x03\x04"):
		return KMZ
	case strings.HasPrefix(text, "<") && strings.Contains(text, "<gpx"):
		return GPX
	case strings.HasPrefix(text, "<") && strings.Contains(text, "<kml"):
		return KML
	case strings.HasPrefix(text, "{"):
		for _, t := range []string{"FeatureCollection", "Feature", "GeometryCollection", "Point", "MultiPoint", "LineString", "MultiLineString"} {
			if strings.Contains(text, `"`+t+`"`) {
				return GeoJSON
			}
		}
	}
	return Unknown
}
