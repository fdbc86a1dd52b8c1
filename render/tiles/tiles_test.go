package tiles

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"dateline/render/project"
	"dateline/render/scene"
	"dateline/render/scene/path"
)

var page = path.XYWH(0, 0, 600, 400)

// told paints a tile whose colour tells its place: red the column, green the row, blue the zoom.
func told(at Place, side int) []byte {
	im := image.NewNRGBA(image.Rect(0, 0, side, side))
	n := 1 << at.Zoom
	for y := range side {
		for x := range side {
			im.SetNRGBA(x, y, color.NRGBA{uint8(255 * at.X / n), uint8(255 * at.Y / n), uint8(at.Zoom * 10), 255})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, im); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// tileServer serves told tiles, but for those that answer takes over.
func tileServer(t *testing.T, side int, answer func(at Place, w http.ResponseWriter) bool) (template string, asked *atomic.Int64) {
	t.Helper()
	asked = new(atomic.Int64)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		var at Place
		if _, err := fmt.Sscanf(r.URL.Path, "/%d/%d/%d.png", &at.Zoom, &at.X, &at.Y); err != nil {
			http.Error(w, "no such path", http.StatusBadRequest)
			return
		}
		if !strings.HasPrefix(r.UserAgent(), "Dateline") {
			http.Error(w, "who are you?", http.StatusForbidden)
			return
		}
		if answer != nil && answer(at, w) {
			return
		}
		w.Write(told(at, side))
	}))
	t.Cleanup(s.Close)
	return s.URL + "/{z}/{x}/{y}.png", asked
}

func mercator(t *testing.T, lon, lat, kmPerPixel float64) *project.View {
	t.Helper()
	p := project.Projection{Kind: project.Mercator, Lon: lon}
	scale := project.EarthRadius / 1000 / kmPerPixel
	v, err := project.NewView(p, scale, 300, 200, page)
	if err != nil {
		t.Fatal(err)
	}
	at, _ := v.Point(orb.Point{lon, lat})
	if v, err = project.NewView(p, scale, 300, 200-(at.Y-200), page); err != nil {
		t.Fatal(err)
	}
	return v
}

// placed checks that every spot of the ground shows the tile that covers it.
func placed(t *testing.T, v *project.View, g *Ground) {
	t.Helper()
	im := g.Group.Nodes[0].(*scene.Image)
	b := im.Picture.Bounds()
	for y := 5.0; y < 400; y += 39 {
		for x := 5.0; x < 600; x += 59 {
			q := path.Point{X: x, Y: y}
			ll, ok := v.Invert(q)
			if !ok || !g.Group.Clip.Bounds().Contains(q) {
				continue
			}
			n := math.Exp2(float64(g.Zoom))
			tx := math.Mod((ll[0]+180)/360*n+n, n)
			ty := (1 - math.Asinh(math.Tan(ll[1]*math.Pi/180))/math.Pi) / 2 * n
			if f := tx - math.Floor(tx); f < 0.03 || f > 0.97 {
				continue // too near to the next tile to tell
			}
			if f := ty - math.Floor(ty); f < 0.03 || f > 0.97 {
				continue
			}
			want := color.NRGBA{uint8(255 * math.Floor(tx) / n), uint8(255 * math.Floor(ty) / n), uint8(g.Zoom * 10), 255}
			px := b.Min.X + int((x-im.Rect.MinX)/im.Rect.Width()*float64(b.Dx()))
			py := b.Min.Y + int((y-im.Rect.MinY)/im.Rect.Height()*float64(b.Dy()))
			if got := color.NRGBAModel.Convert(im.Picture.At(px, py)); got != want {
				t.Fatalf("at %v (%.3f, %.3f) the ground shows %v, want %v (tile %g/%g)", q, ll[0], ll[1], got, want, math.Floor(tx), math.Floor(ty))
			}
		}
	}
}

func TestTilesLieWhereTheyBelong(t *testing.T) {
	for _, side := range []int{256, 512} {
		template, _ := tileServer(t, side, nil)
		src, err := Open(template, Options{Attribution: "<b>Somebody</b> &amp; others"})
		if err != nil {
			t.Fatal(err)
		}
		for name, v := range map[string]*project.View{
			"Cúcuta": mercator(t, -72.5, 7.9, 1), "Fiji, across the antimeridian": mercator(t, 179.3, -17, 3),
			"the world": mercator(t, 0, 20, 90), "the world from the Pacific": mercator(t, 170, 0, 70),
			"far north": mercator(t, 20, 84, 5), "a street": mercator(t, 2.35, 48.85, 0.002),
		} {
			t.Run(fmt.Sprintf("%s %d", name, side), func(t *testing.T) {
				g, err := Lay(context.Background(), src, Request{View: v})
				if err != nil {
					t.Fatal(err)
				}
				if g.Attribution != "Somebody & others" || len(g.Holes) > 0 {
					t.Errorf("attribution %q, %d holes", g.Attribution, len(g.Holes))
				}
				im := g.Group.Nodes[0].(*scene.Image)
				zoomed := float64(im.Picture.Bounds().Dx()) / im.Rect.Width()
				if g.Zoom > 0 && g.Zoom < 19 && (zoomed < 0.7 || zoomed > 1.42) {
					t.Errorf("%.2f pixels of tiles for one of the picture", zoomed)
				}
				placed(t, v, g)
			})
		}
	}
}

func TestCache(t *testing.T) {
	template, asked := tileServer(t, 256, nil)
	dir := t.TempDir()
	v := mercator(t, 10, 50, 1)
	lay := func(o Options) *Ground {
		t.Helper()
		o.Attribution = "x"
		src, err := Open(template, o)
		if err != nil {
			t.Fatal(err)
		}
		g, err := Lay(context.Background(), src, Request{View: v})
		if err != nil {
			t.Fatal(err)
		}
		return g
	}
	g := lay(Options{CacheDir: dir})
	if n := asked.Load(); n != int64(g.Tiles) {
		t.Errorf("%d tiles were asked for, %d are needed", n, g.Tiles)
	}
	lay(Options{CacheDir: dir})
	if n := asked.Load(); n != int64(g.Tiles) {
		t.Errorf("kept tiles are fetched again: %d requests", n)
	}
	lay(Options{CacheDir: dir, MaxAge: time.Nanosecond})
	if n := asked.Load(); n != int64(2*g.Tiles) {
		t.Errorf("old tiles are not fetched again: %d requests", n)
	}
	// A tile that is damaged on disk is fetched again, alone.
	var files []string
	filepath.Walk(dir, func(p string, info os.FileInfo, err error) error {
		if err == nil && !info.IsDir() {
			files = append(files, p)
		}
		return nil
	})
	if len(files) != g.Tiles {
		t.Fatalf("%d files are kept for %d tiles", len(files), g.Tiles)
	}
	if err := os.WriteFile(files[0], []byte("<html>"), 0o644); err != nil {
		t.Fatal(err)
	}
	lay(Options{CacheDir: dir})
	if n := asked.Load(); n != int64(2*g.Tiles+1) {
		t.Errorf("a damaged tile costs %d requests", n-int64(2*g.Tiles))
	}
}

func TestFailedTiles(t *testing.T) {
	v := mercator(t, 10, 50, 1)
	for name, c := range map[string]struct {
		answer func(w http.ResponseWriter)
		want   string
	}{
		"missing":  {func(w http.ResponseWriter) { http.NotFound(w, nil) }, "there is no such tile (404 Not Found)"},
		"error":    {func(w http.ResponseWriter) { w.WriteHeader(503) }, "the server answers 503"},
		"web page": {func(w http.ResponseWriter) { w.Write([]byte("<html><body>Please pay</body></html>")) }, "not a picture but text/html"},
		"empty":    {func(w http.ResponseWriter) {}, "not a picture"},
		"huge":     {func(w http.ResponseWriter) { w.Write(make([]byte, fullSize+2)) }, "larger than 8 MB"},
		"cut off":  {func(w http.ResponseWriter) { w.Write(told(Place{3, 1, 1}, 256)[:300]) }, "damaged"},
		"no tile":  {func(w http.ResponseWriter) { w.Write(oblong()) }, "a tile of 20 by 10 pixels"},
		"mixed":    {func(w http.ResponseWriter) { w.Write(told(Place{3, 1, 1}, 128)) }, "a tile of 128 pixels among those of 256"},
		"slow":     {func(w http.ResponseWriter) { time.Sleep(time.Second) }, "does not answer within 500ms"},
	} {
		t.Run(name, func(t *testing.T) {
			g := grid{view: v, side: 256}
			g.zoom = level(Request{View: v, Scale: 1}, Info{MaxZoom: 19}, 256)
			g.cover()
			bad := g.place(0, 0)
			template, _ := tileServer(t, 256, func(at Place, w http.ResponseWriter) bool {
				if at == bad {
					c.answer(w)
					return true
				}
				return false
			})
			src, err := Open(template, Options{Attribution: "x", Timeout: 500 * time.Millisecond, CacheDir: t.TempDir()})
			if err != nil {
				t.Fatal(err)
			}
			_, err = Lay(context.Background(), src, Request{View: v})
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), bad.String()) {
				t.Errorf("error %v, want %q", err, c.want)
			}
			ground, err := Lay(context.Background(), src, Request{View: v, Holes: true})
			if err != nil {
				t.Fatal(err)
			}
			if len(ground.Holes) != 1 || ground.Holes[0].Place != bad {
				t.Errorf("holes %v", ground.Holes)
			}
			im := ground.Group.Nodes[0].(*scene.Image).Picture
			if got := color.GrayModel.Convert(im.At(8, 10)).(color.Gray).Y; got != 0xe4 && got != 0xc8 {
				t.Errorf("the hole shows %v", got)
			}
		})
	}
}

// A source that fails again and again is given up long before each of its tiles was waited
// for; one that merely does not have them all is not.
func TestGivingUp(t *testing.T) {
	v := mercator(t, 10, 50, 1)
	for _, c := range []struct {
		status int
		holes  bool
		most   int64 // requests; 0 for all
	}{{503, false, 1 + atOnce}, {503, true, 5 + mostFailures + 2*atOnce}, {404, true, 0}} {
		template, asked := tileServer(t, 64, func(at Place, w http.ResponseWriter) bool {
			if (at.X+at.Y)%4 == 0 {
				return false
			}
			w.WriteHeader(c.status)
			return true
		})
		src, err := Open(template, Options{Attribution: "x"})
		if err != nil {
			t.Fatal(err)
		}
		ground, err := Lay(context.Background(), src, Request{View: v, Holes: c.holes})
		n := asked.Load()
		if c.most > 0 && (err == nil || n > c.most) || c.most == 0 && (err != nil || n < int64(ground.Tiles)) {
			t.Errorf("status %d, holes %v: %d requests, %v", c.status, c.holes, n, err)
		}
	}
}

func oblong() []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 20, 10))); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func TestNothingAtAll(t *testing.T) {
	template, asked := tileServer(t, 256, func(at Place, w http.ResponseWriter) bool { w.WriteHeader(500); return true })
	src, err := Open(template, Options{Attribution: "x"})
	if err != nil {
		t.Fatal(err)
	}
	if n := asked.Load(); n != 0 {
		t.Errorf("opening a server asks it for %d tiles", n)
	}
	if _, err := Lay(context.Background(), src, Request{View: mercator(t, 10, 50, 1), Holes: true}); err == nil {
		t.Error("a ground of nothing but holes is laid")
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Lay(ctx, src, Request{View: mercator(t, 10, 50, 1), Holes: true}); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled request gives %v", err)
	}
}

// writeMBTiles makes a file of all tiles of the first levels.
func writeMBTiles(t *testing.T, levels int, meta map[string]string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "world 100%.mbtiles")
	db, err := sql.Open("sqlite", "file:"+strings.NewReplacer(" ", "%20", "%", "%25").Replace(name))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	do := func(q string, args ...any) {
		t.Helper()
		if _, err := db.Exec(q, args...); err != nil {
			t.Fatal(err)
		}
	}
	do("CREATE TABLE metadata (name text, value text)")
	do("CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)")
	for k, v := range meta {
		do("INSERT INTO metadata VALUES (?, ?)", k, v)
	}
	for z := range levels {
		for x := range 1 << z {
			for y := range 1 << z {
				do("INSERT INTO tiles VALUES (?, ?, ?, ?)", z, x, 1<<z-1-y, told(Place{z, x, y}, 256))
			}
		}
	}
	return name
}

func TestMBTiles(t *testing.T) {
	name := writeMBTiles(t, 4, map[string]string{"format": "png", "attribution": `Made <a href="#">here</a>`, "minzoom": "0", "maxzoom": "3"})
	src, err := Open(name, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer src.Close()
	if i := src.Info(); i.Attribution != "Made here" || i.MaxZoom != 3 || i.Name != "world 100%.mbtiles" {
		t.Errorf("%+v", i)
	}
	v := mercator(t, 25, 10, 20)
	g, err := Lay(context.Background(), src, Request{View: v})
	if err != nil {
		t.Fatal(err)
	}
	placed(t, v, g)
	// Deeper than the file goes, its deepest level is stretched.
	deep := mercator(t, 25, 10, 2)
	if g, err = Lay(context.Background(), src, Request{View: deep, Scale: 2}); err != nil || g.Zoom != 3 {
		t.Fatalf("zoom %v, %v", g, err)
	}
	placed(t, deep, g)
	if _, err := src.Tile(context.Background(), Place{9, 1, 1}); !errors.Is(err, ErrNone) {
		t.Errorf("a tile that is not there gives %v", err)
	}
}

func TestFilesThatAreNone(t *testing.T) {
	good, err := os.ReadFile(writeMBTiles(t, 2, map[string]string{"attribution": "x"}))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	put := func(name string, data []byte) string {
		t.Helper()
		p := filepath.Join(dir, name)
		if err := os.WriteFile(p, data, 0o644); err != nil {
			t.Fatal(err)
		}
		return p
	}
	damaged := bytes.Clone(good)
	for i := 4096; i < len(damaged); i++ {
		damaged[i] ^= 0x5a
	}
	for name, c := range map[string]struct{ file, want string }{
		"absent":         {filepath.Join(dir, "none.mbtiles"), "no such file"},
		"folder":         {dir, "is a folder"},
		"no database":    {put("a.mbtiles", []byte("PNG or something else, but no database at all")), "not an MBTiles file"},
		"empty":          {put("b.mbtiles", nil), "not an MBTiles file"},
		"cut off":        {put("c.mbtiles", good[:5000]), ""},
		"damaged":        {put("d.mbtiles", damaged), ""},
		"vector":         {writeMBTiles(t, 1, map[string]string{"format": "pbf"}), "vector tiles"},
		"no tiles":       {writeMBTiles(t, 0, map[string]string{"attribution": "x"}), "holds no tiles"},
		"no attribution": {writeMBTiles(t, 1, nil), "attribution"},
	} {
		src, err := Open(c.file, Options{})
		if err == nil {
			_, err = Lay(context.Background(), src, Request{View: mercator(t, 0, 0, 60)})
			src.Close()
		}
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "tiles: ") {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

func TestTemplatesThatAreNone(t *testing.T) {
	for template, want := range map[string]string{
		"https://host/{z}/{x}.png":          "must hold",
		"https://host/{z}/{x}/{y}/{-y}.png": "must hold",
		"ftp://host/{z}/{x}/{y}.png":        "not a web address",
		"https:///{z}/{x}/{y}.png":          "not a web address",
		"https://host/{z}/{x}/{y}{key}.png": "{key} is not understood",
	} {
		if _, err := Open(template, Options{Attribution: "x"}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", template, err, want)
		}
	}
	if _, err := Open("https://host/{z}/{x}/{y}.png", Options{}); err == nil || !strings.Contains(err.Error(), "attribution") {
		t.Errorf("without attribution: %v", err)
	}
	if _, err := Open("https://host/{z}/{x}/{y}.png", Options{Attribution: "x", MinZoom: 5, MaxZoom: 3}); err == nil {
		t.Error("zoom levels the wrong way round")
	}
	s := &server{template: "https://{s}.host/{z}/{x}/{-y}.png"}
	if got := s.address(Place{3, 5, 1}); got != "https://a.host/3/5/6.png" {
		t.Error(got)
	}
}

func TestOnlyMercator(t *testing.T) {
	template, _ := tileServer(t, 256, nil)
	src, err := Open(template, Options{Attribution: "x"})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range []project.Projection{{Kind: project.EqualEarth}, {Kind: project.Mercator, Lat: 10}} {
		v, err := project.NewView(p, 100, 300, 200, page)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Lay(context.Background(), src, Request{View: v}); err == nil || !strings.Contains(err.Error(), "Mercator") {
			t.Errorf("%s: %v", p.PROJ(), err)
		}
	}
}
