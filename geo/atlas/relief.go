package atlas

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"image/jpeg"
	"math"
	"sync"
	"sync/atomic"

	"github.com/paulmach/orb"
)

// Relief is the light and shadow of the land, lit from the north-west: grids in
// longitude and latitude from fine to coarse, cut into tiles that are decoded when first
// asked for. It is safe for use by several goroutines.
//
// It is for shading only: heights cannot be read from it.
type Relief struct {
	grids  []reliefGrid // the finest first
	failed atomic.Pointer[error]
}

type reliefGrid struct {
	width, height int // in pixels
	columns       int // of tiles
	tiles         []reliefTile
}

type reliefTile struct {
	data   []byte
	once   sync.Once
	shades *image.Gray // nil where it cannot be decoded
}

// The layout of a relief file, little-endian: magic; the sum of what follows up to the
// tiles; the side of a tile and the number of grids; for each grid its width and height
// in pixels; the end of each tile from the start of the first, grid by grid and row by row
// from the north-west; then the tiles as grey JPEG files.
const (
	reliefMagic  = "DLRELIF1"
	reliefHeader = 20
)

// flatShade is the grey of level ground.
const flatShade = 128

// OpenRelief takes the bytes of a relief and keeps them: they must not change.
// Nothing is decoded yet.
func OpenRelief(data []byte) (*Relief, error) {
	damaged := func(what string) (*Relief, error) {
		return nil, fmt.Errorf("geo/atlas: relief: %s: %w", what, ErrDamaged)
	}
	if len(data) < reliefHeader || string(data[:len(reliefMagic)]) != reliefMagic {
		return damaged("no relief of this version")
	}
	le := binary.LittleEndian
	tile, count := int(le.Uint32(data[12:])), int(le.Uint32(data[16:]))
	const most = 1 << 16
	if tile < 1 || tile > most || count < 1 || count > 16 || len(data) < reliefHeader+8*count {
		return damaged("no grids")
	}
	r := &Relief{grids: make([]reliefGrid, count)}
	all := 0
	for i := range r.grids {
		w, h := int(le.Uint32(data[reliefHeader+8*i:])), int(le.Uint32(data[reliefHeader+8*i+4:]))
		if w < 1 || h < 1 || w > most || h > most || w%tile != 0 || h%tile != 0 {
			return damaged("tiles do not fill a grid")
		}
		n := w / tile * (h / tile)
		if all += n; all > len(data)/4 {
			return damaged("too many tiles")
		}
		r.grids[i] = reliefGrid{w, h, w / tile, make([]reliefTile, n)}
	}
	ends := reliefHeader + 8*count
	first := ends + 4*all
	if len(data) < first || crc32.Checksum(data[12:first], table) != le.Uint32(data[8:]) {
		return damaged("the index does not match its checksum")
	}
	from := 0
	for i := range r.grids {
		for k := range r.grids[i].tiles {
			to := int(le.Uint32(data[ends:]))
			if to < from || first+to > len(data) {
				return damaged("a tile lies outside the file")
			}
			r.grids[i].tiles[k].data = data[first+from : first+to]
			from, ends = to, ends+4
		}
	}
	if first+from != len(data) {
		return damaged("bytes are left over")
	}
	return r, nil
}

// Shade is the light at a point, between those of the nearest pixels: 0 for level
// ground and the sea, up to 1 for slopes that face the light, down to -1 for those that
// lie in shadow. It reads the coarsest grid that a map of so many metres to a pixel
// bears.
func (r *Relief) Shade(p orb.Point, metresPerPixel float64) float64 {
	if !(math.Abs(p[1]) <= 90) || math.IsNaN(p[0]) || math.IsInf(p[0], 0) {
		return 0
	}
	// A grid may be this much coarser than the map before it looks soft.
	const soft = 1.5
	g := &r.grids[0]
	for i := range r.grids {
		if equator/float64(r.grids[i].width) <= metresPerPixel*soft {
			g = &r.grids[i]
		}
	}
	x := (math.Mod(p[0], 360)+540)/360*float64(g.width) - 0.5
	y := (90-p[1])/180*float64(g.height) - 0.5
	x0, y0 := math.Floor(x), math.Floor(y)
	fx, fy := x-x0, y-y0
	i, j := int(x0), int(y0)
	top := r.at(g, i, j)*(1-fx) + r.at(g, i+1, j)*fx
	bottom := r.at(g, i, j+1)*(1-fx) + r.at(g, i+1, j+1)*fx
	return max(-1, min(1, (top*(1-fy)+bottom*fy-flatShade)/(255-flatShade)))
}

// equator is its length in metres.
const equator = 40_075_017

// Err is the first error of decoding a tile, or nil; such a tile is taken as level.
func (r *Relief) Err() error {
	if err := r.failed.Load(); err != nil {
		return *err
	}
	return nil
}

// at is the grey of a pixel; columns go round, rows end at the poles.
func (r *Relief) at(g *reliefGrid, x, y int) float64 {
	x %= g.width
	if x < 0 {
		x += g.width
	}
	y = max(0, min(y, g.height-1))
	side := g.width / g.columns
	t := &g.tiles[y/side*g.columns+x/side]
	t.once.Do(func() { r.decode(t, side) })
	if t.shades == nil {
		return flatShade
	}
	return float64(t.shades.Pix[y%side*t.shades.Stride+x%side])
}

func (r *Relief) decode(t *reliefTile, side int) {
	err := errors.New("not a grey picture of its size")
	if config, e := jpeg.DecodeConfig(bytes.NewReader(t.data)); e != nil {
		err = e
	} else if config.Width == side && config.Height == side {
		picture, e := jpeg.Decode(bytes.NewReader(t.data))
		if grey, ok := picture.(*image.Gray); ok && e == nil {
			t.shades = grey
			return
		}
		if e != nil {
			err = e
		}
	}
	err = fmt.Errorf("geo/atlas: relief: a tile cannot be decoded: %w: %w", err, ErrDamaged)
	r.failed.CompareAndSwap(nil, &err)
}

// BuildRelief makes the bytes of a relief from pictures of its shades, the finest
// first, 128 for level ground; each spans the Earth from -180° to 180° and from the north
// pole to the south. The side of a tile must divide every picture's; quality is
// JPEG's, 1 to 100.
func BuildRelief(grids []*image.Gray, tile, quality int) ([]byte, error) {
	var index, ends []byte
	var tiles bytes.Buffer
	index = binary.LittleEndian.AppendUint32(index, uint32(tile))
	index = binary.LittleEndian.AppendUint32(index, uint32(len(grids)))
	for _, g := range grids {
		size := g.Rect.Size()
		if tile < 1 || size.X < 1 || size.X%tile != 0 || size.Y%tile != 0 {
			return nil, fmt.Errorf("geo/atlas: relief: tiles of %d do not fill %v", tile, size)
		}
		index = binary.LittleEndian.AppendUint32(index, uint32(size.X))
		index = binary.LittleEndian.AppendUint32(index, uint32(size.Y))
		for y := 0; y < size.Y; y += tile {
			for x := 0; x < size.X; x += tile {
				part := g.SubImage(image.Rect(x, y, x+tile, y+tile).Add(g.Rect.Min))
				if err := jpeg.Encode(&tiles, part, &jpeg.Options{Quality: quality}); err != nil {
					return nil, err
				}
				ends = binary.LittleEndian.AppendUint32(ends, uint32(tiles.Len()))
			}
		}
	}
	index = append(index, ends...)
	out := []byte(reliefMagic)
	out = binary.LittleEndian.AppendUint32(out, crc32.Checksum(index, table))
	out = append(out, index...)
	return append(out, tiles.Bytes()...), nil
}
