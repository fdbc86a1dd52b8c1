package track

import (
	"bytes"
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/encoding/wkb"
	_ "modernc.org/sqlite" // the driver, without C
)

// patience is how long a query of a file may take: a file may hold anything.
const patience = 20 * time.Second

// geopackage reads the feature tables of a GeoPackage. It works on a copy in
// memory: the file itself cannot change, and its views and triggers do not run.
func (d *document) geopackage(data []byte) error {
	if !bytes.HasPrefix(data, []byte("SQLite format 3\x00")) || len(data) < 100 {
		return d.fail(0, "is no SQLite file, as a GeoPackage must be")
	}
	// A file in write-ahead mode opens only beside its log; what has been written back is in the copy.
	copied := append([]byte(nil), data...)
	copied[18], copied[19] = 1, 1

	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return d.fail(0, err.Error())
	}
	defer db.Close()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	conn, err := db.Conn(ctx)
	if err != nil {
		return d.fail(0, err.Error())
	}
	defer conn.Close()
	err = conn.Raw(func(c any) error {
		s, ok := c.(interface{ Deserialize([]byte) error })
		if !ok {
			return driver.ErrBadConn
		}
		return s.Deserialize(copied)
	})
	if err != nil {
		return d.fail(0, "cannot be opened as SQLite: "+err.Error())
	}
	g := &geopackage{d: d, ctx: ctx, conn: conn}
	for _, pragma := range []string{"PRAGMA query_only = 1", "PRAGMA trusted_schema = 0", "PRAGMA cell_size_check = 1"} {
		if _, err := conn.ExecContext(ctx, pragma); err != nil {
			return d.fail(0, "cannot be opened as SQLite: "+err.Error())
		}
	}
	return g.read()
}

type geopackage struct {
	d    *document
	ctx  context.Context
	conn *sql.Conn
}

type featureTable struct {
	name, column string
	srs          int
}

func (g *geopackage) read() error {
	tables, err := g.tables()
	if err != nil {
		return g.d.fail(0, "is an SQLite file, but no GeoPackage with features, or it is cut short or damaged; "+anew)
	}
	g.trip()
	own := false
	for _, t := range tables {
		own = own || t.name == "stops" && g.has(t.name, "seed")
	}
	for _, t := range tables {
		if own && t.name != "stops" && t.name != "focus" && t.name != "legs" { // a basemap is no trip
			continue
		}
		if err := g.table(t, own); err != nil {
			return err
		}
	}
	return nil
}

// tables lists the feature tables that are real tables.
func (g *geopackage) tables() ([]featureTable, error) {
	rows, err := g.conn.QueryContext(g.ctx, `SELECT c.table_name, c.column_name, c.srs_id FROM gpkg_geometry_columns c JOIN sqlite_master m ON m.name = c.table_name AND m.type = 'table' ORDER BY m.rowid LIMIT 1000`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []featureTable
	for rows.Next() {
		var t featureTable
		if err := rows.Scan(&t.name, &t.column, &t.srs); err != nil {
			return nil, err
		}
		out = append(out, t)
	}
	return out, rows.Err()
}

// trip reads what we wrote of the whole trip.
func (g *geopackage) trip() {
	var text string
	if g.conn.QueryRowContext(g.ctx, `SELECT metadata FROM gpkg_metadata WHERE md_standard_uri = 'urn:dateline:trip' LIMIT 1`).Scan(&text) != nil {
		return // a GeoPackage of somebody else's
	}
	keys, values := members([]byte(text))
	for i, k := range keys {
		if k == "trip" {
			g.d.trip = values[i]
		}
	}
}

func (g *geopackage) has(table, column string) bool {
	var n int
	err := g.conn.QueryRowContext(g.ctx, `SELECT count(*) FROM pragma_table_info(?) WHERE name = ?`, table, column).Scan(&n)
	return err == nil && n > 0
}

func quoteName(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

func (g *geopackage) table(t featureTable, own bool) error {
	convert, err := g.d.system(strconv.Itoa(t.srs), "EPSG:"+strconv.Itoa(t.srs))
	if err != nil {
		return err
	}
	rows, err := g.conn.QueryContext(g.ctx, `SELECT * FROM `+quoteName(t.name)+` LIMIT `+strconv.Itoa(maxStops+1))
	if err != nil {
		return g.d.fail(0, "the table "+t.name+" cannot be read: "+err.Error())
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return g.d.fail(0, "the table "+t.name+" cannot be read: "+err.Error())
	}
	cells := make([]any, len(columns))
	into := make([]any, len(columns))
	for i := range cells {
		into[i] = &cells[i]
	}
	for number := 1; rows.Next(); number++ {
		if err := rows.Scan(into...); err != nil {
			return g.d.fail(0, "the table "+t.name+" cannot be read: "+err.Error())
		}
		r := row{}
		var shape orb.Geometry
		for i, c := range columns {
			if c == t.column {
				blob, _ := cells[i].([]byte)
				if shape, err = geometry(blob); err != nil {
					return g.d.fail(0, fmt.Sprintf("row %d of the table %s: %v", number, t.name, err))
				}
				continue
			}
			r.set(c, cellText(cells[i]))
		}
		if own && (t.name == "focus" || t.name == "legs") { // their lines are computed anew
			r.layer = t.name
			g.d.rows = append(g.d.rows, r)
			continue
		}
		g.shape(shape, r, convert)
	}
	if err := rows.Err(); err != nil {
		return g.d.fail(0, "the table "+t.name+" cannot be read: "+err.Error())
	}
	return nil
}

func (g *geopackage) shape(shape orb.Geometry, r row, convert func(orb.Point) orb.Point) {
	add := func(p orb.Point) {
		one := r
		p = convert(p)
		one.at = &p
		g.d.rows = append(g.d.rows, one)
	}
	switch s := shape.(type) {
	case orb.Point:
		add(s)
	case orb.MultiPoint:
		for _, p := range s {
			add(p)
		}
	case orb.LineString:
		g.d.line(s, &r, 0, convert)
	case orb.MultiLineString:
		for _, part := range s {
			g.d.line(part, &r, 0, convert)
		}
	case orb.Polygon, orb.MultiPolygon:
		g.d.notice("polygon-left-out", 0, "polygons are no stops and are left out", "give a point for each stop")
	case nil:
		g.d.rows = append(g.d.rows, r)
	}
}

// geometry reads the GeoPackage's binary form; nil for none and for empty ones.
func geometry(blob []byte) (orb.Geometry, error) {
	if len(blob) == 0 {
		return nil, nil
	}
	if len(blob) < 8 || blob[0] != 'G' || blob[1] != 'P' {
		return nil, fmt.Errorf("its geometry is not in the GeoPackage's form")
	}
	flags := blob[3]
	if flags&0x10 != 0 {
		return nil, nil // empty
	}
	envelope := map[byte]int{0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
	skip, ok := envelope[flags>>1&7]
	if !ok || len(blob) < 8+skip+5 {
		return nil, fmt.Errorf("its geometry is cut off")
	}
	body := blob[8+skip:]
	g, err := wkb.Unmarshal(flatten(body))
	if err != nil {
		return nil, fmt.Errorf("its geometry cannot be read: %v", err)
	}
	return g, nil
}

// flatten drops the heights and measures of a point, the one geometry that a
// person edits with them; other geometries are left as they are.
func flatten(body []byte) []byte {
	var order binary.ByteOrder = binary.LittleEndian
	if body[0] == 0 {
		order = binary.BigEndian
	}
	kind := order.Uint32(body[1:])
	if kind%1000 != 1 || kind < 1000 || len(body) < 21 {
		return body
	}
	out := append([]byte(nil), body[:21]...)
	order.PutUint32(out[1:], 1)
	return out
}

func cellText(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case []byte:
		return string(v)
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case bool:
		return strconv.FormatBool(v)
	case time.Time:
		if v.Hour() == 0 && v.Minute() == 0 && v.Second() == 0 {
			return v.Format("2006-01-02")
		}
		return v.Format("2006-01-02T15:04")
	}
	return fmt.Sprint(v)
}
