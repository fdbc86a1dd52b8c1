package story

import (
	"maps"
	"slices"
	"strings"

	"dateline/seeds"
	"dateline/seeds/pack"
	"dateline/seeds/prose"
)

// cast is who and what acts in a story, and who of them travels.
type cast struct {
	entities []entity
	byWord   map[string]int
	byNoun   map[string][]int // who is said to be it, once all are known
	byTitle  map[string][]int // and who bears it as a title
	main     int              // -1 where nobody is named
	kind     string           // the main traveller's: person group ship plane vehicle storm race thing, "" unknown
	nouns    map[string]bool  // nouns that stand for the main traveller
	label    string           // what the main traveller is called in the output
	second   bool             // the traveller is another than the story's main one
	narrator bool             // who tells the story travels: I, we
	gender   pack.Class       // the main traveller's: Woman, Man, None
	rivals   []bool           // entities with trips of their own, once asked
	apart    []int            // who clearly goes another way than the main traveller
	unsure   []int            // who may go another way than the main traveller
	lead     int              // whose way among these and the main one's comes first
}

type entity struct {
	full     string
	initials string // of its full name, "" for one of fewer than three words
	words    []string
	titles   map[string]bool
	nouns    map[string]bool // what it is said to be: "the elephant Tali", "Ann, a cyclist"
	kind     string
	beside   string // what the nouns and pronouns beside it say that it is, once asked
	asked    bool
	gender   pack.Class // Woman, Man, None where nothing tells
	count    int
	first    int     // token of the first mention
	named    int     // 1 + the last of its names
	acts     float64 // how much it travels
}

// name gives an entity its name in full.
func (e *entity) name(full string) { e.full, e.initials = full, initialsOf(full) }

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
		case a.links(w), w == ".":
			continue
		case a.marksShip(i) && i == n.first:
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
	id := a.alias(n, words)
	for _, w := range words {
		e, ok := c.byWord[w]
		if !ok || id >= 0 {
			continue
		}
		x := &c.entities[e]
		if kind != "" && x.kind != "" && x.kind != kind {
			continue // the ship Ann Hale is not who it is called after
		}
		if len(words) == 1 && a.shortFor(w, x) || len(words) > 1 && compatible(x.words, words) {
			id = e
		}
	}
	if id < 0 {
		id = len(c.entities)
		c.entities = append(c.entities, entity{first: n.first})
	}
	e := &c.entities[id]
	e.count++
	full := a.text[a.tokens[n.first].Start:a.tokens[n.last-1].End]
	if len(words) > len(e.words) {
		e.words = words
		e.name(full)
	}
	if a.isClass(n.last-1, pack.Org) {
		e.kind = "org"
	}
	if h, ok := a.is(n.last-1, pack.Traveller); ok && n.last > n.first+1 && h.N == 1 && h.Value != "person" && h.Value != "race" {
		e.call(a.words[n.last-1]) // "the World Relay Trophy" is the trophy
	}
	if n.last == n.first+1 && a.isClass(n.first, pack.Venue) {
		e.kind = "fixed" // "Leeds' Guildhall"
	}
	if n.last > n.first+1 && (a.isClass(n.last-1, pack.Meeting) || a.isClass(n.last-1, pack.Venue) || a.isClass(n.last-1, pack.PlaceNoun) || a.isClass(n.last-1, pack.Unit)) {
		e.kind = "fixed"
	}
	if g := a.genderAt(n.first - 1); g != pack.None {
		e.gender = g // "Queen Mary"
	} else if g := a.genderAt(n.first - 2); g != pack.None && a.words[n.first-1] == "." {
		e.gender = g
	}
	if kind == "" && e.kind != "ship" && e.kind != "storm" && e.kind != "fixed" {
		kind = a.kindOfWords(n)
	}
	if kind != "" && !(kind == "storm" && a.isClass(n.last-1, pack.Org)) { // the Hurricane Center
		e.kind = kind
		if kind == "ship" || kind == "storm" {
			e.name(full)
		}
	}
	if n.title != "" {
		if t := a.titleBefore(&n); t > 0 && len(e.words) == 1 && e.kind != "ship" {
			e.full = a.text[a.tokens[n.first-t].Start:a.tokens[n.last-1].End] // "Pope Leo"
		}
		if e.titles == nil {
			e.titles = map[string]bool{}
		}
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

// titleBefore returns how many words a title has that stands right before a name and belongs to
// it where it is of one word; 0 for none: "Pope", "Queen".
func (a *analysis) titleBefore(n *name) int {
	h, ok := a.ends(n.first, pack.Title)
	if !ok || h.Value != ofName || a.tokens[n.first-h.N].Lower || a.tokens[n.first].Lines > 0 {
		return 0
	}
	return h.N
}

// ofName is the value of titles that are part of a name of one word.
const ofName = "name"

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

// findTraveller decides who travels: who is wanted by name, or else the likeliest. It
// reports whether there is somebody of the wanted name.
func (a *analysis) findTraveller(wanted string, judge *Judge) bool {
	c := &a.cast
	c.main, c.nouns, c.narrator, c.kind, c.label = -1, map[string]bool{}, false, "", ""
	all := a.candidates()
	best := 0
	fx := judge.weighing(TravellerPrefix)
	for i := range all {
		a.seenOf(&all[i], fx)
		if all[i].worth = fx.worth(); all[i].worth > all[best].worth {
			best = i
		}
	}
	a.follow(&all[best])
	a.callTraveller(all, best)
	own := c.main < 0 || matches(&c.entities[c.main], wanted)
	if wanted == "" || own && pack.Fold(wanted) == pack.Fold(c.label) { // "the delegation" is nobody's name
		return true
	}
	k := slices.IndexFunc(c.entities, func(e entity) bool { return matches(&e, wanted) })
	if k < 0 {
		k := slices.IndexFunc(all, func(k candidate) bool { return k.noun != "" && isCalled(k.noun, wanted) })
		if k >= 0 {
			a.follow(&all[k])
			c.second = k != best
		}
		return k >= 0
	}
	if k != c.main {
		a.followInstead(k)
	}
	c.label = c.entities[k].full
	return true
}

// TravellerPrefix parts the weights of travellers from the others.
const TravellerPrefix = "who:"

// follow makes a candidate the traveller.
func (a *analysis) follow(k *candidate) {
	c := &a.cast
	c.main, c.nouns, c.narrator, c.kind, c.label, c.rivals, c.second = k.entity, map[string]bool{}, k.narrator, k.kind, "", nil, false
	switch {
	case k.narrator:
		c.label = seeds.Narrator
	case k.kind == "race" && k.entity < 0:
		c.label = a.theNoun(k.noun) // "the exhibition"
	case k.entity >= 0:
		e := &c.entities[k.entity]
		c.label = a.unshouted(e)
		maps.Copy(c.nouns, e.titles)
		maps.Copy(c.nouns, e.nouns)
	case k.noun != "":
		c.label = a.theNoun(k.noun)
		c.nouns[k.noun] = true
		a.nameOf(k)
	}
	c.gender = a.genderOfTraveller()
}

// followInstead makes somebody else the traveller than the likeliest.
func (a *analysis) followInstead(entity int) {
	a.follow(&candidate{entity: entity, kind: a.kindOf(entity)})
	a.cast.second = true
}

// nameOf finds what the story calls by name what it follows under a noun: a ship,
// a storm or a band, whoever bears it as a title or has none and travels most,
// and for a crew its ship.
func (a *analysis) nameOf(k *candidate) {
	c := &a.cast
	best, most := -1, 0.0
	for i := range c.entities {
		e := &c.entities[i]
		worth := e.acts + 0.4*float64(e.count)
		switch kind := a.kindOf(i); {
		case e.titles[k.noun] || e.nouns[k.noun]:
			worth += 100
		case e.acts == 0, k.kind == "person" && kind == "" && len(e.words) == 1 && a.underArticle(i):
			continue
		case kind == "group" && k.kind == "group" && 2*e.acts < k.motion:
			continue // another regiment than "the battalion" of which the story tells
		case kind == k.kind && k.kind != "person" && kind != "":
		case k.kind == "group" && (kind == "ship" || kind == "plane"), k.kind == "person" && (kind == "person" || kind == "") && len(e.titles) == 0:
			worth /= 100
		default:
			continue
		}
		if worth > most {
			best, most = i, worth
		}
	}
	if best < 0 {
		return
	}
	e := &c.entities[best]
	c.main, c.label = best, a.unshouted(e)
	if kind := a.kindOf(best); kind != "" {
		c.kind = kind
	}
	maps.Copy(c.nouns, e.titles)
	maps.Copy(c.nouns, e.nouns)
}

// underArticle reports whether an article stands before a name wherever the text has it, as before no
// person's: "the Mughal court". Before more words it may be a person's: "the Rt Rev Ann Dahl".
func (a *analysis) underArticle(entity int) bool {
	n := a.cast.entities[entity].named
	for ; n > 0; n = a.names[n-1].before {
		if !a.isClass(a.names[n-1].first-1, pack.Article) {
			return false
		}
	}
	return true
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

// titled reports whether the headline has one of the words.
func (a *analysis) titled(words ...string) bool {
	s := a.headline()
	if s == nil {
		return false
	}
	for i := s.first; i < s.last; i++ {
		if len(a.words[i]) > 2 && slices.Contains(words, a.words[i]) {
			return true
		}
	}
	return false
}

// isCalled reports whether a noun is what is wanted, with or without an article.
func isCalled(noun, wanted string) bool {
	w := pack.Fold(strings.TrimSpace(wanted))
	return w == noun || strings.HasSuffix(w, " "+noun) && strings.Count(w, " ") == strings.Count(noun, " ")+1
}

// matches reports whether an entity bears the name that is wanted.
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
	words := wordsOfName(w)
	return compatible(e.words, words) && len(words) > 1
}

// wordsOfName cuts a name that is asked for as those of the text are cut: "Jean-Luc" has two words.
func wordsOfName(name string) []string {
	return slices.DeleteFunc(pack.Words(name, prose.Tokens(name)), func(w string) bool { return w == "-" || w == "." })
}
