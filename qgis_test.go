package dateline_test

import (
	"archive/zip"
	"bytes"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"dateline"
)

// What QGIS draws is in the map's language, and comes back as if nobody had renamed it.
func TestQGISSpeaksTheMapsLanguage(t *testing.T) {
	source := "stops:\n- {place: Tokyo, country: JP, arrive: 2019-04-01}\n- {place: Athens, country: GR, arrive: 04-05}\n- {place: Xqzzt, country: MX}\n"
	doc, err := dateline.Read([]byte(source), dateline.ReadOptions{From: dateline.KindYAML})
	if err != nil {
		t.Fatal(err)
	}
	journey, err := dateline.Locate(doc.Itineraries[0], dateline.LocateOptions{})
	if err != nil {
		t.Fatal(err)
	}
	e := dateline.Encoder{Journey: journey, Options: dateline.DrawOptions{Lang: "es"}}
	files, err := e.QGIS("trip")
	if err != nil {
		t.Fatal(err)
	}
	of := func(name string) string {
		for _, f := range files {
			if f.Name == name {
				return string(f.Data)
			}
		}
		t.Fatalf("no %s", name)
		return ""
	}
	stops, style := of("stops.geojson"), of("stops.qml")
	for _, want := range []string{`"name": "Tokio"`, `"country_name": "Japón"`, `"date_label": "1 abr 2019"`, `"name": "Atenas"`, `"date_label": "5 abr"`, `"name": "Xqzzt"`} {
		if !strings.Contains(stops, want) {
			t.Errorf("stops.geojson lacks %s: %s", want, stops)
		}
	}
	for _, want := range []string{"{d} abr {y}", "Escala, por orden de visita", "Lugar no encontrado"} {
		if !strings.Contains(style, want) {
			t.Errorf("stops.qml lacks %q", want)
		}
	}
	if land := of("trip.gpkg"); !strings.Contains(land, "Estados Unidos") || strings.Contains(land, "United States") {
		t.Error("the basemap's countries have English names")
	}
	for _, name := range []string{"trip.gpkg", "stops.geojson"} {
		back, err := dateline.Read([]byte(of(name)), dateline.ReadOptions{Name: filepath.Base(name)})
		if err != nil {
			t.Fatal(err)
		}
		for i, s := range back.Itineraries[0].Seeds {
			if want := journey.Stops[i]; s.Name != want.Seed.Name || s.ID != want.Place.ID {
				t.Errorf("%s: stop %d came back as %q, %s, want %q, %s", name, i+1, s.Name, s.ID, want.Seed.Name, want.Place.ID)
			}
		}
	}
	if journey.Stops[0].Place.Name != "Tokyo" {
		t.Error("the journey itself was renamed")
	}
}

// The page for QGIS is the whole sheet, though the picture lists its stops beside the map.
func TestQGISPageIsTheWholeSheet(t *testing.T) {
	doc, err := dateline.Read([]byte("stops:\n- Santiago, Chile\n- Lima, Peru\n- Quito, Ecuador\n"), dateline.ReadOptions{From: dateline.KindYAML})
	if err != nil {
		t.Fatal(err)
	}
	journey, err := dateline.Locate(doc.Itineraries[0], dateline.LocateOptions{})
	if err != nil {
		t.Fatal(err)
	}
	page := func(key bool) string {
		e := dateline.Encoder{Journey: journey, Options: dateline.DrawOptions{Key: key}}
		files, err := e.QGIS("trip")
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			if f.Name != "trip.qgz" {
				continue
			}
			z, err := zip.NewReader(bytes.NewReader(f.Data), int64(len(f.Data)))
			if err != nil {
				t.Fatal(err)
			}
			project, err := z.Open("trip.qgs")
			if err != nil {
				t.Fatal(err)
			}
			data, err := io.ReadAll(project)
			if err != nil {
				t.Fatal(err)
			}
			_, size, _ := strings.Cut(string(data), `id="page"`)
			_, size, _ = strings.Cut(size, ` size="`)
			size, _, _ = strings.Cut(size, `"`)
			return size
		}
		return ""
	}
	if with, without := page(true), page(false); with != without || with != "280,210,mm" {
		t.Errorf("the page measures %q with a key, %q without", with, without)
	}
}
