package dateline_test

import (
	"io"
	"strings"
	"testing"

	"dateline"
	"dateline/geo"
	"dateline/geo/csv"
	"dateline/geo/geojson"
	"dateline/geo/gpkg"
	"dateline/geo/gpx"
	"dateline/geo/ics"
	"dateline/render"
	"dateline/render/export"
	"dateline/seeds"
)

// No panic leaves the library: what a program did not make, or made half, is an error.
func TestNothingIsAnErrorAndNoPanic(t *testing.T) {
	fails := func(what string, err error) {
		t.Helper()
		if err == nil {
			t.Errorf("%s: no error", what)
		} else if strings.Contains(err.Error(), "runtime error") {
			t.Errorf("%s: %v", what, err)
		}
	}
	_, err := dateline.Locate(nil, dateline.LocateOptions{})
	fails("Locate(nil)", err)
	_, err = dateline.Merge(nil, nil)
	fails("Merge(nil, nil)", err)
	_, err = dateline.Merge(&dateline.Document{}, &dateline.Document{})
	fails("Merge of documents that were not read", err)
	_, err = dateline.Merge(&dateline.Document{})
	fails("Merge of one that was not read", err)
	fails("EachPlace without a function", dateline.EachPlace([]byte("Lima"), dateline.PlacesOptions{}, nil))

	lima := geo.Stop{Seed: seeds.Seed{Name: "Lima"}, Place: geo.Place{Sense: seeds.Sense{Name: "Lima", Country: "PE", Kind: seeds.City}}}
	broken := map[string]*geo.Journey{
		"no journey":                nil,
		"a leg to a stop too far":   {Itinerary: &seeds.Itinerary{}, Stops: []geo.Stop{lima}, Legs: []geo.Leg{{From: 0, To: 5}}},
		"a leg from a stop below 0": {Itinerary: &seeds.Itinerary{}, Stops: []geo.Stop{lima}, Legs: []geo.Leg{{From: -1, To: 0}}},
		"a focus at a stop too far": {Itinerary: &seeds.Itinerary{}, Stops: []geo.Stop{lima}, Focus: []geo.Focus{{Stop: 1}}},
	}
	for name, j := range broken {
		e := dateline.Encoder{Journey: j}
		for _, f := range dateline.Formats() {
			_, err := e.Encode(f)
			fails(name+": "+string(f), err)
		}
		for _, form := range []string{"md", "html", "tex", "typ", "docx", "pdf"} {
			_, _, err := e.Report(dateline.ReportOptions{Form: form})
			fails(name+": report "+form, err)
		}
		_, err := e.QGIS("trip")
		fails(name+": QGIS", err)
		_, err = e.Layout()
		fails(name+": Layout", err)
		_, err = e.Map()
		fails(name+": Map", err)
		_, err = dateline.Draw(j, dateline.DrawOptions{})
		fails(name+": Draw", err)
		fails(name+": WriteCSV", dateline.WriteCSV(io.Discard, j))
		fails(name+": WriteYAML", dateline.WriteYAML(io.Discard, j))
		dateline.Title(j, "en")
		j.Dates()

		fails(name+": geojson", geojson.Write(io.Discard, j, geojson.Options{}))
		fails(name+": gpkg", gpkg.Write(io.Discard, j, gpkg.Options{}))
		fails(name+": gpx", gpx.Write(io.Discard, j, gpx.Options{}))
		fails(name+": csv", csv.Write(io.Discard, j, csv.Options{}))
		fails(name+": ics", ics.Write(io.Discard, j, ics.Options{}))
		fails(name+": KML", export.KML(io.Discard, j, export.Options{}))
		fails(name+": KMZ", export.KMZ(io.Discard, j, export.Options{}))
		_, err = export.GeoPackage(j, export.Options{})
		fails(name+": export.GeoPackage", err)
		_, err = export.Folder(j, export.Options{})
		fails(name+": export.Folder", err)
		_, err = export.Project(j, export.Options{})
		fails(name+": export.Project", err)
		_, err = render.Draw(j, render.Options{})
		fails(name+": render.Draw", err)
	}
	ics.LeftOut(nil)
	if s := dateline.Title(nil, "en"); s != "" {
		t.Errorf("no journey is called %q", s)
	}
}
