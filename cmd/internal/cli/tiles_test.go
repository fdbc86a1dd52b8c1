package cli

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
)

const tiledTrip = "- {name: Lima, country: PE}\n- {name: Cusco, country: PE}\n"

// TestMapOverTiles draws over a tile server on this machine, whose tiles are all one green.
func TestMapOverTiles(t *testing.T) {
	var tile bytes.Buffer
	green := image.NewNRGBA(image.Rect(0, 0, 256, 256))
	for i := range 256 * 256 {
		green.SetNRGBA(i%256, i/256, color.NRGBA{40, 160, 80, 255})
	}
	if err := png.Encode(&tile, green); err != nil {
		t.Fatal(err)
	}
	var asked atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if asked.Add(1) == 2 && strings.HasPrefix(r.URL.Path, "/holes") {
			http.NotFound(w, r)
			return
		}
		w.Write(tile.Bytes())
	}))
	defer server.Close()
	in(t, map[string]string{"trip.yaml": tiledTrip})
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	run(t, "", "map", "trip.yaml", "-o", "a.png", "--tiles", server.URL+"/{z}/{x}/{y}.png").must(t, 2, "attribution", "--tiles-attribution")
	if asked.Load() != 0 {
		t.Errorf("a server was asked for %d tiles without an attribution", asked.Load())
	}
	run(t, "", "map", "trip.yaml", "-o", "a.png", "--size", "600x400", "--tiles", server.URL+"/{z}/{x}/{y}.png", "--tiles-attribution", "Green & Sons").must(t, 0)
	im, err := png.Decode(bytes.NewReader(read(t, "a.png")))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for y := range 400 {
		for x := range 600 {
			if r, g, b, _ := im.At(x, y).RGBA(); r>>8 == 40 && g>>8 == 160 && b>>8 == 80 {
				n++
			}
		}
	}
	if n < 600*400/2 {
		t.Errorf("%d of %d pixels are green", n, 600*400)
	}
	run(t, "", "map", "trip.yaml", "-o", "a.svg", "--tiles", server.URL+"/{z}/{x}/{y}.png", "--tiles-attribution", "Green & Sons").must(t, 0)
	if !strings.Contains(string(read(t, "a.svg")), "Green &amp; Sons") {
		t.Error("the attribution is not on the map")
	}
	holes := server.URL + "/holes/{z}/{x}/{y}.png"
	asked.Store(0)
	run(t, "", "map", "trip.yaml", "-o", "b.png", "--tiles", holes, "--tiles-attribution", "x").must(t, 1, "cannot be had", "404 Not Found")
	asked.Store(0)
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	run(t, "", "map", "trip.yaml", "-o", "b.png", "--tiles", holes, "--tiles-attribution", "x", "--tiles-holes").must(t, 0, "map tiles could not be had")
	run(t, "", "map", "trip.yaml", "-o", "c.png", "--tiles", "nothing.mbtiles").must(t, 1, "--tiles: nothing.mbtiles: there is no such file")
}
