package story

import (
	"testing"

	"dateline/seeds/mention"
	"dateline/seeds/pack"
)

// Names that stand for the same one.
func TestWhoIsWho(t *testing.T) {
	words, err := mention.OpenWords("air\t5\ncup\t4\ningrid\tg\nrelay\t2\nretired\t3\nroyal\t4\nstation\t4\n")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text, x, y string
		same       bool
	}{
		{"On Monday Nnamdi bin Saloum (NbS) flew to Lisbon. Later NbS drove to Sevilla.", "Nnamdi", "NbS", true},
		{"On Monday Nnamdi bin Saloum flew to Lisbon. Later NbS drove to Sevilla.", "Nnamdi", "NbS", true},
		{"On Monday Nnamdi bin Saloum flew to Lisbon. Later NCS drove to Sevilla.", "Nnamdi", "NCS", false},
		{"On Monday Jonas Adeyemi (Jonada) flew to Lisbon. Later Jonada drove to Sevilla.", "Adeyemi", "Jonada", true},
		{"On Monday Jonas Adeyemi (Labour) flew to Lisbon. Later Labour won.", "Adeyemi", "Labour", false},
		{"On Monday the Royal Air Station closed. In Lisbon the Royal spoke.", "Station", "Royal", false},
		{"On Monday the Relay Cup left Lisbon. In Vienna the Cup was shown.", "Relay", "Cup", true},
		{"On Monday Ingrid Dahl left Lisbon. In Vienna she met Ingrid.", "Dahl", "Ingrid", true},
	} {
		a, err := analyse(cutUp(c.text), pack.For("en"), Options{Lexicon: world, Finder: &mention.Finder{Lexicon: world, Words: words}})
		if err != nil {
			t.Fatal(err)
		}
		at := func(name string) int {
			e := -1
			for i := range a.tokens {
				if a.tokens[i].Of(a.text) == name && a.nameAt[i] >= 0 {
					e = a.names[a.nameAt[i]].entity
				}
			}
			return e
		}
		x, y := at(c.x), at(c.y)
		if x < 0 || y < 0 || (x == y) != c.same {
			t.Errorf("%s: %s is %d and %s is %d, want the same: %v", c.text, c.x, x, c.y, y, c.same)
		}
	}
}

// What a name is called by, and where it begins.
func TestWhereNamesBegin(t *testing.T) {
	words, err := mention.OpenWords("relay\t2\nretired\t3\nroyal\t4\n")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, want string }{
		{"Retired Orla Brandt flew to Lisbon. On Monday Orla Brandt drove to Sevilla.", "Orla Brandt"},
		{"Royal Ensign flew to Lisbon. On Monday the crew saw Royal Ensign land in Vienna.", "Royal Ensign"},
	} {
		a, err := analyse(cutUp(c.text), pack.For("en"), Options{Lexicon: world, Finder: &mention.Finder{Lexicon: world, Words: words}})
		if err != nil {
			t.Fatal(err)
		}
		if got := a.cast.entities[0].full; got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
	a, e := seenOf(t, "On Monday the Relay Trophy flew to Lisbon. Then the trophy reached Sevilla. The trophy was displayed in Vienna.", "Vienna")
	if !a.cast.nouns["trophy"] || e.who != travellerRole {
		t.Errorf("%q is called %v, and %s acts", a.cast.label, a.cast.nouns, roleName[e.who])
	}
}
