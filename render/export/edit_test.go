package export

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"dateline/geo/feature/featuretest"
	"dateline/seeds"
	"dateline/seeds/track"
)

// What a person changes in QGIS comes back, and so does all that they left alone.
func TestEditsInQGISAreReadBack(t *testing.T) {
	if err := exec.Command(python, "-c", "import qgis.core").Run(); err != nil {
		featuretest.Missing(t, "QGIS for Python (python3-qgis)")
	}
	j := featuretest.Andes()
	pack, err := GeoPackage(j, Options{})
	if err != nil {
		t.Fatal(err)
	}
	folder, err := Folder(j, Options{})
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	put(t, dir, append(folder, File{"trip.gpkg", pack}))
	for _, name := range []string{"trip.gpkg", "stops.geojson"} {
		path := filepath.Join(dir, name)
		if out := featuretest.Run(t, python, "testdata/qgis_edit.py", path); !strings.Contains(out, "EDITED 4") {
			t.Fatalf("%s: %s", name, out)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		it, err := track.Read(name, data, track.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if len(it.Seeds) != 4 {
			t.Fatalf("%s: %d stops", name, len(it.Seeds))
		}
		a, b, c, d := it.Seeds[0], it.Seeds[1], it.Seeds[2], it.Seeds[3]
		if a.Name != "Santiago" || a.At == nil || *a.At != [2]float64{-71.6, -33.05} || a.ID != "" || a.Arrive != seeds.Day(2019, 4, 12) || a.ArriveText != "Friday" || a.Rule != "left" {
			t.Errorf("%s: moved: %+v", name, a)
		}
		if b.Name != "The capital" || b.At == nil || b.At[1] != -25.28646 || b.Mode != seeds.Flight {
			t.Errorf("%s: renamed: %+v", name, b)
		}
		if c.Arrive != seeds.Day(2019, 4, 20) || c.Depart != seeds.Day(2019, 4, 15) || !c.Highlight || c.HighlightLabel != "Border visit" || c.LabelAt == nil || c.ID != "geonames:3685533" {
			t.Errorf("%s: redated: %+v", name, c)
		}
		if d.Name != "Bogotá" || d.Hint != "CO" || d.Arrive != seeds.Day(2019, 4, 22) || d.At == nil {
			t.Errorf("%s: added: %+v", name, d)
		}
		if it.Title != "An envoy's four days" || it.Text == "" || len(it.LeftOut) != 1 || b.Span.Of(it.Text) != "Asunción" {
			t.Errorf("%s: the rest: %+v", name, it)
		}
	}
}
