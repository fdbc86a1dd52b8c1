package tiles

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strconv"

	_ "modernc.org/sqlite" // the format is an SQLite database
)

// file reads tiles from an MBTiles file (specification 1.3).
type file struct {
	db   *sql.DB
	info Info
}

func openFile(name string, o Options) (Source, error) {
	if info, err := os.Stat(name); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("tiles: %s: there is no such file", name)
	} else if err != nil {
		return nil, fmt.Errorf("tiles: %w", err)
	} else if info.IsDir() {
		return nil, fmt.Errorf("tiles: %s is a folder; an MBTiles file is wanted", name)
	}
	abs, err := filepath.Abs(name)
	if err != nil {
		return nil, fmt.Errorf("tiles: %w", err)
	}
	u := url.URL{Scheme: "file", Path: filepath.ToSlash(abs), RawQuery: "mode=ro&immutable=1"}
	db, err := sql.Open("sqlite", u.String())
	if err != nil {
		return nil, fmt.Errorf("tiles: %s: %w", name, err)
	}
	f := &file{db: db, info: Info{Name: filepath.Base(name)}}
	if err := f.describe(o); err != nil {
		db.Close()
		return nil, fmt.Errorf("tiles: %s: %w", name, err)
	}
	if f.info.Attribution == "" {
		db.Close()
		return nil, unattributed(name)
	}
	return f, nil
}

// describe reads the metadata, and counts what it leaves out.
func (f *file) describe(o Options) error {
	meta := map[string]string{}
	rows, err := f.db.Query("SELECT name, value FROM metadata")
	if err != nil {
		return fmt.Errorf("not an MBTiles file, nor a URL with {z}, {x} and {y}: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var key, value sql.NullString
		if err := rows.Scan(&key, &value); err != nil {
			return fmt.Errorf("its metadata cannot be read: %w", err)
		}
		meta[key.String] = value.String
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("its metadata cannot be read: %w", err)
	}
	if meta["format"] == "pbf" || meta["format"] == "mvt" {
		return errors.New("it holds vector tiles, which cannot be drawn; raster tiles (png, jpg, webp) can")
	}
	var least, most sql.NullInt64
	if err := f.db.QueryRow("SELECT min(zoom_level), max(zoom_level) FROM tiles").Scan(&least, &most); err != nil {
		return fmt.Errorf("its tiles cannot be read: %w", err)
	}
	if !most.Valid {
		return errors.New("it holds no tiles")
	}
	f.info.MinZoom, f.info.MaxZoom = int(least.Int64), int(most.Int64)
	for key, zoom := range map[string]*int{"minzoom": &f.info.MinZoom, "maxzoom": &f.info.MaxZoom} {
		if n, err := strconv.Atoi(meta[key]); err == nil && n >= int(least.Int64) && n <= int(most.Int64) {
			*zoom = n
		}
	}
	if f.info.MinZoom < 0 || f.info.MaxZoom > deepest || f.info.MinZoom > f.info.MaxZoom {
		return fmt.Errorf("zoom levels %d to %d are not within 0 to %d", f.info.MinZoom, f.info.MaxZoom, deepest)
	}
	if f.info.Attribution = plain(o.Attribution); f.info.Attribution == "" {
		f.info.Attribution = plain(meta["attribution"])
	}
	return nil
}

func (f *file) Info() Info   { return f.info }
func (f *file) Close() error { return f.db.Close() }

// Tile reads a tile. The file counts rows from the south.
func (f *file) Tile(ctx context.Context, at Place) ([]byte, error) {
	var data []byte
	err := f.db.QueryRowContext(ctx, "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?",
		at.Zoom, at.X, 1<<at.Zoom-1-at.Y).Scan(&data)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fmt.Errorf("%s: %w", f.info.Name, ErrNone)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", f.info.Name, err)
	}
	if _, err := check(data); err != nil {
		return nil, fmt.Errorf("%s: %w", f.info.Name, err)
	}
	return data, nil
}
