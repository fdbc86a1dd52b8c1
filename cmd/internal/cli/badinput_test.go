package cli

import (
	"bytes"
	"fmt"
	"image/png"
	"os"
	"strings"
	"testing"
)

// TestInputThatCannotBeMapped holds, for each kind of bad document, the exit
// code, the message, and that nothing was written.
func TestInputThatCannotBeMapped(t *testing.T) {
	for _, c := range []struct {
		name, data string
		says       []string
	}{
		{"empty.txt", "", []string{"empty.txt: the document is empty", "give a story"}},
		{"blank.txt", " \n\t\n", []string{"blank.txt: the document is empty"}},
		{"program.bin", "\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x03\x00>\x00", []string{"program.bin: this is a binary file", "yaml"}},
		{"picture.png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", []string{"binary"}},
		{"nothing.txt", "Nothing was ever said about the weather, and nobody minded much.", []string{"nothing.txt", "nothing to map; give a gazetteer", "'dateline stops --explain' shows what was read"}},
		{"talk.txt", "Talks in Paris and Berlin matter, analysts said.", []string{"nothing to map", "dateline places", "'dateline map --places' maps them", "'dateline stops --explain'"}},
		{"front.html", "<html><body><ul>" + strings.Repeat("<li><a href='x'>Ship sails from Bergen to Lerwick after a long night of talks at the quay</a></li>", 9) + "</ul><p>News.</p></body></html>",
			[]string{"links rather than an article", "save the article", "dateline places"}},
		{"deutsch.txt", strings.Repeat("Die Ministerin ist am Montag in Lima eingetroffen und flog dann nach Quito weiter, wo sie den Präsidenten traf. ", 4),
			[]string{"no pack", "en, es", "dateline map --places", "--story-lang en"}},
		{"unknown.yaml", "stops:\n  - Xyzzyqk\n", []string{"unknown.yaml:2", "Xyzzyqk", "coordinates"}},
		{"latitude.csv", "stop,lat,lon\nLima,-12,-77\nBase,112.4,-72\n", []string{"latitude.csv:3: latitude 112.4 is outside ±90"}},
		{"longitude.yaml", "stops:\n  - {place: Base, lat: 12, lon: 212.4}\n", []string{"longitude.yaml:2: longitude 212.4 is outside ±180"}},
		{"broken.yaml", "stops:\n  - {place: Lima\n", []string{"broken.yaml:2: not valid YAML", "close the bracket"}},
		{"tab.yaml", "stops:\n\t- Lima\n", []string{"tab.yaml:2: not valid YAML", "indent with blanks"}},
		{"misspelt.yaml", "stops:\n  - Lima\n  - {plase: Rome}\n", []string{"misspelt.yaml:3", `did you mean place?`}},
		{"open.csv", "stop,note\nLima,\"x\nQuito,y\n", []string{"open.csv:2: a quotation mark opens here", "close it"}},
		{"comma.json", "{\"stops\":\n[\"Lima\",]}", []string{"comma.json:2: not valid JSON", "none after the last"}},
		{"broken.json", `{"stops": ["Lima",`, []string{"broken.json"}},
		{"broken.geojson", `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[1]}}]}`, []string{"broken.geojson"}},
		{"broken.gpx", "<gpx><wpt lat='1'", []string{"broken.gpx"}},
		{"not.gpkg", "SQLite format 3\x00 and nothing else", []string{"not.gpkg"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			in(t, map[string]string{c.name: c.data})
			a := run(t, "", "map", c.name).must(t, 1, c.says...)
			if !strings.HasPrefix(a.err, "error: ") && !strings.Contains(a.err, "\nerror: ") {
				t.Errorf("no line starts with error: %s", a.err)
			}
			only(t, c.name)
		})
	}
}

func TestNoSuchFileAndFolders(t *testing.T) {
	in(t, nil)
	run(t, "", "map", "none.txt").must(t, 1, "none.txt: there is no such file")
	run(t, "", "map", ".").must(t, 1, "this is a folder")
	run(t, "", "geocode", "--batch", "none.txt").must(t, 1, "none.txt: there is no such file")
	only(t)
}

func TestUnknownPlaceIsLeftOutWithTheNearestNames(t *testing.T) {
	in(t, map[string]string{"trip.yaml": "stops:\n  - Santiago, Chile\n  - Antofagastaaa, Brazil\n  - Qwyjibozzk\n  - Lima, Peru\n"})
	a := run(t, "", "map", "trip.yaml", "-o", "trip.geojson").must(t, 0, "trip.yaml:4", "Qwyjibozzk")
	if got := run(t, "", "stops", "trip.yaml", "--format", "json"); len(decode[itineraryJSON](t, got.out).Stops) > 3 {
		t.Errorf("a place of no name became a stop: %s", a.err)
	}
	near := run(t, "stops:\n  - Lima, Peru\n  - {place: Kobenhavnnn}\n", "stops", "-", "--from", "yaml").must(t, 0)
	if !strings.Contains(near.err, "did you mean") && !strings.Contains(near.err, "not found as written") {
		t.Errorf("no near name is offered: %s", near.err)
	}
}

func TestPlaceWithoutCoordinates(t *testing.T) {
	in(t, map[string]string{"trip.csv": "stop,lat,lon\nLima,-12.04,-77.03\nSecret base zq,,\n"})
	run(t, "", "map", "trip.csv", "-o", "trip.png").must(t, 0, "trip.csv:3", "Secret base zq", "left out")
	run(t, "", "map", "trip.csv", "-o", "strict.png", "--strict").must(t, 3, "--strict")
	only(t, "strict.png", "trip.csv", "trip.png") // a doubtful map is written all the same
}

func TestOneStopIsALocatorMap(t *testing.T) {
	in(t, nil)
	a := run(t, "stops:\n  - Lima, Peru\n", "map", "-", "-o", "-").must(t, 0)
	picture(t, a.out, 1200, 900)
	only(t)
}

func TestTwoStopsAtOnePoint(t *testing.T) {
	in(t, nil)
	a := run(t, "stop,lat,lon\nThe quay,-12.04,-77.03\nThe fort,-12.04,-77.03\n", "map", "-", "-o", "-", "--size", "640x480").must(t, 0)
	picture(t, a.out, 640, 480)
}

func TestInvalidUTF8(t *testing.T) {
	in(t, map[string]string{"story.txt": "\xff\xfe" + story + "Caf\xe9 talks followed in Lima.\n"})
	run(t, "", "map", "story.txt", "-o", "story.geojson").must(t, 0)
	if data := read(t, "story.geojson"); !bytes.Equal(data, bytes.ToValidUTF8(data, nil)) {
		t.Error("the GeoJSON is no UTF-8")
	}
	a := run(t, "", "places", "story.txt", "--format", "json").must(t, 0)
	words := "ÿþ" + story + "Café talks followed in Lima.\n"
	for _, m := range decode[[]mentionJSON](t, a.out) {
		if got := words[m.Start:m.End]; got != m.Text {
			t.Errorf("bytes %d to %d of the text in UTF-8 are %q, not %q", m.Start, m.End, got, m.Text)
		}
	}
}

func TestFiveHundredStops(t *testing.T) {
	in(t, nil)
	var b strings.Builder
	b.WriteString("stop,lat,lon\n")
	for i := range 500 {
		fmt.Fprintf(&b, "Post %d,%.3f,%.3f\n", i+1, -60+float64(i/25)*6.1, -170+float64(i%25)*13.7)
	}
	write(t, "posts.csv", b.String())
	run(t, "", "map", "posts.csv", "-o", "posts.geojson", "-o", "posts.gpkg", "-o", "posts.kml").must(t, 0)
	points := 0
	for _, f := range decode[collection](t, string(read(t, "posts.geojson"))).Features {
		if f.Geometry.Type == "Point" {
			points++
		}
	}
	if points != 500 {
		t.Errorf("%d points, want 500", points)
	}
}

func TestFiftyMegabytes(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 50 MB")
	}
	in(t, nil)
	big := strings.Repeat(story, 50<<20/len(story)+1)
	run(t, big, "map", "-").must(t, 1, "50 MB", "the story's text alone")
	run(t, big[:5<<20], "map", "-").must(t, 1, "5 MB", "cut it into parts")
	only(t)
}

func TestOutputsThatCannotBeWritten(t *testing.T) {
	in(t, map[string]string{"trip.yaml": tour})
	for _, c := range []struct {
		outputs []string
		says    string
	}{
		{[]string{"none/map.png"}, "does not exist; create it first"},
		{[]string{"map.png", "./map.png"}, "named twice"},
		{[]string{"trip.yaml"}, "also the input"},
		{[]string{"map.xyz"}, "the ending says no form; one of png"},
		{[]string{"map"}, "the ending says no form"},
		{[]string{"."}, "no form"},
	} {
		args := []string{"map", "trip.yaml"}
		for _, o := range c.outputs {
			args = append(args, "-o", o)
		}
		run(t, "", args...).must(t, 2, c.says)
	}
	if err := os.Mkdir("folder.png", 0o755); err != nil {
		t.Fatal(err)
	}
	run(t, "", "map", "trip.yaml", "-o", "folder.png").must(t, 2, "is a folder")
	only(t, "folder.png", "trip.yaml")
	if string(read(t, "trip.yaml")) != tour {
		t.Error("the input was changed")
	}
}

func TestFolderThatMayNotBeWritten(t *testing.T) {
	if os.Geteuid() == 0 {
		if _, err := os.Stat("/proc/self"); err != nil {
			t.Skip("root may write everywhere, and there is no /proc to refuse it")
		}
		in(t, map[string]string{"trip.yaml": tour})
		run(t, "", "map", "trip.yaml", "-o", "/proc/self/map.geojson").must(t, 1, "/proc/self/map.geojson: cannot be written: no such file or directory; nothing was changed, choose another folder")
		return
	}
	in(t, map[string]string{"trip.yaml": tour})
	if err := os.Mkdir("locked", 0o555); err != nil {
		t.Fatal(err)
	}
	run(t, "", "map", "trip.yaml", "-o", "trip.geojson", "-o", "locked/map.geojson").must(t, 1, "locked/map.geojson: cannot be written", "nothing was changed")
	only(t, "locked", "trip.yaml")
}

// picture fails the test unless data is a PNG of that size.
func picture(t testing.TB, data string, width, height int) {
	t.Helper()
	config, err := png.DecodeConfig(strings.NewReader(data))
	if err != nil || config.Width != width || config.Height != height {
		t.Fatalf("a picture of %dx%d (%v), want %dx%d", config.Width, config.Height, err, width, height)
	}
}

// TestLooksThatCannotBeDrawn holds that a picture is whole or absent: a size, a theme or
// a font that is none ends with what is wrong, and with no file.
func TestLooksThatCannotBeDrawn(t *testing.T) {
	in(t, map[string]string{
		"trip.yaml": tour, "unknown.yaml": "color:\n  rout: '#fff'\n", "bluish.yaml": "color:\n  route: bluish\n",
		"wide.yaml": "extends: dark\nline: {casing: 1e9}\n", "open.yaml": "color: {route: '#fff'\n", "none.yaml": "color:\nline: {route: 3}\n", "font.ttf": "no font", "noto.ttc": "ttcf\x00\x02\x00\x00",
	})
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"--size", "0x0"}, 2, "--size 0x0: each side must have 64 to 20000 px"},
		{[]string{"--size", "-300x200"}, 2, "--size -300x200: each side"},
		{[]string{"--size", "1000000x1000000"}, 2, "each side must have"},
		{[]string{"--size", "wide"}, 2, "write it as 1200x900"},
		{[]string{"--size", "20000x20000"}, 2, "beyond 100 million; choose a smaller size or scale"},
		{[]string{"--scale", "0"}, 2, "--scale must be more than 0"},
		{[]string{"--scale", "NaN"}, 2, "--scale must be more than 0"},
		{[]string{"--dpi", "100000"}, 2, "--dpi no more than"},
		{[]string{"--preset", "poster"}, 2, "one of one-column"},
		{[]string{"--theme", "unknown.yaml"}, 1, `--theme: unknown.yaml:2:3: unknown field "rout"; 'dateline theme' prints every field`},
		{[]string{"--theme", "open.yaml"}, 1, "open.yaml:1:8: could not find flow mapping end token '}'; close the bracket"},
		{[]string{"--theme", "font.ttf"}, 1, "font.ttf:1:1: string was used where mapping is expected; write keys"},
		{[]string{"--theme", "bluish.yaml"}, 1, `bluish.yaml:2:10: "bluish" is not a colour`},
		{[]string{"--theme", "wide.yaml"}, 1, "wide.yaml:2:16: line.casing is 1e+09; it must lie between 0 and 40"},
		{[]string{"--theme", "none.yaml"}, 1, "none.yaml:1:7: a key without a value"},
		{[]string{"--theme", "absent.yaml"}, 1, "--theme: absent.yaml: there is no such file"},
		{[]string{"--theme", "neon"}, 2, "--theme: no theme \"neon\"; built in are light, dark, print, contrast"},
		{[]string{"--font", "font.ttf"}, 1, "--font: font.ttf: this is not a TrueType or OpenType font; give a .ttf or .otf file"},
		{[]string{"--font", "noto.ttc"}, 1, "--font: noto.ttc: this is not a TrueType or OpenType font but a collection of fonts that is cut short or damaged; download or install it anew"},
		{[]string{"--font", "absent.ttf"}, 1, "--font: absent.ttf: there is no such file"},
		{[]string{"--font", "."}, 1, "--font: .: this is a folder"},
		{[]string{"--tiles", "font.ttf"}, 1, "--tiles: font.ttf: not an MBTiles file, nor a URL with {z}"},
	} {
		run(t, "", append([]string{"map", "trip.yaml", "-o", "map.png", "-o", "map.svg"}, c.args...)...).must(t, c.code, c.says)
		only(t, "bluish.yaml", "font.ttf", "none.yaml", "noto.ttc", "open.yaml", "trip.yaml", "unknown.yaml", "wide.yaml")
	}
}

// TestLettersAsTextOrShapes looks into the files for how their words are drawn.
func TestLettersAsTextOrShapes(t *testing.T) {
	in(t, map[string]string{"trip.yaml": tour})
	run(t, "", "map", "trip.yaml", "-o", "text.svg", "-o", "text.pdf").must(t, 0)
	run(t, "", "map", "trip.yaml", "-o", "shapes.svg", "-o", "shapes.pdf", "--outlines").must(t, 0)
	for file, wants := range map[string]map[string]bool{
		"text.svg": {"<text ": true, "@font-face": true}, "shapes.svg": {"<text ": false, "@font-face": false, `aria-label="Lima`: true},
		"text.pdf": {"/FontFile2": true}, "shapes.pdf": {"/FontFile2": false},
	} {
		for mark, want := range wants {
			if got := strings.Contains(string(read(t, file)), mark); got != want {
				t.Errorf("%s: %q is in it: %v", file, mark, got)
			}
		}
	}
}

func TestPrintTheme(t *testing.T) {
	in(t, map[string]string{"trip.yaml": tour})
	for _, name := range []string{"light", "dark", "print", "contrast"} {
		a := run(t, "", "theme", name).must(t, 0)
		write(t, "house.yaml", a.out)
		run(t, "", "map", "trip.yaml", "-o", "own.svg", "--theme", "house.yaml").must(t, 0)
		run(t, "", "map", "trip.yaml", "-o", "built-in.svg", "--theme", name).must(t, 0)
		if !bytes.Equal(read(t, "own.svg"), read(t, "built-in.svg")) {
			t.Errorf("the printed theme %s does not look like the one built in", name)
		}
	}
	run(t, "", "theme", "neon").must(t, 2, "light, dark, print, contrast")
}

// A text in which nobody travels gives no stop, or says how doubtful its stops are.
func TestNoTrip(t *testing.T) {
	in(t, nil)
	for _, text := range []string{
		"Shares fell in London and Tokyo on Monday after the central bank raised rates. Oil from Saudi Arabia rose two per cent. The euro gained against the dollar, traders in Frankfurt said.",
		"Chop two onions and fry them in oil. Add tomatoes from Spain, a glass of Bordeaux wine and some Cheddar cheese. Serve with Vienna sausages.",
		"The university said on Tuesday that it had found a new beetle. The work was paid for by the government in Canberra and a foundation in Geneva. Museums in Paris and Chicago hold similar ones.",
	} {
		a := run(t, text, "stops", "-", "--format", "json").must(t, 0)
		if n := len(decode[itineraryJSON](t, a.out).Stops); n > 0 && !strings.Contains(a.err, "hardly says") || n == 0 && !strings.Contains(a.err, "no trip") {
			t.Errorf("%.40s...: %d stops, and %q", text, n, a.err)
		}
	}
}

// TestGazetteersThatCannotBeRead names the file that is wrong, of several.
func TestGazetteersThatCannotBeRead(t *testing.T) {
	in(t, map[string]string{"trip.yaml": tour, "own.csv": "name,lat,lon\nThe quay,-12.04,-77.03\n", "program.bin": "\x7fELF\x02\x01\x01\x00\x00\x03\x00>", "story.txt": story})
	for path, says := range map[string]string{
		"absent.csv":  "--gazetteer: absent.csv: there is no such file",
		".":           "--gazetteer: .: this is a folder",
		"program.bin": "program.bin: this is no table of places; give a CSV with the columns name, lat and lon",
		"story.txt":   "story.txt: this is no table of places",
	} {
		run(t, "", "map", "trip.yaml", "--gazetteer", "own.csv", "--gazetteer", path).must(t, 1, says)
	}
	only(t, "own.csv", "program.bin", "story.txt", "trip.yaml")
}

// TestEveryErrorOfAnItinerary holds that each of several errors stands on a line of its own,
// with its file and line.
func TestEveryErrorOfAnItinerary(t *testing.T) {
	in(t, map[string]string{"trip.yaml": "stops:\n  - {place: X, lat: 95, lon: 10}\n  - {place: Y, lat: north, lon: 10}\n  - id: nonsense\n"})
	a := run(t, "", "map", "trip.yaml").must(t, 1, "trip.yaml:2: latitude 95", "trip.yaml:3: the coordinate", `trip.yaml:4: the id "nonsense" is none that is known; write it as`)
	for _, line := range strings.Split(strings.TrimSpace(a.err), "\n") {
		if !strings.HasPrefix(line, "error: trip.yaml:") {
			t.Errorf("the line %q", line)
		}
	}
}

// TestFilesOfOneCommand holds that what cannot be used of several files is named as it was given.
func TestFilesOfOneCommand(t *testing.T) {
	in(t, map[string]string{"story.txt": story, "trip.yaml": "source: The Herald\n" + tour, "spans.json": `[{"start": 5, "end": 900000}]`, "empty.txt": ""})
	run(t, "", "map", "story.txt", "trip.yaml", "-o", "a.png").must(t, 1, "trip.yaml: only stories can be merged, and this is yaml")
	run(t, "", "places", "story.txt", "--spans", "spans.json").must(t, 1, "story.txt: span 1 goes from 5 to 900000, and the text has")
	run(t, "", "places", "empty.txt").must(t, 0, "empty.txt: names no place that is known")
	run(t, "", "gazetteer", "import", "none.txt", "-o", "a.dlg").must(t, 1, "none.txt: there is no such file")
	run(t, "", "gazetteer", "import", "empty.txt", "-o", "a.dlg").must(t, 1, "empty.txt: no place of the classes APHTLV is in it")
	only(t, "empty.txt", "spans.json", "story.txt", "trip.yaml")
}

// TestNightsThatAreNoNumber are kept, and said.
func TestNightsThatAreNoNumber(t *testing.T) {
	in(t, map[string]string{"trip.yaml": "stops:\n  - {place: Lima, arrive: 2019-04-01, nights: many}\n"})
	run(t, "", "stops", "trip.yaml").must(t, 0, `trip.yaml:2: the nights "many" are no number`, "write a whole number")
}
