package story

import "testing"

// What is told of an earlier time of life, or of what one had done long before, is of another time.
func TestBygone(t *testing.T) {
	for _, c := range []struct {
		lang, text, place string
		bygone            bool
	}{
		{"en", "The minister flew to Oslo on Monday. He was in Bergen in the 1980s.", "Bergen", true},
		{"en", "The minister flew to Oslo on Monday. He walked to Bergen in the late '90s.", "Bergen", true},
		{"en", "The minister flew to Oslo on Monday. He flew to Bergen in the 2010s.", "Bergen", false},
		{"en", "The minister flew to Oslo on Monday. He had been there in 1984, when he went up to Bergen.", "Bergen", true},
		{"en", "The minister left Oslo in 2018, when he walked to Bergen.", "Bergen", false},
		{"en", "The minister flew to Oslo on Monday. She had lived in Bergen for five years.", "Bergen", true},
		{"en", "The minister flew to Oslo on Monday. In October he had visited Bergen.", "Bergen", true},
		{"en", "The minister flew to Oslo on Monday. When he was a boy he sailed to Bergen.", "Bergen", true},
		{"es", "El ministro voló a Quito el lunes. Viajó a Sucre en los años ochenta.", "Sucre", true},
		{"es", "El ministro voló a Quito el lunes. Viajó a Sucre en la década de 1990.", "Sucre", true},
		{"es", "El ministro voló a Quito el lunes. Cuando era estudiante viajó a Sucre.", "Sucre", true},
	} {
		if _, e := seenIn(t, Options{Lexicon: world, Published: leadingDate("2019-05-14")}, c.lang, c.text, c.place); e.told("another-time") != c.bygone {
			t.Errorf("%s: of another time %v: %v", c.text, !c.bygone, e.reasons)
		}
	}
}
