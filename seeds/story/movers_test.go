package story

import (
	"testing"

	"dateline/seeds"
	"dateline/seeds/mention"
)

// Whoever is carried travels, whoever "they" are, and whoever goes by a name, an age or a land; not what
// carries them, what only happens, nor a hall or a town.
func TestWhoTravels(t *testing.T) {
	words, err := mention.OpenWords("adam\tgs\nberth\t0\ncarriage\tt1\nfamily\tt3\nguildhall\t-\ningrid\tg\njan\tg\nwar\t3\n")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, want string }{
		{"A coach, a ferry and a train brought the walkers from Oslo to Bergen on Friday. On Saturday they set off for Tromsø.", "the walkers"},
		{"The plane that carried President Ingrid Dahl from Lisbon landed in Oslo on Monday. She went on to Bergen.", "Ingrid Dahl"},
		{"A helicopter took the king to Oslo on Monday. An open carriage drove him through Bergen. On Friday he returned to Lisbon.", "the king"},
		{"The ferry left Oslo on Monday. The ferry took 200 tourists to Bergen. The ferry reached Tromsø on Friday.", "the ferry"},
		{"The Falcons need a win. On Tuesday they play in Oslo, and on Friday they fly to Bergen.", "Falcons"},
		{"Ingrid Dahl's little Quadra touched down in Oslo on Monday. The 22-year-old had left Lisbon on Friday.", "Ingrid Dahl"},
		{"Ingrid Dahl walks through Spain. The Norwegian left Lisbon on Monday and reached Sevilla on Friday.", "Ingrid Dahl"},
		{"A war had driven the family out of Oslo. They crossed to Bergen in May. They want to go to Tromsø.", "the family"},
		{"A berth came up from Lisbon to Dakar. Adam, who is 76, took it. He got to Lisbon on Monday.", "Adam"},
		{"The flame left Oslo at dawn. Bergen and Kirkbrae will see it pass. It reaches Tromsø at seven.", "the flame"},
		{"The band has new dates. Lisbon's Guildhall comes first. They go to Oslo on Monday and play Bergen on Friday.", "the band"},
		{"Sixty containers left Oslo on Monday. They go to Lisbon.", "the containers"},
	} {
		doc, err := Read(c.text, Options{Lexicon: world, Finder: &mention.Finder{Lexicon: world, Words: words}, Published: seeds.Day(2019, 5, 14)})
		if err != nil {
			t.Fatal(err)
		}
		if got := doc.Main().Traveller; got != c.want {
			t.Errorf("%s: %q travels, want %q", c.text, got, c.want)
		}
	}
}

// What stands for the traveller without a name, and what stands for somebody else.
func TestTravellerWithoutName(t *testing.T) {
	for _, c := range []struct {
		text, place string
		traveller   bool
	}{
		{"Minister Ann Dahl left Lisbon on Monday. The 52-year-old flew to Oslo.", "Oslo", true},
		{"Minister Ann Dahl walked to Lisbon in May. The Norwegian went on to Sevilla.", "Sevilla", true},
		{"Ann Dahl walked to Lisbon in May. It was hot. Two Norwegians had gone to Sevilla.", "Sevilla", false},
		{"Minister Ann Dahl and Tom Reed left Lisbon on Monday. It was late. The candidates went to Sevilla.", "Sevilla", true},
		{"Ann Dahl left Lisbon on Monday. It was late. The candidates went to Sevilla.", "Sevilla", false},
		{"Minister Ann Dahl left Lisbon on Monday. The Colombian president flew to Oslo.", "Oslo", false},
		{"The frigate Hale left Lisbon on Monday. It was late. The crew was glad. She sailed to Oslo.", "Oslo", true},
	} {
		if _, e := seenOf(t, c.text, c.place); (e.who == travellerRole) != c.traveller {
			t.Errorf("%s: the traveller %v: %v", c.text, !c.traveller, e.reasons)
		}
	}
}
