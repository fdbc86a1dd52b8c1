package story

import (
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// lineSays reports whether a word of the class on the line of a place bears on it: in a list's item any
// does, on another line one that stands apart, before it or behind it: "Cancelled: Lima", "Lima,
// Teatro Segura - cancelled, refunds at the door".
func (a *analysis) lineSays(s *sentence, p *place, class pack.Class) bool {
	if !s.classes.has(class) {
		return false
	}
	for i := s.first; i < s.last; i++ {
		h, ok := a.is(i, class)
		if !ok {
			continue
		}
		if s.layout != item && !a.isLabel(s, i, h.N) && !(s.layout == heading && a.standsApart(s, i, h.N)) {
			continue
		}
		if from, to := a.betweenStops(s, i); !a.namesPlace(from, to) || from <= p.first && p.first < to {
			return true
		}
	}
	return false
}

// isLabel reports whether n words at token i stand before a colon or a dash at the head of a short
// sentence.
func (a *analysis) isLabel(s *sentence, i, n int) bool {
	for k := s.first; k < i; k++ {
		if a.tokens[k].Class != prose.Mark {
			return false
		}
	}
	return s.End-s.Start <= itemLength && i+n < s.last && isPause(a.words[i+n])
}

// isPause reports whether a mark parts a label from what it is of.
func isPause(mark string) bool {
	switch mark {
	case ":", "-", "–", "—", "|":
		return true
	}
	return false
}

// standsApart reports whether n words at token i have marks on both sides, or the line's end.
func (a *analysis) standsApart(s *sentence, i, n int) bool {
	return i > s.first && a.tokens[i-1].Class == prose.Mark && (i+n >= s.last || a.tokens[i+n].Class == prose.Mark)
}

// betweenStops returns the tokens around one up to the full stops of its line: a day's line may have
// several sentences.
func (a *analysis) betweenStops(s *sentence, i int) (from, to int) {
	for from = i; from > s.first && a.words[from-1] != "."; from-- {
	}
	for to = i; to < s.last && a.words[to] != "."; to++ {
	}
	return from, to
}

// sameStretch reports whether token i, none where below 0, says what it says of a place: on a day's line
// no full stop parts them.
func (a *analysis) sameStretch(s *sentence, p *place, i int) bool {
	if i < 0 || s.layout != item {
		return i >= 0
	}
	from, to := a.betweenStops(s, i)
	return from <= p.first && p.first < to
}
