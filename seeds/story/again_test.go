package story

import "testing"

// Who is back in a town, or there again, is there a second time.
func TestBackAndAgainAreAnotherVisit(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Envoy Ines Dahl arrived in Bergen on Monday. From Bergen she travelled to Oslo on Tuesday. On Wednesday, back in Bergen, she met the mayor.", "Bergen 04-08, Oslo 04-09, Bergen 04-10<"},
		{"The band flew to Quito and La Paz, and went to Sucre before it flew to Quito again.", "Quito, La Paz, Sucre, Quito<"},
		{"Envoy Ines Dahl flew to Quito on Monday and drove to Sucre on Tuesday. On Wednesday she backtracked to Quito.", "Quito 04-08, Sucre 04-09, Quito 04-10<"},
		{"Envoy Ines Dahl arrived in Bergen on Monday. The mayor, who is back in Bergen, met her.", "Bergen 04-08"},
	} {
		if got := route(itinerary(t, c.text, "2019-04-13")); got != c.want {
			t.Errorf("%s\n got %s, want %s", c.text, got, c.want)
		}
	}
}
