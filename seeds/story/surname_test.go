package story

import (
	"maps"
	"testing"

	"dateline/seeds"
	"dateline/seeds/mention"
	"dateline/seeds/pack"
)

// A town that bears the surname of somebody in the story is meant only where the
// story puts it somewhere.
func TestSurnamesAreNoTowns(t *testing.T) {
	words, err := mention.OpenWords("robin\tg\n")
	if err != nil {
		t.Fatal(err)
	}
	lexicon := maps.Clone(world)
	lexicon["calder"] = []seeds.Sense{city("Calder", "NO", "46", 100000, 6.3, 60.4)}
	finder := &mention.Finder{Lexicon: lexicon, Words: words}
	for text, want := range map[string]string{
		"Robin Calder sailed to Bergen on May 2. Calder reached Oslo on May 4.":                      "Bergen 05-02, Oslo 05-04",
		"The crew sailed to Bergen on May 2. Calder, 67, reached Oslo on May 4.":                     "Bergen 05-02, Oslo 05-04",
		"Robin Calder sailed to Bergen on May 2. He flew to Calder on May 4.":                        "Bergen 05-02, Calder 05-04",
		"Robin Calder sailed to Bergen on May 2. By a way known to Calder he reached Oslo on May 4.": "Bergen 05-02, Oslo 05-04",
		"Robin Calder sailed to Bergen on May 2. Friends fly to Calder's boat in Oslo on May 4.":     "Bergen 05-02, Oslo 05-04",
		"Robin J. Calder sailed to Bergen on May 2. Calder reached Oslo on May 4.":                   "Bergen 05-02, Oslo 05-04",
		"Robin 'Rob' Calder sailed to Bergen on May 2. Calder reached Oslo on May 4.":                "Bergen 05-02, Oslo 05-04",
		"The crew sailed to Bergen on May 2. They visited Calder on May 4 and went to bed.":          "Bergen 05-02, Calder 05-04",
	} {
		doc, err := Read(text, Options{Lexicon: lexicon, Finder: finder, Published: seeds.Day(2019, 5, 14)})
		if err != nil {
			t.Fatal(err)
		}
		if got := route(doc.Main()); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// What stands between two names, and what follows them, tells whether the first
// says where the second lies.
func TestWhatSaysWhereAPlaceLies(t *testing.T) {
	lexicon := maps.Clone(world)
	lexicon["peru"] = append([]seeds.Sense{}, world["peru"]...)
	lexicon["peru"] = append(lexicon["peru"], city("Peru", "NO", "46", 600, 8, 60))
	lexicon["sucre"] = append([]seeds.Sense{}, world["sucre"]...)
	lexicon["sucre"] = append(lexicon["sucre"], city("Sucre", "CO", "20", 9000, -75, 8))
	for text, country := range map[string]string{
		"Three Norwegian sailors missing off the coast of Peru were found on May 2.": "PE",
		"Dahl flew to Norway on May 1. She is to see Bolivia, Peru, Norway and us.":  "PE",
		"Dahl flew to the Colombian town of Sucre on May 2.":                         "CO",
		"Dahl is bound for Quito, Sucre, Colombia and the Amazon.":                   "BO",
		"Dahl is bound for Quito, then Sucre, Colombia, and will rest.":              "CO",
	} {
		a, err := analyse(cutUp(text), pack.For("en"), Options{Lexicon: lexicon})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range a.places {
			if (p.Text == "Peru" || p.Text == "Sucre") && p.sense.Country != country {
				t.Errorf("%s: %s lies in %s, want %s", text, p.Text, p.sense.Country, country)
			}
		}
	}
}
