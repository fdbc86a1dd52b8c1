package cli

import (
	"encoding/json"
	"os"
	"os/exec"
	"testing"
)

// TestGDALReadsWhatTheCommandWrites has ogrinfo open the files that `map` makes.
func TestGDALReadsWhatTheCommandWrites(t *testing.T) {
	ogrinfo, err := exec.LookPath("ogrinfo")
	if err != nil {
		if os.Getenv("DATELINE_REQUIRE_TOOLS") == "1" {
			t.Fatal("ogrinfo is missing; install gdal-bin")
		}
		t.Skip("ogrinfo is missing; install gdal-bin to have it read the files")
	}
	in(t, map[string]string{"trip.yaml": tour})
	run(t, "", "map", "trip.yaml", "-o", "trip.geojson", "-o", "trip.gpkg", "--basemap").must(t, 0)
	run(t, "", "map", "trip.yaml", "--for", "qgis", "-o", "q").must(t, 0)
	for file, layers := range map[string]int{"trip.geojson": 1, "trip.gpkg": 7, "q/stops.geojson": 1, "q/trip.gpkg": 7} {
		out, err := exec.Command(ogrinfo, "-ro", "-q", file).CombinedOutput()
		if err != nil {
			t.Errorf("%s: %v\n%s", file, err, out)
			continue
		}
		n := 0
		for _, b := range out {
			if b == '\n' {
				n++
			}
		}
		if n < layers {
			t.Errorf("%s: ogrinfo sees %d layers, want %d at least:\n%s", file, n, layers, out)
		}
	}
	var file struct{ Bbox []float64 }
	if err := json.Unmarshal(read(t, "trip.geojson"), &file); err != nil || len(file.Bbox) != 4 {
		t.Errorf("bbox %v, %v", file.Bbox, err)
	}
}
