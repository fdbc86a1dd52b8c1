package story

import (
	"strings"
	"testing"
)

// The order of travel is told by days before all, then by words, wherever a stop is told.
func TestOrderOfTravel(t *testing.T) {
	for text, want := range map[string]string{
		"Minister Ingrid Dahl will speak in Tromsø on May 20, in Bergen on May 19 and in Oslo on May 18.": "Oslo Bergen Tromsø",
		"Dahl will fly to Bogotá via Quito on Thursday.":                                                  "Quito Bogotá",
		"Dahl is marching to Vienna. On the way to Vienna she will visit Geneva and Lisbon.":              "Geneva Lisbon Vienna",
		"The ship left Lisbon on Monday. It was first held at Cádiz for four hours on Monday.":            "Lisbon Cádiz",
		"Dahl arrived in Quito on Tuesday. Earlier in the day she left Sucre, landing in La Paz.":         "Sucre La Paz Quito",
		"Dahl arrived in Oslo on Monday. She had returned from Bergen, where she visited a school.":       "Bergen Oslo",
		"Dahl began the week in Oslo and is ending it with a rally in Tromsø after a stop in Bergen.":     "Oslo Bergen Tromsø",
		"Dahl will begin her tour in Lisbon and finish in Vienna. She will stop in Geneva as well.":       "Lisbon Geneva Vienna",
		"Dahl was in Sucre on Monday. Dahl flew to Quito on Tuesday. Dahl was in La Paz on Saturday.":     "La Paz Sucre Quito",
	} {
		var names []string
		it := itinerary(t, text, "2019-05-14")
		for _, s := range it.Seeds {
			names = append(names, s.Name)
		}
		if got := strings.Join(names, " "); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}
