package theme

import "fmt"

// readable is the contrast that WCAG AA asks for between text and what it stands on.
const readable = 4.5

// pair is a colour of text and one that it may stand on, under their keys.
type pair struct {
	text, ground   string
	letters, under Color
}

// pairs are the colours that meet on a map.
func (t *Theme) pairs() []pair {
	c := t.Color
	panel := c.Panel
	panel.A = 255
	grounds := []pair{{ground: "sea", under: c.Sea}, {ground: "land", under: c.Land}, {ground: "visited", under: c.Visited}, {ground: "panel", under: panel}}
	for _, f := range c.Focus {
		grounds = append(grounds, pair{ground: "focus", under: f})
	}
	var out []pair
	for _, text := range []pair{{text: "title", letters: c.Title}, {text: "text", letters: c.Text}, {text: "quiet", letters: c.Quiet},
		{text: "country", letters: c.Country}, {text: "unit", letters: c.Unit}, {text: "city", letters: c.City},
		{text: "credit", letters: c.Credit}, {text: "highlight", letters: c.Highlight}} {
		for _, g := range grounds {
			out = append(out, pair{text.text, g.ground, text.letters, g.under})
		}
	}
	return append(out, pair{"water", "sea", c.Water, c.Sea}, pair{"water", "lake", c.Water, c.Lake},
		pair{"numeral", "route", c.Numeral, c.Route}, pair{"numeral", "highlight", c.Numeral, c.Highlight})
}

// Faint says which text colours do not stand out from what they may lie on; none in the
// themes that are built in.
func (t *Theme) Faint() []string {
	var out []string
	for _, p := range t.pairs() {
		if p.under.A < 255 || p.letters.A < 255 {
			continue // what shows through is not known
		}
		if r := Contrast(p.letters, p.under); r < readable {
			out = append(out, fmt.Sprintf("%s %v on %s %v has a contrast of %.1f", p.text, p.letters, p.ground, p.under, r))
		}
	}
	return out
}
