package story

import "testing"

// A programme counts its days from the departure that alone stands above them, not from a record of
// when it came out, which is at most the day of the line below.
func TestDaysCountedFromTheDayAbove(t *testing.T) {
	for text, want := range map[string]string{
		"Andes tour, departure 6 May 2031\nDay 1: Quito. Arrival and rest.\nDay 2: Bogotá. The old town.\nDay 4: La Paz. The market.": "Quito 05-06, Bogotá 05-07, La Paz 05-09",
		"Updated 6 May 2031\nDay 1: Quito. Arrival and rest.\nDay 2: Bogotá. The old town.\nDay 4: La Paz. The market.":               "Quito 05-06, Bogotá, La Paz",
	} {
		if got := wayOf(itinerary(t, text, "")); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}
