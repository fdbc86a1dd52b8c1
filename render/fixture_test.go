package render

import (
	"bytes"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/atlas"
	"dateline/geo/route"
	"dateline/render/paint/png"
	"dateline/render/text"
	"dateline/seeds"
)

// assetPath is relative to this folder; the package itself imports no assets.
func assetPath(parts ...string) string {
	return filepath.Join(append([]string{"..", "assets"}, parts...)...)
}

var openFonts = sync.OnceValues(func() (*text.Fonts, error) {
	var sources []text.Source
	for _, f := range []struct {
		file, family string
		weight       int
		italic       bool
	}{
		{"SourceSans3-Regular", "Source Sans 3", 400, false}, {"SourceSans3-SemiBold", "Source Sans 3", 600, false},
		{"SourceSans3-Bold", "Source Sans 3", 700, false}, {"SourceSans3-Italic", "Source Sans 3", 400, true},
		{"SourceSerif4-Regular", "Source Serif 4", 400, false}, {"SourceSerif4-Italic", "Source Serif 4", 400, true},
	} {
		data, err := os.ReadFile(assetPath("fonts", f.file+".ttf"))
		if err != nil {
			return nil, err
		}
		sources = append(sources, text.Source{Data: data, Family: f.family, Weight: f.weight, Italic: f.italic})
	}
	return text.Open(sources...)
})

var openAtlas = sync.OnceValues(func() (*atlas.Atlas, error) {
	data, err := os.ReadFile(assetPath("basemap.bin"))
	if err != nil {
		return nil, err
	}
	return atlas.Open(data)
})

func fonts(t testing.TB) *text.Fonts {
	t.Helper()
	f, err := openFonts()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func basemap(t testing.TB) *atlas.Atlas {
	t.Helper()
	a, err := openAtlas()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// at makes a stop by hand.
func at(name, country string, lat, lon float64, arrive seeds.Date) geo.Stop {
	return geo.Stop{
		Seed:       seeds.Seed{Name: name, Arrive: arrive, Role: seeds.Visited},
		Place:      geo.Place{Sense: seeds.Sense{Name: name, Country: country, Kind: seeds.City, At: orb.Point{lon, lat}}},
		Confidence: 1,
	}
}

func april(d int) seeds.Date { return seeds.Day(0, 4, d) }

// andes is the trip of the pictures that this package measures itself against.
func andes(t testing.TB) *geo.Journey {
	j := &geo.Journey{Itinerary: &seeds.Itinerary{Title: "Envoy's tour of South America"}, Stops: []geo.Stop{
		at("Santiago", "CL", -33.4569, -70.6483, april(12)), at("Asunción", "PY", -25.2865, -57.6470, april(12)),
		at("Lima", "PE", -12.0432, -77.0282, april(13)), at("Cúcuta", "CO", 7.8891, -72.4967, april(14)),
	}}
	j.Stops[3].Seed.Highlight = true
	j.Stops[3].Seed.HighlightLabel = "Visit to the border"
	f := geo.Focus{Name: "Colombia–Venezuela border", Countries: []string{"CO", "VE"}, Stop: 3}
	if a, err := openAtlas(); err == nil {
		f.Line = a.SharedBorder("CO", "VE", 0)
	}
	j.Focus = []geo.Focus{f}
	j.Legs = route.Join(j.Stops)
	return j
}

func draw(t testing.TB, j *geo.Journey, opt Options) *Map {
	t.Helper()
	opt.Fonts = fonts(t)
	if opt.Atlas == nil {
		opt.Atlas = basemap(t)
	}
	m, err := Draw(j, opt)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func picture(t testing.TB, m *Map, scale float64) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Write(&b, m.Scene, png.Options{Scale: scale, Palette: true}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
