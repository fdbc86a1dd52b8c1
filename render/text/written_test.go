package text

import "testing"

// What no face has is left out by words, for "3" is not what 第3 says; signs go alone.
func TestWritten(t *testing.T) {
	f := repoFonts(t)
	for s, want := range map[string]string{
		"Lima  Quito":         "Lima  Quito", // nothing is missing
		"Lima 東京 ok":          "Lima ok",
		"第3 Camp":             "Camp",
		"習近平: China":          "China",
		"Lima\U0001F600Quito": "Lima Quito",
		"東京":                  "",
		"":                    "",
	} {
		if got := f.Written(s); got != want {
			t.Errorf("of %q is written %q, want %q", s, got, want)
		}
		run := f.Shape(s, Style{})
		if run.String != want {
			t.Errorf("%q is set as %q, want %q", s, run.String, want)
		}
		for _, g := range run.Glyphs {
			if g.ID == 0 {
				t.Errorf("%q is set with an empty box", s)
			}
		}
	}
}
