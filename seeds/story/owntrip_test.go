package story

import "testing"

// The maiden trip of a ship, a plane or a train is the story's own, whoever's it is not said to be.
func TestMaidenTripIsTheStorysOwn(t *testing.T) {
	for _, c := range []struct {
		text, place string
		own         bool
	}{
		{"The train left the depot. Its six-hour, 40-minute maiden trip from Lisbon arrived in Oslo on Wednesday.", "Lisbon", true},
		{"The ferry Nordlys is new. The maiden voyage from Lisbon ended in Oslo on Wednesday.", "Lisbon", true},
		{"The ferry Nordlys reached Oslo. A rival's voyage from Lisbon ended in Quito on Wednesday.", "Lisbon", false},
	} {
		_, e := seenIn(t, Options{Lexicon: world, Published: leadingDate("2019-05-14")}, "en", c.text, c.place)
		if got := !e.told("someone-else") && (e.told("traveller") || e.told("trip-from")); got != c.own {
			t.Errorf("%s: the traveller's %v: %v", c.text, got, e.reasons)
		}
	}
}
