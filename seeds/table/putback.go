package table

import (
	"slices"

	"dateline/seeds"
)

// putBack makes a stop of a record that was moved to the stops as it stood under what was
// left out: its status is the one that was found, and nobody's word on what is there now.
func putBack(s *seeds.Seed, item *node) {
	was := statuses[fold(item.get(fFound).get(fStatus).string())]
	if was == "" {
		return
	}
	if s.Status == was {
		s.Status = ""
	}
	if s.Status == "" && !s.Highlight {
		s.Why = "" // it was left out
	}
}

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
