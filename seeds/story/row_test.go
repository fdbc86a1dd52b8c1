package story

import (
	"strings"
	"testing"

	"dateline/seeds/pack"
)

// Names in a row without a verb tell of the way.
func TestRowsOfNames(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Oslo, Bergen and Lisbon.", "Oslo Bergen Lisbon"},
		{"en", "Then Oslo, Bergen (two nights), across to Lisbon, where we slept.", "Oslo Bergen Lisbon"},
		{"en", "Oslo, where it rained; Bergen; Lisbon.", "Oslo Bergen Lisbon"},
		{"en", "After that it was easy: Oslo, a look at Bergen, then Lisbon.", "Oslo Bergen Lisbon"},
		{"en", "Oslo, Bergen, Lisbon: of these I wrote hardly a line.", "Oslo Bergen Lisbon"},
		{"en", "Oslo, Bergen and Lisbon. Quito, Sucre and Vienna.", "Oslo Bergen Lisbon Quito Sucre Vienna"},
		{"en", "Oslo, Bergen and Lisbon. Quito and Sucre.", "Oslo Bergen Lisbon"},
		{"en", "Oslo and Bergen.", ""},
		{"en", "Oslo, Bergen and Lisbon said no.", ""},
		{"en", "Oslo, Bergen and Lisbon's mayors.", ""},
		{"en", "He knows Oslo, Bergen and Lisbon.", ""},
		{"en", "Mayors: Oslo, Bergen, Lisbon.\n\nShe slept.", ""},
		{"en", `"Oslo, Bergen and Lisbon," she said.`, ""},
		{"es", "Luego Oslo, Bergen y Lisbon, donde dormimos.", "Oslo Bergen Lisbon"},
	} {
		a, err := analyse(cutUp(c.text), pack.For(c.lang), Options{Lexicon: world})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for i := range a.places {
			if a.inRowOfWay(i) {
				got = append(got, a.places[i].Text)
			}
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s: %q, want %q", c.text, g, c.want)
		}
	}
}

// A row that opens behind what somebody does is of that one's way, whoever was followed before.
func TestRowsAreOfWhoIsFollowed(t *testing.T) {
	const text = "Ann Hale flew to Quito on Monday and went on to Sucre. She left Sucre for Vienna on Friday.\n\nBoris Falk took the train: Oslo, Bergen, then Lisbon."
	a, err := analyse(cutUp(text), pack.For("en"), Options{Lexicon: world})
	if err != nil {
		t.Fatal(err)
	}
	if a.judge, err = trained(); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		who  string
		rows bool
	}{{"Boris Falk", true}, {"Ann Hale", false}, {"Boris Falk", true}} {
		if !a.findTraveller(c.who, a.judge) {
			t.Fatalf("no %s", c.who)
		}
		a.allEvidence()
		for i := range a.places {
			if name := a.places[i].Text; a.inRowOfWay(i) != (c.rows && (name == "Oslo" || name == "Bergen" || name == "Lisbon")) {
				t.Errorf("%s: %s in a row of the way: %v", c.who, name, a.inRowOfWay(i))
			}
		}
	}
}
