package story

import (
	"slices"
	"testing"
)

func TestUnknownStops(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"stays", "The nurses flew to Quito on Monday. On Tuesday they slept at Larrazzoana and on Wednesday they arrived in Bogotá.", []string{"Larrazzoana"}},
		{"twice", "The minister flew to Quito on Monday. She visited Qhorwasi on Tuesday. She left Qhorwasi for Bogotá on Wednesday.", []string{"Qhorwasi"}},
		{"nobody's", "The minister flew to Quito on Monday and met Larrazzoana there. She arrived in Bogotá on Wednesday.", nil},
		{"acts", "The minister flew to Quito on Monday. Qhorwasi flew to Ipiales. She travelled to Qhorwasi on Wednesday.", nil},
		{"in a town", "The minister flew to Bogotá on Monday. On Tuesday she visited Qhorwasi in Quito.", nil},
		{"no stop", "The minister flew to Quito on Monday. Her brother was born in Qhorwasi.", nil},
		{"listed", "The nurses left on Friday. They visited Quito, Larrazzoana and Ipiales on Monday.", []string{"Larrazzoana"}},
		{"speaks", "The minister visited Quito on Monday. On Tuesday she flew to Bogotá, Larrazzoana said.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			it := itinerary(t, c.text, "2019-04-14")
			var got []string
			for _, n := range it.Notices {
				if n.Code == "unknown-place" {
					got = append(got, n.Span.Of(it.Text))
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%s: unknown %q, want %q", c.text, got, c.want)
			}
			for _, s := range it.Seeds {
				if slices.Contains(c.want, s.Name) {
					t.Errorf("%s is a stop, though nobody knows where", s.Name)
				}
			}
		})
	}
}
