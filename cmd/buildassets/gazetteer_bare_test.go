package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/gazetteer"
	"dateline/seeds"
	"dateline/seeds/mention"
)

func worldNamed(t *testing.T, words string, senses ...seeds.Sense) *world {
	t.Helper()
	w := &world{entries: map[string]*gazetteer.Entry{}}
	var err error
	if w.words, err = mention.OpenWords(words); err != nil {
		t.Fatal(err)
	}
	for i, s := range senses {
		if s.ID == "" {
			s.ID = string(rune('a' + i))
		}
		if err := w.add(gazetteer.Entry{Place: geo.Place{Sense: s, Rank: 40}}); err != nil {
			t.Fatal(err)
		}
	}
	return w
}

func called(e *gazetteer.Entry, name string) bool {
	for _, n := range e.Names {
		if n.Text == name {
			return true
		}
	}
	return false
}

// An island, an airport or a park is known without the word for what it is where nothing
// else that is as well known bears the name, and it is no word and nobody's.
func TestBareNames(t *testing.T) {
	w := worldNamed(t, "kennedy\ts\nstone\t5\n",
		seeds.Sense{Name: "Attu Island", Kind: seeds.Island},
		seeds.Sense{Name: "Stone Island", Kind: seeds.Island},
		seeds.Sense{Name: "Oslo Island", Kind: seeds.Island},
		seeds.Sense{Name: "Oslo", Kind: seeds.City, Population: 700_000},
		seeds.Sense{Name: "Marakele National Park", Kind: seeds.Park},
		seeds.Sense{Name: "Faleolo International Airport", Kind: seeds.Airport, ID: "iata:APW"},
		seeds.Sense{Name: "Kennedy International Airport", Kind: seeds.Airport, ID: "iata:JFK"},
		seeds.Sense{Name: "Karl Faleol Airport", Kind: seeds.Airport, ID: "iata:KFA"},
	)
	if err := w.addBareNames(&sources{assets: "../../assets"}); err != nil {
		t.Fatal(err)
	}
	for id, c := range map[string]struct {
		name string
		want bool
	}{
		"a": {"Attu", true}, "b": {"Stone", false}, "c": {"Oslo", false}, "e": {"Marakele", true},
		"iata:APW": {"Faleolo", true}, "iata:JFK": {"Kennedy", false}, "iata:KFA": {"Karl Faleol", false},
	} {
		if called(w.entries[id], c.name) != c.want {
			t.Errorf("%s is called %s: %v, want %v", w.entries[id].Name, c.name, !c.want, c.want)
		}
	}
}

// A row that says neither behind nor before is named by its line.
func TestKindWords(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "tables"), 0o755); err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{"island\tbehind\tIsland\n": "", "island\tbefore\tIsla\nisland\tby\tIsland\n": "kind-words.tsv:2:"} {
		if err := os.WriteFile(filepath.Join(dir, "tables", "kind-words.tsv"), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		_, err := readKindWords(&sources{assets: dir})
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func TestPressSpellings(t *testing.T) {
	w := worldNamed(t, "",
		seeds.Sense{Name: "Baykal’sk", Country: "RU", Kind: seeds.City},
		seeds.Sense{Name: "Belyy Yar", Country: "RU", Kind: seeds.City},
		seeds.Sense{Name: "Wayne", Country: "US", Kind: seeds.City},
	)
	w.addPressSpellings()
	for id, want := range map[string]string{"a": "Baikalsk", "b": "Bely Yar"} {
		if !called(w.entries[id], want) {
			t.Errorf("%s is not called %s: %v", w.entries[id].Name, want, w.entries[id].Names)
		}
	}
	if len(w.entries["c"].Names) > 0 {
		t.Errorf("%s is called %v too", w.entries["c"].Name, w.entries["c"].Names)
	}
}

// A village by its post office alone has its name and its point for itself.
func TestVillagesUnlikeOthers(t *testing.T) {
	w := worldNamed(t, "", seeds.Sense{Name: "Rampur", Country: "IN", Kind: seeds.City})
	of := func(name string, lon float64) *postal {
		return &postal{name: name, country: "IN", at: []orb.Point{{lon, 26}}}
	}
	all := []*postal{of("Chukitong", 94), of("Rampur", 80), of("Twice", 81), of("Twice", 82), of("One", 83), of("Two", 83), of("Three", 83)}
	left := w.unlike([]*postal{all[0], all[1], all[2], all[4]}, all)
	if len(left) != 1 || left[0].name != "Chukitong" {
		t.Errorf("left %v", left)
	}
}
