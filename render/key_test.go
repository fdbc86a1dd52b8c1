package render

import (
	"strings"
	"testing"

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
