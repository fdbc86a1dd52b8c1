package seeds_test

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

var iso2 = regexp.MustCompile(`^[A-Z]{2}$`)

type goldStop struct {
	Name, Country, Level, Role, Arrive, Depart string
	Lat, Lon                                   float64
}

type goldStory struct {
	ID, Kind, Published string
	Text                string // of a brief; that of others stands in a file of its own
	Stops               []goldStop
	MustNot             []string `json:"must_not"`
}

// The gold itineraries are what the reader is judged by, so a slip in one would
// be taught to the rules: every fact that can be checked without reading is.
func TestGoldItineraries(t *testing.T) {
	story, brief := [2]int{100, 900}, [2]int{5, 90}
	for dir, words := range map[string][2]int{"samples": story, "unseen": story, "news": story, "unseen-news": story, "briefs": brief, "unseen-briefs": brief,
		"samples-es": story, "unseen-es": story, "unseen-news-es": story, "unseen-briefs-es": brief} {
		data, err := os.ReadFile(filepath.Join(dir, "gold.json"))
		if err != nil {
			t.Fatal(err)
		}
		var gold struct{ Stories []goldStory }
		if err := json.Unmarshal(data, &gold); err != nil {
			t.Fatalf("%s: %v", dir, err)
		}
		texts, _ := filepath.Glob(filepath.Join(dir, "*.txt"))
		files, seen := 0, map[string]bool{}
		for _, s := range gold.Stories {
			if seen[s.ID] {
				t.Errorf("%s: %s stands there twice", dir, s.ID)
			}
			seen[s.ID] = true
			if s.Text == "" {
				text, err := os.ReadFile(filepath.Join(dir, s.ID+".txt"))
				if err != nil {
					t.Error(err)
					continue
				}
				s.Text = string(text)
				files++
			}
			if n := len(strings.Fields(s.Text)); n < words[0] || n > words[1] {
				t.Errorf("%s/%s: %d words", dir, s.ID, n)
			}
			checkStory(t, dir+"/"+s.ID, strings.ToLower(s.Text), s)
		}
		if len(texts) != files {
			t.Errorf("%s: %d texts, %d gold itineraries", dir, len(texts), files)
		}
	}
}

func checkStory(t *testing.T, where, text string, s goldStory) {
	t.Helper()
	if _, err := time.Parse(time.DateOnly, s.Published); err != nil && s.Published != "" {
		t.Errorf("%s: published: %v", where, err)
	}
	last := ""
	for _, g := range s.Stops {
		for _, day := range []string{g.Arrive, g.Depart} {
			if day == "" {
				continue
			}
			if _, err := time.Parse(time.DateOnly, day); err != nil {
				t.Errorf("%s: %s: %v", where, g.Name, err)
			}
			if day < last {
				t.Errorf("%s: %s on %s stands after %s", where, g.Name, day, last)
			}
			last = day
		}
		if g.Arrive != "" && s.Published != "" && (g.Role == "planned") != (g.Arrive > s.Published) {
			t.Errorf("%s: %s is %s, arrives %s, story of %s", where, g.Name, g.Role, g.Arrive, s.Published)
		}
		switch g.Level {
		case "city", "region", "country":
		default:
			t.Errorf("%s: %s: level %q", where, g.Name, g.Level)
		}
		if !iso2.MatchString(g.Country) || math.Abs(g.Lat) > 90 || math.Abs(g.Lon) > 180 {
			t.Errorf("%s: %s: %s %v,%v", where, g.Name, g.Country, g.Lat, g.Lon)
		}
		if !strings.Contains(text, strings.ToLower(g.Name)) {
			t.Errorf("%s: stop %s is not in the text", where, g.Name)
		}
	}
	for _, name := range s.MustNot {
		if !strings.Contains(text, strings.ToLower(name)) {
			t.Errorf("%s: %s is not in the text", where, name)
		}
	}
}

// A wrong offset would train the finder on half a name.
func TestLabelledParagraphs(t *testing.T) {
	f, err := os.Open("labelled/paragraphs.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	type span struct {
		Start, End    int
		Text, Country string
		Name, Kind    string
		Lat, Lon      float64
	}
	lines, seen := bufio.NewScanner(f), map[string]bool{}
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var p struct {
			ID, Text           string
			Places, Adjectives []span
		}
		if err := json.Unmarshal(lines.Bytes(), &p); err != nil {
			t.Fatal(err)
		}
		if seen[p.ID] || !utf8.ValidString(p.Text) {
			t.Errorf("%s: twice, or not UTF-8", p.ID)
		}
		seen[p.ID] = true
		end := 0
		for _, m := range p.Places {
			if m.Start < end {
				t.Errorf("%s: %s overlaps the mention before it", p.ID, m.Text)
			}
			end = m.End
			if m.Name == "" || m.Kind == "" || math.Abs(m.Lat) > 90 || math.Abs(m.Lon) > 180 {
				t.Errorf("%s: %s is incomplete: %+v", p.ID, m.Text, m)
			}
		}
		for _, m := range append(p.Places, p.Adjectives...) {
			if m.Start < 0 || m.End > len(p.Text) || m.Start >= m.End || p.Text[m.Start:m.End] != m.Text {
				t.Errorf("%s: %d to %d is not %q", p.ID, m.Start, m.End, m.Text)
			}
			if m.Country != "" && !iso2.MatchString(m.Country) {
				t.Errorf("%s: %s: country %q", p.ID, m.Text, m.Country)
			}
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	if len(seen) < 80 {
		t.Errorf("only %d paragraphs", len(seen))
	}
}
