package mention

import (
	"slices"

	"github.com/paulmach/orb/geo"

	"dateline/seeds"
	"dateline/seeds/prose"
)

// What it tells of a name, in log-odds, that a word for towns ends it, that it is an
// airport's in full, that it stands between places, and that its only place lies by one
// that is told: the labelled texts have too few of such.
const (
	called     = 2.5
	spelt      = 5.0
	listed     = 1.5
	neighbours = 4.0
	beside     = 3.0
)

// calledTown reports whether a town's name goes on with a word that only says that
// it is one: "Medan City", "Danbury Township"; not "Kansas City Council".
func (r *reader) calledTown(m match) bool {
	t, ok := r.tok(m.to)
	if !ok || !t.Title || t.role&roleUnit == 0 || t.role&roleGeo == 0 || !t.Space || t.start || r.unsure(m) {
		return false
	}
	if next, ok := r.tok(m.to + 1); ok && next.Title && next.Space && !next.start {
		return false
	}
	return slices.ContainsFunc(m.senses, func(s seeds.Sense) bool { return s.Kind == seeds.City && s.Via == seeds.ViaName })
}

// speltOut reports whether a name says in so many words that it is an airport or
// an air base, and which: no terminal or tower behind it makes it anything else.
func (r *reader) speltOut(m match) bool {
	last := r.toks[m.to-1]
	return m.to-m.from >= fullName && last.role&roleGeo != 0 && slices.ContainsFunc(m.senses, func(s seeds.Sense) bool {
		return s.Kind == seeds.Airport && s.Via == seeds.ViaName
	})
}

// fullName is how many words an airport's name in full has at least.
const fullName = 3

// unsure reports whether a name is a single word that is one of every day too, or
// that people bear.
func (r *reader) unsure(m match) bool {
	t := r.toks[m.from]
	return m.to == m.from+1 && (t.use.Common >= 0 || t.use.Given || t.use.Surname || r.people[t.Of(r.text)] > 0)
}

// amongPlaces reports whether what was tried stands in a list between two places:
// the Gjoa of "Oslo, Gjoa and Bergen".
func (r *reader) amongPlaces(k int) bool {
	if k == 0 || k+1 == len(r.tried) || r.unsure(r.tried[k].match) {
		return false
	}
	before, after := &r.tried[k-1], &r.tried[k+1]
	return before.score > r.f.Threshold && after.score > r.f.Threshold && r.joined(before.to, r.tried[k].from) && r.joined(r.tried[k].to, after.from)
}

// amongNeighbours reports whether what was tried stands in a list beside a place that lies
// near one of its own: the Anna of "Botkins, Anna and Sidney". A name that may be a word or
// somebody's needs such on both sides.
func (r *reader) amongNeighbours(k int) bool {
	m, near := &r.tried[k], 0
	if k > 0 {
		if b := &r.tried[k-1]; b.score > r.f.Threshold && r.joined(b.to, m.from) && closeBy(m.senses, b.senses) {
			near++
		}
	}
	if k+1 < len(r.tried) {
		if b := &r.tried[k+1]; b.score > r.f.Threshold && r.joined(m.to, b.from) && closeBy(m.senses, b.senses) {
			near++
		}
	}
	return near == 2 || near == 1 && !r.unsure(m.match)
}

// listReach is how far apart the towns of a list may lie of which one tells that another is
// a town, in metres.
const listReach = 40e3

// closeBy reports whether a town of one name lies near a place of the other.
func closeBy(towns, others []seeds.Sense) bool {
	return slices.ContainsFunc(towns, func(t seeds.Sense) bool {
		return t.Kind == seeds.City && slices.ContainsFunc(others, func(o seeds.Sense) bool {
			return o.Kind == seeds.City && o.Country == t.Country && o.ID != t.ID && geo.Distance(t.At, o.At) < listReach
		})
	})
}

// besideTold reports whether what was tried is a name that only one place bears, no word and
// nobody's, and that place lies by one that the text surely names: the Otavi of a way to
// Grootfontein.
func (r *reader) besideTold(k int) bool {
	m := &r.tried[k]
	t := r.toks[m.from]
	if r.unsure(m.match) || m.end-t.Start < fewLetters || !onePlace(m.senses) {
		return false
	}
	if p, ok := r.tok(m.from - 1); ok && p.Title && p.Class == prose.Word && t.Space && !t.start {
		return false // a part of somebody's name, or of a longer one
	}
	if n, ok := r.tok(m.to); ok && n.Title && n.Class == prose.Word && n.Space && n.Lines == 0 && !n.start {
		return false
	}
	s := &m.senses[0]
	return slices.ContainsFunc(r.tried, func(b trial) bool {
		o := &b.senses[0]
		reach := besideReach
		if o.Country != s.Country {
			reach = listReach
		}
		return b.score > surelyTold && o.ID != s.ID && local(o) && geo.Distance(o.At, s.At) < reach
	})
}

const (
	fewLetters  = 5     // a name of fewer is soon that of something else
	surelyTold  = 1.5   // the score from which a name surely is a place's
	besideReach = 150e3 // how far apart the places of one text may lie of which one tells that another is meant, in metres
)

// local reports whether a place is small enough for nearness to it to say something.
func local(s *seeds.Sense) bool {
	return s.Kind == seeds.City || s.Kind == seeds.Island || s.Kind == seeds.Admin2 || s.Kind == seeds.Airport
}

// onePlace reports whether all that is called by a name are one town or island, and the units and
// airports around it, but for what few know by it.
func onePlace(senses []seeds.Sense) bool {
	s := &senses[0]
	return (s.Kind == seeds.City || s.Kind == seeds.Island) && s.Via == seeds.ViaName && !slices.ContainsFunc(senses[1:], func(o seeds.Sense) bool {
		return (o.Via == seeds.ViaName || o.Population >= fewPeople) && geo.Distance(o.At, s.At) > listReach
	})
}

// joined reports whether a comma, "and" or both stand between two tokens, and
// nothing else.
func (r *reader) joined(from, to int) bool {
	for i := from; i < to; i++ {
		if !r.lists(i) || r.toks[i].Class == prose.Word && r.toks[i].Title {
			return false
		}
	}
	return from < to && to-from <= 2
}

// behindTown reports whether a name is that of the state, in full or short, that holds the
// town right before it: "Key West Florida", "Columbia MO".
func (r *reader) behindTown(m match) bool {
	return r.tight(m.from) && inState(r.before(m.from), m)
}

// beforeState reports whether the letters of the state that holds a town stand right behind
// its name.
func (r *reader) beforeState(m match) bool {
	if !r.tight(m.to) || !r.toks[m.to].Upper {
		return false
	}
	state := r.at(m.to)
	return len(state.senses) > 0 && state.senses[0].Via == seeds.ViaAbbreviation && inState(m, state)
}

// tight reports whether token i stands behind another in one line of one sentence.
func (r *reader) tight(i int) bool {
	return i > 0 && i < len(r.toks) && r.toks[i].Space && !r.toks[i].start && r.toks[i].Lines == 0
}

// inState reports whether one name is that of a town in the state that the other names, by
// its own name or short.
func inState(town, unit match) bool {
	return len(town.senses) > 0 && slices.ContainsFunc(unit.senses, func(state seeds.Sense) bool {
		return state.Kind == seeds.Admin1 && (state.Via == seeds.ViaName || state.Via == seeds.ViaAbbreviation) && slices.ContainsFunc(town.senses, func(s seeds.Sense) bool {
			return s.Kind == seeds.City && s.Via == seeds.ViaName && s.Country == state.Country && s.Admin1 == state.Admin1
		})
	})
}
