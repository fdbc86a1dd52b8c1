package render

import (
	"strings"
	"testing"

	"dateline/geo/route"
	"dateline/render/scene"
)

// The key of a short trip says the countries and the notes.
func TestKeySaysCountryAndNote(t *testing.T) {
	j := andes(t)
	j.Stops[2].Seed.Note = "Lunch with mayors from the northern suburbs"
	m := draw(t, j, Options{Key: On})
	rows := items(m, "key")
	if len(rows) != 4 {
		t.Fatalf("%d entries, want 4", len(rows))
	}
	if rows[2].Text != "Lima, Peru" {
		t.Errorf("stop 3 is called %q", rows[2].Text)
	}
	words := ""
	var walk func([]scene.Node)
	walk = func(nodes []scene.Node) {
		for _, n := range nodes {
			switch n := n.(type) {
			case *scene.Group:
				walk(n.Nodes)
			case *scene.Text:
				if n.Class == "key-text" {
					words += n.Run.String + " "
				}
			}
		}
	}
	walk(m.Scene.Root.Nodes)
	if !strings.Contains(words, j.Stops[2].Seed.Note) {
		t.Errorf("the note is not in %q", words)
	}
	if top, low := rows[3].Quads[0][0][1], rows[2].Quads[len(rows[2].Quads)-1][2][1]; top < low {
		t.Errorf("stop 4 starts at %.1f px, above the end of stop 3's note at %.1f", top, low)
	}
}

// Beside a key the labels are names alone, and every stop stands in the key.
func TestKeyRelievesLabels(t *testing.T) {
	m := draw(t, andes(t), Options{Key: On})
	for _, it := range items(m, "stop-label") {
		if strings.ContainsAny(it.Text, ",0123456789") {
			t.Errorf("the label %q says what the key says", it.Text)
		}
	}
}

// A marker that stands for more stops than a label can name brings the key, which
// names them all.
func TestCrowdBringsKey(t *testing.T) {
	j := scattered(14, "FR", 48.85, 2.35, 0.05)
	far := scattered(1, "BR", -23.5, -46.6, 0.01)
	j.Stops = append(j.Stops, far.Stops...)
	j.Legs = route.Join(j.Stops)
	m := draw(t, j, Options{Width: 640, Height: 360})
	if rows := items(m, "key"); len(rows) != 15 {
		t.Errorf("%d entries in the key, want 15", len(rows))
	}
	checkSound(t, "crowd", m)
}
