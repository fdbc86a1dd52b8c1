package story

import (
	"dateline/seeds/prose"
)

// headsLeg reports whether a place begins or ends a leg at the head of whose telling it
// stands: "Day three: Lima to Quito", "Lima – Quito".
func (a *analysis) headsLeg(i int) bool {
	p := &a.places[i]
	s := &a.sentences[p.sentence]
	if s.layout == body || s.layout == aside || a.hasVerb(s.first, s.last) {
		return false
	}
	next := i + 1
	if p.hint == next {
		next++
	}
	return a.joinsLeg(i-1, i) || a.joinsLeg(next-1, next)
}

// joinsLeg reports whether only a word or a mark of the way stands between two places of
// a line.
func (a *analysis) joinsLeg(i, k int) bool {
	if i < 0 || k >= len(a.places) || a.places[i].sentence != a.places[k].sentence || a.places[i].Demonym || a.places[k].Demonym {
		return false
	}
	at := a.places[i].last
	if a.places[k].first != at+1 {
		return false
	}
	if a.tokens[at].Class == prose.Mark {
		switch a.words[at] {
		case "-", "–", "—", "→", ">":
			return true
		}
	}
	return a.isPrep(at, "to")
}
