package story

import (
	"testing"

	"dateline/seeds/pack"
)

// Where the text besides a dateline puts the traveller.
func TestWhereaboutsBesideTheDateline(t *testing.T) {
	judge, err := trained()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"OSLO (AP) - Minister Ingrid Dahl arrived in Quito on Friday and flew to Bogotá on Sunday.":    "abroad",
		"OSLO (AP) - Minister Ingrid Dahl arrived in Bergen on Friday.":                                "land",
		"OSLO (AP) - Minister Ingrid Dahl will fly to Quito on Friday.":                                "ahead-abroad",
		"OSLO (AP) - Minister Ingrid Dahl arrived in Norway on Friday. She flew to Quito on Sunday.":   "around",
		"OSLO (AP) - Minister Ingrid Dahl arrived in Quito on Friday. She returned to Oslo on Sunday.": "there",
		"OSLO (AP) - Minister Ingrid Dahl arrived on Friday. She met nobody.":                          "nowhere+comes",
		"OSLO (AP) - Minister Ingrid Dahl met nobody.":                                                 "nowhere+acts",
	} {
		a, _, err := Options{Lexicon: world, Judge: judge}.evidence(cutUp(text), pack.For("en"))
		if err != nil {
			t.Fatal(err)
		}
		if got := a.filing.whereabouts(); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
