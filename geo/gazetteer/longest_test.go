package gazetteer

import (
	"strings"
	"sync"
	"testing"
	"unicode/utf8"
)

// Each case marks the match with brackets at the place it is asked for; a
// lone | asks where nothing may be found.
func TestLongest(t *testing.T) {
	_, g := small(t)
	for _, c := range []struct{ text, id string }{
		{"in [Cúcuta], Colombia", "geonames:3685533"},
		{"in [cucuta]", "geonames:3685533"},
		{"in [Cu\u0301cuta] now", "geonames:3685533"},
		{"в [Кукута].", "geonames:3685533"},
		{"[San José de Cúcuta]'s bridge", "geonames:3685533"},
		{"[Lima]'s mayor", "geonames:3936456"},
		{"[Lima]’s mayor", "geonames:3936456"},
		{"[Lima]-based", "geonames:3936456"},
		{"|Limassol", ""},
		{"pre|Lima", ""},
		{"[St. Louis].", "geonames:4407066"},
		{"[Saint Louis] is", "geonames:4407066"},
		{"[Saint-Louis] is", "geonames:4407066"},
		{"[St Louis]", "geonames:4407066"},
		{"[St. John's] harbour", "geonames:6324733"},
		{"[St. John’s] harbour", "geonames:6324733"},
		{"[St. John] is", "geonames:1"},
		{"[Lyon]'s silk", "geonames:2"},
		{"[Washington, D.C.], on", "geonames:4140963"},
		{"[Washington], on", "geonames:4140963"},
		{"the [U.S.] said", "iso:US"},
		{"the [US] said", "iso:US"},
		{"told |us", ""},
		{"the [American] said", "iso:US"},
		{"Lexington, [Ky.], on", "iso:US-KY"},
		{"Lexington, [KY] on", "iso:US-KY"},
		{"the |Ky on", ""},
		{"|Miss Jones", ""},
		{"Jackson, [Miss.] on", "iso:US-MS"},
		{"in [N.S.W.] on", "iso:AU-NSW"},
		{"in [NSW] on", "iso:AU-NSW"},
		{"in |nsw on", ""},
		{"[New York]. City officials", "geonames:5128581"},
		{"[New York City] officials", "geonames:5128581"},
		{"[New\nYork City] officials", "geonames:5128581"},
		{"[New York]\n\nCity", "geonames:5128581"},
		{"我在[北京]工作", "geonames:1816670"},
		{"[CUC]", "geonames:3685533"},
		{"|cuc", ""},
		{"[Bosnia and Herzegovina]'s", "iso:BA"},
		{"[Bosnia] and its", "iso:BA"},
		{"\xff[Lima]\xff", "geonames:3936456"},
	} {
		at := strings.IndexAny(c.text, "[|")
		want := 0
		if i := strings.Index(c.text, "]"); i >= 0 {
			want = i - at - 1
		}
		text := strings.NewReplacer("[", "", "]", "", "|", "").Replace(c.text)
		n, senses := g.Longest(text, at)
		if n != want {
			t.Errorf("%q: matched %d bytes %q, want %d", c.text, n, text[at:at+n], want)
			continue
		}
		if n > 0 && senses[0].ID != c.id {
			t.Errorf("%q: %v, want %s", c.text, senses[0], c.id)
		}
	}
}

func FuzzLongest(f *testing.F) {
	_, g := small(f)
	for _, s := range []string{"Lima", "St. John's, U.S.", "\xff\xfeLima", "北京Lima", "Ku\u0301", "ﷺ", "a & b", "Saint-", "U.S.A..", "''..,,"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for at := 0; at <= len(text); at++ {
			n, senses := g.Longest(text, at)
			if n < 0 || at+n > len(text) || (n > 0) != (len(senses) > 0) {
				t.Fatalf("%q at %d: %d bytes, %d senses", text, at, n, len(senses))
			}
			if n > 0 && utf8.ValidString(text) && !utf8.ValidString(text[at:at+n]) {
				t.Fatalf("%q at %d: %q cuts a letter", text, at, text[at:at+n])
			}
		}
		g.Find(text)
	})
}

// One gazetteer serves many readers at once.
func TestManyReaders(t *testing.T) {
	_, g := small(t)
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for range 200 {
				n, senses := g.Longest("St. John's harbour", 0)
				if n != 10 || senses[0].ID != "geonames:6324733" || len(g.Find("Lima")) != 2 || len(g.Fuzzy("Limma", 1, 1)) != 1 {
					t.Error("another reader's answer")
				}
			}
		})
	}
	wait.Wait()
}

func TestAppendWholeFindsNoShorterName(t *testing.T) {
	_, g := small(t)
	for name, id := range map[string]string{"Lima": "geonames:3936456", "New York City": "geonames:5128581", "New York Citt": "", "Lima Norte": "", "": "", " Lima": ""} {
		senses := g.AppendWhole(nil, name)
		switch {
		case id == "" && len(senses) > 0:
			t.Errorf("%q: %s", name, senses[0].ID)
		case id != "" && (len(senses) == 0 || senses[0].ID != id):
			t.Errorf("%q: %v, want %s", name, senses, id)
		}
	}
}

func TestBegunReachesTheFirstLetterThatBeginsNoName(t *testing.T) {
	_, g := small(t)
	for text, want := range map[string]int{"Lima": len("Lima"), "limq": len("lim"), "New York Citt": len("New York Cit"), "New Yqrk": len("New Y"), "Saint Johq": len("Saint Joh"), "": 0} {
		if got := g.Begun(text); got != want {
			t.Errorf("%q: %d bytes begin a name, want %d", text, got, want)
		}
	}
}
