package story

import (
	"testing"

	"dateline/seeds"
	"dateline/seeds/mention"
	"dateline/seeds/pack"
)

// What the traveller is called in the output.
func TestTravellerIsCalled(t *testing.T) {
	words, err := mention.OpenWords("acrobat\tt0\naffairs\t3\ndahl\ts\nfault\t1\nforeign\t4\nindustry\t3\ningrid\tg\nled\t4\nmass\t3\nordinary\t2\npriest\tt1\n")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, want string }{
		{"Minister of Foreign Affairs Ingrid Dahl spoke. Ingrid Dahl flew to Lisbon and drove to Sevilla.", "Ingrid Dahl"},
		{"Minister for Industry Ingrid Dahl spoke. Ingrid Dahl flew to Lisbon and drove to Sevilla.", "Ingrid Dahl"},
		{"President Lin Mei-fen flew to Lisbon and drove to Sevilla.", "Lin Mei-fen"},
		{"President Lin Mei-led crews flew to Lisbon. President Lin Mei drove to Sevilla.", "Lin Mei"},
		{"The Chief of Army Staff, Ingrid Dahl, flew to Lisbon. The chief went to Sevilla and the chief left for Vienna.", "Ingrid Dahl"},
		{"The race left Lisbon. The peloton rode to Sevilla, where a sprint ended the stage. The next stage is the last sprint.", "the race"},
		{"U.N. inspectors arrived in Lisbon on Monday. The inspectors drove to Sevilla.", "the inspectors"},
		{"The Boeing 777 left Lisbon for Sevilla. A Boeing reached Vienna. The crew went to Oslo.", "the crew"},
		{"World Priest Day came to Lisbon. World Priest Day went to Sevilla. The crew went to Oslo.", "the crew"},
		{"NDRF went to Lisbon. On Monday NDRF moved to Vienna and NDRF reached Geneva. Ingrid Dahl visited Oslo.", "Ingrid Dahl"},
		{"The staff of Industry met. On Monday Industry moved to Lisbon and Industry reached Geneva. Ingrid Dahl visited Oslo.", "Ingrid Dahl"},
		{"The search went from Lisbon to Sevilla. The search moved to Vienna and the search reached Geneva. Ingrid Dahl visited Oslo.", "Ingrid Dahl"},
		{"The search went from Lisbon to Sevilla. The search moved to Vienna and the search reached Geneva.", "the search"},
		{"The preparations moved to Lisbon on Monday. Many were glad in Sevilla.", ""},
		{"A huge land convoy left Lisbon. The huge land convoy reached Sevilla on Monday. The huge land convoy will go to Vienna.", "the convoy"},
		{"The exhibition travels from Lisbon to Sevilla on Monday and to Vienna on Friday.", "the exhibition"},
		{"Orchestra to play Oslo and Bergen in autumn", "the orchestra"},
		{"Her Royal Highness left for Oslo. The princess will visit Bergen on Monday, and the princess will go to Vienna.", "the princess"},
		{"Ingrid Dahl's train left Oslo on Monday. It reached Bergen on Tuesday.", "Ingrid Dahl"},
		// what a story has once must be of those who travel, or nobody knows what it is
		{"The fault went to Lisbon on Monday. Oslo was reached on Friday.", ""},
		{"The whimbrels went to Lisbon on Monday. Oslo was reached on Friday.", "the whimbrels"},
		{"The acrobats went to Lisbon on Monday. Oslo was reached on Friday.", "the acrobats"},
		{"The secretary-general went to Lisbon on Monday. The secretary-general reached Oslo on Friday.", "the secretary-general"},
		{"The train is the Ordinary. The Ordinary went to Lisbon on Monday. It reached Oslo on Friday.", ""},
		{"Crews said that Rs80 went to Lisbon on Monday. Rs80 reached Oslo on Friday.", ""},
		{"Ingrid DAHL went to Lisbon on Monday. DAHL reached Oslo on Friday.", "Ingrid Dahl"},
		{"PRIEST Ingrid Dahl went to Lisbon on Monday. She reached Oslo on Friday.", "Ingrid Dahl"},
		// what only happens there, or is a word of a note, lends no name
		{"She will be in Oslo on Monday and in Bergen on Friday. The floods killed ten people near Vienna.", ""},
		{"Original tickets remain valid. Oslo on Monday, Bergen on Friday.", ""},
		{"Pickup Oslo Monday, drop Bergen Tuesday, deliver Vienna Friday.", ""},
		{"Landed late in Oslo on Monday. The plan is to go to Bergen before my friends arrive from Vienna.", ""},
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

// A trip is somebody's whose it is said to be.
func TestTripOf(t *testing.T) {
	for text, want := range map[string]string{
		"Ingrid Dahl's official visit to Lisbon is on.":                        "Ingrid Dahl",
		"The tour by Ingrid Dahl went to Lisbon.":                              "Ingrid Dahl",
		"The tour of Lisbon pleased Ingrid Dahl.":                              "",
		"Ingrid Dahl spoke of a visit to Lisbon.":                              "",
		"Ingrid Dahl's aide, on a visit to Lisbon, spoke.":                     "",
		"A visit by ministers and by the mayor to Lisbon pleased Ingrid Dahl.": "",
		"The king praised the voyage of the explorer Ingrid Dahl to Lisbon.":   "Ingrid Dahl",
	} {
		a, _ := seenOf(t, text, "Lisbon")
		got := ""
		for i := range a.tokens {
			if e := a.tripOf(i); e >= 0 && a.isClass(i, pack.Trip) {
				got = a.cast.entities[e].full
			}
		}
		if got != want {
			t.Errorf("%s: the trip of %q, want %q", text, got, want)
		}
	}
}

// An office that a comma parts from a name stands for whoever bears it.
func TestOfficeBeforeItsName(t *testing.T) {
	for text, want := range map[string]bool{
		"The Chief of Army Staff, Ingrid Dahl, flew to Lisbon.":           true,
		"The army's new chief, Ingrid Dahl, flew to Lisbon.":              true,
		"At the call of the chief, Ingrid Dahl flew to Lisbon.":           false,
		"The chief, who was ill, sent Ana Ruiz, and Dahl flew to Lisbon.": false,
	} {
		a, _ := seenOf(t, text, "Lisbon")
		i := a.cast.byWord["dahl"]
		if got := a.cast.entities[i].nouns["chief"]; got != want {
			t.Errorf("%s: the chief is Dahl: %v, want %v", text, got, want)
		}
	}
}

// A noun with a hyphen is written with it whether the text has an article before it or not.
func TestNounWithAHyphen(t *testing.T) {
	for lang, want := range map[string]string{"en": "the co-pilot", "es": "co-pilot"} {
		a, err := analyse(cutUp("Oslo."), pack.For(lang), Options{Lexicon: world})
		if err != nil {
			t.Fatal(err)
		}
		if got := a.theNoun("co - pilot"); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}
