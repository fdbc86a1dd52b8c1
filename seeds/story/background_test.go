package story

import (
	"slices"
	"testing"

	"dateline/seeds/pack"
)

// What a sentence tells of others, or of a place itself, is told apart from what the traveller does there.
func TestBackgroundIsSeen(t *testing.T) {
	judge, err := trained()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ lang, text, place, reason string }{
		{"en", "The minister flew to Quito on Monday. There was a fire in Sucre.", "Sucre", "affairs-of"},
		{"en", "The minister flew to Quito on Monday. An accident in Sucre killed four.", "Sucre", "affairs-of"},
		{"en", "The minister flew to Quito on Monday. Sucre and Salta are among the others.", "Salta", "said-to-be"},
		{"en", "Ann Hale walked to Quito in May. Tom Reed's brother left on Monday and walked through Sucre in a day.", "Sucre", "stranger"},
		{"en", "The typhoon hit Oslo on Friday. It swept over Bergen on Sunday and reached Quito on Monday. A guide, back from a trip that took him to Sucre, saw it.", "Sucre", "anothers-trip"},
		{"en", "The visit to Quito has been struck out.", "Quito", "cancelled"},
		{"es", "La ministra voló a Quito el lunes. Hubo un incendio en Sucre.", "Sucre", "affairs-of"},
	} {
		a, all, err := Options{Lexicon: world, Judge: judge, Published: leadingDate("2019-05-14")}.evidence(cutUp(c.text), pack.For(c.lang))
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(all, func(e evidence) bool { return a.places[e.place].Text == c.place })
		if i < 0 {
			t.Errorf("%s: nothing told of %s", c.text, c.place)
		} else if !all[i].told(c.reason) {
			t.Errorf("%s: %s is %v, want %s", c.text, c.place, all[i].reasons, c.reason)
		}
	}
}

// A plane that comes up late in a story about others is not that of the traveller.
func TestAnyPlaneIsNotTheTravellers(t *testing.T) {
	judge, err := trained()
	if err != nil {
		t.Fatal(err)
	}
	const text = "A family fled Quito on Monday. They walked to Ipiales. They slept there. It rained all night. A plane went as far as Sucre on Thursday."
	a, all, err := Options{Lexicon: world, Judge: judge, Published: leadingDate("2019-05-14")}.evidence(cutUp(text), pack.For("en"))
	if err != nil {
		t.Fatal(err)
	}
	for i := range all {
		if e := &all[i]; a.places[e.place].Text == "Sucre" && e.who == travellerRole {
			t.Errorf("the traveller is said to act in Sucre: %v", e.reasons)
		}
	}
}
