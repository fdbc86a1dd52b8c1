package render

import (
	"slices"
	"strings"
	"testing"

	"dateline/render/scene"
	"dateline/render/text"
)

// A callout stands beside the countries that the trip is about, not on them.
func TestCalloutSparesTheTripsCountries(t *testing.T) {
	for _, size := range [][2]int{{1200, 900}, {600, 450}} {
		j := andes(t)
		j.Stops[3].Seed.Note = "Walk across half of the Simón Bolívar bridge"
		m := draw(t, j, Options{Width: size[0], Height: size[1]})
		boxes := items(m, "callout")
		if len(boxes) != 1 {
			t.Fatalf("%v: %d callouts, want 1", size, len(boxes))
		}
		q := boxes[0].Quads[0]
		const n = 20
		for i := 0; i <= n; i++ {
			for k := 0; k <= n; k++ {
				p := scene.Point{X: q[0][0] + (q[2][0]-q[0][0])*float64(i)/n, Y: q[0][1] + (q[2][1]-q[0][1])*float64(k)/n}
				ll, ok := m.View.Invert(p)
				if !ok {
					continue
				}
				if iso, ok := basemap(t).CountryAt(ll); ok && slices.Contains([]string{"CO", "VE", "PE", "CL", "PY"}, iso) {
					t.Fatalf("%v: the callout lies over %s at %v", size, iso, p)
				}
			}
		}
	}
}

// A note is broken into lines of about one length.
func TestBalancedLines(t *testing.T) {
	c := &composer{opt: Options{Fonts: fonts(t)}}
	style := text.Style{Size: 14}
	const note = "Walk across half of the Simón Bolívar bridge"
	width := c.opt.Fonts.Shape(note, style).Ink.Width() * 0.9
	plain, even := c.wrap(note, style, width, 4), c.balanced(note, style, width, 4)
	if len(plain) != 2 || strings.Contains(plain[1], " ") {
		t.Fatalf("%q: no word alone, so nothing to test", plain)
	}
	if len(even) != 2 || !strings.Contains(even[1], " ") || strings.Join(even, " ") != note {
		t.Errorf("balanced into %q", even)
	}
}

// Where nothing else heads a callout, a short note does; a long one stays a note.
func TestNoteHeadsTheCallout(t *testing.T) {
	long := strings.Repeat("Walk across half of the Simón Bolívar bridge. ", 3)
	for note, want := range map[string]string{"Bridge ceremony": "Bridge ceremony", long: phrasesIn["en"].highlight} {
		j := andes(t)
		j.Stops[3].Seed.HighlightLabel, j.Stops[3].Seed.Note = "", note
		boxes := items(draw(t, j, Options{}), "callout")
		if len(boxes) != 1 || !strings.HasPrefix(boxes[0].Text, want) || strings.Count(boxes[0].Text, note) > 1 {
			t.Errorf("the callouts are %+v, want one that begins with %q", boxes, want)
		}
	}
}
