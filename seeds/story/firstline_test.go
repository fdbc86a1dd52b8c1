package story

import "testing"

// A stop that lines running name was reached on the day of the first.
func TestFirstOfLinesRunning(t *testing.T) {
	for text, want := range map[string]string{
		"Her week:\nMon 5 May: fly to La Paz\nTue 6 May: La Paz, city tour\nWed 7 May: La Paz to Quito\nThu 8 May: Quito": "La Paz 05-05, Quito 05-07",
		"Mon 5 May: by coach, arrive Bergen about 6pm\nTue 6 May: Bergen, a workshop\nWed 7 May: Oslo":                    "Bergen 05-05, Oslo 05-07",
		"Mon 5 May: La Paz\nTue 6 May: Quito\nWed 7 May: La Paz, farewell dinner\nThu 8 May: fly home":                    "La Paz 05-05, Quito 05-06, La Paz 05-07",
	} {
		if got := wayOf(itinerary(t, text, "2031-05-01")); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}
