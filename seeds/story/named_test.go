package story

import "testing"

// What is seen of a name tells whether anybody goes there by the words around it.
func TestNamedOnly(t *testing.T) {
	for _, c := range []struct {
		text, name, reason string
		seen               bool
	}{
		{"Ingrid Dahl flew to Lisbon. The members are Quito, Sucre and Bergen.", "Sucre", "said-to-be", true},
		{"Ingrid Dahl flew to Lisbon. The next stops are Quito, Sucre and Bergen.", "Sucre", "said-to-be", false},
		{"Ingrid Dahl flew to Lisbon. The squad: Ana Ruiz (Bergen).", "Bergen", "club-of", true},
		{"Ingrid Dahl flew to Lisbon (Bergen).", "Bergen", "club-of", false},
		{"Ingrid Dahl flew to Lisbon. Quito and Bergen.", "Bergen", "only-named", true},
		{"Ingrid Dahl flew to Lisbon. Bergen, May 5.", "Bergen", "only-named", false},
		{"Ingrid Dahl flew to the Norwegian capital, Oslo.", "Oslo", "goes-to", true},
		{"Ingrid Dahl spoke on Friday at the Naval Academy, Bergen.", "Bergen", "bare", false},
	} {
		_, e := seenOf(t, c.text, c.name)
		if e.told(c.reason) != c.seen {
			t.Errorf("%s: %s has %q, want %s %v", c.text, c.name, e.reasons, c.reason, c.seen)
		}
	}
}

// Whose trip a noun tells of: by name, by office and land, by whom it was made.
// The lead has Dahl move thrice, so that who travels is no close call.
func TestWhoseTrip(t *testing.T) {
	const lead = "Norway's Foreign Minister Ingrid Dahl flew to Lisbon. Dahl went on to Bergen and arrived in Vienna on Monday. Colombian Foreign Minister Ana Ruiz spoke. "
	for _, c := range []struct{ text, want string }{
		{"Dahl's trip will clash with the Colombian foreign minister's 10-day trip to Sucre.", "other"},
		{"She spoke of the trips by Ana Ruiz to Sucre.", "other"},
		{"She spoke of her trip to Sucre.", "traveller"},
	} {
		if _, e := seenOf(t, lead+c.text, "Sucre"); roleName[e.who] != c.want {
			t.Errorf("%s: the trip of %s, want %s", c.text, roleName[e.who], c.want)
		}
	}
}

// A place told twice is visited twice only where the traveller left it, or another
// day or stop lies between.
func TestThereBefore(t *testing.T) {
	readAs(t, "2019-05-14", map[string]string{
		"Dahl flew to Bergen on May 3. Dahl reached Oslo on May 5. On May 5 Dahl returned to Oslo.":                                              "Bergen 05-03, Oslo 05-05<",
		"Crowds gathered in Norway on May 1. Ingrid Dahl flew to Quito on May 3 and visited Sucre on May 4 before returning to Norway on May 5.": "Quito 05-03, Sucre 05-04, Norway 05-05<",
		"Dahl left Oslo on May 2 and flew to Bergen on May 3. Dahl returned to Oslo on May 5.":                                                   "Oslo 05-02, Bergen 05-03, Oslo 05-05<",
	})
}
