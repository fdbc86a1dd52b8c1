package cli

import (
	"strings"
	"testing"
)

func TestHelpOfEveryCommandHasExamplesAndExitCodes(t *testing.T) {
	root := newRoot(Streams{})
	for _, c := range root.Commands() {
		if c.Name() == "help" || c.Name() == "completion" {
			continue
		}
		a := run(t, "", c.Name(), "--help").must(t, 0)
		for _, want := range []string{"Exit codes:", "  3  done, but"} {
			if !strings.Contains(a.out, want) {
				t.Errorf("%s --help does not say %q", c.Name(), want)
			}
		}
		if c.Name() != "version" && !strings.Contains(a.out, "  dateline "+c.Name()+" ") {
			t.Errorf("%s --help has no example", c.Name())
		}
	}
}

// TestProjectionsInTheHelp draws with every projection that the help names.
func TestProjectionsInTheHelp(t *testing.T) {
	in(t, map[string]string{"trip.yaml": tour})
	help := run(t, "", "map", "--help").must(t, 0).out
	_, words, _ := strings.Cut(help, "auto, or one by name: ")
	words, _, _ = strings.Cut(words, "\n")
	names := strings.FieldsFunc(words, func(r rune) bool { return strings.ContainsRune(" ,()", r) })
	if len(names) < 14 {
		t.Fatalf("the help names only %v", names)
	}
	for _, name := range names {
		run(t, "", "map", "trip.yaml", "-o", "map.svg", "--size", "320x240", "--projection", name).must(t, 0)
	}
	run(t, "", "map", "trip.yaml", "-o", "map.svg", "--projection", "peters").must(t, 2, "choose one of equal-earth, ")
}

func TestWrongUsage(t *testing.T) {
	in(t, map[string]string{"trip.yaml": tour})
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{"stpos"}, `did you mean stops`},
		{[]string{"frobnicate"}, `no command "frobnicate"`},
		{[]string{"map"}, "give a document"},
		{[]string{"places", "a", "b"}, "one too many"},
		{[]string{"map", "trip.yaml", "--nope"}, "unknown flag: --nope; see 'dateline map --help'"},
		{[]string{"map", "trip.yaml", "--size", "12by9"}, "write it as 1200x900"},
		{[]string{"map", "trip.yaml", "--size", "1x1", "--preset", "slide"}, "choose one"},
		{[]string{"map", "trip.yaml", "--preset", "huge"}, "social-card"},
		{[]string{"map", "trip.yaml", "--units", "leagues"}, "km or mi"},
		{[]string{"map", "trip.yaml", "--bbox", "1,2,3"}, "WEST,SOUTH,EAST,NORTH"},
		{[]string{"map", "trip.yaml", "--bbox", "1,20,3,10"}, "south 20 is not below north 10"},
		{[]string{"map", "trip.yaml", "--from", "novel"}, "no such form"},
		{[]string{"map", "trip.yaml", "--published", "yesterday"}, "YYYY-MM-DD"},
		{[]string{"map", "trip.yaml", "--published", "2019-02-30"}, "YYYY-MM-DD"},
		{[]string{"map", "trip.yaml", "--for", "atlas"}, "qgis is the only one"},
		{[]string{"map", "trip.yaml", "--for", "qgis"}, "-o FOLDER"},
		{[]string{"map", "trip.yaml", "--lang", "tlh"}, "--lang tlh: one of ar, de, en"},
		{[]string{"report", "trip.yaml", "-o", "r.html", "--lang", "fr"}, "reports are written in en or es"},
		{[]string{"map", "trip.yaml", "--scale", "-2"}, "more than 0"},
		{[]string{"map", "trip.yaml", "--scale", "two"}, "--scale two: write a number"},
		{[]string{"map", "trip.yaml", "--dpi", "1.5"}, "--dpi 1.5: write a whole number"},
		{[]string{"map", "trip.yaml", "--theme", "neon"}, "--theme: no theme \"neon\"; built in are light"},
		{[]string{"report", "trip.yaml", "-o", "r.md", "--theme", "neon"}, "--theme: no theme"},
		{[]string{"embed", "trip.yaml", "-o", "e.png", "--theme", "neon"}, "--theme: no theme"},
		{[]string{"map", "trip.yaml", "--projection", "peters"}, "--projection: there is no projection \"peters\"; choose one of equal-earth"},
		{[]string{"map", "trip.yaml", "--worldview", "XX"}, "--worldview: no worldview \"XX\"; there are iso"},
		{[]string{"map", "trip.yaml", "--worldview", "XX", "-o", "a.csv"}, "--worldview: no worldview"},
		{[]string{"map", "trip.yaml", "--zoom-to", "Narnia"}, "--zoom-to: \"Narnia\" is neither the number of a stop nor"},
		{[]string{"map", "trip.yaml", "--zoom-to", "9"}, "--zoom-to: there is no stop 9 to zoom to; the journey has 3"},
		{[]string{"map", "trip.yaml", "--tiles", "http://x/{z}"}, "--tiles: http://x/{z} must hold {z}, {x} and {y}"},
		{[]string{"map", "trip.yaml", "--tiles", "http://x/{z}/{x}/{y}", "--tiles-attribution", "x", "--projection", "lcc"}, "--projection: tiles are made for the Mercator projection"},
		{[]string{"map", "trip.yaml", "--geocoder", "nominatim=http://x", "--geocoder-timeout", "5"}, "--geocoder-timeout 5: write a time with its unit"},
		{[]string{"map", "trip.yaml", "--geocoder", "nominatim=http://x", "--geocoder-timeout", "-5s"}, "--geocoder-timeout -5s: more than 0s"},
		{[]string{"map", "trip.yaml", "--reader", "llm", "--endpoint", "http://x", "--model", "m", "--reader-timeout", "-1s"}, "--reader-timeout -1s: more than 0s"},
		{[]string{"map", "trip.yaml", "--projecton", "lcc"}, "there is no flag --projecton; did you mean --projection?"},
		{[]string{"map", "trip.yaml", "--limit", "3"}, "there is no flag --limit here; it belongs to 'dateline geocode'"},
		{[]string{"convert", "trip.yaml", "-o", "-"}, "name a file"},
		{[]string{"geocode", "Lima", "--kind", "town"}, "one of city, admin1"},
		{[]string{"geocode", "Lima", "--country", "Narnia"}, "no such country"},
		{[]string{"geocode", "--reverse", "7.89,-72.50", "--country", "CO"}, "--country: what lies nearest to a point"},
		{[]string{"map", "trip.yaml", "--scale", "2", "--dpi", "300"}, "--scale and --dpi both"},
		{[]string{"stops", "trip.yaml", "--format", "xml"}, "one of table, json, csv, yaml"},
		{[]string{"convert", "trip.yaml"}, "with -o"},
		{[]string{"convert", "trip.yaml", "-o", "a.png"}, "'dateline map' draws"},
		{[]string{"report", "trip.yaml"}, "md, html, tex, typ, docx, pdf"},
		{[]string{"embed", "trip.yaml", "-o", "a.svg"}, ".png"},
		{[]string{"geocode", "--batch", "--reverse", "x"}, "do not go together"},
		{[]string{"gazetteer", "import", "dump.txt"}, "with -o"},
		{[]string{"gazetteer", "imprt"}, "did you mean import?"},
		{[]string{"completion", "tcsh"}, "there is no command \"tcsh\"; see 'dateline completion --help'"},
		{[]string{"geocode", " "}, "the name is empty"},
		{[]string{"geocode", "Lima", "--column", "town"}, "--column names a column of the CSV that --batch reads"},
		{[]string{"geocode", "--batch", "trip.yaml", "--country-column", "land"}, "--country-column goes with --batch and --column"},
		{[]string{"geocode", "--batch", "trip.yaml", "--format", "geojson"}, "--format geojson: --batch writes table, json or csv"},
		{[]string{"embed", "trip.yaml", "-o", "a.png", "--form", "tex", "--base", "https://example.org/"}, "--base https://example.org/: tex opens no web address"},
		{[]string{"embed", "trip.yaml", "-o", "a.png", "--form", "docx"}, "--form docx: one of html, md, tex, typ"},
		{[]string{"report", "trip.yaml", "-o", "a.md", "--figure", "-3"}, "--figure -3: write a number from 1"},
		{[]string{"map", "trip.yaml", "-o", "-", "-o", "-"}, "the output - is named twice"},
		{[]string{"map", "trip.yaml", "-o", "-", "--layout", "-"}, "the output - is named twice"},
		{[]string{"map", "-", "-", "-o", "a.png"}, "standard input is named twice"},
		{[]string{"map", "trip.yaml", "trip.yaml", "--places"}, "--places maps one document"},
	} {
		a := run(t, "", c.args...)
		if a.code != 2 || !strings.Contains(a.err, c.says) || a.out != "" {
			t.Errorf("%v: code %d, %q; want 2 and %q", c.args, a.code, a.err, c.says)
		}
	}
	only(t, "trip.yaml")
}

func TestVersionNamesTheData(t *testing.T) {
	flag, command := run(t, "", "--version").must(t, 0), run(t, "", "version").must(t, 0)
	if flag.out != command.out || !strings.HasPrefix(flag.out, "dateline ") || !strings.Contains(flag.out, "GeoNames") || !strings.Contains(flag.out, "Natural Earth") {
		t.Errorf("--version prints %q, version prints %q", flag.out, command.out)
	}
}

func TestShellCompletion(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		if a := run(t, "", "completion", shell).must(t, 0); !strings.Contains(a.out, "dateline") {
			t.Errorf("%s: %.60q", shell, a.out)
		}
	}
	for flag, word := range map[string]string{"--format": "yaml", "--from": "geojson", "--lang": "es", "--reader": "llm"} {
		if a := run(t, "", "__complete", "stops", flag, ""); !strings.Contains(a.out, word) {
			t.Errorf("%s completes to %q", flag, a.out)
		}
	}
	for flag, word := range map[string]string{"--theme": "dark", "--preset": "slide", "--units": "mi"} {
		if a := run(t, "", "__complete", "map", flag, ""); !strings.Contains(a.out, word) {
			t.Errorf("%s completes to %q", flag, a.out)
		}
	}
}

// A basemap goes into data, which reports and pictures are not.
func TestOnlyMapTakesABasemap(t *testing.T) {
	for name, want := range map[string]bool{"map": true, "report": false, "embed": false} {
		if got := strings.Contains(run(t, "", name, "--help").must(t, 0).out, "--basemap"); got != want {
			t.Errorf("%s --help names --basemap: %v, want %v", name, got, want)
		}
	}
}
