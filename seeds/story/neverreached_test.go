package story

import "testing"

func TestNeverReached(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The brig Alba left Lisbon on Monday. On Tuesday she set course for Dakar, which she never reached. She arrived in Cádiz on Thursday.", "Lisbon 04-08, Cádiz 04-11"},
		{"The brig Alba left Lisbon on Monday. On Tuesday she sailed for Dakar but never arrived. She reached Cádiz on Thursday.", "Lisbon 04-08, Cádiz 04-11"},
		{"The brig Alba left Lisbon on Monday. On Tuesday she sailed to Cádiz, which her captain reached for the first time. She arrived in Dakar on Thursday.", "Lisbon 04-08, Cádiz 04-09, Dakar 04-11"},
		{"The brig Alba left Lisbon on Monday. On Tuesday she sailed to Dakar and did not arrive in Cádiz.", "Lisbon 04-08, Dakar 04-09"},
	} {
		if got := route(itinerary(t, c.text, "2019-04-13")); got != c.want {
			t.Errorf("%s\n got %s, want %s", c.text, got, c.want)
		}
	}
}
