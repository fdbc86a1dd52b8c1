package story

import (
	"maps"
	"testing"

	"dateline/seeds"
	"dateline/seeds/mention"
)

// What the caller tells of a name's meaning stands against what is best known
// of it, but not against what the text itself says.
func TestTheCallerTellsWhatANameMeans(t *testing.T) {
	small := city("Sucre", "EC", "13", 17000, -80.4, -1.3)
	lexicon := maps.Clone(world)
	lexicon["sucre"] = append([]seeds.Sense{}, world["sucre"][0], small)
	meant := func(_ string, ms []mention.Mention) []seeds.Sense {
		out := make([]seeds.Sense, len(ms))
		for i, m := range ms {
			if m.Text == "Sucre" {
				out[i] = small
			}
		}
		return out
	}
	const told = "Dahl began her tour of Bolivia and Ecuador on May 2. She flew to Sucre on May 4."
	for _, c := range []struct {
		text, hint string
		meant      func(string, []mention.Mention) []seeds.Sense
	}{
		{told, "Bolivia", nil},
		{told, "Ecuador", meant},
		{"Dahl flew to Sucre, Bolivia, on May 4. She is to see Ecuador too.", "Bolivia", meant},
	} {
		doc, err := Read(c.text, Options{Lexicon: lexicon, Published: seeds.Day(2019, 5, 14), Meant: c.meant})
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, s := range doc.Main().Seeds {
			if s.Name == "Sucre" {
				found = true
				if s.Hint != c.hint {
					t.Errorf("%s: Sucre lies in %q, want %q", c.text, s.Hint, c.hint)
				}
			}
		}
		if !found {
			t.Errorf("%s: no stop in Sucre: %s", c.text, route(doc.Main()))
		}
	}
}
