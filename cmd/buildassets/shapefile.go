package main

import (
	"encoding/binary"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
	"golang.org/x/text/encoding/charmap"
)

// shape is one record of a shapefile: its parts (one point, lines, or rings) and
// its attributes, decoded from Windows-1252 and trimmed.
type shape struct {
	parts  []orb.LineString
	fields map[string]string
}

func (s shape) number(field string) float64 {
	v, err := strconv.ParseFloat(s.fields[field], 64)
	if err != nil {
		return 0
	}
	return v
}

// readShapes reads a shapefile of points, lines or polygons with its attributes;
// path goes without the ending.
func readShapes(src *sources, pkg, path string) ([]shape, error) {
	shp, err := src.read(pkg, path+".shp")
	if err != nil {
		return nil, err
	}
	shx, err := src.read(pkg, path+".shx")
	if err != nil {
		return nil, err
	}
	dbf, err := src.read(pkg, path+".dbf")
	if err != nil {
		return nil, err
	}
	rows, err := readRows(dbf)
	if err != nil {
		return nil, fmt.Errorf("%s.dbf: %w", path, err)
	}
	var out []shape
	// The index says where each record is; between them there may be gaps.
	for i := range rows {
		entry := 100 + 8*i
		if len(shx) < entry+8 {
			return nil, fmt.Errorf("%s.shx: ends before record %d", path, i)
		}
		at := 2*int(binary.BigEndian.Uint32(shx[entry:])) + 8
		size := 2 * int(binary.BigEndian.Uint32(shx[entry+4:]))
		if size < 4 || at+size > len(shp) {
			return nil, fmt.Errorf("%s.shp: record %d is cut short", path, i)
		}
		parts, err := shapeParts(shp[at : at+size])
		if err != nil {
			return nil, fmt.Errorf("%s.shp: record %d: %w", path, i, err)
		}
		out = append(out, shape{parts, rows[i]})
	}
	return out, nil
}

func shapeParts(b []byte) ([]orb.LineString, error) {
	le := binary.LittleEndian
	point := func(at int) orb.Point {
		return orb.Point{math.Float64frombits(le.Uint64(b[at:])), math.Float64frombits(le.Uint64(b[at+8:]))}
	}
	switch kind := le.Uint32(b); {
	case kind == 0:
		return nil, nil
	case kind == 1 && len(b) >= 20:
		return []orb.LineString{{point(4)}}, nil
	case (kind == 3 || kind == 5) && len(b) >= 44:
		parts, points := int(le.Uint32(b[36:])), int(le.Uint32(b[40:]))
		if len(b) < 44+4*parts+16*points {
			return nil, fmt.Errorf("%d points do not fit", points)
		}
		out := make([]orb.LineString, parts)
		for i := range out {
			from, to := int(le.Uint32(b[44+4*i:])), points
			if i+1 < parts {
				to = int(le.Uint32(b[48+4*i:]))
			}
			for k := from; k < to; k++ {
				out[i] = append(out[i], point(44+4*parts+16*k))
			}
		}
		return out, nil
	default:
		return nil, fmt.Errorf("shape of kind %d", kind)
	}
}

func readRows(b []byte) ([]map[string]string, error) {
	if len(b) < 33 {
		return nil, fmt.Errorf("no header")
	}
	le := binary.LittleEndian
	count, head, size := int(le.Uint32(b[4:])), int(le.Uint16(b[8:])), int(le.Uint16(b[10:]))
	if len(b) < head+count*size {
		return nil, fmt.Errorf("%d rows do not fit", count)
	}
	type column struct {
		name     string
		at, size int
	}
	var columns []column
	for at, from := 32, 1; at+32 <= head && b[at] != '\r'; at += 32 {
		name, _, _ := strings.Cut(string(b[at:at+11]), "\x00")
		columns = append(columns, column{name, from, int(b[at+16])})
		from += int(b[at+16])
	}
	rows := make([]map[string]string, count)
	for i := range rows {
		rows[i] = map[string]string{}
		row := b[head+i*size : head+(i+1)*size]
		for _, c := range columns {
			text, err := charmap.Windows1252.NewDecoder().Bytes(row[c.at : c.at+c.size])
			if err != nil {
				return nil, err
			}
			rows[i][c.name] = strings.TrimSpace(strings.Trim(string(text), "\x00"))
		}
	}
	return rows, nil
}
