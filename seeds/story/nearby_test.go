package story

import "testing"

// A name that only says where the stop before it lies is no stop beside it; what stands
// near a town and has no name of its own is told by the town.
func TestWhatLiesNearAStopIsNone(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Envoy Ines Dahl flew to Quito on Monday. On Tuesday she visited Cádiz, near Sevilla.", "Quito 04-08, Cádiz 04-09"},
		{"Envoy Ines Dahl flew to Quito on Monday. On Tuesday she spoke at the port of Cádiz, just outside Sevilla.", "Quito 04-08, Cádiz 04-09"},
		{"Envoy Ines Dahl flew to Quito on Monday. On Tuesday she visited Cádiz, near Sevilla, and went on to Sevilla on Wednesday.", "Quito 04-08, Cádiz 04-09, Sevilla 04-10"},
		{"Envoy Ines Dahl flew to Quito on Monday. On Tuesday she landed at an airfield near Sevilla.", "Quito 04-08, Sevilla 04-09"},
		{"Envoy Ines Dahl flew to Quito on Monday. On Tuesday she visited Cádiz, a sunny suburb of Sevilla.", "Quito 04-08, Cádiz 04-09"},
		{"Envoy Ines Dahl flew to Quito on Monday. On Tuesday she visited Cádiz, an hour's drive from Sevilla.", "Quito 04-08, Cádiz 04-09"},
		{"Envoy Ines Dahl flew to Quito on Monday. On Tuesday she visited Cádiz, a border town with Sevilla.", "Quito 04-08, Cádiz 04-09"},
		{"Envoy Ines Dahl flew to Quito on Monday. On Tuesday she left the Cádiz National Laboratory, located near Sevilla.", "Quito 04-08, Cádiz 04-09"},
		{"Envoy Ines Dahl arrived in Cádiz, near Sevilla, on Monday. From there she flew to Quito on Tuesday.", "Cádiz 04-08, Quito 04-09"},
	} {
		if got := route(itinerary(t, c.text, "2019-04-13")); got != c.want {
			t.Errorf("%s\n got %s, want %s", c.text, got, c.want)
		}
	}
}
