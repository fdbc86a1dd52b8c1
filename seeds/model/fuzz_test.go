package model

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/seeds"
)

// Whatever a model says, what comes out stands in the text.
func FuzzAnswer(f *testing.F) {
	f.Add(good, tour)
	f.Add("```json\n"+good+"```", tour)
	f.Add(good[:200], tour)
	f.Add(`{"stops":[{"place":5},null,[],"x",{"place":"İ","quote":"i̇"}]}`, "i̇ İ ı I\u00a0\u2028x")
	f.Add(`{"stops":[{"place":"Lima","quote":"Lima","arrive":"30 Feb","depart":"13/13"}],"focus":[{"name":"a","countries":[""]}]}`, "Lima 30 Feb 13/13 a")
	f.Fuzz(func(t *testing.T, said, text string) {
		a, err := parseAnswer(said)
		if err != nil || len(text) > maxText {
			return
		}
		text = clean(text)
		it, err := a.itinerary(text, Options{Published: published})
		if err != nil {
			t.Fatal(err)
		}
		roles := []seeds.Role{seeds.Origin, seeds.Visited, seeds.Planned, seeds.Return}
		for _, s := range slices.Concat(it.Seeds, it.LeftOut) {
			if !strings.EqualFold(plain(s.Span.Of(text)), s.Name) && prefix(plain(s.Span.Of(text)), s.Name) == 0 || !s.Sentence.Contains(s.Span) || s.Rule != Rule {
				t.Fatalf("%+v does not stand in the text", s)
			}
			if s.Status == "" && !slices.Contains(roles, s.Role) || s.Status != "" && why[s.Status] == "" {
				t.Fatalf("role %q, status %q", s.Role, s.Status)
			}
			for _, words := range []string{s.ArriveText, s.DepartText, s.Hint} {
				if !strings.Contains(strings.ToUpper(plain(text)), strings.ToUpper(words)) {
					t.Fatalf("%q does not stand in the text", words)
				}
			}
		}
		for _, n := range it.Notices {
			if !utf8.ValidString(n.Text) || n.Span.End > len(text) {
				t.Fatalf("notice %q at %v", n.Text, n.Span)
			}
		}
	})
}

// Whatever a server sends, it is words or an error.
func FuzzContent(f *testing.F) {
	f.Add([]byte(completion(good)))
	f.Add([]byte(`{"choices":[{"message":{"content":[{"text":"a"},{"text":null}]}}]}`))
	f.Add([]byte(`{"choices":[null]}`))
	f.Fuzz(func(t *testing.T, body []byte) {
		if said, err := content(body); err == nil && said == "" {
			t.Fatal("no error and no words")
		}
	})
}
