package geojson

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/geo"
	"dateline/geo/feature"
	"dateline/geo/feature/featuretest"
)

func written(t testing.TB, j *geo.Journey, opt Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, j, opt); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestEveryJourneyIsStrictGeoJSON(t *testing.T) {
	for name, j := range featuretest.All() {
		for _, opt := range []Options{{}, {Plain: true, WithoutID: true}, {Layers: []string{feature.LegsLayer}, Multi: true}} {
			data := written(t, j, opt)
			if err := strict(data); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			if !bytes.Equal(data, written(t, j, opt)) {
				t.Errorf("%s: two writes differ", name)
			}
		}
	}
}

func TestAndes(t *testing.T) {
	data := written(t, featuretest.Andes(), Options{})
	var fc struct {
		Name     string
		BBox     []float64
		Dateline struct {
			Data string
			Trip map[string]any
		}
		Features []struct {
			ID         string
			Properties map[string]any
			Geometry   struct{ Type string }
		}
	}
	if err := json.Unmarshal(data, &fc); err != nil {
		t.Fatal(err)
	}
	if fc.Name != "An envoy's four days" || fc.Dateline.Data != "test-data 1" || fc.Dateline.Trip["traveller"] != "The envoy" {
		t.Errorf("%s %+v", fc.Name, fc.Dateline)
	}
	if len(fc.Features) != 4+3+1 {
		t.Fatalf("%d features", len(fc.Features))
	}
	want := map[string]any{
		"layer": "stops", "id": "geonames:3685533", "seq": 4.0, "name": "Cúcuta", "country": "CO", "admin1": "Norte de Santander", "kind": "city",
		"arrive": "2019-04-14", "depart": "2019-04-15", "arrive_text": nil, "role": "planned", "highlight": true, "note": "Talks on the bridge",
		"confidence": 0.95, "approximate": false, "sentence": "On Sunday Cucuta, the high point.", "marker-color": "#c81e1e", "marker-symbol": "4",
	}
	got := fc.Features[3].Properties
	for k, v := range want {
		if got[k] != v {
			t.Errorf("%s is %v, want %v", k, got[k], v)
		}
	}
	if lima := fc.Features[2].Properties; lima["arrive"] != nil || lima["arrive_text"] != "Saturday" {
		t.Errorf("a date without a year: %v %v", lima["arrive"], lima["arrive_text"])
	}
	if leg := fc.Features[4]; leg.Properties["from"] != "Santiago" || leg.Properties["distance_km"].(float64) < 1500 || leg.Properties["distance_km"].(float64) > 1600 || leg.Geometry.Type != "LineString" {
		t.Errorf("%+v", leg)
	}
	if f := fc.Features[7]; f.Properties["countries"] != "CO,VE" || f.Geometry.Type != "MultiLineString" {
		t.Errorf("%+v", f)
	}
}

func TestPacificCrossesOnce(t *testing.T) {
	data := written(t, featuretest.Pacific(), Options{})
	var fc struct{ BBox []float64 }
	if err := json.Unmarshal(data, &fc); err != nil {
		t.Fatal(err)
	}
	if len(fc.BBox) != 4 || fc.BBox[0] <= fc.BBox[2] || fc.BBox[0] != 174.76349 || fc.BBox[2] != -70.64827 {
		t.Errorf("bbox %v: west must be greater than east across the antimeridian", fc.BBox)
	}
	if n := strings.Count(string(data), `"geometry": null`); n != 1 {
		t.Errorf("%d features without geometry, want the one leg of no length", n)
	}
}

// GDAL counts the features, and finds proper column types, dates among them.
func TestGDALReadsIt(t *testing.T) {
	dir := t.TempDir()
	for name, j := range map[string]*geo.Journey{"andes": featuretest.Andes(), "pacific": featuretest.Pacific(), "long": featuretest.Long(500), "hostile": featuretest.Hostile()} {
		for _, l := range feature.Layers(j) {
			if len(l.Rows) == 0 || name == "long" || name == "hostile" {
				continue
			}
			path := filepath.Join(dir, name+"-"+l.Name+".geojson")
			if err := os.WriteFile(path, written(t, j, Options{Layers: []string{l.Name}, Multi: true}), 0o644); err != nil {
				t.Fatal(err)
			}
			out := featuretest.Run(t, "ogrinfo", "-so", "-al", path)
			for _, want := range []string{"Layer name: " + l.Name, "Feature Count: " + itoa(len(l.Rows)), `ID["EPSG",4326]`} {
				if !strings.Contains(out, want) {
					t.Errorf("%s: no %q in\n%s", path, want, out)
				}
			}
			if strings.Contains(out, "ERROR") || strings.Contains(out, "Warning") {
				t.Errorf("%s: %s", path, out)
			}
			if name == "andes" && l.Name == "stops" {
				for _, want := range []string{"arrive: Date", "depart: Date", "description: String", "seq: Integer", "highlight: Integer(Boolean)", "confidence: Real", "Geometry: Point"} {
					if !strings.Contains(out, want) {
						t.Errorf("no %q in\n%s", want, out)
					}
				}
			}
			if l.Name == "legs" && !strings.Contains(out, "Geometry: Multi Line String") {
				t.Errorf("legs of mixed types:\n%s", out)
			}
		}
		whole := filepath.Join(dir, name+".geojson")
		if err := os.WriteFile(whole, written(t, j, Options{}), 0o644); err != nil {
			t.Fatal(err)
		}
		out := featuretest.Run(t, "ogr2ogr", "-f", "CSV", "/vsistdout/", whole, "-dialect", "SQLite", "-sql",
			"SELECT count(*) AS n, sum(CASE WHEN geometry IS NOT NULL AND NOT ST_IsValid(geometry) THEN 1 ELSE 0 END) AS bad FROM \""+layerName(t, whole)+"\"")
		total := len(j.Stops) + len(j.Legs) + len(j.Focus)
		if !strings.Contains(strings.ReplaceAll(out, `"`, ""), itoa(total)+",0") {
			t.Errorf("%s: GDAL counts %s, want %d features and 0 invalid", name, out, total)
		}
	}
}

func layerName(t *testing.T, path string) string {
	out := featuretest.Run(t, "ogrinfo", "-q", path)
	_, name, _ := strings.Cut(strings.TrimSpace(strings.SplitN(out, "\n", 2)[0]), ": ")
	if i := strings.LastIndex(name, " ("); i > 0 {
		name = name[:i]
	}
	return strings.ReplaceAll(name, `"`, `""`)
}

func itoa(n int) string { b, _ := json.Marshal(n); return string(b) }

func BenchmarkWrite(b *testing.B) {
	j := featuretest.Andes()
	b.ReportAllocs()
	for b.Loop() {
		var out bytes.Buffer
		if err := Write(&out, j, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
