package locate

import (
	"fmt"
	"slices"

	"github.com/paulmach/orb"

	"dateline/geo"
	"dateline/geo/gazetteer"
	"dateline/seeds"
)

// sameKilometres is how near a place stands to coordinates that are given for its name.
const sameKilometres = 30

// renamed is a stop that was called something else when its hint and its coordinates
// were written: the new name is looked up by itself where they do not fit it. A name
// that no place has is only another word for where the stop stands.
func renamed(g Gazetteer, seed *seeds.Seed, opt Options) stop {
	now := *seed
	now.Was, now.At = "", nil
	s := stop{seed: &now}
	if seed.At != nil && standsAt(g, seed) {
		return fixedAt(g, seed)
	}
	s.cands = lookUp(g, &now, opt)
	if now.Hint != "" && !exact(s.cands) {
		free := now
		free.Hint = ""
		if found := lookUp(g, &free, opt); exact(found) {
			s.cands = found
			s.bad = &seeds.Notice{Code: "renamed", Text: fmt.Sprintf("no %q is known in %s, which was said of %q; it was looked up by its name alone", now.Name, now.Hint, seed.Was),
				Fix: "correct the hint, or take it out"}
			now = free
		}
	}
	if seed.At == nil {
		return s
	}
	if !exact(s.cands) {
		return fixedAt(g, seed)
	}
	s.bad = &seeds.Notice{Code: "renamed", Text: fmt.Sprintf("%q was called %q before, and was looked up anew; its old position was not heeded", now.Name, seed.Was),
		Fix: "where the position is right, and only the name is new, move the point a little"}
	return s
}

// fixedAt is a stop that stays at its coordinates under its new name.
func fixedAt(g Gazetteer, seed *seeds.Seed) stop {
	now := *seed
	now.Was = ""
	return stop{seed: &now, fixed: true, cands: []geo.Candidate{atPoint(g, &now)}}
}

func exact(found []geo.Candidate) bool { return len(found) > 0 && !found[0].Approximate }

// standsAt reports whether a place of a seed's name stands at its coordinates.
func standsAt(g Gazetteer, seed *seeds.Seed) bool {
	return slices.ContainsFunc(g.Find(seed.Name), func(p geo.Place) bool { return distance(p.At, *seed.At) < sameKilometres })
}

// knownPeople is from how large a place on its name says where a stop is, whatever its
// owner meant by it: many a hut is called Start, and none is Lagos.
const knownPeople = 15_000

// elsewhere notices a stop that stands, by its id or its coordinates, far from all places
// of its name: one of the two was corrected without the other. Against coordinates only a
// place that is well known counts, and only where it is well away.
func elsewhere(g Gazetteer, seed *seeds.Seed, at *geo.Candidate) *seeds.Notice {
	said, reach, least := "its id "+seed.ID+" puts", float64(sameKilometres), 0
	if seed.ID == "" {
		said, reach, least = "its coordinates put", 100, knownPeople
	}
	found := called(g, seed)
	near := func(p geo.Place) bool {
		return p.ID == at.ID || distance(p.At, at.At) < reach || contains(&p, &at.Place)
	}
	if slices.ContainsFunc(found, near) || !slices.ContainsFunc(found, func(p geo.Place) bool { return p.Population >= least }) ||
		seed.ID != "" && gazetteer.Fold(at.Name) == gazetteer.Fold(seed.Name) {
		return nil
	}
	fix := "correct the name, or empty its id, lat and lon to have the name looked up"
	turned := orb.Point{at.At.Lat(), at.At.Lon()}
	if seed.ID == "" && slices.ContainsFunc(found, func(p geo.Place) bool { return distance(p.At, turned) < reach }) {
		fix = "its latitude and longitude are probably exchanged: change the one for the other"
	}
	return &seeds.Notice{Code: "name-elsewhere", Text: fmt.Sprintf("%q stands where %s it, %s; no place of that name is near", seed.Name, said, spot(at)), Fix: fix}
}

// called are the places of a seed's name that agree with what it is said to lie in, or
// all of its name where none does.
func called(g Gazetteer, seed *seeds.Seed) []geo.Place {
	s := search{g: g, q: parse(g, joinHint(seed))}
	s.exact(s.q.name, "")
	var places []geo.Place
	for i := range s.found {
		places = append(places, s.found[i].Place)
	}
	if len(places) == 0 {
		return g.Find(seed.Name)
	}
	return places
}

// spot says where a stop stands: in a place, or at a point.
func spot(c *geo.Candidate) string {
	if c.Kind != seeds.Point {
		return label(&c.Place)
	}
	p := c.Place
	p.Name = fmt.Sprintf("%.2f, %.2f", p.At.Lat(), p.At.Lon())
	return label(&p)
}
