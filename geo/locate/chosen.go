package locate

import (
	"fmt"
	"slices"
	"strings"

	"dateline/geo"
	"dateline/geo/gazetteer"
	"dateline/seeds"
)

// unmoved is how far, in kilometres, the coordinates that a file keeps may lie from their place
// and still be those that were written: files round them.
const unmoved = 0.02

// corrected takes a stop that a file of ours keeps with the place that was chosen for it, and that
// place's coordinates, for what somebody made of it: what stands there still is only the choice,
// other coordinates are given by hand. Where the name or the country was changed while the
// coordinates were not, it is looked up anew; ok is false where there is nothing to look up.
func corrected(g Gazetteer, seed *seeds.Seed, chosen *geo.Place, opt Options) (s stop, ok bool) {
	now := *seed
	s.seed, now.Loose = &now, false
	if distance(*seed.At, chosen.At) > unmoved {
		now.Chosen = false
		return s, false
	}
	if now.At = nil; !seed.Loose {
		return s, false
	}
	anew := now
	anew.ID, anew.Chosen = "", false
	country := lastPart(seed.Hint)
	switch {
	case country != "" && readHint(g, country).landed().excludes(chosen):
		anew.Hint = country // what stands before it is of the other country
		if s.cands = lookUp(g, &anew, opt); !exact(s.cands) {
			s.bad = &seeds.Notice{Code: "hint-unused", Text: fmt.Sprintf("no %q is known in %s; it stays at %s, which was chosen before", now.Name, country, label(chosen)),
				Fix: "correct the name or the country"}
			s.cands = nil
		}
	case !calls(g, now.Name, chosen):
		if s.cands = lookUp(g, &anew, opt); !exact(s.cands) {
			anew.Hint = ""
			s.cands = lookUp(g, &anew, opt)
		}
		if !exact(s.cands) { // a name of one's own
			s.cands = nil
			break
		}
		s.bad = &seeds.Notice{Code: "renamed", Text: fmt.Sprintf("%q was %s before, and was looked up anew; its old position was not heeded", now.Name, label(chosen)),
			Fix: "where the position is right, and only the name is new, move the point a little"}
	}
	if len(s.cands) > 0 {
		s.seed = &anew
		return s, true
	}
	return s, false
}

// lastPart is what stands behind the last comma.
func lastPart(hint string) string { return strings.TrimSpace(hint[strings.LastIndex(hint, ",")+1:]) }

// calls reports whether a place goes by a name.
func calls(g Gazetteer, name string, p *geo.Place) bool {
	return name == "" || gazetteer.Fold(name) == gazetteer.Fold(p.Name) ||
		slices.ContainsFunc(g.Find(name), func(q geo.Place) bool { return q.ID == p.ID })
}
