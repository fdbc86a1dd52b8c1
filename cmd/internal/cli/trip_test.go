package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestTourFromStoryToMap runs the sample story end to end.
func TestTourFromStoryToMap(t *testing.T) {
	in(t, nil)
	run(t, "", "map", sample(t, "official-tour.txt")).must(t, 0, "wrote official-tour.png", "wrote official-tour.geojson")
	picture(t, string(read(t, "official-tour.png")), 1200, 900)
	only(t, "official-tour.geojson", "official-tour.png")
	var names, dates []string
	layers, lit := map[string]int{}, 0
	for _, f := range decode[collection](t, string(read(t, "official-tour.geojson"))).Features {
		layer, _ := f.Properties["layer"].(string)
		layers[layer]++
		if f.Geometry.Type == "Point" {
			names = append(names, f.Properties["name"].(string))
			text, _ := f.Properties["arrive_text"].(string)
			dates = append(dates, text)
			if f.Properties["highlight"] == true {
				lit++
			}
		}
	}
	if got := strings.Join(names, ", "); got != "Santiago, Asunción, Lima, Cúcuta" {
		t.Errorf("stops %s (dated %q)", got, dates)
	}
	if lit != 1 {
		t.Errorf("%d stops are highlighted, want 1", lit)
	}
	if layers["stops"] != 4 || layers["legs"] != 3 || layers["focus"] != 1 {
		t.Errorf("features by layer: %v", layers)
	}
}

// TestReadCorrectMap holds that what was read, written as YAML or JSON, gives
// the same stops again, and the same GeoJSON twice.
func TestReadCorrectMap(t *testing.T) {
	in(t, nil)
	story := sample(t, "official-tour.txt")
	want := stopsOf(t, run(t, "", "stops", story, "--published", "2019-05-12", "--format", "json").must(t, 0).out)
	for _, form := range []string{"yaml", "json"} {
		file := "trip." + form
		run(t, "", "convert", story, "--published", "2019-05-12", "-o", file).must(t, 0)
		got := stopsOf(t, run(t, "", "stops", file, "--format", "json").must(t, 0).out)
		if got != want {
			t.Errorf("read again from %s:\n%s\nfirst:\n%s", form, got, want)
		}
		run(t, "", "map", file, "-o", "trip.png", "-o", "again.geojson").must(t, 0)
	}
	printed := run(t, "", "stops", story, "--published", "2019-05-12", "--format", "yaml").must(t, 0)
	if printed.out != string(read(t, "trip.yaml")) {
		t.Error("stops --format yaml and convert -o trip.yaml differ")
	}
	corrected := strings.Replace(printed.out, "place: Lima\n    hint: Peru", "place: Quito\n    hint: Ecuador", 1)
	got := stopsOf(t, run(t, corrected, "stops", "-", "--format", "json").must(t, 0).out)
	if !strings.Contains(got, "Quito EC") || strings.Contains(got, "Lima PE") {
		t.Errorf("a corrected name was not taken: %s", got)
	}
}

// stopsOf tells the stops of an answer in what must survive a round trip.
func stopsOf(t testing.TB, answer string) string {
	t.Helper()
	var b strings.Builder
	for _, s := range decode[itineraryJSON](t, answer).Stops {
		line, err := json.Marshal([]any{s.Arrive, s.Depart, s.Role, s.Mode, s.Highlight, s.Note, s.ID})
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString(s.Name + " " + s.Country + " " + string(line) + "\n")
	}
	return b.String()
}

func TestTheSameInputGivesTheSameBytes(t *testing.T) {
	in(t, map[string]string{"trip.yaml": tour, "story.txt": story})
	for _, doc := range []string{"trip.yaml", "story.txt"} {
		args := []string{"map", doc}
		endings := []string{"png", "svg", "pdf", "geojson", "gpkg", "kml", "kmz", "gpx", "csv", "yaml", "json"}
		for _, pass := range []string{"a", "b"} {
			call := args
			for _, e := range endings {
				call = append(call, "-o", pass+"."+e)
			}
			run(t, "", append(call, "--layout", pass+".layout.json", "--size", "640x480")...).must(t, 0)
		}
		for _, e := range append(endings, "layout.json") {
			if !bytes.Equal(read(t, "a."+e), read(t, "b."+e)) {
				t.Errorf("%s: two runs differ in %s", doc, e)
			}
		}
	}
}

func TestDefaultOutputsAndStandardOutput(t *testing.T) {
	in(t, map[string]string{"trip.yaml": tour})
	a := run(t, "", "map", "trip.yaml").must(t, 0)
	if a.out != "" || a.err != "wrote trip.png\nwrote trip.geojson\n" {
		t.Errorf("prints %q and %q", a.out, a.err)
	}
	only(t, "trip.geojson", "trip.png", "trip.yaml")
	if quiet := run(t, "", "map", "trip.yaml", "-q").must(t, 0); quiet.err != "" {
		t.Errorf("--quiet says %q", quiet.err)
	}
	picture(t, run(t, tour, "map", "-", "-o", "-", "--scale", "2", "--size", "400x300").must(t, 0).out, 800, 600)
	run(t, "", "map", "trip.geojson").must(t, 0, "wrote trip.map.geojson") // never onto the input
}

func TestStrict(t *testing.T) {
	in(t, map[string]string{"trip.yaml": tour, "doubt.yaml": "stops:\n  - Lima, Peru\n  - Xyzzyqk\n"})
	run(t, "", "map", "trip.yaml", "-o", "a.geojson", "--strict").must(t, 0)
	run(t, "", "map", "doubt.yaml", "-o", "b.geojson", "--strict").must(t, 3, "Xyzzyqk")
	run(t, "", "stops", "doubt.yaml", "--strict").must(t, 3)
	run(t, "", "stops", "doubt.yaml").must(t, 0)
	only(t, "a.geojson", "b.geojson", "doubt.yaml", "trip.yaml")
}

func TestEveryFormIsReadBack(t *testing.T) {
	in(t, map[string]string{"trip.yaml": tour})
	for _, ending := range []string{"geojson", "gpkg", "kml", "kmz", "gpx", "csv", "tsv", "json"} {
		file := "back." + ending
		run(t, "", "convert", "trip.yaml", "-o", file).must(t, 0)
		a := run(t, "", "stops", file, "--format", "json").must(t, 0)
		var names []string
		for _, s := range decode[itineraryJSON](t, a.out).Stops {
			names = append(names, s.Name)
		}
		if got := strings.Join(names, ", "); got != "Santiago, Lima, Cúcuta" {
			t.Errorf("%s gives %q: %s", file, got, a.err)
		}
	}
}

func TestPicturesOfEveryForm(t *testing.T) {
	in(t, map[string]string{"trip.yaml": tour})
	for file, head := range map[string]string{"m.png": "\x89PNG", "m.svg": "<", "m.pdf": "%PDF-", "m.jpg": "\xff\xd8", "m.webp": "RIFF"} {
		run(t, "", "map", "trip.yaml", "-o", file, "--size", "400x300").must(t, 0)
		if data := read(t, file); !bytes.HasPrefix(data, []byte(head)) {
			t.Errorf("%s starts with %.8q", file, data)
		}
	}
}

func TestAFolderForQGIS(t *testing.T) {
	in(t, map[string]string{"trip.yaml": tour})
	run(t, "", "map", "trip.yaml", "--for", "qgis", "-o", "trip").must(t, 0, filepath.Join("trip", "trip.qgz"))
	run(t, "", "map", "trip.yaml", "--for", "qgis", "-o", "trip").must(t, 0) // again, over the old one
	for _, name := range []string{"stops.geojson", "stops.qml", "legs.geojson", "legs.qml", "focus.geojson", "focus.qml", "trip.qgz", "trip.gpkg"} {
		if _, err := os.Stat(filepath.Join("trip", name)); err != nil {
			t.Error(err)
		}
	}
	run(t, "", "map", "trip.yaml", "--for", "qgis", "-o", "trip.yaml").must(t, 2, "is a file")
	run(t, "", "map", "trip.yaml", "--for", "qgis", "-o", "none/trip").must(t, 2, "does not exist")
}

func TestReportsAndEmbedding(t *testing.T) {
	in(t, map[string]string{"trip.yaml": tour})
	for _, form := range []string{"html", "md", "tex", "typ", "docx", "pdf"} {
		run(t, "", "report", "trip.yaml", "-o", "report."+form, "-q").must(t, 0)
	}
	only(t, "report-map.pdf", "report-map.png", "report-map.svg", "report.docx", "report.html", "report.md", "report.pdf", "report.tex", "report.typ", "trip.yaml")
	if page := string(read(t, "report.html")); !strings.Contains(page, "<svg") || !strings.Contains(page, "Cúcuta") {
		t.Error("the HTML holds no map, or no stop")
	}
	if page := string(read(t, "report.md")); !strings.Contains(page, "report-map.png") {
		t.Error("the Markdown does not refer to its picture")
	}
	a := run(t, "", "embed", "trip.yaml", "-o", "e.png").must(t, 0)
	for _, want := range []string{"<picture", "e@2x.png", "e-dark.png"} {
		if !strings.Contains(a.out, want) {
			t.Errorf("embed prints no %s: %s", want, a.out)
		}
	}
}

func TestPlacesOfOnesOwn(t *testing.T) {
	in(t, map[string]string{
		"own.csv":  "name,lat,lon,country,aliases\nCamp Sunrise,7.9,-72.49,Colombia,Campo Amanecer; the Sunrise base\n",
		"bad.csv":  "name,lat,lon\nCamp Sunset,99,1\n",
		"none.csv": "name,note\nCamp Sunset,no point\n",
	})
	for _, name := range []string{"camp sunrise", "Campo Amanecer"} {
		list := decode[[]candidateJSON](t, run(t, "", "geocode", name, "--gazetteer", "own.csv", "--format", "json").must(t, 0).out)
		if len(list) == 0 || list[0].Country != "CO" || list[0].Source != "own.csv" || list[0].Approximate {
			t.Errorf("%s: %+v", name, list)
		}
	}
	a := run(t, "The envoy arrived at Camp Sunrise on Monday.\n", "places", "-", "--gazetteer", "own.csv", "--format", "json").must(t, 0)
	if !strings.Contains(a.out, "own:own.csv-1") {
		t.Errorf("the place is not found in a text: %s", a.out)
	}
	run(t, tour, "map", "-", "-o", "-", "--gazetteer", "own.csv").must(t, 0)
	run(t, "", "geocode", "Lima", "--gazetteer", "bad.csv").must(t, 1, "bad.csv:2", "latitude 99")
	run(t, "", "geocode", "Lima", "--gazetteer", "none.csv").must(t, 1, "none.csv:2", "no coordinates")
	run(t, "", "geocode", "Lima", "--gazetteer", "gone.csv").must(t, 1, "there is no such file")
}

func TestImportOfADump(t *testing.T) {
	row := "900000001\tEl Robledal\tEl Robledal\tRobledal Viejo\t7.91\t-72.51\tP\tPPL\tCO\t\t21\t54001\t\t\t120\t\t300\tAmerica/Bogota\t2020-01-01\n"
	in(t, map[string]string{"CO.txt": row, "cut.txt": row + "900000002\tEl"})
	run(t, "", "gazetteer", "import", "CO.txt", "-o", "co.dlg").must(t, 0, "wrote co.dlg: 1 places")
	a := run(t, "", "geocode", "Robledal Viejo", "--gazetteer", "co.dlg", "--format", "json").must(t, 0)
	if list := decode[[]candidateJSON](t, a.out); len(list) != 1 || list[0].ID != "geonames:900000001" {
		t.Errorf("the imported place: %s", a.out)
	}
	run(t, "", "gazetteer", "import", "cut.txt", "-o", "cut.dlg").must(t, 1, "cut.txt:2")
	run(t, "", "gazetteer", "import", "none.txt", "-o", "none.dlg").must(t, 1, "none.txt")
	only(t, "CO.txt", "co.dlg", "cut.txt")
}

// TestWordsFollowTheLanguage holds that the language of the map is not the language that the story is read in.
func TestWordsFollowTheLanguage(t *testing.T) {
	in(t, map[string]string{"story.txt": story})
	for args, want := range map[string]string{"": "May", "--lang es": "mayo"} {
		call := append([]string{"report", "story.txt", "-o", "r.md", "--only", "table", "--published", "2019-05-05"}, strings.Fields(args)...)
		run(t, "", call...).must(t, 0)
		if page := string(read(t, "r.md")); !strings.Contains(page, want) || !strings.Contains(page, "Quito") {
			t.Errorf("%q: no %q in\n%s", args, want, page)
		}
	}
}

func TestDateLinesAreRead(t *testing.T) {
	in(t, nil)
	for _, lines := range []string{"April 14 - Cúcuta, Colombia\nApril 15 - Lima, Peru\n", "Sun 14 April: Cúcuta, Colombia\nMon 15 April: Lima, Peru\n"} {
		got := stopsOf(t, run(t, lines, "stops", "-", "--format", "json", "--published", "2019-04-20").must(t, 0).out)
		want := []string{`Cúcuta CO ["2019-04-14"`, `Lima PE ["2019-04-15"`}
		for _, w := range want {
			if !strings.Contains(got, w) {
				t.Errorf("%q gives %s", lines, got)
			}
		}
	}
}

func TestTheCountryOfARecordCounts(t *testing.T) {
	in(t, nil)
	doc := "stop,country\nParis,US\nLondon,CA\nSantiago,DO\nValencia,Venezuela\nSan José,CR\n"
	got := stopsOf(t, run(t, doc, "stops", "-", "--format", "json").must(t, 0).out)
	for _, want := range []string{"Paris US", "London CA", "Santiago de los Caballeros DO", "Valencia VE", "San José CR"} {
		if !strings.Contains(got, want+" ") {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
}

func TestAnotherTravellersTripIsNotHidden(t *testing.T) {
	in(t, map[string]string{"two.txt": `Two tours crossed paths this week. Foreign minister Ada Quist arrived in Lima, Peru, on Monday. Quist flew to Quito, Ecuador, on Tuesday. Quist travelled to Bogota, Colombia, on Wednesday and Quist visited Caracas, Venezuela, on Thursday.

Meanwhile trade envoy Tom Berg landed in Tokyo, Japan, on Monday. Berg flew to Seoul, South Korea, on Tuesday. Berg visited Beijing, China, on Wednesday, and Berg travelled on to Hanoi, Vietnam, on Thursday.
`})
	run(t, "", "map", "two.txt", "-o", "a.geojson").must(t, 0, `--traveller "Tom Berg"`)
	if got := decode[itineraryJSON](t, run(t, "", "stops", "two.txt", "--format", "json").must(t, 0).out); len(got.Others) != 1 || got.Others[0].Traveller != "Tom Berg" {
		t.Errorf("the other trips: %+v", got.Others)
	}
	if got := stopsOf(t, run(t, "", "stops", "two.txt", "--traveller", "Berg", "--format", "json").must(t, 0).out); !strings.Contains(got, "Tokyo JP") || strings.Contains(got, "Lima") {
		t.Errorf("Berg's trip: %s", got)
	}
}
