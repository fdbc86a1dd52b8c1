package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

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
