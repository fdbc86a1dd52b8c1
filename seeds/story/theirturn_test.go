package story

import (
	"slices"
	"testing"

	"dateline/seeds/pack"
)

// Towns on the way are told of by their day, their turn and what they have of the tour.
func TestWhoseTurnItIs(t *testing.T) {
	judge, err := trained()
	if err != nil {
		t.Fatal(err)
	}
	const minister, show, ministra = "Minister Ingrid Dahl landed in Dakar on Monday. ", "The exhibition went to Dakar on Monday. ", "La ministra Ingrid Dahl llegó el lunes a Dakar. "
	for _, c := range []struct {
		lang, text, rank string
		planned          bool
	}{
		{"en", minister + "Then it is Oslo's turn.", rankTurn, false},
		{"en", minister + "Tomorrow it will be Oslo's turn, she said.", rankTurn, true},
		{"en", minister + "On Friday it was Oslo's turn.", rankTurn, false},
		{"en", minister + "It was Oslo's turn to speak.", "", false},
		{"en", minister + "Oslo's turn is Saturday night.", rankDated, true},
		{"en", minister + "Oslo's turn comes on Friday.", rankDated, true},
		{"en", minister + "Oslo's turn came next.", rankLater, false},
		{"en", minister + "Oslo's turn may come.", "", false},
		{"en", minister + "Oslo's mayor comes on Friday.", "", false},
		{"en", minister + "Saturday belongs to Oslo.", rankDated, true},
		{"en", minister + "Saturday had belonged to Oslo.", rankDated, false},
		{"en", minister + "The second day was for Oslo.", rankDated, false},
		{"en", minister + "The factory belongs to Oslo.", "", false},
		{"en", minister + "Saturday is for Oslo voters.", "", false},
		{"en", minister + "Oslo has her until Friday.", rankDated, true},
		{"en", minister + "Oslo had her next.", rankLater, false},
		{"en", minister + "Oslo has a mayor until Friday.", "", false},
		{"en", minister + "Oslo has her portrait.", "", false},
		{"en", show + "Oslo will have it in May.", rankDated, true},
		{"en", show + "Oslo gets it for the month of May.", rankDated, true},
		{"en", show + "Oslo showed it throughout May.", rankDated, false},
		{"en", show + "The Oslo Concert Hall has it from Friday.", rankDated, true},
		{"en", show + "Oslo had it that nobody came.", "", false},
		{"es", ministra + "El sábado es para Oslo.", rankDated, true},
	} {
		a, all, err := Options{Lexicon: world, Judge: judge}.evidence(cutUp(c.text), pack.For(c.lang))
		if err != nil {
			t.Fatal(err)
		}
		k := slices.IndexFunc(all, func(e evidence) bool { return a.places[e.place].Text == "Oslo" })
		if k < 0 {
			t.Errorf("%q names no Oslo", c.text)
			continue
		}
		if e := &all[k]; e.frame.rank != c.rank || c.rank != "" && (e.planned != c.planned || e.who != travellerRole) {
			t.Errorf("%q: %q, planned %v, of %s", c.text, e.frame.rank, e.planned, roleName[e.who])
		}
	}
}

// What a clause calls a port or an address on the way is a stop of it, also with an aside between.
func TestCalledByItsRank(t *testing.T) {
	for text, want := range map[string]bool{
		"Oslo is her next port.":                           true,
		"Oslo, behind its islands, is her next port.":      true,
		"Oslo was the last address on her list.":           true,
		"Oslo and Bergen are fixed points of the week.":    true,
		"Oslo is a port.":                                  false,
		"Oslo is the port that she likes.":                 false,
		"Oslo, behind its islands, is where she was born.": false,
	} {
		a, err := analyse(cutUp("Minister Ingrid Dahl landed in Dakar on Monday. "+text), pack.For("en"), Options{Lexicon: world})
		if err != nil {
			t.Fatal(err)
		}
		fs := a.frames()
		k := slices.IndexFunc(a.places, func(p place) bool { return p.Text == "Oslo" })
		if got := fs[k].head == pack.StopNoun; got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}

// A list may have its preposition anew before each of its members, the last one too.
func TestPrepositionBeforeEachMember(t *testing.T) {
	for text, want := range map[string]int{
		"She put down in Oslo, in Bergen and in Quito.": 3,
		"She put down in Oslo and in Bergen.":           1,
		"She put down in Oslo, in Bergen and at Quito.": 2,
	} {
		a, err := analyse(cutUp(text), pack.For("en"), Options{Lexicon: world})
		if err != nil {
			t.Fatal(err)
		}
		if fs := a.frames(); fs[0].size != want {
			t.Errorf("%s: a list of %d, want %d", text, fs[0].size, want)
		}
	}
}
