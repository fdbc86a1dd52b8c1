package table

import (
	"slices"

	"dateline/seeds"
)

// dropPutBack takes off the list of what was left out each place that somebody has put
// on the route: its record was copied there, or a stop of its name was added by hand to
// an itinerary that was read from a text.
func (r *reader) dropPutBack() {
	it := r.it
	it.LeftOut = slices.DeleteFunc(it.LeftOut, func(out seeds.Seed) bool {
		return slices.ContainsFunc(it.Seeds, func(s seeds.Seed) bool {
			return s.Name != "" && fold(s.Name) == fold(out.Name) && (it.Text != "" && byHand(&s) || s.Span == out.Span && !s.Span.Empty())
		})
	})
}

// byHand reports whether nothing was read of a stop in a text.
func byHand(s *seeds.Seed) bool {
	return s.Span == seeds.Span{} && s.Sentence == seeds.Span{} && s.Rule == "" && s.Confidence == 0
}
