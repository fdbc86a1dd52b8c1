package story

import (
	"maps"
	"slices"

	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// candidate is who may be the traveller.
type candidate struct {
	entity   int    // index into the cast, -1
	noun     string // "the delegation", where nobody is named
	kind     string
	narrator bool
	worth    float64 // how likely it is the traveller, by what is seen of it
	deeds
	under *called  // what is counted of the noun
	ahead []string // in what it is ahead of all others
}

// candidates gathers who may travel: whoever moves in the story, by name, under
// a noun or as who tells it.
func (a *analysis) candidates() []candidate {
	out := a.moversBy((*clause).motion)
	if !slices.ContainsFunc(out, candidate.likely) {
		out = a.moversBy(a.presence) // nobody moves but a crowd: "the choir was in Lima on Monday"
	}
	if len(out) == 0 {
		out = append(out, candidate{entity: -1}) // nobody is named or called anything
	}
	compare(out)
	return out
}

// likely reports whether somebody is of those who travel, rather than people who are hardly told
// of, or what the pack does not know.
func (k candidate) likely() bool {
	return k.under == nil || !k.under.hardly && !k.under.strange
}

// presence weighs how much a clause tells of somebody's being somewhere.
func (a *analysis) presence(c *clause) float64 {
	if slices.ContainsFunc(c.verbs, func(v verb) bool { return v.class == pack.Be }) && a.placeWithin(c) {
		return 0.7
	}
	return c.motion()
}

// moversBy gathers who moves, as a clause tells by that measure.
func (a *analysis) moversBy(motion func(*clause) float64) []candidate {
	m := movers{analysis: a, motion: motion, people: make([]deeds, len(a.cast.entities)), nouns: map[string]*called{}}
	for i := range a.clauses {
		m.read(i)
	}
	people, nouns, self := m.people, m.nouns, m.self
	a.noteTrips(people)
	var out []candidate
	for i := range people {
		e := &a.cast.entities[i]
		e.acts = people[i].motion
		if people[i].motion == 0 || e.kind == "fixed" || a.isMake(i) || a.listedWithPlaces(i) {
			continue
		}
		out = append(out, candidate{entity: i, kind: a.kindOf(i), deeds: people[i]})
	}
	a.count(nouns)
	for _, n := range slices.Sorted(maps.Keys(nouns)) {
		if c := nouns[n]; c.motion > 0 && (!c.strange || c.noun) {
			out = append(out, candidate{entity: -1, noun: n, kind: c.kind, deeds: c.deeds, under: c})
		}
	}
	if self.motion > 0 {
		out = append(out, candidate{entity: -1, kind: "person", narrator: true, deeds: self})
	}
	if a.raced() {
		out = append(out, candidate{entity: -1, kind: "race"})
	}
	return out
}

// isMake reports whether a name is only that of what many things are called: "a Boeing", "the
// Boeing 777 left", but "the Orient Express" and "Apollo 11".
func (a *analysis) isMake(entity int) bool {
	last := a.cast.entities[entity].named
	for k := last; k > 0; k = a.names[k-1].before {
		n := &a.names[k-1]
		model := n.last < len(a.tokens) && a.tokens[n.last].Class == prose.Number && a.tokens[n.last].Space && a.dateAt[n.last] < 0
		if !a.isClass(n.first-1, pack.Vague) && !(model && a.isClass(n.first-1, pack.Article)) {
			return false
		}
	}
	return last > 0
}

// listedWithPlaces reports whether a name of one word stands in a list of places wherever the text has
// it, and so is one that no gazetteer has: "Quito and Kirkbrae will see it pass".
func (a *analysis) listedWithPlaces(entity int) bool {
	e := &a.cast.entities[entity]
	if len(e.words) != 1 || e.kind != "" || len(e.titles) > 0 {
		return false
	}
	for i := e.named; i > 0; i = a.names[i-1].before {
		n := &a.names[i-1]
		before, behind := n.first-1, n.last
		if a.isClass(before, pack.And) || a.word(before) == "," && a.isClass(behind, pack.And) {
			before--
		}
		if a.isClass(behind, pack.And) {
			behind++
		}
		of := func(k int) bool {
			return k >= 0 && k < len(a.tokens) && a.placeAt[k] >= 0 && !a.places[a.placeAt[k]].Demonym
		}
		if !(before < n.first-1 && of(before)) && !(behind > n.last && of(behind)) {
			return false
		}
	}
	return true
}

// spokenOf reports whether a noun stands as the subject that sentences or headlines speak of,
// rather than as a word of a note or within a name: "the ferry", "pilgrims", but neither "Ferry
// overnight" nor "Rock Club", nor "my friends" of who tells of a trip of their own.
func (a *analysis) spokenOf(s subject) bool {
	switch a.sentences[a.sentenceOf(s.tok)].layout {
	case item, aside:
		return false
	case title, heading:
		if p := a.placeAt[max(0, s.tok-1)]; a.opens(s.tok) || p >= 0 && a.opens(a.places[p].first) {
			return true // "Orchestra to play Lima", "Lima man will walk home"
		}
	}
	if a.pack.Ends(s.noun, "many") && !a.isClass(s.tok-1, pack.Possessive) && (a.tokens[s.tok].Lower || a.opens(s.tok)) {
		return true
	}
	for k := s.tok - 1; k >= 0 && k > s.tok-6 && a.tokens[k].Class != prose.Mark; k-- {
		if h, ok := a.is(k, pack.Possessive); ok && h.Value == ofTeller && (s.kind == "person" || s.kind == "group") {
			return false
		}
		if a.isClass(k, pack.Article) || a.isClass(k, pack.Det) || a.isClass(k, pack.Possessive) || a.isClass(k, pack.Number) || a.tokens[k].Class == prose.Clitic || a.placeAt[k] >= 0 && a.places[a.placeAt[k]].Demonym {
			return true
		}
		if !a.tokens[k].Lower && !a.opens(k) {
			return false
		}
	}
	return false
}

// relatesTo reports whether a word stands right behind the relative word that opens a clause,
// where the verb stands: "the bands that share the bill".
func (a *analysis) relatesTo(c *clause, i int) bool {
	h, ok := a.is(c.first, pack.Relative)
	return ok && c.first+h.N == i
}

// ahead are the ways in which a candidate may be ahead of all others.
var ahead = []struct {
	name string
	of   func(*deeds) float64
}{
	{"most-motion", func(d *deeds) float64 { return d.motion }},
	{"most-places", func(d *deeds) float64 { return float64(d.toPlaces) }},
	{"most-clauses", func(d *deeds) float64 { return float64(d.all) }},
	{"most-early", func(d *deeds) float64 { return float64(d.early) }},
	{"most-trips", func(d *deeds) float64 { return float64(d.trips) }},
}

// compare lets each candidate see in what it is ahead of all others.
func compare(all []candidate) {
	for _, by := range ahead {
		most := 0.0
		for i := range all {
			most = max(most, by.of(&all[i].deeds))
		}
		for i := range all {
			if c := &all[i]; most > 0 && by.of(&c.deeds) == most {
				c.ahead = append(c.ahead, by.name)
			}
		}
	}
	first := -1
	for i := range all {
		if c := &all[i]; c.since > 0 && (first < 0 || c.since < all[first].since) {
			first = i
		}
	}
	if first >= 0 {
		all[first].ahead = append(all[first].ahead, "first-to-move")
	}
}

// raced reports whether a story is one of a race, by its words.
func (a *analysis) raced() bool {
	if a.racing == 0 {
		a.racing = 1
		for i := range a.tokens {
			if a.isClass(i, pack.Racing) {
				a.racing++
			}
		}
	}
	return a.racing > raceWords
}

// raceWords is how many words of racing make a story one of a race.
const raceWords = 5

// called is somebody or something under a noun.
type called struct {
	deeds
	kind    string
	strange bool // a noun that the pack does not know
	hardly  bool // one of people who hardly are the traveller: officials
	noun    bool // and that is seen to be a noun
	stands  bool // of what may travel by itself
	spoken  bool // the story speaks of one as sentences do: with an article, or of many
	said    int  // how often the story has the noun
	first   int  // the sentence that has it first

	person, group, thing int // how often a pronoun stands for one soon after
}

// count looks how often a story has each noun, and what its pronouns say of
// those that the pack does not know.
func (a *analysis) count(nouns map[string]*called) {
	for i := range a.tokens {
		c := nouns[a.words[i]]
		if c == nil {
			continue
		}
		if c.said++; c.said == 1 {
			c.first = a.sentenceOf(i)
		}
		if !c.strange {
			continue
		}
		c.noun = c.noun || a.standsNoun(i)
		c.stands = c.noun && !a.isClass(i, pack.Still)
		for k := i + 1; k < i+anaphorReach && k < len(a.tokens); k++ {
			if h, ok := a.is(k, pack.Pronoun); ok {
				switch h.Value {
				case "he", "she":
					c.person++
				case "they":
					c.group++
				case "it":
					c.thing++
				}
				break
			}
		}
	}
	for _, c := range nouns {
		switch {
		case !c.strange:
		case c.person > c.thing+c.group:
			c.kind = "person"
		case c.group > c.thing:
			c.kind = "group"
		case c.thing > 0:
			c.kind = "thing"
		}
	}
}

// anaphorReach is within how many words a pronoun is taken to stand for a name or noun.
const anaphorReach = 25

// seenOf lists what speaks for a candidate's being the traveller.
func (a *analysis) seenOf(k *candidate, fx *sight) {
	k.deeds.seen(fx)
	switch {
	case k.entity >= 0:
		e := &a.cast.entities[k.entity]
		fx.add("name")
		fx.add("name-kind=", k.kind)
		reaches(fx, "named", e.count)
		reaches(fx, "named-first", a.sentenceOf(e.first))
		fx.when(a.titled(e.words...), "name-titled")
		fx.when(len(e.titles) > 0, "name-with-title")
		fx.when(a.initials(e), "name-initials")
		fx.when(a.everyday(e), "name-everyday")
	case k.under != nil:
		fx.add("noun")
		fx.add("noun-kind=", k.kind)
		reaches(fx, "noun-said", k.under.said)
		reaches(fx, "noun-first", k.under.first)
		if k.under.strange {
			fx.add("strange")
			reaches(fx, "strange-said", k.under.said)
			fx.when(!k.under.stands, "strange-no-noun")
			fx.when(!a.mayTravel(k.noun), "strange-stays")
		}
		fx.when(k.under.hardly, "noun-hardly")
		fx.when(a.titled(k.noun), "noun-titled")
	case k.narrator:
		fx.add("narrator")
	case k.kind == "race":
		fx.add("race")
	}
	for _, in := range k.ahead {
		fx.add(in)
	}
}
