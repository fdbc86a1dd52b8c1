package gpkg

import (
	"os"
	"path/filepath"
	"testing"

	"dateline/geo/feature/featuretest"
	"dateline/seeds"
	"dateline/seeds/track"
)

func TestReadBackWhole(t *testing.T) {
	for name, j := range featuretest.All() {
		if len(j.Stops) == 0 {
			continue
		}
		it := featuretest.ReadBack(t, name+".gpkg", j, made(t, j, Options{Basemap: basemap()}), track.Options{}, j.Itinerary.Source != "")
		if len(it.Notices) > 0 {
			t.Errorf("%s: %+v", name, it.Notices)
		}
	}
}

// GDAL moves, deletes, renames, redates and adds; all of it comes back, with the rest.
func TestGDALEditsAreReadBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "andes.gpkg")
	if err := os.WriteFile(path, made(t, featuretest.Andes(), Options{}), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, sql := range []string{
		"DELETE FROM stops WHERE seq = 2",
		"UPDATE stops SET geom = (SELECT geom FROM stops WHERE seq = 1) WHERE seq = 3",
		"UPDATE stops SET arrive = '2019-04-20', name = 'Border town' WHERE seq = 4",
		"INSERT INTO stops (seq, name, country, geom) SELECT 5, 'Bogotá', 'CO', geom FROM stops WHERE seq = 4",
	} {
		featuretest.Run(t, "ogrinfo", path, "-sql", sql)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	it, err := track.Read("andes.gpkg", data, track.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(it.Seeds) != 4 || it.Title != "An envoy's four days" || len(it.LeftOut) != 1 {
		t.Fatalf("%+v", it)
	}
	if s := it.Seeds[1]; s.Name != "Lima" || s.At == nil || s.At[1] != -33.45694 || s.Arrive != seeds.Day(0, 4, 13) || s.ArriveText != "Saturday" || s.Extra["Budget"] != "300" {
		t.Errorf("moved: %+v", s)
	}
	if s := it.Seeds[2]; s.Name != "Border town" || s.Arrive != seeds.Day(2019, 4, 20) || !s.Highlight || s.Note != "Talks on the bridge" {
		t.Errorf("renamed and redated: %+v", s)
	}
	if s := it.Seeds[3]; s.Name != "Bogotá" || s.Hint != "CO" || s.At == nil {
		t.Errorf("added: %+v", s)
	}
	if len(it.Focus) != 1 || it.Focus[0].Stop != 3 {
		t.Errorf("focus: %+v", it.Focus)
	}
}

// A damaged file is refused or read, never a panic.
func FuzzReadDamaged(f *testing.F) {
	data, err := Bytes(featuretest.One(), Options{})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(0, byte(0), len(data))
	f.Add(18, byte(9), len(data))
	f.Add(4096*3+10, byte(0xFF), len(data))
	f.Add(50, byte(1), 9000)
	f.Add(100, byte(5), 4096)
	f.Fuzz(func(t *testing.T, at int, b byte, length int) {
		damaged := append([]byte(nil), data[:max(0, min(length, len(data)))]...)
		if at >= 0 && at < len(damaged) {
			damaged[at] = b
		}
		it, err := track.Read("fuzz.gpkg", damaged, track.Options{Format: track.GeoPackage})
		if err == nil && len(it.Seeds) == 0 {
			t.Fatal("no error and no stops")
		}
	})
}
