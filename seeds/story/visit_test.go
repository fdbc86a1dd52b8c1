package story

import "testing"

// A visit that is told of a land alone is one to the city in which something is
// told to have been there, and not to one where the traveller once lived.
func TestAVisitToALandIsOneToTheCityToldInIt(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Envoy Ines Dahl travelled to Ecuador on Monday. Officials in Quito said the talks would be about trade.", "Quito 04-08"},
		{"Envoy Ines Dahl visited Senegal on Monday. Crowds cheered in Dakar, where the president of Senegal works.", "Dakar 04-08"},
		{"Envoy Ines Dahl travelled to Ecuador on Monday. She lived in Quito as a student.", "Ecuador 04-08"},
	} {
		if got := route(itinerary(t, c.text, "2019-04-13")); got != c.want {
			t.Errorf("%s\n got %s, want %s", c.text, got, c.want)
		}
	}
}
