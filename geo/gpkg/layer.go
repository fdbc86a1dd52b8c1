package gpkg

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"strings"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/encoding/wkb"

	"dateline/geo/feature"
)

const geometryColumn = "geom"

var sqlTypes = map[feature.Type]string{
	feature.Text: "TEXT", feature.Integer: "INTEGER", feature.Real: "REAL", feature.Bool: "BOOLEAN", feature.Date: "DATE",
}

// layer writes one table of features and its spatial index. The triggers come
// last: they call functions that only a reader of GeoPackages has.
func (p *pack) layer(l feature.Layer, description string) {
	if p.err != nil {
		return
	}
	if !plainName(l.Name) {
		p.err = fmt.Errorf("the layer name %q may hold only letters, digits and _", l.Name)
		return
	}
	kind := geometryType(l)
	columns := []string{`"fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL`, `"geom" ` + kind}
	names, marks := []string{`"fid"`, `"geom"`}, []string{"?", "?"}
	for _, c := range l.Columns {
		name := strings.ReplaceAll(c.Name, `"`, `""`)
		columns = append(columns, `"`+name+`" `+sqlTypes[c.Type])
		names, marks = append(names, `"`+name+`"`), append(marks, "?")
	}
	p.exec(`CREATE TABLE "` + l.Name + `" (` + strings.Join(columns, ", ") + `)`)
	p.exec(`CREATE VIRTUAL TABLE "rtree_` + l.Name + `_geom" USING rtree(id, minx, maxx, miny, maxy)`)
	if p.err != nil {
		return
	}
	insert, err := p.conn.PrepareContext(p.ctx, `INSERT INTO "`+l.Name+`" (`+strings.Join(names, ", ")+`) VALUES (`+strings.Join(marks, ", ")+`)`)
	if err != nil {
		p.err = err
		return
	}
	defer insert.Close()
	all := orb.Bound{Min: orb.Point{math.Inf(1), math.Inf(1)}, Max: orb.Point{math.Inf(-1), math.Inf(-1)}}
	for i, row := range l.Rows {
		args := []any{i + 1, nil}
		if g := multi(row.Geometry); g != nil {
			b := g.Bound()
			all = all.Union(b)
			if args[1], err = blob(g, b); err != nil {
				p.err = err
				return
			}
			p.exec(`INSERT INTO "rtree_`+l.Name+`_geom" VALUES (?, ?, ?, ?, ?)`, i+1, b.Min[0], b.Max[0], b.Min[1], b.Max[1])
		}
		if _, err := insert.ExecContext(p.ctx, append(args, row.Values...)...); err != nil {
			p.err = err
			return
		}
	}
	box := []any{nil, nil, nil, nil}
	if all.Min[0] <= all.Max[0] {
		box = []any{all.Min[0], all.Min[1], all.Max[0], all.Max[1]}
	}
	p.exec(`INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, 4326)`, append([]any{l.Name, l.Name, description, p.now()}, box...)...)
	p.exec(`INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, 4326, 0, 0)`, l.Name, geometryColumn, kind)
	p.exec(`INSERT INTO gpkg_extensions VALUES (?, ?, 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')`, l.Name, geometryColumn)
	for _, t := range rtreeTriggers {
		p.exec(strings.ReplaceAll(strings.ReplaceAll(t, `"T"`, `"`+l.Name+`"`), "rtree_T_geom", "rtree_"+l.Name+"_geom"))
	}
}

// plainName keeps table names to what needs no quoting anywhere.
func plainName(s string) bool {
	for i, c := range s {
		if !(c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || i > 0 && c >= '0' && c <= '9') {
			return false
		}
	}
	return s != "" && !strings.HasPrefix(s, "gpkg_") && !strings.HasPrefix(s, "rtree_") && !strings.HasPrefix(s, "sqlite_")
}

// geometryType is what all rows of the layer share; lines and polygons are
// always multiple, as one table holds one type.
func geometryType(l feature.Layer) string {
	if l.Name == feature.StopsLayer {
		return "POINT"
	}
	for _, r := range l.Rows {
		switch multi(r.Geometry).(type) {
		case orb.Point:
			return "POINT"
		case orb.MultiPolygon:
			return "MULTIPOLYGON"
		case orb.MultiLineString:
			return "MULTILINESTRING"
		}
	}
	return "MULTILINESTRING"
}

// multi makes one multiple type of each family; nil where there is nothing.
func multi(g orb.Geometry) orb.Geometry {
	switch g := g.(type) {
	case orb.Point:
		return g
	case orb.LineString:
		if len(g) > 1 {
			return orb.MultiLineString{g}
		}
	case orb.MultiLineString:
		if len(g) > 0 {
			return g
		}
	case orb.Polygon:
		if len(g) > 0 {
			return orb.MultiPolygon{g}
		}
	case orb.MultiPolygon:
		if len(g) > 0 {
			return g
		}
	}
	return nil
}

// blob is a geometry in the GeoPackage's binary form: a header with the
// envelope (none for a point), then little-endian WKB.
func blob(g orb.Geometry, b orb.Bound) ([]byte, error) {
	body, err := wkb.Marshal(g, binary.LittleEndian)
	if err != nil {
		return nil, err
	}
	flags := byte(1) // little-endian
	_, isPoint := g.(orb.Point)
	if !isPoint {
		flags |= 1 << 1 // envelope of minx, maxx, miny, maxy
	}
	out := []byte{'G', 'P', 0, flags}
	out = binary.LittleEndian.AppendUint32(out, 4326)
	if !isPoint {
		for _, v := range []float64{b.Min[0], b.Max[0], b.Min[1], b.Max[1]} {
			out = binary.LittleEndian.AppendUint64(out, math.Float64bits(v))
		}
	}
	return append(out, body...), nil
}

func quoteJSON(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		return `""`
	}
	return string(b)
}
