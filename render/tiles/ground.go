package tiles

import (
	"context"
	"errors"
	"fmt"
	"image"
	"math"

	"dateline/render/project"
	"dateline/render/scene"
)

// Request says what part of the grid is wanted.
type Request struct {
	View  *project.View // Mercator, with the equator level
	Scale float64       // pixels for one px of the scene, as the picture will be painted; 0 is 1
	Holes bool          // a tile that cannot be had leaves a hatched square, which Ground reports; otherwise it is an error
}

// Ground is what lies under the map.
type Ground struct {
	Group       *scene.Group // the stitched tiles, clipped to the view's frame
	Attribution string       // to be written on the map
	Zoom        int
	Tiles       int
	Holes       []Hole
}

// Hole is a tile that could not be had.
type Hole struct {
	Place
	Err error
}

// mostTiles keeps a large print from emptying a server: beyond it a coarser level is taken.
const mostTiles = 300

// mostFailures is after how many tiles that do not come, though they should, the source is
// given up: a server that answers nothing would keep a map waiting for each tile's whole time.
const mostFailures = 4

// Lay fetches the tiles that the view needs, from the level whose pixels are nearest to
// the picture's, and stitches them.
func Lay(ctx context.Context, src Source, r Request) (*Ground, error) {
	p := r.View.Projection()
	if p.Kind != project.Mercator || p.Lat != 0 || p.Gamma != 0 {
		return nil, fmt.Errorf("tiles: they are made for Mercator maps, not %s", p.PROJ())
	}
	if r.Scale == 0 {
		r.Scale = 1
	}
	info := src.Info()
	g, first, err := choose(ctx, src, r, info)
	if err != nil {
		return nil, err
	}
	out := &Ground{Attribution: info.Attribution, Zoom: g.zoom, Tiles: g.columns * g.rows}
	most := 0
	if r.Holes {
		most = mostFailures
	}
	got, err := gather(ctx, src, g, first, most)
	if err != nil {
		return nil, err
	}
	for _, t := range got {
		if t.err != nil {
			out.Holes = append(out.Holes, Hole{t.Place, t.err})
		}
	}
	if n := len(out.Holes); n > 0 && (!r.Holes || n == out.Tiles || len(got) < out.Tiles) {
		return nil, fmt.Errorf("tiles: %d of %d tiles cannot be had; the first is %s: %w", n, len(got), out.Holes[0].Place, out.Holes[0].Err)
	}
	picture, err := stitch(g, got)
	if err != nil {
		return nil, err
	}
	out.Group = g.group(picture)
	return out, nil
}

// grid is a block of tiles and where it lies on the page.
type grid struct {
	view          *project.View
	zoom, side    int // side is a tile's length in pixels
	x, y          int // of the block's north-west tile; x may lie beyond the antimeridian
	columns, rows int
}

// across returns how many tiles go round the Earth.
func (g grid) across() int { return 1 << g.zoom }

// unit returns the length of a tile's side on the page, in px.
func (g grid) unit() float64 { return 2 * math.Pi * g.view.Scale() / float64(g.across()) }

// corner returns where the north-west corner of tile (0, 0) lies on the page.
func (g grid) corner() (x, y float64) {
	o := g.view.Origin()
	k := g.view.Scale()
	return o.X - k*math.Pi*(1+g.view.Projection().Lon/180), o.Y - k*math.Pi
}

// choose picks the zoom level and the block. The size of tiles is only known from one of
// them: that in the middle, or else in a corner.
func choose(ctx context.Context, src Source, r Request, info Info) (grid, *tile, error) {
	g := grid{view: r.View, side: 256}
	g.zoom = level(r, info, g.side)
	g.cover()
	if g.columns < 1 || g.rows < 1 {
		return g, nil, errors.New("tiles: the frame lies off the Earth")
	}
	var first tile
	failed := 0
	for _, at := range [][2]int{{g.columns / 2, g.rows / 2}, {0, 0}, {g.columns - 1, g.rows - 1}, {0, g.rows - 1}, {g.columns - 1, 0}} {
		first = tile{Place: g.place(at[0], at[1])}
		if first.data, first.err = src.Tile(ctx, first.Place); first.err == nil {
			side, err := check(first.data)
			if err != nil {
				return g, nil, fmt.Errorf("tiles: %s: %w", first.Place, err)
			}
			if side != g.side {
				g.side, g.zoom = side, level(r, info, side)
				g.cover()
			}
			break
		}
		if !r.Holes {
			return g, nil, fmt.Errorf("tiles: %s cannot be had: %w", first.Place, first.err)
		}
		if failed++; failed > 1 && !errors.Is(first.err, ErrNone) {
			break // the rest will tell
		}
	}
	return g, &first, nil
}

// level returns the zoom whose pixels are nearest to the picture's, within what the source
// has and what may be asked for.
func level(r Request, info Info, side int) int {
	z := int(math.Round(math.Log2(2 * math.Pi * r.View.Scale() * r.Scale / float64(side))))
	z = max(info.MinZoom, min(info.MaxZoom, z))
	for ; z > info.MinZoom; z-- {
		g := grid{view: r.View, zoom: z}
		if g.cover(); g.columns*g.rows <= mostTiles {
			break
		}
	}
	return z
}

// cover finds the block that covers the frame, or what of it lies on the Earth, once.
func (g *grid) cover() {
	f, u := g.view.Frame(), g.unit()
	x, y := g.corner()
	west := g.view.Projection().Lon / 360 * float64(g.across()) // where the map is cut, opposite to its centre
	least, most := math.Max((f.MinX-x)/u, west), math.Min((f.MaxX-x)/u, west+float64(g.across()))
	top, bottom := math.Max((f.MinY-y)/u, 0), math.Min((f.MaxY-y)/u, float64(g.across()))
	const hair = 1e-9 // a frame that ends on a tile's edge does not need the next
	g.x, g.y = int(math.Floor(least+hair)), int(math.Floor(top+hair))
	g.columns, g.rows = int(math.Ceil(most-hair))-g.x, int(math.Ceil(bottom-hair))-g.y
}

// place returns the tile in a column and row of the block.
func (g grid) place(column, row int) Place {
	n := g.across()
	return Place{Zoom: g.zoom, X: ((g.x+column)%n + n) % n, Y: g.y + row}
}

// group sets the stitched picture on the page.
func (g grid) group(picture image.Image) *scene.Group {
	u := g.unit()
	x, y := g.corner()
	at := scene.XYWH(x+float64(g.x)*u, y+float64(g.y)*u, float64(g.columns)*u, float64(g.rows)*u)
	k := math.Pi * g.view.Scale()
	o := g.view.Origin()
	world := scene.Rect{MinX: o.X - k, MinY: o.Y - k, MaxX: o.X + k, MaxY: o.Y + k}
	clip := scene.Box(g.view.Frame().Intersect(world), 0)
	out := &scene.Group{ID: "tiles", Class: "tiles", Clip: &clip}
	return out.Add(&scene.Image{Rect: at, Picture: picture})
}
