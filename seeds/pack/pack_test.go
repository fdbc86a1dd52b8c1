package pack

import (
	"fmt"
	"strings"
	"testing"

	"dateline/seeds/prose"
)

func TestEveryPackLoads(t *testing.T) {
	langs := Langs()
	if strings.Join(langs, " ") != "en es" {
		t.Fatalf("languages %v, want en and es", langs)
	}
	for _, l := range langs {
		p := For(l)
		if p == nil || p.Name == "" || len(p.Patterns) == 0 {
			t.Errorf("%s: the pack has no name or no date patterns", l)
		}
	}
	if For("xx") != nil {
		t.Error("a pack for a language that has none")
	}
}

func TestMatchTakesWholePhrases(t *testing.T) {
	p, err := Parse("xx", "name: Test\narrive past: touched down,\n  landed # and so on\nstop: stop\nnumber 3: three\n")
	if err != nil {
		t.Fatal(err)
	}
	text := "It TOUCHED Down at three stops and lânded"
	words := Words(text, prose.Tokens(text))
	var got []string
	for i := range words {
		for _, h := range p.Match(nil, words, i) {
			got = append(got, strings.Join(words[i:i+h.N], " ")+"/"+h.Value)
		}
	}
	if s := strings.Join(got, ", "); s != "touched down/past, three/3, landed/past" {
		t.Errorf("found %s", s)
	}
}

func TestMatchFindsPhrasesAroundAnAdverb(t *testing.T) {
	p, err := Parse("xx", "name: Test\nhelper be: was\narrive past: was taken, touched down\nfuture: was due to\nadverb: also\nending adverb: ly\nnegate: hardly\n")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"was also taken":       "was also taken/1",
		"was swiftly taken":    "was swiftly taken/1",
		"was shortly due to":   "was shortly due to/1",
		"was taken also":       "was taken/0",
		"was hardly taken":     "",
		"was also swiftly put": "",
		"touched also down":    "",
	} {
		words := Words(text, prose.Tokens(text))
		got := ""
		for _, h := range p.Match(nil, words, 0) {
			if h.N > 1 {
				got += fmt.Sprint(strings.Join(words[:h.N], " "), "/", h.Apart)
			}
		}
		if got != want {
			t.Errorf("%s: found %q, want %q", text, got, want)
		}
	}
}

func TestParseNamesTheLine(t *testing.T) {
	for _, c := range []struct{ data, want string }{
		{"name: X\nnonsense: word\n", "xx.txt:2"},
		{"name: X\n\nword without a colon\n", "xx.txt:3"},
	} {
		if _, err := Parse("xx", c.data); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("Parse(%q) = %v, want an error at %s", c.data, err, c.want)
		}
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{"Cúcuta": "cucuta", "MIÉRCOLES": "miercoles", "O’Hare": "o'hare", "": "", "Łódź": "łodz"} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	data, err := files.ReadFile("words/en.txt")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse("en", string(data)); err != nil {
			b.Fatal(err)
		}
	}
}
