package geojson

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/geo/feature"
	"dateline/geo/feature/featuretest"
	"dateline/seeds"
	"dateline/seeds/track"
)

func TestReadBackWhole(t *testing.T) {
	for name, j := range featuretest.All() {
		if len(j.Stops) == 0 {
			continue
		}
		it := featuretest.ReadBack(t, name+".geojson", j, written(t, j, Options{}), track.Options{}, j.Itinerary.Source != "")
		if len(it.Notices) > 0 {
			t.Errorf("%s: %+v", name, it.Notices)
		}
		featuretest.ReadBack(t, name+".geojson", j, written(t, j, Options{Layers: []string{feature.StopsLayer}, Plain: true}), track.Options{}, false)
	}
}

// edit changes the written file as a GIS would.
func edit(t *testing.T, change func(features []any) []any) *seeds.Itinerary {
	t.Helper()
	var root map[string]any
	if err := json.Unmarshal(written(t, featuretest.Andes(), Options{}), &root); err != nil {
		t.Fatal(err)
	}
	root["features"] = change(root["features"].([]any))
	data, err := json.Marshal(root)
	if err != nil {
		t.Fatal(err)
	}
	it, err := track.Read("edited.geojson", data, track.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return it
}

func props(f any) map[string]any { return f.(map[string]any)["properties"].(map[string]any) }

func TestEditsAreReadBack(t *testing.T) {
	it := edit(t, func(f []any) []any {
		f[0].(map[string]any)["geometry"] = map[string]any{"type": "Point", "coordinates": []any{-71.6, -33.05}} // moved to the coast
		props(f[1])["name"] = "The capital"                                                                      // renamed
		props(f[3])["arrive"] = "2019-04-20"                                                                     // another day
		props(f[3])["note"] = nil
		props(f[3])["mode"] = "by train"
		added := map[string]any{"type": "Feature", "properties": map[string]any{"name": "Bogotá", "country": "CO", "seq": 4, "arrive": "2019-04-16"},
			"geometry": map[string]any{"type": "Point", "coordinates": []any{-74.08, 4.6}}}
		return append(append([]any{}, f[0], f[1], f[3], added), f[4:]...) // Lima deleted
	})
	if len(it.Seeds) != 4 {
		t.Fatalf("%d stops: %+v", len(it.Seeds), it.Seeds)
	}
	a, b, c, d := it.Seeds[0], it.Seeds[1], it.Seeds[2], it.Seeds[3]
	if a.ID != "" || a.At == nil || *a.At != [2]float64{-71.6, -33.05} || a.Name != "Santiago" || a.Arrive != seeds.Day(2019, 4, 12) || a.ArriveText != "Friday" || a.Hint != "Chile" {
		t.Errorf("moved: %+v", a)
	}
	if b.Name != "The capital" || b.ID != "" || b.At == nil || b.At[0] != -57.63591 || b.Mode != seeds.Flight {
		t.Errorf("renamed: %+v", b)
	}
	if c.Name != "Bogotá" || c.Hint != "CO" || c.At == nil || c.Arrive != seeds.Day(2019, 4, 16) {
		t.Errorf("added: %+v", c)
	}
	if d.Name != "Cucuta" || d.Arrive != seeds.Day(2019, 4, 20) || d.Note != "" || d.Mode != seeds.Rail || !d.Highlight || d.LabelAt == nil || d.ID != "geonames:3685533" {
		t.Errorf("redated: %+v", d)
	}
	if len(it.Focus) != 1 || it.Focus[0].Stop != 4 || strings.Join(it.Focus[0].Countries, "+") != "CO+VE" || it.Title != "An envoy's four days" || len(it.LeftOut) != 1 || it.Text == "" {
		t.Errorf("the rest: %+v", it)
	}
}

// A program that drops foreign members leaves the sentences, from which the text is made again.
func TestTextIsRetold(t *testing.T) {
	data := written(t, featuretest.Andes(), Options{})
	var root map[string]any
	if err := json.Unmarshal(data, &root); err != nil {
		t.Fatal(err)
	}
	delete(root, "dateline")
	data, _ = json.Marshal(root)
	it, err := track.Read("x", data, track.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if s := it.Seeds[3]; s.Sentence.Of(it.Text) != "On Sunday Cucuta, the high point." || s.Span.Of(it.Text) != "Cucuta" {
		t.Errorf("%q %q", s.Sentence.Of(it.Text), s.Span.Of(it.Text))
	}
}

// GDAL itself edits the file in place; the rest of it survives.
func TestGDALEditsAreReadBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "andes.geojson")
	j := featuretest.Andes()
	if err := os.WriteFile(path, written(t, j, Options{Layers: []string{feature.StopsLayer}}), 0o644); err != nil {
		t.Fatal(err)
	}
	out := path + "2.geojson"
	featuretest.Run(t, "ogr2ogr", "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=7", out, path, "-sql", "SELECT * FROM stops WHERE seq <> 2")
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	j.Stops = append(j.Stops[:1], j.Stops[2:]...)
	it := featuretest.ReadBack(t, "andes.geojson", j, data, track.Options{}, false)
	if bytes.Contains(data, []byte(`"dateline"`)) && it.Title == "" {
		t.Error("the trip is in the file and was not read")
	}
}

// What is changed in a column is heeded, or said not to be understood: nothing vanishes.
func TestEveryEditIsHeededOrSaid(t *testing.T) {
	leg := func(f []any, to int) map[string]any {
		for _, one := range f {
			if p := props(one); p["layer"] == "legs" && p["to_seq"] == float64(to) {
				return p
			}
		}
		t.Fatal("no leg")
		return nil
	}
	for name, c := range map[string]struct {
		change func(f []any)
		want   func(s []seeds.Seed) bool
		code   string
	}{
		"words for a day": {func(f []any) { props(f[1])["arrive"] = "soon" },
			func(s []seeds.Seed) bool { return !s[1].Arrive.Known() && s[1].ArriveText == "soon" }, "date-unread"},
		"a range": {func(f []any) { props(f[1])["arrive"], props(f[1])["depart"] = "2019-05-10/2019-05-12", nil },
			func(s []seeds.Seed) bool {
				return s[1].Arrive == seeds.Day(2019, 5, 10) && s[1].Depart == seeds.Day(2019, 5, 12)
			}, ""},
		"either order": {func(f []any) { props(f[1])["arrive"], props(f[1])["arrive_text"] = "05/10/2019", nil },
			func(s []seeds.Seed) bool { return s[1].Arrive == seeds.Day(2019, 10, 5) }, "ambiguous-date"},
		"the order that the weekday tells": {func(f []any) { props(f[1])["arrive"], props(f[1])["arrive_text"] = "05/10/2019", "Friday" },
			func(s []seeds.Seed) bool { return s[1].Arrive == seeds.Day(2019, 5, 10) }, ""},
		"no day": {func(f []any) { props(f[1])["arrive"] = nil },
			func(s []seeds.Seed) bool { return !s[1].Arrive.Known() }, ""},
		"another country": {func(f []any) { props(f[0])["country"] = "CU" },
			func(s []seeds.Seed) bool {
				return s[0].ID == "" && s[0].At == nil && s[0].Name == "Santiago" && s[0].Hint == "CU"
			}, ""},
		"another mode of a leg": {func(f []any) { leg(f, 3)["mode"] = "by train" },
			func(s []seeds.Seed) bool { return s[2].Mode == seeds.Rail && s[3].Mode != seeds.Rail }, ""},
		"no mode of a leg": {func(f []any) { leg(f, 2)["mode"] = nil },
			func(s []seeds.Seed) bool { return s[1].Mode == "" }, ""},
		"modes of a leg and of its stop": {func(f []any) { leg(f, 2)["mode"], props(f[1])["mode"] = "rail", "sea" },
			func(s []seeds.Seed) bool { return s[1].Mode == seeds.Sea }, ""},
		"a mode of a leg that is none": {func(f []any) { leg(f, 2)["mode"] = "by magic" },
			func(s []seeds.Seed) bool { return s[1].Mode == "" && s[1].Extra["mode"] == "by magic" }, "unknown-word"},
	} {
		it := edit(t, func(f []any) []any { c.change(f); return f })
		code := ""
		for _, n := range it.Notices {
			code += n.Code
		}
		if !c.want(it.Seeds) || code != c.code {
			t.Errorf("%s: %v\n%+v", name, it.Notices, it.Seeds)
		}
		if it.Title != "An envoy's four days" {
			t.Errorf("%s: headed %q", name, it.Title)
		}
	}
}

// A stop that is added without a number comes last, and the notice says how to place it.
func TestAddedStopsSayHowToBePlaced(t *testing.T) {
	for seq, want := range map[any]string{nil: "as seq", 2: ""} {
		it := edit(t, func(f []any) []any {
			return append(f, map[string]any{"type": "Feature", "properties": map[string]any{"name": "La Paz", "country": "BO", "seq": seq}, "geometry": nil})
		})
		if len(it.Notices) != 1 || it.Notices[0].Code != "stop-added" || !strings.Contains(it.Notices[0].Fix, want) || (it.Notices[0].Fix == "") != (want == "") {
			t.Errorf("%v: %+v", seq, it.Notices)
		}
	}
}
