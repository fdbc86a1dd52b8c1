package gpkg

import (
	"context"
	"database/sql"
	"fmt"
	"io"
	"time"

	_ "modernc.org/sqlite" // the driver, without C

	"dateline/geo"
	"dateline/geo/feature"
	"dateline/seeds/table"
)

// Style is the way in which QGIS draws a layer by default.
type Style struct {
	Layer, Name string
	QML         string
	SLD         string // "" where there is none
}

// Options steer Write. The zero value writes the three layers without styles.
type Options struct {
	Styles   []Style
	Basemap  []feature.Layer // drawn under the others: Polygon, MultiPolygon, LineString, MultiLineString or Point rows
	Lang     string          // of date_label; "" is the document's own
	Modified time.Time       // what stands as the time of change; zero is a constant, so that bytes stay the same
}

// epoch stands where no time is given.
var epoch = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)

// Write writes the GeoPackage. It is built in memory; nothing is written to w
// where that fails.
func Write(w io.Writer, j *geo.Journey, opt Options) error {
	data, err := Bytes(j, opt)
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	return err
}

// Bytes returns the GeoPackage's bytes.
func Bytes(j *geo.Journey, opt Options) (data []byte, err error) {
	if err := j.Check(); err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, fmt.Errorf("gpkg: %w", err)
	}
	defer db.Close()
	ctx := context.Background()
	conn, err := db.Conn(ctx) // one connection: each would have a database of its own
	if err != nil {
		return nil, fmt.Errorf("gpkg: %w", err)
	}
	defer conn.Close()
	p := &pack{ctx: ctx, conn: conn, time: opt.Modified}
	if p.time.IsZero() {
		p.time = epoch
	}
	p.exec("PRAGMA page_size = 4096")
	p.exec("PRAGMA application_id = 1196444487") // GPKG
	p.exec("PRAGMA user_version = 10300")
	p.exec("BEGIN")
	p.script(schema)
	for _, l := range opt.Basemap {
		p.layer(l, "basemap: "+l.Name)
	}
	for _, l := range feature.LayersIn(j, opt.Lang) {
		p.layer(l, descriptions[l.Name])
	}
	p.metadata(j)
	p.styles(opt.Styles)
	p.exec("COMMIT")
	if p.err != nil {
		return nil, fmt.Errorf("gpkg: %w", p.err)
	}
	err = conn.Raw(func(driver any) error {
		s, ok := driver.(interface{ Serialize() ([]byte, error) })
		if !ok {
			return fmt.Errorf("the SQLite driver cannot hand out its bytes")
		}
		data, err = s.Serialize()
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("gpkg: %w", err)
	}
	return data, nil
}

var descriptions = map[string]string{
	feature.StopsLayer: "The stops in the order of travel",
	feature.LegsLayer:  "Geodesics between the stops, cut at the antimeridian",
	feature.FocusLayer: "The border or region that the journey is about",
}

// pack is a GeoPackage in the making; the first error stops it.
type pack struct {
	ctx  context.Context
	conn *sql.Conn
	time time.Time
	err  error
}

func (p *pack) exec(query string, args ...any) {
	if p.err == nil {
		_, p.err = p.conn.ExecContext(p.ctx, query, args...)
	}
}

func (p *pack) script(statements []string) {
	for _, s := range statements {
		p.exec(s)
	}
}

func (p *pack) now() string { return p.time.UTC().Format("2006-01-02T15:04:05.000Z") }

// metadata keeps what concerns the whole trip where GeoPackage wants it, so that
// an edited file can be read back whole.
func (p *pack) metadata(j *geo.Journey) {
	about := `{"data": ` + quoteJSON(j.Data)
	if j.Itinerary != nil {
		about += `, "trip": ` + table.TripJSON(j.Itinerary, "")
	}
	about += "}"
	p.script(metadataSchema)
	p.exec(`INSERT INTO gpkg_metadata (id, md_scope, md_standard_uri, mime_type, metadata) VALUES (1, 'dataset', ?, 'application/json', ?)`, MetadataURI, about)
	p.exec(`INSERT INTO gpkg_metadata_reference (reference_scope, timestamp, md_file_id) VALUES ('geopackage', ?, 1)`, p.now())
	for _, t := range []string{"gpkg_metadata", "gpkg_metadata_reference"} {
		p.exec(`INSERT INTO gpkg_extensions VALUES (?, NULL, 'gpkg_metadata', 'http://www.geopackage.org/spec120/#extension_metadata', 'read-write')`, t)
	}
}

// MetadataURI marks the metadata that is ours.
const MetadataURI = "urn:dateline:trip"

// styles writes the table that QGIS looks into when it opens a layer. Catalog
// and schema are empty strings, not NULL: QGIS compares them so.
func (p *pack) styles(styles []Style) {
	if len(styles) == 0 {
		return
	}
	p.exec(`CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256), f_table_name TEXT(256), ` +
		`f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30), ` +
		`update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))`)
	for _, s := range styles {
		p.exec(`INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description, owner, ui, update_time) `+
			`VALUES ('', '', ?, ?, ?, ?, ?, 1, '', '', '', ?)`, s.Layer, geometryColumn, s.Name, s.QML, s.SLD, p.now())
	}
	p.exec(`INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id) VALUES ('layer_styles', 'attributes', 'layer_styles', '', ?, 0)`, p.now())
}
