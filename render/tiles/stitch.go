package tiles

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strconv"

	sm "github.com/flopp/go-staticmaps"
	"github.com/golang/geo/r2"
	"github.com/golang/geo/s2"
)

// stitch has go-staticmaps put the block together. It is shown a folder of its own that
// holds exactly the tiles it will look for, in place of its cache, and is kept off the network.
func stitch(g grid, tiles []tile) (image.Image, error) {
	folder, err := os.MkdirTemp("", "dateline-tiles-")
	if err != nil {
		return nil, fmt.Errorf("tiles: %w", err)
	}
	defer os.RemoveAll(folder)
	const name = "block"
	for _, t := range tiles {
		data := t.data
		if t.err != nil {
			data = hole(g.side)
		}
		dir := filepath.Join(folder, name, strconv.Itoa(t.Zoom), strconv.Itoa(t.X))
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return nil, fmt.Errorf("tiles: %w", err)
		}
		if err := os.WriteFile(filepath.Join(dir, strconv.Itoa(t.Y)), data, 0o644); err != nil {
			return nil, fmt.Errorf("tiles: %w", err)
		}
	}
	m := sm.NewContext()
	m.SetOnline(false)
	m.SetCache(sm.NewTileCache(folder, 0o755))
	m.SetTileProvider(&sm.TileProvider{Name: name, TileSize: g.side, URLPattern: "offline"})
	m.SetZoom(g.zoom)
	m.SetCenter(g.middle())
	// A pixel less than the block, so that rounding cannot reach for a tile beyond it.
	m.SetSize(g.columns*g.side-1, g.rows*g.side-1)
	picture, _, err := m.RenderWithTransformer()
	if err != nil {
		return nil, fmt.Errorf("tiles: stitching: %w", err)
	}
	if got, want := picture.Bounds().Size(), image.Pt(g.columns*g.side, g.rows*g.side); got != want {
		return nil, fmt.Errorf("tiles: stitching gave %v pixels in place of %v", got, want)
	}
	return picture, nil
}

// middle is the place at the middle of the block.
func (g grid) middle() s2.LatLng {
	n := float64(g.across())
	x, y := (float64(g.x)+float64(g.columns)/2)/n, (float64(g.y)+float64(g.rows)/2)/n
	return s2.NewMercatorProjection(0.5).ToLatLng(r2.Point{X: x - 0.5, Y: 0.5 - y})
}

// hole is a grey, hatched tile that nobody takes for water or land.
func hole(side int) []byte {
	im := image.NewPaletted(image.Rect(0, 0, side, side), color.Palette{color.Gray{0xe4}, color.Gray{0xc8}})
	for y := range side {
		for x := range side {
			if (x+y)%16 < 2 {
				im.SetColorIndex(x, y, 1)
			}
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, im); err != nil {
		return nil
	}
	return b.Bytes()
}
