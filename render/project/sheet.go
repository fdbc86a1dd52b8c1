package project

import (
	"math"
	"sort"

	"dateline/render/scene/path"
)

// The maps that are cut at the antimeridian repeat for ever to the left and the right, as
// a roll of wallpaper does, and a ring may be drawn on them without lifting the pen. Each
// time that it crosses the cut it goes on to the next sheet. What it leaves on one sheet is
// closed along that sheet's sides between where it left and where it came back, which is
// never more than the way that it took beyond. So a ring that crosses itself, has a spike, or
// only touches the cut errs by as much as it is wrong itself, and never by the whole world.

// joinSheets closes the chains of one ring, which are all that there are, and forgets
// them. A ring round a pole is closed along that pole: an exterior's lies on its left, a hole's on
// its right.
func (s *stream) joinSheets(dst *path.Path, hole bool) {
	sheet, n := 0, len(s.chains)
	for i := range s.chains {
		s.chains[i].sheet = sheet
		if onRight(s.chains[i].exit) {
			sheet++
		} else {
			sheet--
		}
	}
	rounds := sheet // how often the ring goes round the globe, eastwards
	s.order = s.order[:0]
	for i := range s.chains {
		c := &s.chains[i]
		if rounds != 0 {
			m := max(rounds, -rounds)
			left := (c.sheet%m + m) % m
			c.sheet, c.round = left, (left-c.sheet)/rounds
		}
		s.order = append(s.order, i)
	}
	sort.SliceStable(s.order, func(i, j int) bool {
		a, b := s.chains[s.order[i]], s.chains[s.order[j]]
		if a.sheet != b.sheet {
			return a.sheet < b.sheet
		}
		return a.round < b.round
	})
	for i := 0; i < n; {
		s.px = s.px[:0]
		first := s.chains[s.order[i]]
		for {
			c := s.chains[s.order[i]]
			s.resample(s.pieces[c.from:c.to])
			i++
			if i == n || s.chains[s.order[i]].sheet != c.sheet {
				s.closeSheet(c.exit, first.enter, hole)
				break
			}
			s.alongSide(c.exit, s.chains[s.order[i]].enter)
		}
		s.clipRing(dst, s.px)
	}
	s.pieces, s.chains = s.pieces[:0], s.chains[:0]
}

// onRight reports whether a position on the cut is on its right side.
func onRight(t float64) bool { return t <= math.Pi }

// closeSheet draws the cut from where a ring leaves a sheet for good to where it came.
func (s *stream) closeSheet(exit, enter float64, hole bool) {
	switch {
	case onRight(exit) == onRight(enter):
		s.alongSide(exit, enter)
	case hole:
		s.followBack(exit, enter)
	default:
		s.follow(exit, enter)
	}
}

// alongSide draws the cut from one position to another on the same side.
func (s *stream) alongSide(from, to float64) {
	if from <= to {
		s.follow(from, to)
	} else {
		s.followBack(from, to)
	}
}

// followBack draws the cut from one position to the one before, backwards.
func (s *stream) followBack(from, to float64) {
	if to > from {
		from += s.view.circuit()
	}
	d := s.view.stride()
	for t := (math.Ceil(from/d) - 1) * d; t > to; t -= d {
		s.onCut(t)
	}
}
