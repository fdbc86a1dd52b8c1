package story

import (
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
}

type entity struct {
	full   string
	words  []string
	titles map[string]bool
	kind   string
	count  int
	first  int     // token of the first mention
	acts   float64 // how much it travels
}

// shipPrefixes and the words of storms tell a name's kind.
var (
	shipPrefixes = map[string]bool{"hms": true, "uss": true, "hmcs": true, "hmas": true, "hmnzs": true, "ins": true, "mv": true, "ms": true, "ss": true,
		"rv": true, "rrs": true, "usns": true, "fs": true, "bap": true, "ara": true, "bns": true, "js": true, "rfa": true, "sy": true, "usts": true, "le": true, "rsv": true, "mt": true, "cgc": true, "uscgc": true}
	stormWords = map[string]bool{"hurricane": true, "storm": true, "typhoon": true, "cyclone": true, "huracan": true, "tormenta": true, "tifon": true, "ciclon": true, "depression": true}
)

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
		case linking[w]:
			continue
		case shipPrefixes[w] && a.tokens[i].Upper && i == n.first:
			kind = "ship"
			continue
		case stormWords[w]:
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

// findTraveller decides who travels: who is most often the subject of moving,
// arriving and visiting, early in the story most of all. wanted picks another.
func (a *analysis) findTraveller(wanted string) {
	c := &a.cast
	c.main, c.nouns = -1, map[string]bool{}
	kinds := map[string]float64{}
	nouns := map[string]float64{}
	nounKind := map[string]string{}
	for i := range a.clauses {
		cl := &a.clauses[i]
		w := cl.motion()
		if w == 0 {
			continue
		}
		if s := &a.sentences[cl.sentence]; s.quoted || s.layout == aside {
			w *= 0.3
		}
		if cl.sentence < 4 {
			w *= 2
		}
		if cl.past {
			w *= 0.3
		}
		for _, sub := range cl.subjects {
			switch {
			case sub.entity >= 0:
				c.entities[sub.entity].acts += w
			case sub.kind != "" && sub.kind != "other":
				kinds[sub.kind] += w
				nouns[sub.noun] += w
				nounKind[sub.noun] = sub.kind
			}
		}
	}
	racing := 0
	for i := range a.tokens {
		if a.isClass(i, pack.Racing) {
			racing++
		}
	}
	best, most := -1, 0.0
	for i := range c.entities {
		e := &c.entities[i]
		if wanted != "" {
			if matches(e, wanted) {
				best, most = i, 1e9
				break
			}
			continue
		}
		v := e.acts
		if e.kind == "org" {
			continue
		}
		if v > 0 {
			v += 0.4 * float64(min(e.count, 8))
			if a.sentenceOf(e.first) < 3 {
				v += 1
			}
			if a.titled(e) {
				v += 2
			}
		}
		if e.kind == "storm" || e.kind == "ship" {
			v *= 1.5
		}
		if v > most {
			best, most = i, v
		}
	}
	noun, weight := "", 0.0
	keys := make([]string, 0, len(nouns))
	for n := range nouns {
		keys = append(keys, n)
	}
	sort.Strings(keys)
	for _, n := range keys {
		v := nouns[n]
		if k := nounKind[n]; k == "storm" || k == "ship" || k == "race" || k == "plane" || k == "thing" {
			v *= 1.3
		}
		if v > weight {
			noun, weight = n, v
		}
	}
	if racing >= raceWords && wanted == "" {
		c.kind, c.label = "race", "the race"
		return
	}
	if best >= 0 && (most >= weight*0.8 || c.entities[best].kind != "" && c.entities[best].kind == nounKind[noun]) {
		c.main = best
		e := &c.entities[best]
		c.kind = e.kind
		if c.kind == "" {
			c.kind = a.kindFromContext(best)
		}
		c.label = e.full
		for t := range e.titles {
			c.nouns[t] = true
		}
	} else if noun != "" {
		c.kind = nounKind[noun]
		c.label = "the " + noun
		c.nouns[noun] = true
		// a ship, a storm or a band that the story names somewhere
		most = 0
		for i := range c.entities {
			e := &c.entities[i]
			if v := e.acts + 0.4*float64(e.count); e.acts > 0 && v > most && (e.kind == c.kind && c.kind != "person" || e.kind == "" && a.kindFromContext(i) == c.kind) {
				c.main, c.label, most = i, e.full, v
			}
		}
	}
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
