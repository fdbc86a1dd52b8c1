package locate

import (
	"bufio"
	"encoding/json"
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
)

// The figures below which the geoparser must not fall, on corpora that took no
// part in its training: recognition F1, and end to end within 161 km where a
// country's point does not count.
var floors = map[string]struct {
	file                string
	recognition, placed float64
}{
	"gwn":      {"GWN.xml", 0.87, 0.81},
	"geovirus": {"GeoVirus.xml", 0.91, 0.87},
}

// TestCorpora runs the scorer that stands beside the clone, if it does.
func TestCorpora(t *testing.T) {
	dir, err := filepath.Abs("../../../shared/measure")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(dir); err != nil {
		t.Skip("no corpora beside the clone: ../shared/measure is not there")
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3, which runs the scorer, is not there")
	}
	for name, floor := range floors {
		t.Run(name, func(t *testing.T) {
			pred := predictions(t, filepath.Join(dir, "corpora", floor.file), name == "gwn")
			out := filepath.Join(t.TempDir(), "score.json")
			cmd := exec.Command(python, "geoparse_score.py", "--corpus", name, "--pred", pred, "--json", out)
			cmd.Dir = dir
			cmd.Env = append(os.Environ(), "PYTHONDONTWRITEBYTECODE=1")
			text, err := cmd.CombinedOutput()
			if err != nil {
				t.Fatalf("%v\n%s", err, text)
			}
			data, err := os.ReadFile(out)
			if err != nil {
				t.Fatal(err)
			}
			var score map[string]json.RawMessage
			if err := json.Unmarshal(data, &score); err != nil {
				t.Fatal(err)
			}
			f1, placed := figure(score[name], "F1"), figure(score[name], "e2ecF1")
			t.Logf("recognition F1 %.3f, end to end %.3f", f1, placed)
			if f1 < floor.recognition || placed < floor.placed {
				t.Errorf("recognition F1 %.3f (at least %.2f), end to end %.3f (at least %.2f)", f1, floor.recognition, placed, floor.placed)
			}
		})
	}
}

// figure finds a number by its key, however deep it stands.
func figure(raw json.RawMessage, key string) float64 {
	var m map[string]json.RawMessage
	if json.Unmarshal(raw, &m) != nil {
		return 0
	}
	if v, ok := m[key]; ok {
		var x float64
		if json.Unmarshal(v, &x) == nil {
			return x
		}
	}
	for _, v := range m {
		if x := figure(v, key); x > 0 {
			return x
		}
	}
	return 0
}

// predictions reads a corpus, and writes what is found in its texts.
func predictions(t *testing.T, corpus string, byFile bool) string {
	t.Helper()
	f, g := openEarth(t)
	w := rankWeights(t)
	data, err := os.ReadFile(corpus)
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Articles []struct {
			File string `xml:"file,attr"`
			Text string `xml:"text"`
		} `xml:"article"`
	}
	if err := xml.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	type place struct {
		Start   int     `json:"start"`
		End     int     `json:"end"`
		Text    string  `json:"text"`
		Country string  `json:"country"`
		Kind    string  `json:"kind"`
		Lat     float64 `json:"lat"`
		Lon     float64 `json:"lon"`
	}
	name := filepath.Join(t.TempDir(), "pred.jsonl")
	out, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	buf := bufio.NewWriter(out)
	enc := json.NewEncoder(buf)
	for i, a := range doc.Articles {
		id := strconv.Itoa(i)
		if byFile {
			id = a.File
		}
		places := []place{}
		ms := f.Find(a.Text)
		for k, c := range Resolve(a.Text, ms, g, ResolveOptions{Weights: w}) {
			if m := ms[k]; !m.Demonym && c.ID != "" {
				places = append(places, place{m.Start, m.End, m.Text, c.Country, string(c.Kind), c.At[1], c.At[0]})
			}
		}
		if err := enc.Encode(map[string]any{"id": id, "places": places}); err != nil {
			t.Fatal(err)
		}
	}
	if err := buf.Flush(); err != nil {
		t.Fatal(err)
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return name
}
