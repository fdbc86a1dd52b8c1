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

// Who is back is there once more, however the words say so.
func TestBackOnceMore(t *testing.T) {
	readAs(t, "2024-05-15", map[string]string{
		"Dahl spent Monday in Oslo and Tuesday in Bergen. She will again be in Oslo on Saturday.":                       "Oslo 05-13, Bergen 05-14, Oslo 05-18<",
		"Dahl arrived in Quito on Saturday. She went to Sucre on Sunday and, on Monday, once again to Quito.":           "Quito 05-11, Sucre 05-12, Quito 05-13<",
		"Dahl flew to Oslo on Monday. On Tuesday she was in Bergen and again called for peace in Oslo.":                 "Oslo 05-13, Bergen 05-14",
		"Dahl landed in Quito on 11 May. On 13 May she sang in Sucre. On 14 May she sang in Quito.":                     "Quito 05-11, Sucre 05-13, Quito 05-14",
		"Dahl landed in Quito on 11 May. On 13 May she sang in Sucre. On 14 May police searched Quito.":                 "Quito 05-11, Sucre 05-13",
		"Dahl passed through Sucre. She slept in Quito. In Sucre – this time she stopped – she met the mayor.":          "Sucre, Quito, Sucre<",
		"El lunes la ministra Ingrid Dahl llegó a Quito. El martes viajó a Sucre. El sábado estará de vuelta en Quito.": "Quito 05-13, Sucre 05-14, Quito 05-18<",
		"The rally started in Quito on Saturday. It went through Salta and will finish in Quito on Friday.":             "Quito 05-11, Salta, Quito 05-17+",
	})
}
