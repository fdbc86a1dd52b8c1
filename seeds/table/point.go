package table

import (
	"math"
	"strconv"
	"strings"

	"dateline/seeds"
)

// point reads coordinates: [lon, lat], {lat:, lon:} or words.
func (r *reader) point(s *seeds.Seed, v *node, lonFirst bool) {
	switch v.kind {
	case listNode:
		if len(v.items) < 2 || len(v.items) > 3 {
			r.fail(v.line, "coordinates need two numbers: [longitude, latitude]")
			return
		}
		r.latLon(s, v.items[1], v.items[0])
	case dictNode:
		r.latLon(s, v.get(fLat), v.get(fLon))
	case scalarNode:
		if v.empty() {
			return
		}
		p, err := parsePair(v.string(), lonFirst)
		if err != nil {
			r.fail(v.line, err.Error())
			return
		}
		s.At = &p
	}
}

// latLon reads two separate angles.
func (r *reader) latLon(s *seeds.Seed, lat, lon *node) {
	if lat.empty() && lon.empty() {
		return
	}
	if lat.empty() || lon.empty() {
		line := s.Line
		r.fail(line, "only one of latitude and longitude is given; give both or neither")
		return
	}
	y, axisY, okY := parseAngle(lat.string())
	x, axisX, okX := parseAngle(lon.string())
	if !okY || !okX {
		bad := lat
		if okY {
			bad = lon
		}
		r.fail(bad.line, "the coordinate "+quote(bad.string())+" is not a number of degrees; write it as in -12.05 or 12°03'00\"S")
		return
	}
	if axisY == 'E' || axisX == 'N' { // hemispheres outrank the columns
		x, y = y, x
	}
	p, err := checkPoint(x, y)
	if err != nil {
		r.fail(lon.line, err.Error())
		return
	}
	s.At = &p
}

// offset reads a label's nudge: [dx, dy], {dx:, dy:} or "dx dy".
func offset(v *node) (*[2]float64, bool) {
	var words []string
	switch v.kind {
	case scalarNode:
		words = strings.Fields(strings.NewReplacer(",", " ", ";", " ").Replace(v.string()))
	case listNode:
		words = v.strings()
	case dictNode:
		words = []string{"0", "0"}
		for i, k := range v.keys {
			switch strings.ToLower(k) {
			case "dx", "x":
				words[0] = v.values[i].string()
			case "dy", "y":
				words[1] = v.values[i].string()
			}
		}
	}
	if len(words) != 2 {
		return nil, false
	}
	x, errX := strconv.ParseFloat(words[0], 64)
	y, errY := strconv.ParseFloat(words[1], 64)
	if errX != nil || errY != nil || math.IsNaN(x+y) || math.IsInf(x, 0) || math.IsInf(y, 0) {
		return nil, false
	}
	return &[2]float64{x, y}, true
}

// span reads [start, end] or "start-end".
func (r *reader) span(v *node) seeds.Span {
	words := v.strings()
	if len(words) == 1 {
		words = strings.Split(words[0], "-")
	}
	if len(words) != 2 {
		return seeds.Span{}
	}
	s := seeds.Span{Start: atoi(words[0]), End: atoi(words[1])}
	if s.Start < 0 || s.End < s.Start {
		return seeds.Span{}
	}
	return s
}
