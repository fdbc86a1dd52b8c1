package main

import (
	"encoding/binary"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"dateline/geo/atlas"

	"github.com/paulmach/orb"
)

func TestUnitCodes(t *testing.T) {
	for _, c := range []struct {
		u    unit
		want string
	}{
		{unit{Country: "CO", Unit: "COL", ISO2: "CO-NSA"}, "CO"},
		{unit{Country: "FR", Unit: "GUF", ISO2: "FR-GF"}, "GF"},
		{unit{Country: "RU", Unit: "RUS", ISO2: "UA-43"}, "UA"},
		{unit{Country: "NL", Unit: "NLD", ISO2: "NL-BQ1"}, "BQ"},
		{unit{Country: "-1", Unit: "KAS", ISO2: "-99-X06~"}, ""},
		{unit{Country: "MA", Unit: southernProvinces, ISO2: "MA-15"}, "EH"},
	} {
		if got := c.u.code(); got != c.want {
			t.Errorf("%s (%s) is of %q, want %q", c.u.ISO2, c.u.Unit, got, c.want)
		}
	}
	codes := commonCodes([]unit{{Adm0: "FRA", Unit: "GUF"}, {Adm0: "FRA", Country: "FR"}, {Adm0: "FRA", Country: "FR"}})
	if codes["FRA"] != "FR" {
		t.Errorf("FRA is %q", codes["FRA"])
	}
	for from, want := range map[string]string{"CO.21": "CO.21", "-1": "", "AE.": "", "NO.00": "", "": ""} {
		if got := geoNamesCode(from); got != want {
			t.Errorf("the GeoNames code %q is taken as %q", from, got)
		}
	}
}

func TestSovereign(t *testing.T) {
	codes := map[string]string{"FRA": "FR", "NOR": "NO"}
	for _, c := range [][3]string{{"FR1", "GF", "FR"}, {"NOR", "SJ", "NO"}, {"ISR", "PS", "PS"}, {"ZZZ", "QQ", "QQ"}} {
		if got := sovereign(c[0], c[1], codes); got != c[2] {
			t.Errorf("%s of %s belongs to %s, want %s", c[1], c[0], got, c[2])
		}
	}
}

func TestWorldviewsTable(t *testing.T) {
	w, err := readWorldviews(&sources{assets: filepath.Join("..", "..", "assets")})
	if err != nil {
		t.Fatal(err)
	}
	if w.views[0].Code != "iso" || w.views[0].National {
		t.Errorf("the first view is %+v", w.views[0])
	}
	crimea := unit{Country: "RU", Adm0: "RUS", Unit: "RUS", ISO2: "UA-43"}
	got := map[string]string{}
	for i, owner := range w.owners(crimea) {
		got[w.views[i].Code] = owner
	}
	if got["iso"] != "UA" || got["de-facto"] != "RU" || got["RU"] != "RU" || got["IN"] != "UA" || !w.disputed(crimea) {
		t.Errorf("Crimea belongs to %v", got)
	}
	for _, a := range w.areas {
		used := false
		for k := range w.claim {
			used = used || k[1] == a.name
		}
		if !used && !a.disputed {
			t.Errorf("the area %s is in nobody's view", a.name)
		}
	}
}

func TestWorldviewsErrors(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "tables"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"view\tXX\tX\n", "gives\tXX\tcrimea\tRU\n", "nonsense\n"} {
		if err := os.WriteFile(filepath.Join(dir, "tables", "worldviews.tsv"), []byte("# remark\n"+text), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := readWorldviews(&sources{assets: dir}); err == nil || !strings.Contains(err.Error(), "worldviews.tsv:2") {
			t.Errorf("%q gives %v", text, err)
		}
	}
}

func TestSplitRing(t *testing.T) {
	ring := orb.Ring{{0, 0}, {4, 0}, {4, 2}, {4, 4}, {0, 4}, {0, 2}, {0, 0}}
	for _, cut := range [][2]orb.Point{{{0, 2}, {4, 2}}, {{4.001, 2}, {0, 2.001}}} {
		north, south, err := splitRing(ring, cut)
		if err != nil {
			t.Fatal(err)
		}
		for name, r := range map[string]orb.Ring{"north": north, "south": south} {
			if !r.Closed() || len(r) != 5 {
				t.Errorf("%s is %v", name, r)
			}
		}
		if north.Bound().Min[1] != 2 || south.Bound().Max[1] != 2 {
			t.Errorf("north %v, south %v", north, south)
		}
	}
	if _, _, err := splitRing(ring, [2]orb.Point{{1, 1}, {0, 2}}); err == nil {
		t.Error("a cut away from the vertices gives no error")
	}
}

func TestJoinStretches(t *testing.T) {
	river := func(name string, rank int, path ...orb.Point) atlas.SourceRiver {
		return atlas.SourceRiver{Name: name, Rank: rank, Path: path}
	}
	got := joinStretches([]atlas.SourceRiver{
		river("A", 1, orb.Point{2, 0}, orb.Point{3, 0}),
		river("A", 1, orb.Point{0, 0}, orb.Point{1, 0}, orb.Point{2, 0}),
		river("A", 2, orb.Point{3, 0}, orb.Point{4, 0}),
		river("B", 1, orb.Point{3, 0}, orb.Point{5, 5}),
		river("C", 1, orb.Point{0, 9}, orb.Point{1, 9}),
		river("C", 1, orb.Point{1, 9}, orb.Point{2, 9}),
		river("C", 1, orb.Point{1, 9}, orb.Point{1, 8}),
	})
	var lengths []int
	for _, r := range got {
		lengths = append(lengths, len(r.Path))
	}
	if !reflect.DeepEqual(lengths, []int{4, 2, 2, 2, 2, 2}) {
		t.Errorf("stretches of %v points: %v", lengths, got)
	}
}

func TestWaterName(t *testing.T) {
	fixes := map[string]string{"Paran?": "Paraná"}
	for from, want := range map[string]string{
		"Paran?": "Paraná", "Nu (Salween)": "Salween", "S?nth": "", "Amu  Darya": "Amu Darya", "": "",
	} {
		if got := waterName(fixes, from); got != want {
			t.Errorf("%q is called %q, want %q", from, got, want)
		}
	}
}

func TestShapeParts(t *testing.T) {
	le := binary.LittleEndian
	f := math.Float64bits
	line := le.AppendUint32(nil, 3)
	line = append(line, make([]byte, 32)...)
	line = le.AppendUint32(le.AppendUint32(line, 2), 5)
	line = le.AppendUint32(le.AppendUint32(line, 0), 2)
	for i := range 10 {
		line = le.AppendUint64(line, f(float64(i)))
	}
	got, err := shapeParts(line)
	want := []orb.LineString{{{0, 1}, {2, 3}}, {{4, 5}, {6, 7}, {8, 9}}}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("parts are %v (%v), want %v", got, err, want)
	}
	if _, err := shapeParts(line[:len(line)-1]); err == nil {
		t.Error("a record that is cut short gives no error")
	}
	if _, err := shapeParts(le.AppendUint32(nil, 31)); err == nil {
		t.Error("a multi-patch gives no error")
	}
}

func TestPackageLines(t *testing.T) {
	le := binary.LittleEndian
	b := []byte{'G', 'P', 0, 3, 0xE6, 0x10, 0, 0}
	b = append(b, make([]byte, 32)...)
	b = le.AppendUint32(le.AppendUint32(append(b, 1), 5), 1)
	b = le.AppendUint32(le.AppendUint32(append(b, 1), 2), 2)
	for _, v := range []float64{1, 2, 3, 4} {
		b = le.AppendUint64(b, math.Float64bits(v))
	}
	got, err := packageLines(b)
	if err != nil || !reflect.DeepEqual(got, orb.MultiLineString{{{1, 2}, {3, 4}}}) {
		t.Errorf("lines are %v (%v)", got, err)
	}
	for n := range b {
		if _, err := packageLines(b[:n]); err == nil {
			t.Errorf("%d of %d bytes give no error", n, len(b))
		}
	}
}

func TestHillshade(t *testing.T) {
	const w, h = 64, 32
	heights := make([]float64, w*h)
	for i := range heights {
		x := i % w
		heights[i] = float64(max(0, 20-max(x-32, 32-x))) * 20_000 // a ridge from north to south
	}
	g := hillshade(heights, w, h, 1)
	at := func(x int) int { return int(g.GrayAt(x, h/2).Y) }
	if at(2) != 128 || at(22) <= 128 || at(42) >= 128 {
		t.Errorf("level %d, west flank %d, east flank %d", at(2), at(22), at(42))
	}
}

func TestMergeRegions(t *testing.T) {
	square := orb.MultiPolygon{{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}}}
	got := mergeRegions([]unit{
		{Country: "GB", Unit: "SCT", ISO2: "GB-ABD", Name: "Aberdeen", shape: square},
		{Country: "FR", Unit: "FXX", ISO2: "FR-01", Region: "Alps", shape: square},
		{Country: "FR", Unit: "GUF", ISO2: "FR-GF", Name: "Guiana", Region: "Guiana", shape: square},
		{Country: "GB", Unit: "SCT", ISO2: "GB-FIF", Name: "Fife", shape: square},
		{Country: "FR", Unit: "FXX", ISO2: "FR-02", Region: "Alps", shape: square},
		{Country: "CO", ISO2: "CO-ANT", Name: "Antioquia", Region: "Andes", shape: square},
	})
	want := map[string]int{"GB-SCT": 2, "FR-Alps~": 2, "FR-GF": 1, "CO-ANT": 1}
	for _, u := range got {
		if want[u.ISO2] != len(u.shape) {
			t.Errorf("%s %q has %d polygons", u.ISO2, u.Name, len(u.shape))
		}
	}
	if len(got) != len(want) || got[0].Name != "Scotland" || got[0].GeoNames != "GB.SCT" {
		t.Errorf("units are %v", got)
	}
}
