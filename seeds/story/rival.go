package story

import (
	"slices"

	"dateline/seeds"
	"dateline/seeds/pack"
)

// mostRivals is how many further travellers a story is read for.
const mostRivals = 2

// longStory is how many sentences no story has: a longer text is an archive, of
// which each further traveller would cost another reading.
const longStory = 2000

// ownStops is how many stops of its own a second traveller needs.
const ownStops = 2

// moves counts, for each entity, the clauses in which it moves and a place is
// named.
func (a *analysis) moves() []int {
	out := make([]int, len(a.cast.entities))
	for i := range a.clauses {
		c := &a.clauses[i]
		if c.motion() < 1 || !a.placeWithin(c) {
			continue
		}
		for k, s := range c.subjects {
			first := !slices.ContainsFunc(c.subjects[:k], func(t subject) bool { return t.entity == s.entity })
			if s.entity >= 0 && first {
				out[s.entity]++
			}
		}
	}
	return out
}

// carriesTraveller reports whether an entity is a ship, a plane or a vehicle in a story of a
// person: it goes where its master goes.
func (a *analysis) carriesTraveller(id int) bool {
	return a.cast.kind == "person" && id != a.cast.main && conveys(a.kindOf(id)) && a.kindOf(id) != "group"
}

// rival reports whether an entity has a trip of its own beside the traveller's.
func (a *analysis) rival(id int) bool {
	if a.cast.rivals == nil {
		a.cast.rivals = make([]bool, len(a.cast.entities))
		moves := a.moves()
		for i := range a.cast.entities {
			e := &a.cast.entities[i]
			a.cast.rivals[i] = i != a.cast.main && e.kind != "org" && !a.carriesTraveller(i) && e.acts >= 4 && e.count >= 2 && moves[i] >= ownStops
		}
	}
	return a.cast.rivals[id]
}

// others reads the trips of further travellers, each with stops of its own.
func (a *analysis) others(opt Options, first *seeds.Itinerary) []*seeds.Itinerary {
	if len(a.sentences) > longStory {
		return nil
	}
	main, rivals := a.cast.main, a.cast.apart
	if a.cast.kind == "person" || a.cast.kind == "ship" || a.cast.kind == "" {
		for i := range a.cast.entities {
			if a.rival(i) && !slices.Contains(rivals, i) {
				rivals = append(rivals, i)
			}
		}
	}
	rivals = rivals[:min(len(rivals), mostRivals)]
	var out []*seeds.Itinerary
	for _, r := range rivals {
		a.followInstead(r)
		t := a.journey()
		if len(t.stops) < ownStops || a.retold(t.stops, first) {
			continue
		}
		if it := a.itinerary(opt, &t); differs(it.Seeds, first.Seeds) {
			out = append(out, it)
		}
	}
	a.cast.main = main
	return out
}

// retold reports whether some stops name mostly places of an itinerary's, whichever of them
// turn out to be one stay.
func (a *analysis) retold(stops []visit, it *seeds.Itinerary) bool {
	in := namesOf(it.Seeds)
	others, known := 0, map[string]bool{} // by place: whether all its visits are named there
	for i := range stops {
		place := stops[i].sense.ID
		so, again := known[place]
		known[place] = in[pack.Fold(a.seed(&stops[i]).Name)]
		if !known[place] {
			others++
		}
		known[place] = known[place] && (so || !again)
	}
	same := 0
	for _, is := range known {
		if is {
			same++
		}
	}
	return same > others
}

// differs reports whether two lists of stops name mostly other places.
func differs(x, y []seeds.Seed) bool {
	in := namesOf(y)
	same := 0
	for _, s := range x {
		if in[pack.Fold(s.Name)] {
			same++
		}
	}
	return same*2 <= len(x)
}

// namesOf are the names of some stops, folded.
func namesOf(stops []seeds.Seed) map[string]bool {
	in := map[string]bool{}
	for _, s := range stops {
		in[pack.Fold(s.Name)] = true
	}
	return in
}
