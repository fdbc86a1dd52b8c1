package story

import (
	"slices"
	"sort"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// believe gives each place the sense that the caller tells, who weighs all names
// of the text against each other, and drops what has the name of a feast, ends a
// longer name, is a word of travel or a signature. What the text itself says of
// where a place lies stands.
func (a *analysis) believe(told []*seeds.Sense) {
	for i := range a.places {
		p := &a.places[i]
		if a.nowhere(p) || a.glossed(p) || a.endsLonger(p) || a.travelWord(p) || a.signature(p) {
			a.drop(i)
			continue
		}
		if told[i] == nil || p.Demonym || p.hint >= 0 && !a.inRowAfterAll(i, told) {
			continue
		}
		a.mentions[p.sense.ID]--
		p.sense = townOf(told[i], p.Senses)
		a.mentions[p.sense.ID]++
	}
	for i := range a.places {
		if a.namesake(i) {
			a.drop(i)
		}
	}
	a.dropStrays()
}

// inRowAfterAll reports whether a name and the one behind its comma, which was taken to say where
// it lies, are told to be two towns of a row, and parts them: the Washington of "Cedar Rapids to
// Des Moines, Washington to Iowa City".
func (a *analysis) inRowAfterAll(i int, told []*seeds.Sense) bool {
	p := &a.places[i]
	behind := told[p.hint]
	if p.hint != i+1 || a.word(p.last) != "," || behind == nil || behind.Kind != seeds.City || told[i].ID == p.sense.ID {
		return false
	}
	a.places[p.hint].within, p.hint = -1, -1
	return true
}

// namesake reports whether a sight's name is told to be of a town far from the sight that
// is best known by it: "Denver's Union Station", "Union Station in Denver".
func (a *analysis) namesake(i int) bool {
	p := &a.places[i]
	if p.Demonym || p.sense.Kind != seeds.Landmark {
		return false
	}
	far := func(q *place) bool {
		return !q.Demonym && q.sense.Kind == seeds.City && apart(q.sense.At, p.sense.At) > beside
	}
	if i > 0 {
		q := &a.places[i-1]
		owned := q.last+1 == p.first && a.tokens[q.last].Class == prose.Clitic
		if (owned || q.last == p.first && a.tokens[p.first].Lines == 0) && far(q) {
			return true
		}
	}
	return i+1 < len(a.places) && a.places[i+1].first == p.last+1 && a.within(p.last) && far(&a.places[i+1])
}

// dropStrays drops the towns of countries that the story names no other place of
// and whose name is rather that of something else: those that are only called so
// in some other language, or once were, as the Nome of "delivered to Noma", and,
// where the story keeps to a few parts of the world, those far from all of them
// that it hardly names again.
// What many live in is known by several names, and far away.
func (a *analysis) dropStrays() {
	names := map[string]map[string]bool{} // by country, how its places are written
	for i := range a.places {
		p := &a.places[i]
		country := p.sense.Country
		if p.Demonym && len(p.Senses) > 0 {
			country = p.Senses[0].Country
		}
		if names[country] == nil {
			names[country] = map[string]bool{}
		}
		names[country][p.key] = true
	}
	var strays []int
	others := a.townsNamed()
	all, alone := map[string]bool{}, map[string]bool{}
	for i := range a.places {
		p := &a.places[i]
		if p.Demonym || !cityLike(p.sense) {
			continue
		}
		if p.Score > 0 {
			all[p.sense.ID] = true
		}
		if p.hint >= 0 || len(names[p.sense.Country]) != 1 {
			continue
		}
		far := others.farOff(p.sense)
		if far && p.Score > 0 {
			alone[p.sense.ID] = true
		}
		if p.sense.Kind != seeds.City || p.sense.Population >= manyNames || p.sense.Capital {
			continue
		}
		if own := slices.ContainsFunc(p.Senses, func(s seeds.Sense) bool { return s.Via == seeds.ViaName }); !own {
			others.drop(p.sense.ID)
			a.drop(i)
		} else if far && a.mentions[p.sense.ID] < keptTo {
			strays = append(strays, i)
		}
	}
	if len(alone)*keepsTogether <= len(all) {
		for _, i := range strays {
			a.drop(i)
		}
	}
}

const (
	// manyNames is the size from which a town's names in other languages are used,
	// and from which it is named without its country.
	manyNames = 50000
	// farDegrees is how far from all others a place is far away.
	farDegrees = 5
	// keepsTogether is of how many places at most one lies alone where a story keeps
	// to a few parts of the world: one that goes round it may name a town in each.
	keepsTogether = 3
	// keptTo is how often a story names a place that it is really about.
	keptTo = 3
)

// townsNamed are the towns and sights that a story names.
type townsNamed struct {
	towns towns
	times map[string]int // each is named, by ID; those dropped since count less
}

func (a *analysis) townsNamed() *townsNamed {
	t := &townsNamed{times: map[string]int{}}
	for i := range a.places {
		p := &a.places[i]
		if p.Demonym || !cityLike(p.sense) {
			continue
		}
		if t.times[p.sense.ID] == 0 {
			t.towns = append(t.towns, p.sense)
		}
		t.times[p.sense.ID]++
	}
	t.towns.sort()
	return t
}

// farOff reports whether no other town or sight that the story names lies near a place.
func (t *townsNamed) farOff(s *seeds.Sense) bool {
	from := sort.Search(len(t.towns), func(i int) bool { return t.towns[i].At[1] > s.At[1]-farDegrees })
	for _, o := range t.towns[from:] {
		if o.At[1] >= s.At[1]+farDegrees {
			break
		}
		if o.ID != s.ID && t.times[o.ID] > 0 && apart(o.At, s.At) < farDegrees {
			return false
		}
	}
	return true
}

// drop takes one naming of a town for none.
func (t *townsNamed) drop(id string) { t.times[id]-- }

// nowhere reports whether a name is that of a feast, a movement, an agency, a column or
// the like, or a part of it: Christmas, the Haram of Boko Haram. "China's agency, Xinhua"
// does not say where Xinhua lies.
func (a *analysis) nowhere(p *place) bool {
	for i := max(0, p.first-1); i <= p.first; i++ {
		if h, ok := a.is(i, pack.Nowhere); ok && i+h.N >= p.last && (p.hint < 0 || a.places[p.hint].first < p.first) {
			return true
		}
	}
	return a.saysHow(p)
}

// saysHow reports whether a name rather says how somebody travels: the "Ferry" of "7 May:
// Ferry to Hull", the "Fly" of "Fly home".
func (a *analysis) saysHow(p *place) bool {
	return p.hint < 0 && p.last == p.first+1 && (a.isClass(p.first, pack.Mode) || a.isClass(p.first, pack.ModeVerb))
}

// endsLonger reports whether a place is rather the end of a longer name that
// nobody knows the place of: Camp Virginia.
func (a *analysis) endsLonger(p *place) bool {
	k := p.first - 1
	return k > 0 && p.hint < 0 && a.tokens[k].Title && a.tokens[p.first].Title && a.tokens[p.first].Lines == 0 && a.placeAt[k] < 0 && a.dateAt[k] < 0 &&
		!a.opens(k) && a.isClass(k, pack.PlaceNoun)
}

// townOf takes the town of a unit's name in that unit for it: who goes to
// Mendoza goes to the city. The town may be better known by another name, Cannanore in
// the district of Kannur, but is no hamlet then.
func townOf(s *seeds.Sense, senses []seeds.Sense) *seeds.Sense {
	if s.Kind != seeds.Admin1 && s.Kind != seeds.Admin2 {
		return s
	}
	for k := range senses {
		t := &senses[k]
		if t.Kind != seeds.City || t.Country != s.Country || t.Admin1 != s.Admin1 {
			continue
		}
		if t.Via <= s.Via || t.Via == seeds.ViaAlternate && (s.Kind == seeds.Admin2 && near(t, s, aroundCounty) || t.Population >= manyNames) {
			return t
		}
	}
	return s
}
