// Package tiles lays raster map tiles under a map: from a web server by a URL template,
// or from an MBTiles file. go-staticmaps stitches them; this package fetches, checks and
// caches them first, so that no server is asked for anything that the frame does not need, and
// no failed tile is passed over. It contacts nobody unless a source is opened.
//
// Tiles are of the Web Mercator grid, x to the east and y to the south (XYZ).
package tiles

import (
	"context"
	"errors"
	"fmt"
	"html"
	"regexp"
	"strings"
	"time"
)

// Source hands out encoded tiles. It is safe for concurrent use.
type Source interface {
	// Tile returns a tile as it is stored: PNG, JPEG or WebP. ErrNone says that the source
	// has none there, any other error that it could not be had.
	Tile(ctx context.Context, at Place) ([]byte, error)
	Info() Info
	Close() error
}

// Place is a tile's place in the grid.
type Place struct{ Zoom, X, Y int }

// String writes a place as zoom/x/y.
func (p Place) String() string { return fmt.Sprintf("%d/%d/%d", p.Zoom, p.X, p.Y) }

// ErrNone says that a source has no tile at a place.
var ErrNone = errors.New("there is no such tile")

// Info says what a source is.
type Info struct {
	Name             string // the file or the server's template
	Attribution      string // what must be written on the map; plain text
	MinZoom, MaxZoom int
}

// Options say how a source is read. Zero fields have defaults.
type Options struct {
	Attribution string        // required for servers; for files it replaces what they say
	MinZoom     int           // of servers, which cannot be asked
	MaxZoom     int           // of servers; 0 is 19
	CacheDir    string        // where tiles of servers are kept; "" keeps none
	MaxAge      time.Duration // how long a kept tile is good; 0 is seven days, as public servers ask
	UserAgent   string        // names the program to servers; "" is "Dateline"
	Timeout     time.Duration // for one tile; 0 is 20 seconds
}

const (
	deepest   = 22      // zoom levels beyond which no public source goes
	fullSize  = 8 << 20 // bytes of a tile beyond which it is none
	longTiles = 2048    // pixels of a side beyond which it is none
)

// Open opens an MBTiles file, or a URL template with {z}, {x} and {y} ({-y} counts from the
// south, {s} is one of a, b and c).
func Open(where string, o Options) (Source, error) {
	if strings.Contains(where, "://") {
		return openServer(where, o)
	}
	return openFile(where, o)
}

// plain makes text of an attribution, which servers and files give as HTML.
func plain(s string) string {
	s = html.UnescapeString(tags.ReplaceAllString(s, ""))
	return strings.Join(strings.Fields(s), " ")
}

var tags = regexp.MustCompile(`<[^>]*>`)

// ErrUnattributed is wrapped by the error for a source that nobody credits.
var ErrUnattributed = errors.New("the attribution of the tiles is missing; their licence wants it on the map")

func unattributed(where string) error { return fmt.Errorf("tiles: %s: %w", where, ErrUnattributed) }
