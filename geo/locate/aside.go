package locate

import (
	"dateline/geo"
	"dateline/seeds"
)

// aside locates what an itinerary names off its route, as far as the name, the hint and the
// text tell: no route speaks for one of its places. The answer has a place for each of
// it.LeftOut, the zero Place where none is known by that name. Nobody elsewhere is asked.
func (t inText) aside(it *seeds.Itinerary, g Gazetteer, opt Options) []geo.Place {
	opt.Elsewhere = nil // for a name beside the trip no server is troubled
	places := make([]geo.Place, len(it.LeftOut))
	for i := range it.LeftOut {
		s := candidatesOf(g, &it.LeftOut[i], opt)
		if !s.fixed {
			s.cands, _ = t.weigh(g, it.Text, s.seed, s.cands)
		}
		if exact(s.cands) {
			places[i] = s.cands[0].Place
		}
	}
	return places
}
