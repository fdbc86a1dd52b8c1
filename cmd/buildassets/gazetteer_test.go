package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"

	"dateline/geo"
	"dateline/geo/gazetteer"
	"dateline/seeds"
)

func square(x, y, size float64) orb.Polygon {
	return orb.Polygon{{{x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}, {x, y}}}
}

func TestInside(t *testing.T) {
	bent := orb.Polygon{{{0, 0}, {10, 0}, {10, 1}, {1, 1}, {1, 10}, {0, 10}, {0, 0}}}
	for name, c := range map[string]struct {
		of   []*polygon
		want orb.Bound
	}{
		"a square":                {[]*polygon{{shape: orb.MultiPolygon{square(0, 0, 2)}}}, orb.Bound{Min: orb.Point{0.9, 0.9}, Max: orb.Point{1.1, 1.1}}},
		"the mainland":            {[]*polygon{{shape: orb.MultiPolygon{square(0, 0, 4), square(4, 0, 4), square(50, 0, 5)}}}, orb.Bound{Min: orb.Point{0, 0}, Max: orb.Point{8, 4}}},
		"a country around a bend": {[]*polygon{{shape: orb.MultiPolygon{bent}}}, orb.Bound{Min: orb.Point{0, 0}, Max: orb.Point{10, 10}}},
	} {
		at, ok := inside(c.of)
		if !ok || !c.want.Contains(at) {
			t.Errorf("%s: %v %v", name, at, ok)
		}
		on := false
		for _, p := range c.of {
			on = on || planar.MultiPolygonContains(p.shape, at)
		}
		if !on {
			t.Errorf("%s: %v lies outside", name, at)
		}
	}
	if _, ok := inside(nil); ok {
		t.Error("nothing has a point inside")
	}
}

func TestUnitNames(t *testing.T) {
	e := gazetteer.Entry{Place: geo.Place{Sense: seeds.Sense{Name: "Anbar Governorate", Country: "IQ", Kind: seeds.Admin1}}}
	addUnitForms(&e, "Governorate")
	var names []string
	for _, n := range e.Names {
		names = append(names, n.Text)
	}
	if got := strings.Join(names, "|"); got != "Anbar|Anbar Province|Anbar Region" {
		t.Errorf("names %s", got)
	}
	for name, want := range map[string]string{"Vichada Department": "Vichada", "Tver Oblast": "Tver Oblast", "Northern Province": "Northern Province"} {
		if got := plainName(name, "XX"); got != want {
			t.Errorf("%s is shown as %s, want %s", name, got, want)
		}
	}
	regency := gazetteer.Entry{Place: geo.Place{Sense: seeds.Sense{Name: "Kabupaten Tapanuli Utara", Country: "ID", Kind: seeds.Admin2}}}
	addUnitForms(&regency, "")
	for _, want := range []string{"Tapanuli Utara", "North Tapanuli", "North Tapanuli Regency"} {
		if !called(&regency, want) {
			t.Errorf("%s is not called %s", regency.Name, want)
		}
	}
	if b := bareNames("Fayette County", "US"); len(b) > 0 {
		t.Errorf("a county of the United States is called %v", b)
	}
}

// A table's rows become places; a mistake is named by its line.
func TestTables(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "tables"), 0o755); err != nil {
		t.Fatal(err)
	}
	read := func(places, names string) (*world, error) {
		for file, text := range map[string]string{"places.tsv": places, "towns.tsv": "", "names.tsv": names} {
			if err := os.WriteFile(filepath.Join(dir, "tables", file), []byte("# head\n"+text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		w := &world{entries: map[string]*gazetteer.Entry{}, unitID: map[string]string{}, polygons: &polygons{}}
		return w, w.addTables(&sources{assets: dir})
	}
	w, err := read("Old Gap (north)\tlandmark\tPA\t7.9\t-77.5\t\tThe Gap|OG\tGapper\nOld Gap\tlandmark\tCO\t7\t-77\n", "dateline:old-gap-north\trank\t90\ndateline:old-gap\tdisplay\tNew Gap\n")
	if err != nil {
		t.Fatal(err)
	}
	e := w.entries["dateline:old-gap-north"]
	if e == nil || e.Name != "Old Gap" || e.Rank != 90 || len(e.Names) != 3 || e.Names[1].Form != gazetteer.FormCapitals || e.Names[2].Via != seeds.ViaDemonym {
		t.Errorf("place %+v", e)
	}
	if o := w.entries["dateline:old-gap"]; o == nil || o.Name != "New Gap" || o.Names[0].Text != "Old Gap" {
		t.Errorf("place %+v", o)
	}
	for text, want := range map[string]string{
		"A\tlandmark\tPA\tx\t1\n":                      "places.tsv:2:",
		"A\tlandmark\tPA\t1\t1\nA\tlandmark\t\t1\t1\n": "places.tsv:3:",
		"A\tlandmark\tPA\t1\t1\tmany\n":                "places.tsv:2: rank",
		"A\tlandmark\tPA\t1\t1\t\t\t\t\n":              "places.tsv:2:",
	} {
		if _, err := read(text, ""); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
	for text, want := range map[string]string{"iso:ZZ\tname\tA\n": "names.tsv:2: no place", "@Nowhere,CO\tname\tA\n": "names.tsv:2: no place"} {
		if _, err := read("", text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}
