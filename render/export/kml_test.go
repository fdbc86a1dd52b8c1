package export

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/geo"
	"dateline/geo/feature/featuretest"
	"dateline/render/theme"
)

func TestKMLIsWellFormedAndStable(t *testing.T) {
	for name, j := range featuretest.All() {
		var a, b bytes.Buffer
		if err := KML(&a, j, Options{}); err != nil {
			t.Fatal(err)
		}
		_ = KML(&b, j, Options{})
		if !bytes.Equal(a.Bytes(), b.Bytes()) {
			t.Errorf("%s: two writes differ", name)
		}
		marks := 0
		dec := xml.NewDecoder(&a)
		for {
			token, err := dec.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if e, ok := token.(xml.StartElement); ok && e.Name.Local == "Placemark" {
				marks++
			}
		}
		if marks != len(j.Stops)+len(j.Legs)+len(j.Focus) {
			t.Errorf("%s: %d placemarks", name, marks)
		}
	}
	var b bytes.Buffer
	_ = KML(&b, featuretest.Andes(), Options{})
	for _, want := range []string{"<name>4. Cúcuta</name>", "<begin>2019-04-14</begin><end>2019-04-15</end>", "<coordinates>-72.50782,7.89391</coordinates>", "<styleUrl>#highlight</styleUrl>", "<color>ff965a1e</color>"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %s", want)
		}
	}
	if strings.Contains(b.String(), "<when>0000") || strings.Contains(b.String(), "--") {
		t.Error("a day without its year became a time stamp")
	}
}

func TestKMZCarriesItsIcons(t *testing.T) {
	var b bytes.Buffer
	if err := KMZ(&b, featuretest.Andes(), Options{}); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil || len(z.File) != 3 || z.File[0].Name != "doc.kml" {
		t.Fatalf("%v %v", err, z)
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == "doc.kml" {
			if bytes.Contains(data, []byte("http://maps")) || !bytes.Contains(data, []byte("icons/highlight.png")) {
				t.Error("the icons are looked for on the network")
			}
			continue
		}
		if img, err := png.Decode(bytes.NewReader(data)); err != nil || img.Bounds().Dx() != 64 {
			t.Errorf("%s: %v", f.Name, err)
		}
		if dir := os.Getenv("DATELINE_PICTURES"); dir != "" {
			_ = os.WriteFile(filepath.Join(dir, filepath.Base(f.Name)), data, 0o644)
		}
	}
}

func TestGDALReadsKML(t *testing.T) {
	for name, j := range map[string]*geo.Journey{"andes": featuretest.Andes(), "pacific": featuretest.Pacific(), "hostile": featuretest.Hostile()} {
		path := filepath.Join(t.TempDir(), name+".kml")
		var b bytes.Buffer
		if err := KML(&b, j, Options{}); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		out := featuretest.Run(t, "ogrinfo", "-so", "-al", path)
		if strings.Contains(out, "ERROR") || !strings.Contains(out, "Layer name: Stops") || !strings.Contains(out, "Layer name: Legs") {
			t.Errorf("%s: %s", name, out)
		}
	}
}

// Every theme gives a style for every layer, well-formed, the same each time.
func TestStylesOfAllThemes(t *testing.T) {
	for _, name := range theme.Names {
		th, err := theme.Named(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, layer := range []string{"stops", "legs", "focus", CountriesLayer, BordersLayer, LakesLayer, RiversLayer} {
			qml := QML(layer, Options{Theme: th})
			if qml == "" || qml != QML(layer, Options{Theme: th}) {
				t.Errorf("%s: no stable style for %s", name, layer)
			}
			dec := xml.NewDecoder(strings.NewReader(qml))
			for {
				if _, err := dec.Token(); err == io.EOF {
					break
				} else if err != nil {
					t.Fatalf("%s, %s: %v", name, layer, err)
				}
			}
		}
	}
	if QML("unknown", Options{Theme: &theme.Theme{}}) != "" {
		t.Error("a style for an unknown layer")
	}
}

func TestNothingToShow(t *testing.T) {
	for _, j := range []*geo.Journey{{}, featuretest.All()["empty"]} {
		if _, err := Project(j, Options{}); err == nil {
			t.Error("a project of nothing")
		}
		if files, err := Folder(j, Options{}); err != nil || len(files) != 0 {
			t.Errorf("a folder of nothing: %v %v", files, err)
		}
		if _, err := GeoPackage(j, Options{}); err != nil {
			t.Errorf("an empty GeoPackage: %v", err)
		}
	}
}
