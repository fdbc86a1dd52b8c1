package story

import (
	"slices"
	"testing"

	"dateline/seeds"
	"dateline/seeds/pack"
)

// Who acts at a place: the traveller, somebody else, or nobody that the text tells.
func TestWhoActs(t *testing.T) {
	for _, c := range []struct{ text, traveller, name, who string }{
		{"Prime Minister the Hon. Ingrid Dahl flew to Lisbon on Monday. The prime minister spoke in Geneva.", "Ingrid Dahl", "Geneva", "traveller"},
		{"The elephant Tali left Lisbon in a crate. On Monday the elephant reached Vienna.", "Tali", "Vienna", "traveller"},
		{"Ingrid Dahl, a retired nurse, flew to Lisbon and walked to Sevilla. The nurse slept in Geneva.", "Ingrid Dahl", "Geneva", "traveller"},
		{"The inmates escaped from Denver. On Tuesday the inmates reached Boise.", "the inmates", "Boise", "traveller"},
		{"The frigate Falkenau left Lisbon and sailed to Dakar. On Friday Falkenau returned to Lisbon. The frigate Hohenau sailed to Bergen.", "Falkenau", "Bergen", "other"},
		{"Ingrid Dahl flew to Lisbon and walked to Sevilla. The tour took her to Vienna.", "Ingrid Dahl", "Vienna", "traveller"},
		{"Ingrid Dahl flew to Lisbon and drove to Sevilla. From there she travelled to Vienna.", "Ingrid Dahl", "Vienna", "traveller"},
		{"After leaving Lisbon and crossing Norway, Ingrid Dahl flew to Vienna and walked to Geneva.", "Ingrid Dahl", "Lisbon", "traveller"},
		{"Ingrid Dahl flew to Lisbon and drove to Sevilla. She ordered the officials to go to Vienna.", "Ingrid Dahl", "Vienna", "other"},
		{"Ingrid Dahl flew to Lisbon and drove to Sevilla. Officials asked her to come to Vienna.", "Ingrid Dahl", "Vienna", "traveller"},
		{"After some 40 miles, Ingrid Dahl reached Lisbon and went on to Sevilla.", "Ingrid Dahl", "Lisbon", "traveller"},
		{"Dr. Ana Ruiz flew to Lisbon and drove to Sevilla. Crowds sang after Ana Ruiz had landed in Vienna.", "Ana Ruiz", "Vienna", "traveller"},
		{"Ingrid Dahl flew to Lisbon and drove to Sevilla. Accompanied by ministers and other officials, President Dahl is set to visit Vienna.", "Ingrid Dahl", "Vienna", "traveller"},
		{"Ingrid Dahl flew to Lisbon and drove to Sevilla. Ms. Dahl's visit to Vienna is aimed at trade.", "Ingrid Dahl", "Vienna", "traveller"},
		{"Ingrid Dahl flew to Lisbon and drove to Sevilla. The ministry said the visit to Oslo, Bergen and Vienna is part of the tour.", "Ingrid Dahl", "Vienna", "traveller"},
		{"Ingrid Dahl flew to Lisbon and drove to Sevilla. The last voyage of the tour is to Vienna.", "Ingrid Dahl", "Vienna", "traveller"},
		{"Ingrid Dahl flew to Lisbon and drove to Sevilla. Some voyage of the band is to Vienna.", "Ingrid Dahl", "Vienna", "nobody"},
		{"Ingrid Dahl flew to Lisbon and drove to Sevilla. The government will sing for Ann Lee before she flies to Vienna.", "Ingrid Dahl", "Vienna", "traveller"},
		{"Ingrid Dahl left on her long journey, which began in Vienna and went to Lisbon.", "Ingrid Dahl", "Vienna", "traveller"},
		{"Freed journalist Ingrid Dahl arrived in Lisbon. The Wadi Herald journalist flew to Vienna after her release.", "Ingrid Dahl", "Vienna", "traveller"},
		{"I flew to Lisbon and drove to Sevilla. The captain went to Vienna.", "the narrator", "Vienna", "other"},
		{"The soldiers flew to Lisbon. On Monday the soldiers drove to Sevilla, and the troops reached Vienna.", "the soldiers", "Sevilla", "traveller"},
		{"The pilgrims flew to Lisbon. On Monday the pilgrims went to Sevilla and the pilgrims flew to Oslo. The pilgrims went to Bergen. A first batch of 90 pilgrims prayed in Vienna.", "the pilgrims", "Vienna", "traveller"},
		{"The pilgrims flew to Lisbon. On Monday the pilgrims went to Sevilla. A group of 90 pilgrims arrived in Vienna.", "the pilgrims", "Vienna", "traveller"},
		{"Emperor Haldan flew to Lisbon and drove to Sevilla. Haldan's coffin arrived in Vienna.", "Emperor Haldan", "Vienna", "traveller"},
		{"Emperor Haldan flew to Lisbon and drove to Sevilla. Haldan's sister arrived in Vienna.", "Emperor Haldan", "Vienna", "other"},
		{"Secretary Ingrid E. Dahl flew to Lisbon. In Sevilla the secretary spoke, and Dahl left for Vienna.", "Ingrid E. Dahl", "Vienna", "traveller"},
		{"When you're ready, you're off to Vienna. Ingrid Dahl flew to Lisbon and drove to Sevilla.", "Ingrid Dahl", "Vienna", "nobody"},
		{"The relics left Lisbon for Sevilla. Earlier today the relics arrived in Vienna.", "the relics", "Vienna", "traveller"},
		{"Ingrid Dahl flew to Lisbon and drove to Sevilla. Earlier travellers had come to Vienna.", "Ingrid Dahl", "Vienna", "other"},
		{"Ingrid Dahl flew to Lisbon and drove to Sevilla. Other cities she will be visiting include Vienna.", "Ingrid Dahl", "Vienna", "traveller"},
		{"Ingrid Dahl flew to Lisbon and drove to Sevilla. Dahl and other officials will be in Vienna.", "Ingrid Dahl", "Vienna", "traveller"},
		{"The rescue team flew to Lisbon. On Monday the rescue team reached Vienna.", "the team", "Vienna", "traveller"},
		{"The ship left Lisbon for Dakar. A rescue ship reached Bergen.", "the ship", "Bergen", "other"},
		{"The convoy left Lisbon for Dakar. A first convoy had reached Bergen.", "the convoy", "Bergen", "other"},
		{"Norwegian President Ingrid Dahl flew to Lisbon. Colombia's president is in Bergen on Friday.", "Ingrid Dahl", "Bergen", "other"},
		{"The refugees left Lisbon for Dakar. One of the refugees was found in Bergen.", "the refugees", "Bergen", "nobody"},
		{"The refugees left Lisbon for Dakar. One of the officials was found in Bergen.", "the refugees", "Bergen", "other"},
		{"Ingrid Dahl flew to Lisbon and drove to Sevilla. Before going on to Vienna, she will rest, a court official said on Monday.", "Ingrid Dahl", "Vienna", "traveller"},
		{"Ingrid Dahl flew to Lisbon. An aide, who knew her, said Dahl arrived in Vienna at night.", "Ingrid Dahl", "Vienna", "traveller"},
		{"Ingrid Dahl flew to Lisbon, before going on to Vienna, the Oslo Press Agency said.", "Ingrid Dahl", "Vienna", "traveller"},
		{"The ship Falkenau left Lisbon. The Falkenau Sailors saw Dakar. The Ship went to Bergen.", "Falkenau", "Bergen", "traveller"},
	} {
		a, e := seenOf(t, c.text, c.name)
		if a.cast.label != c.traveller || roleName[e.who] != c.who {
			t.Errorf("%s: %s acts at %s, and %q travels", c.text, roleName[e.who], c.name, a.cast.label)
		}
	}
}

// The land that the traveller is of is no stop only because it is named.
func TestHomelands(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Norway's Prime Minister Ingrid Dahl flew to Lisbon.", "NO"},
		{"The Norwegian leader Ingrid Dahl flew to Lisbon.", "NO"},
		{"Ingrid Dahl, prime minister of Norway, flew to Lisbon.", "NO"},
		{"Ingrid Dahl flew to Lisbon. The minister spoke, and Norway Prime Minister Ingrid Dahl left.", "NO"},
		{"In Norway Ingrid Dahl flew to Lisbon.", ""},
	} {
		a, _ := seenOf(t, c.text, "Lisbon")
		got := ""
		for land := range a.homes {
			got += land
		}
		if got != c.want {
			t.Errorf("%s: of %q, want %q", c.text, got, c.want)
		}
	}
	a, _ := seenOf(t, "Norway's Prime Minister Ingrid Dahl flew to Lisbon.", "Lisbon")
	for sense, want := range map[string]string{"norway": "own-land", "oslo": "in-own-land", "lisbon": ""} {
		if got := a.ownLand(&world[sense][0]); got != want {
			t.Errorf("%s is %q, want %q", sense, got, want)
		}
	}
}

// The traveller is told by what a candidate does beside the others.
func TestCandidates(t *testing.T) {
	a, err := analyse(cutUp("Minister Ingrid Dahl flew to Lisbon. She drove to Sevilla and went on to Geneva. The crew flew to Vienna."), pack.For("en"), Options{Lexicon: world, Published: seeds.Date{}})
	if err != nil {
		t.Fatal(err)
	}
	moves := map[string]int{}
	for _, k := range a.candidates() {
		a.follow(&k)
		moves[a.cast.label] = k.moves
	}
	if moves["Ingrid Dahl"] != 3 || moves["the crew"] != 1 {
		t.Errorf("moves %v", moves)
	}
}

// What a candidate is called, and that it mostly speaks, tells how likely it travels.
func TestSeenOfCandidates(t *testing.T) {
	a, err := analyse(cutUp("NDRF flew to Lisbon. NDRF said it hopes to return. NDRF said little. Ingrid Dahl's tour with NDRF led to Geneva, and Ingrid Dahl flew to Sevilla. Officials drove to Oslo."), pack.For("en"), Options{Lexicon: world})
	if err != nil {
		t.Fatal(err)
	}
	fx := keeping("")
	seen := map[string][]string{}
	for _, k := range a.candidates() {
		a.seenOf(&k, fx)
		a.follow(&k)
		seen[a.cast.label] = fx.seen()
	}
	for _, c := range []struct{ who, has, lacks string }{
		{"NDRF", "name-initials", "trips>=1"},
		{"NDRF", "says-most", "most-trips"},
		{"Ingrid Dahl", "trips>=1", "says-most"},
		{"Ingrid Dahl", "most-trips", "name-initials"},
		{"the officials", "noun-hardly", "says-most"},
	} {
		if !slices.Contains(seen[c.who], c.has) || slices.Contains(seen[c.who], c.lacks) {
			t.Errorf("of %s: %v, want %s and not %s", c.who, seen[c.who], c.has, c.lacks)
		}
	}
}
