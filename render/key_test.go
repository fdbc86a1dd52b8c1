package render

import (
	"strings"
	"testing"

	"dateline/geo/route"
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
	words := strings.Join(textsOf(m, "key-text"), " ")
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

// Under a map of the world, which is twice as wide as high, a key has more room than beside it; on a
// square page and a tall one it fills what the map leaves, with the days of all stops.
func TestKeyUnderWorld(t *testing.T) {
	for _, size := range [][2]int{{1200, 900}, {900, 900}, {900, 1300}} {
		j := trip(t, "Round the world", "London GB 51.5 -0.1; Cairo EG 30 31.2; Mumbai IN 19 72.8; Tokyo JP 35.7 139.7; Sydney AU -33.9 151.2; Santiago CL -33.4 -70.7; Lima PE -12 -77; New York US 40.7 -74; London GB 51.5 -0.1")
		opt := Options{Width: size[0], Height: size[1]}
		if size[0] > size[1] {
			opt.Key = On
		}
		m := draw(t, j, opt)
		rows := items(m, "key")
		if len(rows) != 8 {
			t.Fatalf("%v: %d rows of a key, want 8", size, len(rows))
		}
		land := 0.0
		for _, it := range items(m, "stop-marker") {
			land = max(land, it.Quads[0][2][1])
		}
		if top := rows[0].Quads[0][0][1]; top < land {
			t.Errorf("%v: the key starts at %.0f px, beside the map, whose stops reach down to %.0f", size, top, land)
		}
		if days := strings.Count(strings.Join(textsOf(m, "key-text"), " "), "Mar"); days < 9 {
			t.Errorf("%v: the key tells %d days, want 9", size, days)
		}
		checkSound(t, "world", m)
	}
}
