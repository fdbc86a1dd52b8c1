package dateline

import (
	"slices"
	"strings"
	"testing"

	"dateline/render"
	"dateline/render/scene"
	"dateline/seeds"
)

// readTrip reads and locates the one trip of a text.
func readTrip(t *testing.T, text string) *Encoder {
	t.Helper()
	doc, err := Read([]byte(text), ReadOptions{Name: "trip"})
	if err != nil {
		t.Fatal(err)
	}
	j, err := Locate(doc.Itineraries[0], LocateOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return &Encoder{Journey: j}
}

// words are the texts of a map; an empty box among their glyphs fails the test.
func words(t *testing.T, m *render.Map) string {
	t.Helper()
	var said []string
	m.Scene.Walk(func(n scene.Node) {
		s, ok := n.(*scene.Text)
		if !ok {
			return
		}
		said = append(said, s.Run.String)
		for _, g := range s.Run.Glyphs {
			if g.ID == 0 {
				t.Errorf("%q has an empty box", s.Run.String)
			}
		}
	})
	return strings.Join(said, "\n")
}

func missingGlyphs(notices []seeds.Notice) []seeds.Notice {
	return slices.DeleteFunc(slices.Clone(notices), func(n seeds.Notice) bool { return n.Code != "missing-glyph" })
}

// A language whose letters no font has gives way as a whole, and is told of once.
func TestLanguageWithoutLetters(t *testing.T) {
	const trip = "stop,arrive,mode\nMoscow,2019-04-12,\nKazan,2019-04-14,rail\nSamara,2019-04-15,rail\n"
	for lang, want := range map[string]struct {
		word   string
		notice bool
	}{"ja": {"By rail", true}, "ar": {"By rail", true}, "zh": {"By rail", true}, "ko": {"By rail", true},
		"ru": {"Поездом", false}, "uk": {"Потягом", false}, "pl": {"Koleją", false}, "tr": {"Trenle", false}} {
		e := readTrip(t, trip)
		e.Options.Lang = lang
		m, err := e.Map()
		if err != nil {
			t.Fatal(err)
		}
		said := words(t, m)
		if !strings.Contains(said, want.word) {
			t.Errorf("%s: %q is not on the map:\n%s", lang, want.word, said)
		}
		told := missingGlyphs(e.Notices())
		if (len(told) == 1) != want.notice || len(told) > 1 {
			t.Errorf("%s: told %v", lang, told)
		}
		if want.notice && (!strings.Contains(said, "Moscow") || !strings.Contains(told[0].Text, "language "+lang) || !strings.Contains(told[0].Fix, "--font")) {
			t.Errorf("%s: told %v, and the map says:\n%s", lang, told, said)
		}
	}
}

// What a document itself writes in letters that no font has gives way where there is another
// name, and is left out else; texts keep it.
func TestDocumentWithoutLetters(t *testing.T) {
	const trip = "title: 中国之行\ntraveller: 習近平\nstops:\n  - {place: 北京, arrive: 2019-04-12, note: 会见 Ada Quist}\n  - {place: Camp 基地, at: [117.2, 39.1], arrive: 2019-04-13}\n"
	e := readTrip(t, trip)
	e.Options.Key = true
	m, err := e.Map()
	if err != nil {
		t.Fatal(err)
	}
	said := words(t, m)
	for _, want := range []string{"Beijing", "Camp", "Ada Quist", "12–13 April 2019"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not on the map:\n%s", want, said)
		}
	}
	told := missingGlyphs(e.Notices())
	if len(told) != 1 || !strings.Contains(told[0].Text, "中国之行, 習近平") || !strings.Contains(told[0].Text, "基") || !strings.Contains(told[0].Text, "会") {
		t.Errorf("told %v", told)
	}

	for form, want := range map[string]bool{"md": true, "pdf": false} {
		e := readTrip(t, trip)
		page, _, err := e.Report(ReportOptions{Form: form, Picture: "map.png"})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Contains(string(page), "中国之行") && strings.Contains(string(page), "会见"); got != want {
			t.Errorf("%s: the words stand in it: %v", form, got)
		}
		if told := missingGlyphs(e.Notices()); form == "pdf" && !slices.ContainsFunc(told, func(n seeds.Notice) bool { return strings.Contains(n.Text, "left out of the report") }) {
			t.Errorf("%s: told %v", form, told)
		}
	}
}
