package story

import (
	"testing"

	"dateline/seeds/pack"
)

// A Spanish verb tells on of the traveller without a pronoun, but not of one who did not act last,
// and not where somebody else speaks.
func TestASpanishVerbTellsOnOfTheTraveller(t *testing.T) {
	for _, c := range []struct{ text, name, who string }{
		{"La ministra Ingrid Dahl voló el martes a Lisbon. Al día siguiente viajó a Vienna.", "Vienna", "traveller"},
		{"La ministra Ingrid Dahl voló el martes a Lisbon. Visitó a su par. El viernes será recibida en Vienna.", "Vienna", "traveller"},
		{"La ministra Ingrid Dahl voló a Lisbon y caminó a Sevilla. El martes Ann Lee voló a Oslo. Al día siguiente viajó a Vienna.", "Vienna", "nobody"},
		{"La ministra Ingrid Dahl voló el martes a Lisbon. «Viajó a Vienna de niña», contó Ann Lee.", "Vienna", "nobody"},
	} {
		a, e := seenIn(t, Options{Lexicon: world}, "es", c.text, c.name)
		if roleName[e.who] != c.who {
			t.Errorf("%s: %s acts at %s, and %q travels", c.text, roleName[e.who], c.name, a.cast.label)
		}
	}
	if pack.For("en").DropsPronouns() {
		t.Error("an English verb needs its subject")
	}
}
