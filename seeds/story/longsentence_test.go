package story

import (
	"strings"
	"testing"
)

func TestALongSentenceIsReadInParts(t *testing.T) {
	for name, text := range map[string]string{
		"places":   "Dahl flew to " + strings.Repeat("Quito, Bogotá, ", 400) + "and Oslo.",
		"no marks": "Dahl flew to Quito " + strings.Repeat("and on and on ", 400) + "to Oslo.",
		"dates":    "Dahl was in Quito on " + strings.Repeat("2 May 2019 ", 400) + "and in Oslo.",
		"joined":   "Dahl flew to Quito. " + strings.Repeat("- on to Bogotá etc. ", 400),
	} {
		doc, err := Read(text, Options{Lexicon: world, Explain: true})
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range doc.Explained {
			if n := len(cutUp(e.Sentence.Of(doc.Text)).tokens); n > longestSentence {
				t.Errorf("%s: a sentence of %d tokens", name, n)
			}
		}
		if it := doc.Main(); len(it.Seeds) == 0 || !has(it, "long-sentence") {
			t.Errorf("%s: %s, notices %v", name, route(it), it.Notices)
		}
	}
}
