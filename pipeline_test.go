package dateline_test

import (
	"log"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dateline"
	"dateline/geo"
	"dateline/seeds"
)

// trip locates stops by their names.
func trip(names ...string) *geo.Journey {
	doc, err := dateline.Read([]byte("stops:\n- "+strings.Join(names, "\n- ")+"\n"), dateline.ReadOptions{From: dateline.KindYAML})
	if err != nil {
		log.Fatal(err)
	}
	journey, err := dateline.Locate(doc.Itineraries[0], dateline.LocateOptions{})
	if err != nil {
		log.Fatal(err)
	}
	return journey
}

func TestPipelineDoesNotChangeWhatItIsGiven(t *testing.T) {
	data := []byte("stops:\n- Lima, Peru\n- Quito\n")
	doc, err := dateline.Read(data, dateline.ReadOptions{From: dateline.KindYAML})
	if err != nil {
		t.Fatal(err)
	}
	it := doc.Itineraries[0]
	before := len(it.Notices)
	for range 2 {
		j, err := dateline.Locate(it, dateline.LocateOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if len(it.Notices) != before || len(j.Stops) != 2 || len(j.Legs) != 1 {
			t.Errorf("%d notices, %d stops, %d legs", len(it.Notices), len(j.Stops), len(j.Legs))
		}
	}
	if string(data) != "stops:\n- Lima, Peru\n- Quito\n" {
		t.Error("the input was changed")
	}
}

func TestTitleIsComposed(t *testing.T) {
	for want, names := range map[string][]string{
		"Lima":                 {"Lima, Peru"},
		"Peru":                 {"Lima, Peru", "Cusco, Peru", "Arequipa, Peru"},
		"South America":        {"Lima, Peru", "Quito, Ecuador", "Bogotá, Colombia"},
		"Auckland – Reykjavík": {"Auckland, New Zealand", "Reykjavík, Iceland"},
	} {
		if got := dateline.Title(trip(names...), "en"); got != want {
			t.Errorf("%v: %q, want %q", names, got, want)
		}
	}
	if got := dateline.Title(trip("Lima, Peru", "Quito, Ecuador", "Bogotá, Colombia"), "es"); got != "Sudamérica" {
		t.Errorf("in Spanish: %q", got)
	}
}

func TestSeveralStoriesAreMergedAndTablesAreNot(t *testing.T) {
	one, err := dateline.Read([]byte(story), dateline.ReadOptions{Name: "one.txt", Published: seeds.Day(2019, 5, 4)})
	if err != nil {
		t.Fatal(err)
	}
	two, err := dateline.Read([]byte("QUITO, Ecuador, May 5 - The envoy Ada Quist left Quito on Sunday and flew to Bogota, Colombia.\n"), dateline.ReadOptions{Name: "two.txt", Published: seeds.Day(2019, 5, 5)})
	if err != nil {
		t.Fatal(err)
	}
	both, err := dateline.Merge(one, two)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, s := range both.Itineraries[0].Seeds {
		names = append(names, s.Name)
		if got := s.Span.Of(both.Text); got != s.Name {
			t.Errorf("the span of %s is %q", s.Name, got)
		}
	}
	if got := strings.Join(names, ", "); got != "Lima, Quito, Bogota" {
		t.Errorf("merged: %s", got)
	}
	table, err := dateline.Read([]byte("stop,country\nLima,PE\nQuito,EC\n"), dateline.ReadOptions{Name: "trip.csv"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := dateline.Merge(one, table); err == nil || !strings.Contains(err.Error(), "trip.csv") {
		t.Errorf("merging a table: %v", err)
	}
	if _, err := dateline.Merge(); err == nil {
		t.Error("nothing was merged without an error")
	}
}

// TestSamplesCutOff reads sentences of the samples cut off at a word, another in each: no
// rule may look past a text's end.
func TestSamplesCutOff(t *testing.T) {
	ends := regexp.MustCompile(`[.!?]\s+|\n`)
	words := regexp.MustCompile(`[\p{L}\p{N}]+|[^\s\p{L}\p{N}]`)
	n := 0
	for _, folder := range []string{"samples", "samples-es"} {
		files, err := filepath.Glob(filepath.Join("seeds", folder, "*.txt"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %d files, %v", folder, len(files), err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, sentence := range ends.Split(string(data), -1) {
				found := words.FindAllStringIndex(sentence, -1)
				if n++; len(found) == 0 || n%12 > 0 {
					continue
				}
				cut := sentence[:found[n/12%len(found)][1]]
				if _, err := dateline.Read([]byte(cut), dateline.ReadOptions{From: dateline.KindStory}); err != nil {
					t.Errorf("%s: %q: %v", file, cut, err)
				}
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{story, "", "stops:\n- Lima\n", "stop,lat,lon\nA,1,2\n", `{"type":"Point","coordinates":[1,2]}`, "<gpx><wpt lat='1' lon='2'/></gpx>", "From: a\nSubject: b\n\nLima", "%PDF-1.4", "PK\x03\x04", "\xff\xfe\x00"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := dateline.Read(data, dateline.ReadOptions{Name: "x"})
		if (err == nil) != (doc != nil && len(doc.Itineraries) > 0) {
			t.Errorf("document %v with error %v", doc, err)
		}
	})
}
