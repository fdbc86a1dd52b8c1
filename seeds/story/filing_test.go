package story

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"dateline/seeds"
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

// A dateline in a capital may be that of a newsroom: where else the traveller is, and whether it is
// named again, is seen of it besides.
func TestADatelineInACapital(t *testing.T) {
	judge, err := trained()
	if err != nil {
		t.Fatal(err)
	}
	lexicon := maps.Clone(world)
	oslo := world["oslo"][0]
	oslo.Capital = true
	lexicon["oslo"] = []seeds.Sense{oslo}
	for text, want := range map[string]string{
		"OSLO (AP) - Minister Ingrid Dahl arrived in Bergen on Friday.":                                    "filed:capital+where=land",
		"OSLO (AP) - Minister Ingrid Dahl arrived in Bergen on Friday. She will return to Oslo on Sunday.": "filed:capital+told=2",
		"BERGEN (AP) - Minister Ingrid Dahl arrived in Oslo on Friday.":                                    "",
	} {
		a, all, err := Options{Lexicon: lexicon, Judge: judge}.evidence(cutUp(text), pack.For("en"))
		if err != nil {
			t.Fatal(err)
		}
		fx := keeping("")
		a.features(&all[0], fx)
		seen := fx.seen()
		of := func(f string) bool { return strings.HasPrefix(f, "filed:capital") }
		if want == "" && slices.ContainsFunc(seen, of) || want != "" && !slices.Contains(seen, want) {
			t.Errorf("%s: %v, want %q", text, seen, want)
		}
	}
}
