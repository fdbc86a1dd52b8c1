package story

import (
	"dateline/seeds"
	"dateline/seeds/pack"
)

// A name right behind that of a town may only say where the town lies.

// situatesWithin is how many words may stand between the two: ", on the northern tip of".
const situatesWithin = 6

// situates reports whether a name only says where the town right before it lies: "Palma, on
// Mallorca", "Kano, on the edge of the Sahel".
func (a *analysis) situates(e *evidence) bool {
	p := &a.places[e.place]
	if e.place == 0 || e.frame.list >= 0 {
		return false
	}
	q := &a.places[e.place-1]
	at := a.endOf(q)
	if q.Demonym || q.sentence != p.sentence || !cityLike(q.sense) || q.sense.Kind == seeds.Island || p.first-at > situatesWithin || at >= p.first || a.words[at] != "," {
		return false
	}
	h, ok := a.is(at+1, pack.Prep)
	if !ok || h.Value != "in" && h.Value != "on" || at+1+h.N > p.first {
		return false
	}
	for i := at + 1 + h.N; i < p.first; i++ {
		if _, verb := a.verbAt(i); verb || a.dateAt[i] >= 0 || a.words[i] == "," || a.isClass(i, pack.And) {
			return false
		}
	}
	return holdsTowns(p.sense.Kind) && !a.isClass(at+1, pack.Nearby)
}

// namesRiver reports whether a town's name behind an article is rather that of the river:
// "up the Hudson to", "on the Shannon".
func (a *analysis) namesRiver(p *place, f *frame) bool {
	if p.sense.Kind != seeds.City || f.prep != "via" && f.prep != "in" && f.prep != "on" || p.hint >= 0 || p.first < 2 {
		return false
	}
	i := p.first - 1
	if !a.isClass(i, pack.Article) || a.isClass(i, pack.Possessive) || !a.tokens[i].Lower || a.tokens[p.first].Lines > 0 || a.isClass(i, pack.Vague) {
		return false
	}
	if p.last >= len(a.tokens) {
		return true
	}
	if p.last > p.first+1 && a.isClass(p.last-1, pack.PlaceNoun) {
		return false // "the Gold Coast"
	}
	next := a.tokens[p.last]
	return next.Lines > 0 || !next.Title && !next.Upper && !a.plain(p.last) && a.words[p.last] != "-" && !a.isClass(p.last, pack.Venue) && !a.isClass(p.last, pack.PlaceNoun) && !a.isClass(p.last, pack.Meeting) && !a.isClass(p.last, pack.StopNoun) && !a.isClass(p.last, pack.Trip)
}
