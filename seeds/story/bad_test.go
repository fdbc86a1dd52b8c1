package story

import (
	"strings"
	"testing"
)

func TestBadInput(t *testing.T) {
	many := "The list: "
	for range 200 {
		many += "Quito, Bogotá, Oslo, "
	}
	for name, c := range map[string]struct{ text, code string }{
		"empty":               {"", "no-trip"},
		"no place":            {"The committee met and went home again, and nobody was any the wiser for it.", "no-trip"},
		"no movement":         {"Rice is dearer in Quito than in Bogotá, and cheaper than in Oslo, the bank said.", "no-trip"},
		"two sentences":       {"Die Ministerin reiste am Samstag nach Quito und fuhr dann weiter nach Bogotá, wo sie ihren Kollegen traf.", "language-unknown"},
		"one sentence, Dutch": {"De minister kwam maandag aan in Quito. Dinsdag vloog hij naar Oslo en woensdag naar Bogotá.", "language-unknown"},
		"one, Japanese":       {"大臣は月曜日にキトに到着し、火曜日にオスロを訪問した。", "language-unknown"},
		"Portuguese":          {"A ministra chegou no sábado a Quito e seguiu depois para Bogotá, onde se reúne na segunda-feira com o seu homólogo.", "language-unknown"},
		"no pack":             {strings.Repeat("Η υπουργός έφτασε την Τρίτη στο Κίτο και θα συνεχίσει προς τη Λα Παζ. ", 12), "language-unknown"},
		"year mismatch":       {"Dahl landed in Quito on Saturday, May 14, 2019.", "year-mismatch"},
		"invalid UTF-8":       {"Dahl landed in \xff\xfe Quito on Monday \xc3", "year-unknown|"},
		"200 places":          {many, ""},
		"dates that jar":      {"Dahl landed in Quito on May 14 and left Quito on May 2, 2019 for Bogotá, where she arrived on May 1.", ""},
		"only a headline":     {"MINISTER LANDS IN QUITO", ""},
	} {
		doc, err := Read(c.text, Options{Lexicon: world})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		it := doc.Main()
		if strings.HasSuffix(c.code, "|") || c.code == "" {
			continue
		}
		if !has(it, c.code) {
			t.Errorf("%s: notices %v, want %s (%s)", name, it.Notices, c.code, route(it))
		}
	}
	if doc, err := Read("Dahl landed in Quito.", Options{Lexicon: world, Lang: "tlh"}); err != nil || !has(doc.Main(), "language-unknown") {
		t.Errorf("a language without a pack: %v", err)
	}
	if doc, err := Read("Dahl landed in Quito.", Options{}); err != nil || len(doc.Main().Seeds) != 0 {
		t.Errorf("without a lexicon: %v", err)
	}
}

// A text may end anywhere, and be cut off in the midst of what a rule looks ahead for.
func TestTextsCutOff(t *testing.T) {
	for _, text := range []string{
		tour,
		"She flew to Quito with Lindqvist, the tall Swedish singer",
		"The general's coming engagements include a retreat from 14 to 18 September in Quito, asked, and an aid to",
		"At the end of May, a trust of six and the Office for Ancestral Affairs went to Quito. Dahl received his",
		"Dahl landed in Quito on Monday. The storm reached Bogotá and struck her late",
	} {
		for i := range text {
			if _, err := Read(text[:i], Options{Lexicon: world}); err != nil {
				t.Errorf("%q: %v", text[:i], err)
			}
		}
	}
}

// A Spanish name in an English table makes it no Spanish one.
func TestLanguageOfAList(t *testing.T) {
	for text, want := range map[string]string{
		"Date | City | Venue\n2025-09-03 | Quito | La Riviera\n2025-09-06 | Oslo | Rocher de Palmer": "en",
		"Fecha | Ciudad\n3 de septiembre | Quito\n6 de septiembre | Oslo":                            "es",
		"The circus played in " + strings.Repeat("Oslo, Quito, Bogotá, ", 30) + "and Oslo.":          "en",
		strings.Repeat("Oslo, Quito, Bogotá, ", 30):                                                  "en",
		"Road log\nD1 Oslo – Quito 20 mi\nD2 Quito – Lima 31 mi\nD3 Lima – Sucre 17 mi":              "en",
		"w/e 7 March – Oslo\nw/e 14 March – Quito\nw/e 21 March – Bogotá\nw/e 28 March – Lima":       "en",
		"Oslo arr 08:10 dep 09:40\nQuito arr 12:00 dep 13:30\nLima arr 16:15 ter.":                   "en",
		"Gira\n2 ene Quito\n3 feb Lima\n4 abr Sucre\n5 ago Oslo\n6 sep Bogotá":                       "es",
		"Day 2 out of Oslo, 19 kts and a lumpy swell. ETA Quito Friday, if this keeps on!":           "en",
	} {
		if doc, err := Read(text, Options{Lexicon: world}); err != nil || doc.Lang != want {
			t.Errorf("%.40q is %q, %v; want %q", text, doc.Lang, err, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(tour)
	f.Add("QUITO (AP) - \"In Bogotá,\" he said, 'and Oslo' (May 3).")
	f.Add("- Quito\n- Bogotá, 3/4\n\n31.12 (Tue) arr. Oslo\n\x00\xff")
	f.Add("Van der Oslo's Quito-based Bogotá, Bogotá, Bogotá and, of the, on on in in")
	f.Fuzz(func(t *testing.T, text string) {
		doc, err := Read(text, Options{Lexicon: world})
		if err != nil {
			t.Fatal(err)
		}
		for _, it := range doc.Itineraries {
			for _, s := range it.Seeds {
				if s.Span.Empty() || s.Span.End > len(doc.Text) || !s.Sentence.Contains(s.Span) {
					t.Fatalf("%+v", s)
				}
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	for name, text := range map[string]string{"4kB": strings.Repeat(tour, 5), "1MB": strings.Repeat(tour, 1400)} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				if _, err := Read(text, Options{Lexicon: world}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
