package story

import "testing"

// What a sentence tells of others, or of a place itself, is told apart from what the traveller does there.
func TestBackgroundIsSeen(t *testing.T) {
	for _, c := range []struct{ lang, text, place, reason string }{
		{"en", "The minister flew to Quito on Monday. There was a fire in Sucre.", "Sucre", "affairs-of"},
		{"en", "The minister flew to Quito on Monday. An accident in Sucre killed four.", "Sucre", "affairs-of"},
		{"en", "The minister flew to Quito on Monday. Sucre and Salta are among the others.", "Salta", "said-to-be"},
		{"en", "Ann Hale walked to Quito in May. Tom Reed's brother left on Monday and walked through Sucre in a day.", "Sucre", "stranger"},
		{"en", "The typhoon hit Oslo on Friday. It swept over Bergen on Sunday and reached Quito on Monday. A guide, back from a trip that took him to Sucre, saw it.", "Sucre", "anothers-trip"},
		{"en", "The visit to Quito has been struck out.", "Quito", "cancelled"},
		{"es", "La ministra voló a Quito el lunes. Hubo un incendio en Sucre.", "Sucre", "affairs-of"},
	} {
		if _, e := seenIn(t, Options{Lexicon: world, Published: leadingDate("2019-05-14")}, c.lang, c.text, c.place); !e.told(c.reason) {
			t.Errorf("%s: %s is %v, want %s", c.text, c.place, e.reasons, c.reason)
		}
	}
}

// A plane that comes up late in a story about others is not that of the traveller.
func TestAnyPlaneIsNotTheTravellers(t *testing.T) {
	const text = "A family fled Quito on Monday. They walked to Ipiales. They slept there. It rained all night. A plane went as far as Sucre on Thursday."
	if _, e := seenIn(t, Options{Lexicon: world, Published: leadingDate("2019-05-14")}, "en", text, "Sucre"); e.who == travellerRole {
		t.Errorf("the traveller is said to act in Sucre: %v", e.reasons)
	}
}
