package dateline

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/seeds"
)

func TestSniffTellsTheFormFromTheContent(t *testing.T) {
	for _, c := range []struct {
		name, data string
		want       Kind
	}{
		{"a", "LIMA, Peru – The envoy landed on Saturday. She will leave on Sunday, she said.\n\nMore talks follow.", KindStory},
		{"a", "Envoys meet in Lima, Peru\nLIMA, Peru -- \"We met here, in Quito, and in La Paz,\" the envoy said on Monday, and left.\n", KindStory},
		{"a", "Lima, Peru\n\"Quito, the capital\", Ecuador\n", KindCSV},
		{"a", "[Updated] The ship left Valletta on Monday.\n", KindStory},
		{"a", "<!DOCTYPE html><html><body><p>x</p></body></html>", KindHTML},
		{"a", "  <!-- saved page -->\n<HTML lang=en><head>", KindHTML},
		{"a", `<?xml version="1.0"?><gpx version="1.1"></gpx>`, KindGPX},
		{"a", `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"></kml>`, KindKML},
		{"a", `{"type":"FeatureCollection","features":[]}`, KindGeoJSON},
		{"a", "{\n  \"name\": \"a\",\n  \"type\": \"FeatureCollection\",\n  \"features\": [{\"type\": \"Fea", KindGeoJSON}, // damaged
		{"a.geojson", "{\n \"features\": [{\"type\": \"Fea", KindJSON},
		{"a.geojson", "She left Lima on Monday.", KindGeoJSON},
		{"a.json", "stops: Lima", KindJSON},
		{"a", "{\n  \"stops\": [\n", KindJSON},
		{"a", "[\n {\"place\": \"Lima\"},", KindJSON},
		{"a", `["Lima", "Qui`, KindJSON},
		{"a", "{Updated} The ship left Valletta on Monday.\n", KindStory},
		{"a", "[\"We won\" – the team's bus] The team left Valletta on Monday.\n", KindStory},
		{"a", `{"stops":["Lima"]}`, KindJSON},
		{"a", `["Lima, Peru", "Quito"]`, KindJSON},
		{"a", "title: A tour\nstops:\n  - Lima\n  - Quito\n", KindYAML},
		{"a.yml", "- Lima\n- Quito\n", KindYAML},
		{"a", "stop,country,arrive\nLima,Peru,2019-04-13\nQuito,Ecuador,2019-04-15\n", KindCSV},
		{"a", "stop;lat;lon\nLima;-12,04;-77,03\n", KindCSV},
		{"a", "sep=;\r\nStop;Country\r\nLima;Peru\r\n", KindCSV},
		{"a", "stop\tnote\nLima\ta, b, c\nQuito\tnone\n", KindCSV},
		{"a", "Lima\nCusco\nLa Paz\n", KindCSV},
		{"a", "Lima, Peru\nLa Paz, Bolivia\n", KindCSV},
		{"a", "12 April,Lima,Peru\n14 April,La Paz,Bolivia\n", KindCSV},
		{"a", "April 14, Lima\nApril 15, Quito\n", KindCSV},
		{"a", "1. Lima, Peru\n2. Quito, Ecuador\n", KindCSV},
		{"a", "Marseille, France\nSuncheon, Korea\n", KindCSV},
		{"a", "Fri 12 Denver, CO - Red Rocks\nSat 13 Boulder, CO - Fox Theatre\n", KindStory},
		{"a", "April 14 - Cúcuta, Colombia\nApril 15 - Lima, Peru\n", KindStory},
		{"a", "14 de abril: Cúcuta, Colombia\n15 de abril: Lima, Perú\n", KindStory},
		{"a", "Lima, Peru\n", KindCSV},
		{"a", "1. Lima\n2. La Paz\n", KindCSV},
		{"a", "- Lima\n- La Paz\n", KindCSV},
		{"a", "Villa de Leyva\nNewton in Furness\nLima\n", KindCSV},
		{"a", "Sun City\nOslo\nLima\n", KindCSV},
		{"a", "Tue Puerto Plata\nWed San Juan\nThu at sea\n", KindStory},
		{"a", "Lima, Quito, La Paz\n", KindStory},
		{"a", "Hello,\nI arrive in Lima on 3 June 2024, then Quito on 5 June.\nRegards, Ana", KindStory},
		{"a", "Off to Lima, Quito\nthen La Paz, Sucre\n", KindStory},
		{"a", "[15/05/2024, 09:12] Ana: Just landed in Lima\n[15/05/2024, 19:12] Ana: Quito next\n", KindStory},
		{"a", "15/05/2024, 09:12 - Ana: Just landed in Lima\n15/05/2024, 19:12 - Ana: Quito next\n", KindStory},
		{"a", "Saturday, March 8th\nLima, Peru\nSaturday, March 15th\nLa Paz, Bolivia\n", KindStory},
		{"a", "Friday 14 March\nLima, Teatro\nSaturday 15 March\nQuito, Bolívar\n", KindStory},
		{"a", "Sunday, June 1 - Lima\nMonday, June 2 - Quito\n", KindStory},
		{"a", "Mon, Jun 2 Lima\nTue, Jun 3 Quito\n", KindStory},
		{"a", "2025-03-14 Lima, Peru\n2025-03-15 Quito, Ecuador\n", KindStory},
		{"a", "02/14 - Lima, PE @ Teatro\n02/15 - Quito, EC @ Bolívar\n", KindStory},
		{"a", "Lima, hot and grey\nQuito, cold\n", KindCSV},
		{"a", "Lima, 7 March, sold out\nQuito, 8 March, few left\n", KindCSV},
		{"a", "Lima, -12.05, -77.03\nQuito, -0.22, -78.51\n", KindCSV},
		{"a", "Hale lands in Lima", KindStory},
		{"a", "大臣は月曜日にキトに到着し、火曜日にオスロを訪問した。\n", KindStory},
		{"a", "Lima to La Paz", KindStory},
		{"a", "Lima - Quito - La Paz", KindStory},
		{"a", "Lima → Quito → La Paz", KindStory},
		{"a", "Day 1: Lima\nDay 2-3: Quito\n", KindStory},
		{"a", "The envoy landed.", KindStory},
		{"a", "M\xc3\xbcnchen \xff\x00 and Lima, Peru.", KindStory},
		{"a.md", "Lima\n====\n\nThe envoy landed.\n", KindMarkdown},
		{"a", "# The tour\n\nThe envoy landed in [Lima](https://example.org) on Saturday.\n", KindMarkdown},
		{"a", "From: desk@example.org\nSubject: Tour\nDate: Sat, 13 Apr 2019 10:00:00 +0000\n\nThe envoy landed.\n", KindEmail},
		{"a", "From desk@example.org Sat Apr 13 10:00:00 2019\nFrom: desk@example.org\nSubject: Tour\n\nThe envoy landed.\n", KindEmail},
		{"a", "%PDF-1.7\n", KindPDF},
		{"a", "SQLite format 3\x00rest", KindGeoPackage},
		{"a", "PK\x03\x04\x14\x00\x00\x00\x08\x00word/document.xml", KindWord},
		{"a", "PK\x03\x04\x14\x00\x00\x00\x08\x00doc.kml", KindKMZ},
		{"a.csv", "The envoy landed in Lima.", KindCSV},
		{"a", "Caf\xe9 society: the envoy landed in Lima on Saturday and left for Quito.", KindStory},
	} {
		if got, err := Sniff(c.name, []byte(c.data)); err != nil || got != c.want {
			t.Errorf("Sniff(%q, %.40q) = %q, %v; want %q", c.name, c.data, got, err, c.want)
		}
	}
}

func TestSniffRefusesWhatIsNoDocument(t *testing.T) {
	for data, want := range map[string]string{
		"":                            "empty",
		" \n\t":                       "empty",
		"\x7fELF\x02\x01\x00\x00":     "binary",
		"\x89PNG\r\n\x1a\n\x00\x00":   "binary",
		strings.Repeat("\x01\x02", 9): "binary",

		"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text": "OpenDocument",
		"PK\x03\x04xl/workbook.xml":                                 "CSV",
		"PK\x03\x04a.txt":                                           "unpack it",
		`{\rtf1\ansi She landed in Lima.}`:                          "RTF",
		"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":                          "old Office",
	} {
		_, err := Sniff("in.bin", []byte(data))
		if err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "in.bin: ") {
			t.Errorf("Sniff(%q): error %v, want one that names the file and says %q", data, err, want)
		}
	}
}

// TestListsOfNamesAreToldFromTables holds that what the gazetteer knows decides where commas leave it open.
func TestListsOfNamesAreToldFromTables(t *testing.T) {
	for text, want := range map[string]string{
		"Granada, León, Managua":                        "NI NI NI",
		"Lima, Peru":                                    "PE",
		"Lima, Peru\nLa Paz, Bolivia":                   "PE BO",
		"Berlin, Prague":                                "DE CZ",
		"Rome, and then Athens":                         "IT GR",
		"Chile, Argentina, Bolivia, Peru":               "CL AR BO PE",
		"Vienna, Bratislava, Budapest\nZagreb, Trieste": "AT SK HU HR IT",
		"Paris–Lyon–Marseille":                          "FR FR FR",
		"Leeds, York and Hull":                          "GB GB GB",
		"The tour visits Leeds, York and Hull":          "GB GB GB",
		"She will visit Lima, Cusco, Puno and La Paz.":  "PE PE PE BO",
		"EZE-GRU-LIS":                                   "AR BR PT",
		"Summer 2024\n\nVienna\nBratislava":             "AT SK",
		"Lima, hot and grey\nCusco, cold\nPuno, windy":  "PE PE PE",
	} {
		doc, err := Read([]byte(text), ReadOptions{})
		if err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		j, err := Locate(doc.Itineraries[0], LocateOptions{})
		if err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		var got []string
		for _, s := range j.Stops {
			got = append(got, s.Place.Country)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q is located in %v, want %s", text, got, want)
		}
	}
}

// TestTablesByNameAreNoLists holds that a second look at the content does not overrule what the file's name says.
func TestTablesByNameAreNoLists(t *testing.T) {
	const legs = "LHR\tJFK\nJFK\tLAX\nLAX\tSFO\n"
	for name, want := range map[string]Kind{"legs.csv": KindCSV, "legs.tsv": KindCSV, "LEGS.TSV": KindCSV, "legs.txt": KindStory} {
		doc, err := Read([]byte(legs), ReadOptions{Name: name})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if doc.Kind != want {
			t.Errorf("%s is read as %q, want %q", name, doc.Kind, want)
		}
	}
}

// TestSniffKnowsTheSamples holds that every sample is taken for what its ending says, by content alone.
func TestSniffKnowsTheSamples(t *testing.T) {
	paths, err := filepath.Glob("seeds/samples/*.*")
	if err != nil || len(paths) < 12 {
		t.Fatalf("%d samples, %v", len(paths), err)
	}
	kinds := map[string]Kind{".txt": KindStory, ".yaml": KindYAML, ".csv": KindCSV}
	for _, path := range paths {
		want, ok := kinds[filepath.Ext(path)]
		if !ok {
			continue
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := Sniff("-", data); err != nil || got != want {
			t.Errorf("%s is taken for %q, %v", path, got, err)
		}
	}
}

func TestLinesThatOpenWithADay(t *testing.T) {
	for line, want := range map[string]bool{
		"Fri 12 Denver, CO - Red Rocks":     true,
		"- Sept. 3rd: Lima, Peru":           true,
		"14 de abril: Cúcuta, Colombia":     true,
		"1º mayo – Lima, Perú":              true,
		"sáb 3 Lima, Perú":                  true,
		"Friday, 12, Denver":                false,
		"12 May, Denver":                    false, // a cell of its own
		"Marburg 12 students, Kassel 14":    false,
		"14 de los nuestros, y otros, más":  false,
		"12 monkeys, 13 apes and 14 horses": false,
	} {
		if got := opensWithDay(line); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}

func FuzzSniff(f *testing.F) {
	for _, s := range []string{"", "{", "[", "<", "a,b\nc,d", "- x", "From: a\nSubject: b\n", "\xff\xfe"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		kind, err := Sniff("x", data)
		if (kind == "") != (err != nil) {
			t.Errorf("kind %q with error %v", kind, err)
		}
	})
}

// TestTablesTakeTheirYearsFromThePublication holds that days without a year lie near the day of publication, and go on over a new year.
func TestTablesTakeTheirYearsFromThePublication(t *testing.T) {
	doc, err := Read([]byte("28 December, Lima\n30 December, Cusco\n3 January, Puno\n"), ReadOptions{Published: seeds.Day(2024, 12, 29)})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range doc.Itineraries[0].Seeds {
		got = append(got, s.Arrive.String()+" "+string(s.Role))
	}
	if all := strings.Join(got, "; "); doc.Kind != KindCSV || all != "2024-12-28 ; 2024-12-30 planned; 2025-01-03 planned" {
		t.Errorf("read as %s with %s", doc.Kind, all)
	}
}

// TestAHintThatHoldsNoSuchPlaceIsToldNotFollowed holds that a hall behind a town is no place where the town stands.
func TestAHintThatHoldsNoSuchPlaceIsToldNotFollowed(t *testing.T) {
	doc, err := Read([]byte("place,country\nCopenhagen,Vega\nParis,Lyon\nNowheretown,Ohio\n"), ReadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	j, err := Locate(doc.Itineraries[0], LocateOptions{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range j.Stops {
		got = append(got, s.Place.Name)
	}
	told := 0
	for _, n := range j.Notices {
		if n.Code == "hint-unused" {
			told++
		}
	}
	if strings.Join(got, " ") != "Copenhagen Paris Ohio" || told != 2 {
		t.Errorf("located %v with %d notices of the hints: %v", got, told, j.Notices)
	}
}

func TestATableWithinATextIsRead(t *testing.T) {
	text := "Here are the dates of our tour:\n\n| Date | City | Venue |\n|------|------|-------|\n| 3 May 2025 | Lima | Teatro |\n| 5 May 2025 | Quito | Sucre |\n\nTickets go on sale on Friday.\n"
	doc, err := Read([]byte(text), ReadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	it := doc.Itineraries[0]
	if len(it.Seeds) != 2 || it.Seeds[0].Name != "Lima" || it.Seeds[1].Arrive != seeds.Day(2025, 5, 5) {
		t.Errorf("read as %+v", it.Seeds)
	}
	if len(it.Notices) != 1 || it.Notices[0].Code != "table-within" {
		t.Errorf("notices %v", it.Notices)
	}
	if doc, err := Read([]byte(text), ReadOptions{From: KindStory}); err != nil || doc.Kind != KindStory {
		t.Errorf("--from story reads it as %v, %v", doc.Kind, err)
	}
	prose := "# A trip\n\nShe flew to Lima on 3 May 2025 and to Quito on 5 May.\n\n| Drink | Price |\n|---|---|\n| Tea | 2 |\n| Coffee | 3 |\n"
	if doc, err := Read([]byte(prose), ReadOptions{}); err != nil || doc.Kind == KindCSV {
		t.Errorf("a table of prices is read as the itinerary: %v, %v", doc.Kind, err)
	}
}

func TestATableSetWithoutMarksIsReadWithinATextAndAPage(t *testing.T) {
	rows := []string{"Date | Venue | Town", "3 May 2025 | The Fillmore | Bergen", "5 May 2025 | Teatro | Oslo"}
	for _, text := range []string{
		"The choir sings at these places:\n\n" + strings.Join(rows, "\n"),
		"<html><body><h1>Dates</h1><table><tr><td>" + strings.ReplaceAll(strings.Join(rows, "</td></tr><tr><td>"), " | ", "</td><td>") + "</td></tr></table><p>Join our mailing list.</p></body></html>",
		"Venue        Town     Date\nThe Anthem   Bergen   3 May 2025\nTeatro       Oslo     5 May 2025\n",
		"3 May 2025 | The Fillmore | Bergen, Norway\n5 May 2025 | Conne Hall | Oslo, Norway\n",
	} {
		doc, err := Read([]byte(text), ReadOptions{})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, s := range doc.Itineraries[0].Seeds {
			got += s.Name + " " + s.Arrive.String() + "; "
		}
		if got != "Bergen 2025-05-03; Oslo 2025-05-05; " {
			t.Errorf("%q is read as %q", text, got)
		}
	}
}
