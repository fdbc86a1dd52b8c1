package story

import (
	"slices"
	"testing"

	"dateline/seeds/pack"
)

// Where on the way a sentence says that a place is, and whether as something to come.
func TestRankOfAPlace(t *testing.T) {
	const english, spanish = "Minister Ingrid Dahl landed in Dakar on Monday. ", "La ministra Ingrid Dahl llegó el lunes a Dakar. "
	for _, c := range []struct {
		lang, text, name, rank string
		planned                bool
	}{
		{"en", "Oslo is next.", "Oslo", rankLater, true},
		{"en", "Oslo was next, then Bergen.", "Oslo", rankLater, false},
		{"en", "Oslo comes next, then Bergen.", "Bergen", rankThen, true},
		{"en", "Oslo and Bergen follow.", "Bergen", rankLater, true},
		{"en", "Oslo comes next, and Bergen after that.", "Bergen", rankLater, true},
		{"en", "In between came Oslo and Bergen.", "Bergen", rankEarlier, false},
		{"en", "Oslo and Bergen lie in her wake.", "Oslo", rankEarlier, false},
		{"en", "Oslo followed.", "Oslo", rankLater, false},
		{"en", "Oslo and Bergen are to follow before she gets home.", "Bergen", rankLater, true},
		{"en", "Oslo is expected to follow.", "Oslo", rankLater, true},
		{"en", "Oslo was to be next.", "Oslo", "", false},
		{"en", "Oslo was the first.", "Oslo", rankEarlier, false},
		{"en", "Oslo follows, and Bergen if all goes well.", "Bergen", rankLater, true},
		{"en", "Oslo follows, and Bergen said no.", "Bergen", "", false},
		{"en", "Oslo preceded that.", "Oslo", rankEarlier, false},
		{"en", "Oslo follows a policy of its own.", "Oslo", "", false},
		{"en", "Oslo follows in October.", "Oslo", rankLater, true},
		{"en", "Oslo comes on Friday.", "Oslo", rankDated, true},
		{"en", "Oslo comes to mind.", "Oslo", "", false},
		{"en", "Oslo was Saturday.", "Oslo", rankDated, false},
		{"en", "Oslo lies ahead.", "Oslo", rankLater, true},
		{"en", "Oslo awaits her on Friday.", "Oslo", rankLater, true},
		{"en", "Oslo had come first.", "Oslo", rankEarlier, false},
		{"en", "Oslo came before Dakar.", "Oslo", rankEarlier, false},
		{"en", "Oslo closes the leg.", "Oslo", rankEnds, true},
		{"en", "Oslo closes the airport.", "Oslo", "", false},
		{"en", "Oslo ended it.", "Oslo", rankEnds, false},
		{"en", "Oslo and Bergen are behind her.", "Bergen", rankEarlier, false},
		{"en", "Oslo next.", "Oslo", rankLater, true},
		{"en", "Oslo last year had no trams.", "Oslo", "", false},
		{"en", "Next up: Oslo.", "Oslo", rankLater, true},
		{"en", "Next stop, Oslo.", "Oslo", rankLater, true},
		{"en", "Next, Oslo must pay.", "Oslo", "", false},
		{"en", "Next for the minister is Oslo.", "Oslo", rankLater, true},
		{"en", "Her next stops are Oslo and Bergen.", "Bergen", rankLater, true},
		{"en", "Still to come are Oslo and Bergen.", "Bergen", rankLater, true},
		{"en", "Up first was Oslo.", "Oslo", rankEarlier, false},
		{"en", "Then it's on to Oslo.", "Oslo", rankLater, true},
		{"en", "Then Oslo said no.", "Oslo", "", false},
		{"en", "Before Dakar came Oslo.", "Oslo", rankEarlier, false},
		{"en", "Quito, Oslo and Bergen went by in a week.", "Oslo", rankEarlier, false},
		{"en", "After Quito, where she will only sleep, come Oslo and Bergen in June.", "Bergen", rankLater, true},
		{"en", "After the storm, which she sat out, come Oslo's mayor and a band.", "Oslo", "", false},
		{"en", "After the Cape come Oslo and Bergen.", "Bergen", rankLater, true},
		{"en", "Ahead of them lie the Norwegian fjords, and the mayor of Oslo.", "Oslo", "", false},
		{"en", "Ahead of them lie Quito, Oslo and Bergen.", "Bergen", rankLater, true},
		{"en", "Before that it was Oslo.", "Oslo", rankEarlier, false},
		{"en", "She had come from Oslo, and Bergen before that.", "Bergen", rankEarlier, false},
		{"en", "Oslo, on its fjord, is next.", "Oslo", rankLater, true},
		{"en", "Oslo is next and then, back in the rain, Bergen.", "Bergen", rankLater, true},
		{"en", "Oslo is next and then, back in the rain, she slept in Bergen.", "Bergen", "", false},
		{"en", "Her next port is Oslo.", "Oslo", rankLater, true},
		{"en", "Her last address was Oslo.", "Oslo", rankLast, false},
		{"en", "Her address is Oslo.", "Oslo", "", false},
		{"en", "Oslo's Concert Hall now comes first.", "Oslo", rankEarlier, false},
		{"en", "Oslo's O2 is booked for Friday.", "Oslo", rankDated, true},
		{"en", "Oslo's Ann Hale comes first.", "Oslo", "", false},
		{"en", "Oslo's mayor comes first.", "Oslo", "", false},
		{"es", "Después viene Oslo.", "Oslo", rankLater, true},
		{"es", "Próxima parada: Oslo.", "Oslo", rankLater, true},
		{"es", "Oslo cierra la gira.", "Oslo", rankEnds, true},
		{"es", "Oslo y Bergen quedaron atrás.", "Bergen", rankEarlier, false},
		{"es", "Le siguen Oslo y Bergen.", "Bergen", rankLater, true},
	} {
		before := english
		if c.lang == "es" {
			before = spanish
		}
		judge, err := trained()
		if err != nil {
			t.Fatal(err)
		}
		a, all, err := Options{Lexicon: world, Judge: judge}.evidence(cutUp(before+c.text), pack.For(c.lang))
		if err != nil {
			t.Fatal(err)
		}
		k := slices.IndexFunc(all, func(e evidence) bool { return a.places[e.place].Text == c.name })
		if k < 0 {
			t.Errorf("%q names no %s", c.text, c.name)
			continue
		}
		if e := &all[k]; e.frame.rank != c.rank || c.rank != "" && e.planned != c.planned {
			t.Errorf("%q: %s is %q, planned %v", c.text, c.name, e.frame.rank, e.planned)
		}
	}
}
