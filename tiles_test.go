package dateline_test

import (
	"bytes"
	"database/sql"
	"fmt"
	"image"
	"image/color"
	stdpng "image/png"
	"math"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/paulmach/orb"
	_ "modernc.org/sqlite"

	"dateline"
	"dateline/geo"
	"dateline/render"
	"dateline/render/paint/png"
	"dateline/render/project"
	"dateline/render/scene"
)

// The colours of tiles of the embedded basemap.
var (
	tileSea  = scene.RGB(0x2f6fa8)
	tileLand = scene.RGB(0xe6dfc8)
)

const tileSide = 256

// tile draws one tile of the embedded basemap: the land on the sea.
func tile(t testing.TB, zoom, x, y int) []byte {
	t.Helper()
	atlas, err := dateline.Atlas()
	if err != nil {
		t.Fatal(err)
	}
	across := tileSide * float64(int(1)<<zoom)
	frame := scene.XYWH(0, 0, tileSide, tileSide)
	view, err := project.NewView(project.Projection{Kind: project.Mercator}, across/(2*math.Pi), across/2-float64(x*tileSide), across/2-float64(y*tileSide), frame)
	if err != nil {
		t.Fatal(err)
	}
	s := &scene.Scene{Width: tileSide, Height: tileSide, Background: tileSea}
	var land scene.Path
	seen := view.Bound()
	for p := range atlas.Land(atlas.ScaleFor(project.EarthRadius/view.Scale()), seen) {
		var rings orb.Polygon
		for ring := range p.Rings() {
			rings = append(rings, ring.Append(nil, seen))
		}
		view.Polygon(&land, rings)
	}
	s.Root.Add(&scene.Shape{Path: land, Fill: scene.Solid(tileLand)})
	var b bytes.Buffer
	if err := png.Write(&b, s, png.Options{Palette: true}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// onTiles draws a trip over tiles, and checks that the picture has land where the atlas
// has it and sea where it has none.
func onTiles(t *testing.T, j *geo.Journey, source string, scale float64) *render.Map {
	t.Helper()
	e := dateline.Encoder{Journey: j, Options: dateline.DrawOptions{Width: 800, Height: 600, Scale: scale, Tiles: dateline.Tiles{Source: source, Attribution: "Tiles: A. Nobody"}}}
	data, err := e.Encode(dateline.FormatPNG)
	if err != nil {
		t.Fatal(err)
	}
	m, err := e.Map()
	if err != nil {
		t.Fatal(err)
	}
	im, err := stdpng.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if want := image.Pt(int(800*scale), int(600*scale)); im.Bounds().Size() != want {
		t.Fatalf("the picture has %v pixels, want %v", im.Bounds().Size(), want)
	}
	atlas, err := dateline.Atlas()
	if err != nil {
		t.Fatal(err)
	}
	same, wrong := 0, 0
	for y := 6; y < 594; y += 7 {
		for x := 6; x < 794; x += 7 {
			c, ok := uniform(im, int(float64(x)*scale), int(float64(y)*scale), int(4*scale))
			at, on := m.View.Invert(scene.Point{X: float64(x) + 0.5/scale, Y: float64(y) + 0.5/scale})
			if !ok || !on || c != tileSea && c != tileLand {
				continue // a coast, or something of the trip lies there
			}
			if atlas.OnLand(at) == (c == tileLand) {
				same++
			} else {
				wrong++
			}
		}
	}
	t.Logf("%d places show what the atlas has there, %d do not", same, wrong)
	if same < 5000 || wrong > 0 {
		t.Errorf("%d places show what the atlas has there, %d do not", same, wrong)
	}
	credited := false
	m.Scene.Walk(func(n scene.Node) {
		text, ok := n.(*scene.Text)
		credited = credited || ok && strings.Contains(text.Run.String, "Tiles: A. Nobody")
	})
	if !credited {
		t.Error("the attribution of the tiles is not on the map")
	}
	return m
}

// uniform is the colour of a pixel whose surroundings have the same.
func uniform(im image.Image, x, y, r int) (color.NRGBA, bool) {
	c := color.NRGBAModel.Convert(im.At(x, y)).(color.NRGBA)
	for v := y - r; v <= y+r; v++ {
		for u := x - r; u <= x+r; u++ {
			if color.NRGBAModel.Convert(im.At(u, v)).(color.NRGBA) != c {
				return c, false
			}
		}
	}
	return c, true
}

// tiledTrips are of a continent, across the antimeridian, of the world, and of one bay.
func tiledTrips() map[string]*geo.Journey {
	return map[string]*geo.Journey{
		"a continent":   trip("Santiago, Chile", "Asunción, Paraguay", "Lima, Peru", "Cúcuta, Colombia"),
		"across 180°":   trip("Auckland, New Zealand", "Suva, Fiji", "Apia, Samoa", "Papeete, French Polynesia"),
		"a whole world": trip("London, United Kingdom", "Tokyo, Japan", "Sydney, Australia", "Buenos Aires, Argentina"),
		"a bay":         trip("Rio de Janeiro, Brazil", "Niterói, Brazil"),
	}
}

// TestMapsOverTilesOfTheBasemap draws over a tile server on this machine, whose tiles are
// drawn from our own basemap.
func TestMapsOverTilesOfTheBasemap(t *testing.T) {
	var asked atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		if !strings.HasPrefix(r.UserAgent(), "Dateline") {
			t.Errorf("the program calls itself %q", r.UserAgent())
		}
		var z, x, y int
		if _, err := fmt.Sscanf(r.URL.Path, "/%d/%d/%d.png", &z, &x, &y); err != nil || z < 0 || z > 19 || min(x, y) < 0 || max(x, y) >= 1<<z {
			t.Errorf("%s is no tile", r.URL.Path)
			http.NotFound(w, r)
			return
		}
		w.Write(tile(t, z, x, y))
	}))
	defer server.Close()
	cache := t.TempDir()
	t.Setenv("XDG_CACHE_HOME", cache)
	for name, j := range tiledTrips() {
		t.Run(name, func(t *testing.T) {
			onTiles(t, j, server.URL+"/{z}/{x}/{y}.png", 1)
			before := asked.Load()
			onTiles(t, j, server.URL+"/{z}/{x}/{y}.png", 1)
			if again := asked.Load() - before; again != 0 {
				t.Errorf("%d tiles were asked for again, though they are kept in the cache", again)
			}
			onTiles(t, j, server.URL+"/{z}/{x}/{y}.png", 2)
		})
	}
	if kept, err := filepath.Glob(filepath.Join(cache, "dateline", "tiles", "*")); err != nil || len(kept) != 1 {
		t.Errorf("the user's cache folder holds %v (%v)", kept, err)
	}
}

// TestMapsOverMBTilesOfTheBasemap draws over a file of the world's tiles down to a level that
// a map of a bay has to stretch.
func TestMapsOverMBTilesOfTheBasemap(t *testing.T) {
	const levels = 5
	file := filepath.Join(t.TempDir(), "world.mbtiles")
	db, err := sql.Open("sqlite", file)
	if err != nil {
		t.Fatal(err)
	}
	do := func(q string, args ...any) {
		t.Helper()
		if _, err := db.Exec(q, args...); err != nil {
			t.Fatal(err)
		}
	}
	do("CREATE TABLE metadata (name TEXT, value TEXT)")
	do("CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)")
	do("CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row)")
	for k, v := range map[string]string{"name": "Our world", "format": "png", "minzoom": "0", "maxzoom": fmt.Sprint(levels - 1), "attribution": "Natural Earth"} {
		do("INSERT INTO metadata VALUES (?, ?)", k, v)
	}
	for z := range levels {
		for x := range 1 << z {
			for y := range 1 << z {
				do("INSERT INTO tiles VALUES (?, ?, ?, ?)", z, x, 1<<z-1-y, tile(t, z, x, y))
			}
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	for name, j := range tiledTrips() {
		if name == "a bay" {
			continue // of which a tile of a whole country shows nothing true
		}
		t.Run(name, func(t *testing.T) { onTiles(t, j, file, 1) })
	}
	// Cut off or overwritten at any place, the file gives an error or whole tiles, never half a picture.
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	failed := 0
	for i := range 12 {
		bad := bytes.Clone(whole)
		if from := len(bad) * i / 12; i%2 == 0 {
			bad = bad[:from]
		} else {
			for k := from; k < min(len(bad), from+len(bad)/12); k++ {
				bad[k] ^= 0x5a
			}
		}
		name := filepath.Join(t.TempDir(), "damaged.mbtiles")
		if err := os.WriteFile(name, bad, 0o644); err != nil {
			t.Fatal(err)
		}
		e := dateline.Encoder{Journey: tiledTrips()["a whole world"], Options: dateline.DrawOptions{Width: 800, Height: 600, Tiles: dateline.Tiles{Source: name}}}
		data, err := e.Encode(dateline.FormatPNG)
		if err != nil {
			failed++
			if data != nil || !strings.Contains(err.Error(), "damaged.mbtiles") {
				t.Errorf("damage %d: %d bytes, %v", i, len(data), err)
			}
		}
	}
	if failed < 6 {
		t.Errorf("only %d of 12 damaged files are refused", failed)
	}
}
