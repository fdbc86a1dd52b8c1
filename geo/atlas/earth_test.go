package atlas

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/paulmach/orb"
)

// earthBytes are those of the embedded basemap.
var earthBytes = sync.OnceValues(func() ([]byte, error) {
	return os.ReadFile(filepath.Join("..", "..", "assets", "basemap.bin"))
})

func openEarth(t testing.TB) *Atlas {
	t.Helper()
	data, err := earthBytes()
	if err != nil {
		t.Fatal(err)
	}
	a, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestEarthIsWhole(t *testing.T) {
	a := openEarth(t)
	if err := a.Verify(); err != nil {
		t.Fatal(err)
	}
	for _, iso := range strings.Fields("CO VE TV NR MH MV KI SM MC VA LI PS SS EH XK AX GF GP MQ RE YT SJ HK MO PR GL FO BQ CX CC TK BV UM") {
		c, ok := a.Country(iso)
		if !ok || c.Name == "" || c.Name == iso || c.Area <= 0 {
			t.Errorf("%s is missing, or has no name or area: %+v", iso, c)
		}
	}
	for iso, sovereign := range map[string]string{
		"GF": "FR", "RE": "FR", "SJ": "NO", "AX": "FI", "HK": "CN", "PR": "US", "GL": "DK", "FO": "DK",
		"AW": "NL", "BM": "GB", "WSB": "GB", "CX": "AU", "CK": "NZ", "CO": "CO", "PS": "PS", "XK": "XK", "RU": "RU", "CY": "CY",
	} {
		if c, _ := a.Country(iso); c.Sovereign != sovereign {
			t.Errorf("%s belongs to %q, want %q", iso, c.Sovereign, sovereign)
		}
	}
	for iso, km2 := range map[string]float64{"CO": 1_141_748, "VE": 916_445, "BR": 8_515_767, "RU": 17_125_000, "IS": 103_000, "LS": 30_355} {
		if c, _ := a.Country(iso); math.Abs(c.Area/km2-1) > 0.03 {
			t.Errorf("%s has %.0f km², want about %.0f", iso, c.Area, km2)
		}
	}
}

func TestColombiaAndVenezuela(t *testing.T) {
	a := openEarth(t)
	lines := a.SharedBorder("CO", "VE", 0)
	if len(lines) != 1 || len(lines[0]) < 550 || len(lines[0]) > 750 {
		t.Fatalf("%d lines, the first of %d points; want one of 600-odd", len(lines), len(lines[0]))
	}
	bridge := orb.Point{-72.4435, 7.8165} // Puente Internacional Simón Bolívar
	least := math.Inf(1)
	for i := 1; i < len(lines[0]); i++ {
		least = min(least, toEdge(bridge, lines[0][i-1], lines[0][i]))
	}
	if least > 2000 {
		t.Errorf("the border passes %.0f m from the bridge at Cúcuta", least)
	}
	if back := a.SharedBorder("VE", "CO", 0); len(back) != 1 || len(back[0]) != len(lines[0]) {
		t.Error("the border is another one from the other side")
	}
}

func TestWhereTownsLie(t *testing.T) {
	a := openEarth(t)
	for _, c := range []struct {
		name     string
		lat, lon float64
		iso      string
		unit     string
	}{
		{"Cúcuta", 7.8939, -72.5078, "CO", "CO-NSA"},
		{"San Antonio del Táchira", 7.8145, -72.4431, "VE", "VE-S"},
		{"Asunción", -25.2867, -57.647, "PY", ""},
		{"Cayenne", 4.9372, -52.326, "GF", ""},
		{"Spitsbergen", 78.6, 17, "SJ", ""},
		{"Mariehamn", 60.0973, 19.9348, "AX", ""},
		{"Kralendijk", 12.15, -68.2667, "BQ", ""},
		{"Simferopol", 44.9572, 34.1108, "UA", ""},
		{"Dakhla", 23.6848, -15.958, "EH", ""},
		{"Tifariti", 26.158, -10.567, "EH", ""},
		{"Smara", 26.7384, -11.6719, "EH", ""},
		{"Tarfaya, inland", 27.9, -12.8, "MA", ""},
		{"Hargeisa", 9.56, 44.065, "SO", ""},
		{"Pristina", 42.6727, 21.1669, "XK", ""},
		{"Labasa", -16.4332, 179.3645, "FJ", ""},
		{"Markovo", 64.68, 170.4, "RU", ""},
		{"Chukotka east of 180°", 67, -176, "RU", ""},
		{"Southern Ocean", -60, 10, "", ""},
		{"South Pole", -90, 0, "AQ", ""},
		{"Maseru", -29.3167, 27.4833, "LS", ""},
		{"Baarle, roughly", 51.5, 4.9, "NL", ""},
		{"Denver", 39.7392, -104.9847, "US", "US-CO"},
		{"Hong Kong", 22.2783, 114.1747, "HK", ""},
		{"Taipei", 25.05, 121.53, "TW", ""},
	} {
		p := orb.Point{c.lon, c.lat}
		if iso, _ := a.CountryAt(p); iso != c.iso {
			t.Errorf("%s lies in %q, want %s", c.name, iso, c.iso)
		}
		if u, _ := a.UnitAt(p); c.unit != "" && u.Code != c.unit {
			t.Errorf("%s lies in %q, want %s", c.name, u.Code, c.unit)
		}
	}
	wrong, all := 0, 0
	for town := range a.Towns(Everywhere, 10) {
		iso, ok := a.CountryAt(town.At)
		if !ok {
			continue // on a quay, or on an island too small for the source
		}
		all++
		if iso != town.ISO {
			wrong++
		}
	}
	// The source files towns of Somaliland, Kosovo and the French departments otherwise.
	if all < 7000 || wrong > all/50 {
		t.Errorf("%d of %d towns lie in another country than their source says", wrong, all)
	}
}

func TestLabelPointsLieWithin(t *testing.T) {
	a := openEarth(t)
	for c := range a.Countries() {
		if iso, _ := a.CountryAt(c.Label); iso != c.ISO {
			t.Errorf("the label of %s at %v lies in %q", c.ISO, c.Label, iso)
		}
	}
	for u := range a.Units(Everywhere) {
		// The lines between units stray by up to innerTolerance; a few units are as small.
		if got, _ := a.UnitAt(u.Label); got.Code != u.Code && u.Area > 1 {
			t.Errorf("the label of %s (%.1f km²) at %v lies in %q", u.Code, u.Area, u.Label, got.Code)
		}
	}
	for w := range a.Waters(Everywhere) {
		for _, p := range w.Append(nil, Everywhere) {
			if a.OnLand(p) {
				t.Errorf("the name of %s runs over land at %v", w.Name, p)
				break
			}
		}
	}
}

func TestNeighbours(t *testing.T) {
	a := openEarth(t)
	for iso, want := range map[string]string{
		"CO": "BR EC PA PE VE", "VA": "IT", "LS": "ZA", "PT": "ES", "IE": "GB", "GF": "BR SR", "AU": "", "LI": "AT CH", "EH": "DZ MA MR", "GM": "SN",
	} {
		if got := strings.Join(a.Neighbours(iso), " "); got != want {
			t.Errorf("neighbours of %s: %s, want %s", iso, got, want)
		}
		var paired []string
		for _, pair := range a.Bordering() {
			switch iso {
			case pair[0]:
				paired = append(paired, pair[1])
			case pair[1]:
				paired = append(paired, pair[0])
			}
		}
		if got := strings.Join(paired, " "); got != want {
			t.Errorf("%s is paired with %s, want %s", iso, got, want)
		}
	}
}

func TestBoundsAcrossTheDateLine(t *testing.T) {
	a := openEarth(t)
	for iso, want := range map[string][2]float64{
		"FJ": {174, 183}, "RU": {19, 192}, "US": {172, 294}, "NZ": {165, 185}, "KI": {169, 211}, "CO": {-82, -66}, "AQ": {-180, 180},
	} {
		b, ok := a.Bound(iso)
		if !ok || b.Min[0] < want[0] || b.Max[0] > want[1] || b.Max[0]-b.Min[0] < (want[1]-want[0])/2 {
			t.Errorf("%s spans %.1f to %.1f, want it within %v", iso, b.Min[0], b.Max[0], want)
		}
	}
	us, _ := a.Country("US")
	if us.Main.Min[0] < -126 || us.Main.Max[0] > -66 {
		t.Errorf("the main part of the United States spans %v", us.Main)
	}
	if my, _ := a.Country("MY"); my.Main.Min[0] > 101 || my.Main.Max[0] < 118 {
		t.Errorf("the main part of Malaysia spans %v", my.Main)
	}
	es, _ := a.Country("ES")
	if es.Main.Min[1] < 35 {
		t.Errorf("the main part of Spain reaches to the Canaries: %v", es.Main)
	}
}

func TestViews(t *testing.T) {
	a := openEarth(t)
	crimea, laayoune, taipei := orb.Point{34.1, 45}, orb.Point{-13.2, 27.15}, orb.Point{121.53, 25.05}
	for view, want := range map[string][3]string{
		"": {"UA", "EH", "TW"}, "iso": {"UA", "EH", "TW"}, "de-facto": {"RU", "MA", "TW"},
		"RU": {"RU", "EH", "TW"}, "ru": {"RU", "EH", "TW"}, "De-Facto": {"RU", "MA", "TW"}, "MA": {"UA", "MA", "TW"}, "CN": {"UA", "EH", "CN"}, "UA": {"UA", "EH", "TW"},
	} {
		v, err := a.View(view)
		if err != nil {
			t.Error(err)
			continue
		}
		for i, p := range []orb.Point{crimea, laayoune, taipei} {
			if iso, _ := v.CountryAt(p); iso != want[i] {
				t.Errorf("in the view %q %v is in %q, want %s", view, p, iso, want[i])
			}
		}
	}
	siachen, unowned := orb.Point{77.28, 35.43}, 0
	for p := range a.Unowned(0, orb.Bound{Min: siachen, Max: siachen}) {
		unowned += len(p.Geometry())
	}
	if iso, ok := a.CountryAt(siachen); ok || unowned != 1 || !a.OnLand(siachen) {
		t.Errorf("the Siachen glacier is in %q and has %d rings that nobody owns", iso, unowned)
	}
	if _, err := a.View("XX"); err == nil || !strings.Contains(err.Error(), "de-facto") {
		t.Errorf("an unknown view gives %v", err)
	}
	dashed := false
	for b := range a.Borders(0, orb.Bound{Min: orb.Point{33, 45.5}, Max: orb.Point{35.5, 46.5}}) {
		dashed = dashed || b.A == "UA" && b.B == "UA" && b.Class == Disputed
	}
	if !dashed {
		t.Error("by default the edge of Crimea is not drawn as disputed")
	}
	for _, code := range []string{"CYN", "SOL"} {
		if _, ok := a.Country(code); ok {
			t.Errorf("%s is a country by ISO 3166", code)
		}
		if v, _ := a.View("de-facto"); v != nil {
			if c, ok := v.Country(code); !ok || c.Area == 0 {
				t.Errorf("%s is no country in the de-facto view", code)
			}
		}
	}
}

// toEdge is the distance in metres from a point to an edge, on a plane.
func toEdge(p, a, b orb.Point) float64 {
	k := math.Cos(p[1] * math.Pi / 180)
	ax, ay, bx, by := (a[0]-p[0])*k, a[1]-p[1], (b[0]-p[0])*k, b[1]-p[1]
	dx, dy := bx-ax, by-ay
	u := 0.0
	if n := dx*dx + dy*dy; n > 0 {
		u = max(0, min(1, -(ax*dx+ay*dy)/n))
	}
	return math.Hypot(ax+u*dx, ay+u*dy) * 111_195
}
