package gpkg

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/feature"
	"dateline/geo/feature/featuretest"
)

func made(t testing.TB, j *geo.Journey, opt Options) []byte {
	t.Helper()
	data, err := Bytes(j, opt)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestSameBytes(t *testing.T) {
	for name, j := range featuretest.All() {
		a := made(t, j, Options{})
		if !bytes.Equal(a, made(t, j, Options{})) {
			t.Errorf("%s: two writes differ", name)
		}
		if string(a[:15]) != "SQLite format 3" || string(a[68:72]) != "GPKG" || a[60] != 0 || int(a[62])<<8|int(a[63]) != 10300 {
			t.Errorf("%s: header % x", name, a[56:72])
		}
	}
	if a := made(t, featuretest.One(), Options{Modified: time.Date(2024, 5, 6, 7, 8, 9, 0, time.UTC)}); !bytes.Contains(a, []byte("2024-05-06T07:08:09.000Z")) {
		t.Error("the given time stands nowhere")
	}
}

func basemap() []feature.Layer {
	square := orb.Polygon{{{-80, -10}, {-70, -10}, {-70, 0}, {-80, 0}, {-80, -10}}}
	return []feature.Layer{
		{Name: "countries", Columns: []feature.Column{{Name: "iso", Type: feature.Text}}, Rows: []feature.Row{{Geometry: square, Values: []any{"XX"}}}},
		{Name: "rivers", Rows: []feature.Row{{Geometry: orb.LineString{{-75, -5}, {-74, -4}}}}},
	}
}

var description = regexp.MustCompile(`Metadata:\n  DESCRIPTION=.*\n`)

// GDAL reads every layer: counts, types, reference system, indexes, validity.
func TestGDALReadsIt(t *testing.T) {
	dir := t.TempDir()
	for name, j := range featuretest.All() {
		path := filepath.Join(dir, name+".gpkg")
		if err := os.WriteFile(path, made(t, j, Options{Basemap: basemap(), Styles: []Style{{Layer: "stops", Name: "s", QML: "<qgis/>"}}}), 0o644); err != nil {
			t.Fatal(err)
		}
		out := description.ReplaceAllString(featuretest.Run(t, "ogrinfo", "-ro", "-so", "-al", path), "")
		if strings.Contains(out, "ERROR") || strings.Contains(out, "Warning") {
			t.Errorf("%s: %s", name, out)
		}
		for _, l := range feature.Layers(j) {
			want := fmt.Sprintf("Layer name: %s\nGeometry: %s\nFeature Count: %d\n", l.Name, map[bool]string{true: "Point", false: "Multi Line String"}[l.Name == "stops"], len(l.Rows))
			if !strings.Contains(out, want) {
				t.Errorf("%s: no %q in\n%s", name, want, out)
			}
		}
		for _, want := range []string{"arrive: Date", "depart: Date", "seq: Integer64", "highlight: Integer(Boolean)", "distance_km: Real", "Layer name: countries\nGeometry: Multi Polygon\nFeature Count: 1", `ID["EPSG",4326]`} {
			if !strings.Contains(out, want) {
				t.Errorf("%s: no %q in\n%s", name, want, out)
			}
		}
		check := featuretest.Run(t, "ogr2ogr", "-f", "CSV", "/vsistdout/", path, "-sql", "SELECT "+
			"(SELECT count(*) FROM legs WHERE geom IS NOT NULL AND NOT ST_IsValid(geom)) AS bad, "+
			"(SELECT count(*) FROM stops) - (SELECT count(*) FROM rtree_stops_geom) AS missing, (SELECT group_concat(integrity_check) FROM pragma_integrity_check) AS ok")
		if !strings.Contains(strings.ReplaceAll(check, `"`, ""), "0,0,ok") {
			t.Errorf("%s: %s", name, check)
		}
	}
}

// An edit by GDAL goes through the triggers and leaves the index in step.
func TestGDALEditsIt(t *testing.T) {
	path := filepath.Join(t.TempDir(), "andes.gpkg")
	if err := os.WriteFile(path, made(t, featuretest.Andes(), Options{}), 0o644); err != nil {
		t.Fatal(err)
	}
	featuretest.Run(t, "ogrinfo", path, "-sql", "DELETE FROM stops WHERE seq = 2")
	featuretest.Run(t, "ogrinfo", path, "-sql", "UPDATE stops SET geom = (SELECT geom FROM stops WHERE seq = 1), name = 'Moved' WHERE seq = 3")
	out := featuretest.Run(t, "ogrinfo", "-ro", path, "-sql", "SELECT count(*) AS n, min(miny) AS s FROM rtree_stops_geom WHERE maxy < -30")
	if !strings.Contains(out, "n (Integer) = 2") {
		t.Errorf("the index after the edits: %s", out)
	}
}

func TestBadLayers(t *testing.T) {
	for _, name := range []string{"", "a b", `x"; DROP`, "gpkg_x", "rtree_x", "1a", "stops"} {
		if _, err := Bytes(featuretest.One(), Options{Basemap: []feature.Layer{{Name: name}}}); err == nil {
			t.Errorf("the layer name %q was taken", name)
		}
	}
	if err := Write(failing{}, featuretest.One(), Options{}); err == nil {
		t.Error("a failing writer is no error")
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func BenchmarkBytes(b *testing.B) {
	j := featuretest.Andes()
	b.ReportAllocs()
	for b.Loop() {
		made(b, j, Options{})
	}
}

// GDAL's validator holds the file against the standard, requirement by requirement.
func TestValidator(t *testing.T) {
	const python = "/usr/bin/python3" // Debian's own, which GDAL's bindings belong to
	if err := exec.Command(python, "-c", "import osgeo_utils.samples.validate_gpkg").Run(); err != nil {
		featuretest.Missing(t, "GDAL for Python (python3-gdal)")
	}
	for name, j := range map[string]*geo.Journey{"pacific": featuretest.Pacific(), "hostile": featuretest.Hostile(), "zero": {}} {
		path := filepath.Join(t.TempDir(), name+".gpkg")
		if err := os.WriteFile(path, made(t, j, Options{Basemap: basemap(), Styles: []Style{{Layer: "stops", Name: "s", QML: "<qgis/>"}}}), 0o644); err != nil {
			t.Fatal(err)
		}
		if out := featuretest.Run(t, python, "-m", "osgeo_utils.samples.validate_gpkg", "-v", "--extra", path); !strings.Contains(out, "Checking gpkg_extensions") || strings.Contains(out, "Req") {
			t.Errorf("%s: %s", name, out)
		}
	}
}
