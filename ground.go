package dateline

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"dateline/render"
	"dateline/render/project"
	"dateline/render/scene"
	"dateline/render/tiles"
	"dateline/seeds"
)

// Tiles says which raster map tiles lie under a map in place of the basemap. The zero
// value is none: no server is contacted.
type Tiles struct {
	Source      string // a URL template with {z}, {x} and {y}, or an MBTiles file
	Attribution string // of the tiles; required for servers, which do not say
	Holes       bool   // draw on where tiles cannot be had, with a notice; otherwise that is an error
}

// ground is opened tiles and, once they are laid, what came of them.
type ground struct {
	source tiles.Source
	laid   *tiles.Ground
}

// open opens the tiles, or returns nil for none. Tiles of servers are kept in the user's cache folder.
func (t Tiles) open() (*ground, error) {
	if t.Source == "" {
		return nil, nil
	}
	opt := tiles.Options{Attribution: t.Attribution, UserAgent: "Dateline (route maps)"}
	if dir, err := os.UserCacheDir(); err == nil {
		opt.CacheDir = filepath.Join(dir, "dateline", "tiles")
	}
	src, err := tiles.Open(t.Source, opt)
	if err != nil {
		server := strings.Contains(t.Source, "://")
		return nil, &render.OptionError{Option: "Tiles", Err: err, InFile: !server && !errors.Is(err, tiles.ErrUnattributed)}
	}
	return &ground{source: src}, nil
}

// under makes the ground what render lays under the route.
func (g *ground) under(opt DrawOptions) *render.Ground {
	if g == nil {
		return nil
	}
	return &render.Ground{Attribution: g.source.Info().Attribution, Lay: func(v *project.View) (scene.Node, error) {
		laid, err := tiles.Lay(context.Background(), g.source, tiles.Request{View: v, Scale: opt.scale(), Holes: opt.Tiles.Holes})
		if err != nil {
			return nil, err
		}
		g.laid = laid
		return laid.Group, nil
	}}
}

// notices says how many tiles are missing.
func (g *ground) notices() []seeds.Notice {
	if g == nil || g.laid == nil || len(g.laid.Holes) == 0 {
		return nil
	}
	first := g.laid.Holes[0]
	return []seeds.Notice{{Code: "tiles-missing", Text: fmt.Sprintf("%d of %d map tiles could not be had, and are hatched; the first is %s: %v",
		len(g.laid.Holes), g.laid.Tiles, first.Place, first.Err)}}
}

func (g *ground) close() {
	if g != nil {
		g.source.Close()
	}
}
