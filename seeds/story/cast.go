package story

import (
	"math"
	"sort"
	"strings"

	"dateline/seeds/pack"
)

// cast is who and what acts in a story, and who of them travels.
type cast struct {
	entities []entity
	byWord   map[string]int
	main     int             // -1 where nobody is named
	kind     string          // the main traveller's: person group ship plane vehicle storm race thing, "" unknown
	nouns    map[string]bool // nouns that stand for the main traveller
	label    string          // what the main traveller is called in the output
	narrator bool            // who tells the story travels: I, we
	gender   pack.Class      // the main traveller's: Woman, Man, None
	rivals   []bool          // entities with trips of their own, once asked
}

type entity struct {
	full   string
	words  []string
	titles map[string]bool
	kind   string
	gender pack.Class // Woman, Man, None where nothing tells
	count  int
	first  int     // token of the first mention
	acts   float64 // how much it travels
}

// meet finds the entity that a name stands for, or adds one.
func (c *cast) meet(a *analysis, n name) int {
	if c.byWord == nil {
		c.byWord = map[string]int{}
	}
	words := make([]string, 0, n.last-n.first)
	kind := ""
	for i := n.first; i < n.last; i++ {
		w := a.words[i]
		switch {
		case a.links(w):
			continue
		case a.pack.Has(pack.ShipMark, w) && a.tokens[i].Upper && i == n.first:
			kind = "ship"
			continue
		case a.pack.Has(pack.StormMark, w):
			kind = "storm"
			continue
		}
		words = append(words, w)
	}
	if len(words) == 0 {
		words = append(words, a.words[n.last-1])
	}
	id := -1
	for _, w := range words {
		if e, ok := c.byWord[w]; ok && (len(words) == 1 || compatible(c.entities[e].words, words)) {
			id = e
			break
		}
	}
	if id < 0 {
		id = len(c.entities)
		c.entities = append(c.entities, entity{first: n.first, titles: map[string]bool{}})
	}
	e := &c.entities[id]
	e.count++
	if len(words) > len(e.words) {
		e.words = words
		e.full = a.text[a.tokens[n.first].Start:a.tokens[n.last-1].End]
	}
	if e.full == "" {
		e.full = a.text[a.tokens[n.first].Start:a.tokens[n.last-1].End]
	}
	if a.isClass(n.last-1, pack.Org) {
		e.kind = "org"
	}
	if n.last > n.first+1 && (a.isClass(n.last-1, pack.Meeting) || a.isClass(n.last-1, pack.Venue) || a.isClass(n.last-1, pack.PlaceNoun)) {
		e.kind = "fixed"
	}
	if g := a.genderAt(n.first - 1); g != pack.None {
		e.gender = g // "Queen Mary"
	} else if g := a.genderAt(n.first - 2); g != pack.None && a.words[n.first-1] == "." {
		e.gender = g
	}
	if kind != "" {
		e.kind = kind
		if kind == "ship" || kind == "storm" {
			e.full = a.text[a.tokens[n.first].Start:a.tokens[n.last-1].End]
		}
	}
	if n.title != "" {
		e.titles[n.title] = true
		for _, w := range strings.Fields(n.title) {
			e.titles[w] = true
		}
		if e.kind == "" {
			e.kind = "person"
		}
	}
	for _, w := range words {
		if _, ok := c.byWord[w]; !ok && len(w) > 1 {
			c.byWord[w] = id
		}
	}
	return id
}

// compatible reports whether two names can be the same one's: the shorter is
// part of the longer.
func compatible(x, y []string) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	set := map[string]bool{}
	for _, w := range y {
		set[w] = true
	}
	for _, w := range x {
		if !set[w] {
			return false
		}
	}
	return true
}

// candidate is who may be the traveller.
type candidate struct {
	entity   int    // index into the cast, -1
	noun     string // "the delegation", where nobody is named
	kind     string
	narrator bool
	seen     []string // what is seen of it, for the choice
}

// candidates gathers who may travel: whoever moves in the story.
func (a *analysis) candidates() []candidate {
	c := &a.cast
	var out []candidate
	kinds := map[string]string{}
	nouns := map[string]*deeds{}
	people := make([]deeds, len(c.entities))
	var self deeds
	for i := range a.clauses {
		cl := &a.clauses[i]
		for _, sub := range cl.subjects {
			switch {
			case sub.pron == "i":
				if !a.quotedAt(&a.sentences[cl.sentence], sub.tok) {
					self.note(a, cl)
				}
			case sub.entity >= 0:
				people[sub.entity].note(a, cl)
			case sub.kind != "" && sub.kind != "other":
				if nouns[sub.noun] == nil {
					nouns[sub.noun] = &deeds{}
				}
				nouns[sub.noun].note(a, cl)
				kinds[sub.noun] = sub.kind
			}
		}
	}
	for i := range people {
		e := &c.entities[i]
		e.acts = people[i].motion
		if people[i].motion == 0 || e.kind == "fixed" {
			continue
		}
		kind := a.kindOf(i)
		seen := append(people[i].seen(), "name", "name-kind="+kind, "named="+bucket(e.count), "named-first="+bucket(a.sentenceOf(e.first)))
		if a.titled(e) {
			seen = append(seen, "name-titled")
		}
		if len(e.titles) > 0 {
			seen = append(seen, "name-with-title")
		}
		out = append(out, candidate{entity: i, kind: kind, seen: seen})
	}
	names := make([]string, 0, len(nouns))
	for n := range nouns {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		if nouns[n].motion > 0 {
			out = append(out, candidate{entity: -1, noun: n, kind: kinds[n], seen: append(nouns[n].seen(), "noun", "noun-kind="+kinds[n])})
		}
	}
	if self.motion > 0 {
		out = append(out, candidate{entity: -1, kind: "person", narrator: true, seen: append(self.seen(), "narrator")})
	}
	racing := 0
	for i := range a.tokens {
		if a.isClass(i, pack.Racing) {
			racing++
		}
	}
	if racing >= raceWords {
		out = append(out, candidate{entity: -1, kind: "race", seen: []string{"race"}})
	}
	if len(out) == 0 {
		out = append(out, candidate{entity: -1}) // nobody is named or called anything
	}
	return out
}

// kindOf says what sort of traveller an entity is, as far as the story tells.
func (a *analysis) kindOf(id int) string {
	if k := a.cast.entities[id].kind; k != "" {
		return k
	}
	return a.kindFromContext(id)
}

// deeds is what somebody does in a story.
type deeds struct {
	motion          float64 // how much it travels
	moves, toPlaces int     // clauses of motion, and those that name a place
	early, all      int     // clauses of motion in the lead, and all clauses
	quoted, past    int
}

func (d *deeds) note(a *analysis, c *clause) {
	d.all++
	w := c.motion()
	if w == 0 {
		return
	}
	d.moves++
	if a.placeWithin(c) {
		d.toPlaces++
	}
	if s := &a.sentences[c.sentence]; s.quoted || s.layout == aside {
		w *= 0.3
		d.quoted++
	}
	if c.sentence < 4 {
		w *= 2
		d.early++
	}
	if c.past {
		w *= 0.3
		d.past++
	}
	d.motion += w
}

func (d *deeds) seen() []string {
	return []string{"moves=" + bucket(d.moves), "to-places=" + bucket(d.toPlaces), "early=" + bucket(d.early), "clauses=" + bucket(d.all), "past=" + bucket(d.past),
		"motion=" + bucket(int(d.motion))}
}

// findTraveller decides who travels. wanted picks one by name.
func (a *analysis) findTraveller(wanted string, judge *Judge) {
	c := &a.cast
	c.main, c.nouns, c.narrator, c.kind, c.label = -1, map[string]bool{}, false, "", ""
	all := a.candidates()
	if wanted != "" {
		for i := range c.entities {
			if matches(&c.entities[i], wanted) {
				a.follow(&candidate{entity: i, kind: a.kindOf(i)})
				return
			}
		}
		return
	}
	best, most := 0, math.Inf(-1)
	for i := range all {
		if v := judge.sumOf(TravellerPrefix, all[i].seen); v > most {
			best, most = i, v
		}
	}
	a.follow(&all[best])
}

// TravellerPrefix parts the weights of travellers from the others.
const TravellerPrefix = "who:"

// follow makes a candidate the traveller.
func (a *analysis) follow(k *candidate) {
	c := &a.cast
	c.main, c.nouns, c.narrator, c.kind, c.label, c.rivals = k.entity, map[string]bool{}, k.narrator, k.kind, "", nil
	switch {
	case k.narrator:
		c.label = "the narrator"
	case k.kind == "race" && k.entity < 0:
		c.label = "the race"
	case k.entity >= 0:
		e := &c.entities[k.entity]
		c.label = e.full
		for t := range e.titles {
			c.nouns[t] = true
		}
	case k.noun != "":
		c.label = "the " + k.noun
		c.nouns[k.noun] = true
		// a ship, a storm or a band that the story names somewhere
		most := 0.0
		for i := range c.entities {
			e := &c.entities[i]
			if v := e.acts + 0.4*float64(e.count); e.acts > 0 && v > most && (e.kind == c.kind && c.kind != "person" || e.kind == "" && a.kindFromContext(i) == c.kind) {
				c.main, c.label, most = i, e.full, v
			}
		}
	}
	c.gender = a.genderOfTraveller()
}

// genderOfTraveller says whether the traveller is a woman or a man: by title,
// or because nearly all the story's pronouns are of that gender.
func (a *analysis) genderOfTraveller() pack.Class {
	c := &a.cast
	if c.kind != "person" || c.narrator {
		return pack.None
	}
	he, she := 0, 0
	for i := range a.tokens {
		h, _ := a.is(i, pack.Pronoun)
		switch h.Value {
		case "he":
			he++
		case "she":
			she++
		}
	}
	switch {
	case he >= 3 && he > 4*she:
		return pack.Man
	case she >= 3 && she > 4*he:
		return pack.Woman
	}
	if g := c.mainGender(); g == pack.Woman && she >= he || g == pack.Man && he >= she {
		return g // unless "Mrs. Jones" came along with him
	}
	return pack.None
}

func (c *cast) mainGender() pack.Class {
	if c.main < 0 {
		return pack.None
	}
	return c.entities[c.main].gender
}

// raceWords is how many words of racing make a story one of a race.
const raceWords = 5

// titled reports whether the headline names the entity.
func (a *analysis) titled(e *entity) bool {
	if len(a.sentences) == 0 || a.sentences[0].layout != title {
		return false
	}
	s := &a.sentences[0]
	for i := s.first; i < s.last; i++ {
		for _, w := range e.words {
			if a.words[i] == w && len(w) > 2 {
				return true
			}
		}
	}
	return false
}

// kindFromContext looks at the nouns beside a name: "the frigate Falkenau",
// "Garnet Hollow, a folk trio".
func (a *analysis) kindFromContext(id int) string {
	votes := map[string]int{}
	for i := range a.names {
		n := &a.names[i]
		if n.entity != id {
			continue
		}
		for k := max(0, n.first-3); k < n.first; k++ {
			if h, ok := a.is(k, pack.Traveller); ok && (k+h.N == n.first || k+h.N == n.first-1 && a.isClass(n.first-1, pack.Called)) {
				votes[h.Value] += 2
			}
		}
		if a.word(n.last) == "," {
			for k := n.last + 1; k < n.last+8 && k < len(a.tokens) && a.words[k] != ","; k++ {
				if h, ok := a.is(k, pack.Traveller); ok {
					votes[h.Value]++
					break
				}
			}
		}
		// a person is called he or she soon after
		for k := n.last; k < n.last+25 && k < len(a.tokens); k++ {
			if h, ok := a.is(k, pack.Pronoun); ok {
				switch h.Value {
				case "he", "she":
					votes["person"]++
				case "they":
					votes["group"]++
				}
				break
			}
		}
	}
	best, n := "", 0
	for _, k := range []string{"person", "group", "ship", "plane", "vehicle", "storm", "race", "thing"} {
		if votes[k] > n {
			best, n = k, votes[k]
		}
	}
	return best
}

func matches(e *entity, wanted string) bool {
	w := pack.Fold(strings.TrimSpace(wanted))
	if pack.Fold(e.full) == w {
		return true
	}
	for _, x := range e.words {
		if x == w {
			return true
		}
	}
	return compatible(e.words, strings.Fields(w)) && len(strings.Fields(w)) > 1
}
