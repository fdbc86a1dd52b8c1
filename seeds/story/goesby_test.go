package story

import "testing"

// Where one passes without a stop one has not been.
func TestGoesBy(t *testing.T) {
	for _, c := range []struct {
		lang, text, place string
		goesBy            bool
	}{
		{"en", "The train left Oslo on Monday. It ran through Bergen without a stop to be in Lisbon at noon.", "Bergen", true},
		{"en", "The train left Oslo on Monday. It ran through Bergen without a stop to be in Lisbon at noon.", "Lisbon", false},
		{"en", "The crane left Oslo on Monday. She went over Bergen without landing and came down at Lisbon.", "Bergen", true},
		{"en", "The ship left Oslo on Monday. It passed Bergen on Friday, non-stop.", "Bergen", true},
		{"en", "The plane left Oslo on Monday. It flew over Bergen and non-stop to Lisbon.", "Bergen", false},
		{"en", "The train left Oslo on Monday. It ran through Bergen on Friday.", "Bergen", false},
		{"es", "El tren salió de Quito el lunes. Pasó por Sucre sin detenerse.", "Sucre", true},
	} {
		if _, e := seenIn(t, Options{Lexicon: world, Published: leadingDate("2019-05-14")}, c.lang, c.text, c.place); e.told("goes-by") != c.goesBy {
			t.Errorf("%s: %s goes by %v: %v", c.text, c.place, !c.goesBy, e.reasons)
		}
	}
}
