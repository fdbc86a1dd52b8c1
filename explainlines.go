package dateline

import (
	"slices"
	"strings"

	"dateline/seeds"
	"dateline/seeds/story"
)

// explainLines tells of each line of a list what was taken from it. Of a list all is read: there are no scores.
func explainLines(it *seeds.Itinerary) []story.Explained {
	var out []story.Explained
	start := 0
	for line := range strings.Lines(it.Text) {
		if strings.TrimSpace(line) != "" {
			out = append(out, story.Explained{Sentence: seeds.Span{Start: start, End: start + len(line)}})
		}
		start += len(line)
	}
	for i, list := range [][]seeds.Seed{it.Seeds, it.LeftOut} {
		for k := range list {
			taken := takenFromLine(&list[k])
			if i == 0 {
				taken.Stop = k + 1
			}
			at, _ := slices.BinarySearchFunc(out, taken.Span.Start, func(e story.Explained, start int) int { return e.Sentence.End - start - 1 })
			out[at].Taken = append(out[at].Taken, taken)
		}
	}
	for i := range out { // returns and what was left out came last
		slices.SortStableFunc(out[i].Taken, func(a, b story.Taken) int { return a.Span.Start - b.Span.Start })
	}
	return out
}

// takenFromLine says of a stop by which words it is dated, and by which rule it was found.
func takenFromLine(s *seeds.Seed) story.Taken {
	t := story.Taken{Name: s.Name, Span: s.Span, Date: s.ArriveText, On: s.Arrive, Until: s.Depart, Status: s.Status, Why: s.Why}
	if s.DepartText != "" && s.DepartText != s.ArriveText {
		if t.Date != "" {
			t.Date += " – "
		}
		t.Date += s.DepartText
	}
	if s.Rule != "" {
		t.Reasons = []string{s.Rule}
	}
	return t
}
