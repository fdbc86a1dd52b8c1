package story

import (
	"slices"
	"testing"
)

func TestTenseOfWhatIsTold(t *testing.T) {
	for text, want := range map[string]string{
		"Ann Lee arrived in Quito.":                    "did",
		"Ann Lee has arrived in Quito.":                "has",
		"Ann Lee had arrived in Quito.":                "had",
		"Ann Lee has also paid a visit to Quito.":      "has",
		"Ann Lee is visiting Quito.":                   "is-ing",
		"Ann Lee was visiting Quito.":                  "was-ing",
		"Ann Lee will visit Quito.":                    "will",
		"Ann Lee was seen on a bus in Quito.":          "did",
		"Ann Lee left home to visit Quito.":            "to<did",
		"Ann Lee left home early, visiting Quito.":     "ing<did",
		"Ann Lee went home after visiting Quito.":      "after-ing<did",
		"Ann Lee packed her bags before leaving Quito": "before-ing<did",
	} {
		a, ev := testified(t, text, "2019-05-14")
		if len(ev) != 1 {
			t.Fatalf("%q: %d tellings", text, len(ev))
		}
		if got := a.tenseOf(&ev[0]); got != want {
			t.Errorf("%q is told as %q, want %q", text, got, want)
		}
	}
}

func TestDateBehindAListIsThatOfAllItsMembers(t *testing.T) {
	a, ev := testified(t, "After rallies in Quito, Bogotá and Salta on Thursday, Ann Lee flew to Oslo.", "2019-05-14")
	for i, want := range []bool{true, true, true, false} {
		if got := a.behindList(&ev[i], 0); got != want {
			t.Errorf("%s: %v, want %v", a.places[ev[i].place].Text, got, want)
		}
	}
}

func TestAlsoAndAFirstVisitAreNoOrder(t *testing.T) {
	for _, text := range []string{
		"Ann Lee arrived in Quito. She also met the mayor of Salta.",
		"Ann Lee arrived in Quito. She is the first minister to land in Salta.",
	} {
		a, ev := testified(t, text, "2019-05-14")
		vs := a.gather(ev)
		for i := range vs {
			for k := range vs[i].evidence {
				vs[i].evidence[k].score = 1
			}
		}
		w := newSigns(len(vs), nil)
		a.sequence(vs, w)
		for i := range vs {
			for j := range vs {
				if names := w.names[i][j]; len(names) > 0 {
					t.Errorf("%q: %s before %s by %v", text, vs[i].sense.Name, vs[j].sense.Name, names)
				}
			}
		}
	}
}

func TestSignsOfWordsThatAPlaceHangsOn(t *testing.T) {
	for _, c := range []struct{ text, first, second, sign string }{
		{"Ann Lee arrived in Quito after talks in Salta.", "Salta", "Quito", "after-place"},
		{"Ann Lee visited Salta before her talks in Quito.", "Salta", "Quito", "before-place"},
		{"Before her arrival in Quito, Ann Lee visited Salta.", "Salta", "Quito", "before-place"},
		{"Ann Lee arrived in Quito. She came from Salta.", "Salta", "Quito", "came-from"},
		{"Ann Lee rode south.\n\nWednesday: Quito via Salta.", "Salta", "Quito", "via-behind"},
		{"Ann Lee arrived in Quito; Salta had come first.", "Salta", "Quito", "earlier"},
		{"Ann Lee arrived in Quito. Salta is next.", "Quito", "Salta", "later"},
		{"Ann Lee had come from Quito, and Salta before that.", "Salta", "Quito", "earlier"},
		{"Ann Lee will visit Salta. She visited Quito at the start of her tour.", "Quito", "Salta", "outset"},
	} {
		a, ev := testified(t, c.text, "2019-05-14")
		vs := a.gather(ev)
		for i := range vs {
			for k := range vs[i].evidence {
				vs[i].evidence[k].score = 1
			}
		}
		names := a.signs(vs, nil).names
		for i := range vs {
			for j := range vs {
				want := vs[i].sense.Name == c.first && vs[j].sense.Name == c.second
				if got := slices.Contains(names[i][j], c.sign); got != want {
					t.Errorf("%q: %s of %s before %s is %v", c.text, c.sign, vs[i].sense.Name, vs[j].sense.Name, got)
				}
			}
		}
	}
}
