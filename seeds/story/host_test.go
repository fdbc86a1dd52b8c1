package story

import (
	"maps"
	"testing"

	"dateline/seeds"
	"dateline/seeds/mention"
	"dateline/seeds/pack"
)

// The town in the name of a venue is where the venue stands; a hamlet's or a person's
// name in it says nothing.
func TestTheTownInTheNameOfAVenue(t *testing.T) {
	lexicon := maps.Clone(world)
	lexicon["kassel"] = []seeds.Sense{city("Kassel", "DE", "05", 190000, 9.5, 51.3)}
	lexicon["marlow"] = []seeds.Sense{city("Marlow", "GB", "ENG", 900, -0.8, 51.6)}
	for text, want := range map[string]string{
		"On May 4 the relics arrived at Kassel Cathedral.":          "Kassel",
		"On May 4 the band played at the Kassel Brass Festival.":    "Kassel",
		"On May 4 the band played with the Kassel Brass Quintet.":   "",
		"On May 4 the relics arrived at Marlow Cathedral.":          "",
		"On May 4 he was brought to Marlow Magistrates Court.":      "Marlow",
		"On May 4 the relics arrived at the Kassel Cathedral Tower": "",
	} {
		a, err := analyse(cutUp(text), pack.For("en"), Options{Lexicon: lexicon})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, m := range a.withHosts(nil, 0, len(text)) {
			got += m.Text
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
		if want != "" {
			p := place{Mention: mention.Mention{Text: want}, last: tokenAfter(a, want), sense: &lexicon["kassel"][0]}
			if !a.hosted(&p) {
				t.Errorf("%s: it is no venue", text)
			}
		}
	}
}

// tokenAfter returns the token behind the first that is a word.
func tokenAfter(a *analysis, word string) int {
	for i, t := range a.tokens {
		if t.Of(a.text) == word {
			return i + 1
		}
	}
	return 0
}
