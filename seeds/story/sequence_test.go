package story

import (
	"slices"
	"strings"
	"testing"

	"dateline/seeds"
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
		"The ship docked in Lisbon on Monday, having called at Cádiz.":                                    "Cádiz Lisbon",
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

// A sign of order holds for the stops of which the words speak that give it, and for no others.
func TestSignsOfOrder(t *testing.T) {
	for _, c := range []struct {
		text, first, second, sign string
		seen                      bool
	}{
		{"After Dahl had been in Sucre, she flew to Quito.", "Sucre", "Quito", "after-clause", true},
		{"After stops in Sucre and Oslo, Dahl flew to Quito.", "Sucre", "Quito", "after-clause", true},
		{"After stops in Sucre and Oslo, Dahl flew to Quito.", "Sucre", "Oslo", "after-clause", false},
		{"Dahl flew to Quito after she had been in Sucre.", "Sucre", "Quito", "after-clause", true},
		{"Dahl left Oslo on Monday and, after a stop in Sucre, got to Quito.", "Sucre", "Quito", "after-clause", true},
		{"Dahl left Oslo on Monday and, after a stop in Sucre, got to Quito.", "Sucre", "Oslo", "after-clause", false},
		{"Dahl will be in Oslo on Monday and, after the summit, in Sucre.", "Sucre", "Oslo", "after-clause", false},
		{"Before she flew to Quito, Dahl was in Sucre.", "Sucre", "Quito", "before-clause", true},
		{"Dahl was in Sucre before she flew to Quito.", "Sucre", "Quito", "before-clause", true},
		{"Dahl worked in Oslo before taking a flight to Sucre, then going by bus to Quito.", "Quito", "Sucre", "before-clause", false},
		{"Dahl landed in Quito on Tuesday and before that was in Sucre.", "Quito", "Sucre", "before-clause", false},
		{"Dahl landed in Quito on Tuesday and before that was in Sucre.", "Sucre", "Quito", "earlier", true},
		{"Dahl was in Oslo on Tuesday. Earlier she had been in Sucre.", "Sucre", "Oslo", "earlier", true},
		{"Dahl was in Oslo on Tuesday. Earlier she was in Sucre; Quito comes after the summit.", "Quito", "Oslo", "earlier", false},
		{"Dahl is in Oslo on Tuesday. Sucre and Quito came first.", "Sucre", "Oslo", "earlier", true},
		{"Dahl is in Oslo on Tuesday. Sucre and Quito came first.", "Quito", "Sucre", "earlier", false},
		{"Dahl was in Oslo on Tuesday. On Friday she goes on to Sucre first, then to Quito.", "Quito", "Oslo", "earlier", false},
		{"Dahl flew home from Sucre on Friday after visits to Quito.", "Sucre", "Quito", "from-to", false},
		{"Dahl flew from Sucre to Quito on Friday.", "Sucre", "Quito", "from-to", true},
		{"At the start of the tour Dahl was in Sucre. She went on to Quito.", "Sucre", "Quito", "outset", true},
		{"Dahl was in Sucre. At the beginning of June she goes on to Quito.", "Quito", "Sucre", "outset", false},
		{"Dahl flew to Quito from Sucre and later spoke in Oslo.", "Quito", "Oslo", "t:between=from", false},
		{"Dahl flew to Quito from Sucre and later spoke in Oslo.", "Quito", "Sucre", "t:between=from", true},
	} {
		if got := signSeen(t, c.text, c.first, c.second, c.sign); got != c.seen {
			t.Errorf("%s\n%s before %s: %s seen %v, want %v", c.text, c.first, c.second, c.sign, got, c.seen)
		}
	}
}

// signSeen reports whether a sign speaks for one stop's having come before another.
func signSeen(t *testing.T, text, first, second, sign string) bool {
	t.Helper()
	judge, err := trained()
	if err != nil {
		t.Fatal(err)
	}
	rank := func(x *Example) int { return slices.Index([]string{first, second}, x.Text) }
	trip, err := Trip(text, Options{Lexicon: world, Judge: judge, Published: seeds.Day(2019, 5, 14)}, rank)
	if err != nil {
		t.Fatal(err)
	}
	at := [2]int{slices.Index(trip.Way.Ranks, 0), slices.Index(trip.Way.Ranks, 1)}
	if at[0] < 0 || at[1] < 0 {
		t.Fatalf("%s: ranks %v", text, trip.Way.Ranks)
	}
	return slices.Contains(trip.Way.Seen[at[0]][at[1]], sign)
}
